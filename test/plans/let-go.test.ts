import fc from 'fast-check';
import { addDays } from '../../src/calendar/local-day.ts';
import { channels } from '../../src/parsing/channel.ts';
import { type LateTouch, letGo } from '../../src/plans/let-go.ts';

const today = '2026-11-23';
type Step = Extract<LateTouch['origin'], { kind: 'step' }>;

/** A touch due so many days ago, an e-mail of a sort of its own unless said otherwise. */
function late(days: number, more: Partial<LateTouch> = {}, step: Partial<Step> = {}): LateTouch {
  return {
    touchId: 't',
    channel: 'email',
    dueOn: addDays(today, -days),
    origin: {
      kind: 'step',
      enrolmentId: 'e1',
      planKind: 'relationship',
      sort: 'note',
      purpose: 'keep-in-touch',
      boundTo: null,
      ...step,
    },
    ...more,
  };
}

describe('what is let go', () => {
  it.each<[string, (days: number) => LateTouch, number]>([
    ['an e-mail', (days) => late(days), 14],
    ['a gift', (days) => late(days, { channel: 'gift' }), 14],
    ['a birthday card', (days) => late(days, { channel: 'card' }, { boundTo: 'day' }), 7],
    ['a birthday call', (days) => late(days, { channel: 'call' }, { boundTo: 'day' }), 7],
    [
      'a letter of thanks',
      (days) => late(days, { channel: 'mail' }, { boundTo: 'event', purpose: 'thank' }),
      30,
    ],
    ['thanks for nothing in particular', (days) => late(days, {}, { purpose: 'thank' }), 14],
  ])('%s only once it is too late', (_, ofAge, days) => {
    expect(letGo([ofAge(days)], today)).toEqual([]);
    expect(letGo([ofAge(days + 1)], today)).toEqual(['t']);
  });

  it.each<[string, LateTouch]>([
    ['a promise', late(400, { origin: { kind: 'promise' }, channel: 'email' })],
    ['a call', late(400, { channel: 'call' })],
    ['a visit', late(400, { channel: 'visit' })],
    ['a task', late(400, { channel: 'task' })],
    ['a step of an operational plan', late(400, {}, { planKind: 'operational' })],
    ['what lies ahead', late(-1)],
  ])('never: %s', (_, touch) => {
    expect(letGo([touch], today)).toEqual([]);
  });

  it('what came due during an absence sooner than what had been seen before it', () => {
    const lastList = addDays(today, -20);
    expect(letGo([late(3)], today, lastList)).toEqual([]);
    expect(letGo([late(4)], today, lastList)).toEqual(['t']);
    expect(letGo([late(4, { channel: 'call' })], today, lastList)).toEqual([]);
    // A week without a list is none yet, and what was in the last list is as late as its day says.
    expect(letGo([late(4)], today, addDays(today, -7))).toEqual([]);
    expect(letGo([late(8)], today, addDays(today, -8))).toEqual([]);
  });

  it('a call where a later one of the same enrolment is due as well', () => {
    const call = (touchId: string, days: number, enrolmentId = 'e1') =>
      late(days, { touchId, channel: 'call' }, { enrolmentId });
    expect(letGo([call('first', 90), call('second', 1)], today)).toEqual(['first']);
    expect(letGo([call('first', 90), call('of another', 1, 'e2')], today)).toEqual([]);
    expect(letGo([call('first', 90), call('ahead', -1)], today)).toEqual([]);
  });

  it('a newsletter where a later one of the same plan is due as well, however late it is', () => {
    const piece = (touchId: string, days: number, step: Partial<Step> = {}) => late(days, { touchId }, step);
    expect(letGo([piece('first', 3), piece('second', 1)], today)).toEqual(['first']);
    expect(letGo([piece('first', 3), piece('other sort', 1, { sort: 'card' })], today)).toEqual([]);
    expect(letGo([piece('first', 3), piece('other plan', 1, { enrolmentId: 'e2' })], today)).toEqual([]);
    expect(
      letGo([piece('gone', 3, { sort: undefined }), piece('gone too', 1, { sort: undefined })], today),
    ).toEqual([]);
  });

  const anyTouch: fc.Arbitrary<LateTouch> = fc
    .record({
      touchId: fc.uuid(),
      channel: fc.constantFrom(...channels),
      days: fc.integer({ min: -5, max: 60 }),
      enrolmentId: fc.constantFrom('e1', 'e2', 'e3'),
      sort: fc.constantFrom('note', 'call', 'card', undefined),
      boundTo: fc.constantFrom<Step['boundTo']>('day', 'event', null),
      purpose: fc.constantFrom<Step['purpose']>('thank', 'inform', 'keep-in-touch'),
      isPromise: fc.boolean(),
    })
    .map(({ touchId, channel, days, isPromise, ...step }) =>
      late(days, { touchId, channel, ...(isPromise ? { origin: { kind: 'promise' } } : {}) }, step),
    );

  const manyTouches = fc.uniqueArray(anyTouch, { maxLength: 30, selector: ({ touchId }) => touchId });

  it('in any order the same, at once all there is, and never the last conversation of a plan', () => {
    fc.assert(
      fc.property(manyTouches, (touches) => {
        const gone = new Set(letGo(touches, today));
        expect(new Set(letGo(touches.toReversed(), today))).toEqual(gone);
        const left = touches.filter(({ touchId }) => !gone.has(touchId));
        expect(letGo(left, today)).toEqual([]);
        const isSpoken = ({ channel, origin, dueOn }: LateTouch) =>
          (channel === 'call' || channel === 'visit') &&
          dueOn <= today &&
          origin.kind === 'step' &&
          origin.boundTo !== 'day';
        const plansOf = (some: readonly LateTouch[]) =>
          new Set(some.filter(isSpoken).map(({ origin }) => origin.kind === 'step' && origin.enrolmentId));
        expect(plansOf(left)).toEqual(plansOf(touches));
      }),
    );
  });
});
