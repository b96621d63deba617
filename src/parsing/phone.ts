import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import { latinDigits } from './digits.ts';

/** A phone number in E.164 (`+966501234567`), and the country of its plan where that can be told. */
export type Phone = { readonly e164: string; readonly country?: string };

const longestNumber = 60;
/** Of what is sent as a number nothing longer is looked at. */
const longestSent = 300;
// A run that could be dialled: seven digits or more, with what people put between them.
const dialled = /(?<!\d)(?:\+ ?)?\(?\d(?:[ .,\-–()/\u00a0]{0,3}\d){6,}\)?/gu;
const mailed =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const linked = /(?:tel|mailto):[^\s|>]+/giu;
const mask = '•••';

const money = String.raw`(?<!\p{L})(?:\p{Sc}|sar|sr|aed|usd|egp|kwd|qar|omr|bhd|jod|eur|gbp|riyals?|dirhams?|dinars?|dollars?|pounds?|ر\.?س\.?|ريال|درهم|دينار|جنيه|دولار)(?!\p{L})`;
// A figure stands apart from other digits, else it is the last group of a phone that a "SR" happens to follow.
const apartBefore = String.raw`(?<![\d+]|[\d)][ .,()–\-\u00a0]{1,3})`;
const apartAfter = String.raw`(?!\d|[ .,()–\-\u00a0]{1,3}\d)`;
const aRangeOf = (figure: string) => `${apartBefore}(?:${figure})(?: ?[-–] ?(?:${figure}))?${apartAfter}`;
// No price has ten digits, nor a zero in front.
const price = aRangeOf(String.raw`[1-9]\d{0,2}(?:[ \u00a0]\d{3}){1,2}|[1-9]\d{0,8}`);
const roundFigure = aRangeOf(String.raw`(?=\d{5,8}(?!\d))[1-9]\d{0,3}0{4,7}`);
/** What has as many digits as a phone and plainly is none. */
const plainlyNoPhones = [
  // Grouped in threes by commas: 2,100,000. A dash and four digits after it make it 1,800,555-0199 after all.
  /(?<![\d+,.])[1-9]\d{0,2}(?:,\d{3})+(?!,?\d|[-–]\d{4}(?!\d))/gu,
  new RegExp(`${money}[\\s:]{0,3}${price}`, 'giu'),
  new RegExp(`${price}\\s?${money}`, 'giu'),
  new RegExp(roundFigure, 'gu'),
  // Days, and from one year to another.
  new RegExp(String.raw`${apartBefore}(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}${apartAfter}`, 'gu'),
  new RegExp(String.raw`${apartBefore}\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}${apartAfter}`, 'gu'),
  new RegExp(aRangeOf(String.raw`(?:19|20)\d{2}`), 'gu'),
];

/**
 * The phone number somebody typed or a form sent: any digits, spaces and dashes, `tel:`, `00` for `+`; without
 * a country prefix it is a number of `country` (ISO 3166 code).
 *
 * Lenient on purpose: a number of a possible length is kept even when no such number is in service
 * (555-555-5555), since a lead with an odd phone is still a lead. `undefined` when it could not be dialled.
 */
export function parsePhone(raw: string, country: string): Phone | undefined {
  if (raw.length > longestSent) return undefined;
  const text = latinDigits(raw.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^<?tel:/i, '')
    .replace(/[|>][\s\S]*$/, '')
    .replace(/^00(?=[1-9])/, '+');
  if (text.length > longestNumber || !/^[+(]?[\d\s().\-–/+x#;=a-z]*$/i.test(text)) return undefined;
  const number = parsePhoneNumberFromString(text, { ...defaultCountry(country), extract: false });
  if (!number?.isPossible()) return undefined;
  return { e164: number.number, ...(number.country === undefined ? {} : { country: number.country }) };
}

/** How all numbers of a country begin (`+966`), others' perhaps too (`+1`); `undefined`: no country with phones. */
export function callingCodeOf(country: string): string | undefined {
  const { defaultCountry: code } = defaultCountry(country);
  return code && `+${getCountryCallingCode(code)}`;
}

/** A phone as people read it, in groups: `+966 50 123 4567`. */
export function phoneInGroups(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

/**
 * The text with what looks like a phone number or an e-mail address replaced by `•••`, for a card that a whole
 * channel reads.
 *
 * The trade-off: a phone shown to everybody cannot be taken back, a masked figure can be asked for; so from
 * seven digits on a run is a phone unless it is plainly something else: grouped in threes by commas
 * (2,100,000), next to a currency or a word for millions, a round 2100000, a day, two years. Beds, years, areas
 * and house numbers are too short to be phones. Runs of digits in words (five-oh-…) are beyond it.
 */
export function maskPhonesAndEmails(text: string): string {
  const withoutMail = text.replace(linked, mask).replace(mailed, mask);
  // Looked for in one script and cut out of the text as it was written: both are of one length.
  let figures = latinDigits(withoutMail);
  for (const pattern of plainlyNoPhones)
    figures = figures.replace(pattern, (figure) => '_'.repeat(figure.length));
  let shown = '';
  let from = 0;
  for (const { 0: run, index } of figures.matchAll(dialled)) {
    shown += withoutMail.slice(from, index) + mask;
    from = index + run.length;
  }
  return shown + withoutMail.slice(from);
}

function defaultCountry(country: string): { defaultCountry?: CountryCode } {
  const code = country.toUpperCase();
  return isSupportedCountry(code) ? { defaultCountry: code } : {};
}
