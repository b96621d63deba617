import { localDay } from '../../calendar/local-day.ts';
import { planYearEnd, planYearStart } from '../../calendar/plan-year.ts';
import { type Enrolment, relationshipEnrolment } from '../../db/enrolments.ts';
import { dateOf } from '../../db/local-days.ts';
import { readMember } from '../../db/people.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { openTouchesFor } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { isSpoken } from '../../parsing/channel.ts';
import { afterConversation, callsAYear } from '../../plans/after-conversation.ts';
import { moveAfterConversation } from '../../plans/moves.ts';
import { pauseAfterConversation } from '../../plans/pause.ts';
import type { Plan } from '../../plans/plan.ts';
import { type Team, zoneOf } from '../../team/member.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';
import { followEvents } from './follow-events.ts';
import { moveContact, todayOf } from './move-contact.ts';

type Conversation = {
  team: Team;
  plans: Plans;
  /** As it is now, the conversation among it. */
  contact: Contact;
  happenedAt: Date;
  /** When people had last spoken, as far as was known before; `null`: never. */
  lastKnownAt: Date | null;
  /** By what it was recorded; absent where it was known before. */
  settledBy?: { userId: string; interactionId: string };
  at: Date;
};

/**
 * People have spoken: whoever was on a plan for people who do not answer goes back up; the calls of a yearly plan are
 * counted from the conversation, from when it happened; thank-you letters follow it. Part of a flow that holds the
 * contact's lock.
 *
 * @returns the touches that it replaced or moved
 */
export async function heedConversation(tx: Tx, conversation: Conversation): Promise<string[]> {
  const { team, plans, contact, happenedAt, lastKnownAt, at } = conversation;
  const { teamId } = team;
  const { contactId, relationship } = contact;
  const current = await relationshipEnrolment(tx.rows, teamId, contactId);
  const isLatest = !lastKnownAt || happenedAt >= lastKnownAt;
  const up = current && isLatest ? moveAfterConversation(current.planKey, relationship) : undefined;
  const made = up && (await moveContact(tx, { team, plans, contact, ...up, byUserId: null, at }));
  const plan = current && !up ? plans.get(current.planKey) : undefined;
  const changed = current && plan ? await countCallsAnew(tx, conversation, current, plan) : [];
  const newEnrolmentId = made?.enrolmentId;
  await followEvents(tx, { team, plans, contactId, event: 'interaction', newEnrolmentId, at });
  return changed;
}

/** The calls of a yearly plan as the last conversation has them: some replaced, the next one moved. */
export async function countCallsAnew(
  tx: Tx,
  { team, contact, happenedAt, lastKnownAt, settledBy, at }: Conversation,
  { enrolmentId, startsOn, planYear }: Enrolment,
  plan: Plan,
): Promise<string[]> {
  const calls = callsAYear(plan);
  if (plan.repeats !== 'yearly' || calls === 0) return [];
  const { teamId } = team;
  const owner = contact.ownerUserId ? await readMember(tx.rows, teamId, contact.ownerUserId) : undefined;
  const zone = owner ? zoneOf(owner, team) : team.zone;
  const open = (await openTouchesFor(tx.rows, teamId, contact.contactId)).filter(
    ({ origin, channel }) =>
      origin.kind === 'step' && origin.enrolmentId === enrolmentId && isSpoken(channel),
  );
  const { replace, move } = afterConversation({
    on: localDay(happenedAt, zone),
    lastKnownOn: lastKnownAt && localDay(lastKnownAt, zone),
    open,
    callsAYear: calls,
    year: { from: planYearStart(startsOn, planYear), until: planYearEnd(startsOn, planYear) },
    today: localDay(at, zone),
    work: workCalendarOf(team, owner),
  });
  await tx.rows.touch.updateMany({
    where: { teamId, id: { in: [...replace] } },
    data: {
      state: 'replaced',
      settledAt: at,
      settledByUserId: settledBy?.userId ?? null,
      interactionId: settledBy?.interactionId ?? null,
    },
  });
  // Its plan's day stays as it was, so that following the plan again leaves it where the conversation has put it.
  if (move)
    await tx.rows.touch.update({
      where: { teamId_id: { teamId, id: move.touchId } },
      data: { dueOn: dateOf(move.to), dueAt: null, toldAt: null },
    });
  return [...replace, ...(move ? [move.touchId] : [])];
}

/**
 * Has the relationship plan of a contact wait after a conversation, so that nobody gets a canned piece the day after
 * it. Part of a flow that holds the contact's lock.
 */
export async function restAfterConversation(
  tx: Tx,
  {
    team,
    contact,
    happenedAt,
    promisedFor,
    at,
  }: { team: Team; contact: Contact; happenedAt: Date; promisedFor: string | undefined; at: Date },
): Promise<void> {
  const { teamId } = team;
  const current = await relationshipEnrolment(tx.rows, teamId, contact.contactId);
  if (!current) return;
  const owner = contact.ownerUserId ? await readMember(tx.rows, teamId, contact.ownerUserId) : undefined;
  const pause = pauseAfterConversation({
    standing: current.pause,
    spokeOn: localDay(happenedAt, owner ? zoneOf(owner, team) : team.zone),
    promisedFor,
    startsOn: current.startsOn,
    today: todayOf(owner, team, at),
  });
  if (!pause) return;
  await tx.rows.enrolment.update({
    where: { teamId_id: { teamId, id: current.enrolmentId } },
    data: {
      state: 'paused',
      pausedOn: dateOf(pause.since),
      pausedUntil: pause.until && dateOf(pause.until),
      pauseWhy: pause.why,
    },
  });
}
