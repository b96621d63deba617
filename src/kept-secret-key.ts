import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecretKeys } from './keys/secret-keys.ts';

const fileName = 'secret-key';
const keyBytes = 32;

/**
 * The keys to work with: those that were set, else one of our own, kept in the data folder beside the embedded database,
 * so that nothing need be configured. Several processes, or one whose data folder is not kept, need `SECRET_KEY` set.
 */
export async function keptSecretKeys({
  secretKeys,
  dataDir,
}: {
  secretKeys: readonly string[];
  dataDir: string;
}): Promise<SecretKeys> {
  const [first, ...others] = secretKeys;
  if (first !== undefined) return [first, ...others];
  const file = join(dataDir, fileName);
  await mkdir(dataDir, { recursive: true });
  try {
    // Never written over: of two processes that start at once, one makes it and both read it.
    await writeFile(file, `${randomBytes(keyBytes).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return [(await readFile(file, 'utf8')).trim()];
}
