import type { LocalDay } from '../calendar/local-day.ts';

/** A day as PostgreSQL's `date` wants it from the client: midnight UTC of that day. */
export function dateOf(day: LocalDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day of a `date` column. */
export function dayOf(date: Date): LocalDay {
  return date.toISOString().slice(0, 10);
}
