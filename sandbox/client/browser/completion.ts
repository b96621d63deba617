/** The commands that begin as the line does, beside the box in which it is typed. */
export class Completion {
  readonly #box: HTMLTextAreaElement;
  readonly #list: HTMLElement | null;
  #active = 0;

  constructor(form: HTMLFormElement, box: HTMLTextAreaElement) {
    this.#box = box;
    this.#list = form.querySelector('[role="listbox"]');
    // The press of the mouse would take the focus from the box, and the list with it.
    this.#list?.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list?.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[data-command]') : null;
      if (!(option instanceof HTMLElement)) return;
      this.#choose(option);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      box.focus();
    });
    this.close();
  }

  /** Shows what fits the line as it is now. */
  look(): void {
    const line = this.#box.value;
    const isWord = /^\/[^\s]*$/.test(line);
    for (const option of this.#options())
      option.hidden = !isWord || !option.dataset.command?.startsWith(line.toLowerCase());
    this.#active = 0;
    this.#draw();
  }

  close(): void {
    for (const option of this.#options()) option.hidden = true;
    this.#draw();
  }

  /** Deals with a key while the list is open; false leaves it to others. */
  takes({ key, shiftKey }: KeyboardEvent): boolean {
    const fitting = this.#fitting();
    const option = fitting[this.#active];
    if (option === undefined) return false;
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        this.#active = (this.#active + (key === 'ArrowDown' ? 1 : -1) + fitting.length) % fitting.length;
        this.#draw();
        return true;
      case 'Escape':
        this.close();
        return true;
      case 'Tab':
        if (shiftKey) return false;
        this.#choose(option);
        return true;
      case 'Enter':
        // A command that stands there whole is sent.
        if (shiftKey || this.#box.value === option.dataset.command) return false;
        this.#choose(option);
        return true;
      default:
        return false;
    }
  }

  #choose(option: HTMLElement): void {
    this.#box.value = `${option.dataset.command} `;
    this.close();
  }

  #draw(): void {
    if (this.#list === null) return;
    const fitting = this.#fitting();
    const active = fitting[this.#active];
    this.#list.hidden = fitting.length === 0;
    this.#box.setAttribute('aria-expanded', String(fitting.length > 0));
    for (const option of this.#options()) option.setAttribute('aria-selected', String(option === active));
    if (active === undefined) this.#box.removeAttribute('aria-activedescendant');
    else {
      this.#box.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    }
  }

  #fitting(): HTMLElement[] {
    return this.#options().filter(({ hidden }) => !hidden);
  }

  #options(): HTMLElement[] {
    return [...(this.#list?.querySelectorAll('[data-command]') ?? [])].filter(
      (option) => option instanceof HTMLElement,
    );
  }
}
