/** Keys and focus in the menus that open beneath a button: ⋯ menus and menus in which several things are chosen. */
export function listenToMenus(): void {
  document.addEventListener('toggle', focusOpened, true);
  document.addEventListener('keydown', moveInMenu);
}

/** The button that opens a menu. */
export function buttonOf(menu: Element): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(menu.id)}"]`) ?? undefined;
}

function focusOpened(event: Event): void {
  const menu = event.target;
  if (!(menu instanceof HTMLElement) || !menu.matches('.bk-menu:popover-open')) return;
  itemsOf(menu)[0]?.focus();
}

function moveInMenu(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return;
  const opens = target.getAttribute('popovertarget');
  if (opens !== null && key === 'ArrowDown') {
    event.preventDefault();
    // Pressed rather than shown: a menu stands beneath the button that was pressed for it.
    if (document.getElementById(opens)?.matches(':popover-open') === false) target.click();
    return;
  }
  const menu = target.closest<HTMLElement>('.bk-menu');
  if (menu === null) return;
  if (key === 'Tab') {
    // As in any menu: the next stop is what follows its button.
    menu.hidePopover();
    buttonOf(menu)?.focus();
    return;
  }
  const items = itemsOf(menu);
  const now = items.indexOf(target);
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[key];
  if (next === undefined) return;
  event.preventDefault();
  items[(next + items.length) % items.length]?.focus();
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem], input')];
}
