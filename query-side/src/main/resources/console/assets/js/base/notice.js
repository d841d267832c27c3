/* Short words about what just happened: seen for a while, and read aloud. */
import { word } from './words.js';

const SHOWN_FOR = 8_000;

/** kind: info, success or danger */
export function notice(words, kind = 'info') {
  const card = document.createElement('div');
  card.className = `notice notice-${kind}`;
  const text = document.createElement('span');
  text.textContent = words;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'btn-close';
  close.setAttribute('aria-label', word('js.close'));
  close.addEventListener('click', () => card.remove());
  card.append(text, close);
  document.getElementById('notices').append(card);
  setTimeout(() => card.remove(), SHOWN_FOR);
}

/** For those who do not see the screen: said once, not shown. */
export function announce(words) {
  document.getElementById('announce').textContent = words;
}
