// The ladder: exercises on their rungs. By drag and by keyboard alike: arrows walk, Enter takes and drops, Escape puts back.
// The rung of an exercise is its own; what a trainee chooses is which exercises, and in which order.

function drawLadder(ctx) {
  const { programme } = ctx.view;
  return h(
    "section", { class: "sx-ladder", key: "ladder", "aria-label": ctx.t("ladder") },
    h("div", { class: "sx-row" },
      h("h3", { class: "sx-label" }, ctx.t("ladder")),
      programme.findings?.length ? button("to-findings", `▲ ${programme.findings_text}`, () => ctx.focus("findings"), { class: "sx-quiet sx-warn-text" }) : null),
    programme.given ? h("p", { class: "sx-notice sx-info", key: "given" }, `✓ ${programme.given_text}`) : null,
    programme.carried_text
      ? h("div", { class: "sx-notice sx-info sx-row sx-wrap", key: "carried" }, h("span", { class: "sx-grow" }, programme.carried_text),
          action(ctx, { key: "draft-empty", kind: "compose", label: ctx.t("draft-empty"), decision: { kind: "compose", programme: programme.empty } }))
      : null,
    h("ol", { class: "sx-rungs", reversed: true, key: "rungs" }, rungsOf(ctx).map((rung) => drawRung(ctx, rung))),
    h("p", { class: "sx-keys", id: "sx-ladder-keys", key: "keys" }, ctx.t("keys-ladder")),
  );
}

function rungsOf(ctx) {
  return ctx.view.programme.rungs.filter((rung) => rung.exists);
}

function onRung(ctx, level) {
  return ctx.view.programme.items.filter((item) => item.level === level);
}

function levelOf(ctx, exercise) {
  return [...ctx.view.programme.shelf, ...ctx.view.programme.items].find((row) => row.exercise === exercise).level;
}

function titleOf(ctx, exercise) {
  return `${exercise} ${[...ctx.view.programme.shelf, ...ctx.view.programme.items].find((row) => row.exercise === exercise).title}`;
}

function drawRung(ctx, rung) {
  const { taken, dragging } = ctx.ui;
  const held = taken?.exercise ?? dragging;
  const here = onRung(ctx, rung.level).filter((item) => item.exercise !== taken?.exercise);
  const chips = here.map((item) => drawItemChip(ctx, item));
  if (taken?.rung === rung.level) chips.splice(Math.min(taken.index, chips.length), 0, drawTaken(ctx));
  const classes = ["sx-rung", rung.here && "sx-here", rung.far && "sx-far", held && levelOf(ctx, held) === rung.level && "sx-target"];
  return h(
    "li", {
      key: `rung/${rung.level}`, class: classes.filter(Boolean).join(" "),
      ondragover: (event) => ctx.ui.dragging && event.preventDefault(),
      ondrop: (event) => dropHere(ctx, event, rung.level),
    },
    h("div", { class: "sx-rung-name" }, h("b", {}, rung.level), ` ${rung.name}`, rung.here ? h("span", { class: "sx-here-text" }, ctx.t("rung-here")) : null),
    h("div", { class: "sx-slot" }, chips, drawLast(ctx, rung), rung.far && !chips.length ? spoken(ctx.t("rung-far")) : null),
  );
}

function drawLast(ctx, rung) {
  const drafted = ctx.view.programme.items.map((item) => item.exercise);
  const last = (ctx.view.programme.last[0]?.items ?? []).filter((item) => levelOf(ctx, item.exercise) === rung.level && !drafted.includes(item.exercise));
  return last.length ? h("span", { class: "sx-soft sx-last", key: "last" }, `${ctx.t("given-earlier")}: ${last.map((item) => item.title).join(", ")}`) : null;
}

function drawItemChip(ctx, item) {
  return h(
    "button", {
      key: `item/${item.exercise}`, class: `sx-ex${chosenItem(ctx)?.exercise === item.exercise ? " sx-selected" : ""}`, draggable: "true",
      "aria-describedby": "sx-ladder-keys", "aria-pressed": String(chosenItem(ctx)?.exercise === item.exercise), "data-exercise": item.exercise,
      onclick: () => ctx.set({ selected: item.exercise }), onkeydown: (event) => walkLadder(ctx, event, item),
      ondragstart: (event) => startDrag(ctx, event, item.exercise), ondragend: () => ctx.set({ dragging: null }),
    },
    h("span", { class: "sx-id" }, item.exercise), ` ${item.title}`,
    h("small", {}, dose(item, item.dose_text), new Set(Object.values(item.roles)).size > 1 ? ` · ${item.roles_text}` : null),
  );
}

/** How often and how long: short for the eye, in words for the ear. */
function dose({ times_per_week: times, minutes: long }, words) {
  return [spoken(words), h("span", { "aria-hidden": "true", title: words }, `${times}× · ${minutes(long)}`)];
}

function drawTaken(ctx) {
  const { taken } = ctx.ui;
  const own = levelOf(ctx, taken.exercise);
  return h(
    "button", {
      key: "taken", class: `sx-ex sx-taken${taken.rung === own ? "" : " sx-elsewhere"}`, "aria-describedby": "sx-ladder-keys",
      onkeydown: (event) => moveTaken(ctx, event), onclick: () => dropTaken(ctx), onblur: () => window.setTimeout(() => letGo(ctx, taken), 0),
    },
    h("span", { "aria-hidden": "true" }, "✥ "), titleOf(ctx, taken.exercise),
    h("small", {}, ctx.t(taken.rung === own ? "rung" : "belongs-on", { n: own })),
  );
}

// ---------------------------------------------------------------- walking

function walkLadder(ctx, event, item) {
  const order = rungsOf(ctx).map((rung) => onRung(ctx, rung.level)).filter((row) => row.length);
  const row = order.findIndex((items) => items.includes(item));
  const place = order[row].indexOf(item);
  const goals = {
    ArrowLeft: order[row][place - 1], ArrowRight: order[row][place + 1],
    ArrowUp: order[row - 1]?.[Math.min(place, (order[row - 1]?.length ?? 1) - 1)],
    ArrowDown: order[row + 1]?.[Math.min(place, (order[row + 1]?.length ?? 1) - 1)],
  };
  if (event.key in goals) {
    event.preventDefault();
    if (goals[event.key]) ctx.set({ selected: goals[event.key].exercise }, `item/${goals[event.key].exercise}`);
    else if (event.key === "ArrowRight" || event.key === "ArrowDown") ctx.focus("shelf-search");
  } else if (event.key === "Enter") {
    event.preventDefault();
    take(ctx, item.exercise, "ladder");
  } else if (event.key === "Delete" || event.key === "Backspace") {
    event.preventDefault();
    removeItem(ctx, item.exercise);
  }
}

// ---------------------------------------------------------------- taking and dropping

function take(ctx, exercise, origin) {
  if (ctx.closed()) return ctx.say(ctx.closed(), true);
  const rung = levelOf(ctx, exercise);
  const place = onRung(ctx, rung).findIndex((item) => item.exercise === exercise);
  ctx.set({ taken: { exercise, origin, rung, index: place < 0 ? onRung(ctx, rung).length : place } }, "taken");
  ctx.say(ctx.t("live-picked", { exercise: titleOf(ctx, exercise) }));
}

function moveTaken(ctx, event) {
  const { taken } = ctx.ui;
  const own = levelOf(ctx, taken.exercise);
  const places = rungsOf(ctx);
  const at = places.findIndex((rung) => rung.level === taken.rung);
  const last = onRung(ctx, own).filter((item) => item.exercise !== taken.exercise).length;
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const aside = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step && places[at + step]) {
    const rung = places[at + step];
    ctx.set({ taken: { ...taken, rung: rung.level } }, "taken");
    const over = `${ctx.t("rung", { n: rung.level })}, ${rung.name}.`;
    ctx.say(rung.level === own ? over : `${over} ${ctx.t("belongs-on", { n: own })}`);
  } else if (aside && taken.rung === own) {
    const index = Math.min(last, Math.max(0, taken.index + aside));
    ctx.set({ taken: { ...taken, index } }, "taken");
    ctx.say(ctx.t("live-place", { exercise: titleOf(ctx, taken.exercise), n: index + 1, total: last + 1 }));
  } else if (event.key === "Enter" || event.key === " ") {
    dropTaken(ctx);
  } else if (event.key === "Escape") {
    putBack(ctx, taken);
  } else if (event.key === "Delete" || event.key === "Backspace") {
    ctx.ui.taken = null;
    if (taken.origin === "ladder") removeItem(ctx, taken.exercise);
    else putBack(ctx, taken);
  } else if (!step && !aside) {
    return;
  }
  event.preventDefault();
}

function dropTaken(ctx) {
  const { taken } = ctx.ui;
  ctx.ui.taken = null;
  place(ctx, taken.exercise, taken.index);
}

function putBack(ctx, taken) {
  ctx.set({ taken: null }, `${taken.origin === "ladder" ? "item" : "shelf"}/${taken.exercise}`);
  ctx.say(ctx.t("live-back", { exercise: titleOf(ctx, taken.exercise) }));
}

/** The reader went elsewhere with an exercise in hand: it goes back. */
function letGo(ctx, taken) {
  if (ctx.ui.taken === taken && !ctx.holdsFocus("taken")) ctx.set({ taken: null });
}

/** Put an exercise on its own rung, before the `index`-th exercise that stands there. */
function place(ctx, exercise, index) {
  const level = levelOf(ctx, exercise);
  compose(ctx, (draft, view) => {
    const item = draft.items.find((other) => other.exercise === exercise) ?? view.programme.defaults[exercise];
    const others = draft.items.filter((other) => other.exercise !== exercise);
    const siblings = others.filter((other) => levelOf(ctx, other.exercise) === level);
    const before = siblings[index];
    const at = before ? others.indexOf(before) : siblings.length ? others.indexOf(siblings[siblings.length - 1]) + 1 : others.length;
    return { ...draft, items: [...others.slice(0, at), item, ...others.slice(at)] };
  }, () => {
    ctx.set({ selected: exercise }, `item/${exercise}`);
    sayProgramme(ctx, ctx.t("live-added", { exercise: titleOf(ctx, exercise), n: level }));
  });
}

/** What changed on the ladder, and how many rules object. */
function sayProgramme(ctx, sentence) {
  ctx.say([sentence, ctx.view.programme.findings_text].filter(Boolean).join(" "));
}

function removeItem(ctx, exercise) {
  compose(ctx, (draft) => ({ ...draft, items: draft.items.filter((item) => item.exercise !== exercise) }),
    () => {
      ctx.set({ selected: null }, ctx.view.programme.items.length ? `item/${ctx.view.programme.items[0].exercise}` : "shelf-search");
      sayProgramme(ctx, ctx.t("live-removed", { exercise: titleOf(ctx, exercise) }));
    });
}

/** Change the draft: `change` gets the newest draft, so quick changes never undo one another. */
function compose(ctx, change, then) {
  if (ctx.closed()) return ctx.say(ctx.closed(), true);
  return ctx.decide((view) => ({ kind: "compose", programme: change(view.programme.draft, view) }), then);
}

// ---------------------------------------------------------------- dragging

function startDrag(ctx, event, exercise) {
  event.dataTransfer.setData("text/plain", exercise);
  event.dataTransfer.effectAllowed = "move";
  window.setTimeout(() => ctx.set({ dragging: exercise }), 0);
}

function dropHere(ctx, event, level) {
  const exercise = ctx.ui.dragging;
  if (!exercise) return;
  event.preventDefault();
  const chips = [...event.currentTarget.querySelectorAll("[data-exercise]")].filter((chip) => chip.dataset.exercise !== exercise);
  const index = chips.filter((chip) => chip.getBoundingClientRect().left + chip.offsetWidth / 2 < event.clientX).length;
  const own = levelOf(ctx, exercise);
  ctx.ui.dragging = null;
  place(ctx, exercise, own === level ? index : onRung(ctx, own).length);
}
