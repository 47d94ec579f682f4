// Decide: formulate, name the mirror, deepen, refer, plan for safety, mend, stay, renew, end.

function drawDecide(ctx) {
  const { decide, ask } = ctx.view;
  const solo = ctx.view.clients.length === 1;
  return [
    choice(ctx, "formulate", ctx.t("formulation"), drawFormulation(ctx), decide.formulation.current ? "✓" : null),
    choice(ctx, "name-mirror", ctx.t("mirror"), drawMirror(ctx, solo)),
    choice(ctx, "deepen", ctx.t("deepen"), drawDeepening(ctx)),
    choice(ctx, "refer", ctx.t("refer"), drawReferring(ctx)),
    choice(ctx, "plan-safety", ctx.t("safety"), drawSafety(ctx), decide.safety_plans.length ? "✓" : null),
    ask.ruptures.length ? choice(ctx, "repair", ctx.t("repair"), drawRepair(ctx), "▲") : null,
    choice(ctx, "stay", ctx.t("stay"), [
      h("p", { key: "hint" }, ctx.t("stay-hint")),
      h("div", { class: "sx-row", key: "row" }, action(ctx, { key: "stay", kind: "stay", decision: { kind: "stay" }, label: ctx.t("stay") })),
    ]),
    decide.can_renew
      ? choice(ctx, "renew", ctx.t("renew"), [
          h("p", { key: "hint" }, ctx.t("renew-hint")),
          h("div", { class: "sx-row", key: "row" }, action(ctx, { key: "renew", kind: "renew", decision: { kind: "renew" }, label: ctx.t("renew") })),
        ])
      : null,
    choice(ctx, "end", ctx.t("end"), drawEnding(ctx)),
    decide.log.length
      ? fold("log", ctx.t("log"), h("ul", { class: "sx-plain" }, decide.log.map((row, index) =>
          h("li", { key: index }, h("span", { class: "sx-soft" }, `${ctx.t("session", { n: row.session })} · `), row.text))))
      : null,
  ];
}

/** One decision, folded to its name and its price. */
function choice(ctx, kind, title, content, mark) {
  const option = ctx.view.options[kind];
  return fold(
    `decide/${kind}`,
    [h("b", {}, title), mark ? h("span", { class: mark === "✓" ? "sx-done" : "sx-warn-text" }, ` ${mark}`) : null,
      h("span", { class: "sx-soft sx-cost" }, option.refused ?? (option.minutes ? minutes(option.minutes) : ""))],
    content, { kind: "sx-decision", open: kind === "formulate" },
  );
}

function drawMirror(ctx, solo) {
  const chosen = ctx.ui.mirrorNow ?? [];
  return [
    h("p", { key: "hint" }, ctx.t(solo ? "mirror-hint-one" : "mirror-hint")),
    chooseSome("mirror-now", ctx.t("mirror"), ctx.view.decide.mirror, chosen, (ids) => ctx.set({ mirrorNow: ids.slice(-3) }), { quiet: true, columns: true }),
    h("div", { class: "sx-row", key: "row" }, action(ctx, {
      key: "name-mirror", kind: "name-mirror", main: true, decision: { kind: "name-mirror", dimensions: chosen }, label: ctx.t("mirror-now"),
      refused: chosen.length ? null : ctx.t("chosen-none"), then: () => ctx.set({ mirrorNow: [] }),
    })),
  ];
}

function drawDeepening(ctx) {
  const { deepen, formulation } = ctx.view.decide;
  const focus = ctx.ui.focusOf ?? deepen.focuses[0].id;
  const hypothesis = ctx.ui.deepHypothesis ?? formulation.current?.hypothesis ?? null;
  const confidence = ctx.ui.deepConfidence ?? formulation.current?.confidence ?? 50;
  const focuses = deepen.focuses.map((row) => ({ ...row, label: row.hint ? `${row.label}: ${row.hint}` : row.label }));
  return [
    h("p", { key: "hint" }, ctx.t("deepen-hint")),
    chooseOne("focus", ctx.t("focus"), focuses, focus, (id) => ctx.set({ focusOf: id })),
    chooseOne("deep-hypothesis", ctx.t("hypothesis"), deepen.hypotheses, hypothesis, (id) => ctx.set({ deepHypothesis: id })),
    numberField("deep-confidence", ctx.t("confidence"), confidence, [0, 100], (value) => ctx.set({ deepConfidence: value })),
    h("div", { class: "sx-row", key: "row" }, action(ctx, {
      key: "deepen", kind: "deepen", main: true, label: ctx.t("deepen-now"), decision: { kind: "deepen", focus, hypothesis, confidence },
      refused: hypothesis ? null : ctx.t("hypothesis-none"),
    })),
  ];
}

function drawReferring(ctx) {
  const { referrals, stances } = ctx.view.decide;
  const { clients } = ctx.view;
  const wish = { route: null, client: clients[0].id, stance: stances[0].id, letter: "", ...ctx.ui.referral };
  const change = (field) => (value) => ctx.set({ referral: { ...wish, ...ctx.ui.referral, [field]: value } });
  const route = referrals.find((row) => row.id === wish.route);
  return [
    h("div", { class: "sx-fields", key: "fields" },
      chooseFrom("refer/route", ctx.t("refer-route"), referrals.map((row) => ({ id: row.id, label: row.title })), wish.route, change("route"), ctx.t("choose-one")),
      clients.length > 1 ? chooseFrom("refer/client", ctx.t("refer-who"), clients.map((row) => ({ id: row.id, label: row.name })), wish.client, change("client")) : null,
      chooseFrom("refer/stance", ctx.t("refer-stance"), stances, wish.stance, change("stance"))),
    route
      ? h("div", { class: "sx-soft", key: "route" },
          h("p", {}, h("b", {}, `${ctx.t("when")}: `), route.when), h("p", {}, h("b", {}, `${ctx.t("refer-route")}: `), route.to),
          h("p", {}, h("b", {}, `${ctx.t("refer-keep")}: `), route.keep),
          route.letter ? drawSkeleton(ctx, route, wish) : null,
          route.made.map((made, index) => h("p", { class: "sx-done", key: index }, `✓ ${ctx.t("referred", { name: made.name, n: made.session })}`)))
      : null,
    textField("refer/letter", ctx.t("letter"), wish.letter, (text) => ctx.keep("referral", { ...ctx.ui.referral, letter: text }), { rows: 5, limit: 6000 }),
    h("div", { class: "sx-row", key: "row" }, action(ctx, {
      key: "refer", kind: "refer", main: true, label: ctx.t("refer-now"), refused: route ? null : ctx.t("chosen-none"),
      decision: () => ({ kind: "refer", ...wish, ...ctx.ui.referral }), then: () => ctx.set({ referral: undefined }),
    })),
  ];
}

/** What belongs in a letter on this route; its first words can be taken over while nothing is written yet. */
function drawSkeleton(ctx, route, wish) {
  return fold(`refer/skeleton/${route.id}`, ctx.t("letter-skeleton"), [
    h("ul", { key: "guides" }, route.letter.guides.map((guide, index) => h("li", { key: index }, guide))),
    h("p", { key: "leave-out" }, h("b", {}, `${ctx.t("letter-leave-out")} `), route.letter.leave_out),
    button("refer/start", ctx.t("letter-start"), () => ctx.set({ referral: { ...wish, ...ctx.ui.referral, letter: route.letter.start } }),
      { disabled: Boolean((ctx.ui.referral?.letter ?? "").trim()) }),
  ], { kind: "sx-small" });
}

function drawSafety(ctx) {
  const { safety_plans: plans, gates } = ctx.view.decide;
  return [
    plans.map((plan, index) => h("p", { class: "sx-done", key: `plan/${index}` }, `✓ ${ctx.t("safety-plan-made", { name: plan.name, n: plan.session })}`)),
    h("p", { key: "hint" }, ctx.t("safety-plan-hint")),
    h("div", { class: "sx-row sx-wrap", key: "row" }, ctx.view.clients.map((client) =>
      action(ctx, { key: `plan-safety/${client.id}`, kind: "plan-safety", decision: { kind: "plan-safety", client: client.id }, label: ctx.t("safety-plan", { name: client.name }) }))),
    fold("gates", ctx.t("gates"), h("dl", { class: "sx-gates" }, gates.map((gate) =>
      h("div", { key: gate.id }, h("dt", {}, h("span", { class: "sx-id" }, gate.id), ` ${gate.title}`), h("dd", {}, gate.question), h("dd", {}, h("b", {}, "→ "), gate.action)))), { kind: "sx-small" }),
  ];
}

function drawRepair(ctx) {
  return ctx.view.ask.ruptures.map((rupture) =>
    h("div", { class: "sx-row", key: rupture.client },
      h("span", { class: "sx-grow" }, ctx.t("rupture-felt", { name: rupture.name })),
      action(ctx, { key: `mend/${rupture.client}`, kind: "repair", decision: { kind: "repair", client: rupture.client }, label: ctx.t("repair-with", { name: rupture.name }) })));
}

function drawEnding(ctx) {
  const { end_reasons: reasons, follow_ups: follow } = ctx.view.decide;
  const reason = ctx.ui.endReason ?? reasons[0].id;
  const weeks = ctx.ui.followUp ?? String(follow[0].id);
  const chosen = follow.find((row) => String(row.id) === weeks) ?? follow[0];
  return [
    chooseOne("end-reason", ctx.t("end-reason"), reasons, reason, (id) => ctx.set({ endReason: id })),
    chooseFrom("follow-up", ctx.t("follow-up"), follow.map((row) => ({ ...row, id: String(row.id) })), String(chosen.id), (id) => ctx.set({ followUp: id })),
    h("div", { class: "sx-row", key: "row" }, action(ctx, {
      key: "end", kind: "end", label: ctx.t("end"), decision: null, ask: {
        text: ctx.t("end-ask"), yes: ctx.t("end-yes"), steps: [{ kind: "end", reason, follow_up_weeks: chosen.id }], back: "end",
      },
    })),
  ];
}
