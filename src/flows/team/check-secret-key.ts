import { keyedHash, keyedHashes } from '../../keys/secret-keys.ts';
import type { Means } from '../means.ts';

/** `SECRET_KEY` is another than what was made with it needs: people who were erased would not be recognised. */
export class SecretKeyFault extends Error {
  override readonly name = 'SecretKeyFault';
}

/**
 * Makes sure that we have every key with which hashes and links of this team were made, before anything goes by them. A
 * key that was ever the first of `SECRET_KEY` stays among them: what it made cannot be made anew.
 *
 * @throws SecretKeyFault where one of those is missing
 */
export async function checkSecretKey(
  { store, secretKeys }: Pick<Means, 'store' | 'secretKeys'>,
  teamId: string,
): Promise<void> {
  const { secretKeyMarks: kept } = await store.rows.team.findUniqueOrThrow({
    where: { id: teamId },
    select: { secretKeyMarks: true },
  });
  const ours = keyedHashes(secretKeys, 'key-check', teamId);
  if (kept.some((mark) => !ours.includes(mark)))
    throw new SecretKeyFault('a key with which hashes and links of this database were made is missing');
  const mark = keyedHash(secretKeys, 'key-check', teamId);
  if (!kept.includes(mark))
    await store.rows.team.update({ where: { id: teamId }, data: { secretKeyMarks: { push: mark } } });
}
