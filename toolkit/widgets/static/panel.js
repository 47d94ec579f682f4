// The panel: draws what Python says and sends decisions back. It keeps no truth of its own.

const TABS = { report: drawReport, ask: drawAsk, explain: drawExplain, programme: drawProgramme, decide: drawDecide };

function render({ model, el }) {
  const root = el.ownerDocument.createElement("form");
  root.className = "sexology";
  root.tabIndex = -1;
  root.setAttribute("data-lm-suppress-shortcuts", "true");
  root.addEventListener("submit", (event) => event.preventDefault());
  for (const name of ["keydown", "keyup", "keypress"]) root.addEventListener(name, (event) => event.stopPropagation());
  el.appendChild(root);
  const ctx = connect(model, root);
  ctx.redraw();
  return () => ctx.leave();
}

/** Everything the drawing functions need: the view, what is open or half written, and ways to speak and to decide. */
function connect(model, root) {
  const line = openLine(model, {
    slow: () => ctx.set({ busy: true }),
    lost: () => {
      Object.assign(ctx.ui, { busy: false, reading: false, lost: true, message: null, taken: null });
      ctx.redraw(undefined, true);
    },
    answer: (message, then) => answered(ctx, message, then),
  });
  const ctx = {
    view: model.get("view"),
    ui: {},
    drawn: new Map(),
    t: (id, names) => fill(ctx.view.words[id] ?? id, names),
    closed: () => ctx.view.header.read_only ?? (ctx.ui.left ? ctx.t("left") : null),
    set: (changes, focus) => {
      Object.assign(ctx.ui, changes);
      ctx.redraw(focus);
    },
    keep: (name, value) => {
      ctx.ui[name] = value;
    },
    focus: (key) => root.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus(),
    /** Scroll the questions so that what was typed, and what comes of it, stands first. */
    raise: (key) => {
      const part = root.querySelector(`[data-key="${CSS.escape(key)}"]`)?.closest(".sx-typing");
      if (part) part.parentElement.scrollTop = part.offsetTop;
    },
    holdsFocus: (key) => root.getRootNode().activeElement?.dataset?.key === key,
    say: (text, refused = false) => {
      ctx.ui.message = { text, refused };
      ctx.redraw(undefined, refused);
    },
    ask: (question) => ctx.set({ asked: question }, "question/yes"),
    redraw: (focus, back) => ctx.view?.header && redraw(ctx, root, focus, back),
    /** Send a decision, or what a function makes of the newest view, once everything before it was answered. */
    decide: (decision, then) =>
      line.send(() => ({ type: "decide", decision: typeof decision === "function" ? decision(ctx.view) : decision }), then),
    /** Decisions that follow one another; a refusal drops the rest. */
    decideAll: (steps) => steps.forEach((step) => ctx.decide(step)),
    /** Send any other message; `patience` is how long its answer may take. */
    post: (message, then, patience) => line.send(() => message, then, patience),
    tell: (message) => line.tell(message),
    leave: () => {
      model.off("change:view", viewed);
      line.hangUp();
    },
  };

  function viewed() {
    const before = ctx.view?.header?.session;
    ctx.view = model.get("view");
    if (before === undefined || before === ctx.view.header.session) return ctx.redraw();
    return ctx.set({ tab: undefined, taken: null, selected: null, started: true }, `tab/${openTab({ ...ctx, ui: {} })}`);
  }

  model.on("change:view", viewed);
  return ctx;
}

function answered(ctx, message, then) {
  Object.assign(ctx.ui, { busy: false, reading: false, lost: false });
  if (message.type === "left") ctx.ui.left = message.text;
  ctx.say(message.text ?? message.events ?? "", message.type === "refused");
  then?.(message);
}

// ---------------------------------------------------------------- drawing

function redraw(ctx, root, focus, back) {
  if (root.lang !== ctx.view.language) root.lang = ctx.view.language; // setting it anew restyles everything
  root.setAttribute("aria-label", ctx.view.header.title);
  const log = root.querySelector('[role="log"]');
  const newest = log?.dataset.newest;
  draw(root, screen(ctx), focus, back);
  const after = root.querySelector('[role="log"]');
  if (after && after.dataset.newest !== newest) after.scrollTop = after.scrollHeight;
}

function screen(ctx) {
  const { ui, view } = ctx;
  if (ui.left) return [drawCover(ctx, ui.left)];
  if (ui.paused) return [drawCover(ctx, ctx.t("pause-text"), ctx.t("resume"))];
  if (view.ending) return [drawHeader(ctx), drawNotices(ctx), h("div", { class: "sx-main-area", key: "end" }, drawDebriefing(ctx)), drawQuestion(ctx), drawFooter(ctx)];
  if (view.header.phase === "referral" && !ui.started) {
    return [drawHeader(ctx), drawNotices(ctx), h("div", { class: "sx-main-area", key: "opening", tabindex: "0", role: "group", "aria-label": ctx.t("referral-letter") }, drawOpening(ctx)), drawQuestion(ctx), drawStart(ctx)];
  }
  return [
    drawHeader(ctx), drawNotices(ctx),
    h("div", { class: "sx-body", key: "body" }, drawClients(ctx), h("div", { class: "sx-work", key: "work" }, drawTabs(ctx), drawPanels(ctx))),
    drawQuestion(ctx), drawFooter(ctx),
  ];
}

function openTab(ctx) {
  return ctx.ui.tab ?? (ctx.view.report.homework.length ? "report" : "ask");
}

function drawTabs(ctx) {
  const { tabs } = ctx.view;
  const open = openTab(ctx);
  const go = (id) => ctx.set({ tab: id }, `tab/${id}`);
  const walk = (event) => {
    const at = tabs.findIndex((tab) => tab.id === open);
    const goal = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    go(tabs[(goal + tabs.length) % tabs.length].id);
  };
  return h(
    "div", { class: "sx-tabs", role: "tablist", key: "tabs", "aria-label": ctx.view.header.session_text, onkeydown: walk },
    tabs.map((tab) =>
      h("button", {
        key: `tab/${tab.id}`, role: "tab", id: `sx-tab-${tab.id}`, "aria-controls": `sx-panel-${tab.id}`, "aria-selected": String(tab.id === open),
        tabindex: tab.id === open ? 0 : -1, onclick: () => go(tab.id),
      },
      tab.done ? [h("span", { class: "sx-done", "aria-hidden": "true" }, "✓ "), spoken(`${ctx.t("tab-done")}: `)] : null, tab.label)),
  );
}

/** The open tab is drawn; the others keep what they last showed, out of sight. */
function drawPanels(ctx) {
  const open = openTab(ctx);
  return ctx.view.tabs.map(({ id }) => {
    const props = { key: `panel/${id}`, role: "tabpanel", id: `sx-panel-${id}`, "aria-labelledby": `sx-tab-${id}`, class: `sx-panel sx-panel-${id}`, hidden: id !== open };
    return id === open ? h("div", props, TABS[id](ctx)) : untouched("div", props);
  });
}

export default { render };
