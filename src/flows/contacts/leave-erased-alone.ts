import { erasedAmong } from '../../db/erased-addresses.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { SecretKeys } from '../../keys/secret-keys.ts';
import type { Team } from '../../team/member.ts';
import { recordOptOutInTx } from './record-opt-out.ts';

/**
 * A contact learnt an address of somebody who was erased: whoever comes back under it is left alone until they say
 * otherwise, as after an opt-out, of which no words are left. Part of a flow that holds the contact's lock.
 *
 * @param learnt phones in E.164 and mailboxes that the contact had not before
 */
export async function leaveErasedAlone(
  tx: Tx,
  plans: Plans,
  {
    team,
    contactId,
    learnt,
    secretKeys,
    at,
  }: { team: Team; contactId: string; learnt: readonly string[]; secretKeys: SecretKeys; at: Date },
): Promise<void> {
  const erased = await erasedAmong(tx.rows, secretKeys, team.teamId, learnt);
  if (erased.size === 0) return;
  const asked = { contactId, channel: null, how: 'erased', words: '' } as const;
  await recordOptOutInTx(tx, { team, plans, ...asked, byUserId: null, at });
}
