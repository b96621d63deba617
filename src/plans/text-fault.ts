import { longestWords } from './plan.ts';
import { hasOnlyPlaceholders, placeholdersIn } from './step-words.ts';

/** What is wrong with one text of a plan, as `checkPlan` would find it. */
export type TextFault =
  | 'missing'
  | 'too-long'
  | 'not-sound'
  | 'arabic-in-english'
  | 'no-arabic'
  | 'open-name'
  | 'open-label'
  | 'open-words';

/**
 * Whether one text may stand where it was entered; the rules are those of the plan files.
 *
 * @param kind a name (of a plan, or the title of a card) leaves nothing open, a title only the holiday, words the rest
 */
export function textFault(
  kind: 'name' | 'label' | 'words',
  language: 'en' | 'ar',
  entered: string,
): TextFault | undefined {
  const text = entered.trim();
  if (text === '') return 'missing';
  if (text.length > longestWords) return 'too-long';
  if (!text.isWellFormed() || text.includes('\0')) return 'not-sound';
  const isArabic = /\p{Script=Arabic}/u.test(text);
  if (language === 'en' && isArabic) return 'arabic-in-english';
  if (language === 'ar' && !isArabic) return 'no-arabic';
  if (kind === 'name') return /[{}]/u.test(text) ? 'open-name' : undefined;
  if (kind === 'label') return /[{}]/u.test(text.replaceAll('{occasion}', '')) ? 'open-label' : undefined;
  return hasOnlyPlaceholders(text) ? undefined : 'open-words';
}

/** Whether a text leaves the same open in both languages. */
export function leavesTheSame(en: string, ar: string): boolean {
  return placeholdersIn(en).join() === placeholdersIn(ar).join();
}
