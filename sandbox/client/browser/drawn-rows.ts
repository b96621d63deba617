/** So many are named to the server: what one sends along with a request is limited. */
const mostNamed = 300;

/** Rows in which the person has typed or chosen something: they are no longer what was drawn. */
const touched = new WeakSet<Element>();

for (const kind of ['input', 'change'])
  document.addEventListener(
    kind,
    ({ target }) => {
      const row = target instanceof Element ? target.closest('[data-drawing]') : null;
      if (row !== null) touched.add(row);
    },
    { capture: true },
  );

/** The names of the drawings that this window has, so that the server need not send them again. */
export function drawnHere(): string {
  return [...document.querySelectorAll<HTMLElement>('[data-drawing]')]
    .filter((row) => !touched.has(row))
    .map(({ dataset }) => dataset.drawing)
    .slice(-mostNamed)
    .join(' ');
}

/** True for a row that stays as it is: it would be drawn the same, or only its place was sent. */
export function staysAsItIs(before: Node, after: Node): boolean {
  if (!(before instanceof HTMLElement && after instanceof HTMLElement)) return false;
  if (after.dataset.asItIs !== undefined) return true;
  const { drawing } = after.dataset;
  return drawing !== undefined && drawing === before.dataset.drawing && !touched.has(before);
}
