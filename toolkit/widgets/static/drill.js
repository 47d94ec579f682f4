// Drills: draws the question that is up, sends what was chosen, and says why. What is right, only Python knows.

const PATIENT = 20000; // other questions take some courses to be played

function render({ model, el }) {
  const root = el.ownerDocument.createElement("form");
  root.className = "sexology sx-drills";
  root.tabIndex = -1;
  root.setAttribute("data-lm-suppress-shortcuts", "true");
  root.addEventListener("submit", (event) => event.preventDefault());
  for (const name of ["keydown", "keyup", "keypress"]) root.addEventListener(name, (event) => event.stopPropagation());
  el.appendChild(root);
  const ctx = practising(model, root);
  ctx.redraw();
  return () => ctx.leave();
}

let panels = 0; // several panels stand in one notebook: their radio buttons must not share a name

/** What the drawing functions need: the view, what is chosen but not yet answered, and ways to answer. */
function practising(model, root) {
  const line = openLine(model, {
    slow: () => ctx.set({ busy: true }),
    lost: () => ctx.set({ busy: false, lost: true }),
    answer: (_message, then) => {
      Object.assign(ctx.ui, { busy: false, lost: false });
      then?.();
    },
  });
  panels += 1;
  const ctx = {
    name: `sx-drill-${panels}`,
    view: model.get("view"),
    ui: { chosen: [], again: false, hint: "" },
    w: (word, names) => fill(ctx.view.words[word] ?? word, names),
    set: (changes, focus) => {
      Object.assign(ctx.ui, changes);
      ctx.redraw(focus);
    },
    redraw: (focus) => {
      if (!ctx.view?.words) return;
      root.lang = ctx.view.language;
      root.setAttribute("aria-label", ctx.view.title);
      draw(root, drillScreen(ctx), focus);
    },
    /** Send, and go to the control that says what is next. */
    post: (message, after, patience) => line.send(() => message, () => ctx.set(after(), goal(ctx)), patience),
    leave: () => {
      model.off("change:view", viewed);
      line.hangUp();
    },
  };

  function viewed() {
    ctx.view = model.get("view");
    ctx.redraw();
  }

  model.on("change:view", viewed);
  return ctx;
}

/** Where the focus goes after an answer: try again, on to the next, or the first choice of a new question. */
function goal({ view, ui }) {
  if (!view.drill) return "more";
  if (view.solved) return "next";
  if (view.said && !ui.again) return "again";
  return `choice/${view.drill.choices.find((choice) => !choice.tried)?.id}`;
}

// ---------------------------------------------------------------- drawing

function drillScreen(ctx) {
  const { view } = ctx;
  return [
    h("div", { class: "sx-head", key: "head" }, h("h2", { class: "sx-title" }, view.title), h("span", { class: "sx-progress", key: "progress" }, view.progress)),
    view.drill ? drawDrill(ctx) : null,
    drawSaid(ctx),
    drawWays(ctx),
  ];
}

function drawDrill(ctx) {
  const { drill } = ctx.view;
  return h(
    "div", { class: "sx-drill", key: `drill/${ctx.view.at}` },
    drill.quote ? h("div", { class: "sx-stack" }, h("p", { class: "sx-label" }, ctx.w("says")), h("blockquote", { key: "quote" }, drill.quote)) : null,
    drill.lines.length
      ? h("div", { class: "sx-stack" }, h("p", { class: "sx-label" }, ctx.w("looked-at")), h("ul", { class: "sx-looked-at", key: "lines" }, drill.lines.map((line, index) => h("li", { key: String(index) }, line))))
      : null,
    drill.background.length
      ? h("details", { class: "sx-fold sx-small", key: "background" }, h("summary", { key: "background/summary" }, ctx.w("background")), h("ul", { class: "sx-folded" }, drill.background.map((line, index) => h("li", { key: String(index) }, line))))
      : null,
    drill.ordered ? drawOrder(ctx, drill) : drawChoices(ctx, drill),
  );
}

function drawChoices(ctx, drill) {
  const [chosen] = ctx.ui.chosen;
  const closed = ctx.view.solved || (ctx.view.said && !ctx.ui.again);
  return h(
    "fieldset", { class: "sx-answers-list", key: "choices" },
    h("legend", {}, drill.prompt),
    drill.choices.map((choice) => {
      const mark = choice.right ? ["✓ ", ctx.w("chosen-right")] : choice.tried ? ["✗ ", ctx.w("was-tried")] : null;
      return h(
        "label", { class: `sx-answer${choice.right ? " sx-is-right" : choice.tried ? " sx-was-tried" : ""}`, key: `label/${choice.id}` },
        h("input", {
          type: "radio", key: `choice/${choice.id}`, name: ctx.name, value: choice.id, checked: choice.right || chosen === choice.id,
          disabled: choice.tried || closed, onchange: () => ctx.set({ chosen: [choice.id], hint: "" }),
        }),
        h("span", {}, choice.text, mark ? h("small", { class: "sx-mark" }, h("span", { "aria-hidden": "true" }, mark[0]), mark[1]) : null),
      );
    }),
  );
}

function drawOrder(ctx, drill) {
  const closed = ctx.view.solved || (ctx.view.said && !ctx.ui.again);
  const order = closed ? drill.order : ctx.ui.chosen;
  const flip = (id) => (order.includes(id) ? order.filter((other) => other !== id) : [...order, id]);
  return h(
    "fieldset", { class: "sx-answers-list", key: "choices" },
    h("legend", {}, drill.prompt),
    h("p", { class: "sx-soft" }, ctx.w("order-how")),
    drill.choices.map((choice) => {
      const place = order.indexOf(choice.id) + 1;
      return h(
        "button",
        {
          key: `choice/${choice.id}`, class: "sx-answer", "aria-pressed": String(place > 0), "aria-disabled": closed ? "true" : undefined,
          onclick: () => (closed ? null : ctx.set({ chosen: flip(choice.id), hint: "" })),
        },
        h("span", { class: "sx-place", "aria-hidden": "true" }, place ? String(place) : "–"), place ? spoken(`${ctx.w("place", { n: place })}: `) : null,
        h("span", {}, choice.text),
      );
    }),
  );
}

/** Why, and what that rests on; read out when it changes. */
function drawSaid(ctx) {
  const { ui, view } = ctx;
  const { said } = view;
  const shown = said && !(ui.again && !view.solved);
  return h(
    "div", { class: "sx-said-region", key: "said", role: "status", "aria-live": "polite" },
    ui.lost ? h("p", { class: "sx-notice sx-stop", key: "lost" }, ctx.w("kernel-gone")) : null,
    ui.busy ? h("p", { class: "sx-soft", key: "busy" }, ctx.w("working")) : null,
    ui.hint ? h("p", { class: "sx-notice sx-warn", key: "hint" }, ui.hint) : null,
    view.over ? h("p", { class: "sx-notice", key: "over" }, view.over) : null,
    shown
      ? h(
        "div", { class: `sx-verdict ${said.right ? "sx-good" : "sx-warn"}`, key: `verdict/${view.at}/${view.turn_of}` },
        h("p", {}, h("b", {}, h("span", { "aria-hidden": "true" }, said.right ? "✓ " : "✗ "), said.headline), said.back ? ` ${said.back}` : ""),
        said.why.length > 1 ? h("ol", {}, said.why.map((why) => h("li", {}, why))) : h("p", {}, said.why[0]),
        said.points.length ? h("div", {}, h("p", { class: "sx-label" }, ctx.w("point-by-point")), h("ul", {}, said.points.map((point) => h("li", {}, point)))) : null,
        drawGrounds(ctx, said.grounds),
      )
      : null,
  );
}

function drawGrounds(ctx, grounds) {
  return h(
    "div", { class: "sx-origin" },
    h("p", {}, h("b", {}, `${ctx.w("grounds")}: `), grounds.text, grounds.assumption ? ` · ${grounds.assumption}` : ""),
    grounds.sources.length ? h("ul", {}, grounds.sources.map((source) => h("li", {}, source))) : null,
  );
}

function drawWays(ctx) {
  const { ui, view } = ctx;
  const way = (key, onclick, main = true) => h("button", { key, class: main ? "sx-main" : "", onclick }, ctx.w(key));
  const fresh = () => ({ chosen: [], again: false, hint: "" });
  if (!view.drill) return h("div", { class: "sx-drill-ways", key: "ways" }, way("more", () => ctx.post({ type: "more" }, fresh, PATIENT)));
  if (view.solved) return h("div", { class: "sx-drill-ways", key: "ways" }, way("next", () => ctx.post({ type: "next" }, fresh)));
  if (view.said && !ui.again) {
    return h("div", { class: "sx-drill-ways", key: "ways" }, way("again", () => {
      Object.assign(ui, { chosen: [], again: true });
      ctx.redraw(goal(ctx));
    }));
  }
  const enough = ui.chosen.length === (view.drill.ordered ? view.drill.choices.length : 1);
  const check = () => {
    if (enough) return ctx.post({ type: "answer", chosen: ui.chosen }, () => ({ again: false, hint: "" }));
    return ctx.set({ hint: ctx.w(view.drill.ordered ? "order-first" : "choose-first") });
  };
  return h("div", { class: "sx-drill-ways", key: "ways" }, way("check", check));
}

export default { render };
