import { z } from 'zod';

// A control character shows nothing, and PostgreSQL keeps no NUL.
const unprintable = /[^\P{Cc}\n\r\t]/gu;
const longestText = 10_000;
const mostListed = 20;

/** A text or number of another system as clean text, numbers as they were sent; empty for anything else. */
export const sentText = z.unknown().optional().transform(textOf);

/** One or several texts: `"a"`, `["a", "b"]`, `[{"value": "a"}]`. Twenty at most. */
export const sentTexts = z
  .unknown()
  .optional()
  .transform((value) => {
    const listed = Array.isArray(value) ? value.slice(0, mostListed) : [value];
    return listed.map((one) => textOf(isRecord(one) ? valueIn(one) : one)).filter(Boolean);
  });

/** Yes or no, however it is put: true, "true", 1, "yes", "on". */
export const sentFlag = z
  .unknown()
  .optional()
  .transform((value) => /^(?:true|1|yes|y|on|نعم)$/i.test(textOf(value)));

/** A moment: ISO 8601 (without a zone: UTC) or a Unix time in seconds or milliseconds; else `null`. */
export const sentInstant = z
  .unknown()
  .optional()
  .transform((value) => instantIn(textOf(value)));

/** An object, or `undefined` for anything else. */
export const sentRecord = z
  .unknown()
  .optional()
  .transform((value) => (isRecord(value) ? value : undefined));

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a sender left a field empty, in any of the ways senders do. */
export function isBlank(value: unknown): boolean {
  const isNothing = (one: unknown) =>
    one === undefined || one === null || (typeof one === 'string' && one.trim() === '');
  return isNothing(value) || (Array.isArray(value) && value.every(isNothing));
}

/** The figure that a price or a number of rooms says, without marks between thousands; else as it was sent. */
export function plainFigure(text: string): string {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text.slice(0, 80);
}

function textOf(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return '';
  return String(value).slice(0, longestText).toWellFormed().replace(unprintable, '').trim();
}

function valueIn(record: Record<string, unknown>): unknown {
  return record.value ?? record.address ?? record.number ?? record.email ?? record.phone;
}

function instantIn(text: string): Date | null {
  const unix = /^\d{10}$/.test(text)
    ? Number(text) * 1_000
    : /^\d{13}$/.test(text)
      ? Number(text)
      : undefined;
  if (unix !== undefined) return new Date(unix);
  const [, day, time = '00:00', zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text,
    ) ?? [];
  if (!day) return null;
  const parsed = new Date(`${day}T${time}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(parsed.getTime()) ? null : parsed;
}
