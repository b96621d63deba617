import { createHash, randomBytes } from 'node:crypto';

/** A key that a system outside shows: the text itself, what is kept of it, and by what people know it again. */
export type RandomKey = { key: string; hash: string; begins: string };

/** 256 bits: nobody tries them out, so that a plain hash of it is enough to keep. */
const keyBytes = 32;
/** Says whose key it is, to people and to those who look for keys in code. */
const prefix = 'tb_';
const shownLetters = 8;

/** A new key, in letters and digits alone, which no screen shows otherwise. The text is to be shown once and kept nowhere. */
export function randomKey(): RandomKey {
  const key = `${prefix}${randomBytes(keyBytes).toString('hex')}`;
  return {
    key,
    hash: hashOfKey(key).toString('hex'),
    begins: key.slice(0, prefix.length + shownLetters),
  };
}

/** What is kept of a key, and compared: of one length, so that comparing takes one time. */
export function hashOfKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
