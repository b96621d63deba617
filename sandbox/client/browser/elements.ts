import { confirmed } from './element-confirm.ts';
import { buttonOf, listenToMenus } from './element-menus.ts';
import { closeForm, type ElementsHost, pressElement, submitForm } from './element-press.ts';
import { type Filling, keepToMost, nameChosen, readFilling } from './element-values.ts';
import { listenToFiles, uploaded } from './file-choosing.ts';
import { forgetTyped, rememberTyped } from './form-drafts.ts';
import { listenToFrames } from './form-frame.ts';

/** Makes the elements of messages and views work: presses, choices, forms. Once for the whole window. */
export function listenToElements(host: ElementsHost): void {
  /** Days and times that are being typed: each key makes another day of them, and only the last is meant. */
  const typedInto = new Set<HTMLElement>();
  const chosenBefore = new WeakMap<HTMLElement, Filling>();

  const choose = async (element: HTMLElement) => {
    if (element.dataset.use !== 'choice') return;
    if (await confirmed(element)) return pressElement(host, element, readFilling(element));
    forgetTyped(element);
    await host.refresh();
  };

  document.addEventListener('click', (event) => {
    const clicked = event.target instanceof Element ? event.target : undefined;
    const closing = clicked?.closest<HTMLElement>('[data-close]');
    const form = closing?.closest<HTMLElement>('form[data-view]');
    if (closing && form) void closeForm(host, form, closing.dataset.close === 'all');
    const element = clicked?.closest<HTMLElement>('[data-element=button], [data-element][role=menuitem]');
    if (element) void click(event, element, host);
  });

  document.addEventListener('input', ({ target }) => {
    const element = elementOf(target);
    if (element === undefined) return;
    rememberTyped(element);
    if (element.dataset.dispatches?.includes('on_character_entered'))
      void pressElement(host, element, readFilling(element));
  });

  document.addEventListener('change', ({ target }) => {
    const element = elementOf(target);
    if (element === undefined) return;
    if (target instanceof HTMLInputElement) keepToMost(element, target);
    nameChosen(element);
    rememberTyped(element);
    // Texts are sent by their keys, a menu of boxes when it closes, a day that is being typed when it is left.
    const waits = element.matches('[data-dispatches], .bk-checklist') || typedInto.has(element);
    if (!waits) void choose(element);
  });

  document.addEventListener('focusout', ({ target }) => {
    const element = elementOf(target);
    if (element !== undefined && typedInto.delete(element)) void choose(element);
  });

  // It does not bubble.
  document.addEventListener(
    'toggle',
    (event) => {
      const element = elementOf(event.target);
      if (!element?.matches('.bk-checklist')) return;
      const now = readFilling(element);
      if (event.newState === 'open') chosenBefore.set(element, now);
      else if (JSON.stringify(chosenBefore.get(element)) !== JSON.stringify(now)) void choose(element);
    },
    true,
  );

  document.addEventListener('keydown', (event) => {
    const element = elementOf(event.target);
    if (element === undefined || event.isComposing) return;
    if (event.key === 'Enter') enter(event, element, host);
    else if (element.matches('[type=date], [type=time]') && event.key !== 'Tab') typedInto.add(element);
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.view === undefined) return;
    event.preventDefault();
    if (form.querySelector('.bk-submit') !== null) void uploaded(form).then(() => submitForm(host, form));
  });

  listenToMenus();
  listenToFiles(host);
  listenToFrames((form, all) => void closeForm(host, form, all));
}

async function click(event: Event, element: HTMLElement, host: ElementsHost): Promise<void> {
  const menu = element.closest<HTMLElement>('.bk-menu');
  menu?.hidePopover();
  if (menu !== null) buttonOf(menu)?.focus();
  if (element.dataset.confirm !== undefined) {
    // A link is followed only once the person agreed.
    event.preventDefault();
    if (!(await confirmed(element))) return;
    if (element instanceof HTMLAnchorElement) window.open(element.href, '_blank', 'noopener');
  }
  await pressElement(host, element, element.dataset.select);
}

function enter(event: KeyboardEvent, element: HTMLElement, host: ElementsHost): void {
  if (element instanceof HTMLTextAreaElement) {
    if (event.ctrlKey || event.metaKey) element.form?.requestSubmit();
  } else if (element.dataset.dispatches?.includes('on_enter_pressed')) {
    event.preventDefault();
    void pressElement(host, element, readFilling(element));
  } else if (element instanceof HTMLInputElement && element.closest('form') === null) element.blur();
}

/** The element that something in it belongs to; undefined for buttons and ⋯ menus, which hold nothing. */
function elementOf(target: EventTarget | null): HTMLElement | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-use]') : null;
  return element?.matches('[data-element=button], [data-element=overflow]') === false ? element : undefined;
}
