import { api, element, dayOf, timeOf } from "./page.js";
import { answer, edit } from "./composer.js";

const EMOJIS = ["❤️", "👍", "👎", "😆", "😮", "😢", "😠"];
const list = document.getElementById("messages");

function isPage(message) {
  return message.kind === "SENT" || message.kind === "PAGE_INBOX";
}

function quote(message, all) {
  const quoted = all.find(it => it.mid === message.replyTo);
  return message.replyTo ? [element("span", { class: "quote" }, quoted?.text ?? "an earlier message")] : [];
}

function origin(referral) {
  const ref = referral?.ref ? ` (ref ${referral.ref})` : "";
  return referral?.adId ? `came by ad ${referral.adTitle ?? referral.adId}${ref}` : referral ? `came by m.me link${ref}` : null;
}

function notes(message) {
  const kinds = {
    POSTBACK: "tapped a button",
    UNSUPPORTED: "something that Messenger does not show to Pages",
    OPT_IN: `opted in${message.payload ? ` (${message.payload})` : ""}`,
  };
  const quickReply = message.kind === "MESSAGE" && message.payload ? "tapped a quick reply" : null;
  return [message.deletedAt ? "took this message back" : kinds[message.kind], quickReply, origin(message.referral)]
    .filter(Boolean)
    .map(it => element("span", { class: "note" }, it));
}

function attached(message) {
  return message.attachments.map(it => it.url?.startsWith("http")
    ? element("a", { href: it.url, target: "_blank", rel: "noreferrer noopener" }, `${it.type}: ${it.url}`)
    : element("span", { class: "note" }, it.url ? `${it.type}: ${it.url}` : it.type));
}

function reaction(message) {
  return message.reaction ? [element("span", { class: "reaction" }, message.reaction)] : [];
}

function facts(message) {
  const line = element("div", { class: "facts" }, element("time", {}, timeOf(message.at)));
  if (message.kind === "PAGE_INBOX") {
    line.append(element("span", { class: "tag" }, "Page inbox"));
  } else if (message.kind === "SENT") {
    const tag = message.sending.tag ?? message.sending.messagingType;
    line.append(element("span", { class: tag === "HUMAN_AGENT" ? "tag human-agent" : "tag" }, tag));
  }
  if (message.edits) {
    line.append(element("span", {}, `edited ${message.edits}×`));
  }
  if (isPage(message)) {
    line.append(message.readAt ? "✓✓ read" : message.deliveredAt ? "✓✓ delivered" : "✓ sent");
  }
  return line;
}

function palette(psid, message, actions) {
  const escaped = element("input", { type: "checkbox" });
  const send = async emoji => {
    await api("POST", `customers/${psid}/reaction`, { mid: message.mid, emoji, escaped: escaped.checked });
  };
  const choices = EMOJIS.map(emoji => {
    const choice = element("button", { type: "button", "aria-label": `React with ${emoji}` }, emoji);
    choice.addEventListener("click", () => send(emoji));
    return choice;
  });
  if (message.reaction) {
    const none = element("button", { type: "button", "aria-label": "Take the reaction back" }, "✕");
    none.addEventListener("click", () => send(null));
    choices.push(none);
  }
  const spelling = element("label", { title: "The webhook spells the emoji as \\u{...}" }, escaped, "escaped");
  actions.replaceWith(element("div", { class: "palette" }, ...choices, spelling));
}

function action(label, does) {
  const button = element("button", { type: "button" }, label);
  button.addEventListener("click", does);
  return button;
}

function actionsFor(psid, message) {
  const actions = element("span", { class: "actions" });
  actions.append(action("react", () => palette(psid, message, actions)), action("reply", () => answer(message)));
  if (message.kind === "MESSAGE" && !message.deletedAt) {
    actions.append(action("edit", () => edit(message)),
      action("unsend", () => api("POST", `customers/${psid}/delete`, { mid: message.mid })));
  }
  return actions;
}

function bubble(psid, message, all) {
  const text = message.text ? [message.text] : [];
  const bubble = element("div", { class: `bubble${message.reaction ? " reacted" : ""}${message.deletedAt ? " gone" : ""}` },
    ...quote(message, all), ...notes(message), ...text, ...attached(message), ...reaction(message));
  const line = facts(message);
  line.append(actionsFor(psid, message));
  return element("li", { class: isPage(message) ? "message theirs" : "message mine" }, bubble, line);
}

export function showMessages(psid, messages) {
  const rows = [];
  let day = null;
  for (const message of messages) {
    if (dayOf(message.at) !== day) {
      day = dayOf(message.at);
      rows.push(element("li", { class: "day" }, day));
    }
    rows.push(bubble(psid, message, messages));
  }
  list.replaceChildren(...rows);
  list.scrollTop = list.scrollHeight;
}
