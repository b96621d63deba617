import { type BatchRef, batchRefText, readBatchRef } from './batch-ref.ts';

/**
 * So many people fit into one form: of each, what the form carries says that they were shown, and Slack lets a form
 * carry 3,000 characters.
 */
export const mostInForm = 500;

/** Of a touch's id so many of its last digits; these are random, whenever it was made. */
const digits = 8;

/**
 * What a form about a batch carries: which batch, and whom it showed, by a mark of each touch. Somebody who was not
 * shown has the mark of one of five hundred who were once in eight million times.
 */
export function batchFormSubject(ref: BatchRef, touchIds: readonly string[]): string {
  const marks = Buffer.from(touchIds.map(markOf).join(''), 'hex');
  return `${batchRefText(ref)} ${marks.toString('base64url')}`;
}

/** Reads it back; `undefined` for what this version does not write. */
export function readBatchFormSubject(
  subject: string,
): { ref: BatchRef; wasShown: (touchId: string) => boolean } | undefined {
  const [text = '', carried = ''] = subject.split(' ');
  const ref = readBatchRef(text);
  if (!ref) return undefined;
  const hex = Buffer.from(carried, 'base64url').toString('hex');
  const marks = new Set(hex.match(new RegExp(`.{${digits}}`, 'g')));
  return { ref, wasShown: (touchId) => marks.has(markOf(touchId)) };
}

function markOf(touchId: string): string {
  return touchId.slice(-digits);
}
