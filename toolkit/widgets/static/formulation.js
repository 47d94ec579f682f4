// The formulation: what each person asks, whose wish it is, five Ps, what keeps it going, the mirror, a hypothesis.

function drawFormulation(ctx) {
  const { formulation } = ctx.view.decide;
  const written = writtenSoFar(ctx);
  const change = (field) => (value) => ctx.set({ formulation: { ...writtenSoFar(ctx), [field]: value } });
  return [
    ctx.view.clients.map((client) => drawRequest(ctx, client, written, change)),
    h("div", { key: "ps" },
      h("h4", {}, ctx.t("five-ps")),
      formulation.facts.length
        ? formulation.ps.map((p) =>
            chosenFold(`formulation/${p.id}`, p.label, formulation.facts, written.five_ps[p.id] ?? [], (ids) => change("five_ps")({ ...written.five_ps, [p.id]: ids })))
        : h("p", { class: "sx-soft" }, ctx.t("known-none"))),
    chosenFold("formulation/mechanisms", ctx.t("mechanisms"), formulation.mechanisms, written.mechanisms, change("mechanisms")),
    chosenFold("formulation/mirror", ctx.t("mirror"), formulation.mirror, written.mirror, change("mirror")),
    chooseOne("formulation/hypothesis", ctx.t("hypothesis"), [{ id: "", label: ctx.t("hypothesis-none") }, ...formulation.hypotheses], written.hypothesis ?? "",
      (id) => change("hypothesis")(id || null)),
    numberField("formulation/confidence", ctx.t("confidence"), written.confidence, [0, 100], change("confidence")),
    textField("formulation/note", ctx.t("note"), written.note, (text) => ctx.keep("formulation", { ...writtenSoFar(ctx), note: text }), { rows: 3 }),
    h("div", { class: "sx-row", key: "row" }, action(ctx, {
      key: "formulate", kind: "formulate", main: true, label: ctx.t("formulation-save"),
      decision: () => ({ kind: "formulate", ...writtenSoFar(ctx) }), then: () => ctx.set({ formulation: undefined }),
    })),
  ];
}

/** What is on the page: unsent changes, else what Python keeps. */
function writtenSoFar(ctx) {
  if (ctx.ui.formulation) return ctx.ui.formulation;
  const { kind: _, ...kept } = ctx.view.decide.formulation.current ?? {};
  return { requests: {}, own_wish: {}, five_ps: {}, mechanisms: [], mirror: [], hypothesis: null, confidence: 50, note: "", ...kept };
}

function drawRequest(ctx, client, written, change) {
  const { formulation } = ctx.view.decide;
  const without = (record, id, value) => {
    const { [id]: _, ...rest } = record;
    return value ? { ...rest, [id]: value } : rest;
  };
  return h(
    "div", { class: "sx-fields sx-wish", key: `request/${client.id}` },
    chooseFrom(`formulation/request/${client.id}`, ctx.t("request-of", { name: client.name }), formulation.goals[client.id] ?? [], written.requests[client.id],
      (goal) => change("requests")(without(written.requests, client.id, goal)), ctx.t("choose-one")),
    chooseFrom(`formulation/own/${client.id}`, ctx.t("own-wish-of", { name: client.name }), formulation.own_wish, written.own_wish[client.id],
      (answer) => change("own_wish")(without(written.own_wish, client.id, answer)), ctx.t("choose-one")),
  );
}
