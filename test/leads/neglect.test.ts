import { neglectOf } from '../../src/leads/neglect.ts';

const today = '2026-11-23';
const person = { nextOn: '2026-11-30', lastOn: '2026-11-10', isLeftAlone: false, isPaused: false, today };

describe('whether a person is neglected', () => {
  it.each([
    ['somebody in touch, with a next step', {}, undefined],
    ['nothing is planned', { nextOn: null }, 'no-next-step'],
    [
      'nothing is planned, and nothing has happened for long',
      { nextOn: null, lastOn: '2026-01-01' },
      'no-next-step',
    ],
    ['overdue for two weeks', { nextOn: '2026-11-09' }, undefined],
    ['overdue for longer', { nextOn: '2026-11-08' }, 'left-overdue'],
    ['silent for 60 days', { lastOn: '2026-09-24' }, undefined],
    ['silent for longer', { lastOn: '2026-09-23' }, 'long-silent'],
    ['asked to be left alone', { nextOn: null, isLeftAlone: true }, undefined],
    ['the plan waits', { nextOn: null, lastOn: '2026-01-01', isPaused: true }, undefined],
  ] as const)('%s', (_, more, neglect) => {
    expect(neglectOf({ ...person, ...more })).toBe(neglect);
  });
});
