import { listenToComposers } from './composing.ts';
import { listenToDrawers } from './drawers.ts';
import { listenToElements } from './elements.ts';
import { listenToFoldedMenus } from './folded-menus.ts';
import { listenForChanges } from './live.ts';
import { listenToMessageKeys } from './message-keys.ts';
import { aroundChanges, refresh } from './page-load.ts';
import { post } from './post.ts';
import { listenToLinksAndPosts, obey } from './posting.ts';
import { listenToScrolling } from './scrolling.ts';
import { placeKey } from './window-state.ts';

listenToFoldedMenus();
listenToDrawers();
listenToElements({ post, toast: obey, refresh });
listenToLinksAndPosts();
listenToComposers();
listenToScrolling();
listenToMessageKeys();
tellWhichTab();
listenForChanges();

/** Slack tells an app when somebody opens it; that is when most apps publish their Home tab. */
function tellWhichTab(): void {
  let told = '';
  const tell = () => {
    const { tab } = document.body.dataset;
    if (placeKey() === told) return;
    told = placeKey();
    if (tab !== undefined) void post('/act/home', { tab });
  };
  aroundChanges({ after: tell });
  tell();
}
