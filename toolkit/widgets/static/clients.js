// The left column: who is here and what they said, then what is known. Words first and largest, numbers small and second.

const CHIPS = 10;

function drawClients(ctx) {
  const { clients, beliefs, known } = ctx.view;
  const several = clients.length > 1;
  return h(
    "aside", { class: "sx-aside", key: "aside", "aria-label": ctx.t("who-is-here") },
    clients.map((client) => drawClient(ctx, client)),
    chipList(ctx, "beliefs", ctx.t("beliefs-heard"), beliefs.map((belief) => ({
      key: `${belief.client}/${belief.myth}`, who: several || belief.held_elsewhere ? belief.whose : null, text: belief.text,
      after: belief.taught ? ctx.t("belief-taught") : null,
    })), ctx.t("beliefs-none")),
    chipList(ctx, "known", ctx.t("known"), [...known].reverse().map((fact) => ({
      key: fact.id, who: several ? fact.name : null, text: fact.text, title: fact.quote,
    })), ctx.t("known-none")),
  );
}

function drawClient(ctx, client) {
  const [main, others] = [client.bars.filter((bar) => bar.main), client.bars.filter((bar) => !bar.main)];
  return h(
    "section", { class: "sx-client", key: `client/${client.id}`, "aria-label": client.name },
    h("div", { class: "sx-who" },
      h("div", { class: `sx-initial sx-tone-${client.tone}`, "aria-hidden": "true" }, client.initial),
      h("div", {},
        h("h3", {}, client.name, client.in_room ? null : h("small", {}, ` ${ctx.t("waits-outside")}`)),
        h("p", { class: "sx-soft" }, client.looks || client.about))),
    client.quote ? h("blockquote", {}, `“${client.quote}”`) : null,
    main.length ? bars(main) : null,
    others.length ? fold(`bars/${client.id}`, ctx.t("show-more"), bars(others), { kind: "sx-small" }) : null,
  );
}

function bars(rows) {
  return h(
    "dl", { class: "sx-bars" },
    rows.map((bar) =>
      h("div", { key: bar.measure },
        h("dt", {}, bar.label),
        h("dd", {}, h("span", { class: "sx-bar", "aria-hidden": "true" }, h("i", { style: `width:${bar.value * 10}%` })), h("span", {}, bar.text)))),
  );
}

function chipList(ctx, key, title, chips, none) {
  const draw = (rows) => h("ul", { class: "sx-chips" }, rows.map((row) =>
    h("li", { key: row.key, title: row.title },
      row.who ? h("b", {}, `${row.who} `) : null, row.text, row.after ? h("span", { class: "sx-done" }, ` ✓ ${row.after}`) : null)));
  return h(
    "div", { key },
    h("h3", { class: "sx-label" }, title),
    chips.length ? draw(chips.slice(0, CHIPS)) : h("p", { class: "sx-soft" }, none),
    chips.length > CHIPS ? fold(`${key}/rest`, `${ctx.t("show-more")} (${chips.length - CHIPS})`, draw(chips.slice(CHIPS)), { kind: "sx-small" }) : null,
  );
}
