/** The languages Touchbase speaks. */
export const languages = ['en', 'ar'] as const;
export type Language = (typeof languages)[number];

/** The digits a team reads: 123 or ١٢٣, whatever the language. */
export const digitStyles = ['latin', 'arabic'] as const;
export type Digits = (typeof digitStyles)[number];

/** How to speak to somebody: language, digits, and the zone in which days and hours are said. */
export type Voice = { language: Language; digits: Digits; zone: string };

/**
 * The language a text is written in, by its letters, or `undefined` where it has none (a number, an emoji).
 * Slack knows no Arabic, so what people type is the only hint there is.
 */
export function languageOf(text: string): Language | undefined {
  const arabic = text.match(/(?=\p{L})\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic === 0 && latin === 0) return undefined;
  return arabic >= latin ? 'ar' : 'en';
}
