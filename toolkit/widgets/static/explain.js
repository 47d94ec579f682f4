// Explain: the shelf of psycho-education beside the beliefs heard so far.

const NONE = [];

function drawExplain(ctx) {
  const { explain } = ctx.view;
  const search = ctx.ui.explainSearch ?? "";
  const domain = ctx.ui.domain ?? "";
  const chosen = ctx.ui.modules ?? NONE;
  const domains = [...new Map(explain.shelf.map((module) => [module.domain, module.domain_label]))].map(([id, label]) => ({ id, label }));
  const shown = explain.shelf.filter((module) =>
    (!domain || (domain === "heard" ? module.addresses.length : module.domain === domain)) && found(search, module.id, module.title, ...module.points, ...module.myths));
  const filters = [{ id: "", label: ctx.t("everything") }, { id: "heard", label: ctx.t("answers-to") }, ...domains];
  return h(
    "div", { class: "sx-cols", key: "explain" },
    h("div", { key: "shelf" },
      searchField("explain-search", ctx.t("search-modules"), search, (text) => ctx.set({ explainSearch: text })),
      chooseOne("domain", ctx.t("choose-one"), filters, domain, (id) => ctx.set({ domain: id }), { quiet: true }),
      spokenCount(ctx, shown.length),
      addressNote(ctx),
      h("ul", { class: "sx-plain" }, shown.map((module) => kept(ctx.drawn, module.id, [module, chosen, ctx.view.language], () => drawModule(ctx, module, chosen)))),
      shown.length ? null : h("p", { class: "sx-empty" }, ctx.t("search-none"))),
    h("div", { key: "give" }, drawGiving(ctx, chosen), drawHeard(ctx)),
  );
}

function drawModule(ctx, module, chosen) {
  const flip = () => ctx.set({ modules: chosen.includes(module.id) ? chosen.filter((id) => id !== module.id) : [...chosen, module.id] });
  return h(
    "li", { key: module.id, class: `sx-card sx-module${chosen.includes(module.id) ? " sx-chosen" : ""}` },
    h("label", { class: "sx-choice" },
      h("input", { type: "checkbox", key: `module/${module.id}`, checked: chosen.includes(module.id), onchange: flip }),
      h("span", {}, h("b", {}, module.title), h("small", { class: "sx-soft" }, ` ${module.id} · ${module.domain_label}`),
        module.taught ? h("small", { class: "sx-done" }, ` ✓ ${ctx.t("taught-before", { n: module.taught })}`) : null)),
    module.addresses.map((belief) =>
      h("p", { class: "sx-answers", key: `${belief.client}/${belief.text}` }, spoken(`${ctx.t("answers-to")}: `), h("b", {}, h("span", { "aria-hidden": "true" }, "→ "), `${belief.whose}: `), belief.text)),
    fold(`about/${module.id}`, [ctx.t("key-points"), spoken(` ${module.title}`)], [
      h("ul", { key: "points" }, module.points.map((point, index) => h("li", { key: index }, point))),
      h("p", { key: "for" }, h("b", {}, `${ctx.t("when")} `), module.indications),
      h("p", { key: "care" }, h("b", {}, `${ctx.t("careful")} `), module.cautions),
      h("p", { class: "sx-so-that", key: "so-that" }, module.so_that),
      module.handout ? fold(`handout/${module.id}`, ctx.t("handout"), h("div", { class: "sx-letter" }, paragraphs(module.handout)), { kind: "sx-small" }) : null,
      module.myths.length ? h("p", { key: "myths" }, h("b", {}, `${ctx.t("about-myths")} `), module.myths.join(" · ")) : null,
    ], { kind: "sx-small" }),
  );
}

function drawHeard(ctx) {
  const { beliefs, clients } = ctx.view;
  return h(
    "div", { key: "heard" },
    h("h3", { class: "sx-label" }, ctx.t("beliefs-heard")),
    beliefs.length
      ? h("ul", { class: "sx-plain" }, beliefs.map((belief) =>
          h("li", { key: `${belief.client}/${belief.myth}`, class: "sx-heard" },
            clients.length > 1 || belief.held_elsewhere ? h("b", {}, `${belief.whose} `) : null, belief.text,
            belief.taught ? h("small", { class: "sx-done sx-block" }, `✓ ${ctx.t("belief-taught")}`) : null)))
      : h("p", { class: "sx-soft" }, ctx.t("beliefs-none")),
  );
}

function drawGiving(ctx, chosen) {
  const { explain } = ctx.view;
  const manner = explain.manners.find((choice) => choice.id === ctx.ui.explainManner) ?? explain.manners[0];
  const titles = explain.shelf.filter((module) => chosen.includes(module.id));
  return h(
    "section", { key: "giving", class: "sx-card", "aria-label": ctx.t("chosen") },
    h("h3", { class: "sx-label" }, ctx.t("chosen")),
    titles.length
      ? h("ul", {}, titles.map((module) => h("li", { key: module.id }, module.title)))
      : h("p", { class: "sx-soft" }, ctx.t("chosen-none")),
    chooseOne("explain-manner", ctx.t("explain-how"), explain.manners, manner.id, (id) => ctx.set({ explainManner: id }), { hint: minutes }),
    textField("so-that", ctx.t("so-that-label"), ctx.ui.soThat ?? "", (text) => ctx.keep("soThat", text), { rows: 2, limit: 400 }),
    action(ctx, {
      key: "educate", kind: "educate", main: true, minutes: titles.length * manner.minutes, label: ctx.t("explain-now"),
      refused: titles.length ? null : ctx.t("chosen-none"),
      decision: () => ({ kind: "educate", modules: titles.map((module) => module.id), manner: manner.id, so_that: ctx.ui.soThat ?? "" }),
      then: () => ctx.set({ modules: [], soThat: "" }),
    }),
  );
}
