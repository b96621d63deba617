import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * What `SECRET_KEY` holds. The first makes what is new; the others, which were the first once, only recognise what
 * they made.
 */
export type SecretKeys = readonly [string, ...string[]];

/** What a key is used for: what was made for one purpose says nothing for another. */
export type KeyPurpose = 'suppression' | 'page-link' | 'key-check' | 'typed-line';

/**
 * A hash that only who has the key can make of a text, the same each time: to recognise what is not to be kept.
 *
 * @returns letters, digits, `-` and `_`
 */
export function keyedHash([key]: SecretKeys, purpose: KeyPurpose, text: string): string {
  return hashUnder(key, purpose, text);
}

/** The hashes of a text under each key, newest first: what an older key made is one of them. */
export function keyedHashes(keys: SecretKeys, purpose: KeyPurpose, text: string): string[] {
  return keys.map((key) => hashUnder(key, purpose, text));
}

function hashUnder(key: string, purpose: KeyPurpose, text: string): string {
  return createHmac('sha256', keyFor(key, purpose)).update(text, 'utf8').digest('base64url');
}

/** Bytes of a nonce and of a tag, as GCM has them (NIST SP 800-38D). */
const nonceBytes = 12;
const tagBytes = 16;

/** A text that only who has the key can read or make: safe in an address, and different each time. */
export function seal([key]: SecretKeys, purpose: KeyPurpose, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, purpose), nonce);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64url');
}

/** What was sealed for this purpose, under any of the keys; `undefined`: it was not, or it was changed since. */
export function unseal(keys: SecretKeys, purpose: KeyPurpose, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  // One text has one spelling: bits that base64 ignores would make others.
  if (bytes.length <= nonceBytes + tagBytes || bytes.toString('base64url') !== sealed) return undefined;
  for (const key of keys) {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(key, purpose), bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
    try {
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    } catch {
      // Not of this key: an older one may have made it.
    }
  }
  return undefined;
}

/** A key of its own for each purpose, so that none can be turned to another (RFC 5869). */
function keyFor(key: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `touchbase ${purpose}`, 32));
}
