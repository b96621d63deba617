import type { MergePerson } from '../leads/merge.ts';
import { asContact, contactParts } from './contacts.ts';
import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** Two contacts as they are; `undefined` where one of them has no row (any more) or was erased. */
export async function readMergePeople(
  rows: Rows,
  teamId: string,
  [firstId, secondId]: readonly [string, string],
): Promise<{ first: MergePerson; second: MergePerson } | undefined> {
  const found = await rows.contact.findMany({
    where: { teamId, id: { in: [firstId, secondId] }, erasedAt: null },
    include: contactParts,
  });
  const people = new Map(
    found.map((row) => [row.id, { ...asContact(row), kind: row.kind, knownSince: row.createdAt }]),
  );
  const [first, second] = [people.get(firstId), people.get(secondId)];
  return first && second ? { first, second } : undefined;
}
