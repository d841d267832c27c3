import { Problem } from './api.js';

const LATER = 3_000;

/**
 * Does a thing now; asked again while it is at it, or soon after, once more at the end. A call that got no answer is made
 * again later: nobody asks for what is already on a screen.
 */
export function once(task, pause) {
  let busy = false;
  let again = false;
  let later = 0;
  return async function run() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    again = false;
    clearTimeout(later);
    try {
      await task();
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      if (failed.unanswered || failed.status === 429) {
        later = setTimeout(run, LATER);
      }
    } finally {
      setTimeout(() => {
        busy = false;
        if (again) {
          run();
        }
      }, pause);
    }
  };
}
