import { fetchedAfterAll, notFetched, quarantined } from '../../slack/leads/lead-notices.ts';
import type { Drawing } from './drawing.ts';

/** A delivery that could not be understood, or whose lead could not be fetched, to a manager. */
export const drawQuarantined: Drawing = {
  async draw(tx, { teamId, subjectId, voice }) {
    const delivery = await tx.rows.delivery.findUnique({
      where: { teamId_id: { teamId, id: subjectId } },
      select: { id: true, sourceKey: true, door: true, state: true, why: true },
    });
    if (!delivery) return undefined;
    const { state, door, why } = delivery;
    // Fetched, it comes through another door than the notice that named it; by hand, it is matched where it was.
    if (door === 'meta' && (state === 'stored' || state === 'matched'))
      return fetchedAfterAll(delivery, voice);
    return state === 'quarantined' && (why === 'token-refused' || why === 'lead-gone')
      ? notFetched({ ...delivery, why }, voice)
      : quarantined(delivery, voice);
  },
};
