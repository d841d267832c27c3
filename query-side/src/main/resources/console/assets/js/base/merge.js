/*
 * Makes what is shown like what came, and touches nothing else: whoever has the focus keeps it, film plays on, and what
 * stands still is not read aloud again.
 */

/** Makes one element like another; children that have ids are told apart by them, others by their place. */
export function become(old, fresh) {
  if (old.isEqualNode(fresh)) {
    return;
  }
  if (old.nodeName !== fresh.nodeName || old.id !== fresh.id) {
    old.replaceWith(document.importNode(fresh, true));
    return;
  }
  attributes(old, fresh);
  if (!old.hasAttribute('data-keep')) {
    children(old, [...fresh.childNodes]);
  }
}

/** The children of a list become these; answers those that were not there before. */
export function becomeList(shown, fresh) {
  const before = new Set([...shown.children].map((child) => child.id));
  children(shown, fresh);
  return [...shown.children].filter((child) => child.id && !before.has(child.id));
}

function attributes(old, fresh) {
  [...old.attributes]
    .filter(({ name }) => !fresh.hasAttribute(name) && name !== 'open')
    .forEach(({ name }) => old.removeAttribute(name));
  [...fresh.attributes]
    .filter(({ name, value }) => old.getAttribute(name) !== value)
    .forEach(({ name, value }) => old.setAttribute(name, value));
}

function children(old, fresh) {
  const wanted = new Set(fresh.map((child) => child.id).filter(Boolean));
  [...old.children].filter((child) => child.id && !wanted.has(child.id)).forEach((child) => child.remove());
  let place = old.firstChild;
  for (const child of fresh) {
    const known = child.id && [...old.children].find((one) => one.id === child.id);
    if (known) {
      if (known !== place) {
        old.insertBefore(known, place);
      }
      place = known.nextSibling;
      become(known, child);
    } else if (place && isAlike(place, child)) {
      const next = place.nextSibling;
      place.nodeType === Node.ELEMENT_NODE ? become(place, child) : (place.data = child.data);
      place = next;
    } else {
      old.insertBefore(document.importNode(child, true), place);
    }
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

/** Without an id, and of one kind: the one can become the other. */
function isAlike(old, fresh) {
  return old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && !old.id && !fresh.id;
}
