import { instantOf } from '../../calendar/instant.ts';
import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { lockContact } from '../../db/contacts.ts';
import { dateOf } from '../../db/local-days.ts';
import type { Tx } from '../../db/store.ts';
import { jobOf, openTouchesFor, readTouch, type Touch } from '../../db/touches.ts';
import { finishedEnrolments } from '../../plans/finish.ts';
import { type Denial, denialToWork, isOwnWork } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { type LostLead, lostLead } from '../leads/lost-lead.ts';
import { finishPlans } from '../plans/finish-plans.ts';
import { restAfterPromise } from '../plans/rest-after-promise.ts';
import { tellTouchesChanged } from '../tell-changed.ts';
import { asOpenTouches } from './open-touches.ts';

/** Why a touch cannot be worked on. */
export type TouchRefusal =
  | { kind: 'settled-before'; touch: Touch }
  | { kind: 'denied'; why: Denial }
  | LostLead
  | { kind: 'gone' };

export type SnoozeResult =
  | { kind: 'snoozed'; touch: Touch; day: LocalDay; dueAt: Date | null }
  | { kind: 'in-the-past'; day: LocalDay }
  | TouchRefusal;

/** Moves a touch to a later day, or to an hour of it. It keeps its origin; the day it was planned for is remembered. */
export async function snoozeTouch(
  asking: Asking,
  touchId: string,
  when: { day: LocalDay; time?: string | undefined },
): Promise<SnoozeResult> {
  const { means, teamId, team, plans, member, at } = asking;
  const zone = zoneOf(member, team);
  return await means.store.transaction(async (tx) => {
    const found = await dueTouch(tx, asking, touchId);
    if (found.kind !== 'due') return found;
    const dueAt = when.time ? instantOf(when.day, when.time, zone) : null;
    const today = localDay(at, zone);
    if (when.day < today || (dueAt && dueAt <= at)) return { kind: 'in-the-past', day: when.day };

    await tx.rows.touch.update({
      where: { teamId_id: { teamId, id: touchId } },
      data: {
        dueOn: dateOf(when.day),
        dueAt,
        // Put off within the day without an hour, it stays where it was told; else it is told when it comes.
        toldAt: when.day === today && !dueAt ? at : null,
      },
    });
    const { contact, origin, dueOn: was } = found.touch;
    if (origin.kind === 'promise')
      await restAfterPromise(tx, { team, plans, contact, touchId, was, becomes: when.day, at });
    await tellTouchesChanged(tx, { teamId, contactId: contact.contactId, touchIds: [touchId], at });
    return { kind: 'snoozed', touch: found.touch, day: when.day, dueAt };
  });
}

/** Lets a touch go, with the reason where one was said. */
export async function skipTouch(
  asking: Asking,
  touchId: string,
  why: string,
): Promise<{ kind: 'skipped'; touch: Touch } | TouchRefusal> {
  const { means, teamId, team, plans, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const found = await dueTouch(tx, asking, touchId);
    if (found.kind !== 'due') return found;
    const { contact, origin, dueOn: was } = found.touch;
    const { contactId } = contact;
    const open = asOpenTouches(await openTouchesFor(tx.rows, teamId, contactId), plans);

    await tx.rows.touch.update({
      where: { teamId_id: { teamId, id: touchId } },
      data: { state: 'skipped', settledAt: at, settledByUserId: member.userId, skipWhy: why || null },
    });
    const enrolmentIds = finishedEnrolments(open, new Set([touchId]));
    await finishPlans(tx, { team, plans, contactId, enrolmentIds, at });
    if (origin.kind === 'promise') await restAfterPromise(tx, { team, plans, contact, touchId, was, at });
    await tellTouchesChanged(tx, { teamId, contactId, touchIds: [touchId], at });
    return { kind: 'skipped', touch: found.touch };
  });
}

/**
 * Takes a promise back that was understood wrongly, while it is due; a plan that rested until then rests no longer. Whoever may work the contact may: its owner,
 * a manager, and any agent while nobody owns it.
 */
export async function undoPromise(
  asking: Asking,
  touchId: string,
): Promise<{ kind: 'undone'; touch: Touch } | TouchRefusal> {
  const { means, teamId, team, plans, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const found = await dueTouch(tx, asking, touchId);
    if (found.kind !== 'due') return found;
    if (found.touch.origin.kind !== 'promise') return { kind: 'gone' };
    await tx.rows.touch.update({
      where: { teamId_id: { teamId, id: touchId } },
      data: { state: 'withdrawn', settledAt: at, settledByUserId: member.userId },
    });
    const { contact, dueOn } = found.touch;
    await restAfterPromise(tx, { team, plans, contact, touchId, was: dueOn, at });
    await tellTouchesChanged(tx, { teamId, contactId: contact.contactId, touchIds: [touchId], at });
    return { kind: 'undone', touch: found.touch };
  });
}

/** A touch that is still due and may be worked by who asks, with its contact locked. */
export async function dueTouch(
  tx: Tx,
  asking: Asking,
  touchId: string,
): Promise<{ kind: 'due'; touch: Touch } | TouchRefusal> {
  const { teamId, member, covers } = asking;
  const seen = await readTouch(tx.rows, teamId, touchId);
  if (!seen) return { kind: 'gone' };
  await lockContact(tx.rows, teamId, seen.contact.contactId);
  const touch = (await readTouch(tx.rows, teamId, touchId)) ?? seen;
  const isPromised = touch.origin.kind === 'promise' && touch.contact.ownerUserId === null;
  const isTheirs = isPromised || isOwnWork(member, jobOf(touch), covers);
  const lost = isTheirs ? undefined : await lostLead(tx.rows, asking, touch.contact);
  if (lost) return lost;
  const why = denialToWork(member, jobOf(touch), covers);
  if (why) return { kind: 'denied', why };
  return touch.state === 'due' ? { kind: 'due', touch } : { kind: 'settled-before', touch };
}

/** The same for a look before a form or a press: nothing is held. */
export async function lookAtTouch(
  asking: Asking,
  touchId: string,
): Promise<{ kind: 'due'; touch: Touch } | TouchRefusal> {
  return await asking.means.store.transaction((tx) => dueTouch(tx, asking, touchId));
}
