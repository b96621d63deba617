import type { OpenTouch } from './open-touch.ts';

/**
 * The enrolments that have nothing left ahead once some touches are settled, be it as done, replaced or skipped:
 * they are finished. A yearly plan never is: it waits for its next year. An enrolment without an open touch among these
 * is not judged.
 *
 * @param openTouches all touches of the contact that were still due
 * @param settledIds those that are now settled
 */
export function finishedEnrolments(
  openTouches: readonly OpenTouch[],
  settledIds: ReadonlySet<string>,
): readonly string[] {
  const touched = new Set<string>();
  const ahead = new Set<string>();
  for (const { touchId, origin } of openTouches) {
    if (origin.kind !== 'step' || origin.repeats) continue;
    (settledIds.has(touchId) ? touched : ahead).add(origin.enrolmentId);
  }
  return [...touched].filter((enrolmentId) => !ahead.has(enrolmentId));
}
