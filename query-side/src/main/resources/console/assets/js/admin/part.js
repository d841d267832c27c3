/* Parts of a screen that show what the API tells: loading, refused, or there. */
import { Problem } from '../base/api.js';
import { becomeList } from '../base/merge.js';
import { tellTimes } from '../base/time.js';
import { word } from '../base/words.js';
import { el } from './build.js';

/**
 * Keeps a part up to date.
 * ask: what is shown; show: the elements for it; acts: what a click on a button with that data-act does.
 * Answers a function that shows it anew.
 */
export function part(id, { ask, show, acts = {} }) {
  const box = document.getElementById(id);
  async function load() {
    box.setAttribute('aria-busy', 'true');
    try {
      fill(box, show(await ask()));
    } catch (refused) {
      if (!(refused instanceof Problem)) {
        throw refused;
      }
      fill(box, [failure(refused)]);
    } finally {
      box.removeAttribute('aria-busy');
    }
  }
  box.addEventListener('click', (event) => {
    const clicked = event.target.closest('[data-act]');
    if (clicked?.dataset.act === 'again') {
      load();
    } else if (clicked) {
      acts[clicked.dataset.act]?.(clicked.dataset.id, clicked);
    }
  });
  if (box.childElementCount === 0) {
    box.append(el('p', { class: 'quiet loading', id: `${id}-loading` }, word('js.loading')));
  }
  return load;
}

/** Whoever holds the focus keeps it where what it is on stays. */
function fill(box, elements) {
  becomeList(box, elements);
  tellTimes(box);
}

function failure(refused) {
  return el('div', { class: 'bar bar-danger', role: 'alert', id: 'failure' },
    word('js.admin.failed', refused.words), ' ',
    el('button', { type: 'button', class: 'btn btn-sm', 'data-act': 'again' }, word('js.again')));
}
