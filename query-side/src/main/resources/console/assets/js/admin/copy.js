/* Addresses and tokens to be carried elsewhere. */
import { announce } from '../base/notice.js';
import { word } from '../base/words.js';
import { el } from './build.js';

const SHOWN_FOR = 2000;

/** label: what it is, for those who do not see it beside */
export function copyable(text, label) {
  return el('span', { class: 'copyable' }, el('code', {}, text),
    el('button', { type: 'button', class: 'btn btn-sm', 'data-copy': text, 'aria-label': word('js.admin.copy.of', label) }, word('js.admin.copy')));
}

/** Browsers give the clipboard to https and localhost only; elsewhere the text is marked, ready for Ctrl+C. */
async function copy(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch (withheld) {
    getSelection().selectAllChildren(button.previousElementSibling);
    announce(word('js.admin.copy.marked'));
    return;
  }
  button.textContent = word('js.admin.copied');
  announce(word('js.admin.copied'));
  setTimeout(() => (button.textContent = word('js.admin.copy')), SHOWN_FOR);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy]');
  if (button) {
    copy(button);
  }
});
