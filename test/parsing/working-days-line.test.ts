import fc from 'fast-check';
import { parseWorkingDaysLine, type WorkingDaysLine } from '../../src/parsing/working-days-line.ts';

const english = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const arabic = ['الأحد', 'الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];

describe('a line about working days', () => {
  it.each<[string, readonly number[]]>([
    ['sunday to thursday', [0, 1, 2, 3, 4]],
    ['Sun-Thu', [0, 1, 2, 3, 4]],
    ['mon – fri', [1, 2, 3, 4, 5]],
    ['from saturday to wednesday', [0, 1, 2, 3, 6]],
    ['monday, tuesday and friday', [1, 2, 5]],
    ['mon tue fri', [1, 2, 5]],
    ['sunday to tuesday, thursday', [0, 1, 2, 4]],
    ['every day', [0, 1, 2, 3, 4, 5, 6]],
    ['tuesday', [2]],
    ['monday to monday', [1]],
    ['الأحد إلى الخميس', [0, 1, 2, 3, 4]],
    ['من الاحد الى الخميس', [0, 1, 2, 3, 4]],
    ['الأحد والاثنين والأربعاء', [0, 1, 3]],
    ['الأحد، الاثنين، الخميس', [0, 1, 4]],
    ['السبت حتى الأربعاء', [0, 1, 2, 3, 6]],
    ['كل يوم', [0, 1, 2, 3, 4, 5, 6]],
  ])('%s', (line, days) => {
    expect(parseWorkingDaysLine(line)).toEqual({ kind: 'days', days });
  });

  it.each<[string, WorkingDaysLine]>([
    ['', { kind: 'ask' }],
    ['team', { kind: 'team' }],
    ['as the team', { kind: 'team' }],
    ['الفريق', { kind: 'team' }],
    ['someday', { kind: 'unclear', said: 'someday' }],
    ['sunday to', { kind: 'unclear', said: 'sunday to' }],
    ['to sunday', { kind: 'unclear', said: 'to sunday' }],
    ['sunday to team', { kind: 'unclear', said: 'sunday to team' }],
    ['and', { kind: 'unclear', said: 'and' }],
  ])('%s', (line, answer) => {
    expect(parseWorkingDaysLine(line)).toEqual(answer);
  });

  it('any days, listed in any order, in either language', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
        fc.constantFrom(english, arabic),
        fc.constantFrom(' ', ', ', '، '),
        (days, names, between) => {
          const line = days.map((day) => names[day]).join(between);
          expect(parseWorkingDaysLine(line)).toEqual({ kind: 'days', days: days.toSorted() });
        },
      ),
    );
  });

  it('whatever is typed, it answers', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        expect(['ask', 'team', 'days', 'unclear']).toContain(parseWorkingDaysLine(line).kind);
      }),
    );
  });
});
