import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { contactsOfLine, dueTouchesOfStep, touchesOfLine } from '../../db/batches.ts';
import { contactFactsOf } from '../../db/contact-facts.ts';
import { lockContacts } from '../../db/contacts.ts';
import type { Tx } from '../../db/store.ts';
import { jobOf, readTouch, type Touch } from '../../db/touches.ts';
import { isUnreachable as lacksAddress } from '../../leads/contact.ts';
import { mayContact } from '../../leads/may-contact.ts';
import { isBatchOfUnreachable } from '../../plans/arrange-day.ts';
import type { BatchRef } from '../../slack/day/batch-ref.ts';
import { type Denial, denialToWork } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { askedOf } from './asked-of.ts';
import { listableTouches } from './listable-touches.ts';
import { planTouchesOf } from './within-cap.ts';

/** A batch as it stands for whoever asks. */
export type Batch = {
  /** One of its touches, for what it is. */
  sample: Touch;
  /** It is of those whose address is not known. */
  isUnreachable: boolean;
  /** Still due, theirs to work, and not refused. */
  ready: readonly Touch[];
  /** Those of them who may be contacted at this moment. */
  open: readonly Touch[];
  /**
   * The same, but the person may be reached only later: today, so nothing can have gone out to them yet, or next week,
   * because plans touch them often enough in this one.
   */
  notYet: readonly Touch[];
};

/** Why nothing can be done with a batch. */
export type BatchRefusal = { kind: 'nothing-due' } | { kind: 'denied'; why: Denial } | { kind: 'gone' };

/**
 * Reads a batch. An opt-out since keeps a person out of it, so does another owner. In the evening it is still said of
 * the day's messages that they were sent, though none may go out any more.
 */
export async function readBatch(
  rows: Tx['rows'],
  asking: Asking,
  ref: BatchRef,
): Promise<({ kind: 'batch' } & Batch) | BatchRefusal> {
  const { team, plans, member, covers, at } = asking;
  const { touches, until, isUnreachable } = await touchesOfBatch(rows, asking, ref);
  const [sample] = touches;
  if (!sample) return { kind: 'gone' };
  // What somebody has put off since is not in it any more.
  const due = touches.filter(({ state, dueOn }) => state === 'due' && dueOn <= until);
  const theirs = due.filter((touch) => !denialToWork(member, jobOf(touch), covers));
  if (due.length > 0 && theirs.length === 0) return { kind: 'denied', why: 'owner-only' };
  const contacts = theirs.map(({ contact }) => contact);
  const standing = await contactFactsOf(rows, team, contacts, at);
  const zone = zoneOf(member, team);
  const on = localDay(at, zone);
  const contactIds = contacts.map(({ contactId }) => contactId);
  const planTouches = await planTouchesOf(rows, { team, plans, zone, on, standing, at }, contactIds);
  const asked = theirs.map((touch) => {
    const permission = mayContact(
      standing(touch.contact),
      askedOf(touch, plans, at, planTouches.get(touch.touchId)),
    );
    const isNotYet =
      permission.kind === 'later' &&
      (permission.rule !== 'decent-hours' || localDay(permission.from, zone) === on);
    return { touch, permission: permission.kind, isNotYet };
  });
  const ready = asked.filter(({ permission, isNotYet }) => permission !== 'refused' && !isNotYet);
  const notYet = asked.filter(({ isNotYet }) => isNotYet);
  if (ready.length + notYet.length === 0) return { kind: 'nothing-due' };
  return {
    kind: 'batch',
    sample,
    isUnreachable,
    ready: ready.map(({ touch }) => touch),
    open: ready.flatMap(({ touch, permission }) => (permission === 'allowed' ? [touch] : [])),
    notYet: notYet.map(({ touch }) => touch),
  };
}

/** The same with its contacts locked, in one order, until the transaction ends. */
export async function lockBatch(
  tx: Tx,
  asking: Asking,
  ref: BatchRef,
): Promise<({ kind: 'batch' } & Batch) | BatchRefusal> {
  const contactIds =
    ref.kind === 'morning'
      ? await contactsOfLine(tx.rows, asking.teamId, ref)
      : (await touchesOfBatch(tx.rows, asking, ref)).touches.map(({ contact }) => contact.contactId);
  await lockContacts(tx.rows, asking.teamId, contactIds);
  return await readBatch(tx.rows, asking, ref);
}

/** @returns `until`: the last day of what is due in it; a list told the evening before is about tomorrow */
async function touchesOfBatch(
  rows: Tx['rows'],
  asking: Asking,
  ref: BatchRef,
): Promise<{ touches: Touch[]; until: LocalDay; isUnreachable: boolean }> {
  const { teamId, team, plans, member, covers, at } = asking;
  const zone = zoneOf(member, team);
  const on = localDay(at, zone);
  if (ref.kind === 'morning') {
    const { touches, batch, day } = await touchesOfLine(rows, teamId, ref);
    return { touches, until: day && day > on ? day : on, isUnreachable: isBatchOfUnreachable(batch) };
  }
  const named = await readTouch(rows, teamId, ref.touchId);
  const { isUnreachable } = ref;
  if (named?.origin.kind !== 'step') return { touches: [], until: on, isUnreachable };
  const due = await dueTouchesOfStep(rows, teamId, [member.userId, ...covers], {
    step: named.origin,
    until: ref.day,
  });
  const ofTheLine = due.filter(({ contact, channel }) => lacksAddress(contact, channel) === isUnreachable);
  const listed = await listableTouches(rows, { team, plans, zone, on, at }, ofTheLine);
  // Of a batch that is all done there is still one to say it of.
  return { touches: listed.length > 0 ? listed : [named], until: on, isUnreachable };
}
