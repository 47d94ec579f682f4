// The door of an assignment: a student number, a choice of two stories. It keeps no truth of its own.

const PATIENT = 20000; // milliseconds for a story to be read and opened
const ARRIVING = 10000; // milliseconds in which the story's own panel should have taken this one's place

let doors = 0; // several parts stand in one notebook: what they point at must not share an id

function render({ model, el }) {
  doors += 1;
  const aside = model.get("view").step === "switch"; // a line under the story's own panel
  const root = el.ownerDocument.createElement(aside ? "section" : "form");
  root.className = aside ? "sexology sx-door sx-bare" : "sexology sx-door";
  root.tabIndex = -1;
  root.setAttribute("data-lm-suppress-shortcuts", "true");
  for (const name of ["keydown", "keyup", "keypress"]) root.addEventListener(name, (event) => event.stopPropagation());
  el.appendChild(root);
  const line = openLine(model, {
    slow: () => ctx.set({ busy: true }),
    lost: () => ctx.set({ busy: false, lost: true }),
    answer: (_message, then) => {
      Object.assign(ctx.ui, { busy: false, lost: false });
      ctx.redraw();
      then?.();
    },
  });
  const ctx = {
    id: `sx-door-${doors}`,
    view: model.get("view"),
    ui: { number: "", hint: "" },
    w: (word, names) => fill(ctx.view.words[word] ?? word, names),
    set: (changes, focus) => {
      Object.assign(ctx.ui, changes);
      ctx.redraw(focus);
    },
    redraw: (focus) => {
      if (!ctx.view?.words) return;
      root.lang = ctx.view.language;
      root.setAttribute("aria-label", ctx.view.title);
      draw(root, drawDoor(ctx), focus);
    },
    post: (message) => line.send(() => message, () => ctx.redraw(goal(ctx)), PATIENT),
    enter: (story) => {
      followInside(root);
      line.send(() => ({ type: "story", story }), () => {}, PATIENT);
    },
    keep: () => {
      if (!ctx.ui.number.trim()) return ctx.set({ hint: ctx.w("student-empty") }, "number");
      ctx.ui.hint = "";
      return ctx.post({ type: "number", number: ctx.ui.number });
    },
  };
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    if (ctx.view.step === "number") ctx.keep();
  });
  const viewed = () => {
    ctx.view = model.get("view");
    ctx.redraw();
  };
  model.on("change:view", viewed);
  ctx.redraw();
  return () => {
    model.off("change:view", viewed);
    line.hangUp();
  };
}

/** Where the focus goes after an answer. */
function goal({ view }) {
  return view.step === "number" ? "number" : view.stories.length ? `story/${view.stories[0].id}` : undefined;
}

/** The story's panel takes this one's place: the focus goes along. */
function followInside(root) {
  const place = root.closest(".jp-OutputArea-output, .jupyter-widgets-view, .cell-output") ?? root.ownerDocument.body;
  const panels = () => [...place.querySelectorAll("form.sexology:not(.sx-door)")];
  const before = panels();
  const watch = new MutationObserver(() => {
    const inside = panels().find((one) => !before.includes(one));
    if (!inside) return;
    watch.disconnect();
    inside.focus();
  });
  watch.observe(place, { childList: true, subtree: true });
  window.setTimeout(() => watch.disconnect(), ARRIVING);
}

// ---------------------------------------------------------------- drawing

function drawDoor(ctx) {
  const { view } = ctx;
  if (view.step === "switch") return [drawSwitch(ctx)];
  return [
    h("div", { class: "sx-head", key: "head" },
      h("h2", { class: "sx-title" }, view.title, view.place ? h("span", { class: "sx-soft" }, ` · ${view.place}`) : null),
      view.number ? h("span", { class: "sx-soft", key: "who" }, ctx.w("student-is", view)) : null,
      view.number && !view.settled && view.step === "story"
        ? h("button", { key: "other-number", onclick: () => ctx.post({ type: "other-number" }) }, ctx.w("student-other"))
        : null),
    h("div", { class: "sx-door-asked", key: "asked" },
      view.step === "number" ? drawNumber(ctx) : view.step === "story" ? drawStories(ctx) : null, drawSaid(ctx)),
  ];
}

function drawNumber(ctx) {
  const wrong = ctx.ui.hint || ctx.view.message;
  return [
    h("h3", { key: "title" }, ctx.w("student-title")),
    h("p", { key: "why", id: `${ctx.id}-why` }, ctx.w("student-why")),
    h("div", { class: "sx-door-number", key: "field" },
      h("label", { class: "sx-field", key: "label" }, h("span", {}, ctx.w("student-ask")),
        h("input", {
          key: "number", type: "text", value: ctx.ui.number, maxlength: "64", autocomplete: "off", spellcheck: "false",
          "aria-describedby": wrong ? `${ctx.id}-why ${ctx.id}-said` : `${ctx.id}-why`, "aria-invalid": wrong ? "true" : undefined,
          oninput: (event) => (ctx.ui.number = event.target.value),
        })),
      h("button", { key: "keep", type: "submit", class: "sx-main" }, ctx.w("student-keep"))),
  ];
}

function drawStories(ctx) {
  const { view } = ctx;
  return [
    h("p", { key: "task" }, view.task),
    h("h3", { key: "which" }, ctx.w("choose-story")),
    h("p", { class: "sx-soft", key: "equal" }, ctx.w("choose-equal")),
    h("ul", { class: "sx-door-stories", key: "stories" }, view.stories.map((story) =>
      h("li", { class: "sx-card", key: story.id },
        h("h4", {}, story.title),
        h("p", { class: "sx-small-text" }, h("b", {}, `${ctx.w("content-note")}: `), story.note),
        h("button", {
          key: `story/${story.id}`, class: "sx-main", "aria-label": ctx.w("choose-this-named", story), onclick: () => ctx.enter(story.id),
        }, ctx.w("choose-this"))))),
  ];
}

/** Under the panel of a story that is not finished: the way to the other one. */
function drawSwitch(ctx) {
  const [story] = ctx.view.stories;
  return h(
    "details", { class: "sx-fold sx-small", key: "switch" },
    h("summary", { key: "switch/summary" }, ctx.w("switch-story")),
    h("div", { class: "sx-folded" },
      h("p", { key: "text" }, ctx.w("switch-story-text")),
      h("div", { key: "way" }, h("button", { key: `story/${story.id}`, onclick: () => ctx.enter(story.id) }, ctx.w("switch-story-to", story))),
      drawSaid(ctx)),
  );
}

/** What went wrong, or that it takes a moment; read out when it changes. */
function drawSaid(ctx) {
  const { ui, view } = ctx;
  const wrong = ui.hint || view.message;
  return h(
    "div", { class: "sx-door-said", key: "said", id: `${ctx.id}-said`, role: "status", "aria-live": "polite" },
    ui.lost ? h("p", { class: "sx-notice sx-stop", key: "lost" }, h("b", { "aria-hidden": "true" }, "■ "), ctx.w("kernel-gone")) : null,
    ui.busy ? h("p", { class: "sx-soft", key: "busy" }, `… ${ctx.w("working")}`) : null,
    wrong ? h("p", { class: "sx-notice sx-warn", key: "wrong" }, h("b", { "aria-hidden": "true" }, "▲ "), wrong) : null,
  );
}

export default { render };
