import { latinDigits } from './digits.ts';

/**
 * Words in the form in which they are compared, whoever typed them: one case, one kind of digit, no Latin or
 * Arabic diacritics, no tatweel, hamza and its seats alike (أإآٱ→ا, ى ئ→ي, ؤ→و, ة→ه), Persian letters as
 * Arabic ones, punctuation and space as one space.
 */
export function fold(text: string): string {
  return (
    latinDigits(text.normalize('NFKC'))
      .toLowerCase()
      // Taken apart, accents and hamzas (أ إ آ ؤ ئ) are marks on their own.
      .normalize('NFD')
      .replace(/[\p{M}\u0640\p{Cf}'’ʼʻ`´]/gu, '')
      .replace(/ٱ/g, 'ا')
      .replace(/[ىی]/g, 'ي')
      .replace(/ة/g, 'ه')
      .replace(/ک/g, 'ك')
      .replace(/ß/g, 'ss')
      .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
      .trim()
  );
}
