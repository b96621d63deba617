import type { LocalDay } from '../calendar/local-day.ts';

/** The days a figure is about, both ends included. */
export type DaySpan = { readonly from: LocalDay; readonly to: LocalDay };

/** Whether a day lies in a span. */
export function isWithin({ from, to }: DaySpan, day: LocalDay): boolean {
  return from <= day && day <= to;
}
