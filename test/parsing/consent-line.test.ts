import { parseConsentLine } from '../../src/parsing/consent-line.ts';

describe('a line after /lead consent', () => {
  const reading = (line: string, who: string) => {
    const { kind, readings } = parseConsentLine(line);
    return { kind, ...readings.find((one) => one.who === who) };
  };

  it.each([
    [
      'huda email wrote: yes please',
      'huda',
      { kind: 'record', channel: 'email', words: 'wrote: yes please' },
    ],
    ['huda salem said I may call', 'huda salem', { kind: 'record', words: 'said I may call' }],
    ['"huda salem" sms yes', 'huda salem', { kind: 'record', channel: 'text', words: 'yes' }],
    ['withdraw huda', 'huda', { kind: 'withdraw', words: '' }],
    ['withdraw huda email', 'huda', { kind: 'withdraw', channel: 'email', words: '' }],
    ['هدى واتساب كتبت نعم', 'هدى', { kind: 'record', channel: 'text', words: 'كتبت نعم' }],
    ['سحب هدى', 'هدى', { kind: 'withdraw', words: '' }],
  ] as const)('%s', (line, who, meant) => {
    expect(reading(line, who)).toEqual({ who, ...meant });
  });

  it('names nobody where nothing is said', () => {
    expect(parseConsentLine('').readings).toEqual([{ who: '', words: '' }]);
  });
});
