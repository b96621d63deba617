import type { LocalDay } from '../calendar/local-day.ts';
import type { Prisma } from './generated/client.ts';
import { dateOf } from './local-days.ts';

type Rows = Prisma.TransactionClient;

/** What the weekly cap is about: due steps of plans that go on, without work that does not touch the contact. */
export function duePlanTouches(until: LocalDay): Prisma.TouchWhereInput {
  return {
    state: 'due',
    dueOn: { lte: dateOf(until) },
    channel: { not: 'task' },
    enrolment: { state: { not: 'paused' } },
  };
}

/** How many plan touches contacts have had since an instant, and how many they have due, by contact. */
export async function countPlanTouches(
  rows: Rows,
  {
    teamId,
    contactIds,
    since,
    until,
  }: { teamId: string; contactIds: readonly string[]; since: Date; until: LocalDay },
): Promise<{ done: ReadonlyMap<string, number>; due: ReadonlyMap<string, number> }> {
  const contactId = { in: [...contactIds] };
  const done = await rows.touch.groupBy({
    by: ['contactId'],
    where: {
      teamId,
      contactId,
      state: 'done',
      settledAt: { gte: since },
      channel: { not: 'task' },
      enrolmentId: { not: null },
    },
    _count: true,
  });
  const due = await rows.touch.groupBy({
    by: ['contactId'],
    where: { teamId, contactId, ...duePlanTouches(until) },
    _count: true,
  });
  return { done: asMap(done), due: asMap(due) };
}

function asMap(counted: readonly { contactId: string; _count: number }[]): ReadonlyMap<string, number> {
  return new Map(counted.map(({ contactId, _count }) => [contactId, _count]));
}
