// A sheet of the cohort view: a title, sentences, a table. Text only; the figures stand between the sheets.

function render({ model, el }) {
  const page = el.ownerDocument;
  const root = page.createElement("section");
  root.className = "sexology sx-sheet";
  root.setAttribute("data-lm-suppress-shortcuts", "true");
  for (const name of ["keydown", "keyup", "keypress"]) root.addEventListener(name, (event) => event.stopPropagation());
  el.appendChild(root);
  const redraw = () => {
    const view = model.get("view");
    root.lang = view.language;
    root.setAttribute("aria-label", view.title || view.table?.caption || "");
    draw(root, drawSheet(view));
  };
  const theme = () => model.send({ type: "theme", dark: page.querySelector('[data-jp-theme-light="false"]') !== null });
  const watch = new MutationObserver(theme);
  watch.observe(page.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
  model.on("change:view", redraw);
  redraw();
  theme();
  return () => {
    watch.disconnect();
    model.off("change:view", redraw);
  };
}

const MANY = 6; // columns from which names may break over lines

function drawSheet({ title, about, table }) {
  return [
    title ? h("h2", { key: "title" }, title) : null,
    about.map((text, index) => h("p", { class: "sx-soft", key: `about/${index}` }, marked(text))),
    table ? (table.fold ? h("details", { class: "sx-fold", key: "fold" }, h("summary", { key: "fold/summary" }, table.fold), drawTable(table)) : drawTable(table)) : null,
  ].flat();
}

/** What stands between backticks is typed, not read. */
function marked(text) {
  return text.split("`").map((part, index) => (index % 2 ? h("code", { key: index }, part) : part));
}

function drawTable({ caption, columns, rows, empty }) {
  if (!rows.length) return h("p", { key: "empty" }, h("b", {}, `${caption}: `), empty);
  return h(
    "div", { class: columns.length > MANY ? "sx-scroll sx-wide" : "sx-scroll", key: "table", tabindex: 0, role: "group", "aria-label": caption },
    h("table", {},
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, columns.map((name, index) => h("th", { scope: "col", key: index }, name)))),
      h("tbody", {}, rows.map((row, at) =>
        h("tr", { key: at }, row.map((text, index) => (index ? h("td", { key: index }, text) : h("th", { scope: "row", key: index }, text))))))),
  );
}

export default { render };
