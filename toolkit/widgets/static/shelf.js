// The shelf of exercises beside the ladder: search, walk with the arrows, Enter takes; or drag.

function drawShelf(ctx) {
  const { programme } = ctx.view;
  const search = ctx.ui.shelfSearch ?? "";
  const level = ctx.ui.shelfLevel ?? "";
  const shown = programme.shelf.filter((row) =>
    (level === "" || row.level === Number(level)) && found(search, row.exercise, row.title, row.summary, row.level_text, row.strand_label, row.kind_label));
  ctx.shelf = shown;
  const current = shown.some((row) => row.exercise === ctx.ui.shelfAt) ? ctx.ui.shelfAt : shown[0]?.exercise;
  const levels = rungsOf(ctx).map((rung) => ({ id: String(rung.level), label: `${rung.level} ${rung.name}` }));
  return h(
    "section", {
      class: "sx-shelf", key: "shelf", "aria-label": ctx.t("exercises"),
      ondragover: (event) => ctx.ui.dragging && event.preventDefault(), ondrop: (event) => dropOnShelf(ctx, event),
    },
    h("h3", { class: "sx-label" }, ctx.t("exercises")),
    searchField("shelf-search", ctx.t("search-exercises"), search, (text) => ctx.set({ shelfSearch: text })),
    chooseFrom("shelf-level", ctx.t("rung", { n: "" }).trim(), levels, level, (chosen) => ctx.set({ shelfLevel: chosen }), ctx.t("everything")),
    spokenCount(ctx, shown.length),
    h("ul", { class: "sx-plain sx-shelf-list", key: "list" }, shown.map((row) =>
      kept(ctx.drawn, `shelf/${row.exercise}`, [row, row.exercise === current, row.exercise === ctx.ui.shelfAt, ctx.view.language], () =>
        drawShelfCard(ctx, row, row.exercise === current)))),
    shown.length ? null : h("p", { class: "sx-empty" }, ctx.t("search-none")),
  );
}

function drawShelfCard(ctx, row, current) {
  const opened = ctx.ui.shelfAt === row.exercise;
  return h(
    "li", { key: row.exercise },
    h("button", {
      key: `shelf/${row.exercise}`, class: `sx-ex${opened ? " sx-selected" : ""}`, draggable: row.in_draft ? "false" : "true", tabindex: current ? 0 : -1,
      "aria-describedby": "sx-ladder-keys", "aria-expanded": String(opened),
      onclick: () => ctx.set({ shelfAt: opened ? null : row.exercise }), onkeydown: (event) => walkShelf(ctx, event, row),
      ondragstart: (event) => startDrag(ctx, event, row.exercise), ondragend: () => ctx.set({ dragging: null }),
    },
    h("span", { class: "sx-id" }, row.exercise), ` ${row.title}`,
    h("small", {}, `${row.level_text} · ${row.strand_label} · `, dose(ctx.view.programme.defaults[row.exercise], row.dose_text)),
    row.in_draft ? h("small", { class: "sx-done" }, `✓ ${ctx.t("chosen")}`) : row.given ? h("small", { class: "sx-done" }, ctx.t("given-before", { n: row.given })) : null),
    opened
      ? h("div", { class: "sx-more", key: "more" },
          h("p", {}, row.summary), h("p", { class: "sx-soft" }, row.kind_label),
          row.instruction ? fold(`instruction/${row.exercise}`, ctx.t("instruction"), h("div", { class: "sx-letter" }, paragraphs(row.instruction)), { kind: "sx-small" }) : null,
          row.in_draft ? null : button(`put/${row.exercise}`, [ctx.t("take"), spoken(` ${row.title}`)], () => place(ctx, row.exercise, onRung(ctx, row.level).length), { class: "sx-main" }))
      : null,
  );
}

function walkShelf(ctx, event, row) {
  const shown = ctx.shelf;
  const at = shown.indexOf(row);
  const goal = { ArrowDown: shown[at + 1], ArrowUp: shown[at - 1], Home: shown[0], End: shown[shown.length - 1] }[event.key];
  if (goal) {
    ctx.set({ shelfAt: goal.exercise }, `shelf/${goal.exercise}`);
  } else if (event.key === "ArrowUp") {
    ctx.focus("shelf-search");
  } else if (event.key === "ArrowLeft") {
    const first = ctx.view.programme.items[0];
    if (first) ctx.set({ selected: first.exercise }, `item/${first.exercise}`);
  } else if (event.key === "Enter") {
    if (row.in_draft) ctx.set({ selected: row.exercise }, `item/${row.exercise}`);
    else take(ctx, row.exercise, "shelf");
  } else {
    return;
  }
  event.preventDefault();
}

function dropOnShelf(ctx, event) {
  const exercise = ctx.ui.dragging;
  ctx.ui.dragging = null;
  if (!exercise) return;
  event.preventDefault();
  if (ctx.view.programme.items.some((item) => item.exercise === exercise)) removeItem(ctx, exercise);
  else ctx.set({ dragging: null });
}
