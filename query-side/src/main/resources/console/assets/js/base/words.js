/** The words of this page's language; {0}, {1} ... stand for what is said about. */
const known = JSON.parse(document.getElementById('words').textContent);

export function word(key, ...about) {
  const text = known[key] ?? key;
  return text.replace(/\{(\d)\}/g, (gap, n) => about[n] ?? gap);
}

export function hasWord(key) {
  return key in known;
}
