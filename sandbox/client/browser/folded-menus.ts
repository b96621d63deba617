/** A menu that folds out of its line closes when something in it was chosen, when something else is pressed, and by Escape. */
export function listenToFoldedMenus(): void {
  document.addEventListener('click', ({ target }) => {
    const inside = target instanceof Element ? target.closest('details.menu') : null;
    const isChosen = target instanceof Element && target.closest('details.menu button') !== null;
    for (const menu of openMenus()) if (menu !== inside || isChosen) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
      event.preventDefault();
    }
  });
}

function openMenus(): HTMLDetailsElement[] {
  return [...document.querySelectorAll('details.menu[open]')].filter(
    (menu) => menu instanceof HTMLDetailsElement,
  );
}
