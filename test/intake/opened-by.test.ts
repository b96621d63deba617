import { type Knock, keysOf, openedBy as keysShown } from '../../src/intake/opened-by.ts';
import { hashOfKey, randomKey } from '../../src/keys/random-key.ts';

const keys = [
  { source: 'website', hash: hashOfKey('secret-one') },
  { source: 'zillow', hash: hashOfKey('secret two') },
  { source: 'twin', hash: hashOfKey('secret-one') },
];
const openedBy = (knock: Knock, all: typeof keys) => keysShown(knock, all).map(({ source }) => source);
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('openedBy', () => {
  it('knows a key in the address, for senders that can set no header', () => {
    expect(openedBy({ headers: {}, query: { key: 'secret two' } }, keys)).toEqual(['zillow']);
    expect(openedBy({ headers: {}, query: { key: ['secret two'] } }, keys)).toEqual([]);
    expect(openedBy({ headers: {}, query: { key: 'secret' } }, keys)).toEqual([]);
  });

  it.each([
    [{ authorization: basic('secret-one:') }, ['website', 'twin']],
    [{ authorization: basic('secret-one') }, ['website', 'twin']],
    [{ authorization: basic('website:secret-one') }, ['website', 'twin']],
    [{ authorization: 'secret-one' }, ['website', 'twin']],
    [{ 'x-realtor-api-key': 'secret two' }, ['zillow']],
    [{ 'x-auth-token': 'secret two' }, ['zillow']],
    [{ authorization: 'bearer secret two' }, ['zillow']],
    [{ 'x-api-key': 'secret two' }, ['zillow']],
    [{ authorization: 'Bearer wrong', 'x-api-key': 'secret two' }, ['zillow']],
  ])('knows the keys that %j shows', (headers, names) => {
    expect(openedBy({ headers, query: {} }, keys)).toEqual(names);
  });

  it.each([
    {},
    { authorization: '' },
    { authorization: 'Basic' },
    { authorization: basic(':') },
    { authorization: 'Bearer ' },
    { 'x-api-key': '' },
    { 'x-api-key': 'secret' },
  ])('opens nothing for %j', (headers) => {
    expect(openedBy({ headers, query: {} }, keys)).toEqual([]);
  });
});

describe('a new key', () => {
  it('is random, and known again by its hash alone', () => {
    const [one, other] = [randomKey(), randomKey()];
    expect(one.key).not.toBe(other.key);
    expect(Buffer.from(one.key.slice('tb_'.length), 'hex')).toHaveLength(32);
    expect(one.key.startsWith(one.begins)).toBe(true);
    expect(one.begins).toHaveLength(11);
    const kept = [{ source: 'website', hash: Buffer.from(one.hash, 'hex') }];
    expect(keysOf(one.key, kept)).toEqual(kept);
    expect(keysOf(other.key, kept)).toEqual([]);
    expect(keysOf(one.hash, kept)).toEqual([]);
  });
});
