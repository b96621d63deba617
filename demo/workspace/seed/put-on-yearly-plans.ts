import { known } from '../../../src/db/known.ts';
import { enrolMany } from '../../../src/flows/plans/enrol-many.ts';
import { relationships } from '../../../src/leads/contact.ts';
import { quietPlanFor, yearlyPlanFor } from '../../../src/plans/moves.ts';
import type { Running } from '../../../src/start.ts';

/**
 * Puts those whose eight weeks are over on the plan that comes after: the yearly plan of what they are to the team,
 * or one for people who do not answer. As after an import, what can be moved is spread over the weeks to come.
 */
export async function putOnYearlyPlans(
  { means, teamId }: Pick<Running, 'means' | 'teamId'>,
  { at, signal }: { at: Date; signal: AbortSignal },
): Promise<void> {
  const done = await means.store.rows.contact.findMany({
    where: {
      teamId,
      ownerUserId: { not: null },
      enrolments: { some: {}, none: { state: { in: ['active', 'paused'] } } },
    },
    select: {
      id: true,
      ownerUserId: true,
      relationship: true,
      lastTwoWayAt: true,
      postalAddress: true,
      _count: { select: { phones: true, emails: true } },
    },
    orderBy: { id: 'asc' },
  });
  const groups = Map.groupBy(done, ({ ownerUserId, relationship, lastTwoWayAt, postalAddress, _count }) => {
    const plan = lastTwoWayAt
      ? yearlyPlanFor(known(relationships, relationship))
      : quietPlanFor({ ..._count, postalAddress });
    return `${ownerUserId} ${plan}`;
  });
  for (const [key, contacts] of groups) {
    signal.throwIfAborted();
    const [ownerUserId = '', planKey = ''] = key.split(' ');
    await enrolMany(means, { teamId, ownerUserId, contactIds: contacts.map(({ id }) => id), planKey, at });
  }
}
