import { fold } from '../parsing/fold.ts';
import { type Language, languageOf } from '../team/voice.ts';

/**
 * The language to speak with a person: as the source says (`ar`, `ar-SA`, `Arabic`, `عربي`), else the one of
 * their own words, else `null`.
 */
export function sentLanguage(said: string, message: string): Language | null {
  const [word = ''] = fold(said.slice(0, 40)).split(' ');
  if (/^(?:ar|ara|arabic|عربي|عربيه|العربيه)$/u.test(word)) return 'ar';
  if (/^(?:en|eng|english|انجليزي|انجليزيه|الانجليزيه)$/u.test(word)) return 'en';
  return languageOf(message) ?? null;
}
