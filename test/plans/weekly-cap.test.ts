import fc from 'fast-check';
import { mayContact } from '../../src/leads/may-contact.ts';
import { touchesBefore } from '../../src/plans/weekly-cap.ts';
import { aStanding } from '../leads/a-standing.ts';

describe('the weekly cap', () => {
  it('counts what was done this week and what is due and worth more', () => {
    const due = [
      { touchId: 'call', contactId: 'huda' },
      { touchId: 'of another', contactId: 'badr' },
      { touchId: 'card', contactId: 'huda' },
      { touchId: 'newsletter', contactId: 'huda' },
    ];
    expect([...touchesBefore(due, new Map([['huda', 1]]))]).toEqual([
      ['call', 1],
      ['of another', 0],
      ['card', 2],
      ['newsletter', 3],
    ]);
  });

  /** A touch that comes up in a week: when, of whom, worth how much, and whether it is done once it is shown. */
  const touch = fc.record({
    contactId: fc.constantFrom('huda', 'badr', 'noor'),
    day: fc.integer({ min: 0, max: 6 }),
    worth: fc.integer({ min: 0, max: 3 }),
    isDone: fc.boolean(),
  });

  it('is kept in any week: a day never shows more than is left of it, and what it shows is worth no less than what waits', () => {
    fc.assert(
      fc.property(fc.array(touch, { maxLength: 25 }), fc.integer({ min: 1, max: 4 }), (touches, cap) => {
        const nextWeekFrom = new Date('2026-11-29T00:00:00Z');
        const done = new Map<string, number>();
        let open = touches.map((one, nth) => ({ ...one, touchId: String(nth) }));
        for (let day = 0; day < 7; day += 1) {
          const due = open.filter((one) => one.day <= day).toSorted((a, b) => b.worth - a.worth);
          const before = touchesBefore(due, done);
          const isShown = ({ touchId }: { touchId: string }) =>
            mayContact(aStanding([]), {
              channel: 'email',
              isMarketing: true,
              at: new Date(Date.UTC(2026, 10, 22 + day, 9)),
              planTouches: { thisWeek: before.get(touchId) ?? 0, cap, nextWeekFrom },
            }).kind === 'allowed';
          for (const contactId of new Set(due.map((one) => one.contactId))) {
            const theirs = due.filter((one) => one.contactId === contactId);
            const shown = theirs.filter(isShown);
            const waiting = theirs.filter((one) => !isShown(one));
            expect(shown.length + (done.get(contactId) ?? 0)).toBeLessThanOrEqual(cap);
            if (waiting.length > 0) expect(shown.length + (done.get(contactId) ?? 0)).toBe(cap);
            const least = Math.min(...shown.map(({ worth }) => worth));
            for (const { worth } of waiting) expect(worth).toBeLessThanOrEqual(least);
            const settled = new Set(shown.filter(({ isDone }) => isDone).map(({ touchId }) => touchId));
            done.set(contactId, (done.get(contactId) ?? 0) + settled.size);
            open = open.filter(({ touchId }) => !settled.has(touchId));
          }
        }
      }),
    );
  });
});
