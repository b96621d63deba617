import { aroundChanges } from '../../../../sandbox/client/browser/page-load.ts';
import { atNewest } from './at-newest.ts';

/** The newest message that was brought into view. */
let landed: string | undefined;
/** The reader went elsewhere in the conversation since. */
let isReading = false;

/** Brings the beginning of the newest message into view, and of each one after it until the reader goes elsewhere. */
function land(): void {
  if (location.hash !== atNewest || isReading) return;
  const newest = [...document.querySelectorAll('main [data-scrolled] [data-message]')].at(-1);
  if (newest === undefined || newest.id === landed) return;
  landed = newest.id;
  newest.scrollIntoView({ block: 'start' });
}

function startAnew(): void {
  landed = undefined;
  isReading = false;
}

document.addEventListener(
  'click',
  ({ target }) => {
    if (target instanceof Element && target.closest('a[data-look], button[data-post]')) startAnew();
  },
  { capture: true },
);
window.addEventListener('popstate', startAnew);
for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
  document.addEventListener(
    kind,
    ({ target }) => {
      if (target instanceof Element && target.closest('[data-scrolled]')) isReading = true;
    },
    { capture: true, passive: true },
  );
aroundChanges({ after: land });
land();
