import { refresh } from './page-load.ts';

/** A server that comes back at once was not gone. */
const patienceMs = 1_500;
const comeBackMs = 1_000;

/** Listens for changes, says so when the server has gone, and comes back by itself. */
export function listenForChanges(): void {
  // Of the page as it was loaded: its scripts are those of that server.
  const { boot } = document.body.dataset;
  let worry: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    const source = new EventSource('/changes');
    source.addEventListener('hello', ({ data }) => {
      clearTimeout(worry);
      worry = undefined;
      showEnded(false);
      if (data === boot) void refresh();
      else location.reload();
    });
    source.addEventListener('change', () => void refresh());
    source.addEventListener('error', () => {
      source.close();
      worry ??= setTimeout(() => showEnded(true), patienceMs);
      setTimeout(connect, comeBackMs);
    });
  };
  connect();
}

function showEnded(hasEnded: boolean): void {
  const banner = document.querySelector('.ended');
  if (banner instanceof HTMLElement) banner.hidden = !hasEnded;
}
