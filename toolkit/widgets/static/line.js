// The line to Python: one message at a time, each answered; nothing is called saved before Python says so.

const PATIENCE = 4000; // milliseconds without an answer before the panel says that Python is silent
const NOTICEABLE = 350;

/** Open the line. `heard` is told what comes of it: { answer, slow, lost }. */
function openLine(model, heard) {
  const waiting = [];
  let token = 0;
  let pending = null;

  function next() {
    if (pending || !waiting.length) return;
    const { make, then, patience } = waiting.shift();
    token += 1;
    pending = {
      token, then,
      slow: window.setTimeout(heard.slow, NOTICEABLE),
      lost: window.setTimeout(giveUp, patience),
    };
    try {
      model.send({ ...make(), token });
    } catch {
      giveUp(); // the line is cut
    }
  }

  function end() {
    window.clearTimeout(pending?.slow);
    window.clearTimeout(pending?.lost);
    pending = null;
  }

  function giveUp() {
    end();
    waiting.length = 0;
    heard.lost();
  }

  function answered(message) {
    if (message.type === "changed") return changed(message);
    const then = message.token === pending?.token ? pending.then : null;
    if (message.token === pending?.token) end();
    if (message.type !== "done") waiting.length = 0;
    heard.answer(message, message.type === "done" ? then : null);
    return next();
  }

  /** Take up what changed; when a part was missed, ask for the whole. */
  function changed({ turn, parts, whole }) {
    const view = model.get("view");
    if (whole) model.set("view", whole);
    else if (view.turn === turn - 1) model.set("view", patched(view, parts));
    else if (view.turn !== turn) model.send({ type: "whole" });
  }

  model.on("msg:custom", answered);
  return {
    send: (make, then, patience = PATIENCE) => {
      waiting.push({ make, then, patience });
      next();
    },
    tell: (message) => model.send(message),
    hangUp: () => {
      model.off("msg:custom", answered);
      end();
    },
  };
}

/** A view with its parts changed, by place: with a plus sign the new rows of a list that grew, with a tilde single rows. */
function patched(view, parts) {
  const next = { ...view };
  const fresh = new Set([next]);
  for (const [name, value] of Object.entries(parts)) {
    const way = "+~".includes(name.at(-1)) ? name.at(-1) : "";
    const path = (way ? name.slice(0, -1) : name).split(".");
    const last = path.pop();
    let place = next;
    for (const step of path) {
      if (!fresh.has(place[step])) fresh.add((place[step] = { ...place[step] }));
      place = place[step];
    }
    if (way === "+") place[last] = [...place[last], ...value];
    else if (way === "~") place[last] = place[last].map((row, index) => value[index] ?? row);
    else place[last] = value;
  }
  return next;
}
