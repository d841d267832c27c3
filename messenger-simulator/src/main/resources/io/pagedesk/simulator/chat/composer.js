import { api, element } from "./page.js";
import { KINDS } from "./kinds.js";

const form = document.getElementById("composer");
const problem = document.getElementById("problem");
const about = document.getElementById("about");
const ALL = Object.assign({}, ...Object.values(KINDS));
const PAGE_INBOX = { text: "Answer from Meta's Page inbox", call: it => ["page-inbox", { text: it.text }] };
const EDIT = { text: "The new words", call: it => ["edit", { mid: change.mid, text: it.text }] };
let change = null;

function asCustomer() {
  return form.elements.as.value === "customer";
}

function kind() {
  return change?.act === "edit" ? EDIT : asCustomer() ? ALL[form.kind.value] : PAGE_INBOX;
}

function sentAt() {
  const when = form.when.value;
  if (!asCustomer()) {
    return undefined;
  }
  if (when === "custom") {
    return form.custom.value ? new Date(form.custom.value).toISOString() : undefined;
  }
  return when === "0" ? undefined : new Date(Date.now() - Number(when)).toISOString();
}

function adapt() {
  const { url, optionalUrl, text, optionalText, noText, more } = kind();
  document.querySelectorAll(".customer-only").forEach(it => { it.hidden = !asCustomer(); });
  form.custom.hidden = !asCustomer() || form.when.value !== "custom";
  form.url.hidden = !url;
  form.url.placeholder = url || "";
  form.url.required = Boolean(url) && !optionalUrl;
  form.more.hidden = !more;
  form.more.placeholder = more || "";
  form.elements.text.placeholder = noText ? "Nothing to write" : text ?? "Write a message, if any";
  form.elements.text.disabled = Boolean(noText);
  form.elements.text.required = !optionalText;
}

function begin(act, message, words) {
  change = { act, mid: message.mid };
  form.elements.as.value = "customer";
  form.kind.value = "text";
  about.hidden = false;
  about.firstElementChild.textContent = `${words}: ${message.text ?? "a message"}`;
  form.elements.text.value = act === "edit" ? message.text ?? "" : "";
  adapt();
  form.elements.text.focus();
}

export function answer(message) {
  begin("answer", message, "Replying to");
}

export function edit(message) {
  begin("edit", message, "Editing");
}

export function endChange() {
  change = null;
  about.hidden = true;
  adapt();
}

function request(psid) {
  const replyTo = change?.act === "answer" ? change.mid : undefined;
  const entered = { text: form.elements.text.value.trim(), url: form.url.value, more: form.more.value, replyTo };
  const [path, body] = kind().call(entered);
  return [`customers/${psid}/${path}`, { ...body, sentAt: sentAt() }];
}

export function startComposer(chosen, refresh) {
  for (const [group, kinds] of Object.entries(KINDS)) {
    form.kind.append(element("optgroup", { label: group },
      ...Object.entries(kinds).map(([value, it]) => element("option", { value }, it.label))));
  }
  form.addEventListener("change", adapt);
  form.elements.text.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  about.querySelector("button").addEventListener("click", endChange);
  form.addEventListener("submit", async event => {
    event.preventDefault();
    problem.hidden = true;
    try {
      await api("POST", ...request(chosen()));
      form.elements.text.value = "";
      form.url.value = "";
      form.more.value = "";
      endChange();
      refresh();
    } catch (error) {
      problem.textContent = error.message;
      problem.hidden = false;
    }
  });
  adapt();
}
