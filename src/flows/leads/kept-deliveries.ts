import type { Tx } from '../../db/store.ts';
import { tellAgain } from '../../db/tell.ts';
import type { EnteredLead } from '../../leads/entered-lead.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { asNewLead, type LeadAdded, whereLeadIs } from './add-lead.ts';
import { takeInLead } from './take-in-lead.ts';

/** Something that arrived and was not understood. */
export type KeptDelivery = { deliveryId: string; sourceKey: string; why: string; receivedAt: Date };

const onePage = 20;
/** More than a form can show. */
const longestShown = 12_000;

/**
 * What arrived and was not understood, newest first. For managers.
 *
 * @param before the id of the last one of the page before; '': from the newest
 */
export async function listKept(
  { means, teamId, member }: Asking,
  before: string,
): Promise<{ kind: 'denied'; why: Denial } | { kind: 'kept'; kept: KeptDelivery[]; hasMore: boolean }> {
  const why = denial(member, 'see-status');
  if (why) return { kind: 'denied', why };
  const found = await means.store.rows.delivery.findMany({
    where: { teamId, state: 'quarantined', ...(before ? { id: { lt: before } } : {}) },
    select: { id: true, sourceKey: true, why: true, receivedAt: true },
    orderBy: { id: 'desc' },
    take: onePage + 1,
  });
  return { kind: 'kept', kept: found.slice(0, onePage).map(asKept), hasMore: found.length > onePage };
}

/** One of them with what arrived, as text. `gone`: somebody has dealt with it. */
export async function lookAtKept(
  { means, teamId, member }: Asking,
  deliveryId: string,
): Promise<
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' }
  | { kind: 'kept'; kept: KeptDelivery; text: string; isCut: boolean }
> {
  const why = denial(member, 'see-status');
  if (why) return { kind: 'denied', why };
  const found = await means.store.rows.delivery.findUnique({
    where: { teamId_id: { teamId, id: deliveryId } },
    select: { id: true, sourceKey: true, why: true, receivedAt: true, state: true, body: true },
  });
  if (found?.state !== 'quarantined') return { kind: 'gone' };
  const sent = new TextDecoder().decode(found.body.subarray(0, longestShown));
  // Google puts the secret of the source into the body.
  const text = sent.replace(/("google_key"\s{0,10}:\s{0,10}")[^"]{0,500}/g, '$1•••');
  return { kind: 'kept', kept: asKept(found), text, isCut: found.body.length > longestShown };
}

/**
 * A manager says who it is about: the delivery becomes a lead as if it had been understood, and every wait is counted
 * from when it arrived.
 */
export async function makeLeadOfKept(
  asking: Asking,
  deliveryId: string,
  entered: EnteredLead,
): Promise<{ kind: 'denied'; why: Denial } | { kind: 'gone' } | { kind: 'nobody' } | LeadAdded> {
  const { means, teamId, team, member, plans, at } = asking;
  const why = denial(member, 'see-status');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx) => {
    const delivery = await lockKept(tx, teamId, deliveryId);
    if (!delivery) return { kind: 'gone' };
    const lead = asNewLead(entered, null);
    const taken = await takeInLead(tx, plans, { team, delivery, lead, at, secretKeys: means.secretKeys });
    if (!taken?.leadId) return { kind: 'nobody' };
    await tellAgain(tx, { teamId, kind: 'delivery-quarantined', subjectIds: [deliveryId], at });
    return { ...(await whereLeadIs(tx, asking, taken.leadId, taken.contactId)), hasNext: false };
  });
}

/** It is no lead: kept in the database, and shown to nobody any more. */
export async function discardKept(asking: Asking, deliveryId: string): Promise<Moved> {
  return await moveKept(asking, deliveryId, 'quarantined', 'discarded');
}

/** It was discarded by a slip. */
export async function putKeptBack(asking: Asking, deliveryId: string): Promise<Moved> {
  return await moveKept(asking, deliveryId, 'discarded', 'quarantined');
}

type Moved = { kind: 'denied'; why: Denial } | { kind: 'gone' } | { kind: 'moved' };

async function moveKept(
  { means, teamId, member, at }: Asking,
  deliveryId: string,
  from: string,
  to: string,
): Promise<Moved> {
  const why = denial(member, 'see-status');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx) => {
    const { count } = await tx.rows.delivery.updateMany({
      where: { teamId, id: deliveryId, state: from },
      data: { state: to, triedAt: at },
    });
    if (count === 0) {
      // Pressed twice, it is as it was asked for.
      const isSo = (await tx.rows.delivery.count({ where: { teamId, id: deliveryId, state: to } })) > 0;
      return { kind: isSo ? 'moved' : 'gone' };
    }
    await tellAgain(tx, { teamId, kind: 'delivery-quarantined', subjectIds: [deliveryId], at });
    return { kind: 'moved' };
  });
}

/** The delivery, if it still waits; two managers at once get it one after the other. */
async function lockKept(tx: Tx, teamId: string, id: string) {
  await tx.rows.$executeRaw`
    SELECT 1 FROM "Delivery" WHERE "teamId" = ${teamId} AND "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.rows.delivery.findUnique({ where: { teamId_id: { teamId, id } } });
  return found?.state === 'quarantined' ? found : undefined;
}

function asKept(row: { id: string; sourceKey: string; why: string | null; receivedAt: Date }): KeptDelivery {
  return {
    deliveryId: row.id,
    sourceKey: row.sourceKey,
    why: row.why ?? 'fields',
    receivedAt: row.receivedAt,
  };
}
