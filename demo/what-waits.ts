import type { Store } from '../src/db/store.ts';

/** What the bot still has to do before everybody has heard of everything. */
export type WhatWaits = {
  /** Leads that arrived and were not looked at yet. */
  unread: number;
  /** Messages that Slack does not have yet. */
  untold: number;
  /** Messages that were given up. */
  dead: number;
};

/** Asks the database what waits. Quick: it is asked after every step of the clock. */
export async function whatWaits(rows: Store['rows'], teamId: string): Promise<WhatWaits> {
  const [found] = await rows.$queryRaw<WhatWaits[]>`
    SELECT (SELECT count(*) FROM "Delivery" WHERE "teamId" = ${teamId} AND "state" = 'stored')::int AS "unread",
           (SELECT count(*) FROM "Telling" WHERE "teamId" = ${teamId} AND "state" = 'waiting')::int AS "untold",
           (SELECT count(*) FROM "Telling" WHERE "teamId" = ${teamId} AND "state" = 'dead')::int AS "dead"`;
  return found ?? { unread: 0, untold: 0, dead: 0 };
}
