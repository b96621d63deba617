import type { Tx } from '../../db/store.ts';
import { tellTouchesChanged } from '../tell-changed.ts';
import { stopEnrolment } from './enrol-contacts.ts';

/** Ends a plan of a contact before its time, and has what was due on it drawn anew where it was shown. */
export async function endPlan(
  tx: Tx,
  ended: { teamId: string; contactId: string; enrolmentId: string; at: Date; why: string },
): Promise<void> {
  const { teamId, contactId, enrolmentId, at, why } = ended;
  const due = await tx.rows.touch.findMany({
    where: { teamId, enrolmentId, state: 'due' },
    select: { id: true },
  });
  await stopEnrolment(tx, { teamId, enrolmentId, at, why });
  await tellTouchesChanged(tx, { teamId, contactId, touchIds: due.map(({ id }) => id), at });
}
