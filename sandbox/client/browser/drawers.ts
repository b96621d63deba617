import { aroundChanges } from './page-load.ts';
import { placeKey } from './window-state.ts';

/** In a narrow window the sides are drawers: one is open at a time, and moving somewhere closes it. */
export function listenToDrawers(): void {
  const root = document.documentElement;
  const open = (id: string | undefined) => {
    if (id === undefined) delete root.dataset.drawer;
    else root.dataset.drawer = id;
    for (const button of document.querySelectorAll('[data-drawer]'))
      if (button instanceof HTMLElement && button !== root)
        button.ariaExpanded = String(button.dataset.drawer === id);
  };
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest('button[data-drawer]');
    if (button instanceof HTMLElement) {
      const { drawer } = button.dataset;
      open(root.dataset.drawer === drawer ? undefined : drawer);
      if (root.dataset.drawer !== undefined) firstIn(root.dataset.drawer)?.focus();
      return;
    }
    const { drawer } = root.dataset;
    if (drawer !== undefined && target.closest('.workspace') !== null) open(undefined);
  });
  document.addEventListener('keydown', ({ key, defaultPrevented }) => {
    const { drawer } = root.dataset;
    if (key !== 'Escape' || defaultPrevented || drawer === undefined) return;
    open(undefined);
    const button = document.querySelector(`button[data-drawer="${drawer}"]`);
    if (button instanceof HTMLElement) button.focus();
  });
  let place = placeKey();
  aroundChanges({
    after() {
      if (placeKey() !== place && root.dataset.drawer === 'sides') open(undefined);
      place = placeKey();
    },
  });
}

function firstIn(id: string): HTMLElement | undefined {
  const found = document.getElementById(id)?.querySelector('a[href], button, input, summary');
  return found instanceof HTMLElement ? found : undefined;
}
