import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../db/store.ts';

/** What we need to do our work, and whether each part answers. */
export type Readiness = { database: boolean; slack: boolean };

/** Longer than a healthy database ever takes; shorter than those who ask for readiness wait. */
const patienceMs = 2_000;

/** Whether the database answers and Slack is connected. */
export async function readiness(
  { rows }: Pick<Store, 'rows'>,
  isSlackConnected: () => boolean,
): Promise<Readiness> {
  const given = new AbortController();
  const database = await Promise.race([
    rows.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    ),
    pause(patienceMs, false, { signal: given.signal }),
  ]);
  given.abort();
  return { database, slack: isSlackConnected() };
}
