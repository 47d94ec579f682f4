// The foot of the panel: what changed last and whether it is saved, undo, and closing the session, which asks once.

function drawFooter(ctx) {
  const { header, programme, options } = ctx.view;
  const { message, busy } = ctx.ui;
  const hand = programme.items.length && !programme.given;
  const playing = header.phase !== "ended";
  return h(
    "div", { class: "sx-foot", key: "foot" },
    h("div", { class: "sx-state sx-grow", key: "state" },
      h("span", { class: "sx-saved" }, header.saved_text ?? ctx.t("not-saved")),
      h("span", { role: "status", class: message?.refused ? "sx-warn-text" : "", key: "said", title: message?.text }, message ? `${message.refused ? "▲ " : ""}${message.text}` : ""),
      busy ? h("span", { class: "sx-busy", key: "busy" }, `… ${ctx.t("working")}`) : null),
    playing ? action(ctx, { key: "undo", kind: "undo", decision: { kind: "undo" }, label: ctx.t("undo") }) : null,
    playing
      ? action(ctx, {
          key: "close", kind: "close", main: true, label: ctx.t(hand ? "give-and-close" : "close"), minutes: hand ? options.assign.minutes : 0,
          refused: hand ? options.assign.refused : null, decision: null, ask: closing(ctx, hand),
        })
      : null,
  );
}

/** The foot of the very first screen. */
function drawStart(ctx) {
  return h(
    "div", { class: "sx-foot", key: "foot" },
    h("span", { class: "sx-grow" }, ctx.view.header.help_text),
    button("start", ctx.t("begin"), () => ctx.set({ started: true, tab: "ask" }, "tab/ask"), { class: "sx-main" }),
  );
}

/** What closing asks, and the decisions that follow a yes. */
function closing(ctx, hand) {
  const { programme } = ctx.view;
  const open = Boolean(programme.findings?.length);
  const text = hand
    ? [programme.carried_text || null, open ? ctx.t("give-ask") : null, ctx.t("close-ask")].filter(Boolean).join(" ")
    : ctx.t(programme.given ? "close-ask" : "close-ask-empty");
  return {
    text, yes: ctx.t(hand ? "give-and-close" : "close-yes"), back: "close",
    titles: hand ? programme.items.map((item) => `${item.exercise} ${item.title}`) : [],
    steps: [...(hand ? [{ kind: "assign", confirmed: true }] : []), { kind: "close" }],
  };
}

/** A question that must be answered before something final happens. */
function drawQuestion(ctx) {
  const { asked } = ctx.ui;
  if (!asked) return null;
  const back = () => ctx.set({ asked: null }, asked.back);
  return h(
    "div", {
      class: "sx-question", key: "question", role: "alertdialog", "aria-labelledby": "sx-question-text",
      onkeydown: (event) => void (event.key === "Escape" && back()), // a handler that returns false would swallow Enter and Tab
    },
    h("p", { id: "sx-question-text" }, asked.text),
    asked.titles?.length ? h("ul", { class: "sx-chips" }, asked.titles.map((title) => h("li", { key: title }, title))) : null,
    h("div", { class: "sx-row" },
      button("question/yes", asked.yes, () => {
        ctx.set({ asked: null }, asked.back);
        if (asked.message) ctx.post(asked.message);
        else ctx.decideAll(asked.steps);
      }, { class: "sx-main" }),
      button("question/no", ctx.t("cancel"), back)),
  );
}
