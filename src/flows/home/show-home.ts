import type { HomeLook } from '../../slack/home/home-look.ts';
import type { HomeView } from '../../slack/home/publish-home.ts';
import { gate } from '../gate.ts';
import type { Means } from '../means.ts';
import { drawHome } from './draw-home.ts';

/** How many are drawn at once: each asks several things side by side, and presses need connections too. */
const drawnAtOnce = 2;

/** Draws the Home of somebody anew and has it shown. */
export type ShowHome = (of: { userId: string; look: HomeLook }) => Promise<void>;

/**
 * Shows Homes, each person's in turn: two presses close together must not end with the picture of the first. Nothing
 * hangs on a Home, so it is told through no queue: it is drawn when it is opened and after every press in it.
 */
export function homesInTurn(deps: {
  means: Means;
  teamId: string;
  now: () => Date;
  publish: (userId: string, view: HomeView) => Promise<void>;
}): ShowHome {
  const inLine = gate(drawnAtOnce);
  const latest = new Map<string, Promise<void>>();
  return async ({ userId, look }) => {
    const before = latest.get(userId) ?? Promise.resolve();
    const shown = before
      .catch(() => undefined)
      .then(async () => {
        const { means, teamId } = deps;
        const view = await inLine(() => drawHome(means, { teamId, userId, look, at: deps.now() }));
        if (view) await deps.publish(userId, view);
      });
    latest.set(userId, shown);
    try {
      await shown;
    } finally {
      if (latest.get(userId) === shown) latest.delete(userId);
    }
  };
}
