// The top of the panel: who, which session, how many minutes, which language, and the two ways out.

/** The header; where all that counts was played there is nothing left to pause or to leave. */
function drawHeader(ctx) {
  const { header } = ctx.view;
  return h(
    "div", { class: "sx-head", key: "head" },
    h("div", { class: "sx-title" },
      h("h2", {}, header.title),
      h("p", { class: "sx-soft" }, [header.phase === "ended" ? null : header.session_text, header.complaint].filter(Boolean).join(" · "))),
    header.phase === "ended" ? null : minutesLeft(header),
    h("div", { class: "sx-segment", role: "group", "aria-label": ctx.t("language"), key: "language" },
      ["nl", "en"].map((language) =>
        button(`language/${language}`, language, () => ctx.post({ type: "language", language }), {
          lang: language, "aria-pressed": String(language === ctx.view.language), "aria-label": language === "nl" ? "Nederlands" : "English",
        }))),
    ctx.view.ending?.sealed ? null : h("div", { class: "sx-ways", key: "ways" },
      button("pause", ctx.t("pause"), () => ctx.set({ paused: true }, "go-on")),
      button("leave", ctx.t("leave"), () => ctx.ask({ text: ctx.t("leave-ask"), yes: ctx.t("leave-yes"), message: { type: "leave" }, back: "leave" }))),
  );
}

function minutesLeft(header) {
  const share = Math.round((100 * header.minutes) / header.minutes_total);
  return h(
    "div", { class: "sx-time", key: "time" },
    h("div", { class: "sx-ring", "aria-hidden": "true", style: `--share:${share}%` }, h("b", {}, header.minutes)),
    h("span", {}, spoken(header.minutes_text), h("span", { "aria-hidden": "true" }, header.minutes_text.replace(/^\d+\s*/, ""))),
  );
}

/** Sentences that concern the whole panel: read-only, a dead kernel, something Python wants known. */
function drawNotices(ctx) {
  const { header } = ctx.view;
  return h(
    "div", { key: "notices", class: "sx-notices" },
    ctx.ui.lost ? h("p", { class: "sx-notice sx-stop", role: "alert", key: "lost" }, h("b", { "aria-hidden": "true" }, "■ "), ctx.t("kernel-gone")) : null,
    header.read_only ? h("p", { class: "sx-notice sx-warn", key: "read-only" }, h("b", { "aria-hidden": "true" }, "▲ "), header.read_only) : null,
    header.notice ? h("p", { class: "sx-notice sx-info", key: "notice" }, h("b", { "aria-hidden": "true" }, "● "), header.notice) : null,
  );
}

/** A cover without content: nobody who walks past reads anything. */
function drawCover(ctx, text, again) {
  return h(
    "section", { class: "sx-cover", key: "cover" },
    h("p", {}, text),
    again ? button("go-on", again, () => ctx.set({ paused: false }, "pause"), { class: "sx-main" }) : null,
  );
}
