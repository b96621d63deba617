import fc from 'fast-check';
import { addDays } from '../../src/calendar/local-day.ts';
import { stages } from '../../src/leads/lead.ts';
import { channels } from '../../src/parsing/channel.ts';
import {
  arrangeDay,
  batchKey,
  type DayTouch,
  dayGroups,
  fewestInBatch,
  isBatchOfUnreachable,
} from '../../src/plans/arrange-day.ts';

const today = '2026-11-23';

type Origin = DayTouch['origin'];
const step = (more: Partial<Extract<Origin, { kind: 'step' }>> = {}): Origin => ({
  kind: 'step',
  planKey: '33-touch',
  stepKey: 'newsletter',
  occasion: null,
  purpose: 'inform',
  isBatch: false,
  ...more,
});
const promise: Origin = { kind: 'promise', reason: 'said' };
const touch = (touchId: string, more: Partial<DayTouch> = {}): DayTouch => ({
  touchId,
  contactId: touchId,
  channel: 'email',
  dueOn: today,
  dueAt: null,
  isUnreachable: false,
  origin: step(),
  stage: null,
  waits: false,
  score: 0,
  ...more,
});
const batch = (touchId: string, more: Partial<DayTouch> = {}) =>
  touch(touchId, { origin: step({ isBatch: true }), ...more });
const order = (due: readonly DayTouch[]) => arrangeDay(due, today).map(({ touchId }) => touchId);

describe('a day', () => {
  it('begins with what is left from before, then goes by value', () => {
    const at = (hour: string) => new Date(`2026-11-23T${hour}:00Z`);
    const due = [
      touch('task', { channel: 'task' }),
      batch('newsletter 1'),
      batch('newsletter 2'),
      batch('newsletter 3'),
      batch('market report 1', { origin: step({ isBatch: true, stepKey: 'report' }) }),
      batch('market report 2', { origin: step({ isBatch: true, stepKey: 'report' }), dueOn: '2026-11-20' }),
      batch('market report 3', { origin: step({ isBatch: true, stepKey: 'report' }) }),
      touch('e-mail'),
      touch('call', { channel: 'call' }),
      touch('call to a better one', { channel: 'call', score: 5 }),
      touch('call before an agreement', { channel: 'visit', stage: 'agreement' }),
      touch('birthday', { channel: 'card', origin: step({ occasion: 'birthday' }) }),
      touch('promise', { origin: promise }),
      touch('promise at four', { origin: promise, dueAt: at('13:00') }),
      touch('promise at two', { origin: promise, dueAt: at('11:00') }),
      touch('new lead', { channel: 'text', waits: true }),
      touch('e-mail of Friday', { dueOn: '2026-11-20' }),
      touch('call of Sunday', { channel: 'call', dueOn: '2026-11-22' }),
      touch('call of Thursday', { channel: 'call', dueOn: '2026-11-19' }),
      touch('promise of yesterday', { origin: promise, dueOn: '2026-11-22' }),
    ];
    const arranged = arrangeDay(due, today);
    expect(arranged.map(({ group, touchId, line }) => `${line} ${group}: ${touchId}`)).toEqual([
      '0 before: promise of yesterday',
      '1 before: call of Thursday',
      '2 before: call of Sunday',
      '3 before: e-mail of Friday',
      // One of its people was left from before, so the piece was.
      '4 before: market report 2',
      '4 before: market report 1',
      '4 before: market report 3',
      '5 promised: new lead',
      '6 promised: promise at two',
      '7 promised: promise at four',
      '8 promised: promise',
      '9 people: birthday',
      '10 people: call to a better one',
      '11 people: call before an agreement',
      '12 people: call',
      '13 sending: e-mail',
      '14 sending: newsletter 1',
      '14 sending: newsletter 2',
      '14 sending: newsletter 3',
      '15 tasks: task',
    ]);
    expect(order(due.toReversed())).toEqual(arranged.map(({ touchId }) => touchId));
  });

  it('puts what is bound to the day before what can go on another, as long as its day has not passed', () => {
    const feast = (touchId: string, more: Partial<DayTouch> = {}) =>
      touch(touchId, { channel: 'card', origin: step({ occasion: 'holiday:eid' }), ...more });
    const [letter, note] = [touch('letter', { channel: 'mail' }), touch('note', { channel: 'mail' })];
    expect(order([letter, note, feast('z eid')])).toEqual(['z eid', 'letter', 'note']);
    const earlier = { dueOn: '2026-11-22' };
    const late = [touch('a late letter', earlier), feast('z late eid', earlier)];
    expect(order(late)).toEqual(['a late letter', 'z late eid']);
  });

  it('has one line for a piece that enough people get, and one each for fewer', () => {
    const lines = (due: readonly DayTouch[]) => arrangeDay(due, today).map((one) => [one.line, one.batch]);
    expect(lines([batch('a'), batch('b')])).toEqual([
      [0, null],
      [1, null],
    ]);
    // Twice the same person is one.
    expect(lines([batch('a'), batch('b'), batch('c', { contactId: 'a' })])).toEqual([
      [0, null],
      [1, null],
      [2, null],
    ]);
    expect(lines([batch('a'), batch('b'), batch('c')])).toEqual([
      [0, '33-touch/newsletter/'],
      [0, '33-touch/newsletter/'],
      [0, '33-touch/newsletter/'],
    ]);
    // Who cannot get it stands apart, however few the others are.
    const apart = (id: string) => batch(id, { isUnreachable: true });
    expect(lines([batch('a'), batch('b'), apart('c'), apart('d'), apart('e')])).toEqual([
      [0, null],
      [1, null],
      [2, '33-touch/newsletter//unreachable'],
      [2, '33-touch/newsletter//unreachable'],
      [2, '33-touch/newsletter//unreachable'],
    ]);
    expect(lines([batch('a'), batch('b'), apart('c')]).map(([, key]) => key)).toEqual([null, null, null]);
    expect(isBatchOfUnreachable('33-touch/newsletter//unreachable')).toBe(true);
    expect(isBatchOfUnreachable('33-touch/newsletter/')).toBe(false);
    // Another feast is another card.
    const card = (id: string, occasion: string) => batch(id, { origin: step({ isBatch: true, occasion }) });
    const cards = ['a', 'b', 'c', 'd'].map((id) => card(id, id < 'c' ? 'holiday:eid' : 'otherwise'));
    expect(lines(cards).map(([, key]) => key)).toEqual([null, null, null, null]);
  });

  const anyOrigin: fc.Arbitrary<Origin> = fc.oneof(
    fc.constant(promise),
    fc.record({
      kind: fc.constant('step' as const),
      planKey: fc.constantFrom('33-touch', '12-direct'),
      stepKey: fc.constantFrom('newsletter', 'card'),
      occasion: fc.constantFrom(null, 'birthday', 'holiday:eid'),
      purpose: fc.constant('inform' as const),
      isBatch: fc.boolean(),
    }),
  );
  const anyDay: fc.Arbitrary<DayTouch[]> = fc.uniqueArray(
    fc.record({
      touchId: fc.uuid(),
      contactId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      channel: fc.constantFrom(...channels),
      dueOn: fc.integer({ min: -40, max: 0 }).map((days) => addDays(today, days)),
      dueAt: fc.option(
        fc.date({ min: new Date('2026-11-20'), max: new Date('2026-11-24'), noInvalidDate: true }),
      ),
      isUnreachable: fc.boolean(),
      origin: anyOrigin,
      stage: fc.option(fc.constantFrom(...stages)),
      waits: fc.boolean(),
      score: fc.integer({ min: 0, max: 3 }),
    }),
    { selector: ({ touchId }) => touchId, maxLength: 60 },
  );

  it('keeps each touch once, in the same order however they come; batches together, groups in their order', () => {
    fc.assert(
      fc.property(anyDay, fc.integer(), (due, seed) => {
        const arranged = arrangeDay(due, today);
        const shuffled = due.toSorted(
          (a, b) => ((a.touchId.charCodeAt(0) * seed) % 7) - ((b.touchId.charCodeAt(0) * seed) % 7),
        );
        expect(arrangeDay(shuffled, today)).toEqual(arranged);
        expect(arranged.map(({ touchId }) => touchId).toSorted()).toEqual(
          due.map(({ touchId }) => touchId).toSorted(),
        );
        const groups = arranged.map(({ group }) => dayGroups.indexOf(group));
        expect(groups).toEqual(groups.toSorted((a, b) => a - b));
        const lines = arranged.map(({ line }) => line);
        expect([...new Set(lines)]).toEqual([...new Set(lines)].map((_, nth) => nth));
        const byLine = Map.groupBy(arranged, ({ line }) => line);
        const byBatch = Map.groupBy(arranged, ({ batch }) => batch);
        for (const placed of byLine.values()) if (placed[0]?.batch === null) expect(placed).toHaveLength(1);
        for (const [key, placed] of byBatch)
          if (key !== null) expect(new Set(placed.map(({ line }) => line)).size).toBe(1);
        const contactOf = new Map(due.map((one) => [one.touchId, one.contactId]));
        const shared = Map.groupBy(
          due.filter((one) => batchKey(one) !== undefined),
          (one) => batchKey(one),
        );
        for (const [key, touches] of shared) {
          const people = new Set(touches.map(({ touchId }) => contactOf.get(touchId)));
          expect(byBatch.get(key ?? '')?.length ?? 0).toBe(people.size >= fewestInBatch ? touches.length : 0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
