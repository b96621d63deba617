import { agrees, consentWords } from '../../src/leads/consent-said.ts';

describe('an answer to the question of consent', () => {
  it.each([
    ...['yes', 'TRUE', '1', 'on', 'x', '✓', 'Agreed', 'opted in', 'نعم', 'أوافق', 'موافق', '2026-11-01'],
    ...['2026-11-01T10:00:00Z', 'Yes, please e-mail me', 'I agree to receive e-mail', 'I consent to texts'],
    ...['نعم، أوافق على التواصل', 'أوافق على استلام الرسائل'],
  ])('%s is a yes', (text) => {
    expect(agrees(text)).toBe(true);
  });

  it.each([
    ...['', ' ', 'no', 'false', '0', 'لا', 'unknown', 'maybe', 'I do not agree', "I don't agree", 'never'],
    ...[
      'I agree never to be called',
      'I agree that I do not want this',
      'not given',
      'withdrawn',
      'لا أوافق',
    ],
    ...['غير موافق', 'refused', 'ask again', 'pending', 'I agree? no'],
  ])('%s is none', (text) => {
    expect(agrees(text)).toBe(false);
  });

  it('is kept with its question where it says nothing by itself', () => {
    expect(consentWords('sms consent', ' yes ')).toBe('sms consent: yes');
    expect(consentWords('sms consent', '2026-11-01 10:00')).toBe('sms consent: 2026-11-01 10:00');
    expect(consentWords('sms consent', 'I agree to texts')).toBe('I agree to texts');
    expect(consentWords('q', `I agree ${'a'.repeat(2_000)}`)).toHaveLength(1_000);
  });
});
