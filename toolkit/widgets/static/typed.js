// A question in the trainee's own words: the box, and what Python made of it. What it means is decided there, never here.

const READING_PATIENCE = 30000; // milliseconds: the first question waits until the encoder is loaded

function drawTyping(ctx, to) {
  const { typing } = ctx.view.ask;
  if (!typing) return null;
  const heard = stillMeant(ctx);
  const option = ctx.view.options.ask;
  return h(
    "div", { class: "sx-typing", key: "typing" },
    h("div", { class: "sx-own-words", key: "typed/row" },
      h("label", { for: "sx-typed", class: "sx-label", key: "typed/label" }, ctx.t("typed-label")),
      h("textarea", {
        key: "typed", id: "sx-typed", rows: 2, maxlength: typing.most, value: ctx.ui.typed ?? "", "aria-describedby": typing.told ? undefined : "sx-typed-kept",
        oninput: (event) => ctx.set({ typed: event.target.value }),
        onkeydown: (event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          askTyped(ctx, to, ctx.closed() ?? option.refused);
        },
      }),
      action(ctx, { key: "typed/ask", kind: "ask", main: true, minutes: to.minutes, label: ctx.t("typed-ask"), go: () => askTyped(ctx, to) })),
    typing.told ? null : h("p", { class: "sx-soft sx-kept", id: "sx-typed-kept", key: "typed/kept" }, ctx.t("typed-kept")),
    h("div", { class: `sx-heard-as${heard || ctx.ui.reading ? " sx-shown" : ""}`, role: "status", key: "typed/outcome" },
      ctx.ui.reading ? h("p", { key: "wait" }, `… ${ctx.t("typed-wait")}`) : null,
      heard ? h("p", { key: "text", id: "sx-typed-text" }, heard.text) : null,
      heard?.kept ? h("p", { class: "sx-soft", key: "kept" }, heard.kept) : null),
    heard?.choices.length ? drawMeant(ctx, heard, to) : null,
    heard?.remark ? drawRemark(ctx, { ...heard.remark, session: 0 }, "typed") : null,
  );
}

/** "Did you mean ...?", or two questions in one. */
function drawMeant(ctx, heard, to) {
  const both = heard.outcome === "two" ? [{ ids: heard.choices.map((choice) => choice.id), label: ctx.t("typed-both") }] : [];
  const ways = [...heard.choices.map((choice) => ({ ids: [choice.id], label: choice.label })), ...both];
  return h(
    "div", { class: "sx-meant", key: "typed/choices", role: "group", "aria-labelledby": "sx-typed-text" },
    ways.map(({ ids, label }) =>
      action(ctx, { key: `meant/${ids.join("+")}`, kind: "ask", minutes: to.minutes * ids.length, label: h("span", {}, label), go: () => listen(ctx, { type: "meant", questions: ids }) })),
    button("meant/none", ctx.t("typed-other"), () => ctx.set({ heard: null }, "typed"), { class: "sx-quiet" }),
  );
}

/** What was heard last, as long as nothing else was said since. */
function stillMeant(ctx) {
  const { heard } = ctx.ui;
  return heard && heard.language === ctx.view.language && heard.said === ctx.view.transcript.length ? heard : null;
}

function askTyped(ctx, to, reason = null) {
  if (reason) ctx.say(reason, true);
  else listen(ctx, { type: "typed", text: ctx.ui.typed ?? "", to: to.id });
}

/** Send it off; one at a time, and the words stay in the box until they were asked. */
function listen(ctx, message) {
  if (ctx.ui.reading) return;
  ctx.set({ reading: true, heard: message.type === "meant" ? ctx.ui.heard : null });
  ctx.post(message, ({ heard }) => {
    const known = { ...heard, language: ctx.view.language, said: ctx.view.transcript.length };
    ctx.set({ reading: false, heard: known, typed: heard.asked ? "" : ctx.ui.typed }, message.type === "meant" ? "typed" : undefined);
    if (heard.choices.length || heard.remark) ctx.raise("typed");
  }, READING_PATIENCE);
}
