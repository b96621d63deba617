import { localDay } from '../../calendar/local-day.ts';
import { asContact, contactParts, lockContacts, standingOptOutsOf } from '../../db/contacts.ts';
import { dayOf } from '../../db/local-days.ts';
import { readMember, teamOf } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { type Begin, spreadBeginnings } from '../../plans/spread.ts';
import { zoneOf } from '../../team/member.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';
import type { Means } from '../means.ts';
import { enrolContacts } from './enrol-contacts.ts';

/** What became of people who were to be put on a plan together. */
export type ManyEnrolled = {
  enrolled: number;
  /** On a relationship plan already, which they stay on. */
  onPlanAlready: number;
  /** They asked to be left alone on every channel. */
  leftAlone: number;
};

/** So many at once: a transaction that takes a moment. */
const atOnce = 50;

/**
 * Puts many contacts of one agent on a relationship plan, as after an import. What can be moved is spread over the
 * weeks to come (plans/spread), beside what the agent has already. Who is on a relationship plan stays on it, so the
 * whole may be done again after it was interrupted.
 *
 * @param ownerUserId whose contacts they are; others among them are left out
 * @param spread off: all begin on the same day
 * @throws Error when the team has no such plan
 */
export async function enrolMany(
  means: Means,
  {
    teamId,
    ownerUserId,
    contactIds,
    planKey,
    at,
    spread = true,
  }: {
    teamId: string;
    ownerUserId: string;
    contactIds: readonly string[];
    planKey: string;
    at: Date;
    spread?: boolean;
  },
): Promise<ManyEnrolled> {
  const { rows } = means.store;
  const team = await teamOf(rows, teamId);
  const owner = await readMember(rows, teamId, ownerUserId);
  const plan = (await plansOf(rows, teamId, means.library)).get(planKey);
  if (!plan) throw new Error(`No plan ${planKey}`);
  if (!owner) throw new Error(`No member ${ownerUserId}`);
  const today = localDay(at, zoneOf(owner, team));
  const { workingDays } = workCalendarOf(team, owner);
  const places = spread
    ? spreadBeginnings({
        count: contactIds.length,
        from: today,
        workingDaysAWeek: new Set(workingDays).size || 7,
        begun: await beginningsOf(rows, teamId, ownerUserId),
      })
    : [];

  const done: ManyEnrolled = { enrolled: 0, onPlanAlready: 0, leftAlone: 0 };
  const inOrder = contactIds.toSorted();
  for (let first = 0; first < inOrder.length; first += atOnce) {
    // Counted, and places taken, only by what was committed: a transaction may run again.
    const left = places.slice(done.enrolled);
    const some = await means.store.transaction(
      async (tx) => {
        const { free, onPlan, leftAlone } = await whoIsFree(tx, {
          teamId,
          ownerUserId,
          contactIds: inOrder.slice(first, first + atOnce),
        });
        const enrolments = free.map((contact, nth) => ({
          contact,
          ...(left[nth] ?? { startsOn: today, spreadDays: 0 }),
        }));
        await enrolContacts(tx, { team, plan, owner, enrolments, at, withNextList: true });
        return { enrolled: enrolments.length, onPlanAlready: onPlan, leftAlone };
      },
      { withinMs: 20_000 },
    );
    done.enrolled += some.enrolled;
    done.onPlanAlready += some.onPlanAlready;
    done.leftAlone += some.leftAlone;
  }
  return done;
}

/** Those of some contacts who may be put on a relationship plan, locked. */
async function whoIsFree(
  tx: Tx,
  { teamId, ownerUserId, contactIds }: { teamId: string; ownerUserId: string; contactIds: readonly string[] },
) {
  const ids = [...contactIds];
  await lockContacts(tx.rows, teamId, ids);
  const rows = await tx.rows.contact.findMany({
    where: { teamId, id: { in: ids }, ownerUserId },
    include: {
      ...contactParts,
      enrolments: {
        where: { planKind: 'relationship', state: { in: ['active', 'paused'] } },
        select: { id: true },
      },
    },
    orderBy: { id: 'asc' },
  });
  const optOuts = await standingOptOutsOf(tx.rows, teamId, rows.map(asContact));
  const isLeftAlone = (id: string) => (optOuts.get(id) ?? []).some(({ channel }) => channel === null);
  const onPlan = rows.filter(({ enrolments }) => enrolments.length > 0);
  const others = rows.filter(({ enrolments }) => enrolments.length === 0);
  return {
    free: others.filter(({ id }) => !isLeftAlone(id)).map(asContact),
    onPlan: onPlan.length,
    leftAlone: others.filter(({ id }) => isLeftAlone(id)).length,
  };
}

/** Where the people of an agent began on their relationship plans. */
async function beginningsOf(rows: Tx['rows'], teamId: string, ownerUserId: string): Promise<Begin[]> {
  const found = await rows.enrolment.findMany({
    where: {
      teamId,
      planKind: 'relationship',
      state: { in: ['active', 'paused'] },
      contact: { ownerUserId },
    },
    select: { startsOn: true, spreadDays: true },
  });
  return found.map(({ startsOn, spreadDays }) => ({ startsOn: dayOf(startsOn), spreadDays }));
}
