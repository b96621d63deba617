import { finishedEnrolments } from '../../src/plans/finish.ts';
import type { OpenTouch } from '../../src/plans/open-touch.ts';

const open = (touchId: string, enrolmentId: string): OpenTouch => ({
  touchId,
  channel: 'email',
  dueOn: '2026-12-07',
  origin: { kind: 'step', enrolmentId, purpose: 'inform' },
});

describe('enrolments after some touches are settled', () => {
  const touches = [open('a1', 'a'), open('a2', 'a'), open('b1', 'b')];

  it.each<[string, string[], string[]]>([
    ['nothing settled', [], []],
    ['one of two', ['a1'], []],
    ['both', ['a1', 'a2'], ['a']],
    ['all of both enrolments', ['a1', 'a2', 'b1'], ['a', 'b']],
    ['one of another contact', ['z9'], []],
  ])('%s', (_what, settled, finished) => {
    expect(finishedEnrolments(touches, new Set(settled))).toEqual(finished);
  });
});
