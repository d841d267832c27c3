import { api, element, dayOf, timeOf } from "./page.js";

const EMOJIS = ["❤️", "👍", "👎", "😆", "😮", "😢", "😠"];
const list = document.getElementById("messages");

function isPage(message) {
  return message.kind === "SENT" || message.kind === "PAGE_INBOX";
}

function quote(message, all) {
  const quoted = all.find(it => it.mid === message.replyTo);
  return message.replyTo ? [element("span", { class: "quote" }, quoted?.text ?? "an earlier message")] : [];
}

function note(message) {
  const notes = { POSTBACK: "tapped a button", REFERRAL: `came by m.me link (ref ${message.payload})` };
  return notes[message.kind] ? [element("span", { class: "note" }, notes[message.kind])] : [];
}

function attached(message) {
  return message.attachments.map(it => it.url
    ? element("a", { href: it.url, target: "_blank", rel: "noreferrer noopener" }, `${it.type}: ${it.url}`)
    : element("span", { class: "note" }, it.type));
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
  if (isPage(message)) {
    line.append(message.readAt ? "✓✓ read" : message.deliveredAt ? "✓✓ delivered" : "✓ sent");
  }
  return line;
}

function palette(psid, message, button) {
  const send = async emoji => {
    await api("POST", `customers/${psid}/reaction`, { mid: message.mid, emoji });
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
  button.replaceWith(element("div", { class: "palette" }, ...choices));
}

function bubble(psid, message, all) {
  const text = message.text ? [message.text] : [];
  const bubble = element("div", { class: message.reaction ? "bubble reacted" : "bubble" },
    ...quote(message, all), ...note(message), ...text, ...attached(message), ...reaction(message));
  const line = facts(message);
  const react = element("button", { type: "button", class: "react", "aria-label": "React to this message" }, "☺ react");
  react.addEventListener("click", () => palette(psid, message, react));
  line.append(react);
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
