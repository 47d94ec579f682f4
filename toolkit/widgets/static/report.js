// Report: how the homework went, asked about per exercise, per client and per aspect; the obstacle; the course so far.

const RESULT_SHAPES = { done: "●", half: "◐", avoided: "○" };

function drawReport(ctx) {
  const { report } = ctx.view;
  return [
    report.referrals_back.map((result) =>
      h("p", { class: "sx-notice sx-info", key: `back/${result.id}/${result.client}` }, h("b", {}, `${result.title} · ${result.name}. `), result.text)),
    report.homework.length
      ? [h("h3", {}, ctx.t("homework")), mannerOfAsking(ctx), addressNote(ctx), report.homework.map((row) => drawHomework(ctx, row))]
      : h("p", { class: "sx-empty", key: "none" }, ctx.view.header.session === 1 ? ctx.t("homework-none") : ctx.t("homework-none-later")),
    drawCourse(ctx),
    drawReferral(ctx),
  ];
}

function mannerOfAsking(ctx) {
  const { manners } = ctx.view.report;
  const chosen = manners.find((manner) => manner.id === ctx.ui.manner) ?? manners[0];
  return h(
    "div", { class: "sx-manner", key: "manner" },
    chooseOne("manner", ctx.t("manner"), manners, chosen.id, (manner) => ctx.set({ manner }), { hint: minutes }),
    h("p", { class: "sx-soft" }, `“${chosen.example}”`),
  );
}

function drawHomework(ctx, row) {
  return h(
    "div", { class: "sx-homework", role: "group", key: row.exercise, "aria-label": row.title },
    h("div", { class: "sx-homework-head" },
      h("h4", {}, h("span", { class: "sx-id" }, row.exercise), ` ${row.title}`),
      h("ul", { class: "sx-results" }, row.results.map((result) =>
        h("li", { key: result.client }, h("span", { "aria-hidden": "true" }, `${RESULT_SHAPES[result.result]} `), h("b", {}, result.name), ` ${result.label}`)))),
    h("div", { class: "sx-pair" }, row.clients.map((client) => drawDebrief(ctx, row, client))),
    drawCoding(ctx, row),
  );
}

function drawDebrief(ctx, row, client) {
  return h(
    "div", { key: client.id, class: "sx-card", role: "group", "aria-label": client.name },
    h("h5", {}, client.name, client.in_room ? null : h("small", {}, ` ${ctx.t("waits-outside")}`)),
    h("ul", { class: "sx-plain" }, client.aspects.map((aspect) => drawAspect(ctx, row, client, aspect))),
  );
}

function drawAspect(ctx, row, client, aspect) {
  const manner = ctx.view.report.manners.find((choice) => choice.id === ctx.ui.manner) ?? ctx.view.report.manners[0];
  const already = aspect.asked.some((answer) => answer.manner === manner.id);
  const place = `debrief/${row.exercise}/${client.id}/${aspect.id}`;
  const decision = { kind: "debrief", exercise: row.exercise, client: client.id, aspect: aspect.id, manner: manner.id };
  const refused = client.in_room ? (already ? ctx.t("answered") : null) : `${client.name} ${ctx.t("waits-outside")}`;
  return h(
    "li", { key: aspect.id, class: "sx-aspect" },
    h("div", { class: "sx-row" },
      h("span", { class: "sx-grow" }, h("b", {}, aspect.label), aspect.focus ? h("small", { class: "sx-soft sx-block" }, aspect.focus) : null),
      action(ctx, {
        key: place, kind: "debrief", decision, refused, minutes: manner.minutes,
        label: [ctx.t("ask-now"), spoken(` ${aspect.label}, ${client.name}`)],
      })),
    aspect.asked.map((answer, index) => h("blockquote", { key: `answer/${index}` }, `“${answer.text}”`, h("small", { class: "sx-soft" }, ` ${answer.label}`))),
  );
}

/** What kind of obstacle it was; folded away where nothing got stuck. */
function drawCoding(ctx, row) {
  if (row.coding.due) return drawKinds(ctx, row);
  return fold(`obstacle/${row.exercise}`, ctx.t("code-obstacle-anyway"), drawKinds(ctx, row), { open: Boolean(row.coding.chosen), kind: "sx-small" });
}

function drawKinds(ctx, row) {
  const { coding } = row;
  return h(
    "fieldset", { class: "sx-coding", key: "coding" },
    h("legend", {}, ctx.t("code-obstacle")),
    h("div", { class: "sx-row sx-wrap" }, coding.choices.map((choice) =>
      action(ctx, {
        key: `coding/${row.exercise}/${choice.id}`, kind: "code-obstacle", pressed: coding.chosen === choice.id,
        decision: { kind: "code-obstacle", exercise: row.exercise, obstacle: choice.id },
        label: [coding.chosen === choice.id ? "✓ " : "", choice.label],
      }))),
    h("ul", { class: "sx-plain sx-soft" }, coding.choices.map((choice) => h("li", { key: choice.id }, h("b", {}, choice.label), ` ${choice.hint}`))),
  );
}

/** The referral letter with the content note: first of all, and later on demand. */
function drawReferral(ctx) {
  const { referral, header, clients } = ctx.view;
  const letter = [
    h("p", { class: "sx-soft", key: "from" }, ctx.t("referral-from", { sender: referral.sender })),
    h("div", { class: "sx-letter", key: "letter" }, paragraphs(referral.letter)),
    h("h4", { key: "requests" }, ctx.t("asks-for")),
    h("ul", { class: "sx-plain", key: "requests-list" }, clients.map((client) =>
      h("li", { key: client.id }, h("b", {}, client.name), h("span", { class: "sx-soft" }, ` ${client.about}`), client.request ? h("blockquote", {}, `“${client.request}”`) : null))),
  ];
  return fold("referral", ctx.t("referral-letter"), [letter, h("p", { class: "sx-soft", key: "note" }, header.content_note)]);
}

/** The very first screen: what to know beforehand, and the letter. */
function drawOpening(ctx) {
  const { referral, header } = ctx.view;
  return h(
    "section", { class: "sx-opening", key: "opening", "aria-label": ctx.t("referral-letter") },
    h("div", { class: "sx-notice sx-warn", role: "note", key: "note" }, h("b", {}, ctx.t("content-note")), ` ${header.content_note}`),
    h("h3", { key: "title" }, ctx.t("referral-letter")),
    h("p", { class: "sx-soft", key: "from" }, ctx.t("referral-from", { sender: referral.sender })),
    h("div", { class: "sx-letter", key: "letter" }, paragraphs(referral.letter)),
  );
}
