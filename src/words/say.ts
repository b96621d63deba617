import IntlMessageFormat from 'intl-messageformat';
import type { Language, Voice } from '../team/voice.ts';

/** One sentence in every language, as ICU messages with the same arguments. */
export type Sentence = Record<Language, string>;

/** Text that is Slack markup already (a mention, a link), to be placed as it is. */
export type Markup = { markup: string };

export type Values = Record<string, string | number | Markup>;

const compiled = new Map<string, IntlMessageFormat>();

/**
 * Says a sentence in a person's language and digits.
 *
 * Plain strings among the values come from outside (names, notes) and are made safe: Slack's control
 * characters are escaped, so that a lead named `<!channel>` calls nobody, and a value of the other writing
 * direction is isolated, so that it does not reorder the sentence around it.
 */
export function say(voice: Voice, sentence: Sentence, values: Values = {}): string {
  const text = sentence[voice.language];
  const locale = localeOf(voice);
  const key = `${locale}\n${text}`;
  let message = compiled.get(key);
  if (!message) {
    message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    compiled.set(key, message);
  }
  const safe = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, placed(value, voice.language)]),
  );
  return String(message.format(safe));
}

/** The BCP 47 locale of a voice: its digits, and the Gregorian calendar by which people make appointments. */
export function localeOf(voice: Voice): string {
  const digits = voice.digits === 'arabic' ? 'arab' : 'latn';
  return `${voice.language === 'ar' ? 'ar' : 'en-GB'}-u-ca-gregory-nu-${digits}`;
}

/** A mention of a Slack user. It notifies them, where it stands in a new message of a place they are in. */
export function mention(userId: string): Markup {
  return { markup: `<@${userId}>` };
}

/** Escapes what Slack would read as markup (its own rule: these three characters and no others). */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function placed(value: string | number | Markup, language: Language): string | number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return value.markup;
  const foreign = language === 'ar' ? /\p{Script=Latin}/u : /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
  const safe = escapeMarkup(value);
  return foreign.test(value) ? `\u2068${safe}\u2069` : safe;
}
