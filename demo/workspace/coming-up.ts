import type { Running } from '../../src/start.ts';
import type { ComingUp } from './jump.ts';

/** Asks the database what is known to come up after an instant. Who is to try a person first is warned before. */
export async function comingUp(
  { means, teamId }: Pick<Running, 'means' | 'teamId'>,
  after: Date,
): Promise<ComingUp> {
  const [found] = await means.store.rows.$queryRaw<Array<{ awaitedAt: Date | null; leadsWait: boolean }>>`
    SELECT LEAST((SELECT min("dueAt") FROM "Touch"
                  WHERE "teamId" = ${teamId} AND "state" = 'due' AND "dueAt" > ${after}),
                 (SELECT min(moment) FROM "Lead",
                         unnest(ARRAY["captureDueAt", "captureDueAt" - interval '5 minutes']) AS moment
                  WHERE "teamId" = ${teamId} AND moment > ${after})) AS "awaitedAt",
           EXISTS (SELECT FROM "Lead" WHERE "teamId" = ${teamId} AND "stage" = 'new' AND "pooledAt" IS NULL
                   AND "joinedLeadId" IS NULL AND "withheldAt" IS NULL) AS "leadsWait"`;
  return { awaitedAt: found?.awaitedAt ?? undefined, leadsWait: found?.leadsWait ?? false };
}
