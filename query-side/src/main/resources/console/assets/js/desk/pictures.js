/* A picture of the thread in the middle of the screen, with the ones before and after it. */
import { word } from '../base/words.js';

const pane = document.getElementById('pane');
let dialog = null;
let shown = null;

const all = () => [...document.querySelectorAll('#thread [data-picture]:has(img)')];

function show(picture) {
  const pictures = all();
  const at = pictures.indexOf(picture);
  shown = picture;
  const image = dialog.querySelector('img');
  image.src = picture.href;
  image.alt = picture.querySelector('img')?.alt ?? '';
  dialog.querySelector('[data-original]').href = picture.href;
  dialog.querySelector('[data-count]').textContent = word('js.picture.count', at + 1, pictures.length);
  dialog.querySelector('[data-step="-1"]').hidden = at <= 0;
  dialog.querySelector('[data-step="1"]').hidden = at >= pictures.length - 1;
}

function step(by) {
  const next = all()[all().indexOf(shown) + by];
  if (next) {
    show(next);
  }
}

function build() {
  const made = document.createElement('dialog');
  made.className = 'enlarged';
  made.setAttribute('aria-label', word('js.picture.title'));
  const head = document.createElement('div');
  head.className = 'enlarged-head';
  const count = document.createElement('span');
  count.dataset.count = '';
  const original = document.createElement('a');
  original.className = 'btn';
  original.dataset.original = '';
  original.target = '_blank';
  original.rel = 'noopener noreferrer';
  original.textContent = word('js.picture.original');
  head.append(count, original, button(word('js.close'), '×', () => made.close()));
  const image = document.createElement('img');
  image.referrerPolicy = 'no-referrer';
  made.append(head, image, stepper(-1, 'js.picture.before', '‹'), stepper(1, 'js.picture.next', '›'));
  made.addEventListener('keydown', ({ key }) => step({ ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0));
  made.addEventListener('click', ({ target }) => (target === made || target === image) && made.close());
  made.addEventListener('close', () => shown?.focus({ preventScroll: true }));
  document.body.append(made);
  return made;
}

function stepper(by, name, sign) {
  const made = button(word(name), sign, () => step(by));
  made.classList.add('enlarged-step');
  made.classList.toggle('is-next', by > 0);
  made.dataset.step = by;
  return made;
}

function button(name, sign, clicked) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-icon';
  made.textContent = sign;
  made.setAttribute('aria-label', name);
  made.addEventListener('click', clicked);
  return made;
}

pane.addEventListener('click', (event) => {
  const picture = event.target.closest('[data-picture]:has(img)');
  if (picture && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    dialog ??= build();
    show(picture);
    dialog.showModal();
  }
});
