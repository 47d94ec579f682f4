// The author's panel: what is red and why, and what moved. It keeps no truth of its own; Python reads the file.

const LOOK_EVERY = 2000; // milliseconds between two looks at whether the file was saved

function render({ model, el }) {
  const page = el.ownerDocument;
  const root = page.createElement("section");
  root.className = "sexology sx-author";
  root.setAttribute("data-lm-suppress-shortcuts", "true");
  for (const name of ["keydown", "keyup", "keypress"]) root.addEventListener(name, (event) => event.stopPropagation());
  el.appendChild(root);
  const ask = (message) => model.send(message);
  const redraw = () => {
    const view = model.get("view");
    if (!view.words) return;
    root.lang = view.language;
    root.setAttribute("aria-label", fill(view.words["author-title"], view));
    draw(root, drawAuthor({ view, ask, word: (id, names) => fill(view.words[id], names) }));
  };
  model.on("change:view", redraw);
  redraw();
  const clock = setInterval(() => page.visibilityState === "visible" && ask({ type: "look" }), LOOK_EVERY);
  return () => {
    clearInterval(clock);
    model.off("change:view", redraw);
  };
}

function drawAuthor(ctx) {
  const { view, ask, word } = ctx;
  const title = h("h2", { key: "title" }, word("author-title", view));
  const message = h("p", { key: "message", role: "status" }, view.message || null);
  if (!view.exists) {
    return [
      title, h("p", { key: "none" }, word("author-none", view)),
      h("div", { class: "sx-buttons", key: "make" },
        press("solo", word("author-solo"), () => ask({ type: "make", couple: false }), "sx-main"),
        press("couple", word("author-couple"), () => ask({ type: "make", couple: true }), "sx-main")),
      message,
    ];
  }
  return [
    title, h("p", { key: "where" }, word("author-where", view)),
    h("p", { key: "waiting" }, view.waiting ? word("author-waiting", { count: view.waiting }) : word("author-all-written")),
    drawRed(ctx),
    h("div", { class: "sx-buttons", key: "buttons" },
      press("check", word("author-check"), () => ask({ type: "check" })),
      view.playable ? press("play", word("author-play"), () => ask({ type: "play" }), "sx-main") : null,
      view.playable ? press("again", word("author-again"), () => ask({ type: "play", new: true })) : null,
      view.playable ? press("trace", word("author-trace"), () => ask({ type: "trace" })) : null),
    view.playable ? null : h("p", { key: "broken" }, word("author-broken")),
    message, drawMoves(ctx),
    h("p", { class: "sx-soft", key: "measure" }, word("author-measure", view)),
  ];
}

function press(key, label, onclick, kind = "") {
  return h("button", { key, class: kind, onclick }, label);
}

function drawRed({ view, word }) {
  return h(
    "div", { key: "red", "aria-live": "polite" }, h("h3", {}, word("author-red")),
    view.findings.length
      ? h("ul", { class: "sx-red" }, view.findings.map((one, index) =>
          h("li", { key: `${one.code}/${one.line}/${index}`, class: one.severity === "warning" ? "sx-warning" : "" },
            h("p", {}, h("b", {}, one.severity_label), ` · ${one.line_text} · ${one.text}`),
            h("details", {}, h("summary", {}, `${one.code} · ${one.title} (${one.group_label})`), h("p", {}, one.why)))))
      : h("p", {}, word("author-sound")),
    view.only_form ? h("p", { class: "sx-soft" }, word("author-form-first")) : null,
  );
}

function drawMoves({ view, word }) {
  if (!view.moved) return null;
  if (!view.moved.length) return h("p", { key: "moves" }, word("author-not-played"));
  return h(
    "div", { key: "moves" }, h("h3", {}, word("author-trace")), h("p", { class: "sx-soft" }, word("author-trace-about")),
    h("div", { class: "sx-trace" }, view.moved.map((session) =>
      h("details", { key: session.session }, h("summary", {}, session.title),
        h("div", { class: "sx-scroll", tabindex: "0", role: "region", "aria-label": session.title },
          h("table", {},
            h("thead", {}, h("tr", {}, ["author-figure", "author-before", "author-after", "author-by"].map((id) => h("th", { scope: "col" }, word(id))))),
            h("tbody", {}, session.rows.map((row) =>
              h("tr", {}, h("th", { scope: "row" }, `${row.name}: ${row.label}`),
                h("td", { class: "sx-number" }, row.before), h("td", { class: "sx-number" }, row.after),
                h("td", {}, row.parts.map((part) => h("details", {}, h("summary", {}, `${part.amount} ${part.text}`), h("p", { class: "sx-soft" }, part.why)))))))))))),
  );
}

export default { render };
