// Ask: who is in the room, to whom you speak, the questions, and the conversation as it went.

function drawAsk(ctx) {
  return [
    drawRoom(ctx) ?? [],
    h("div", { class: "sx-talk", key: "talk" },
      h("div", { class: "sx-questions", key: "questions" }, drawQuestions(ctx), drawScreens(ctx)),
      drawTranscript(ctx)),
  ];
}

function drawRoom(ctx) {
  const { ask, header } = ctx.view;
  if (!ask.room.choices.length && !ask.ruptures.length) return null;
  return h(
    "div", { class: "sx-room", key: "room" },
    ask.room.choices.length
      ? h("div", { class: "sx-row sx-wrap", role: "group", "aria-label": ctx.t("room"), key: "meet" },
          h("span", { class: "sx-label" }, ctx.t("room")),
          ask.room.choices.map((choice) => {
            const here = choice.id === ask.room.current;
            return action(ctx, {
              key: `meet/${choice.id}`, kind: "meet", decision: { kind: "meet", who: choice.id }, minutes: here ? 0 : choice.minutes,
              pressed: here, refused: here ? ctx.t("in-room") : null,
              label: here ? `✓ ${choice.id === "together" ? ctx.t("together") : choice.label}` : choice.label,
            });
          }))
      : null,
    header.phase === "session" && ask.ruptures.length
      ? h("div", { class: "sx-notice sx-warn sx-row", key: "ruptures" }, ask.ruptures.map((rupture) => [
          h("span", { key: `${rupture.client}/text`, class: "sx-grow" }, ctx.t("rupture-felt", { name: rupture.name })),
          action(ctx, { key: `repair/${rupture.client}`, kind: "repair", decision: { kind: "repair", client: rupture.client }, label: ctx.t("repair-with", { name: rupture.name }) }),
        ]))
      : null,
  );
}

function drawQuestions(ctx) {
  const { ask, clients } = ctx.view;
  const to = ask.to.find((choice) => choice.id === ctx.ui.to) ?? ask.to[0];
  const search = ctx.ui.askSearch ?? "";
  const shown = ask.questions.filter((question) => found(search, question.label, question.question));
  const name = (id) => clients.find((client) => client.id === id)?.name ?? id;
  return [
    ask.leave.asked
      ? h("p", { class: "sx-done sx-small-text", key: "leave-asked" }, `✓ ${ctx.t("leave-was-asked")}`)
      : action(ctx, { key: "ask-leave", kind: "ask-leave", decision: { kind: "ask-leave" }, label: ctx.t("leave-to-ask"), minutes: ask.leave.minutes }),
    ask.to.length > 1 ? chooseOne("to", ctx.t("ask-to"), ask.to, to.id, (chosen) => ctx.set({ to: chosen }), { hint: minutes }) : null,
    drawTyping(ctx, to),
    searchField("ask-search", ctx.t("search-questions"), search, (text) => ctx.set({ askSearch: text })),
    spokenCount(ctx, shown.length),
    ask.groups.map((group) => {
      const questions = shown.filter((question) => question.group === group.id);
      if (!questions.length) return null;
      const asked = questions.filter((question) => question.asked.length).length;
      return h(
        "details", { class: "sx-group", key: `group/${group.id}${search ? "/found" : ""}`, open: Boolean(search) || group.id === ask.groups[0].id },
        h("summary", { key: `group/${group.id}/summary` }, group.title, h("small", {}, ` ${asked ? `${asked} / ` : ""}${questions.length}`)),
        h("ul", { class: "sx-plain" }, questions.map((question) =>
          kept(ctx.drawn, `ask/${question.id}`, [question, to.id, to.minutes, ctx.view.options.ask, ctx.closed(), ctx.view.language], () =>
            h("li", { key: question.id },
              action(ctx, {
                key: `ask/${question.id}`, kind: "ask", decision: { kind: "ask", question: question.id, to: to.id }, minutes: to.minutes,
                label: h("span", {}, h("b", {}, question.label), h("span", { class: "sx-block" }, question.question),
                  question.asked.length ? h("small", { class: "sx-done sx-block" }, `✓ ${ctx.t("asked-before", { names: question.asked.map(name).join(", ") })}`) : null),
              }))))),
      );
    }),
  ];
}

function spokenCount(ctx, count) {
  return h("p", { class: "sx-spoken", key: "count", role: "status" }, ctx.t("live-found", { n: count }));
}

/** Going through a gate with one client. */
function drawScreens(ctx) {
  const { ask } = ctx.view;
  return h(
    "details", { class: "sx-group", key: "screens" },
    h("summary", { key: "screens/summary" }, ctx.t("screens")),
    h("ul", { class: "sx-plain" }, ask.screens.map((screen) =>
      h("li", { key: screen.gate, class: "sx-card" },
        h("b", {}, screen.title), h("span", { class: "sx-block" }, screen.question),
        screen.screened.length
          ? screen.screened.map((row, index) =>
              h("small", { class: "sx-done sx-block", key: index }, `✓ ${ctx.t("screened", { name: row.name, n: row.session })}${row.alone ? `, ${ctx.t("screened-alone")}` : ""}`))
          : null,
        h("div", { class: "sx-row sx-wrap" }, ask.present.map((client) =>
          action(ctx, {
            key: `screen/${screen.gate}/${client.id}`, kind: "screen", minutes: screen.minutes,
            decision: { kind: "screen", gate: screen.gate, client: client.id }, label: ctx.t("screen-now", { name: client.name }),
          })))))),
  );
}

function drawTranscript(ctx) {
  const { transcript, header, clients, ask } = ctx.view;
  const now = transcript.filter((line) => line.session === header.session);
  const before = transcript.filter((line) => line.session !== header.session);
  return h(
    "section", { class: "sx-transcript", key: "transcript", "aria-label": ctx.t("transcript") },
    h("h3", { class: "sx-label" }, ctx.t("transcript")),
    h("div", { class: "sx-lines", key: "lines", role: "log", "aria-live": "off", "aria-label": header.session_text, tabindex: 0, "data-newest": now.length }, drawLines(now, clients)),
    h("div", { class: "sx-row sx-wrap", role: "group", "aria-label": ctx.t("reflect"), key: "reflect" },
      h("span", { class: "sx-label" }, ctx.t("reflect")),
      ask.present.map((client) =>
        action(ctx, {
          key: `reflect/${client.id}`, kind: "reflect", decision: { kind: "reflect", client: client.id },
          label: [h("span", { "aria-hidden": "true" }, client.name), spoken(ctx.t("reflect-to", { name: client.name }))],
        }))),
    before.length ? fold("before", ctx.t("earlier-sessions"), h("div", { class: "sx-lines" }, drawLines(before, clients, ctx))) : null,
  );
}

function drawLines(lines, clients, ctx) {
  const tone = (name) => clients.find((client) => client.name === name)?.tone ?? 0;
  return lines.map((line, index) => {
    const previous = lines[index - 1];
    const opens = ctx && previous?.session !== line.session;
    return h(
      "div", { key: `${line.session}/${index}`, class: "sx-line" },
      opens ? h("h4", {}, ctx.t("session", { n: line.session })) : null,
      line.question && line.question !== previous?.question ? h("p", { class: "sx-asked" }, line.question) : null,
      h("p", { class: `sx-said sx-tone-line-${tone(line.name)}` }, h("b", {}, line.name), " ", `“${line.text}”`),
    );
  });
}
