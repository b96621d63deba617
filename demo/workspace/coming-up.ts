import type { Running } from '../../src/start.ts';
import type { ComingUp } from './jump.ts';

/** Asks the database what is known to come up after an instant. */
export async function comingUp(
  { means, teamId }: Pick<Running, 'means' | 'teamId'>,
  after: Date,
): Promise<ComingUp> {
  const [found] = await means.store.rows.$queryRaw<Array<{ promisedAt: Date | null; leadsWait: boolean }>>`
    SELECT (SELECT min("dueAt") FROM "Touch"
            WHERE "teamId" = ${teamId} AND "state" = 'due' AND "dueAt" > ${after}) AS "promisedAt",
           EXISTS (SELECT FROM "Lead" WHERE "teamId" = ${teamId} AND "stage" = 'new' AND "remindedAt" IS NULL
                   AND "joinedLeadId" IS NULL AND "withheldAt" IS NULL) AS "leadsWait"`;
  return { promisedAt: found?.promisedAt ?? undefined, leadsWait: found?.leadsWait ?? false };
}
