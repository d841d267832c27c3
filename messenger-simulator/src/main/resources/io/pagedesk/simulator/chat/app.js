import { api, element, shortTime, timeOf, until } from "./page.js";
import { showMessages } from "./messages.js";
import { endChange, startComposer } from "./composer.js";
import { showTrouble, startTrouble } from "./trouble.js";
import { showPanels, startPanels } from "./panels.js";

const app = document.getElementById("app");
let chosen = location.hash.slice(1) || null;
let shown = "";

function initials(customer) {
  return ((customer.firstName[0] || "") + (customer.lastName[0] || "")).toUpperCase() || "?";
}

function dress(avatar, customer) {
  avatar.textContent = initials(customer);
  avatar.className = `avatar c${[...customer.psid].reduce((sum, digit) => sum + Number(digit) || 0, 0) % 6}`;
  return avatar;
}

function nameOf(customer) {
  return `${customer.firstName} ${customer.lastName}`.trim();
}

function summary(message) {
  if (!message) {
    return "No message yet";
  }
  const kinds = { REFERRAL: "came by a link", UNSUPPORTED: "something unsupported", OPT_IN: "opted in" };
  const said = message.deletedAt ? "took a message back" : message.text || kinds[message.kind] || message.attachments[0]?.type || "message";
  return message.kind === "SENT" || message.kind === "PAGE_INBOX" ? `Page: ${said}` : said;
}

function listed(row) {
  const unread = row.unread ? [element("span", { class: "unread" }, String(row.unread))] : [];
  const time = row.latest ? [element("time", { class: "quiet" }, shortTime(row.latest.at))] : [];
  const button = element("button", { type: "button", "aria-current": String(row.customer.psid === chosen) },
    dress(element("span", { "aria-hidden": "true" }), row.customer),
    element("span", { class: "text" },
      element("span", { class: "name" }, element("span", {}, nameOf(row.customer)), ...time),
      element("span", { class: "last quiet" }, element("span", {}, summary(row.latest)), ...unread)));
  button.addEventListener("click", () => choose(row.customer.psid));
  return button;
}

async function showCustomers() {
  const rows = await api("GET", "customers");
  rows.sort((one, other) => (other.latest?.at ?? "").localeCompare(one.latest?.at ?? ""));
  document.getElementById("customers").replaceChildren(...rows.map(listed));
}

function showWindow(view) {
  const badge = document.getElementById("window");
  if (view.standardOpen) {
    badge.className = "window standard";
    badge.textContent = `24 h window: ${until(view.standardUntil)} left`;
  } else if (view.humanAgentOpen) {
    badge.className = "window human-agent";
    badge.textContent = `HUMAN_AGENT only: ${until(view.humanAgentUntil)} left`;
  } else {
    badge.className = "window closed";
    badge.textContent = view.standardUntil ? "Window closed" : "No window yet";
  }
}

function showElsewhere(ownerAppId) {
  const line = document.getElementById("elsewhere");
  line.hidden = !ownerAppId;
  line.firstElementChild.textContent = `App ${ownerAppId} has this thread: the desk only stands by.`;
}

function showTyping(chat) {
  const line = document.getElementById("typing");
  const seen = chat.gesture?.action === "mark_seen";
  line.hidden = !chat.typing && !seen;
  line.textContent = chat.typing ? "The Page is typing ..." : seen ? `The Page has seen it (${timeOf(chat.gesture.at)})` : "";
}

async function showConversation() {
  app.classList.toggle("chatting", Boolean(chosen));
  document.getElementById("nobody").hidden = Boolean(chosen);
  document.getElementById("conversation").hidden = !chosen;
  if (!chosen) {
    return;
  }
  const psid = chosen;
  const chat = await api("GET", `customers/${psid}/conversation`);
  if (psid !== chosen) {
    return;
  }
  document.getElementById("chat-name").textContent = nameOf(chat.customer);
  document.getElementById("chat-psid").textContent = `PSID ${psid}`;
  dress(document.getElementById("chat-avatar"), chat.customer);
  showWindow(chat.window);
  showElsewhere(chat.ownerAppId);
  showTyping(chat);
  const now = psid + JSON.stringify(chat.messages);
  if (now !== shown) {
    shown = now;
    showMessages(psid, chat.messages);
  }
  const unread = chat.messages.some(it => ["SENT", "PAGE_INBOX"].includes(it.kind) && !it.readAt);
  if (unread && document.visibilityState === "visible") {
    await api("POST", `customers/${psid}/read`);
  }
}

function choose(psid) {
  chosen = psid;
  shown = "";
  endChange();
  history.replaceState(null, "", psid ? `#${psid}` : location.pathname);
  refresh();
}

let waiting = null;
function refresh() {
  waiting ??= setTimeout(() => {
    waiting = null;
    Promise.all([showCustomers(), showConversation(), showTrouble(), showPanels(chosen)]).catch(error => {
      if (error.status === 404) {
        choose(null);
      }
    });
  }, 60);
}

document.getElementById("back").addEventListener("click", () => choose(null));
document.getElementById("new-customer").addEventListener("submit", async event => {
  event.preventDefault();
  const form = event.target;
  const added = await api("POST", "customers", { name: form.name.value, profile: form.profile.value });
  form.reset();
  choose(added.psid);
});
document.addEventListener("visibilitychange", refresh);
startComposer(() => chosen, refresh);
startTrouble(app, refresh);
startPanels(() => chosen, refresh);
document.querySelector("#elsewhere button").addEventListener("click", async () => {
  await api("POST", `customers/${chosen}/thread-control`, { act: "PASS" });
  refresh();
});
refresh();
const updates = new EventSource("/simulator/api/updates");
updates.addEventListener("change", refresh);
updates.addEventListener("open", refresh);
setInterval(refresh, 30_000);
