import type { LocalDay } from '../../calendar/local-day.ts';
import { lockContact, readContact, standingOptOuts } from '../../db/contacts.ts';
import { type Enrolment, standingEnrolments } from '../../db/enrolments.ts';
import { dateOf } from '../../db/local-days.ts';
import { readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { firstDueOf, type Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { isAllClosed } from '../../leads/may-contact.ts';
import { countedEvents, type EventOnDay } from '../../plans/counted-events.ts';
import { type AgreedEvent, eventOfPlan } from '../../plans/event-of-plan.ts';
import type { Plan } from '../../plans/plan.ts';
import { type Denial, denialToWork } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { enrolContacts } from './enrol-contacts.ts';
import { followEvents } from './follow-events.ts';
import { moveContact, todayOf } from './move-contact.ts';
import { planFactsOf } from './plan-facts.ts';

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
      enrolmentId: string;
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

/**
 * Puts a contact on a plan because somebody says so. A relationship plan takes the place of the one they are on; a plan
 * of work begins beside it. A day is that of what the plan of work is about, such as the closing; said again with
 * another day, the day moves and the touches follow.
 *
 * Refuses a day for a plan that is about none, and a person who asked to be left alone on every way the plan goes.
 */
export async function putOnPlan(
  asking: Asking,
  { contactId: asked, plan, on }: { contactId: string; plan: Plan; on: LocalDay | undefined },
): Promise<PutOnPlanResult> {
  const { means, teamId, member } = asking;
  return await means.store.transaction(async (tx) => {
    const contactId = await lockContact(tx.rows, teamId, asked);
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact) return { kind: 'gone' };
    const why = denialToWork(member, contact, asking.covers);
    if (why) return { kind: 'denied', why };
    const event = eventOfPlan(plan);
    if (on && !event) return { kind: 'no-day-of-its-own', contact, plan };
    const optOuts = await standingOptOuts(tx.rows, teamId, contact);
    const isLeftAlone = optOuts.some(({ channel }) => channel === null);
    if (isLeftAlone || isAllClosed(plan.steps, optOuts)) return { kind: 'left-alone', contact, plan };

    const standing = await standingEnrolments(tx.rows, teamId, contactId);
    // Of a plan of work the one begun last: the sale of another may have closed.
    const already = standing.findLast(({ planKey }) => planKey === plan.key);
    const day = on && event ? { event, on } : null;
    if (already && !(day && (await isOfNextSale(tx, asking, contact, already, day))))
      return await onItAlready(tx, asking, { contact, plan, enrolment: already, day });
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
  // A day that is still ahead and was agreed before is the one that is said anew; one that is over stays.
  if (day) await setEvent(tx, asking, { contact, day, startsOn, since: startsOn });
  const [enrolmentId = ''] = await enrolContacts(tx, {
    team,
    plan,
    owner,
    enrolments: [{ contact, startsOn }],
    at,
  });
  const next = (await firstDueOf(tx.rows, teamId, [enrolmentId])).get(enrolmentId);
  return { kind: 'begun', contact, plan, enrolmentId, event: day, next };
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
  if (day) await setEvent(tx, asking, { contact, day, startsOn });
  const next = (await firstDueOf(tx.rows, teamId, [enrolmentId])).get(enrolmentId);
  return day
    ? { kind: 'day-set', contact, plan, enrolmentId, event: day, next }
    : { kind: 'on-it-already', contact, plan, next };
}

/** The event that a plan of work which starts on a day counts from, of the kind whose day is said. */
async function counted(
  tx: Tx,
  { team, teamId }: Asking,
  { contact, startsOn, day: { event } }: { contact: Contact; startsOn: LocalDay; day: EventDay },
): Promise<EventOnDay | undefined> {
  const owner = contact.ownerUserId ? await readMember(tx.rows, teamId, contact.ownerUserId) : undefined;
  const facts = await planFactsOf(tx.rows, { team, owner, contacts: [contact], from: startsOn });
  const events = facts.get(contact.contactId)?.events ?? [];
  const ofKind = events.filter((one) => one.event === event);
  return countedEvents('operational', ofKind, startsOn)[0];
}

/** Whether the sale a plan of work is about has closed and a later day is said: people sell, and buy. */
async function isOfNextSale(
  tx: Tx,
  asking: Asking,
  contact: Contact,
  { startsOn }: Enrolment,
  day: EventDay,
): Promise<boolean> {
  const closed = await counted(tx, asking, { contact, startsOn, day });
  return closed?.sale !== undefined && day.on > closed.on;
}

/**
 * The day that is said takes the place of the one the plan counts from, or is entered where there is none to move, and
 * plans follow.
 *
 * @param since days before are not moved
 */
async function setEvent(
  tx: Tx,
  asking: Asking,
  {
    contact,
    day,
    startsOn,
    since,
  }: { contact: Contact; day: EventDay; startsOn: LocalDay; since?: LocalDay },
): Promise<void> {
  const { team, teamId, plans, member, at, requestId } = asking;
  const { contactId } = contact;
  const said = { on: dateOf(day.on), enteredByUserId: member.userId, enteredAt: at };
  const standing = await counted(tx, asking, { contact, startsOn, day });
  const moves =
    standing && !standing.sale && (since === undefined || standing.on >= since)
      ? await tx.rows.contactEvent.findFirst({
          where: { teamId, contactId, event: day.event, on: dateOf(standing.on) },
          orderBy: { id: 'asc' },
          select: { id: true },
        })
      : null;
  if (moves)
    await tx.rows.contactEvent.update({ where: { teamId_id: { teamId, id: moves.id } }, data: said });
  else
    await tx.rows.contactEvent.create({ data: { teamId, contactId, event: day.event, ...said, requestId } });
  await followEvents(tx, { team, plans, contactId, event: day.event, at });
}
