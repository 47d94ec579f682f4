// Two attempts at one story side by side: what could be expected, how far it came, and what was decided.

function drawCompared(ctx) {
  const { w, view } = ctx;
  const { compared } = view;
  const back = () => ctx.post({ type: "compare-no-more" }, () => ctx.redraw(view.playing ? "compare" : "decision/overall"));
  return h(
    "section", { class: "sx-detail sx-comparing", key: "compared", role: "region", tabindex: 0, "aria-label": compared.title },
    h("div", { class: "sx-part", key: "head" }, h("h2", {}, compared.title), h("p", { class: "sx-soft" }, compared.about)),
    h("div", { class: "sx-row", key: "back" }, button("compare-back", w(view.playing ? "close" : "compare-back"), back)),
    compared.running
      ? h("div", { class: "sx-progress-line", key: "compared/running" },
        h("p", { role: "status" }, w("working")), h("progress", { max: 100, value: compared.share || undefined, "aria-label": w("working") }))
      : null,
    courseChart({ key: "compared/chart", label: compared.text, along: compared.along, lines: sidesAsLines(ctx, compared), mark: compared.parted }),
    comparedTable(ctx, compared),
    compared.decisions.length ? comparedDecisions(ctx, compared) : null,
  );
}

/** Each attempt with what it reached, drawn whole, and what was expected of it, dotted. */
function sidesAsLines(ctx, { sides }) {
  return sides.flatMap((side, place) => [
    { id: `${place}/reached`, name: `${side.name}, ${ctx.w("reached")}`, look: place ? 0 : 1, plain: true, points: side.reached },
    { id: `${place}/expected`, name: `${side.name}, ${ctx.w("expected")}`, look: place ? 3 : 2, points: side.expected },
  ]);
}

function comparedTable(ctx, { sides, sessions, along }) {
  const { w } = ctx;
  const rows = sides.flatMap((side, place) => [
    { id: `${place}/expected`, name: side.name, what: w("expected"), texts: side.expected_texts, after: "–" },
    { id: `${place}/reached`, name: side.name, what: w("reached"), texts: side.reached_texts, after: side.follow_up },
  ]);
  return h(
    "div", { class: "sx-scroll", key: "compared/table", tabindex: 0, role: "group", "aria-label": w("goals-table") },
    h("table", {},
      h("caption", {}, w("goals-table")),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, along), sessions.map((session) => h("th", { scope: "col", class: "sx-num", key: session }, String(session))), h("th", { scope: "col", class: "sx-num" }, w("follow-up")))),
      h("tbody", {}, rows.map((row) =>
        h("tr", { key: row.id }, h("th", { scope: "row" }, h("b", {}, row.name), `, ${row.what}`), row.texts.map((text, place) => h("td", { class: "sx-num", key: place }, text)), h("td", { class: "sx-num" }, row.after))))),
  );
}

/** What each decided since they went apart, with what it was worth. */
function comparedDecisions(ctx, { sides, decisions }) {
  const { w } = ctx;
  return h(
    "div", { class: "sx-scroll", key: "compared/decisions", tabindex: 0, role: "group", "aria-label": w("decided") },
    h("table", {},
      h("caption", {}, w("decided")),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, w("decision")), sides.map((side) => h("th", { scope: "col", key: side.number }, `${side.name} (${side.ended})`)))),
      h("tbody", {}, decisions.map((row) =>
        h("tr", { key: row.id }, h("th", { scope: "row" }, row.title),
          row.sides.map((side, place) => h("td", { key: place }, side ? [worth(side), h("span", { class: "sx-block" }, side.what)] : "–")))))),
  );
}
