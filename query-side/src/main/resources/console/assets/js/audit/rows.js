/* Lines of JSON, read as they come, and no further than wanted. */
import { Problem } from '../base/api.js';

export async function firstRows(path, most) {
  const stop = new AbortController();
  const answer = await fetch(path, { signal: stop.signal, headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  if (!answer?.ok) {
    throw new Problem(answer?.status ?? 0, await answer?.json().catch(() => ({})), answer?.headers);
  }
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  const found = [];
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = lines.pop();
    found.push(...lines.filter(Boolean).map((line) => JSON.parse(line)));
    if (found.length > most) {
      await reader.cancel();
      stop.abort();
      return { found: found.slice(0, most), more: true };
    }
    if (done) {
      return { found, more: false };
    }
  }
}
