// Numbers over time: a table here, and the same numbers as a figure that Python draws under the panel when asked.

/** The clients' own reports, session by session. */
function drawCourse(ctx) {
  const { reports } = ctx.view.figures;
  if (!reports.sessions.length) return null;
  return h(
    "details", { class: "sx-fold", key: "course", ontoggle: (event) => showFigure(ctx, "reports", event.target.open) },
    h("summary", { key: "course/summary" }, ctx.t("over-time")),
    h("div", { class: "sx-folded" },
      h("p", { class: "sx-soft" }, ctx.t("figure-below")),
      reports.clients.map((client) => numbersTable(ctx, client.name, reports.table_caption, reports.sessions, client.measures))),
  );
}

function showFigure(ctx, name, open) {
  const shown = new Set(ctx.ui.figures ?? []);
  if (shown.has(name) === open) return;
  if (open) shown.add(name);
  else shown.delete(name);
  ctx.ui.figures = [...shown];
  const dark = document.querySelector('[data-jp-theme-light="false"]') !== null;
  ctx.tell({ type: "figures", figures: [...shown], dark });
}

function numbersTable(ctx, name, caption, sessions, rows) {
  return h(
    "div", { class: "sx-scroll", key: `table/${name}`, tabindex: 0, role: "group", "aria-label": `${name}, ${caption}` },
    h("table", {},
      h("caption", {}, h("b", {}, name), ` · ${caption}`),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, ctx.t("session-short")), sessions.map((session) => h("th", { key: session, scope: "col", class: "sx-num" }, session)))),
      h("tbody", {}, rows.map((row) =>
        h("tr", { key: row.id }, h("th", { scope: "row" }, row.label), row.texts.map((text, index) => h("td", { key: index, class: "sx-num" }, text)))))),
  );
}
