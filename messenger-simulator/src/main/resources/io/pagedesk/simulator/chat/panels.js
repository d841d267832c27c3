import { api, element } from "./page.js";

const OTHER_APP = "777000000000001";
const USER = "5000000000000001";
const shown = new Map();
const toggles = {};
let chosen = () => null;
let refresh = () => {};
let page = null;
let appMode = null;

function button(label, does) {
  const made = element("button", { type: "button", class: "plain" }, label);
  made.addEventListener("click", async () => {
    try {
      await does();
    } catch (error) {
      say("user", error.message);
    }
    refresh();
  });
  return made;
}

function choice(name, options) {
  return element("select", { "aria-label": name }, ...options.map(([value, label]) => element("option", { value }, label)));
}

function line(panel, key, ...controls) {
  const state = element("p", { class: "quiet" });
  shown.set(key, state);
  document.getElementById(panel).append(element("div", { class: "panel-line" }, state, element("div", { class: "row" }, ...controls)));
  return controls;
}

function say(key, text) {
  shown.get(key).textContent = text;
}

function pagePanel() {
  const policy = choice("What Meta does to the Page", [
    ["WARNING", "Warn"], ["BLOCK", "Block"], ["UNBLOCK", "Unblock"], ["OLD", "Warn, old spelling"]]);
  const silent = choice("Error of a restriction without a webhook", [
    ["", "no restriction"], ["368", "368"], ["10/1893063", "10/1893063"], ["2022", "2022"]]);
  [toggles.token] = line("page-panel", "token", button("", () => api("PUT", `pages/${page.id}/token`, { valid: !page.tokenValid })));
  line("page-panel", "subscription", button("Let Meta forget it", () => api("DELETE", `pages/${page.id}/subscription`)));
  [toggles.listed] = line("page-panel", "listed", button("", () => api("PUT", `pages/${page.id}/listed`, !page.listed)));
  line("page-panel", "restriction", policy, button("Tell the app", () => api("POST", `pages/${page.id}/policy-enforcement`,
    policy.value === "OLD" ? { action: "WARNING", oldSpelling: true } : { action: policy.value })));
  line("page-panel", "silent", silent, button("Without a word", () => restrict(silent.value)));
  line("page-panel", "roles", button("App roles", () => api("POST", `pages/${page.id}/app-roles`, { roles: { 123456789: ["primary_receiver"] } })),
    button("Opt-in by user_ref", () => api("POST", `pages/${page.id}/optin`, { user_ref: "demo-ref", ref: "shop" })));
}

function restrict(error) {
  const [code, subcode] = error.split("/").map(Number);
  return error ? api("PUT", `pages/${page.id}/restriction`, { code, subcode }) : api("DELETE", `pages/${page.id}/restriction`);
}

function threadPanel() {
  const control = act => api("POST", `customers/${chosen()}/thread-control`, act);
  line("thread-panel", "thread",
    button("Taken by another app", () => control({ act: "TAKE", appId: OTHER_APP })),
    button("Taken by the Page inbox", () => control({ act: "TAKE" })),
    button("Asked for", () => control({ act: "REQUEST" })),
    button("Taken without a word", () => api("PUT", `customers/${chosen()}/thread-owner`, { appId: OTHER_APP })),
    button("Given back", () => control({ act: "PASS" })));
}

function appPanel() {
  const forged = element("input", { type: "checkbox" });
  const call = async name => {
    const answer = await api("POST", `users/${USER}/${name}`, { wrongSignature: forged.checked });
    say("user", `${new URL(answer.target).pathname}: ${answer.status || "no answer"} ${answer.body.slice(0, 200)}`);
  };
  [toggles.mode, toggles.tester] = line("app-panel", "mode", button("", () => api("PUT", "app/mode", { test: !appMode.test })),
    button("", () => api("PUT", "app/mode", { test: appMode.test, testers: toggled(appMode.testers, chosen()) })));
  line("app-panel", "login", ...loginChoices());
  line("app-panel", "user", button("Removes the app", () => call("deauthorize")),
    button("Asks for deletion", () => call("delete-data")), element("label", {}, forged, "forged"));
  say("user", "Robin Demo, who logs in there:");
}

function toggled(testers, psid) {
  return !psid ? testers : testers.includes(psid) ? testers.filter(it => it !== psid) : [...testers, psid];
}

const LOGINS = {
  "": null,
  deny: { decision: "DENY" },
  subset: { declined: ["pages_messaging"] },
  pages: { pageSize: 1 },
  portfolio: { pages: "PORTFOLIO" },
  none: { pages: "NONE" },
  expired: { code: "EXPIRED" },
  used: { code: "USED" },
  redirect: { code: "OTHER_REDIRECT" },
};

function loginChoices() {
  const plan = choice("How the login dialog goes", [
    ["", "as usual"], ["deny", "denied at once"], ["subset", "without pages_messaging"], ["pages", "Pages one at a time"],
    ["portfolio", "Pages in a portfolio"], ["none", "no Page"], ["expired", "code expired"], ["used", "code used before"],
    ["redirect", "code for another address"]]);
  plan.addEventListener("change", async () => {
    const wanted = LOGINS[plan.value];
    await (wanted ? api("PUT", "login", wanted) : api("DELETE", "login"));
  });
  return [plan];
}

function errorOf({ code, subcode }) {
  return subcode ? `${code}/${subcode}` : String(code);
}

function showPage(subscription) {
  document.getElementById("page-name").textContent = page.name;
  say("token", page.tokenValid ? "The Page's token works." : "The Page's token is refused (190).");
  toggles.token.textContent = page.tokenValid ? "Let it die" : "Revive it";
  say("subscription", subscription.fields.length
    ? `The app is subscribed to ${subscription.fields.length} webhook fields.` : "The app is not subscribed: no webhooks.");
  say("listed", page.listed ? "/me/accounts shows the Page." : "/me/accounts leaves the Page out.");
  toggles.listed.textContent = page.listed ? "Leave it out" : "Show it";
  say("restriction", page.restriction ? `Meta refuses the Page's sends (${errorOf(page.restriction)}).` : "The Page is not restricted.");
  say("silent", "Restrict it, and send no webhook:");
  say("roles", "Webhook items without a sender:");
}

function showApp(psid) {
  const tester = appMode.testers.includes(psid);
  say("mode", !appMode.test ? "The app is live." : `The app is in test mode${psid ? `; this customer is ${tester ? "a" : "no"} tester` : ""}.`);
  toggles.mode.textContent = appMode.test ? "Let it go live" : "Set it to test mode";
  toggles.tester.textContent = tester ? "No tester any more" : "Make this customer a tester";
  toggles.tester.disabled = !psid;
  say("login", "How the next login in Facebook's dialog goes:");
  say("thread", psid ? "Which app controls the thread:" : "Choose a customer first.");
  document.getElementById("thread-panel").querySelectorAll("button").forEach(it => { it.disabled = !psid; });
}

export async function showPanels(psid) {
  const [pages, mode] = await Promise.all([api("GET", "pages"), api("GET", "app/mode")]);
  page = pages[0];
  appMode = mode;
  showPage(await api("GET", `pages/${page.id}/subscription`));
  showApp(psid);
}

export function startPanels(chosenCustomer, refreshAll) {
  chosen = chosenCustomer;
  refresh = refreshAll;
  pagePanel();
  threadPanel();
  appPanel();
}
