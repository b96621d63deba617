import { languageOf } from '../../src/team/voice.ts';

describe('the language people are seen to type', () => {
  it.each([
    ['done huda reached', 'en'],
    ['تم هدى تم الرد', 'ar'],
    ['log هدى', 'ar'],
    ['أجل huda', 'en'],
    ['تخط هدى ok', 'ar'],
    ['Überweisung', 'en'],
  ] as const)('%s', (text, expected) => {
    expect(languageOf(text)).toBe(expected);
  });

  it.each(['', '0501234567', '٠٥٠', '🏠 👍', '…'])('“%s” says nothing', (text) => {
    expect(languageOf(text)).toBeUndefined();
  });
});
