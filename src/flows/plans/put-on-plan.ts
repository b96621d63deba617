import { addDays, type LocalDay } from '../../calendar/local-day.ts';
import { lockContact, readContact, standingOptOuts } from '../../db/contacts.ts';
import { type Enrolment, standingEnrolments } from '../../db/enrolments.ts';
import { dateOf } from '../../db/local-days.ts';
import { readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { firstDueOf, type Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { isClosed } from '../../leads/may-contact.ts';
import { type AgreedEvent, eventOfPlan } from '../../plans/event-of-plan.ts';
import type { Plan } from '../../plans/plan.ts';
import { type Denial, denialToWork } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { enrolContacts } from './enrol-contacts.ts';
import { followEvents } from './follow-events.ts';
import { moveContact, todayOf } from './move-contact.ts';

export type PutOnPlanResult =
  | {
      kind: 'moved';
      contact: Contact;
      plan: Plan;
      moveId: string;
      /** The key of the plan they left; `null`: they were on none. */
      left: string | null;
      next: Touch | undefined;
    }
  | {
      kind: 'begun' | 'day-set';
      contact: Contact;
      plan: Plan;
      event: EventDay | null;
      next: Touch | undefined;
    }
  | { kind: 'on-it-already'; contact: Contact; plan: Plan; next: Touch | undefined }
  /** A day was given to a plan that is about no such day. */
  | { kind: 'no-day-of-its-own' | 'left-alone'; contact: Contact; plan: Plan }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** The day of what a plan is about. */
export type EventDay = { event: AgreedEvent; on: LocalDay };

/** An event this long before its plan begins still counts for it, as for the schedule. */
const eventsBeforeDays = 30;

/**
 * Puts a contact on a plan because somebody says so. A relationship plan takes the place of the one they are on; a plan
 * of work begins beside it. A day is that of what the plan of work is about, such as the closing; said again with
 * another day, the day moves and the touches follow.
 *
 * Refuses a day for a plan that is about none, and a person who asked to be left alone on every way the plan goes.
 */
export async function putOnPlan(
  asking: Asking,
  { contactId, plan, on }: { contactId: string; plan: Plan; on: LocalDay | undefined },
): Promise<PutOnPlanResult> {
  const { means, teamId, member } = asking;
  return await means.store.transaction(async (tx) => {
    await lockContact(tx.rows, teamId, contactId);
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact) return { kind: 'gone' };
    const why = denialToWork(member, contact.ownerUserId, asking.covers);
    if (why) return { kind: 'denied', why };
    const event = eventOfPlan(plan);
    if (on && !event) return { kind: 'no-day-of-its-own', contact, plan };
    const optOuts = await standingOptOuts(tx.rows, teamId, contact);
    const isLeftAlone = optOuts.some(({ channel }) => channel === null);
    if (isLeftAlone || plan.steps.every(({ channel }) => isClosed(channel, optOuts)))
      return { kind: 'left-alone', contact, plan };

    const standing = await standingEnrolments(tx.rows, teamId, contactId);
    const already = standing.find(({ planKey }) => planKey === plan.key);
    const day = on && event ? { event, on } : null;
    if (already) return await onItAlready(tx, asking, { contact, plan, enrolment: already, day });
    if (plan.kind === 'operational') return await begin(tx, asking, { contact, plan, day });
    const left = standing.find(({ planKind }) => planKind === 'relationship')?.planKey ?? null;
    return await moveTo(tx, asking, { contact, plan, left });
  });
}

async function moveTo(
  tx: Tx,
  { team, teamId, plans, member, at }: Asking,
  { contact, plan, left }: { contact: Contact; plan: Plan; left: string | null },
): Promise<PutOnPlanResult> {
  const made = await moveContact(tx, {
    team,
    plans,
    contact,
    toPlanKey: plan.key,
    why: 'said',
    byUserId: member.userId,
    at,
  });
  if (!made) return { kind: 'left-alone', contact, plan };
  const { enrolmentId, moveId } = made;
  const next = (await firstDueOf(tx.rows, teamId, [enrolmentId])).get(enrolmentId);
  return { kind: 'moved', contact, plan, moveId, left, next };
}

async function begin(
  tx: Tx,
  asking: Asking,
  { contact, plan, day }: { contact: Contact; plan: Plan; day: EventDay | null },
): Promise<PutOnPlanResult> {
  const { team, teamId, at } = asking;
  const owner = contact.ownerUserId ? await readMember(tx.rows, teamId, contact.ownerUserId) : undefined;
  const startsOn = todayOf(owner, team, at);
  // A day that is still ahead and was agreed before is the one that is said anew.
  if (day) await setEvent(tx, asking, { contact, day, since: startsOn });
  const [enrolmentId = ''] = await enrolContacts(tx, {
    team,
    plan,
    owner,
    enrolments: [{ contact, startsOn }],
    at,
  });
  const next = (await firstDueOf(tx.rows, teamId, [enrolmentId])).get(enrolmentId);
  return { kind: 'begun', contact, plan, event: day, next };
}

async function onItAlready(
  tx: Tx,
  asking: Asking,
  {
    contact,
    plan,
    enrolment,
    day,
  }: { contact: Contact; plan: Plan; enrolment: Enrolment; day: EventDay | null },
): Promise<PutOnPlanResult> {
  const { teamId } = asking;
  const { enrolmentId, startsOn } = enrolment;
  if (day) await setEvent(tx, asking, { contact, day, since: addDays(startsOn, -eventsBeforeDays) });
  const next = (await firstDueOf(tx.rows, teamId, [enrolmentId])).get(enrolmentId);
  return day
    ? { kind: 'day-set', contact, plan, event: day, next }
    : { kind: 'on-it-already', contact, plan, next };
}

/** The first event of its kind since a day is the one the plan counts from: it moves, or is entered; plans follow. */
async function setEvent(
  tx: Tx,
  { team, teamId, plans, member, at, requestId }: Asking,
  { contact, day, since }: { contact: Contact; day: EventDay; since: LocalDay },
): Promise<void> {
  const { contactId } = contact;
  const entered = await tx.rows.contactEvent.findFirst({
    where: { teamId, contactId, event: day.event, on: { gte: dateOf(since) } },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  if (entered)
    await tx.rows.contactEvent.update({
      where: { teamId_id: { teamId, id: entered.id } },
      data: { on: dateOf(day.on) },
    });
  else
    await tx.rows.contactEvent.create({
      data: {
        teamId,
        contactId,
        event: day.event,
        on: dateOf(day.on),
        enteredByUserId: member.userId,
        enteredAt: at,
        requestId,
      },
    });
  await followEvents(tx, { team, plans, contactId, event: day.event, at });
}
