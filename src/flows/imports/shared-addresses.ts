import { setImmediate as breathe } from 'node:timers/promises';
import {
  addressesOfMany,
  contactsWith,
  mailboxesTaken,
  namesakesWith,
  namesBeside,
} from '../../db/import-matching.ts';
import type { WaitingRow } from '../../db/imports.ts';
import type { Tx } from '../../db/store.ts';
import type { SharedAddresses } from '../../leads/import-match.ts';
import { comparedBy } from '../../leads/imported-person.ts';
import { areManyPeople, mostSharers } from '../../leads/shared-address.ts';
import { nameKey } from '../../parsing/person-name.ts';

/** By what some rows are compared with others. */
export type Comparing = {
  /** All their addresses. */
  addresses: readonly string[];
  /** Those that few have. */
  own: readonly string[];
  shared: SharedAddresses;
  /** Their names, as they are compared: by these and the shared addresses. */
  nameKeys: readonly string[];
};

/**
 * By what some rows are compared. Which addresses many have is decided on the look ahead, while all rows of the file are
 * still there, and holds for those rows from then on.
 */
export async function comparingOf(
  tx: Tx,
  teamId: string,
  { importId, rows, isAhead }: { importId: string; rows: readonly WaitingRow[]; isAhead: boolean },
): Promise<Comparing> {
  const addresses = [...new Set(rows.flatMap(({ person }) => comparedBy(person)))];
  const ofMany = await addressesOfMany(tx.rows, teamId, importId, { addresses, most: mostSharers });
  const shared = new Set([...ofMany, ...rows.flatMap(({ shared: before }) => before)]);
  const emails = isAhead ? addresses.filter((one) => one.includes('@') && !shared.has(one)) : [];
  for (const { address, names } of await namesBeside(tx.rows, importId, emails)) {
    if (areManyPeople(names)) shared.add(address);
    await breathe();
  }
  const taken = await mailboxesTaken(tx.rows, teamId, [...shared]);
  return {
    addresses,
    own: addresses.filter((address) => !shared.has(address)),
    shared: { addresses: shared, taken },
    nameKeys: [...new Set(rows.map(({ person }) => nameKey(person.name)))],
  };
}

/** By id, the contacts that some rows may be. */
export async function contactsCompared(tx: Tx, teamId: string, by: Comparing): Promise<string[]> {
  const namesakes = await namesakesWith(tx.rows, teamId, [...by.shared.addresses], by.nameKeys);
  return [...new Set([...(await contactsWith(tx.rows, teamId, by.own)), ...namesakes])];
}
