import { drawnHere } from './drawn-rows.ts';
import { morphPage } from './morph-page.ts';
import { notice } from './notices.ts';

/** When changes come fast, so long passes between one drawing and the next: time for the person to do something. */
const pauseMs = 400;

type Listener = { before?(): void; after(): void };

const listeners: Listener[] = [];
let running: AbortController | undefined;
let wanted: 'no' | 'soon' | 'now' = 'no';
let waiting: (() => void)[] = [];
let drawnAt = Number.NEGATIVE_INFINITY;
let soon: ReturnType<typeof setTimeout> | undefined;

/** Calls the listener around every change of the page. */
export function aroundChanges(listener: Listener): void {
  listeners.push(listener);
}

/** Draws the page anew, once it can be seen. Resolves when it was drawn. */
export function refresh(): Promise<void> {
  wanted = 'now';
  const drawn = new Promise<void>((resolve) => waiting.push(resolve));
  drawWanted();
  return drawn;
}

/** Something may look different: draws the page anew at once, or a moment after it was drawn last. */
export function refreshSoon(): void {
  if (wanted === 'no') wanted = 'soon';
  drawWanted();
}

/** Moves to another look without loading the page anew. */
export function go(href: string): void {
  history.pushState(null, '', href);
  // What was being drawn is of the place that was left.
  running?.abort();
  void load();
}

document.addEventListener('visibilitychange', drawWanted);
window.addEventListener('popstate', () => {
  running?.abort();
  void load();
});

/** Never two at a time: what changes meanwhile is drawn afterwards. */
function drawWanted(): void {
  if (wanted === 'no' || document.hidden || running !== undefined) return;
  const pauseLeft = wanted === 'now' ? 0 : drawnAt + pauseMs - performance.now();
  clearTimeout(soon);
  if (pauseLeft > 0) soon = setTimeout(drawWanted, pauseLeft);
  else void load();
}

async function load(): Promise<void> {
  wanted = 'no';
  const told = waiting;
  waiting = [];
  const mine = new AbortController();
  running = mine;
  try {
    const response = await fetch(location.href, {
      signal: mine.signal,
      headers: { accept: 'text/html', 'x-drawn': drawnHere() },
    });
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
      drawnAt = performance.now();
      drawWanted();
    }
  }
}

function change(html: string): void {
  for (const listener of listeners) listener.before?.();
  morphPage(html);
  for (const listener of listeners) listener.after();
}
