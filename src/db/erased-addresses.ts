import { keyedHash, keyedHashes, type SecretKeys } from '../keys/secret-keys.ts';
import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** Remembers some addresses of somebody who is erased, by what only the key makes of them. */
export async function keepErasedAddresses(
  rows: Rows,
  secretKeys: SecretKeys,
  { teamId, addresses, at }: { teamId: string; addresses: readonly string[]; at: Date },
): Promise<void> {
  await rows.erasedAddress.createMany({
    data: addresses.map((address) => ({
      teamId,
      hash: keyedHash(secretKeys, 'suppression', address),
      erasedAt: at,
    })),
    skipDuplicates: true,
  });
}

/** Which of some addresses (phones in E.164 and mailboxes) are of somebody who was erased. */
export async function erasedAmong(
  rows: Rows,
  secretKeys: SecretKeys,
  teamId: string,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  // Nothing of an address leaves the process but its hashes.
  const addressOf = new Map(
    [...new Set(addresses)].flatMap((address) =>
      keyedHashes(secretKeys, 'suppression', address).map((hash) => [hash, address] as const),
    ),
  );
  if (addressOf.size === 0) return new Set();
  const found = await rows.erasedAddress.findMany({
    where: { teamId, hash: { in: [...addressOf.keys()] } },
    select: { hash: true },
  });
  return new Set(found.flatMap(({ hash }) => addressOf.get(hash) ?? []));
}
