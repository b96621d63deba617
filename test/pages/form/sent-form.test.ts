import fc from 'fast-check';
import {
  deliveryOfForm,
  formFaults,
  longestMessage,
  readSentForm,
} from '../../../src/pages/form/sent-form.ts';

const typed = (fields: object) => readSentForm(fields).typed;
const said = (fields: object) =>
  Object.fromEntries(new URLSearchParams(new TextDecoder().decode(deliveryOfForm(typed(fields), 'en'))));

describe('what keeps a form from being sent', () => {
  it.each([
    ['nothing at all', {}, { name: 'name-missing', phone: 'reach-missing' }],
    ['no way to answer', { name: 'Huda', message: 'Hello' }, { phone: 'reach-missing' }],
    ['a name that shows nothing', { name: '\u200b\u202e', phone: '0501234567' }, { name: 'name-missing' }],
    ['a phone that is none', { name: 'Huda', phone: '12' }, { phone: 'phone-unreadable' }],
    ['an e-mail that is none', { name: 'Huda', email: 'huda@' }, { email: 'email-unreadable' }],
    [
      'a slip in one of two',
      { name: 'Huda', phone: 'call me', email: 'huda@example.com' },
      { phone: 'phone-unreadable' },
    ],
    ['a phone', { name: 'Huda', phone: '0501234567' }, {}],
    ['a phone in Arabic digits', { name: 'هدى', phone: '٠٥٠ ١٢٣ ٤٥٦٧' }, {}],
    ['a phone from abroad', { name: 'Huda', phone: '+44 20 7946 0000' }, {}],
    ['an e-mail, and a phone of spaces', { name: 'Huda', phone: '  ', email: 'Huda@Example.com' }, {}],
    [
      'a book',
      { name: 'Huda', phone: '0501234567', message: 'x'.repeat(longestMessage + 1) },
      { message: 'message-too-long' },
    ],
    [
      'the longest message, in lines',
      { name: 'Huda', phone: '0501234567', message: '\r\n'.repeat(longestMessage) },
      {},
    ],
  ])('%s', (_what, fields, faults) => {
    expect(formFaults(typed(fields), 'SA')).toEqual(faults);
  });
});

describe('the delivery of a form', () => {
  it('says what was typed, without what was left empty', () => {
    expect(
      said({ name: ' Huda ', phone: '0501234567', email: '', kind: 'seller', message: 'a\r\nb' }),
    ).toEqual({
      name: 'Huda',
      phone: '0501234567',
      kind: 'seller',
      message: 'a\nb',
      language: 'en',
    });
  });

  it('says nothing that the form does not ask', () => {
    const more = { test: '1', occurred_at: '2020-01-01', id: 'x', type: 'Unsubscribed', kind: 'landlord' };
    expect(said({ name: 'Huda', ...more })).toEqual({ name: 'Huda', language: 'en' });
  });

  it('reads whatever was posted, and the same words are the same bytes', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        const once = readSentForm(body);
        expect(deliveryOfForm(once.typed, 'ar')).toEqual(deliveryOfForm(readSentForm(body).typed, 'ar'));
        expect(Object.values(once.typed).every((value) => typeof value === 'string')).toBe(true);
      }),
    );
  });

  it('is of a program where the field that nobody sees is filled in', () => {
    expect(readSentForm({ name: 'Huda', homepage: 'https://example.com' }).isBaited).toBe(true);
    expect(readSentForm({ name: 'Huda', homepage: '' }).isBaited).toBe(false);
  });
});
