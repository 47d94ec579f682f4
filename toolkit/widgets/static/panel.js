// The panel: draws what Python says, sends decisions back one at a time, and never says "saved" by itself.

const PATIENCE = 4000; // milliseconds without an answer before the panel says that Python is silent
const NOTICEABLE = 350;

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
  const waiting = [];
  let token = 0;
  let pending = null;
  const ctx = {
    view: model.get("view"),
    ui: {},
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
    holdsFocus: (key) => root.getRootNode().activeElement?.dataset?.key === key,
    say: (text, refused = false) => ctx.set({ message: { text, refused } }),
    ask: (question) => ctx.set({ asked: question }, "question/yes"),
    redraw: (focus) => ctx.view?.header && redraw(ctx, root, focus),
    /** Send a decision, or what a function makes of the newest view, once everything before it was answered. */
    decide: (decision, then) => {
      waiting.push({ make: () => ({ type: "decide", decision: typeof decision === "function" ? decision(ctx.view) : decision }), then });
      next();
    },
    /** Decisions that follow one another; a refusal drops the rest. */
    decideAll: (steps) => steps.forEach((step) => ctx.decide(step)),
    post: (message, { quiet = false } = {}) => {
      if (quiet) model.send(message);
      else waiting.push({ make: () => message });
      next();
    },
    leave: () => {
      model.off("change:view", viewed);
      model.off("msg:custom", answered);
      if (pending) clearTimers(pending);
    },
  };

  function next() {
    if (pending || !waiting.length) return;
    const { make, then } = waiting.shift();
    token += 1;
    pending = {
      token, then,
      slow: window.setTimeout(() => ctx.set({ busy: true }), NOTICEABLE),
      lost: window.setTimeout(() => giveUp(), PATIENCE),
    };
    try {
      model.send({ ...make(), token });
    } catch {
      giveUp(); // the line to Python is cut
    }
  }

  function giveUp() {
    clearTimers(pending);
    waiting.length = 0;
    pending = null;
    ctx.set({ busy: false, lost: true, message: null, taken: null });
  }

  function viewed() {
    const { session } = ctx.view?.header ?? {};
    ctx.view = model.get("view");
    const fresh = session !== undefined && session !== ctx.view.header.session;
    if (fresh) ctx.set({ tab: undefined, taken: null, selected: null, started: true }, `tab/${openTab({ ...ctx, ui: {} })}`);
    else ctx.redraw();
  }

  function answered(message) {
    const late = ctx.ui.lost;
    ctx.ui.lost = false;
    if (!pending || message.token !== pending.token) return late && ctx.redraw();
    const { then } = pending;
    clearTimers(pending);
    pending = null;
    ctx.ui.busy = false;
    if (message.type === "done") {
      settle(message);
      then?.(message);
    } else {
      waiting.length = 0;
      if (message.type === "left") ctx.ui.left = message.text;
      ctx.say(message.text, message.type === "refused");
    }
    return next();
  }

  function settle(message) {
    ctx.ui.message = { text: message.events ?? "", refused: false };
    ctx.redraw();
  }

  model.on("change:view", viewed);
  model.on("msg:custom", answered);
  return ctx;
}

function clearTimers({ slow, lost }) {
  window.clearTimeout(slow);
  window.clearTimeout(lost);
}

// ---------------------------------------------------------------- drawing

function redraw(ctx, root, focus) {
  root.lang = ctx.view.language;
  root.setAttribute("aria-label", ctx.view.header.title);
  const log = root.querySelector('[role="log"]');
  const newest = log?.dataset.newest;
  draw(root, screen(ctx), focus);
  const after = root.querySelector('[role="log"]');
  if (after && after.dataset.newest !== newest) after.scrollTop = after.scrollHeight;
}

function screen(ctx) {
  const { ui, view } = ctx;
  if (ui.left) return [drawCover(ctx, ui.left)];
  if (ui.paused) return [drawCover(ctx, ctx.t("pause-text"), ctx.t("resume"))];
  if (view.ending) return [drawHeader(ctx), drawNotices(ctx), h("div", { class: "sx-main-area", key: "end" }, drawDebriefing(ctx)), drawQuestion(ctx), drawFooter(ctx)];
  if (view.header.phase === "referral" && !ui.started) {
    return [drawHeader(ctx), drawNotices(ctx), h("div", { class: "sx-main-area", key: "opening" }, drawOpening(ctx)), drawQuestion(ctx)];
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
