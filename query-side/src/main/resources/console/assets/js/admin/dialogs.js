/* Dialogs: what is typed stays until it was taken. */
import { Problem } from '../base/api.js';
import { word } from '../base/words.js';
import { el } from './build.js';

/** A dialog whose form is sent by `send(fields)`; what that answers is handed to `done`. */
export function formDialog(id, send, done = () => {}) {
  const dialog = document.getElementById(id);
  const form = dialog.querySelector('form');
  ready(dialog);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
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

/** Asks first; `doIt` is done when the answer is yes, and the dialog stays open while that is refused. */
export function sure({ title, words, act, doIt }) {
  const dialog = plainDialog('sure');
  document.getElementById('sure-title').textContent = title;
  document.getElementById('sure-words').textContent = words;
  document.getElementById('sure-act').textContent = act;
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

/** Says what was refused and why, and marks the fields that it is about. */
export function refuse(dialog, refused) {
  const bar = dialog.querySelector('[data-refusal]');
  dialog.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  if (bar) {
    bar.hidden = refused === null;
    bar.replaceChildren(...(refused ? reasons(refused) : []));
  }
  const wrong = (refused?.problem.errors ?? []).map(({ field }) => dialog.querySelector(`[name="${field}"]`)).filter(Boolean);
  wrong.forEach((field) => field.setAttribute('aria-invalid', 'true'));
  wrong[0]?.focus();
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
