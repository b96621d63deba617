import { aroundChanges } from './page-load.ts';
import { placeKey } from './window-state.ts';

/** As near to the end as this counts as at the end. */
const nearPx = 60;
/** So much of a new message is read out. */
const mostReadOut = 160;

type Before = { isAtEnd: boolean; fromEnd: number; first: string | undefined; last: string | undefined };

/** Keeps each list of messages where its reader was: at the newest one, or where they read, with word of what is new. */
export function listenToScrolling(): void {
  const before = new Map<string, Before>();
  let place = placeKey();
  aroundChanges({
    before() {
      place = placeKey();
      before.clear();
      for (const list of lists()) before.set(list.id, stateOf(list));
    },
    after() {
      const hasMoved = placeKey() !== place;
      for (const list of lists()) settle(list, hasMoved ? undefined : before.get(list.id));
    },
  });
  document.addEventListener(
    'scroll',
    ({ target }) => {
      if (target instanceof HTMLElement && isAtEnd(target)) showNewer(target, false);
    },
    { capture: true, passive: true },
  );
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-to-newest]') : null;
    const list = button?.parentElement?.querySelector('[data-scrolled]');
    if (!(list instanceof HTMLElement)) return;
    toEnd(list);
    list.focus({ preventScroll: true });
  });
  for (const list of lists()) toNewest(list);
}

/** Where a list opens: at its end, or at the top of its newest message where that is taller than the list. */
function toNewest(list: HTMLElement): void {
  toEnd(list);
  const newest = rowsOf(list).at(-1);
  if (newest && newest.offsetHeight > list.clientHeight) newest.scrollIntoView({ block: 'start' });
}

/** Puts the newest message of a list in view. */
function toEnd(list: HTMLElement): void {
  list.scrollTop = list.scrollHeight;
  showNewer(list, false);
}

function settle(list: HTMLElement, before: Before | undefined): void {
  if (before === undefined) {
    toNewest(list);
    return;
  }
  const rows = rowsOf(list);
  const newest = rows.at(-1);
  const isNew = newest?.dataset.message !== before.last;
  const hasEarlier = rows[0]?.dataset.message !== before.first;
  if (isNew) readOut(rows, before.last);
  // Who has just written, or asked, wants to see what came.
  const isMine = isNew && newest?.dataset.mine !== undefined;
  if (before.isAtEnd || isMine) toEnd(list);
  else if (hasEarlier && !isNew) list.scrollTop = list.scrollHeight - before.fromEnd;
  else if (isNew) showNewer(list, true);
}

function readOut(rows: readonly HTMLElement[], last: string | undefined): void {
  const region = document.getElementById('arrivals');
  if (region === null) return;
  const since = rows.findIndex((row) => row.dataset.message === last);
  region.textContent = rows
    .slice(since + 1)
    .slice(-3)
    .map((row) => {
      const text = row.querySelector('.content')?.textContent ?? '';
      return `${row.dataset.author ?? ''}: ${text.slice(0, mostReadOut)}`;
    })
    .join('\n');
}

function showNewer(list: HTMLElement, isShown: boolean): void {
  const button = list.parentElement?.querySelector(':scope > [data-to-newest]');
  if (button instanceof HTMLElement) button.hidden = !isShown;
}

function stateOf(list: HTMLElement): Before {
  const rows = rowsOf(list);
  return {
    isAtEnd: isAtEnd(list),
    fromEnd: list.scrollHeight - list.scrollTop,
    first: rows[0]?.dataset.message,
    last: rows.at(-1)?.dataset.message,
  };
}

function isAtEnd(list: HTMLElement): boolean {
  return list.scrollHeight - list.scrollTop - list.clientHeight < nearPx;
}

function lists(): HTMLElement[] {
  return [...document.querySelectorAll('[data-scrolled]')].filter((list) => list instanceof HTMLElement);
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll('[data-message]')].filter((row) => row instanceof HTMLElement);
}
