// Marking: draws one text with its criteria, sends the levels, and goes on. Nothing is called saved before Python says so.

const TYPING = new Set(["TEXTAREA", "SELECT"]);
const SLOW_TO_OPEN = 20000; // another text may have a long record to be judged
let markers = 0; // several panels stand in one notebook: their radio buttons must not share a name

function render({ model, el }) {
  const root = el.ownerDocument.createElement("form");
  root.className = "sexology sx-marking";
  root.tabIndex = -1;
  root.setAttribute("data-lm-suppress-shortcuts", "true");
  root.addEventListener("submit", (event) => event.preventDefault());
  const ctx = atWork(model, root);
  root.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (pressed(ctx, event)) event.preventDefault();
  });
  for (const name of ["keyup", "keypress"]) root.addEventListener(name, (event) => event.stopPropagation());
  el.appendChild(root);
  ctx.redraw();
  return () => ctx.leave();
}

/** What the drawing functions need: the view, what was chosen and not yet saved, and ways to save and go on. */
function atWork(model, root) {
  const line = openLine(model, {
    slow: () => ctx.set({ busy: true }),
    lost: () => ctx.set({ busy: false, lost: true }),
    answer: (message, then) => {
      Object.assign(ctx.ui, { busy: false, lost: false, said: message.text ?? "", refused: message.type === "refused" });
      if (then) then();
      else ctx.redraw(ctx.changes() ? "reason" : undefined);
    },
  });
  markers += 1;
  const fresh = (work) => ({ work, levels: {}, comments: {}, reason: "" });
  const ctx = {
    name: `sx-mark-${markers}`,
    root,
    view: model.get("view"),
    ui: { ...fresh(null), said: "" },
    w: (word, names) => fill(ctx.view.words[word] ?? word, names),
    set: (changes, focus) => {
      Object.assign(ctx.ui, changes);
      ctx.redraw(focus);
    },
    redraw: (focus) => {
      if (!ctx.view?.words) return;
      const id = ctx.view.work?.id ?? null;
      if (ctx.ui.work !== id) Object.assign(ctx.ui, fresh(id));
      root.lang = ctx.view.language;
      root.setAttribute("aria-label", ctx.view.title);
      draw(root, markingScreen(ctx), focus);
    },
    cards: () => ctx.view.work?.criteria ?? [],
    level: (card) => ctx.ui.levels[card.id] ?? card.saved?.level ?? null,
    comment: (card) => ctx.ui.comments[card.id] ?? card.saved?.comment ?? "",
    choose: (card, level, focus) => {
      ctx.ui.levels[card.id] = level;
      ctx.set({ said: "", refused: false }, focus);
    },
    write: (card, text) => {
      ctx.ui.comments[card.id] = text;
      ctx.set({ said: "", refused: false });
    },
    /** Criteria that differ from what is kept. */
    given: () => ctx.cards().filter((card) => ctx.level(card) !== (card.saved?.level ?? null) || ctx.comment(card).trim() !== (card.saved?.comment ?? "")),
    /** Whether something that is kept already would be superseded: then a reason is asked for. */
    changes: () => ctx.given().some((card) => card.saved),
    /** Send, with what is not saved yet; afterwards nothing is unsaved. */
    post: (message, then) => line.send(() => message, then ?? (() => ctx.redraw()), SLOW_TO_OPEN),
    save: () => ctx.post({ type: "save", ...unsaved(ctx) }, () => ctx.set(fresh(ctx.ui.work))),
    go: (to) => {
      const from = ctx.ui.work;
      ctx.post({ type: "go", to, ...unsaved(ctx) }, () => {
        const moved = ctx.view.work.id !== from;
        ctx.set(fresh(ctx.view.work.id), moved ? firstOpen(ctx) : undefined);
      });
    },
    leave: () => {
      model.off("change:view", viewed);
      line.hangUp();
    },
  };

  function viewed() {
    ctx.view = model.get("view");
    ctx.redraw();
  }

  model.on("change:view", viewed);
  return ctx;
}

function unsaved(ctx) {
  const given = ctx.given().map((card) => ({ criterion: card.id, level: ctx.level(card), comment: ctx.comment(card) }));
  return { work: ctx.ui.work, given, reason: ctx.ui.reason };
}

// ---------------------------------------------------------------- keys

/** Where one goes on: the first criterion without a level, else the first, else the way to the next text. */
function firstOpen(ctx) {
  const card = ctx.cards().find((one) => ctx.level(one) === null) ?? ctx.cards()[0];
  return card ? levelKey(ctx, card) : "unmarked";
}

function levelKey(ctx, card) {
  return `level/${card.id}/${ctx.level(card) ?? 0}`;
}

/** The criterion that has the focus, else the first without a level. */
function here(ctx) {
  const id = ctx.root.getRootNode().activeElement?.closest?.("[data-criterion]")?.getAttribute("data-criterion");
  const cards = ctx.cards();
  return cards.find((card) => card.id === id) ?? cards.find((card) => ctx.level(card) === null) ?? cards[0];
}

/** Act on a key; say whether it was one of ours. */
function pressed(ctx, event) {
  const { key, target } = event;
  if ((event.ctrlKey || event.metaKey) && key === "Enter") return ctx.save() ?? true;
  if (event.ctrlKey || event.metaKey || event.altKey || !ctx.view.work) return false;
  if (TYPING.has(target.tagName) || target.type === "text") {
    const card = key === "Escape" && here(ctx);
    if (card) ctx.redraw(levelKey(ctx, card));
    return Boolean(card);
  }
  const ways = { n: () => ctx.go("unmarked"), ArrowRight: () => ctx.go("next"), ArrowLeft: () => ctx.go("previous"), s: () => ctx.save(), c: () => toComment(ctx) };
  if (ways[key]) {
    ways[key]();
    return true;
  }
  if (!/^[1-4]$/.test(key)) return false;
  const card = here(ctx);
  if (card) byNumber(ctx, card, Number(key) - 1);
  return true;
}

function toComment(ctx) {
  const card = here(ctx);
  if (card) ctx.redraw(`comment/${card.id}`);
}

/** Choose a level and go on to the next criterion; after the last, to the button that saves. */
function byNumber(ctx, card, level) {
  const cards = ctx.cards();
  const next = cards[cards.indexOf(card) + 1];
  ctx.choose(card, level, next ? levelKey(ctx, next) : "save");
}

// ---------------------------------------------------------------- drawing

function markingScreen(ctx) {
  const { view } = ctx;
  return [
    h("div", { class: "sx-head", key: "head" },
      h("h2", { class: "sx-title" }, view.title, h("small", { class: "sx-block sx-soft" }, view.role)),
      view.work ? h("span", { class: "sx-progress", key: "who" }, `${view.work.who} · ${view.place}`) : null,
      view.progress ? h("span", { class: "sx-progress", key: "progress" }, h("b", {}, view.progress)) : null),
    h("p", { class: "sx-marking-about sx-soft", key: "blind" }, view.blind),
    view.work ? drawDesk(ctx) : h("p", { class: "sx-notice sx-marking-empty", key: "empty" }, view.empty),
    view.work ? drawFoot(ctx) : null,
    drawAgreement(ctx),
  ];
}

function drawDesk(ctx) {
  const { work } = ctx.view;
  const { w } = ctx;
  return h(
    "div", { class: "sx-desk", key: "desk" },
    drawAnswer(ctx, work),
    h("section", { class: "sx-rubric", key: `rubric/${work.id}`, "aria-label": w("criteria") },
      drawMachine(ctx, work),
      h("h3", {}, w("criteria")),
      work.taken ? h("p", { class: "sx-notice", key: "taken" }, work.taken) : null,
      work.criteria.map((card) => drawCriterion(ctx, card)),
      ctx.changes()
        ? h("label", { class: "sx-field sx-text", key: "reason/label" }, h("span", {}, w("reason")),
          h("input", { type: "text", key: "reason", value: ctx.ui.reason, maxlength: 400, oninput: (event) => ctx.set({ reason: event.target.value }) }))
        : null),
  );
}

function drawFoot(ctx) {
  const { w, ui } = ctx;
  const cap = ctx.cards().filter((card) => card.caps && ctx.level(card) === 0).map((card) => card.id);
  const way = (key, kind = "") => h("button", { key, class: kind, onclick: () => ctx.go(key) }, w(key));
  const state = ui.lost ? w("kernel-gone") : ui.busy ? w("working") : ui.said || (ctx.given().length ? w("unsaved") : "");
  return h(
    "div", { class: "sx-marking-foot", key: "foot" },
    cap.length ? h("p", { class: "sx-notice sx-stop", key: "cap", role: "note" }, w("capped", { criteria: cap.join(", ") })) : null,
    h("p", { class: `sx-marking-said${ui.lost || ui.refused ? " sx-warn-text" : ""}`, key: "said", role: "status", "aria-live": "polite" }, state),
    h("div", { class: "sx-row sx-wrap", key: "ways" },
      h("button", { key: "save", class: "sx-main", onclick: () => ctx.save() }, w("save")),
      way("unmarked"), way("previous"), way("next")),
    h("details", { class: "sx-fold sx-small", key: "keys" }, h("summary", { key: "keys/summary" }, w("keys-title")), h("p", { class: "sx-folded" }, w("keys"))),
  );
}

export default { render };
