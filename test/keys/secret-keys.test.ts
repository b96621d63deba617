import fc from 'fast-check';
import { keyedHash, keyedHashes, type SecretKeys, seal, unseal } from '../../src/keys/secret-keys.ts';

const old = 'an old key, long enough to be one of them';
const keys: SecretKeys = ['a new key, long enough to be one of them', old];

test('what was sealed is read again, and is another text each time', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
      const sealed = seal(keys, 'page-link', text);
      expect(sealed).toMatch(/^[\w-]+$/);
      expect(sealed).not.toBe(seal(keys, 'page-link', text));
      expect(unseal(keys, 'page-link', sealed)).toBe(text);
    }),
    { numRuns: 30 },
  );
});

test('what was changed, made for another purpose or under a foreign key is not read', () => {
  const sealed = seal(keys, 'page-link', 'somebody');
  for (let at = 0; at < sealed.length; at++) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    expect(unseal(keys, 'page-link', sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeUndefined();
  }
  expect(unseal(keys, 'suppression', sealed)).toBeUndefined();
  expect(unseal(['a foreign key that nobody here ever had'], 'page-link', sealed)).toBeUndefined();
  for (const junk of ['', 'a', '%', 'ملف', 'A'.repeat(10_000), `${sealed}=`, ` ${sealed}`])
    expect(unseal(keys, 'page-link', junk)).toBeUndefined();
});

test('what an older key made is still recognised', () => {
  expect(unseal(keys, 'page-link', seal([old], 'page-link', 'somebody'))).toBe('somebody');
  expect(keyedHashes(keys, 'suppression', '+966500000001')).toEqual([
    keyedHash(keys, 'suppression', '+966500000001'),
    keyedHash([old], 'suppression', '+966500000001'),
  ]);
});

test('a hash is the same each time, and differs by text, purpose and key', () => {
  const one = keyedHash(keys, 'suppression', 'huda@example.com');
  expect(one).toBe(keyedHash(keys, 'suppression', 'huda@example.com'));
  expect(
    new Set([
      one,
      keyedHash(keys, 'suppression', 'hudb@example.com'),
      keyedHash(keys, 'page-link', 'huda@example.com'),
      keyedHash([old], 'suppression', 'huda@example.com'),
    ]).size,
  ).toBe(4);
});
