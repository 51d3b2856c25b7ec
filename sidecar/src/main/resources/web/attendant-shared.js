/** What the parts of the web chat share. */

const LONGEST_WAIT = 30_000;

/** An element with attributes, listeners (`onclick`) and children; strings among these are set as text. */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

export const sleep = (millis) => new Promise((done) => setTimeout(done, millis));

/** Doubles with each attempt; the jitter keeps many clients from coming back at once. */
export const backOff = (attempt) => Math.min(LONGEST_WAIT, 500 * 2 ** attempt) * (0.5 + Math.random() / 2);
