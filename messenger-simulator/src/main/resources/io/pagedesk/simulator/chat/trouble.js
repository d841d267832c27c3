import { api, element, timeOf } from "./page.js";

const NUMBERS = { times: "times (empty: until off)", count: "how many", millis: "milliseconds", code: "code", subcode: "subcode", httpStatus: "HTTP status" };
const KINDS = [
  ["DUPLICATE_WEBHOOKS", "Duplicate webhooks", "The same body arrives again at the same moment.", { count: 1 }],
  ["REORDER_WEBHOOKS", "Reorder webhooks", "A webhook is overtaken by the next one of its chat.", {}],
  ["DELAY_WEBHOOKS", "Delay webhooks", "Webhooks come late.", { millis: 2000 }],
  ["BATCH_WEBHOOKS", "Batch webhooks", "Several items share one body.", { count: 3 }],
  ["REFUSE_SENDS", "Refuse sends", "The Send API answers with an error of Meta's.", { code: 613, subcode: "", httpStatus: "" }],
  ["SERVER_ERRORS", "Server errors", "The Send API answers without a body; nothing is delivered.", { httpStatus: 503 }],
  ["DROP_AFTER_DELIVERING", "Drop after delivering", "The message arrives, the answer does not.", {}],
  ["DROP_BEFORE_DELIVERING", "Drop before delivering", "The connection breaks, nothing arrives.", {}],
  ["SLOW_ANSWERS", "Slow answers", "The message arrives at once, the answer late.", { millis: 5000 }],
  ["SUPPRESS_ECHO", "Suppress echoes", "No echo of what the app sends.", {}],
  ["ECHO_BEFORE_ANSWER", "Echo before the answer", "The echo is there before the Send API answers.", {}],
  ["HIGH_USAGE", "High usage", "Meta's usage headers tell that the app may soon send no more.", { count: 95 }],
  ["TIMES_IN_SECONDS", "Times in seconds", "Webhook items carry their time in seconds.", {}],
  ["NUMERIC_IDS", "Numeric ids", "Webhook items carry ids as numbers, as in old payloads.", {}],
  ["DELIVERIES_WITHOUT_MIDS", "Deliveries without mids", "Delivery receipts carry the watermark alone.", {}],
];
const rows = new Map();
let refresh = () => {};

function troubleRow([kind, title, description, fields]) {
  const inputs = Object.entries({ times: 1, ...fields }).map(([name, value]) =>
    element("label", {}, NUMBERS[name].replace(" (empty: until off)", ""), element("input", {
      type: "number", name, value, min: 0, placeholder: name === "times" ? "until off" : "" })));
  const form = element("form", {}, ...inputs, element("button", { class: "plain" }, "Switch on"));
  const state = element("span", { class: "state" }, "off");
  const off = element("button", { type: "button", class: "plain" }, "Off");
  off.addEventListener("click", async () => { await api("DELETE", `misbehaviour/${kind}`); refresh(); });
  form.append(off);
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const wanted = { kind };
    for (const input of form.querySelectorAll("input")) {
      wanted[input.name] = input.value === "" ? null : Number(input.value);
    }
    await api("PUT", "misbehaviour", wanted);
    refresh();
  });
  const row = element("details", { class: "trouble" },
    element("summary", {}, element("b", {}, title), state),
    element("p", { class: "quiet" }, description), form);
  rows.set(kind, { row, state });
  return row;
}

function showMisbehaviours(active) {
  for (const [kind, { row, state }] of rows) {
    const on = active.find(it => it.kind === kind);
    row.classList.toggle("on", Boolean(on));
    state.textContent = !on ? "off" : on.times === null ? "on" : `on, ${on.times}×`;
  }
  const count = document.getElementById("trouble-count");
  count.textContent = active.length;
  count.hidden = active.length === 0;
}

function showWebhooks(state) {
  const input = document.getElementById("target").elements.target;
  if (document.activeElement !== input) {
    input.value = state.target ?? "";
  }
  document.getElementById("webhook-state").textContent =
    `${state.pending.length} on the way, ${state.undelivered.length} undelivered`;
  document.getElementById("retry").hidden = state.undelivered.length === 0;
}

function callRow(call) {
  const ok = call.status === 200;
  const error = call.answer?.error;
  const answer = error ? `${error.code}${error.error_subcode ? "/" + error.error_subcode : ""} ` : "";
  const attachment = call.body.message?.attachment?.type;
  const what = call.body.message?.text ?? call.body.sender_action
    ?? (attachment ? `${call.body.recipient ? "" : "upload: "}${attachment}` : "");
  return element("li", {},
    element("span", { class: ok ? "status ok" : "status not" }, call.status === null ? "broken" : String(call.status)),
    element("span", { class: "what" }, answer + what),
    element("time", { class: "quiet" }, timeOf(call.at)));
}

export async function showTrouble() {
  const [active, webhooks] = await Promise.all([api("GET", "misbehaviour"), api("GET", "webhooks")]);
  showMisbehaviours(active);
  showWebhooks(webhooks);
  if (!document.getElementById("drawer").hidden) {
    const calls = await api("GET", "calls");
    const latest = calls.slice(-8).reverse().map(callRow);
    document.getElementById("calls").replaceChildren(...(latest.length ? latest : [element("li", { class: "quiet" }, "None yet")]));
  }
}

export function startTrouble(app, refreshAll) {
  refresh = refreshAll;
  document.getElementById("troubles").append(...KINDS.map(troubleRow));
  const drawer = document.getElementById("drawer");
  const toggle = open => {
    drawer.hidden = !open;
    app.classList.toggle("with-drawer", open);
    refresh();
  };
  for (const opener of ["open-drawer", "open-drawer-here"]) {
    document.getElementById(opener).addEventListener("click", () => toggle(drawer.hidden));
  }
  document.getElementById("close-drawer").addEventListener("click", () => toggle(false));
  document.getElementById("behave").addEventListener("click", async () => { await api("DELETE", "misbehaviour"); refresh(); });
  document.getElementById("retry").addEventListener("click", async () => { await api("POST", "webhooks/retry"); refresh(); });
  document.getElementById("target").addEventListener("submit", async event => {
    event.preventDefault();
    try {
      await api("PUT", "webhooks/target", { target: event.target.elements.target.value });
      refresh();
    } catch (error) {
      document.getElementById("webhook-state").textContent = error.message;
    }
  });
}
