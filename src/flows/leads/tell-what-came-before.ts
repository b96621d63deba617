import { managersOf } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';

/** As many of each kind as a person reads on the day of set-up; the rest is in the tables. */
const mostOfAKind = 20;

/**
 * A team has managers for the first time: they are told what only they are told and nobody was there to hear, the
 * latest deliveries that could not be understood and the latest inquiries after an opt-out, oldest first. Part of
 * the flow that sets a team up.
 */
export async function tellWhatCameBefore(
  tx: Tx,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const quarantined = await tx.rows.delivery.findMany({
    where: { teamId, state: 'quarantined' },
    select: { id: true },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: mostOfAKind,
  });
  const withheld = await withheldOnArrival(tx, teamId);
  for (const recipient of (await managersOf(tx.rows, teamId)).toSorted()) {
    for (const { id: subjectId } of quarantined.toReversed())
      await tell(tx, { teamId, kind: 'delivery-quarantined', subjectId, recipient, at });
    for (const subjectId of withheld.toReversed())
      await tell(tx, { teamId, kind: 'lead-after-opt-out', subjectId, recipient, at });
  }
}

/** The latest leads of people who had opted out before they inquired; not those withheld by a later opt-out. */
async function withheldOnArrival(tx: Tx, teamId: string): Promise<string[]> {
  const withheld = await tx.rows.lead.findMany({
    where: { teamId, stage: 'new', withheldAt: { not: null } },
    select: { id: true, withheldAt: true, stageChanges: { where: { from: null }, select: { at: true } } },
    orderBy: [{ arrivedAt: 'desc' }, { id: 'desc' }],
  });
  return withheld
    .filter(({ withheldAt, stageChanges: [made] }) => withheldAt?.getTime() === made?.at.getTime())
    .map(({ id }) => id)
    .slice(0, mostOfAKind);
}
