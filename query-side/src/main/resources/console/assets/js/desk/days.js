/* Lines between the days of a thread. Which day it was depends on where one sits, so the server cannot draw them. */

/** The messages with a line before the first of each day. */
export function withDays(messages) {
  let day = null;
  return messages.filter(isMessage).flatMap((message) => {
    const at = new Date(message.dataset.at);
    if (at.toDateString() === day) {
      return [message];
    }
    day = at.toDateString();
    return [line(at), message];
  });
}

/** Draws them anew, after messages came. */
export function drawDays(thread) {
  const drawn = withDays([...thread.children]);
  thread.querySelectorAll('.day').forEach((old) => old.remove());
  drawn.filter((element) => !isMessage(element)).forEach((line) => thread.insertBefore(line, drawn[drawn.indexOf(line) + 1]));
}

const isMessage = (element) => element.classList.contains('message');

function line(at) {
  const item = document.createElement('li');
  item.id = `day-${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
  item.className = 'day';
  const time = document.createElement('time');
  time.dateTime = at.toISOString();
  time.dataset.as = 'day';
  item.append(time);
  return item;
}
