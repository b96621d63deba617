import { openedBy } from '../../src/intake/opened-by.ts';

const keys = new Map([
  ['website', 'secret-one'],
  ['zillow', 'secret two'],
  ['twin', 'secret-one'],
]);
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('openedBy', () => {
  it.each([
    [{ authorization: basic('secret-one:') }, ['website', 'twin']],
    [{ authorization: basic('secret-one') }, ['website', 'twin']],
    [{ authorization: 'bearer secret two' }, ['zillow']],
    [{ 'x-api-key': 'secret two' }, ['zillow']],
    [{ authorization: 'Bearer wrong', 'x-api-key': 'secret two' }, ['zillow']],
  ])('knows the keys that %j shows', (headers, names) => {
    expect(openedBy(headers, keys)).toEqual(names);
  });

  it.each([
    {},
    { authorization: '' },
    { authorization: 'Basic' },
    { authorization: basic('website:secret-one') },
    { authorization: basic(':') },
    { authorization: 'Bearer ' },
    { authorization: 'secret-one' },
    { 'x-api-key': '' },
    { 'x-api-key': 'secret' },
  ])('opens nothing for %j', (headers) => {
    expect(openedBy(headers, keys)).toEqual([]);
  });
});
