import type { MonthDay } from '../calendar/plan-year.ts';
import type { OwnDetails } from '../leads/new-lead.ts';
import { parseMonthDay } from '../parsing/month-day.ts';
import { parsePostalAddress } from '../parsing/postal-address.ts';

/**
 * What a source tells of a person's own: a birthday, the day a home was bought, a postal address, as they were sent.
 * What is not there or cannot be read for certain (`03/04`) is left out, and nothing is left of none.
 */
export function sentOwnDetails(sent: {
  birthday?: string;
  homePurchaseDay?: string;
  postalAddress?: string;
}): { own?: OwnDetails } {
  const birthday = dayIn(sent.birthday ?? '');
  const homePurchaseDay = dayIn(sent.homePurchaseDay ?? '');
  const postalAddress = parsePostalAddress(sent.postalAddress ?? '');
  const own = {
    ...(birthday ? { birthday } : {}),
    ...(homePurchaseDay ? { homePurchaseDay } : {}),
    ...(postalAddress ? { postalAddress } : {}),
  };
  return Object.keys(own).length > 0 ? { own } : {};
}

/** A day, with or without the time that machines put after it. */
function dayIn(text: string): MonthDay | undefined {
  const read = parseMonthDay(text.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, '$1'));
  return read.kind === 'day' ? read.monthDay : undefined;
}
