import { isCurrency, minorDigits } from './currency.ts';
import { currenciesNamed } from './currency-names.ts';

/** What a typed amount was read as: minor units of a currency, or why it was not taken. */
export type ReadAmount =
  | { readonly kind: 'amount'; readonly amountMinor: bigint; readonly currency: string }
  | { readonly kind: 'refused'; readonly why: 'not-a-number' | 'negative' | 'too-precise' | 'too-large' }
  | { readonly kind: 'refused'; readonly why: 'other-currency'; readonly said: string };

/** Beyond this, figures could no longer be printed exactly. About 90 trillion in a currency with cents. */
export const largestAmountMinor = BigInt(Number.MAX_SAFE_INTEGER);

const longestText = 60;
// No leading zeros: 050 123 is the start of a phone.
const plain = String.raw`0|[1-9]\d*`;
const grouped = [',', ' ', "'"]
  // Groups of three; or the Indian way, where only the last has three.
  .map((mark) => `[1-9]\\d{0,2}(?:${mark}\\d{3})+|[1-9]\\d?(?:${mark}\\d{2})+${mark}\\d{3}`)
  .join('|');
const numberShape = new RegExp(`^(?:${grouped}|${plain})?(?:\\.\\d+)?$`);
const thousand = /^(?:k|thousand|الف|الاف|الفا)$/;
const million = /^(?:m|mn|mln|million|مليون|ملايين|مليونا)$/;
const billion = /^(?:b|bn|billion|مليار|مليارات|مليارا)$/;
const dual = /^(?:الفين|الفان|مليونين|مليونان|مليارين|ملياران)$/;

/**
 * Reads an amount as people type it, in a team's currency: `1500`, `1,500.50`, `١٬٥٠٠٫٥٠`, `SAR 1500`,
 * `1500 ريال`, `$1,500`, `1.5m`, `2 مليون`, `٣ آلاف`, `مليون ونصف`.
 *
 * A comma groups and a point divides, never the other way round: `1.500` with a two-decimal currency is
 * refused as too precise, for half the world means 1500 by it.
 *
 * Refuses what is no number, is negative, has more decimals than the currency, names another currency (said
 * with it) or is too large to be printed exactly.
 *
 * @throws RangeError when `currency` is not an ISO 4217 code
 */
export function parseAmount(text: string, currency: string): ReadAmount {
  const decimals = minorDigits(currency);
  if (text.length > longestText) return { kind: 'refused', why: 'not-a-number' };
  const { rest, names } = withoutCurrency(normal(text));
  const other = names.find((name) => !meansCurrency(name, currency));
  const number = readNumber(rest);
  if (number === undefined || names.length > 1) return { kind: 'refused', why: 'not-a-number' };
  if (other !== undefined) return { kind: 'refused', why: 'other-currency', said: other.toUpperCase() };
  if (number.negative) return { kind: 'refused', why: 'negative' };
  const scale = decimals + number.tens - number.decimals;
  if (scale < 0) return { kind: 'refused', why: 'too-precise' };
  const amountMinor = number.digits * 10n ** BigInt(scale);
  if (amountMinor > largestAmountMinor) return { kind: 'refused', why: 'too-large' };
  return { kind: 'amount', amountMinor, currency };
}

/** One script for digits and marks, single spaces, no invisible marks; Arabic letters without hamza. */
function normal(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
      .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
      .replace(/[٬،]/g, ',')
      .replace(/٫/g, '.')
      .replace(/[’‘`´]/g, "'")
      .replace(/[−–]/g, '-')
      // The riyal sign ﷼ is taken apart into the word, but with a Persian yeh.
      .replace(/ی/g, 'ي')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function withoutCurrency(text: string): { rest: string; names: string[] } {
  const names: string[] = [];
  let rest = text;
  const take = (pattern: RegExp) => {
    const name = pattern.exec(rest)?.[1];
    if (name === undefined || !isCurrencyName(name)) return;
    names.push(name);
    rest = rest.replace(pattern, '').trim();
  };
  const word = String.raw`[\p{L}\p{Sc}](?:[\p{L}\p{Sc}\p{M}.]*)`;
  take(new RegExp(String.raw`^-?\s?(${word})(?=[\s\d.(-])`, 'u'));
  take(new RegExp(String.raw`(?<=[\s\d)])(${word})$`, 'u'));
  if (names.length > 0 && text.startsWith('-') && !rest.startsWith('-')) rest = `-${rest}`;
  return { rest, names };
}

function isCurrencyName(name: string): boolean {
  return isCurrency(name.toUpperCase()) || currenciesNamed(name).length > 0;
}

function meansCurrency(name: string, currency: string): boolean {
  return name.toUpperCase() === currency || currenciesNamed(name).includes(currency);
}

type ReadNumber = { digits: bigint; decimals: number; tens: number; negative: boolean };

/** The number as `digits × 10^(tens − decimals)`; exact, so that 1.1m is not 1100000.0000000002. */
function readNumber(text: string): ReadNumber | undefined {
  if (text === '') return undefined;
  const negative = /^-/.test(text) || /^\(.*\)$/.test(text);
  const shape = /^([\d., ']*)(?:(\p{L}+)(?: و ?(نصف|ربع))?)?$/u.exec(bare(text));
  if (!shape) return undefined;
  const [, figures = '', unit = '', fraction] = shape;
  const tens = tensOf(unit);
  const written = figures.trim() === '' ? impliedFigures(unit) : figures.trim();
  if (tens === undefined || written === undefined || !numberShape.test(written)) return undefined;
  const [whole = '', part = ''] = written.replace(/[, ']/g, '').split('.');
  const extra = fraction === undefined ? '' : { نصف: '5', ربع: '25' }[fraction];
  if (extra === undefined || (extra !== '' && part !== '')) return undefined;
  const decimals = part + extra;
  return { digits: BigInt(whole + decimals), decimals: decimals.length, tens, negative };
}

function bare(text: string): string {
  return text
    .replace(/^-\s?/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[أإآ]/g, 'ا')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

function tensOf(unit: string): number | undefined {
  const one = unit.replace(/(?:ين|ان)$/, '');
  const word = dual.test(unit) ? one : unit;
  if (word === '') return 0;
  if (thousand.test(word)) return 3;
  if (million.test(word)) return 6;
  if (billion.test(word)) return 9;
  return undefined;
}

/** "مليون" alone is one million, "مليونين" two; an English "million" or "k" alone is not an amount. */
function impliedFigures(unit: string): string | undefined {
  if (dual.test(unit)) return '2';
  return /^(?:الف|مليون|مليار)$/.test(unit) ? '1' : undefined;
}
