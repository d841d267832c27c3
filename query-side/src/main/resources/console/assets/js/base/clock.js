/* The desk's time: windows end by the server's clock, whatever this machine's says. */
let ahead = 0;

export function now() {
  return Date.now() + ahead;
}

/** Takes the server's word for what time it is. */
export function follow(instant) {
  const told = instant ? Date.parse(instant) : NaN;
  if (Number.isNaN(told)) {
    return;
  }
  const before = ahead;
  ahead = told - Date.now();
  if (Math.abs(ahead - before) > 2000) {
    dispatchEvent(new CustomEvent('pagedesk:tick'));
  }
}

follow(document.documentElement.dataset.now);
setInterval(() => dispatchEvent(new CustomEvent('pagedesk:tick')), 15_000);
