/* Canned replies, as admins prepare them. */
import { sure } from '../admin/dialogs.js';
import { del, fragment, get, post, put } from '../base/api.js';
import { notice } from '../base/notice.js';
import { tellTimes } from '../base/time.js';
import { word } from '../base/words.js';
import { insert } from '../work/picker.js';

const PATH = '/api/admin/agents/canned-replies';
const LOOKS = 20;
const BETWEEN_LOOKS = 100;

const dialog = document.getElementById('canned-dialog');
const form = document.getElementById('canned-form');
const heading = document.getElementById('canned-dialog-title');
const refusal = document.getElementById('canned-refusal');
let editing = null;

function open(id, title, text) {
  editing = id;
  heading.textContent = id ? heading.dataset.editWords : heading.dataset.newWords;
  form.elements.title.value = title;
  form.elements.text.value = text;
  refusal.hidden = true;
  dialog.showModal();
  form.elements.title.focus();
}

/** The view follows what was done within moments; then it is shown. */
async function shown(isThere) {
  for (let look = 0; look < LOOKS; look++) {
    const { items } = await get('/api/canned-replies?limit=100');
    if (isThere(items)) {
      break;
    }
    await new Promise((done) => setTimeout(done, BETWEEN_LOOKS));
  }
  const fresh = (await fragment(location.pathname + location.search)).getElementById('canned-replies');
  document.getElementById('canned-replies').replaceWith(fresh);
  tellTimes(fresh);
}

async function save() {
  const wanted = { title: form.elements.title.value, text: form.elements.text.value };
  try {
    const { id } = editing ? await put(`${PATH}/${editing}`, wanted) : await post(PATH, wanted);
    dialog.close();
    await shown((items) => items.some((one) => one.id === id && one.text === wanted.text.trim()));
    notice(word('js.canned.saved'), 'success');
  } catch (refused) {
    refusal.textContent = refused.code === 'invalid-request' ? word('js.canned.invalid') : refused.words;
    refusal.hidden = false;
  }
}

function remove(id, title) {
  sure({
    title: word('js.canned.sure', title),
    words: word('js.canned.sure.words'),
    act: word('js.canned.delete'),
    doIt: async () => {
      await del(`${PATH}/${id}`);
      await shown((items) => items.every((one) => one.id !== id));
      notice(word('js.canned.deleted'), 'success');
    },
  });
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button?.hasAttribute('data-new')) {
    open(null, '', '');
  } else if (button?.dataset.edit) {
    open(button.dataset.edit, button.dataset.title, button.dataset.text);
  } else if (button?.dataset.delete) {
    remove(button.dataset.delete, button.dataset.title);
  } else if (button?.dataset.placeholder) {
    insert(form.elements.text, button.dataset.placeholder);
  } else if (button?.hasAttribute('data-cancel')) {
    dialog.close();
  }
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  save();
});
