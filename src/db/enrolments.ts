import type { LocalDay } from '../calendar/local-day.ts';
import { channels } from '../parsing/channel.ts';
import { type Pause, pauseReasons } from '../plans/pause.ts';
import type { StandingTouch } from '../plans/replan.ts';
import type { EnrolledAt } from '../plans/schedule.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';
import { dateOf, dayOf } from './local-days.ts';

type Rows = Prisma.TransactionClient;

const states = ['active', 'paused', 'finished', 'stopped'] as const;

/** A contact on a plan. */
export type Enrolment = EnrolledAt & {
  enrolmentId: string;
  contactId: string;
  planKey: string;
  planKind: 'relationship' | 'operational';
  state: (typeof states)[number];
  begunAt: Date;
  hasEnded: boolean;
  pausedOn: LocalDay | null;
  /** The day on which it goes on by itself; `null`: when somebody says so. */
  pausedUntil: LocalDay | null;
  /** The same as the rules see it; absent while it is not paused. */
  pause: Pause | undefined;
};

export async function readEnrolment(
  rows: Rows,
  teamId: string,
  enrolmentId: string,
): Promise<Enrolment | undefined> {
  const row = await rows.enrolment.findUnique({ where: { teamId_id: { teamId, id: enrolmentId } } });
  return row ? asEnrolment(row) : undefined;
}

/** The relationship plan a contact is on, active or paused; `undefined` on none. There is never more than one. */
export async function relationshipEnrolment(
  rows: Rows,
  teamId: string,
  contactId: string,
): Promise<Enrolment | undefined> {
  const row = await rows.enrolment.findFirst({
    where: { teamId, contactId, planKind: 'relationship', state: { in: ['active', 'paused'] } },
  });
  return row ? asEnrolment(row) : undefined;
}

/** Every plan a contact is on, active or paused: the relationship plan first, then operational ones by start. */
export async function standingEnrolments(
  rows: Rows,
  teamId: string,
  contactId: string,
): Promise<Enrolment[]> {
  const found = await rows.enrolment.findMany({
    where: { teamId, contactId, state: { in: ['active', 'paused'] } },
    orderBy: [{ planKind: 'desc' }, { startsOn: 'asc' }, { id: 'asc' }],
  });
  return found.map(asEnrolment);
}

/** Plans that wait until a day that has come by a day, the longest due first. */
export async function pausesEnding(
  rows: Rows,
  teamId: string,
  by: LocalDay,
  most: number,
): Promise<Enrolment[]> {
  const found = await rows.enrolment.findMany({
    where: { teamId, state: 'paused', pausedUntil: { lte: dateOf(by) } },
    orderBy: [{ pausedUntil: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return found.map(asEnrolment);
}

/**
 * Standing enrolments on yearly plans whose next plan year has begun by a day, the longest due first. A year after 29
 * February is 28 February, as for plan years.
 *
 * @param planKeys the yearly plans
 */
export async function yearsEnding(
  rows: Rows,
  teamId: string,
  { planKeys, by, most }: { planKeys: readonly string[]; by: LocalDay; most: number },
): Promise<Array<{ enrolmentId: string; contactId: string }>> {
  return await rows.$queryRaw<Array<{ enrolmentId: string; contactId: string }>>`
    SELECT "id" AS "enrolmentId", "contactId" FROM "Enrolment"
    WHERE "teamId" = ${teamId} AND "planKey" = ANY(${[...planKeys]}) AND "state" IN ('active', 'paused')
      AND "startsOn" + make_interval(years => "planYear") <= ${dateOf(by)}::date
    ORDER BY "startsOn" + make_interval(years => "planYear"), "id" LIMIT ${most}`;
}

/**
 * The touches of enrolments in the plan year each of them is in, whatever became of them, and those of former years that
 * are still due, by enrolment.
 */
export async function standingTouchesOf(
  rows: Rows,
  teamId: string,
  enrolments: ReadonlyArray<Pick<Enrolment, 'enrolmentId' | 'planYear'>>,
): Promise<ReadonlyMap<string, readonly StandingTouch[]>> {
  const years = new Map(enrolments.map(({ enrolmentId, planYear }) => [enrolmentId, planYear]));
  const found = await rows.touch.findMany({
    where: { teamId, enrolmentId: { in: [...years.keys()] } },
    // Tens of thousands, where a plan of many people is edited: only what is asked for.
    select: {
      id: true,
      enrolmentId: true,
      planYear: true,
      stepKey: true,
      channel: true,
      plannedOn: true,
      dueOn: true,
      occasion: true,
      state: true,
      stepRemovedAt: true,
    },
    orderBy: { id: 'asc' },
  });
  const standing = new Map<string, StandingTouch[]>([...years.keys()].map((id) => [id, []]));
  for (const touch of found) {
    if (touch.enrolmentId === null) continue;
    const isOfFormerYear = touch.planYear !== years.get(touch.enrolmentId);
    if (isOfFormerYear && touch.state !== 'due') continue;
    standing.get(touch.enrolmentId)?.push({
      touchId: touch.id,
      stepKey: touch.stepKey ?? '',
      channel: known(channels, touch.channel),
      plannedOn: dayOf(touch.plannedOn),
      dueOn: dayOf(touch.dueOn),
      occasion: touch.occasion,
      isDue: touch.state === 'due',
      ...(isOfFormerYear ? { isOfFormerYear } : {}),
      ...(touch.stepRemovedAt ? { isRemoved: true } : {}),
    });
  }
  return standing;
}

/** Those of some enrolments that go on and have nothing due any more, today or ahead. */
export async function withNothingDue(
  rows: Rows,
  teamId: string,
  enrolmentIds: readonly string[],
): Promise<Enrolment[]> {
  const found = await rows.enrolment.findMany({
    where: {
      teamId,
      id: { in: [...enrolmentIds] },
      state: { in: ['active', 'paused'] },
      touches: { none: { state: 'due' } },
    },
    orderBy: { id: 'asc' },
  });
  return found.map(asEnrolment);
}

/** Those on some plans that go on and have nothing due any more: so many, the ones longest on their plan first. */
export async function leftWithNothingDue(
  rows: Rows,
  teamId: string,
  planKeys: readonly string[],
  most: number,
): Promise<Enrolment[]> {
  const found = await rows.enrolment.findMany({
    where: {
      teamId,
      planKey: { in: [...planKeys] },
      state: { in: ['active', 'paused'] },
      touches: { none: { state: 'due' } },
    },
    orderBy: { id: 'asc' },
    take: most,
  });
  return found.map(asEnrolment);
}

export function asEnrolment(row: Prisma.EnrolmentGetPayload<object>): Enrolment {
  const state = known(states, row.state);
  return {
    enrolmentId: row.id,
    contactId: row.contactId,
    planKey: row.planKey,
    planKind: known(['relationship', 'operational'], row.planKind),
    startsOn: dayOf(row.startsOn),
    planYear: row.planYear,
    shiftedDays: row.shiftedDays,
    spreadDays: row.spreadDays,
    state,
    begunAt: row.createdAt,
    hasEnded: state === 'finished' || state === 'stopped',
    pausedOn: row.pausedOn ? dayOf(row.pausedOn) : null,
    pausedUntil: row.pausedUntil ? dayOf(row.pausedUntil) : null,
    pause:
      row.state === 'paused' && row.pausedOn && row.pauseWhy
        ? {
            since: dayOf(row.pausedOn),
            until: row.pausedUntil ? dayOf(row.pausedUntil) : null,
            why: known(pauseReasons, row.pauseWhy),
          }
        : undefined,
  };
}
