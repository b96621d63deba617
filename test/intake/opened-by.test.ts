import { openedBy } from '../../src/intake/opened-by.ts';

const keys = new Map([
  ['website', 'secret-one'],
  ['zillow', 'secret two'],
  ['twin', 'secret-one'],
]);
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
