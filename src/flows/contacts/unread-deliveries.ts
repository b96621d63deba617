import { bodiesOf, deliveriesOfNobody } from '../../db/erase-rows.ts';
import type { Tx } from '../../db/store.ts';
import { mentionsAddress } from '../../leads/mentions-address.ts';

type Rows = Tx['rows'];

/** So many bytes of what was sent are read at once, if it is more than one; each may be as long as the intake takes. */
const bytesAtOnce = 2_000_000;

/** Which deliveries nobody could read were looked through for some addresses. */
export type UnreadLook = {
  readonly addresses: ReadonlySet<string>;
  readonly looked: ReadonlySet<string>;
  readonly naming: ReadonlySet<string>;
};

/**
 * Looks through the deliveries of which nobody could say whom they tell of for those that name one of some addresses, a
 * few at a time.
 *
 * @param before a look for the same addresses: only what came since is looked through, and what is somebody's now is left
 *   out
 */
export async function lookThroughUnread(
  rows: Rows,
  teamId: string,
  addresses: readonly string[],
  before?: UnreadLook,
): Promise<UnreadLook> {
  const present = await deliveriesOfNobody(rows, teamId);
  const naming = new Set(present.map(({ id }) => id).filter((id) => before?.naming.has(id)));
  const toLook = present.filter(({ id }) => !before?.looked.has(id));
  for (const ids of inPortions(toLook))
    for (const { id, body } of await bodiesOf(rows, teamId, ids))
      if (mentionsAddress(new TextDecoder().decode(body), addresses)) naming.add(id);
  return { addresses: new Set(addresses), looked: new Set(present.map(({ id }) => id)), naming };
}

function inPortions(deliveries: ReadonlyArray<{ id: string; bytes: number }>): string[][] {
  const portions: string[][] = [];
  let bytesOfLast = Number.POSITIVE_INFINITY;
  for (const { id, bytes } of deliveries) {
    const last = portions.at(-1);
    if (last && bytesOfLast + bytes <= bytesAtOnce && last.length < 1_000) {
      last.push(id);
      bytesOfLast += bytes;
    } else {
      portions.push([id]);
      bytesOfLast = bytes;
    }
  }
  return portions;
}
