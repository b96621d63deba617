import IntlMessageFormat from 'intl-messageformat';
import type { Language, Voice } from '../team/voice.ts';

/** One sentence in every language, as ICU messages with the same arguments. */
export type Sentence = Record<Language, string>;

/** Text that is Slack markup already (a mention, a link), to be placed as it is. */
export type Markup = { markup: string };

export type Values = Record<string, string | number | Markup>;

type Compiled = { message: IntlMessageFormat; choosers: ReadonlySet<string> };

const compiled = new Map<string, Compiled>();

/**
 * Says a sentence in a person's language and digits.
 *
 * Plain strings among the values come from outside (names, notes) and are made text: a lead named `<!channel>` calls
 * nobody, `*sold*` is not bold (`asText`), and a value of the other writing direction is isolated, so that it does not
 * reorder the sentence around it.
 */
export function say(voice: Voice, sentence: Sentence, values: Values = {}): string {
  const text = sentence[voice.language];
  const locale = localeOf(voice);
  const key = `${locale}\n${text}`;
  const known = compiled.get(key) ?? compile(text, locale);
  compiled.set(key, known);
  const safe = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      // A keyword that chooses between wordings is never shown; marks around it would make it another word.
      known.choosers.has(name) && typeof value === 'string' ? value : placed(value, voice.language),
    ]),
  );
  const said = String(known.message.format(safe));
  return voice.language === 'ar' ? said.replace(beginsForeign, '$1\u200F') : said;
}

/**
 * Where a line begins with a name in Latin letters or a mention, after a mark such as `*`. Screens give a line the
 * direction of its first letter, so an Arabic sentence that begins so would run from the left.
 */
const beginsForeign = /^([*_]*)(?=\u2068|<[@#]|\p{Script=Latin})/gmu;

function compile(text: string, locale: string): Compiled {
  const message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  return { message, choosers: new Set(choosersIn(message.getAst())) };
}

function choosersIn(elements: ReturnType<IntlMessageFormat['getAst']>): string[] {
  return elements.flatMap((element) =>
    'options' in element
      ? [element.value, ...Object.values(element.options).flatMap(({ value }) => choosersIn(value))]
      : [],
  );
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

/**
 * Text from outside as Slack is to show it: letter by letter. Slack's control characters are escaped (its own rule: these
 * three). It knows no way to write `*`, `_`, `~` or a backtick as themselves, so where they would format, look-alikes
 * stand for them; so with the colons of `:emoji:` and a `>` that would begin a quotation. Marks that turn the direction of
 * what follows, by which a name could pretend to be another, are left out.
 */
export function asText(text: string): string {
  return text
    .replace(turnsDirection, '')
    .replace(formats, (mark) => lookAlikes[mark] ?? mark)
    .replace(emojiCode, '\uA789$1\uA789')
    .replace(/^([^\S\n\r\u2028\u2029]*)>/gm, '$1\u203A')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Embeddings, overrides and isolates. The marks that only stand for a letter of one direction hide nothing. */
const turnsDirection = /[\u202A-\u202E\u2066-\u2069]/g;
/** Within a word they stay: `huda_salem@example.com` is copied from there. */
const formats = /[*~`_](?<![\p{L}\p{N}][*~`_](?=[\p{L}\p{N}]))/gu;
const lookAlikes: Record<string, string> = { '*': '\u2217', _: '\u02CD', '~': '\u223C', '`': '\u02CB' };
/** As Slack names its emoji, also a team's own. A time of day (10:30:00) is none. */
const emojiCode = /(?<!\d(?=:\d+:)):([\p{L}\p{M}\p{N}_+'-]+):/gu;
const lineBreaks = /[\n\r\v\f\u0085\u2028\u2029]+/;

function placed(value: string | number | Markup, language: Language): string | number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return value.markup;
  const foreign =
    language === 'ar' ? /\p{Script=Latin}|^\+\d[\d ]{5}/u : /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
  // One value is one line: what somebody sends must not begin a line that would look like one of ours.
  const safe = asText(onOneLine(value));
  return foreign.test(value) ? `\u2068${safe}\u2069` : safe;
}

function onOneLine(text: string): string {
  if (!lineBreaks.test(text)) return text;
  return text
    .split(lineBreaks)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
