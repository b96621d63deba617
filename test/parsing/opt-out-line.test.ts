import { parseOptOutLine } from '../../src/parsing/opt-out-line.ts';

const readingOf = (line: string, who: string) =>
  parseOptOutLine(line).readings.find((one) => one.who === who);

describe('/optout', () => {
  it.each([
    ['huda', 'huda', { words: '' }],
    ['huda salem', 'huda salem', { words: '' }],
    ['huda asked to stop', 'huda', { words: 'asked to stop' }],
    ['huda call asked not to be called', 'huda', { channel: 'call', words: 'asked not to be called' }],
    ['huda salem whatsapp', 'huda salem', { channel: 'text', words: '' }],
    ['هدى مكالمة طلبت عدم الاتصال', 'هدى', { channel: 'call', words: 'طلبت عدم الاتصال' }],
    ['هدى سالم بريد', 'هدى سالم', { channel: 'email', words: '' }],
    ['٠٥٠١٢٣٤٥٦٧ رسالة', '٠٥٠١٢٣٤٥٦٧', { channel: 'text', words: '' }],
    ['050 123 4567', '050 123 4567', { words: '' }],
    ['"huda call" email', 'huda call', { channel: 'email', words: '' }],
    ['huda@example.com no more', 'huda@example.com', { words: 'no more' }],
  ])('%s', (line, who, reading) => {
    expect(parseOptOutLine(line).kind).toBe('record');
    expect(readingOf(line, who)).toEqual({ who, ...reading });
  });

  it.each([
    ['undo huda wrote: you may call again', 'huda', 'wrote: you may call again'],
    ['تراجع هدى كتبت يمكنكم الاتصال', 'هدى', 'كتبت يمكنكم الاتصال'],
    ['إلغاء هدى', 'هدى', ''],
    ['Undo huda call me again', 'huda', 'call me again'],
  ])('%s takes one back, with the consent in words and no channel cut out of them', (line, who, words) => {
    expect(parseOptOutLine(line).kind).toBe('undo');
    expect(readingOf(line, who)).toEqual({ who, words });
  });

  it('nothing said names nobody', () => {
    expect(parseOptOutLine('').readings).toEqual([{ who: '', words: '' }]);
  });

  it('tries the longest name first', () => {
    expect(parseOptOutLine('huda bint salem').readings.map(({ who }) => who)).toEqual([
      'huda bint salem',
      'huda bint',
      'huda',
      '',
    ]);
  });
});
