import { randomBytes } from 'node:crypto';
import { access, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecretKeys } from './keys/secret-keys.ts';

const fileName = 'secret-key';
const keyBytes = 32;

/**
 * The keys to work with: those that were set, else one of our own, kept in the data folder beside the embedded database,
 * so that nothing need be configured. Several processes, or one whose data folder is not kept, need `SECRET_KEY` set.
 *
 * @throws Error where the kept one is not whole
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
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return [checked(kept, file)];
  await mkdir(dataDir, { recursive: true });
  const made = `${file}-${process.pid}-${randomBytes(4).toString('hex')}`;
  await writeFile(made, `${randomBytes(keyBytes).toString('base64url')}\n`, { mode: 0o600 });
  // Appears whole, and never over another: of two processes that start at once, both read what the first one made.
  await link(made, file).catch(async (error: unknown) => {
    if (!(await exists(file))) throw error;
  });
  await rm(made);
  return [checked(await readFile(file, 'utf8'), file)];
}

/** A disk that was full may have left an empty one, which anybody could guess. */
function checked(kept: string, file: string): string {
  const key = kept.trim();
  if (key.length < keyBytes) throw new Error(`SECRET_KEY: the key in ${file} is not whole`);
  return key;
}

async function exists(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
