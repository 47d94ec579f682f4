// One decision of a review: what it cost, how it might have gone, what else there was, what could have told, and the ways on.

const MOST_DRAWN = 4; // courses in one chart; with more their names no longer fit

function drawDetail(ctx) {
  const id = chosenId(ctx);
  const decision = ctx.view.told.decisions.find((one) => one.id === id);
  return h(
    "div", { class: "sx-detail", key: "detail", role: "region", tabindex: 0, "aria-label": decision ? `${ctx.w("session", { n: decision.session })}, ${decision.slot_label}` : ctx.w("overall") },
    decision ? [drawDecision(ctx, decision), drawWays(ctx, decision)] : drawOverall(ctx),
  );
}

function drawDecision(ctx, decision) {
  const { w } = ctx;
  return [
    h("div", { key: "head", class: "sx-part" },
      h("p", { class: "sx-soft" }, `${w("session", { n: decision.session })} · ${decision.slot_label}`),
      h("h3", {}, decision.what),
      h("p", { class: "sx-verdict-line" }, labelOf(ctx, decision), h("span", {}, reasonOf(decision))),
      uncounted(decision)
        ? h("p", { class: "sx-soft" }, ctx.view.state.running ? w("figures-coming") : "")
        : h("p", { class: "sx-soft" }, [...decision.worth, decision.computed[0]].join(" "))),
    drawExpected(ctx, decision),
    drawAlternatives(ctx, decision),
    decision.fix ? h("p", { class: "sx-fixed", key: "fix" }, h("b", {}, `${decision.fix.label}: `), decision.fix.text) : null,
    drawEvidence(ctx, decision),
    drawAsking(ctx, decision),
    drawGrounds(ctx, decision),
  ];
}

// ---------------------------------------------------------------- the chart

/** Ids of the alternatives that are drawn: those ticked, else the choice itself and the best. */
function drawnIds(ctx, decision) {
  const rows = decision.alternatives.rows;
  const mine = rows.find((row) => row.chosen);
  return ctx.ui.drawn ?? [...new Set([mine?.id, rows.find((row) => row.best && !row.chosen)?.id].filter(Boolean))];
}

function drawExpected(ctx, decision) {
  const { view, w } = ctx;
  const courses = view.courses[decision.id] ?? {};
  const rows = decision.alternatives.rows.filter((row) => drawnIds(ctx, decision).includes(row.id) && courses[row.id]?.length);
  const others = [0, 2, 3];
  const lines = rows.map((row) => ({ id: row.id, name: row.chosen ? w("your-choice") : row.text, look: row.chosen ? 1 : others.shift() ?? 3, points: courses[row.id] }));
  if (!lines.length) return null;
  const before = view.told.figures.you.courses.find((one) => one.id === "you")?.points.filter(([session]) => session <= decision.session) ?? [];
  const drawn = lines.map((line) => ({ ...line, points: [...startOf(before, line), ...line.points] }));
  const { figure } = decision;
  return h(
    "div", { class: "sx-part", key: "expected" },
    h("h4", {}, figure.title, h("span", { class: "sx-soft" }, ` · ${figure.goals}`)),
    courseChart({ key: `chart/${decision.id}`, label: `${figure.title}. ${figure.text}`, along: figure.session, lines: drawn, past: before, mark: decision.session }),
    h("p", { class: "sx-soft" }, [figure.band, figure.beyond].filter(Boolean).join(" ")),
    fold(`numbers/${decision.id}`, w("chart-table"), pointsTable(ctx, `numbers/${decision.id}`, figure.title, figure.session, lines), { kind: "sx-small" }),
  );
}

/** Where a course leaves the one before it, so that the drawing shows them as one. */
function startOf(before, line) {
  const last = before.at(-1);
  return last && last[0] < line.points[0][0] ? [[last[0], last[2], last[2], last[2]]] : [];
}

/** The numbers of a chart: a row a session, a column a course. */
function pointsTable(ctx, key, caption, along, lines) {
  const { w } = ctx;
  const sessions = [...new Set(lines.flatMap((line) => line.points.map(([session]) => session)))].sort((one, other) => one - other);
  const cell = (line, session) => {
    const point = line.points.find(([at]) => at === session);
    if (!point) return "–";
    if (point.length < 3) return decimal(ctx, point[1]);
    return [decimal(ctx, point[2]), h("small", { class: "sx-soft" }, ` (${w("range", { low: decimal(ctx, point[1]), high: decimal(ctx, point[3]) })})`)];
  };
  return h(
    "div", { class: "sx-scroll", key: `${key}/table`, tabindex: 0, role: "group", "aria-label": caption },
    h("table", {},
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, along), lines.map((line) => h("th", { scope: "col", class: "sx-num", key: line.id }, line.name)))),
      h("tbody", {}, sessions.map((session) =>
        h("tr", { key: session }, h("th", { scope: "row" }, String(session)), lines.map((line) => h("td", { class: "sx-num", key: line.id }, cell(line, session)))))))
  );
}

function decimal(ctx, value) {
  return value.toLocaleString(ctx.view.language === "nl" ? "nl-BE" : "en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

// ---------------------------------------------------------------- what else there was

const NUMBERS = new Set(["goals", "loss", "drop-out"]);

function drawAlternatives(ctx, decision) {
  const { w } = ctx;
  const { columns, rows, caption } = decision.alternatives;
  const drawn = drawnIds(ctx, decision);
  const flip = (id) => {
    const next = drawn.includes(id) ? drawn.filter((one) => one !== id) : [...drawn, id];
    ctx.set({ drawn: next.length > MOST_DRAWN ? next.slice(-MOST_DRAWN) : next });
  };
  const cell = (row, { id }) => {
    if (uncounted(decision)) return h("td", { key: id, class: NUMBERS.has(id) ? "sx-num" : "" }, "–");
    if (id === "worth") return h("td", { key: id }, worthOf(decision, row));
    return h("td", { key: id, class: "sx-num" }, row[id], id === "loss" ? h("small", { class: "sx-soft" }, ` ± ${row.error}`) : null);
  };
  const shown = columns.filter(({ id }) => !["text", "error", "rules"].includes(id));
  return h(
    "div", { class: "sx-part", key: "alternatives" },
    h("h4", { id: `${ctx.id}-alternatives` }, caption),
    h("div", { class: "sx-scroll", key: "table", tabindex: 0, role: "group", "aria-labelledby": `${ctx.id}-alternatives` },
      h("table", { class: "sx-choices-table" },
        h("thead", {}, h("tr", {},
          h("th", { scope: "col" }, columns[0].label, h("small", { class: "sx-block" }, w("tick"))),
          shown.map(({ id, label }) => h("th", { scope: "col", key: id, class: NUMBERS.has(id) ? "sx-num" : "" }, label)))),
        h("tbody", {}, rows.map((row) =>
          h("tr", { key: row.id, class: row.chosen ? `sx-mine${row.accepted ? " sx-fine" : ""}` : "" },
            h("th", { scope: "row" },
              h("label", { class: "sx-choice" },
                h("input", { type: "checkbox", key: `draw/${row.id}`, checked: drawn.includes(row.id), onchange: () => flip(row.id) }),
                h("span", {}, row.text, row.chosen ? h("b", {}, ` ${w("yours")}`) : null))),
            shown.map((column) => cell(row, column)))))))
  );
}

/** What an alternative is worth; beneath it the rules that object and, at what was chosen, that the work would have stopped. */
function worthOf(decision, row) {
  if (row.chosen) return worth(decision, [...rulesOf(row), row.note].filter(Boolean));
  const fine = row.accepted && !row.rules.length;
  return worth({ label: fine ? "sound" : "plain", label_text: row.worth, glyph: fine ? "●" : "○" }, rulesOf(row));
}

function rulesOf(row) {
  return row.rules.map((rule) => h("span", { key: rule.id, title: rule.title }, `${rule.id} `));
}

// ---------------------------------------------------------------- what could have told, and what it rests on

function drawEvidence(ctx, { evidence }) {
  if (!evidence.length) return null;
  return h(
    "div", { class: "sx-part", key: "evidence" },
    h("h4", {}, ctx.w("could-have-told")),
    h("ul", { class: "sx-told-list" }, evidence.map((one, place) => h("li", { key: place }, one.kind === "said" ? h("blockquote", {}, one.text) : one.text))),
  );
}

function drawAsking(ctx, { asking }) {
  if (!asking.length) return null;
  return h(
    "div", { class: "sx-part", key: "asking" },
    h("h4", {}, ctx.w("asking")),
    h("ul", { class: "sx-told-list" }, asking.map((one, place) => h("li", { key: place }, one.text))),
  );
}

/** Rules, each with why it is there, and the sources of what was said; by title alone where they are only kept in mind. */
function drawGrounds(ctx, { rules, sources, id, kept }) {
  if (!rules.length && !sources.length) return null;
  return h(
    "div", { class: "sx-part", key: "grounds" },
    h("h4", {}, kept || ctx.w("rests-on")),
    rules.map((rule) => (kept ? h("p", { key: rule.id, class: "sx-small-text" }, ruleName(rule)) : drawRule(ctx, rule, `rule/${id}/${rule.id}`))),
    rules.length && !kept ? null : drawSources(ctx, sources),
  );
}

function ruleName({ id, title }) {
  return [h("span", { class: "sx-id" }, id), ` ${title}`];
}

function drawRule(ctx, rule, key) {
  return fold(
    key, ruleName(rule),
    [
      rule.text ? h("p", { key: "text" }, rule.text) : null,
      rule.why ? h("p", { key: "why" }, rule.why) : null,
      rule.fix ? h("p", { key: "fix" }, rule.fix) : null,
      drawSources(ctx, rule.sources),
    ],
    { kind: "sx-small" },
  );
}

function drawSources(ctx, sources) {
  if (!sources.length) return null;
  return h(
    "ul", { class: "sx-origin", key: "sources", "aria-label": ctx.w("sources") },
    sources.map((one) => h("li", { key: one.id }, one.reference, one.seen_label ? h("i", {}, ` (${one.seen_label})`) : null, one.note ? ` ${one.note}` : null)),
  );
}

// ---------------------------------------------------------------- the ways on

function drawWays(ctx, decision) {
  const { ui, w } = ctx;
  const unfold = (name) => {
    ctx.set({ [name]: !ui[name] }, name);
    if (ui[name]) raisePart(ctx, `.sx-${name}-part`);
  };
  return [
    ui.colleague ? drawColleague(ctx) : null,
    ui.how ? drawHow(ctx, decision) : null,
    h("div", { class: "sx-review-ways", key: "ways" },
      button("play-on", w("play-on"), () => ctx.set({ branching: { moment: decision.moment } }, "question/yes"), { class: "sx-main" }),
      button("colleague", w("colleague"), () => unfold("colleague"), { "aria-expanded": String(Boolean(ui.colleague)) }),
      button("how", w("how"), () => unfold("how"), { "aria-expanded": String(Boolean(ui.how)) })),
  ];
}

/** Scroll the right side, and nothing else, to a part that was just opened. */
function raisePart(ctx, selector) {
  const part = ctx.root.querySelector(selector);
  const detail = part?.closest(".sx-detail");
  if (detail) detail.scrollTop = part.offsetTop - 12;
}

/** The whole course as it went on, beside a sound colleague's; and both up to the follow-up. */
function drawColleague(ctx) {
  const { you, end } = ctx.view.told.figures;
  return h("section", { class: "sx-how sx-colleague-part", key: "colleague-course", "aria-label": you.title }, [["you", you], ["end", end]].map(([name, figure]) => drawFigure(ctx, name, figure)));
}

function drawFigure(ctx, name, figure) {
  const lines = figure.courses.map((course) => ({ id: course.id, name: course.label, look: course.id === "you" ? 1 : 0, points: course.points }));
  return h(
    "div", { class: "sx-part", key: `figure/${name}` },
    h("h4", {}, figure.title, h("span", { class: "sx-soft" }, ` · ${figure.goals}`)),
    courseChart({ key: `figure/${name}/chart`, label: `${figure.title}. ${figure.text}`, along: figure.session, lines }),
    figure.beyond ? h("p", { class: "sx-soft", key: "beyond" }, figure.beyond) : null,
    fold(`figure/${name}/numbers`, ctx.w("chart-table"), pointsTable(ctx, `figure/${name}`, figure.title, figure.session, lines), { kind: "sx-small" }),
  );
}

/** From a number on the screen back to draws and coefficients. */
function drawHow(ctx, decision) {
  const { computed } = ctx.view.told;
  return h(
    "section", { class: "sx-how sx-how-part", key: "how-computed", "aria-label": computed.title },
    h("h4", {}, computed.title),
    h("ul", {}, [...(uncounted(decision) ? [] : decision.computed), ...(whole(ctx) ? computed.lines : [])].map((text, place) => h("li", { key: place }, text))),
    whole(ctx) ? drawStrongest(ctx, computed) : h("p", {}, ctx.w("whole-coming")),
    h("p", { class: "sx-soft" }, computed.assumption),
    h("div", { class: "sx-row" }, button("to-bonnet", ctx.w("to-bonnet"), () => toBonnet(ctx, decision))),
  );
}

/** Whether every session is computed, and what shows only then is there. */
function whole(ctx) {
  return ctx.view.told.figures.you.courses.length > 0;
}

function drawStrongest(ctx, { strongest, strongest_label: title }) {
  if (!strongest.length) return null;
  return h(
    "div", { class: "sx-part", key: "strongest" },
    h("p", { class: "sx-soft" }, title),
    h("ul", {}, strongest.map((one) => h("li", { key: one.id }, `${one.label}: ${one.text}`, h("small", { class: "sx-soft" }, ` · ${one.source}`)))),
  );
}

/** To the sliders, with this decision as the one to work out. */
function toBonnet(ctx, decision) {
  Object.assign(ctx.ui, { tried: decision.id });
  choose(ctx, OVERALL);
  const bonnet = ctx.root.querySelector(".sx-bonnet");
  if (!bonnet) return;
  bonnet.open = true;
  bonnet.scrollIntoView({ block: "start" });
  bonnet.querySelector("summary").focus();
}
