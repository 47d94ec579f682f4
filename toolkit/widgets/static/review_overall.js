// What shows across the sessions: what was left, habits of thought, certainty, what could be known; and the bonnet.

function drawOverall(ctx) {
  const { told } = ctx.view;
  return [
    h("div", { class: "sx-part", key: "overall-head" }, h("h3", {}, ctx.w("overall")), h("p", { class: "sx-soft" }, told.informs)),
    whole(ctx)
      ? [drawFigure(ctx, "overall", told.figures.you), drawStretches(ctx, told.stretches), drawHabits(ctx, told.errors), drawCalibration(ctx, told.calibration)]
      : h("p", { key: "coming" }, ctx.w("whole-coming")),
    drawAttempts(ctx),
    drawBonnetFold(ctx),
  ];
}

function drawStretches(ctx, { title, none, rows }) {
  return h(
    "div", { class: "sx-part", key: "stretches" },
    h("h4", {}, title),
    rows.length ? null : h("p", {}, none),
    rows.map((one) =>
      h("div", { class: "sx-habit", key: one.id },
        h("p", { class: "sx-verdict-line" }, worth(one), h("span", { class: "sx-soft" }, one.when)),
        h("p", {}, one.text, " ", one.worth),
        one.rules.map((rule) => drawRule(ctx, rule, `stretch/${one.id}/${rule.id}`)),
        one.rules.length ? null : drawSources(ctx, one.sources))),
  );
}

function drawHabits(ctx, { title, none, rows }) {
  return h(
    "div", { class: "sx-part", key: "habits" },
    h("h4", {}, title),
    rows.length ? null : h("p", {}, none),
    rows.map((one, place) =>
      h("div", { class: "sx-habit", key: `${one.id}/${place}` },
        h("p", {}, h("b", {}, one.title), h("span", { class: "sx-soft" }, ` · ${one.when} · ${one.rule}`)),
        one.text ? h("p", {}, one.text) : null,
        one.evidence.length ? h("ul", { class: "sx-told-list" }, one.evidence.map((row, at) => h("li", { key: at }, row.kind === "said" ? h("blockquote", {}, row.text) : row.text))) : null,
        fold(`habit/${one.id}/${place}`, ctx.w("why"), [one.why ? h("p", { key: "why" }, one.why) : null, drawSources(ctx, one.sources)], { kind: "sx-small" }))),
  );
}

function drawCalibration(ctx, { title, none, rows, text }) {
  return h(
    "div", { class: "sx-part", key: "calibration" },
    h("h4", {}, title),
    rows.length ? h("p", {}, text) : h("p", {}, none),
    rows.length ? h("ul", {}, rows.map((one, place) => h("li", { key: place }, one.text))) : null,
  );
}

// ---------------------------------------------------------------- the bonnet

function drawBonnetFold(ctx) {
  const { told } = ctx.view;
  const { computed } = told;
  return h(
    "details", { class: "sx-fold sx-bonnet", key: "bonnet", open: Boolean(ctx.ui.tried) },
    h("summary", { key: "bonnet/summary" }, h("b", {}, ctx.w("bonnet"))),
    h("div", { class: "sx-folded" },
      h("h4", {}, computed.title),
      whole(ctx) ? h("ul", {}, computed.lines.map((text, place) => h("li", { key: place }, text))) : h("p", {}, ctx.w("whole-coming")),
      drawStrongest(ctx, computed),
      told.focus ? h("p", { key: "focus" }, ctx.w("focus", { focus: told.focus.label })) : null,
      drawBeliefs(ctx, told.beliefs),
      drawCoefficients(ctx)),
  );
}

function drawBeliefs(ctx, { title, about, columns, rows }) {
  if (!rows.length) return null;
  return h(
    "div", { class: "sx-part", key: "beliefs" },
    h("h4", {}, title),
    about.map((text, place) => h("p", { class: "sx-soft", key: place }, text)),
    h("div", { class: "sx-scroll", key: "beliefs/table", tabindex: 0, role: "group", "aria-label": title },
      h("table", {},
        h("thead", {}, h("tr", {}, columns.map((name, place) => h("th", { scope: "col", key: name, class: place ? "sx-num" : "" }, name)))),
        h("tbody", {}, rows.map((row) => h("tr", { key: row.session }, h("th", { scope: "row" }, String(row.session)), row.texts.map((text, place) => h("td", { key: place, class: "sx-num" }, text))))))),
  );
}

/** Every coefficient with its source and a slider, those that matter most here first. */
function drawCoefficients(ctx) {
  const { view, w } = ctx;
  const strongest = view.told.computed.strongest.map((one) => one.id);
  const first = strongest.map((id) => view.coefficients.find((one) => one.id === id)).filter(Boolean);
  const rest = view.coefficients.filter((one) => !strongest.includes(one.id));
  return h(
    "div", { class: "sx-part", key: "coefficients" },
    h("h4", {}, w("coefficients")),
    h("p", { class: "sx-soft" }, w("coefficients-about")),
    chooseFrom("tried", w("tried"), view.told.decisions.map((one) => ({ id: one.id, label: `${w("session", { n: one.session })} · ${one.slot_label}: ${one.what}` })), triedId(ctx), (id) => ctx.set({ tried: id })),
    drawTrying(ctx),
    first.length ? h("div", { class: "sx-sliders", key: "strongest-sliders" }, first.map((one) => slider(ctx, one))) : null,
    fold("all-coefficients", w("coefficients-all", { n: rest.length }), h("div", { class: "sx-sliders" }, rest.map((one) => slider(ctx, one)))),
  );
}

function triedId(ctx) {
  return ctx.ui.tried ?? ctx.view.first ?? ctx.view.told.decisions[0]?.id;
}

function slider(ctx, { id, label, value, source }) {
  const { ui, w } = ctx;
  const factor = ui.factors[id] ?? 1;
  const turn = (event) => {
    const next = Number(event.target.value);
    ctx.set({ factors: Object.fromEntries(Object.entries({ ...ui.factors, [id]: next }).filter(([, times]) => times !== 1)) });
  };
  return h(
    "label", { class: "sx-slider", key: `slider/${id}/label` },
    h("span", {}, label, h("small", {}, `${value} · ${source}`)),
    h("input", { type: "range", key: `slider/${id}`, min: 0.7, max: 1.3, step: 0.05, value: String(factor), "aria-label": label, "aria-valuetext": w("times", { times: hundredths(ctx, factor) }), oninput: turn }),
    h("output", {}, `× ${hundredths(ctx, factor)}`),
  );
}

function hundredths(ctx, value) {
  return value.toLocaleString(ctx.view.language === "nl" ? "nl-BE" : "en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** What follows for one decision, once it was asked for. */
function drawTrying(ctx) {
  const { ui, view, w } = ctx;
  const turned = Object.keys(ui.factors).length;
  const decision = triedId(ctx);
  const { varied } = view;
  const before = view.told.decisions.find((one) => one.id === varied?.decision.id);
  return h(
    "div", { class: "sx-part", key: "trying" },
    h("div", { class: "sx-row sx-wrap" },
      button("try", w("try"), () => ctx.post({ type: "vary", factors: ui.factors, decision }), { class: "sx-main" }),
      turned ? button("reset", w("reset"), () => ctx.set({ factors: {} }, "try")) : h("span", { class: "sx-soft" }, w("none-turned"))),
    h("div", { role: "status", key: "then" },
      varied && before
        ? h("div", { class: "sx-then" },
          h("p", {}, h("b", {}, w("then", { n: before.session, decision: before.what }))),
          h("p", { class: "sx-verdict-line" },
            before.label_text === varied.decision.label_text
              ? [h("span", {}, w("stays-label")), worth(varied.decision)]
              : [worth(before), h("span", {}, w("then-label")), worth(varied.decision)]),
          h("p", {}, varied.decision.reason),
          h("p", { class: "sx-soft" }, varied.decision.worth.join(" ")))
        : null),
  );
}

// ---------------------------------------------------------------- other attempts at this story

function drawAttempts(ctx) {
  const { view, w } = ctx;
  if (!view.attempts.length) return null;
  return h(
    "div", { class: "sx-part", key: "attempts" },
    h("h4", {}, w("attempts")),
    h("ul", { class: "sx-told-list" }, view.attempts.map((one) =>
      h("li", { key: one.number, class: "sx-row sx-wrap" },
        h("span", {}, one.text),
        button(`compare/${one.number}`, w("compare-with", { n: one.number }), () => ctx.post({ type: "compare", attempt: one.number }, () => ctx.redraw("compare-back"))),
        one.ended ? null : button(`resume/${one.number}`, w("to-play", { n: one.number }), () => ctx.post({ type: "resume", attempt: one.number }, () => ctx.redraw("to-review")))))),
  );
}
