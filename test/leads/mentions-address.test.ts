import { mentionsAddress } from '../../src/leads/mentions-address.ts';

const hers = ['+966501112233', 'huda@example.com', 'huda@gmail.com'];

describe('whether a text names an address', () => {
  it.each([
    'call me: 0501112233',
    'phone=%2B966+50-111-2233&x=1',
    '{"tel":"(+966) 50 111 2233"}',
    'الجوال ٠٥٠١١١٢٢٣٣',
    'mail HUDA@Example.com now',
    'email=huda%40example.com',
    '{"e":"huda+zillow@gmail.com"}',
    'H.u.d.a@googlemail.com',
    'Huda 0501112233 3 beds',
    '0501112233 0557654321',
  ])('%s', (text) => expect(mentionsAddress(text, hers)).toBe(true));

  it.each(['', 'call 0501112234', 'id 11122339', 'price 50,111,223 and 3', 'other@example.com %zz %E0%A4'])(
    'but not %s',
    (text) => expect(mentionsAddress(text, hers)).toBe(false),
  );

  it('nobody’s, where there is no address', () => expect(mentionsAddress('0501112233', [])).toBe(false));

  it('looks through a megabyte of anything', () => {
    for (const one of ['a', 'a@', '1', '1 ', '%41', '+', '('])
      expect(mentionsAddress(one.repeat(1_000_000 / one.length), ['+966501112233', 'huda@example.com'])).toBe(
        false,
      );
  });
});
