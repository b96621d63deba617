import { keyedHash, keyedHashes } from '../../keys/secret-keys.ts';
import type { Means } from '../means.ts';

/** `SECRET_KEY` is another than what was made with it needs: people who were erased would not be recognised. */
export class SecretKeyFault extends Error {
  override readonly name = 'SecretKeyFault';
}

/**
 * Makes sure that we have every key with which hashes of this team were made, before anything goes by them. Where somebody
 * was erased, a key that was ever the first of `SECRET_KEY` stays among them: what it made cannot be made anew. Where
 * nobody was, one that is lost is forgotten, so that a disk that was not kept stops nobody.
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
  const isMissing = kept.some((mark) => !ours.includes(mark));
  if (isMissing && (await store.rows.erasedAddress.findFirst({ where: { teamId }, select: { hash: true } })))
    throw new SecretKeyFault('a key by which people who were erased are recognised is missing');
  const mark = keyedHash(secretKeys, 'key-check', teamId);
  if (isMissing || !kept.includes(mark))
    await store.rows.team.update({
      where: { id: teamId },
      data: { secretKeyMarks: [...kept.filter((one) => ours.includes(one) && one !== mark), mark] },
    });
}
