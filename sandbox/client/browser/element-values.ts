/** What is put into an element, as it is posted: a value, several, or nothing. */
export type Filling = string | readonly string[] | null;

/** What is chosen or typed in an element now. */
export function readFilling(element: HTMLElement): Filling {
  if (element instanceof HTMLSelectElement) return element.value || null;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return element.value || null;
  const chosen = boxesOf(element)
    .filter((box) => box.checked)
    .map((box) => box.value);
  return element.dataset.element === 'radio_buttons' ? (chosen[0] ?? null) : chosen;
}

/** Puts a choice or text into an element, also one of a page that is not shown yet. */
export function writeFilling(element: HTMLElement, filling: Filling): void {
  const value = typeof filling === 'string' ? filling : '';
  if (element instanceof HTMLSelectElement) {
    for (const option of element.options) {
      option.selected = option.value === value;
      option.toggleAttribute('selected', option.selected);
    }
  } else if (element instanceof HTMLTextAreaElement) {
    element.textContent = value;
    element.value = value;
  } else if (element instanceof HTMLInputElement) {
    element.setAttribute('value', value);
    element.value = value;
  } else {
    const chosen = typeof filling === 'string' ? [filling] : (filling ?? []);
    for (const box of boxesOf(element)) {
      box.checked = chosen.includes(box.value);
      box.toggleAttribute('checked', box.checked);
    }
    nameChosen(element);
  }
}

/** Everything filled into a form, by block id. */
export function formValues(form: HTMLElement): Record<string, Filling> {
  const fields = [...form.querySelectorAll<HTMLElement>('.bk-input [data-element]')];
  return Object.fromEntries(fields.map((field) => [field.dataset.block ?? '', readFilling(field)]));
}

/** Writes the names of what is chosen on the button of a menu of boxes. */
export function nameChosen(element: HTMLElement): void {
  const label = element.querySelector<HTMLElement>('.bk-checklist-button [data-hint]');
  if (label === null) return;
  const names = boxesOf(element)
    .filter((box) => box.checked)
    .map((box) => box.nextElementSibling?.textContent ?? box.value);
  label.textContent = names.join(', ') || (label.dataset.hint ?? '');
}

/** Takes the last tick back where a menu allows fewer. */
export function keepToMost(element: HTMLElement, ticked: HTMLInputElement): void {
  const most = Number(element.dataset.most ?? Number.POSITIVE_INFINITY);
  if (boxesOf(element).filter((box) => box.checked).length > most) ticked.checked = false;
}

function boxesOf(element: HTMLElement): HTMLInputElement[] {
  return [...element.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')];
}
