import type { LocalDay } from '../calendar/local-day.ts';
import type { PastInteraction } from '../leads/past-interaction.ts';
import { channels } from '../parsing/channel.ts';
import { outcomes } from '../parsing/outcome.ts';
import { standingEnrolments } from './enrolments.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';

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

/** A plan a contact is on, in its present year. */
export type CurrentPlan = {
  enrolmentId: string;
  planKey: string;
  planKind: 'relationship' | 'operational';
  startsOn: LocalDay;
  /** How many steps are settled, of this plan year. */
  stepsDone: number;
  pause: { until: LocalDay | null } | undefined;
};

/** The plans a contact is on, the relationship plan first. */
export async function currentPlans(rows: Rows, teamId: string, contactId: string): Promise<CurrentPlan[]> {
  const standing = await standingEnrolments(rows, teamId, contactId);
  const settled = await rows.touch.groupBy({
    by: ['enrolmentId', 'planYear'],
    where: {
      teamId,
      enrolmentId: { in: standing.map(({ enrolmentId }) => enrolmentId) },
      state: { not: 'due' },
    },
    _count: { _all: true },
  });
  return standing.map(({ enrolmentId, planKey, planKind, planYear, startsOn, pause }) => ({
    enrolmentId,
    planKey,
    planKind,
    startsOn,
    stepsDone:
      settled.find((one) => one.enrolmentId === enrolmentId && one.planYear === planYear)?._count._all ?? 0,
    pause,
  }));
}

/** The relationship plan a contact is on; `undefined` on none. */
export async function currentPlan(
  rows: Rows,
  teamId: string,
  contactId: string,
): Promise<CurrentPlan | undefined> {
  const plans = await currentPlans(rows, teamId, contactId);
  return plans.find(({ planKind }) => planKind === 'relationship');
}
