/** Where the focus was before the first modal opened. */
let before: { id: string; element: HTMLElement } | undefined;
let front: string | undefined;

/** Keeps the focus where a modal wants it: in it while it is open, and where it was afterwards. */
export function listenToFrames(close: (form: HTMLElement, all: boolean) => void): void {
  document.addEventListener('keydown', (event) => {
    const form = frontForm();
    if (form === undefined || event.isComposing || event.defaultPrevented) return;
    // What stands around the client can be used meanwhile, and has keys of its own.
    if (event.target !== document.body && !(event.target instanceof Node && form.contains(event.target)))
      return;
    if (event.key === 'Tab') keepInside(form, event);
    // The browser closes an open menu by itself.
    if (event.key === 'Escape' && document.querySelector(':popover-open') === null) close(form, true);
  });
  document.addEventListener('focusin', ({ target }) => {
    if (frontForm() === undefined && target instanceof HTMLElement)
      before = { id: target.id, element: target };
  });
  new MutationObserver(followFront).observe(document.body, { childList: true, subtree: true });
  followFront();
}

/** Puts the focus into the first field that something is wrong with. */
export function focusFirstFault(form: HTMLElement): void {
  const fault = [...form.querySelectorAll('.bk-error')].find((error) => error.textContent !== '');
  const block = fault?.closest('.bk-block');
  block?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  // With its label and what is wrong with it.
  block?.scrollIntoView({ block: 'nearest' });
}

/** The modal in front. */
export function frontForm(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('form[data-view]')].at(-1);
}

function followFront(): void {
  const form = frontForm();
  const view = form?.dataset.view;
  if (view !== front) {
    front = view;
    if (form !== undefined) focusFirst(form);
    else if (before !== undefined) (document.getElementById(before.id) ?? before.element).focus();
  } else if (form !== undefined && document.activeElement === document.body) form.focus();
}

function focusFirst(form: HTMLElement): void {
  const wanted =
    form.querySelector<HTMLElement>('[data-focus-first]') ??
    form.querySelector<HTMLElement>('.bk-modal-body [data-use]');
  const field = wanted?.matches('input, select, textarea, button, a')
    ? wanted
    : wanted?.querySelector<HTMLElement>('input:checked, input, button');
  (field ?? form.querySelector<HTMLElement>('.bk-submit') ?? form).focus();
}

function keepInside(form: HTMLElement, event: KeyboardEvent): void {
  const stops = [
    ...form.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter((stop) => !stop.matches(':disabled') && stop.checkVisibility());
  const first = stops[0] ?? form;
  const last = stops.at(-1) ?? form;
  const { activeElement } = document;
  const isOutside = !form.contains(activeElement);
  if (
    event.shiftKey
      ? isOutside || activeElement === first || activeElement === form
      : isOutside || activeElement === last
  ) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}
