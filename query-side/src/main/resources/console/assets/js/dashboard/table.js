/* Tables of figures, made of text alone. */

/** rows: arrays of text, the first of each names the row. */
export function fill(table, caption, heads, rows) {
  const title = document.createElement('caption');
  title.className = 'visually-hidden';
  title.textContent = caption;
  const head = document.createElement('thead');
  head.append(row(heads, () => cell('th', 'col')));
  const body = document.createElement('tbody');
  body.append(...rows.map((texts) => row(texts, (i) => (i === 0 ? cell('th', 'row') : document.createElement('td')))));
  table.replaceChildren(title, head, body);
}

function row(texts, make) {
  const line = document.createElement('tr');
  line.append(
    ...texts.map((text, i) => {
      const one = make(i);
      one.textContent = text;
      return one;
    }),
  );
  return line;
}

function cell(name, scope) {
  const one = document.createElement(name);
  one.scope = scope;
  return one;
}
