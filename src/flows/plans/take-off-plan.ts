import { lockContact, readContact } from '../../db/contacts.ts';
import { type Enrolment, readEnrolment, standingEnrolments } from '../../db/enrolments.ts';
import { dateOf } from '../../db/local-days.ts';
import { readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import { eventOfPlan } from '../../plans/event-of-plan.ts';
import { isUndoOpen } from '../../plans/moves.ts';
import type { Plan } from '../../plans/plan.ts';
import { type Denial, denialToWork } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { endPlan } from './end-plan.ts';
import { followEvents } from './follow-events.ts';
import { todayOf } from './move-contact.ts';

export type TakeOffResult =
  /** `isOnNone`: no other plan is left to them. */
  | { kind: 'off'; contact: Contact; planKey: string; isOnNone: boolean }
  | { kind: 'not-on-it'; contact: Contact; planKey: string }
  /** A plan that was just begun may be taken back for a day. */
  | { kind: 'too-late'; contact: Contact; planKey: string }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Takes a contact off a plan because somebody says so: what was due on it is withdrawn, what is done stays done. The
 * day agreed for what a plan of work is about goes with it while it is ahead, unless another of their plans is about
 * the same: a sale that fell through is followed by no thank-you.
 */
export async function takeOffPlan(
  asking: Asking,
  { contactId, planKey }: { contactId: string; planKey: string },
): Promise<TakeOffResult> {
  const { means, teamId } = asking;
  return await means.store.transaction(async (tx) => {
    const held = await holdContact(tx, asking, contactId);
    if ('kind' in held) return held;
    const { contact } = held;
    const standing = await standingEnrolments(tx.rows, teamId, contact.contactId);
    // Of two of one plan the one begun last, as where its day is said.
    const enrolment = standing.findLast((one) => one.planKey === planKey);
    if (!enrolment) return { kind: 'not-on-it', contact, planKey };
    return await takeOff(tx, asking, { contact, enrolment, isUndo: false });
  });
}

/** Takes back that a plan of work was begun, within a day: with the day that was said for it. */
export async function undoPlanBegun(asking: Asking, enrolmentId: string): Promise<TakeOffResult> {
  const { means, teamId, at } = asking;
  return await means.store.transaction(async (tx) => {
    const seen = await readEnrolment(tx.rows, teamId, enrolmentId);
    if (!seen) return { kind: 'gone' };
    const held = await holdContact(tx, asking, seen.contactId);
    if ('kind' in held) return held;
    const { contact } = held;
    const enrolment = (await readEnrolment(tx.rows, teamId, enrolmentId)) ?? seen;
    const { planKey } = enrolment;
    if (enrolment.hasEnded) return { kind: 'not-on-it', contact, planKey };
    if (!isUndoOpen(enrolment.begunAt, at)) return { kind: 'too-late', contact, planKey };
    return await takeOff(tx, asking, { contact, enrolment, isUndo: true });
  });
}

async function holdContact(
  tx: Tx,
  { teamId, member, covers }: Asking,
  contactId: string,
): Promise<{ contact: Contact } | Extract<TakeOffResult, { kind: 'denied' | 'gone' }>> {
  await lockContact(tx.rows, teamId, contactId);
  const contact = await readContact(tx.rows, teamId, contactId);
  if (!contact) return { kind: 'gone' };
  const why = denialToWork(member, contact, covers);
  return why ? { kind: 'denied', why } : { contact };
}

async function takeOff(
  tx: Tx,
  asking: Asking,
  { contact, enrolment, isUndo }: { contact: Contact; enrolment: Enrolment; isUndo: boolean },
): Promise<TakeOffResult> {
  const { teamId, plans, at } = asking;
  const { contactId } = contact;
  const { enrolmentId, planKey } = enrolment;
  await endPlan(tx, { teamId, contactId, enrolmentId, at, why: isUndo ? 'begin taken back' : 'said' });
  const left = await standingEnrolments(tx.rows, teamId, contactId);
  const plan = plans.get(planKey);
  if (plan) await forgetAgreedDay(tx, asking, { contact, enrolment, plan, left, isUndo });
  return { kind: 'off', contact, planKey, isOnNone: left.length === 0 };
}

/** The day a plan of work was about is agreed no longer. One that has passed stays, unless it was said with the plan that is taken back. */
async function forgetAgreedDay(
  tx: Tx,
  { team, teamId, plans, at }: Asking,
  {
    contact,
    enrolment,
    plan,
    left,
    isUndo,
  }: { contact: Contact; enrolment: Enrolment; plan: Plan; left: readonly Enrolment[]; isUndo: boolean },
): Promise<void> {
  const event = eventOfPlan(plan);
  const isOfAnother = ({ planKey }: Enrolment) => {
    const other = plans.get(planKey);
    return other !== undefined && eventOfPlan(other) === event;
  };
  if (!event || left.some(isOfAnother)) return;
  const { contactId, ownerUserId } = contact;
  const owner = ownerUserId ? await readMember(tx.rows, teamId, ownerUserId) : undefined;
  const ahead = { on: { gte: dateOf(todayOf(owner, team, at)) } };
  const saidWithIt = { enteredAt: { gte: enrolment.begunAt } };
  const { count } = await tx.rows.contactEvent.deleteMany({
    where: { teamId, contactId, event, OR: [ahead, ...(isUndo ? [saidWithIt] : [])] },
  });
  if (count > 0) await followEvents(tx, { team, plans, contactId, event, at });
}
