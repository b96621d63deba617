import { addMonths, isMonth, type Month, monthsBetween } from '../calendar/local-day.ts';
import { latinDigits } from './digits.ts';
import { fold } from './fold.ts';

/** Names differ between Egypt and the Gulf (يناير), the Levant (كانون الثاني) and the Maghreb (جانفي, غشت). */
const locales = ['en', 'ar-EG', 'ar-LB', 'ar-MA', 'ar-TN'];
const ordinals = monthOrdinals();

/**
 * The month that a text wholly names, in English or Arabic: `2026-11`, `november`, `nov 2026`, نوفمبر, تشرين
 * الثاني ٢٠٢٦, `this month`, الشهر الماضي. A name without a year is the latest such month that is not after
 * the next one: costs are told of what was, at most planned a month ahead.
 *
 * @param current the month it is for the person who says it
 */
export function parseMonth(text: string, current: Month): Month | undefined {
  const digits = latinDigits(text).trim().replace('/', '-');
  if (isMonth(digits)) return digits;
  const said = fold(text).replace(/^(?:in|for|of|في|لشهر|شهر) /u, '');
  if (/^(?:this month|هذا الشهر|الشهر الحالي)$/u.test(said)) return current;
  if (/^(?:last month|الشهر الماضي)$/u.test(said)) return addMonths(current, -1);
  if (/^(?:next month|الشهر (?:القادم|المقبل))$/u.test(said)) return addMonths(current, 1);
  const [, name = '', year] = /^(.*?)(?: (\d{4}))?$/u.exec(said) ?? [];
  const ordinal = ordinals.get(name);
  if (ordinal === undefined) return undefined;
  const inYear = (of: string | number) =>
    `${String(of).padStart(4, '0')}-${String(ordinal).padStart(2, '0')}`;
  if (year !== undefined) return inYear(year);
  const ahead = monthsBetween(current, inYear(current.slice(0, 4)));
  return addMonths(inYear(current.slice(0, 4)), ahead > 1 ? -12 : ahead < -10 ? 12 : 0);
}

/** The month, 1 to 12, that a text is the name of, long or short, as it is after `fold`. */
export function monthNamed(folded: string): number | undefined {
  return ordinals.get(folded);
}

function monthOrdinals(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const locale of locales) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, calendar: 'gregory', timeZone: 'UTC' });
      for (let ordinal = 1; ordinal <= 12; ordinal += 1) {
        names.set(fold(format.format(Date.UTC(2026, ordinal - 1, 15))), ordinal);
      }
    }
  }
  return names.set('sept', 9);
}
