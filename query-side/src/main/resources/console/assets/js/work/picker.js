/* A list below a field, to choose from: filtered while one types, moved through by arrows, chosen by Enter. */

/**
 * @param query what is looked for; null for nothing, which hides the list
 * @param load answers [{ key, title, detail }]
 */
export function picker(field, list, { query = () => field.value, load, choose }) {
  let items = [];
  let active = -1;
  let asked = 0;

  async function open() {
    const mine = ++asked;
    const wanted = query();
    const found = wanted === null ? [] : await load(wanted).catch(() => []);
    if (mine === asked) {
      items = found;
      list.replaceChildren(...items.map(option));
      list.hidden = items.length === 0;
      field.toggleAttribute('data-choosing', !list.hidden);
      if (field.nodeName === 'INPUT') {
        field.setAttribute('aria-expanded', String(!list.hidden));
      }
      mark(items.length > 0 ? 0 : -1);
    }
  }

  function hide() {
    asked++;
    items = [];
    list.hidden = true;
    list.replaceChildren();
    field.removeAttribute('data-choosing');
    mark(-1);
  }

  function option(item, i) {
    const line = document.createElement('li');
    line.id = `${list.id}-${i}`;
    line.setAttribute('role', 'option');
    const title = document.createElement('strong');
    title.textContent = item.title;
    line.append(title);
    if (item.detail) {
      const detail = document.createElement('span');
      detail.className = 'quiet';
      detail.textContent = item.detail;
      line.append(detail);
    }
    return line;
  }

  function mark(place) {
    active = place;
    [...list.children].forEach((line, i) => line.setAttribute('aria-selected', String(i === active)));
    const line = list.children[active];
    if (line) {
      field.setAttribute('aria-activedescendant', line.id);
      line.scrollIntoView({ block: 'nearest' });
    } else {
      field.removeAttribute('aria-activedescendant');
    }
  }

  function take(place) {
    const item = items[place];
    hide();
    if (item) {
      choose(item);
    }
  }

  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-autocomplete', 'list');
  if (field.nodeName === 'INPUT') {
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-expanded', 'false');
  }
  field.addEventListener('input', open);
  field.addEventListener(
    'keydown',
    (event) => {
      if (items.length === 0) {
        return;
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        mark((active + step + items.length) % items.length);
      } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey) {
        take(active);
      } else if (event.key === 'Escape' && field.nodeName !== 'INPUT') {
        hide();
      } else {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const line = event.target.closest('[role=option]');
    if (line) {
      take([...list.children].indexOf(line));
    }
  });
  field.addEventListener('blur', () => field.nodeName !== 'INPUT' && hide());
  return { open, hide };
}

/** Puts words where the caret is, in place of the characters before it that are counted; the field says so. */
export function insert(field, words, before = 0) {
  const start = field.selectionStart - before;
  field.focus();
  field.setRangeText(words, start, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
