/* Dialogs: what is typed stays until it was taken. */
import { Problem } from '../base/api.js';
import { word } from '../base/words.js';
import { el } from './build.js';
import { check, clear, markRefused } from './fields.js';

/** A dialog whose form is sent by `send(fields)`; what that answers is handed to `done`. */
export function formDialog(id, send, done = () => {}) {
  const dialog = document.getElementById(id);
  const form = dialog.querySelector('form');
  ready(dialog);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!check(form)) {
      return;
    }
    const answer = await tryIt(dialog, () => send(Object.fromEntries(new FormData(form)), form));
    if (answer !== REFUSED) {
      dialog.close();
      form.reset();
      done(answer);
    }
  });
  return dialog;
}

/** Its buttons close it; without a form that is sent. */
export function plainDialog(id) {
  const dialog = document.getElementById(id);
  ready(dialog);
  return dialog;
}

/** Opens it for one thing: what its fields hold, and its title. What is left out of `values` keeps what was typed. */
export function openFor(dialog, values, title) {
  const { elements } = dialog.querySelector('form');
  refuse(dialog, null);
  Object.entries(values).forEach(([name, value]) => (typeof value === 'boolean' ? (elements[name].checked = value) : (elements[name].value = value)));
  document.getElementById(`${dialog.id}-title`).textContent = title;
  dialog.showModal();
}

/** Asks first; `doIt` is done when the answer is yes, and the dialog stays open while that is refused. */
export function sure({ title, words, act, danger = true, doIt }) {
  const dialog = plainDialog('sure');
  document.getElementById('sure-title').textContent = title;
  document.getElementById('sure-words').textContent = words;
  const yes = document.getElementById('sure-act');
  yes.textContent = act;
  yes.className = danger ? 'btn btn-danger' : 'btn btn-primary';
  refuse(dialog, null);
  dialog.querySelector('form').onsubmit = async (event) => {
    event.preventDefault();
    if (await tryIt(dialog, doIt) !== REFUSED) {
      dialog.close();
    }
  };
  dialog.showModal();
}

export const REFUSED = Symbol('refused');

/** Does it while the dialog waits; a refusal is shown in it. */
export async function tryIt(dialog, doIt) {
  const buttons = [...dialog.querySelectorAll('button:not([data-cancel]):not([disabled])')];
  refuse(dialog, null);
  buttons.forEach((button) => (button.disabled = true));
  try {
    return await doIt();
  } catch (refused) {
    if (!(refused instanceof Problem)) {
      throw refused;
    }
    refuse(dialog, refused);
    return REFUSED;
  } finally {
    buttons.forEach((button) => (button.disabled = false));
  }
}

/** Says what was refused and why: beside the fields that it is about, or above them all. */
export function refuse(box, refused) {
  const form = box.matches('form') ? box : box.querySelector('form');
  const bar = box.querySelector('[data-refusal]');
  clear(form);
  bar.hidden = refused === null || markRefused(form, refused);
  bar.replaceChildren(...(bar.hidden ? [] : reasons(refused)));
}

function reasons(refused) {
  const fields = (refused.problem.errors ?? []).map(({ field, message }) => `${field} ${message}`);
  const meta = refused.problem.error;
  const said = meta ? word('js.admin.metaSaid', [meta.code, meta.subcode].filter(Boolean).join('/'), meta.message ?? '') : null;
  const details = [...fields, said].filter(Boolean);
  return [refused.words, details.length > 0 && el('ul', {}, details.map((detail) => el('li', {}, detail)))].filter(Boolean);
}

function ready(dialog) {
  if (!dialog.dataset.ready) {
    dialog.dataset.ready = 'true';
    dialog.querySelectorAll('[data-cancel]').forEach((button) => button.addEventListener('click', () => dialog.close()));
  }
}
