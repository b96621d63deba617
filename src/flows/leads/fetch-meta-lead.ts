import { managersOf } from '../../db/people.ts';
import { tell, tellAgain } from '../../db/tell.ts';
import type { ReadLead } from '../../leads/new-lead.ts';
import type { Means } from '../means.ts';
import { type Matched, matchDelivery } from './match-delivery.ts';

/** What Meta says when it is asked for a lead. `told`: its status and codes, for the log. */
export type MetaAnswer =
  | { kind: 'lead'; body: Uint8Array<ArrayBuffer>; contentType: string }
  | { kind: 'refused'; why: FetchRefusal; told: string };

/** Why Meta does not hand out a lead. */
export type FetchRefusal = 'token-refused' | 'lead-gone';

/** Asks Meta for a lead by its id. Throws where asking again later may help. */
export type AskMeta = (leadgenId: string) => Promise<MetaAnswer>;

/** A notice whose lead is still to be fetched: no manager has made a lead of it meanwhile, nor discarded it. */
const isUnfetched = { door: 'meta-notice', state: { in: ['stored', 'quarantined'] } };

/**
 * Fetches the lead that a notice of Meta's named, keeps what Meta told in the place of the notice, and matches it like
 * any delivery. What Meta refuses is kept in quarantine and told to managers. Safe to repeat and to run twice at once:
 * a lead is kept once and matched once, and one that was refused may be asked for again.
 *
 * @throws where Meta could not be asked; the queue does it again
 */
export async function fetchMetaLead(
  means: Means,
  { teamId, deliveryId, now }: { teamId: string; deliveryId: string; now: () => Date },
  { ask, read }: { ask: AskMeta; read: ReadLead },
): Promise<Matched | { kind: 'refused'; why: FetchRefusal; told: string }> {
  const { rows } = means.store;
  const notice = { teamId, id: deliveryId, ...isUnfetched };
  // Asked now, so that whoever looks for what was left behind leaves this one alone meanwhile.
  await rows.delivery.updateMany({ where: notice, data: { triedAt: now() } });
  const unfetched = await rows.delivery.findFirst({ where: notice, select: { providerId: true } });
  if (unfetched?.providerId) {
    const answer = await ask(unfetched.providerId);
    if (answer.kind === 'refused') {
      await recordRefusal(means, { teamId, deliveryId, why: answer.why, at: now() });
      return answer;
    }
    await keepLead(means, { teamId, deliveryId, answer, at: now() });
  }
  return await matchDelivery(means, { teamId, deliveryId, at: now() }, read);
}

/** Whoever fetched it first, keeps it. Managers who were told that it could not be fetched see that it was. */
async function keepLead(
  { store }: Means,
  kept: {
    teamId: string;
    deliveryId: string;
    answer: { body: Uint8Array<ArrayBuffer>; contentType: string };
    at: Date;
  },
): Promise<void> {
  const { teamId, deliveryId, answer, at } = kept;
  const { body, contentType } = answer;
  await store.transaction(async (tx) => {
    const { count } = await tx.rows.delivery.updateMany({
      where: { teamId, id: deliveryId, ...isUnfetched },
      data: { door: 'meta', state: 'stored', why: null, body, contentType },
    });
    if (count > 0)
      await tellAgain(tx, { teamId, kind: 'delivery-quarantined', subjectIds: [deliveryId], at });
  });
}

/** A token that is refused for a lead of this long before is not news with the next one. */
const newsAgainAfterMs = 24 * 3_600_000;

/**
 * A token that is refused is refused for every lead, so that managers are told of it with the first one only; a lead
 * that is gone is told by itself.
 */
async function recordRefusal(
  { store }: Means,
  { teamId, deliveryId, why, at }: { teamId: string; deliveryId: string; why: FetchRefusal; at: Date },
): Promise<void> {
  await store.transaction(async (tx) => {
    const { count } = await tx.rows.delivery.updateMany({
      where: { teamId, id: deliveryId, ...isUnfetched, NOT: { state: 'quarantined', why } },
      data: { state: 'quarantined', why, triedAt: at },
    });
    if (count === 0) return;
    const isKnown =
      why === 'token-refused' &&
      (await tx.rows.delivery.count({
        where: {
          teamId,
          door: 'meta-notice',
          state: 'quarantined',
          why,
          id: { not: deliveryId },
          receivedAt: { gt: new Date(at.getTime() - newsAgainAfterMs) },
        },
      })) > 0;
    if (isKnown) return;
    for (const recipient of (await managersOf(tx.rows, teamId)).toSorted())
      await tell(tx, { teamId, kind: 'delivery-quarantined', subjectId: deliveryId, recipient, at });
  });
}
