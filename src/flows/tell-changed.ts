import type { LocalDay } from '../calendar/local-day.ts';
import { dateOf } from '../db/local-days.ts';
import type { Tx } from '../db/store.ts';
import { type cardAndNotices, tellAgain } from '../db/tell.ts';
import { morningPageSubject, pageOfLine } from './draw/draw-morning.ts';

/** Has every posted message that shows one of these touches drawn anew. */
export async function tellTouchesChanged(
  tx: Tx,
  {
    teamId,
    contactId,
    touchIds,
    at,
  }: { teamId: string; contactId: string; touchIds: readonly string[]; at: Date },
): Promise<void> {
  await tellMessagesShowing(tx, { teamId, touchIds, at });
  await tellLeadsChanged(tx, { teamId, contactId, kinds: ['lead-contact'], at });
}

/** Where a day begins first, it begins so long before it does in UTC. */
const earliestZoneMs = 14 * 3_600_000;

/**
 * The same for touches of many contacts that were settled, put off or taken back at once. Of the messages about their
 * leads only those are drawn anew that were last drawn when one of the touches was due already: an agent's three hundred
 * people would else mean as many messages, at one a second.
 *
 * @param leadsChanged leads that were changed themselves
 */
export async function tellSettledTogether(
  tx: Tx,
  {
    teamId,
    touches,
    leadsChanged = [],
    at,
  }: {
    teamId: string;
    touches: readonly { touchId: string; dueOn: LocalDay; contact: { contactId: string } }[];
    leadsChanged?: readonly string[];
    at: Date;
  },
): Promise<void> {
  const [earliest] = touches.map(({ dueOn }) => dueOn).toSorted();
  if (earliest === undefined) return;
  await tellMessagesShowing(tx, { teamId, touchIds: touches.map(({ touchId }) => touchId), at });
  const contactId = { in: touches.map(({ contact }) => contact.contactId) };
  const leads = await tx.rows.lead.findMany({ where: { teamId, contactId }, select: { id: true } });
  const drawnSince = await tx.rows.telling.findMany({
    where: {
      teamId,
      kind: 'lead-contact',
      subjectId: { in: leads.map(({ id }) => id) },
      wantedAt: { gte: new Date(dateOf(earliest).getTime() - earliestZoneMs) },
    },
    select: { subjectId: true },
  });
  const shown = new Set([...drawnSince.map(({ subjectId }) => subjectId), ...leadsChanged]);
  await tellAgain(tx, { teamId, kind: 'lead-contact', subjectIds: [...shown], at });
  await tellAgain(tx, { teamId, kind: 'lead-card', subjectIds: [...leadsChanged], at });
  await tellAgain(tx, { teamId, kind: 'capture-warning', subjectIds: [...leadsChanged], at });
}

/** Has the mornings and messages that show one of these touches drawn anew. */
export async function tellMessagesShowing(
  tx: Tx,
  { teamId, touchIds, at }: { teamId: string; touchIds: readonly string[]; at: Date },
): Promise<void> {
  const ids = [...touchIds];
  const inMornings = await tx.rows.morningTouch.findMany({
    where: { teamId, touchId: { in: ids } },
    select: { morningId: true, position: true },
  });
  const pages = new Set(
    inMornings.map(({ morningId, position }) => morningPageSubject(morningId, pageOfLine(position))),
  );
  await tellAgain(tx, { teamId, kind: 'morning', subjectIds: [...pages], at });
  await tellAgain(tx, { teamId, kind: 'touch', subjectIds: ids, at });
}

/** Has the messages about a contact's leads drawn anew. */
export async function tellLeadsChanged(
  tx: Tx,
  {
    teamId,
    contactId,
    kinds,
    at,
  }: {
    teamId: string;
    contactId: string;
    kinds: ReadonlyArray<
      (typeof cardAndNotices)[number] | 'lead-contact' | 'capture-warning' | 'lead-after-opt-out'
    >;
    at: Date;
  },
): Promise<void> {
  const leads = await tx.rows.lead.findMany({ where: { teamId, contactId }, select: { id: true } });
  await tellAgain(tx, { teamId, kind: kinds, subjectIds: leads.map(({ id }) => id), at });
}
