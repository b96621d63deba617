import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { standingOptOutsOf } from '../../db/contacts.ts';
import { insertRows, newRowId } from '../../db/insert-rows.ts';
import { dateOf } from '../../db/local-days.ts';
import { managersOf, readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import { isAllClosed, isClosed } from '../../leads/may-contact.ts';
import type { Plan, StepRole } from '../../plans/plan.ts';
import { type EnrolledAt, type PlannedTouch, scheduleOf } from '../../plans/schedule.ts';
import { lastListedOn } from '../../team/list-day.ts';
import { isPerson, type Member, type Team, zoneOf } from '../../team/member.ts';
import { planFactsOf } from './plan-facts.ts';

/** A contact that is put on a plan. */
export type NewEnrolment = { contact: Contact; startsOn: LocalDay; spreadDays?: number };

/**
 * Puts contacts of one owner on a plan: all touches of its first year (or of the whole plan, where it does not
 * repeat) become rows at once, so that everybody can see what is ahead. Part of a flow that holds the contacts'
 * locks and has ended the relationship plan they were on. What a standing opt-out closes is withdrawn from the
 * start.
 *
 * @param owner who has the contacts; absent: nobody yet
 * @param toldToday what is due today is shown where this is told, so it is not told once more by itself
 * @param withNextList many at once: what is due already waits for the next list rather than being told one by one
 * @returns the enrolments' ids, in the order of the contacts
 */
export async function enrolContacts(
  tx: Tx,
  {
    team,
    plan,
    owner,
    enrolments,
    at,
    toldToday = false,
    withNextList = false,
  }: {
    team: Team;
    plan: Plan;
    owner: Member | undefined;
    enrolments: readonly NewEnrolment[];
    at: Date;
    toldToday?: boolean;
    withNextList?: boolean;
  },
): Promise<string[]> {
  const [earliest] = enrolments.map(({ startsOn }) => startsOn).toSorted();
  if (earliest === undefined) return [];
  const { teamId } = team;
  const contacts = enrolments.map(({ contact }) => contact);
  const facts = await planFactsOf(tx.rows, { team, owner, contacts, from: earliest });
  const optOuts = await standingOptOutsOf(tx.rows, teamId, contacts);
  const today = localDay(at, owner ? zoneOf(owner, team) : team.zone);
  const isTold = ({ dueOn }: PlannedTouch) =>
    withNextList ? dueOn <= lastListedOn(today) : toldToday && dueOn === today;
  const workers = await workersOf(tx, team);

  const planned = enrolments.map(({ contact, startsOn, spreadDays = 0 }) => {
    const fact = facts.get(contact.contactId);
    if (!fact) throw new Error(`No facts of the contact ${contact.contactId}`);
    const enrolled = { startsOn, planYear: 1, shiftedDays: 0, spreadDays };
    return { enrolmentId: newRowId(), contact, enrolled, touches: scheduleOf(plan, enrolled, fact) };
  });

  await insertRows(
    tx.rows,
    'Enrolment',
    planned.map(({ enrolmentId, contact, enrolled, touches }) => {
      const isOver = isAllClosed(touches, optOuts.get(contact.contactId) ?? []);
      return {
        id: enrolmentId,
        teamId,
        contactId: contact.contactId,
        planKey: plan.key,
        planKind: plan.kind,
        startsOn: dateOf(enrolled.startsOn),
        spreadDays: enrolled.spreadDays,
        createdAt: at,
        state: isOver ? 'finished' : 'active',
        endedAt: isOver ? at : null,
      };
    }),
  );
  await insertRows(
    tx.rows,
    'Touch',
    planned.flatMap(({ enrolmentId, contact, enrolled, touches }) =>
      touches.map((touch) =>
        touchRow(touch, {
          teamId,
          contactId: contact.contactId,
          enrolmentId,
          enrolled,
          workers,
          at,
          isTold: isTold(touch),
          isWithdrawn: isClosed(touch.channel, optOuts.get(contact.contactId) ?? []),
        }),
      ),
    ),
  );
  return planned.map(({ enrolmentId }) => enrolmentId);
}

/** Ends an enrolment before its time: what was still due is withdrawn, what is done stays done. */
export async function stopEnrolment(
  tx: Tx,
  { teamId, enrolmentId, at, why }: { teamId: string; enrolmentId: string; at: Date; why: string },
): Promise<void> {
  await tx.rows.enrolment.update({
    where: { teamId_id: { teamId, id: enrolmentId } },
    data: { state: 'stopped', why, endedAt: at },
  });
  await tx.rows.touch.updateMany({
    where: { teamId, enrolmentId, state: 'due' },
    data: { state: 'withdrawn', settledAt: at },
  });
}

/** Who does the steps of operational plans that are not the owner's; `undefined`: the owner does those too. */
export type Workers = Readonly<Record<StepRole, string | undefined>>;

/** Who has which role in a team. Who left Slack has none. */
export async function workersOf(tx: Tx, { teamId, coordinatorUserId }: Team): Promise<Workers> {
  const [manager] = await managersOf(tx.rows, teamId);
  const named = coordinatorUserId ? await readMember(tx.rows, teamId, coordinatorUserId) : undefined;
  const coordinator = named && isPerson(named) ? named.userId : undefined;
  return { owner: undefined, coordinator, manager };
}

/**
 * A planned touch as a row.
 *
 * @param isTold it is told with something else, so not by itself
 * @param isWithdrawn an opt-out closes its channel: it is there, and never due
 */
export function touchRow(
  touch: PlannedTouch,
  {
    teamId,
    contactId,
    enrolmentId,
    enrolled,
    workers,
    at,
    isTold,
    isWithdrawn,
  }: {
    teamId: string;
    contactId: string;
    enrolmentId: string;
    enrolled: Pick<EnrolledAt, 'planYear'>;
    workers: Workers;
    at: Date;
    isTold: boolean;
    isWithdrawn: boolean;
  },
) {
  return {
    id: newRowId(),
    teamId,
    contactId,
    enrolmentId,
    planYear: enrolled.planYear,
    stepKey: touch.stepKey,
    channel: touch.channel,
    occasion: touch.occasion,
    forUserId: workers[touch.by] ?? null,
    plannedOn: dateOf(touch.dueOn),
    dueOn: dateOf(touch.dueOn),
    state: isWithdrawn ? 'withdrawn' : 'due',
    settledAt: isWithdrawn ? at : null,
    toldAt: isTold && !isWithdrawn ? at : null,
  };
}
