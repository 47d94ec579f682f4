// Pieces of the marking panel: the text, the machine's criteria, one criterion with its levels, agreement.
// The text arrives as a tree of named elements; nothing else can come about, and nothing in it can act.

const HARMLESS = new Set(["p", "blockquote", "ul", "ol", "li", "em", "strong", "del", "h4", "code", "pre", "br", "hr", "table", "thead", "tbody", "tr", "th", "td"]);

/** Draw a tree of text. */
function drawText(pieces) {
  return pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    return HARMLESS.has(piece.tag) ? h(piece.tag, {}, drawText(piece.children)) : drawText(piece.children);
  });
}

function drawAnswer(ctx, work) {
  const { w } = ctx;
  return h(
    "section", { class: "sx-answer-side", key: `answer/${work.id}`, tabindex: "0", "aria-label": w("answer") },
    h("details", { class: "sx-fold sx-small", key: "task" }, h("summary", { key: "task/summary" }, w("asked")), h("p", { class: "sx-folded" }, work.task)),
    drawPlayed(ctx, work),
    h("h3", {}, w("answer"), h("small", { class: "sx-soft" }, ` ${work.length}; ${work.written_in}`)),
    work.notices.map((notice, index) => h("p", { class: "sx-notice sx-warn", key: `notice/${index}` }, notice)),
    h("div", { class: "sx-written", key: "written", lang: work.lang }, drawText(work.text)),
  );
}

/** Which story was played, and what could be heard in it; whose it is stays unsaid. */
function drawPlayed(ctx, work) {
  const { parts } = work.machine;
  if (!parts.length) return null;
  return h(
    "details", { class: "sx-fold sx-small", key: "story" },
    h("summary", { key: "story/summary" }, `${ctx.w("story")}: ${parts.map((part) => part.clients).join("; ")}`),
    h("div", { class: "sx-folded" }, parts.map((part) => [
      h("p", { key: `held/${part.title}` }, h("b", {}, part.clients), `. ${part.held}`),
      h("ul", { key: `beliefs/${part.title}` }, part.beliefs.map((belief) => h("li", {}, belief))),
    ])),
  );
}

function drawMachine(ctx, work) {
  const { w } = ctx;
  const { parts, cap } = work.machine;
  return h(
    "details", { class: "sx-fold sx-machine", key: `machine/${work.id}`, open: true },
    h("summary", { key: "machine/summary" }, h("b", {}, w("machine"))),
    h(
      "div", { class: "sx-machine-list", key: "machine/list", tabindex: "0", role: "region", "aria-label": w("machine") },
      h("p", { class: "sx-soft" }, parts.length ? w("machine-about") : w("machine-none")),
      cap ? h("p", { class: "sx-notice sx-stop" }, cap) : null,
      parts.map((part) => [
        parts.length > 1 ? h("p", { class: "sx-label", key: part.title }, part.title) : null,
        h("dl", { key: `scores/${part.title}` }, part.scores.map((score) => [
          h("dt", {}, h("b", {}, score.title), ` ${score.points}`),
          h("dd", {}, score.reasons.map((reason) => h("p", {}, reason))),
        ])),
      ]),
    ),
  );
}

function drawCriterion(ctx, card) {
  const { w } = ctx;
  const level = ctx.level(card);
  const comment = ctx.comment(card);
  return h(
    "fieldset", { class: "sx-criterion", key: `criterion/${card.id}`, "data-criterion": card.id },
    h("legend", {}, `${card.id} ${card.title}`),
    h("p", { class: "sx-soft" }, card.asks, card.caps ? ` ${w("caps")}` : ""),
    card.others.length
      ? h("div", { class: "sx-others" }, h("p", { class: "sx-label" }, w("others")), card.others.map((one) => h("div", {}, h("p", {}, h("b", {}, one.gave)), h("p", {}, one.comment))))
      : null,
    card.how ? h("p", { class: "sx-small-text" }, card.how) : null,
    card.levels.map((one) =>
      h("label", { class: "sx-level", key: `label/${card.id}/${one.points}` },
        h("input", {
          type: "radio", key: `level/${card.id}/${one.points}`, name: `${ctx.name}/${card.id}`, value: String(one.points), "aria-keyshortcuts": String(one.points + 1),
          checked: level === one.points, onchange: () => ctx.choose(card, one.points),
        }),
        h("span", {}, h("b", {}, `${one.points} ${one.label}. `), one.anchor))),
    drawComment(ctx, card, comment),
  );
}

function drawComment(ctx, card, comment) {
  const { w, view } = ctx;
  const known = view.remarks.find((one) => one.text === comment.trim());
  const reuse = (event) => {
    const one = view.remarks.find((remark) => String(remark.id) === event.target.value);
    event.target.value = "";
    if (one) ctx.write(card, comment.trim() && comment.trim() !== one.text ? `${comment.trim()}\n${one.text}` : one.text);
  };
  return h(
    "div", { class: "sx-comment", key: `comments/${card.id}` },
    h("label", { class: "sx-field sx-text", key: `comment/${card.id}/label` },
      h("span", {}, w("comment", { criterion: card.id })),
      h("textarea", { key: `comment/${card.id}`, rows: 2, maxlength: view.longest_comment, value: comment, oninput: (event) => ctx.write(card, event.target.value) })),
    view.remarks.length
      ? h("select", { key: `reuse/${card.id}`, "aria-label": `${w("reuse")} (${card.id})`, value: "", onchange: reuse },
        h("option", { key: "", value: "" }, w("reuse-choose")),
        view.remarks.map((one) => h("option", { key: one.id, value: String(one.id) }, one.text)))
      : null,
    comment.trim() && !known ? h("button", { class: "sx-quiet", key: `keep/${card.id}`, onclick: () => ctx.post({ type: "keep", text: comment }) }, w("keep")) : null,
    known ? h("button", { class: "sx-quiet", key: `forget/${card.id}`, onclick: () => ctx.post({ type: "forget", remark: known.id }) }, w("forget")) : null,
  );
}

function drawAgreement(ctx) {
  const { w, view: { agreement } } = ctx;
  if (!agreement) return null;
  const { rows, buys } = agreement;
  return h(
    "details", { class: "sx-fold sx-agreement", key: "agreement" },
    h("summary", { key: "agreement/summary" }, h("b", {}, w("agreement"))),
    h(
      "div", { class: "sx-folded" },
      h("p", { class: "sx-soft" }, w("agreement-about")),
      h("div", { class: "sx-scroll", key: "figures", tabindex: "0", role: "region", "aria-label": w("agreement") },
        h("table", {},
          h("thead", {}, h("tr", {}, ["measure", "figure", "interval", "texts"].map((name) => h("th", { scope: "col", class: name === "measure" ? "" : "sx-num" }, w(name))))),
          h("tbody", {}, rows.map((row) => h("tr", { key: row.id }, h("th", { scope: "row" }, row.label, row.why ? h("small", { class: "sx-block sx-soft" }, row.why) : null), h("td", { class: "sx-num" }, row.value), h("td", { class: "sx-num" }, row.interval), h("td", { class: "sx-num" }, String(row.n))))))),
      buys.why ? h("p", { class: "sx-soft", key: "buys/why" }, buys.why) : null,
      buys.rows.length
        ? h("div", { class: "sx-scroll", key: "buys", tabindex: "0", role: "region", "aria-label": buys.caption },
          h("p", { class: "sx-small-text" }, buys.caption),
          h("table", {},
            h("thead", {}, h("tr", {}, h("th", { scope: "col" }, w("markers")), buys.columns.map((name) => h("th", { scope: "col", class: "sx-num" }, name)))),
            h("tbody", {}, buys.rows.map(([markers, ...worth]) => h("tr", { key: markers }, h("th", { scope: "row" }, markers), worth.map((one) => h("td", { class: "sx-num" }, one)))))))
        : null,
    ),
  );
}
