/* Does a thing now; asked again while it is at it, or soon after, once more at the end. */
export function once(task, pause) {
  let busy = false;
  let again = false;
  return async function run() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    again = false;
    try {
      await task();
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
