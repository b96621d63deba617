import { morphPage } from './morph-page.ts';
import { notice } from './notices.ts';

type Listener = { before?(): void; after(): void };

const listeners: Listener[] = [];
let running: AbortController | undefined;
let isWanted = false;
let waiting: (() => void)[] = [];

/** Calls the listener around every change of the page. */
export function aroundChanges(listener: Listener): void {
  listeners.push(listener);
}

/** Something may look different: draws the page anew, once it can be seen. Resolves when it was drawn. */
export function refresh(): Promise<void> {
  isWanted = true;
  const drawn = new Promise<void>((resolve) => waiting.push(resolve));
  if (!document.hidden && running === undefined) void load();
  return drawn;
}

/** Moves to another look without loading the page anew. */
export function go(href: string): void {
  history.pushState(null, '', href);
  // What was being drawn is of the place that was left.
  running?.abort();
  void load();
}

document.addEventListener('visibilitychange', () => {
  if (isWanted && !document.hidden && running === undefined) void load();
});
window.addEventListener('popstate', () => {
  running?.abort();
  void load();
});

async function load(): Promise<void> {
  isWanted = false;
  const told = waiting;
  waiting = [];
  const mine = new AbortController();
  running = mine;
  try {
    const response = await fetch(location.href, { signal: mine.signal, headers: { accept: 'text/html' } });
    const html = await response.text();
    if (mine.signal.aborted) return;
    if (response.ok) change(html);
    else notice(document.body.dataset.unreachable ?? '', 'fault');
  } catch {
    // The server has gone, or this was overtaken. The connection for changes notices the one and says so.
  } finally {
    for (const resolve of told) resolve();
    if (running === mine) {
      running = undefined;
      if (isWanted && !document.hidden) void load();
    }
  }
}

function change(html: string): void {
  for (const listener of listeners) listener.before?.();
  morphPage(html);
  for (const listener of listeners) listener.after();
}
