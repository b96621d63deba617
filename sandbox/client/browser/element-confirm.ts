/** Asks before something is done, in the words that stand beside its element; true when the person agrees. */
export function confirmed(element: HTMLElement): Promise<boolean> {
  const words = document.getElementById(element.dataset.confirm ?? '');
  if (words === null) return Promise.resolve(true);
  const dialog = document.createElement('dialog');
  dialog.className = 'bk-confirm';
  dialog.append(...[...words.childNodes].map((node) => node.cloneNode(true)));
  const title = dialog.querySelector('h2');
  if (title !== null) {
    title.id = `${words.id}-title`;
    dialog.setAttribute('aria-labelledby', title.id);
  }
  // Outside the body, which is drawn again while the question stands.
  document.documentElement.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('click', (event) => {
      const button =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-answer]') : null;
      if (button !== null) dialog.close(button.dataset.answer);
    });
    // Keys pressed in the question are not meant for the form behind it.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'confirm');
    });
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-answer=confirm]')?.focus();
  });
}
