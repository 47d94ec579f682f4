// The review: draws what Python worked out, says what the trainee wants to see or try. It keeps no truth of its own.

const NEWS = 600; // milliseconds between two questions for news while something is being worked out
const FIRST_NEWS = 150; // and as long as nothing is there
const LOOKING = 30000; // a quick look at other assumptions, a branch, or two attempts side by side take their time
let reviews = 0; // several reviews stand in one notebook: what they point at must not share an id

function render({ model, el }) {
  reviews += 1;
  const root = el.ownerDocument.createElement("form");
  root.className = "sexology sx-review";
  root.tabIndex = -1;
  root.setAttribute("data-lm-suppress-shortcuts", "true");
  root.addEventListener("submit", (event) => event.preventDefault());
  const ctx = lookingBack(model, root, `sx-review-${reviews}`);
  for (const name of ["keydown", "keyup", "keypress"]) root.addEventListener(name, (event) => event.stopPropagation());
  el.appendChild(root);
  ctx.redraw();
  window.requestAnimationFrame(() => showChosen(root)); // only now does the page know how tall things are
  ctx.listen();
  return () => ctx.hangUp();
}

/** What the drawing functions need: the view, what is chosen or open, and ways to ask Python. */
function lookingBack(model, root, id) {
  const line = openLine(model, {
    slow: () => ctx.set({ busy: true }),
    lost: () => ctx.set({ busy: false, lost: true }),
    answer: (message, then) => {
      const quiet = message.type === "done";
      Object.assign(ctx.ui, { busy: false, lost: false, refused: quiet ? "" : message.text });
      ctx.redraw();
      then?.();
    },
  });
  let timer = null;
  const ctx = {
    id, root,
    view: model.get("view"),
    ui: { chosen: null, factors: {}, filter: "all" },
    w: (word, names) => fill(ctx.view.words[word] ?? word, names),
    set: (changes, focus) => {
      Object.assign(ctx.ui, changes);
      ctx.redraw(focus);
    },
    redraw: (focus) => {
      if (!ctx.view?.words) return;
      root.lang = ctx.view.language;
      root.setAttribute("aria-label", ctx.view.title);
      draw(root, reviewScreen(ctx), focus);
      const shown = ctx.view.told && !ctx.view.playing && chosenId(ctx);
      if (shown && shown !== ctx.ui.shown) showChosen(root);
      ctx.ui.shown = shown;
    },
    post: (message, then, patience = LOOKING) => line.send(() => message, then, patience),
    /** Ask for news as long as there is some to come. */
    listen: () => {
      window.clearTimeout(timer);
      if (!ctx.view?.state?.running && !ctx.view?.compared?.running) return;
      timer = window.setTimeout(() => ctx.post({ type: "news" }, ctx.listen), ctx.view.told ? NEWS : FIRST_NEWS);
    },
    hangUp: () => {
      window.clearTimeout(timer);
      model.off("change:view", viewed);
      line.hangUp();
    },
  };

  function viewed() {
    const { running } = ctx.view.compared ?? {};
    ctx.view = model.get("view");
    ctx.redraw();
    if (ctx.view.compared?.running && !running) ctx.listen();
  }

  model.on("change:view", viewed);
  return ctx;
}

// ---------------------------------------------------------------- drawing

function reviewScreen(ctx) {
  const { view } = ctx;
  if (view.playing) return [drawStrip(ctx), drawTrouble(ctx), view.compared ? drawCompared(ctx) : null];
  const top = [drawReviewHead(ctx), drawComputing(ctx), drawTrouble(ctx)];
  if (!view.told) return top;
  if (view.compared) return [...top, drawCompared(ctx)];
  return [...top, h("div", { class: "sx-look", key: "look" }, drawTimeline(ctx), drawDetail(ctx)), drawBranching(ctx)];
}

function drawReviewHead(ctx) {
  const { view, w } = ctx;
  return h(
    "div", { class: "sx-head", key: "head" },
    h("div", { class: "sx-title" },
      h("h2", {}, view.title),
      h("p", { class: "sx-soft" }, [w("attempt", { n: view.number }), view.told?.counted].filter(Boolean).join(" · "))),
    h("div", { class: "sx-ways", key: "ways" },
      view.told ? button("print", w("print"), () => printReview(ctx)) : null,
      view.back ? button("back", w("back"), () => ctx.post({ type: "back" })) : null),
  );
}

/** How far the computation is, and the way to leave it; gone when all is there. */
function drawComputing(ctx) {
  const { view, ui, w } = ctx;
  const { running, share, steps, fault } = view.state;
  if (!running && !fault && !ui.stopped) return null;
  const text = fault || (running ? w(steps ? "first-look" : "no-look-yet") : w("stopped"));
  return h(
    "div", { class: "sx-progress-line", key: "computing" },
    h("p", { role: "status", key: "how-far" }, text),
    running ? h("progress", { key: "progress", max: 100, value: share || undefined, "aria-label": w("working") }) : null,
    running ? button("stop", w("stop"), () => ctx.post({ type: "stop" }, () => ctx.set({ stopped: true }))) : null,
  );
}

/** What went wrong, and that something takes a moment. */
function drawTrouble(ctx) {
  const { ui, w } = ctx;
  const text = ui.lost ? w("kernel-gone") : ui.refused;
  return h(
    "div", { class: "sx-notices", key: "notices", role: "status" },
    text ? h("p", { class: "sx-notice sx-stop", key: "trouble" }, h("b", { "aria-hidden": "true" }, "■ "), text) : null,
    ui.busy ? h("p", { class: "sx-notice", key: "busy" }, `… ${w("busy")}`) : null,
  );
}

/** While a branch is played beneath: where one is, and the ways back. */
function drawStrip(ctx) {
  const { view, w } = ctx;
  return h(
    "div", { class: "sx-strip", key: "strip" },
    h("p", {}, w("playing", { n: view.playing, from: view.number })),
    button("compare", w("compare"), () => ctx.post({ type: "compare", attempt: view.playing }, () => ctx.redraw("compare-back"))),
    button("to-review", w("compare-back"), () => ctx.post({ type: "review" }, () => ctx.redraw("play-on"))),
  );
}

/** The question before a new attempt begins. */
function drawBranching(ctx) {
  const { ui, view, w } = ctx;
  if (!ui.branching) return null;
  const back = () => ctx.set({ branching: null }, "play-on");
  return h(
    "div", {
      class: "sx-question", key: "question", role: "alertdialog", "aria-labelledby": `${ctx.id}-question`,
      onkeydown: (event) => void (event.key === "Escape" && back()),
    },
    h("p", { id: `${ctx.id}-question` }, w("play-on-ask", { n: view.number })),
    h("div", { class: "sx-row" },
      button("question/yes", w("play-on-yes"), () => {
        const { moment } = ui.branching;
        ctx.set({ branching: null }, "play-on");
        ctx.post({ type: "branch", moment }, () => ctx.redraw("to-review"));
      }, { class: "sx-main" }),
      button("question/no", w("cancel"), back)),
  );
}

/** Print the review as a page of its own: what one can unfold is unfolded, and the notebook around it is left out. */
function printReview(ctx) {
  const page = ctx.root.ownerDocument;
  const frame = page.createElement("iframe");
  frame.style.cssText = "position: fixed; right: 0; bottom: 0; width: 0; height: 0; border: 0"; // what is not displayed, some browsers do not print
  frame.setAttribute("aria-hidden", "true");
  page.body.appendChild(frame);
  const sheet = frame.contentDocument;
  sheet.documentElement.lang = ctx.view.language;
  sheet.title = ctx.view.title;
  const styles = sheet.createElement("style");
  styles.textContent = [...page.querySelectorAll("style")].map((one) => one.textContent).find((text) => text.includes(".sx-review")) ?? "";
  sheet.head.appendChild(styles);
  const root = sheet.createElement("section");
  root.className = "sexology sx-review";
  sheet.body.appendChild(root);
  draw(root, printedReview(ctx));
  for (const fold of root.querySelectorAll("details")) fold.open = true;
  frame.contentWindow.addEventListener("afterprint", () => frame.remove());
  frame.contentWindow.print();
}

function printedReview(ctx) {
  const learn = ctx.view.told.decisions.filter(worthALook);
  return [
    drawReviewHead(ctx),
    h("div", { class: "sx-look", key: "look" },
      drawTimeline({ ...ctx, ui: { ...ctx.ui, filter: "all" } }),
      learn.map((decision) => h("div", { class: "sx-detail", key: `print/${decision.id}` }, drawDecision(ctx, decision))),
      h("div", { class: "sx-detail", key: "print/overall" }, drawOverall(ctx))),
  ];
}

export default { render };
