import type { LocalDay } from '../../calendar/local-day.ts';
import type { Tx } from '../../db/store.ts';
import { isHomePurchase } from '../../leads/home-purchase.ts';

/**
 * A sale closed: its day is the day of the home purchase, unless the contact sold, or has such a day already. Part of
 * a flow that holds the contact's lock and has its plans follow after this.
 *
 * @param leadKind of the inquiry that the sale belongs to; `null`: it does not say
 * @returns whether the day was learnt
 */
export async function learnHomePurchase(
  { rows }: Tx,
  {
    teamId,
    contactId,
    leadKind,
    closedOn,
  }: { teamId: string; contactId: string; leadKind: string | null; closedOn: LocalDay },
): Promise<boolean> {
  const { kind } = await rows.contact.findUniqueOrThrow({
    where: { teamId_id: { teamId, id: contactId } },
    select: { kind: true },
  });
  if (!isHomePurchase(leadKind ?? kind)) return false;
  const { count } = await rows.contact.updateMany({
    where: { teamId, id: contactId, homePurchaseDay: null },
    data: { homePurchaseDay: closedOn.slice(5) },
  });
  return count > 0;
}
