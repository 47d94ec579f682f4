// The controls all screens share: a decision with its price, a choice of one, a choice of several, a fold.

/** A button for a decision, for the question that comes before it (`ask`), or for another way to it (`go`). Its price stands on it; when it cannot be taken now, pressing it says why. */
function action(ctx, { key, kind, decision, label, main = false, minutes: cost, refused, then, ask, go, pressed }) {
  const option = ctx.view.options[kind] ?? {};
  const price = cost ?? option.minutes ?? 0;
  const reason = ctx.closed() ?? refused ?? option.refused ?? null;
  return h(
    "button",
    {
      key, class: main ? "sx-main" : "", "aria-disabled": reason ? "true" : undefined, title: reason ?? undefined,
      "aria-pressed": pressed === undefined ? undefined : String(pressed),
      onclick: () => (reason ? ctx.say(reason, true) : go ? go() : ask ? ctx.ask(ask) : ctx.decide(decision, then)),
    },
    label, price ? h("span", { class: "sx-price" }, ` ${minutes(price)}`) : null,
  );
}

/** A price; "min" is the sign for minute in every language. */
function minutes(n) {
  return `${n}\u00a0min`;
}

/** That the library's Dutch texts are in the je-form, where clients are addressed as u. */
function addressNote(ctx) {
  const text = ctx.view.header.address_text;
  return text ? h("p", { class: "sx-soft", key: "address" }, text) : null;
}

/** A plain button of the panel itself. */
function button(key, label, onclick, more = {}) {
  return h("button", { key, onclick, ...more }, label);
}

/** Choose one of a few, side by side. */
function chooseOne(name, legend, choices, chosen, choose, { quiet = false, hint } = {}) {
  return h(
    "fieldset", { class: "sx-choices", key: name },
    h("legend", { class: quiet ? "sx-spoken" : "" }, legend),
    choices.map((choice) =>
      h("label", { class: "sx-choice", key: choice.id },
        h("input", { type: "radio", key: `${name}/${choice.id}`, name, value: String(choice.id), checked: choice.id === chosen, onchange: () => choose(choice.id) }),
        h("span", {}, choice.label, choice.minutes ? h("small", {}, ` ${hint(choice.minutes)}`) : null)),
    ),
  );
}

/** Choose any number. */
function chooseSome(name, legend, choices, chosen, choose, { quiet = false, columns = false } = {}) {
  const flip = (id) => (chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return h(
    "fieldset", { class: `sx-choices sx-several${columns ? " sx-columns" : ""}`, key: name },
    h("legend", { class: quiet ? "sx-spoken" : "" }, legend),
    choices.map((choice) =>
      h("label", { class: "sx-choice", key: choice.id },
        h("input", { type: "checkbox", key: `${name}/${choice.id}`, checked: chosen.includes(choice.id), onchange: () => choose(flip(choice.id)) }),
        h("span", {}, choice.label, choice.hint ? h("small", {}, ` ${choice.hint}`) : null)),
    ),
  );
}

/** Choose one of many. */
function chooseFrom(key, label, choices, chosen, choose, empty) {
  return h(
    "label", { class: "sx-field", key: `${key}/label` },
    h("span", {}, label),
    h("select", { key, value: chosen ?? "", onchange: (event) => choose(event.target.value) },
      empty ? h("option", { key: "", value: "" }, empty) : null,
      choices.map((choice) => h("option", { key: choice.id, value: choice.id}, choice.label))),
  );
}

/** A number that may be typed or stepped; told when the reader is done with it. */
function numberField(key, label, value, [least, most], change, unit) {
  return h(
    "label", { class: "sx-field sx-number", key: `${key}/label` },
    h("span", {}, label),
    h("span", {},
      h("input", {
        key, type: "number", min: least, max: most, step: 1, value: String(value),
        onchange: ({ target }) => {
          target.value = String(Math.min(most, Math.max(least, Math.round(Number(target.value)) || least)));
          change(Number(target.value));
        },
      }), unit ? ` ${unit}` : null),
  );
}

/** Free text, kept by the panel while it is being written. */
function textField(key, label, value, input, { rows = 3, limit = 4000, hint } = {}) {
  return h(
    "label", { class: "sx-field sx-text", key: `${key}/label` },
    h("span", {}, label, hint ? h("small", {}, ` ${hint}`) : null),
    h("textarea", { key, rows, maxlength: limit, value, oninput: (event) => input(event.target.value) }),
  );
}

/** A box in which to search a list. */
function searchField(key, label, value, input) {
  return h("input", {
    key, type: "search", class: "sx-search", placeholder: label, "aria-label": label, value, autocomplete: "off",
    oninput: (event) => input(event.target.value),
  });
}

/** Something that can be opened. */
function fold(key, summary, content, { open = false, kind = "" } = {}) {
  return h("details", { class: `sx-fold ${kind}`, key, open }, h("summary", { key: `${key}/summary` }, summary), h("div", { class: "sx-folded" }, content));
}

/** Whether every word searched for occurs in the texts. */
function found(search, ...texts) {
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{Diacritic}/gu, "");
  const within = plain(texts.join(" "));
  return plain(search).split(/\s+/).every((word) => within.includes(word));
}

/** Where a claim comes from: rule, seed statements and sources, with what was seen of each source. */
function origin(ctx, { rule, seed, sources }) {
  return h(
    "div", { class: "sx-origin" },
    h("p", {}, [rule, ...(seed ?? []).map((statement) => statement.id)].filter(Boolean).join(" · ")),
    (seed ?? []).length ? h("ul", {}, seed.map((statement) => h("li", { key: statement.id }, h("b", {}, statement.id), ` ${statement.meaning}`))) : null,
    (sources ?? []).length
      ? h("ul", { "aria-label": ctx.t("sources") }, sources.map((source) => h("li", { key: source.id }, source.reference, " ", h("i", {}, `(${source.seen_label})`))))
      : h("p", {}, ctx.t("teaching-assumption")),
  );
}
