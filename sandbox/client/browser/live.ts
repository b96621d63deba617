import { refresh, refreshSoon } from './page-load.ts';
import { listenToServer } from './server-line.ts';

/** A server that comes back at once was not gone. */
const patienceMs = 1_500;

/** Draws the page anew when something changed, and says so when the server has gone, until it is back. */
export function listenForChanges(): void {
  // Of the page as it was loaded: its scripts are those of that server.
  const { boot } = document.body.dataset;
  let worry: ReturnType<typeof setTimeout> | undefined;
  listenToServer({
    hello(now) {
      clearTimeout(worry);
      worry = undefined;
      showEnded(false);
      if (now === boot) void refresh();
      else location.reload();
    },
    change: refreshSoon,
    lost() {
      worry ??= setTimeout(() => showEnded(true), patienceMs);
    },
  });
}

function showEnded(hasEnded: boolean): void {
  const banner = document.querySelector('.ended');
  if (banner instanceof HTMLElement) banner.hidden = !hasEnded;
}
