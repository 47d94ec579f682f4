// The timeline of a review: sessions, and in each what was decided, with a sign and a word beside its colour.

const OVERALL = "overall"; // what is chosen when no decision is, but what shows across the sessions

/** A label: sign and word, and small beneath it what it cost or which rules object. */
function worth({ label, label_text: text, glyph }, beneath) {
  return h("span", { class: `sx-worth sx-is-${label}` }, h("i", { "aria-hidden": "true" }, glyph), h("span", {}, text, beneath?.length ? h("small", { class: "sx-block" }, beneath) : null));
}

/** Whether something is to be learnt from a decision. */
function worthALook(decision) {
  return !["sound", "defensible"].includes(decision.label) || decision.contested;
}

/** What stands on the right: the id of the decision chosen. At first the gravest one known; it stays when figures come in. */
function chosenId(ctx) {
  const { decisions } = ctx.view.told;
  const { chosen } = ctx.ui;
  if (chosen === OVERALL || decisions.some((one) => one.id === chosen)) return chosen;
  ctx.ui.chosen = decisions.some((one) => one.id === ctx.view.first) ? ctx.view.first : decisions[0]?.id ?? OVERALL;
  return ctx.ui.chosen;
}

/** Whether a decision has no figures yet: only the rules have looked at it. */
function uncounted(decision) {
  return decision.alternatives.rows.every((row) => !row.draws);
}

/** Its label, or that it is still to come: what no rule objects to is not called sound before it was computed. */
function labelOf(ctx, decision, cost) {
  const open = uncounted(decision) && decision.label === "sound";
  return open ? worth({ label: "plain", label_text: ctx.w("to-come"), glyph: "○" }) : worth(decision, cost);
}

function reasonOf(decision) {
  return uncounted(decision) && decision.label === "sound" ? "" : decision.reason;
}

/** What a decision cost, where it cost something. */
function costOf(decision) {
  const mine = decision.alternatives.rows.find((row) => row.chosen);
  return mine && !mine.accepted && /^−.*[1-9]/.test(mine.loss) ? mine.loss : "";
}

function choose(ctx, id, focus) {
  const before = chosenId(ctx);
  if (before !== id) Object.assign(ctx.ui, { chosen: id, how: false, colleague: false, drawn: null, refused: "" });
  ctx.redraw(focus);
  const detail = ctx.root.querySelector(".sx-detail");
  if (detail && before !== id) detail.scrollTop = 0;
}

/** Scroll the timeline, and nothing else, until what is chosen stands in sight. */
function showChosen(root) {
  const row = root.querySelector('.sx-decided[aria-current="true"]');
  const list = row?.closest(".sx-time-line");
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - list.clientHeight / 3;
}

function drawTimeline(ctx) {
  const { view, ui, w } = ctx;
  const { decisions, sessions, stretches } = view.told;
  const learn = decisions.filter(worthALook);
  const shown = ui.filter === "learn" ? learn : decisions;
  const rows = [...shown.map((one) => one.id), OVERALL];
  const open = chosenId(ctx);
  const stop = rows.includes(open) ? open : rows[0];
  const walk = (event) => {
    const at = rows.indexOf(event.target.closest("[data-decision]")?.getAttribute("data-decision"));
    const goal = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || goal === undefined) return;
    event.preventDefault();
    const id = rows[Math.max(0, Math.min(rows.length - 1, goal))];
    choose(ctx, id, `decision/${id}`);
  };
  const row = (id, ...inside) =>
    h("button", {
      class: "sx-decided", key: `decision/${id}`, "data-decision": id, "aria-current": id === open ? "true" : undefined,
      tabindex: id === stop ? 0 : -1, onclick: () => choose(ctx, id),
    }, inside);
  const pick = (name, count) =>
    button(`filter/${name}`, `${w(`filter/${name}`)} (${count})`, () => ctx.set({ filter: name }), { "aria-pressed": String(ui.filter === name) });
  return h(
    "nav", { class: "sx-time-line", key: "timeline", "aria-label": w("timeline"), onkeydown: walk },
    h("div", { class: "sx-which", role: "group", "aria-label": w("filter"), key: "filter" }, pick("all", decisions.length), pick("learn", learn.length)),
    decisions.length ? null : h("p", { class: "sx-empty", key: "none" }, w("nothing-decided")),
    decisions.length && !shown.length ? h("p", { class: "sx-empty", key: "nothing" }, w("nothing-here")) : null,
    sessions.filter((session) => shown.some((one) => one.session === session.session)).map((session) =>
      h("div", { key: `session/${session.session}`, role: "group", "aria-label": session.title },
        h("h3", {}, session.title),
        h("ol", {}, shown.filter((one) => one.session === session.session).map((one) =>
          h("li", { key: one.id }, row(one.id, labelOf(ctx, one, costOf(one)), h("span", {}, h("span", { class: "sx-what" }, one.what), h("small", {}, reasonOf(one))))))))),
    h("div", { class: "sx-across", key: "across" },
      row(OVERALL, h("span", { class: "sx-worth sx-is-plain" }, h("i", { "aria-hidden": "true" }, "≡"), ""), h("span", {}, h("span", { class: "sx-what" }, w("overall")), stretches.rows.map((one) => h("small", { key: one.id }, `${one.glyph} ${one.text}`))))),
  );
}
