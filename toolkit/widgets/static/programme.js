// The programme around the ladder: what the rules say, the chosen exercise in detail, and what is agreed for the whole.

const FIRST = 4; // findings shown at once; the gravest come first
const SHAPES = { block: "■", error: "■", warning: "▲", info: "●" };
const TONES = { block: "sx-stop", error: "sx-stop", warning: "sx-warn", info: "sx-info" };

function drawProgramme(ctx) {
  return h(
    "div", { class: "sx-cols", key: "programme" },
    h("div", { key: "work" }, addressNote(ctx), drawLadder(ctx), drawFindings(ctx), drawItem(ctx), drawAgreements(ctx)),
    drawShelf(ctx),
  );
}

// ---------------------------------------------------------------- what the rules say

function drawFindings(ctx) {
  const { programme, header } = ctx.view;
  if (programme.findings === null) {
    return h(
      "div", { class: "sx-row sx-wrap", key: "findings" },
      programme.can_ask_help
        ? [h("span", { class: "sx-soft sx-grow", key: "text" }, header.help_text), action(ctx, { key: "help", kind: "help", decision: { kind: "help" }, label: ctx.t("help-ask") })]
        : h("span", { class: "sx-soft", key: "text" }, header.help_text),
    );
  }
  return h(
    "section", { key: "findings", class: "sx-findings", tabindex: -1, "aria-label": ctx.t("findings") },
    programme.findings_text ? h("h3", { class: "sx-label" }, programme.findings_text) : null,
    programme.findings.slice(0, FIRST).map((finding) => drawFinding(ctx, finding)),
    programme.findings.length > FIRST
      ? fold("findings/rest", `${ctx.t("show-more")} (${programme.findings.length - FIRST})`, programme.findings.slice(FIRST).map((finding) => drawFinding(ctx, finding)))
      : null,
  );
}

function drawFinding(ctx, finding) {
  const key = `finding/${finding.rule}/${finding.exercise}/${finding.client}`;
  return h(
    "article", { class: `sx-finding ${TONES[finding.severity]}`, key },
    h("p", {}, h("b", { class: "sx-tag" }, h("span", { "aria-hidden": "true" }, `${SHAPES[finding.severity]} `), finding.severity_label, ". "), finding.text),
    h("p", { class: "sx-soft" }, finding.fix_text),
    finding.fixed
      ? h("div", { class: "sx-row" }, action(ctx, {
          key: `${key}/fix`, kind: "compose", main: finding.severity === "block" || finding.severity === "error",
          decision: { kind: "compose", programme: finding.fixed }, label: [ctx.t("fix"), spoken(`: ${finding.fix_text}`)],
        }))
      : null,
    fold(`${key}/why`, [finding.rule, finding.seed.length ? ` · ${finding.seed.map((row) => row.id).join(", ")}` : "", ` · ${ctx.t("why")}`], [
      h("p", { key: "why" }, finding.why),
      origin(ctx, finding),
      finding.severity === "block" ? null : drawJustification(ctx, finding, key),
    ], { kind: "sx-small" }),
  );
}

function drawJustification(ctx, { rule }, key) {
  const written = ctx.ui.reasons?.[rule] ?? ctx.view.programme.draft.justifications[rule] ?? "";
  return h(
    "div", { class: "sx-justify", key: "justify" },
    textField(`${key}/reason`, ctx.t("justify"), written, (text) => ctx.keep("reasons", { ...ctx.ui.reasons, [rule]: text }), { rows: 2, limit: 600 }),
    button(`${key}/write`, ctx.t("formulation-save"), () =>
      compose(ctx, (draft) => ({ ...draft, justifications: { ...draft.justifications, [rule]: ctx.ui.reasons?.[rule] ?? written } }))),
  );
}

// ---------------------------------------------------------------- one exercise

function chosenItem(ctx) {
  const { items } = ctx.view.programme;
  return items.find((item) => item.exercise === ctx.ui.selected) ?? items[0];
}

function drawItem(ctx) {
  const item = chosenItem(ctx);
  if (!item) return h("p", { class: "sx-empty", key: "item" }, ctx.t("programme-empty"));
  const { lists } = ctx.view.programme;
  const key = (name) => `edit/${item.exercise}/${name}`;
  const change = (field) => (value) =>
    compose(ctx, (draft) => ({ ...draft, items: draft.items.map((row) => (row.exercise === item.exercise ? { ...row, [field]: value } : row)) }));
  const several = ctx.view.clients.length > 1;
  return h(
    "section", { class: "sx-card sx-item", key: `edit/${item.exercise}`, "aria-label": item.title },
    h("div", { class: "sx-row" },
      h("h3", { class: "sx-grow" }, h("span", { class: "sx-id" }, item.exercise), ` ${item.title}`, h("small", { class: "sx-soft" }, ` ${item.strand_label}`)),
      button(key("remove"), ctx.t("remove"), () => removeItem(ctx, item.exercise))),
    h("div", { class: "sx-fields" },
      numberField(key("times"), ctx.t("times-per-week"), item.times_per_week, [1, 14], change("times_per_week"), "×"),
      numberField(key("minutes"), ctx.t("minutes-each"), item.minutes, [1, 180], change("minutes"), "min"),
      several ? chooseFrom(key("initiative"), ctx.t("initiative"), lists.initiatives, item.initiative, change("initiative")) : null,
      ctx.view.clients.map((client) =>
        chooseFrom(key(`role/${client.id}`), `${ctx.t("roles")} · ${client.name}`, lists.roles, item.roles[client.id],
          (role) => change("roles")({ ...item.roles, [client.id]: role })))),
    chosenFold(key("aims"), ctx.t("aims"), lists.aims, item.aims, change("aims")),
    chosenFold(key("criteria"), ctx.t("criteria"), lists.criteria.map((row) => ({ ...row, hint: row.purpose_label })), item.criteria, change("criteria")),
    item.adaptation_choices.length ? chosenFold(key("adaptations"), ctx.t("adaptations"), item.adaptation_choices, item.adaptations, change("adaptations")) : null,
  );
}

/** A long list folded to what was chosen of it. */
function chosenFold(key, title, choices, chosen, change) {
  const labels = choices.filter((choice) => chosen.includes(choice.id)).map((choice) => choice.label);
  return fold(key, [h("b", {}, title), h("span", { class: "sx-soft" }, ` ${labels.length ? labels.join(" · ") : "–"}`)],
    chooseSome(`${key}/list`, title, choices, chosen, change, { quiet: true, columns: true }), { kind: "sx-chosen-fold" });
}

// ---------------------------------------------------------------- the whole programme

function drawAgreements(ctx) {
  const { lists, draft, pause_default: usual } = ctx.view.programme;
  const change = (field) => (value) => compose(ctx, (before) => ({ ...before, [field]: value }));
  const term = (field) => (value) => compose(ctx, (before) => ({ ...before, pause: { ...before.pause, [field]: value } }));
  return h(
    "section", { class: "sx-card", key: "agreements", "aria-label": ctx.t("whole-programme") },
    h("h3", {}, ctx.t("whole-programme")),
    chooseSome("pause", ctx.t("pause-agreement"), [{ id: "pause", label: ctx.t("pause-on") }], draft.pause ? ["pause"] : [],
      (chosen) => change("pause")(chosen.length ? usual : null)),
    draft.pause
      ? h("div", { class: "sx-fields", key: "pause-terms" },
          chooseFrom("pause/reason", ctx.t("pause-reason"), lists.pause_reasons, draft.pause.reason, term("reason")),
          chooseFrom("pause/exception", ctx.t("pause-exception"), lists.pause_exceptions, draft.pause.exception, term("exception")),
          chooseFrom("pause/lift", ctx.t("pause-lift"), lists.pause_lifts, draft.pause.lift, term("lift")))
      : null,
    h("div", { class: "sx-fields", key: "frame" },
      chooseFrom("framing", ctx.t("framing"), lists.framings, draft.framing, change("framing")),
      chooseFrom("endpoint", ctx.t("endpoint"), lists.endpoints, draft.endpoint, change("endpoint"))),
    chosenFold("arrangements", ctx.t("arrangements"), lists.arrangements, draft.arrangements, change("arrangements")),
    Object.entries(draft.justifications).length
      ? h("div", { key: "justified" }, h("h4", {}, ctx.t("justify-label")), h("ul", {}, Object.entries(draft.justifications).map(([rule, reason]) => h("li", { key: rule }, h("b", {}, rule), ` ${reason}`))))
      : null,
    h("div", { class: "sx-row", key: "give" }, action(ctx, {
      key: "assign", kind: "assign", label: ctx.t("give"), decision: { kind: "assign", confirmed: true }, ask: giving(ctx),
      refused: ctx.view.programme.items.length ? null : ctx.t("programme-empty"),
    })),
  );
}

/** Handing out with rules that object asks once. */
function giving(ctx) {
  const { findings } = ctx.view.programme;
  if (!findings?.length) return null;
  return { text: ctx.t("give-ask"), yes: ctx.t("give-yes"), steps: [{ kind: "assign", confirmed: true }], back: "assign" };
}
