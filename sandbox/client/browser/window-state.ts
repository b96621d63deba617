/** What the page is about: whose window, at which place. */
export function placeKey(): string {
  return document.body.dataset.place ?? '';
}
