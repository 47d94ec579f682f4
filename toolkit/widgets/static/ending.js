// The ending: how it went for the clients, what a supervisor remarks (each remark with its rule and source), the bonnet.

const REVIEW_OPENS = 20000; // milliseconds: the first time, what computes it has to be loaded

function drawDebriefing(ctx) {
  const { ending, header } = ctx.view;
  return h(
    "section", { class: ending.sealed ? "sx-ending sx-sealed" : "sx-ending", key: "ending", "aria-label": ctx.t("ended") },
    h("h3", { key: "kind" }, `${ending.kind_label} · ${ending.how_label}`),
    h("p", { key: "text" }, ending.text),
    h("p", { class: "sx-soft", key: "score" }, ending.score_text),
    ending.sealed ? null : h("div", { class: "sx-stack", key: "review" },
      h("div", { class: "sx-row" }, button("review", ctx.t("review-open"), () => ctx.post({ type: "review" }, undefined, REVIEW_OPENS), { class: "sx-main" })),
      h("p", { class: "sx-soft" }, ctx.t("review-about"))),
    ending.next_text ? h("p", { key: "next" }, ending.next_text) : null,
    drawGoals(ctx, ending),
    ending.sealed ? null : drawRemarks(ctx, ending),
    ending.sealed ? null : drawReferrals(ctx, ending.referrals),
    drawBonnet(ctx, ending.bonnet),
    drawCourse(ctx),
    fold("all-said", ctx.t("transcript"), h("div", { class: "sx-lines" }, drawLines(ctx.view.transcript, ctx.view.clients, ctx))),
    header.finished
      ? h("div", { class: "sx-row", key: "again" }, button("new-attempt", ctx.t("new-attempt"), () => ctx.post({ type: "new-attempt" })))
      : null,
  );
}

function drawGoals(ctx, { goals, goals_text: title }) {
  if (!goals.length) return null;
  return h(
    "div", { key: "goals" },
    h("h3", { class: "sx-label" }, title),
    h("ul", { class: "sx-plain" }, goals.map((goal, index) =>
      h("li", { key: index, class: "sx-goal" },
        h("div", {}, h("b", {}, goal.name), ` “${goal.text}”`),
        h("div", { class: "sx-attained" },
          h("span", { class: "sx-scale", "aria-hidden": "true" }, h("i", { style: `left:${((goal.attainment + 2) / 4) * 100}%` })),
          h("span", {}, goal.attainment_text))))),
  );
}

function drawRemarks(ctx, { remarks, praise, remarks_text: text }) {
  return h(
    "div", { key: "remarks", class: "sx-stack" },
    h("h3", { class: "sx-label" }, ctx.t("remarks")),
    text ? h("p", { class: "sx-soft" }, text) : null,
    remarks.length ? remarks.map((remark, index) => drawRemark(ctx, remark, index)) : text ? null : h("p", {}, ctx.t("remarks-none")),
    praise.map((row, index) =>
      fold(`praise/${index}`,
        [h("span", { class: "sx-done" }, "✓ "), h("b", {}, row.title), h("span", { class: "sx-soft" }, row.session ? ` · ${ctx.t("session", { n: row.session })}` : "")],
        h("p", { class: "sx-soft" }, row.why, ` (${row.rule})`))),
  );
}

function drawReferrals(ctx, referrals) {
  return h(
    "div", { key: "referrals" },
    h("h3", { class: "sx-label" }, ctx.t("referrals-indicated")),
    referrals.length
      ? h("ul", {}, referrals.map((row, index) =>
          h("li", { key: index }, `${row.text}: `, h("span", { class: row.made ? "sx-done" : "sx-warn-text" }, `${row.made ? "✓" : "○"} ${row.made_text}`))))
      : h("p", { class: "sx-soft" }, ctx.t("referrals-none")),
  );
}

function drawRemark(ctx, remark, index) {
  return h(
    "article", { class: `sx-finding ${TONES[remark.severity] ?? "sx-good"}`, key: `remark/${index}` },
    h("p", { class: "sx-soft" },
      h("b", { class: "sx-tag" }, h("span", { "aria-hidden": "true" }, `${SHAPES[remark.severity] ?? "✓"} `), remark.severity_label),
      remark.session ? ` · ${ctx.t("session", { n: remark.session })}` : null, ` · ${remark.title}`),
    h("p", {}, remark.text),
    remark.alternative ? h("p", {}, h("b", {}, `${ctx.t("alternative")}: `), remark.alternative) : null,
    remark.again?.length
      ? fold(`remark/${index}/again`, remark.again_text,
          h("ul", { class: "sx-soft" }, remark.again.map((row, place) => h("li", { key: place }, `${ctx.t("session", { n: row.session })}: ${row.text}`))), { kind: "sx-small" })
      : null,
    fold(`remark/${index}/why`, `${remark.rule} · ${ctx.t("why")}`, [h("p", { key: "why" }, remark.why), origin(ctx, remark)], { kind: "sx-small" }),
  );
}

function drawBonnet(ctx, bonnet) {
  if (!bonnet) return null;
  return h(
    "details", { class: "sx-fold", key: "bonnet", ontoggle: (event) => showFigure(ctx, "bonnet", event.target.open) },
    h("summary", { key: "bonnet/summary" }, ctx.t("bonnet")),
    h("div", { class: "sx-folded" },
      h("p", {}, bonnet.text),
      h("p", { class: "sx-soft" }, ctx.t("figure-below")),
      bonnetTables(ctx, bonnet),
      h("h4", {}, ctx.t("bonnet-core")), h("p", {}, bonnet.core.text), h("p", { class: "sx-soft" }, bonnet.core.strength_text),
      h("ul", {}, bonnet.core.hypotheses.map((row, index) =>
        h("li", { key: index }, row.text, h("small", { class: "sx-soft" }, ` ${row.focus_label} · ${ctx.t(row.fits ? "fits" : "fits-not")}${row.chosen ? ` · ${ctx.t("you-chose")}` : ""}`)))),
      h("h4", {}, ctx.t("bonnet-mirror")),
      h("ul", {}, bonnet.mirror.map((row, index) => h("li", { key: index }, h("b", {}, row.name), ` ${row.label} `, h("span", { class: "sx-soft" }, row.text)))),
      h("h4", {}, ctx.t("bonnet-beliefs")),
      h("ul", {}, bonnet.beliefs.map((row, index) => h("li", { key: index }, h("b", {}, `${row.whose}: `), row.text, h("span", { class: "sx-soft" }, ` ${row.course_text}`)))),
      bonnet.untold.length
        ? [h("h4", { key: "untold" }, ctx.t("bonnet-untold")),
           h("ul", { key: "untold-list" }, bonnet.untold.map((row, index) => h("li", { key: index }, h("b", {}, row.name), ` ${row.text}`)))]
        : null,
      h("h4", {}, ctx.t("bonnet-assumptions")),
      h("ul", { class: "sx-soft" }, bonnet.assumptions.map((text, index) => h("li", { key: index }, text))),
      fold("coefficients", ctx.t("show-more"), h("ul", { class: "sx-soft" }, bonnet.coefficients.map((row) => h("li", { key: row.id }, h("span", { class: "sx-id" }, row.id), ` ${row.text}`))), { kind: "sx-small" })),
  );
}

function bonnetTables(ctx, { series }) {
  const names = [...new Set(series.map((row) => row.name))];
  return names.map((name) => {
    const rows = series.filter((row) => row.name === name);
    return numbersTable(ctx, name, ctx.t("bonnet-series"), rows[0].points.map(([session]) => session),
      rows.map((row) => ({ id: row.id, label: row.label, texts: row.texts ?? row.points.map(([, value]) => localNumber(ctx, value)) })));
  });
}

function localNumber(ctx, value) {
  return value.toLocaleString(ctx.view.language === "nl" ? "nl-BE" : "en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
