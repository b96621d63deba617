import { localDay } from '../../calendar/local-day.ts';
import { lockContact, readContact, standingOptOuts } from '../../db/contacts.ts';
import { changeStage, readLeadsOf } from '../../db/leads.ts';
import { dayOf } from '../../db/local-days.ts';
import type { Tx } from '../../db/store.ts';
import { jobOf, openTouchesFor, readTouch, type Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { promiseChannel } from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import { isTwoWay, type Outcome } from '../../parsing/outcome.ts';
import { settledBy } from '../../plans/advance.ts';
import type { StopRead } from '../../slack/leads/stop-answers.ts';
import { type Denial, denialToWork } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import { type CameOf, whatCameOf } from '../answers/what-came-of.ts';
import type { Asking } from '../asking.ts';
import { asOpenTouches } from '../day/open-touches.ts';
import { type PromisedTouch, type PromisedWhen, promiseTouch } from '../day/promise-touch.ts';
import { finishPlans } from '../plans/finish-plans.ts';
import { heedConversation, restAfterConversation } from '../plans/heed-conversation.ts';
import { restAfterPromise } from '../plans/rest-after-promise.ts';
import { tellLeadsChanged, tellTouchesChanged } from '../tell-changed.ts';
import { heedStopWords, stopIn, stopReadBefore } from './heed-stop-words.ts';

/** What happened, as somebody says it. */
export type Happened = {
  contactId: string;
  /** The touch it was logged on; absent when no touch asked for it. */
  touchId?: string | undefined;
  channel: Channel;
  outcome: Outcome;
  happenedAt: Date;
  note: string;
  /** What was promised for next. */
  next?: PromisedWhen | undefined;
};

export type RecordResult =
  | {
      kind: 'recorded';
      contact: Contact;
      outcome: Outcome;
      touch: Touch | undefined;
      promised: PromisedTouch | undefined;
      /** A promise was made to somebody who asked to be left alone on every way to keep it: there is no touch. */
      promiseRefused: boolean;
      /** The note says that the person asked to be left alone, or may say so. */
      stop: StopRead | undefined;
      cameOf: CameOf;
    }
  | { kind: 'settled-before'; touch: Touch }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Records what really happened: settles the touch that asked for it, replaces the touches it makes pointless,
 * moves the contact's leads on (first attempt, first contact, stage), and keeps a promise as a touch of its own.
 * The same request again changes nothing and answers the same.
 */
export async function recordInteraction(asking: Asking, said: Happened): Promise<RecordResult> {
  const { means, teamId, team, member, at, requestId } = asking;
  return await means.store.transaction(async (tx) => {
    const happened = { ...said, contactId: await lockContact(tx.rows, teamId, said.contactId) };
    const contact = await readContact(tx.rows, teamId, happened.contactId);
    if (!contact) return { kind: 'gone' };
    const named = happened.touchId ? await readTouch(tx.rows, teamId, happened.touchId) : undefined;
    const why = denialToWork(member, named ? jobOf(named) : contact, asking.covers);
    if (why) return { kind: 'denied', why };
    const zone = zoneOf(member, team);
    const recorded = await tx.rows.interaction.findUnique({
      where: { teamId_requestId: { teamId, requestId } },
    });
    if (recorded) return await recordedBefore(tx, asking, happened, recorded);
    const open = await openTouchesFor(tx.rows, teamId, contact.contactId);
    const touch = open.find((one) => one.touchId === happened.touchId);
    if (happened.touchId && !touch)
      return named ? { kind: 'settled-before', touch: named } : { kind: 'gone' };

    const happenedOn = localDay(happened.happenedAt, zone);
    const { settle, finishedEnrolmentIds } = settledBy({
      touchId: touch?.touchId,
      openTouches: asOpenTouches(open, asking.plans),
      outcome: happened.outcome,
      happenedOn,
    });
    const optOuts = await standingOptOuts(tx.rows, teamId, contact);
    const channel = promiseChannel(optOuts);
    const reading = stopIn(happened);
    const promiseRefused = happened.next !== undefined && (channel === undefined || reading === 'definite');

    const interaction = await tx.rows.interaction.create({
      data: {
        teamId,
        contactId: contact.contactId,
        byUserId: member.userId,
        channel: happened.channel,
        outcome: happened.outcome,
        happenedAt: happened.happenedAt,
        loggedAt: at,
        note: happened.note,
        requestId,
      },
    });
    for (const { touchId, as } of settle)
      await tx.rows.touch.update({
        where: { teamId_id: { teamId, id: touchId } },
        data: { state: as, settledAt: at, settledByUserId: member.userId, interactionId: interaction.id },
      });
    const leadsMoved = await moveLeadsOn(tx, asking, contact, happened);
    if (isTwoWay(happened.outcome)) await noteTwoWay(tx, teamId, contact, happened.happenedAt);
    const promised =
      happened.next && channel && !promiseRefused
        ? await promiseTouch(tx, {
            teamId,
            contactId: contact.contactId,
            byUserId: member.userId,
            channel,
            when: happened.next,
            zone,
            words: happened.note,
            at,
          })
        : undefined;

    const settled = settle.map(({ touchId }) => touchId);
    const recounted = await havePlansFollow(tx, asking, happened, {
      before: contact,
      interactionId: interaction.id,
      finishedEnrolmentIds,
      promise: touch?.origin.kind === 'promise' ? touch : undefined,
    });

    const { id: interactionId } = interaction;
    const stop = reading
      ? await heedStopWords(tx, asking, { reading, contact, interactionId, note: happened.note })
      : undefined;
    const touchIds = [...settled, ...recounted];
    await tellTouchesChanged(tx, { teamId, contactId: contact.contactId, touchIds, at });
    if (leadsMoved)
      await tellLeadsChanged(tx, {
        teamId,
        contactId: contact.contactId,
        kinds: ['lead-card', 'capture-warning'],
        at,
      });
    const cameOf = await whatCameOf(tx, asking, interaction);
    const { outcome } = happened;
    return { kind: 'recorded', contact, outcome, touch, promised, promiseRefused, stop, cameOf };
  });
}

/**
 * The plans of the contact follow what happened: calls are counted from it, what has nothing left ahead is finished
 * and moved on from, and after a conversation the relationship plan rests.
 *
 * @returns the touches that were replaced or moved by it
 */
async function havePlansFollow(
  tx: Tx,
  { team, teamId, plans, member, at }: Asking,
  { contactId, outcome, happenedAt, next }: Happened,
  settled: {
    before: Contact;
    interactionId: string;
    finishedEnrolmentIds: readonly string[];
    /** The promise that it kept, or tried to. */
    promise: Touch | undefined;
  },
): Promise<string[]> {
  const contact = await readContact(tx.rows, teamId, contactId);
  if (!contact) return [];
  const spoke = isTwoWay(outcome);
  const recounted = spoke
    ? await heedConversation(tx, {
        team,
        plans,
        contact,
        happenedAt,
        lastKnownAt: settled.before.lastTwoWayAt,
        settledBy: { userId: member.userId, interactionId: settled.interactionId },
        at,
      })
    : [];
  await finishPlans(tx, { team, plans, contactId, enrolmentIds: settled.finishedEnrolmentIds, at });
  if (settled.promise) {
    const { touchId, dueOn: was } = settled.promise;
    await restAfterPromise(tx, { team, plans, contact, touchId, was, becomes: next?.day, at });
  }
  if (spoke) await restAfterConversation(tx, { team, contact, happenedAt, promisedFor: next?.day, at });
  return recounted;
}

/** What the same request came to the first time; a second press of one list may have named somebody else. */
async function recordedBefore(
  tx: Tx,
  asking: Asking,
  { outcome, next }: Happened,
  recorded: {
    id: string;
    contactId: string;
    byUserId: string;
    outcome: string;
    loggedAt: Date;
    note: string;
  },
): Promise<RecordResult> {
  const { rows } = tx;
  const { teamId } = asking;
  const { contactId, byUserId, loggedAt } = recorded;
  const contact = await readContact(rows, teamId, contactId);
  if (!contact) return { kind: 'gone' };
  const done = await rows.touch.findFirst({
    where: { teamId, interactionId: recorded.id, state: 'done' },
    select: { id: true },
  });
  const kept = next
    ? await rows.touch.findFirst({
        where: { teamId, contactId, promise: { madeByUserId: byUserId, madeAt: loggedAt } },
      })
    : null;
  return {
    kind: 'recorded',
    contact,
    outcome,
    touch: done ? await readTouch(rows, teamId, done.id) : undefined,
    promised: kept ? { touchId: kept.id, day: dayOf(kept.dueOn), dueAt: kept.dueAt } : undefined,
    promiseRefused: next !== undefined && !kept,
    stop: await stopReadBefore(tx, asking, { ...recorded, outcome }),
    cameOf: await whatCameOf(tx, asking, recorded),
  };
}

/**
 * First attempt and first contact of the leads that had arrived by then, claimed or not; both are human only. Whoever
 * has them need log no other for them to stay. A lead that nobody has claimed keeps its stage until somebody does.
 */
async function moveLeadsOn(
  tx: Tx,
  { teamId, member, at }: Asking,
  contact: Contact,
  { outcome, happenedAt }: Happened,
): Promise<boolean> {
  const leads = (await readLeadsOf(tx.rows, teamId, contact.contactId)).filter(
    (lead) => lead.arrivedAt <= happenedAt,
  );
  let moved = false;
  for (const lead of leads) {
    const firstAttempt = !lead.firstAttemptAt || happenedAt < lead.firstAttemptAt;
    const firstContact = isTwoWay(outcome) && (!lead.firstContactAt || happenedAt < lead.firstContactAt);
    const isAwaited = lead.captureDueAt !== null;
    if (!firstAttempt && !firstContact && !isAwaited) continue;
    moved = true;
    await tx.rows.lead.update({
      where: { teamId_id: { teamId, id: lead.leadId } },
      data: {
        ...(firstAttempt ? { firstAttemptAt: happenedAt } : {}),
        ...(firstContact ? { firstContactAt: happenedAt } : {}),
        ...(isAwaited ? { captureDueAt: null } : {}),
      },
    });
    if (isTwoWay(outcome) && lead.stage === 'claimed')
      await changeStage(tx.rows, {
        teamId,
        leadId: lead.leadId,
        from: 'claimed',
        to: 'contacted',
        at,
        byUserId: member.userId,
      });
  }
  return moved;
}

/** Counted from when it happened, not from when it was logged; a later one is not undone by an earlier one. */
async function noteTwoWay(tx: Tx, teamId: string, contact: Contact, happenedAt: Date): Promise<void> {
  await tx.rows.contact.update({
    where: { teamId_id: { teamId, id: contact.contactId } },
    data: {
      ...(contact.relationship === 'havent-met' ? { relationship: 'met' } : {}),
      ...(!contact.lastTwoWayAt || contact.lastTwoWayAt < happenedAt ? { lastTwoWayAt: happenedAt } : {}),
    },
  });
}
