import type { LocalDay } from '../../calendar/local-day.ts';
import { lockContact, readContact } from '../../db/contacts.ts';
import { type Enrolment, relationshipEnrolment } from '../../db/enrolments.ts';
import { dateOf, dayOf } from '../../db/local-days.ts';
import { readMember } from '../../db/people.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { firstDueOf, openTouchesFor, type Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { afterPause, comesAllTheSame, daysPutOff } from '../../plans/pause.ts';
import { type Denial, denialToWork } from '../../team/may-do.ts';
import type { Team } from '../../team/member.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';
import type { Asking } from '../asking.ts';
import { tellTouchesChanged } from '../tell-changed.ts';
import { followPlan } from './follow-plan.ts';
import { todayOf } from './move-contact.ts';

export type ResumeResult =
  | {
      kind: 'resumed';
      contact: Contact;
      planKey: string;
      /** Until when it would have waited; `null`: until somebody said so. */
      until: LocalDay | null;
      next: Touch | undefined;
      /** How many small touches of the time of the pause were let go. */
      letGo: number;
    }
  | { kind: 'not-paused' | 'no-plan'; contact: Contact }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** Has the relationship plan of a contact go on from today, because somebody says so. */
export async function resumePlan(asking: Asking, asked: string): Promise<ResumeResult> {
  const { means, teamId, team, plans, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const contactId = await lockContact(tx.rows, teamId, asked);
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact) return { kind: 'gone' };
    const why = denialToWork(member, contact, asking.covers);
    if (why) return { kind: 'denied', why };
    const enrolment = await relationshipEnrolment(tx.rows, teamId, contactId);
    if (!enrolment) return { kind: 'no-plan', contact };
    if (!enrolment.pause) return { kind: 'not-paused', contact };
    const past = await goOnWithPlan(tx, { team, plans, contact, enrolment, on: undefined, at });
    // The answer says so.
    await tx.rows.touch.updateMany({
      where: { teamId, id: { in: [...past] } },
      data: { state: 'let-go', settledAt: at },
    });
    const { enrolmentId, planKey } = enrolment;
    const next = (await firstDueOf(tx.rows, teamId, [enrolmentId])).get(enrolmentId);
    return { kind: 'resumed', contact, planKey, until: enrolment.pause.until, next, letGo: past.length };
  });
}

/**
 * A plan that waited goes on. What counts from its start comes so many days later as it has waited, and what somebody
 * had put off further keeps its day; in a yearly plan, whose days are those of the year, small touches that are long
 * past keep theirs and the others are due on the next working day. Part of a flow that holds the contact's lock.
 *
 * @param on the day on which it goes on, where that is not today: a job may come late
 * @returns what is long past: the next list lets go of what is too late and says so, unless the flow does
 */
export async function goOnWithPlan(
  tx: Tx,
  {
    team,
    plans,
    contact,
    enrolment,
    on,
    at,
  }: {
    team: Team;
    plans: Plans;
    contact: Contact;
    enrolment: Enrolment;
    on: LocalDay | undefined;
    at: Date;
  },
): Promise<readonly string[]> {
  const { teamId } = team;
  const { enrolmentId, pause, planKey, startsOn } = enrolment;
  if (!pause) return [];
  const owner = contact.ownerUserId ? await readMember(tx.rows, teamId, contact.ownerUserId) : undefined;
  const today = todayOf(owner, team, at);
  const isYearly = plans.get(planKey)?.repeats === 'yearly';
  const shift = isYearly ? 0 : daysPutOff(pause.since, startsOn, on ?? today);
  await tx.rows.enrolment.update({
    where: { teamId_id: { teamId, id: enrolmentId } },
    data: {
      state: 'active',
      pausedOn: null,
      pausedUntil: null,
      pauseWhy: null,
      shiftedDays: { increment: shift },
    },
  });
  const due = (await openTouchesFor(tx.rows, teamId, contact.contactId)).filter(
    ({ origin }) => origin.kind === 'step' && origin.enrolmentId === enrolmentId,
  );
  if (!isYearly) {
    await followPlanLater(tx, { team, plans, enrolmentId, at });
    // What the pause hid is shown again, also where its day is the same.
    await tellTouchesChanged(tx, ofContact(due));
    return [];
  }

  const { past, move, to } = afterPause({
    due: due.filter(({ origin }) => origin.kind === 'step' && !comesAllTheSame(pause.why, origin.occasion)),
    since: pause.since,
    today,
    work: workCalendarOf(team, owner),
  });
  await tx.rows.touch.updateMany({
    where: { teamId, id: { in: [...past] }, toldAt: null },
    data: { toldAt: at },
  });
  await tx.rows.touch.updateMany({
    where: { teamId, id: { in: [...move] } },
    data: { dueOn: dateOf(to), dueAt: null, toldAt: null },
  });
  await tellTouchesChanged(tx, ofContact(due));
  return past;

  function ofContact(touches: readonly Touch[]) {
    const touchIds = touches.map(({ touchId }) => touchId);
    return { teamId, contactId: contact.contactId, touchIds, at };
  }
}

/** Has an enrolment follow its plan to later days, where a touch that was put off further than that keeps its own. */
async function followPlanLater(
  tx: Tx,
  asked: { team: Team; plans: Plans; enrolmentId: string; at: Date },
): Promise<void> {
  const { team, enrolmentId } = asked;
  const { teamId } = team;
  const touches = await tx.rows.touch.findMany({
    where: { teamId, enrolmentId, state: 'due' },
    select: { id: true, plannedOn: true, dueOn: true, dueAt: true },
  });
  await followPlan(tx, asked);
  for (const { id, dueOn, dueAt } of touches.filter(({ plannedOn, dueOn }) => dueOn > plannedOn))
    await tx.rows.touch.updateMany({
      where: { teamId, id, state: 'due', dueOn: { lt: dateOf(dayOf(dueOn)) } },
      data: { dueOn, dueAt },
    });
}
