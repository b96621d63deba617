import { keyedHash, keyedHashes } from '../../keys/secret-keys.ts';
import type { Means } from '../means.ts';

/** `SECRET_KEY` is another than what was made with it needs: people who were erased would not be recognised. */
export class SecretKeyFault extends Error {
  override readonly name = 'SecretKeyFault';
}

/**
 * Makes sure that we have the key with which the hashes and links of this team were made, before anything goes by them.
 *
 * @throws SecretKeyFault where none of our keys is that one
 */
export async function checkSecretKey({ store, secretKeys }: Means, teamId: string): Promise<void> {
  const { secretKeyMark: kept } = await store.rows.team.findUniqueOrThrow({
    where: { id: teamId },
    select: { secretKeyMark: true },
  });
  if (kept !== null && !keyedHashes(secretKeys, 'key-check', teamId).includes(kept))
    throw new SecretKeyFault('the key is not the one with which this database was begun');
  const secretKeyMark = keyedHash(secretKeys, 'key-check', teamId);
  // One process at a time begins with a key; the other finds what that one wrote when it starts next.
  if (kept !== secretKeyMark)
    await store.rows.team.updateMany({ where: { id: teamId, secretKeyMark: kept }, data: { secretKeyMark } });
}
