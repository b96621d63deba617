/**
 * With the focus on a list of messages, ↑ and ↓ go from one message to the next. Only the message that has the focus
 * shows what can be done with it: otherwise the way through a page with Tab would be twice fifty stops longer.
 */
export function listenToMessageKeys(): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if ((key !== 'ArrowUp' && key !== 'ArrowDown') || !(target instanceof HTMLElement)) return;
    if (!target.matches('[data-scrolled], [data-message]')) return;
    const rows = [...(target.closest('[data-scrolled]')?.querySelectorAll('[data-message]') ?? [])];
    const next = rows.at(nextPlace(rows.indexOf(target), key, rows.length));
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });
}

/** From the list itself the newest message comes first; at either end the focus stays. */
function nextPlace(now: number, key: 'ArrowUp' | 'ArrowDown', count: number): number {
  if (now < 0) return count - 1;
  return key === 'ArrowUp' ? Math.max(0, now - 1) : Math.min(count - 1, now + 1);
}
