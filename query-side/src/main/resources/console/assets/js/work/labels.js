/* Labels of the ticket. */
import { del, get, put } from '../base/api.js';
import { notice } from '../base/notice.js';
import { path, reach } from '../desk/ticket.js';

async function change(command, label) {
  try {
    await reach((await command(`${path()}/labels/${encodeURIComponent(label)}`)).version);
  } catch (refused) {
    notice(refused.words, 'danger');
  }
}

document.addEventListener('click', async (event) => {
  const off = event.target.closest('[data-unlabel]');
  if (off) {
    await change(del, off.dataset.unlabel);
    document.getElementById('label-new')?.focus();
  }
});
document.addEventListener('submit', async (event) => {
  if (event.target.matches('#label-form')) {
    event.preventDefault();
    const field = document.getElementById('label-new');
    if (field.value.trim()) {
      const label = field.value;
      field.value = '';
      await change(put, label);
    }
  }
});
document.addEventListener('input', async (event) => {
  if (event.target.id === 'label-new') {
    const labels = await get(`/api/labels?q=${encodeURIComponent(event.target.value)}`).catch(() => []);
    document.getElementById('label-suggestions')?.replaceChildren(...labels.map((label) => new Option(label, label)));
  }
});
