import type { LocalDay } from '../calendar/local-day.ts';
import { type Channel, channels } from '../parsing/channel.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';
import { dateOf, dayOf } from './local-days.ts';
import { notWaiting } from './waiting.ts';

type Rows = Prisma.TransactionClient;

/** What the weekly cap is about: due steps of plans that do not wait, without work that does not touch the contact. */
export function duePlanTouches(until: LocalDay): Prisma.TouchWhereInput {
  return {
    state: 'due',
    dueOn: { lte: dateOf(until) },
    channel: { not: 'task' },
    enrolmentId: { not: null },
    AND: [notWaiting],
  };
}

/** A due step of a plan, as far as its place among others depends on it. */
export type DueStep = {
  touchId: string;
  contact: { contactId: string };
  channel: Channel;
  dueOn: LocalDay;
  dueAt: Date | null;
  origin: {
    kind: 'step';
    enrolmentId: string;
    planKey: string;
    stepKey: string;
    occasion: string | null;
  };
};

/** What plans have due for some contacts up to and including a day, whoever's work it is, as the weekly cap counts it. */
export async function duePlanTouchesFor(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
  until: LocalDay,
): Promise<DueStep[]> {
  const found = await rows.touch.findMany({
    where: { teamId, contactId: { in: [...contactIds] }, ...duePlanTouches(until) },
    // Nine hundred, where somebody is days behind: only what is asked for.
    select: {
      id: true,
      contactId: true,
      channel: true,
      dueOn: true,
      dueAt: true,
      enrolmentId: true,
      stepKey: true,
      occasion: true,
      enrolment: { select: { planKey: true } },
    },
  });
  return found.map(({ id, contactId, channel, dueOn, dueAt, enrolmentId, stepKey, occasion, enrolment }) => ({
    touchId: id,
    contact: { contactId },
    channel: known(channels, channel),
    dueOn: dayOf(dueOn),
    dueAt,
    origin: {
      kind: 'step',
      enrolmentId: enrolmentId ?? '',
      planKey: enrolment?.planKey ?? '',
      stepKey: stepKey ?? '',
      occasion,
    },
  }));
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
