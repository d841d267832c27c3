export async function api(method, path, body) {
  const answer = await fetch(`/simulator/api/${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  const json = text ? JSON.parse(text) : null;
  if (!answer.ok) {
    const error = new Error(json?.error ?? `The simulator answered ${answer.status}`);
    error.status = answer.status;
    throw error;
  }
  return json;
}

export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

export function dayOf(instant) {
  return new Date(instant).toLocaleDateString(undefined, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
}

export function timeOf(instant) {
  return new Date(instant).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
}

export function shortTime(instant) {
  const today = dayOf(instant) === dayOf(Date.now());
  return today ? timeOf(instant) : new Date(instant).toLocaleDateString(undefined, { day: "numeric", month: "short" });
}

export function until(instant) {
  const minutes = Math.max(0, Math.floor((new Date(instant) - Date.now()) / 60_000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor(minutes / 60) % 24;
  return days ? `${days} d ${hours} h` : hours ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
