import { api } from "./page.js";

const form = document.getElementById("composer");
const problem = document.getElementById("problem");
const ATTACHMENTS = ["image", "video", "audio", "file"];

function asCustomer() {
  return form.elements.as.value === "customer";
}

function sentAt() {
  const when = form.when.value;
  if (when === "custom") {
    return form.custom.value ? new Date(form.custom.value).toISOString() : undefined;
  }
  return when === "0" ? undefined : new Date(Date.now() - Number(when)).toISOString();
}

function adapt() {
  const kind = asCustomer() ? form.kind.value : "text";
  document.querySelectorAll(".customer-only").forEach(it => { it.hidden = !asCustomer(); });
  form.custom.hidden = !asCustomer() || form.when.value !== "custom";
  form.url.hidden = !ATTACHMENTS.includes(kind);
  form.url.required = ATTACHMENTS.includes(kind);
  form.elements.text.placeholder = !asCustomer() ? "Answer from Meta's Page inbox"
    : kind === "postback" ? "The button's title" : kind === "referral" ? "The link's ref" : "Write a message";
}

function request(psid) {
  const text = form.elements.text.value.trim();
  const kind = asCustomer() ? form.kind.value : "page-inbox";
  if (kind === "page-inbox") {
    return [`customers/${psid}/page-inbox`, { text }];
  }
  if (kind === "postback") {
    return [`customers/${psid}/postback`, { title: text || "Get started", payload: "DEMO_PAYLOAD", sentAt: sentAt() }];
  }
  if (kind === "referral") {
    return [`customers/${psid}/referral`, { ref: text || "demo", sentAt: sentAt() }];
  }
  const attachments = ATTACHMENTS.includes(kind) ? [{ type: kind, url: form.url.value }] : [];
  return [`customers/${psid}/messages`, { text: text || undefined, attachments, sentAt: sentAt() }];
}

export function startComposer(chosen, refresh) {
  form.addEventListener("change", adapt);
  form.elements.text.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", async event => {
    event.preventDefault();
    problem.hidden = true;
    try {
      await api("POST", ...request(chosen()));
      form.elements.text.value = "";
      form.url.value = "";
      refresh();
    } catch (error) {
      problem.textContent = error.message;
      problem.hidden = false;
    }
  });
  adapt();
}
