import type { LocalDay } from '../calendar/local-day.ts';
import type { PastInteraction } from '../leads/past-interaction.ts';
import { channels } from '../parsing/channel.ts';
import { outcomes } from '../parsing/outcome.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';
import { dayOf } from './local-days.ts';

type Rows = Prisma.TransactionClient;

/** The latest interactions with a contact, latest first. */
export async function latestInteractions(
  rows: Rows,
  teamId: string,
  contactId: string,
  most: number,
): Promise<PastInteraction[]> {
  const found = await rows.interaction.findMany({
    where: { teamId, contactId },
    orderBy: [{ happenedAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return found.map(({ byUserId, channel, outcome, happenedAt, note }) => ({
    byUserId,
    channel: known(channels, channel),
    outcome: known(outcomes, outcome),
    happenedAt,
    note,
  }));
}

/** The plan a contact is on. */
export type CurrentPlan = { planKey: string; startsOn: LocalDay; stepsDone: number };

/** The relationship plan a contact is on, and how many of its steps are settled; `undefined` on none. */
export async function currentPlan(
  rows: Rows,
  teamId: string,
  contactId: string,
): Promise<CurrentPlan | undefined> {
  const enrolment = await rows.enrolment.findFirst({
    where: { teamId, contactId, planKind: 'relationship', state: { in: ['active', 'paused'] } },
    include: { _count: { select: { touches: { where: { state: { not: 'due' } } } } } },
  });
  if (!enrolment) return undefined;
  return {
    planKey: enrolment.planKey,
    startsOn: dayOf(enrolment.startsOn),
    stepsDone: enrolment._count.touches,
  };
}
