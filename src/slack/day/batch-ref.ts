import { isLocalDay, type LocalDay } from '../../calendar/local-day.ts';

/** Which touches a batch is, as its buttons carry it: ids only, looked up when they are pressed. */
export type BatchRef =
  /** A line of a posted morning: those it listed. */
  | { kind: 'morning'; morningId: string; line: number }
  /**
   * A line of a list: what is due by a day for the same step as this touch, and the work of whoever presses; either of
   * those whom the piece can reach, or of those whose address is not known.
   */
  | { kind: 'due'; touchId: string; day: LocalDay; isUnreachable: boolean };

/** A batch as text, short enough for an option of a menu. */
export function batchRefText(ref: BatchRef): string {
  if (ref.kind === 'morning') return `morning/${ref.morningId}/${ref.line}`;
  return `${ref.isUnreachable ? unreachable : 'due'}/${ref.touchId}/${ref.day}`;
}

const unreachable = 'due-unreachable';

const id = /^[0-9a-f-]{36}$/;

/** Reads it back; `undefined` for what this version does not write. */
export function readBatchRef(text: string): BatchRef | undefined {
  const [kind, subject = '', place = '', ...more] = text.split('/');
  if (!id.test(subject) || more.length > 0) return undefined;
  if (kind === 'morning' && /^\d{1,6}$/.test(place)) return { kind, morningId: subject, line: Number(place) };
  if ((kind !== 'due' && kind !== unreachable) || !isLocalDay(place)) return undefined;
  return { kind: 'due', touchId: subject, day: place, isUnreachable: kind === unreachable };
}
