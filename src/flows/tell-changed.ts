import type { Tx } from '../db/store.ts';
import { tellAgain } from '../db/tell.ts';
import { touchesAPage } from '../slack/morning-message.ts';
import { morningPageSubject } from './draw/draw-morning.ts';

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
  const ids = [...touchIds];
  const inMornings = await tx.rows.morningTouch.findMany({
    where: { teamId, touchId: { in: ids } },
    select: { morningId: true, position: true },
  });
  const pages = new Set(
    inMornings.map(({ morningId, position }) =>
      morningPageSubject(morningId, Math.floor(position / touchesAPage) + 1),
    ),
  );
  await tellAgain(tx, { teamId, kind: 'morning', subjectIds: [...pages], at });
  await tellAgain(tx, { teamId, kind: 'touch', subjectIds: ids, at });
  await tellLeadsChanged(tx, { teamId, contactId, kinds: ['lead-contact'], at });
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
    kinds: ReadonlyArray<'lead-card' | 'lead-contact' | 'lead-unclaimed'>;
    at: Date;
  },
): Promise<void> {
  const leads = await tx.rows.lead.findMany({ where: { teamId, contactId }, select: { id: true } });
  for (const kind of kinds) await tellAgain(tx, { teamId, kind, subjectIds: leads.map(({ id }) => id), at });
}
