import { shareNeverContacted, speedToLead } from '../../src/reports/speed-to-lead.ts';

describe('speed to lead', () => {
  it.each([
    ['one wait is both', [42], 42, 42],
    ['of two, the median is between them', [600, 60], 330, 600],
    ['of three, the middle one', [3, 1, 2], 2, 3],
    ['of ten, between the fifth and the sixth, and the ninth', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5.5, 9],
    ['of eleven, the sixth and the tenth', [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 6, 10],
    ['in numbers, not in letters', [100, 9, 20], 20, 100],
    ['an answer at once counts', [0, 0, 30], 0, 30],
  ])('%s', (_what, waits, medianSeconds, ninetiethSeconds) => {
    expect(speedToLead(waits)).toEqual({
      kind: 'speed',
      medianSeconds,
      ninetiethSeconds,
      measured: waits.length,
    });
  });

  it('is none while nobody has turned to a lead', () => {
    expect(speedToLead([])).toEqual({ kind: 'none', why: 'nobody-yet' });
  });

  it('leaves the waits it is given in their order', () => {
    const waits = [3, 1, 2];
    speedToLead(waits);
    expect(waits).toEqual([3, 1, 2]);
  });
});

describe('the share never contacted', () => {
  it.each([
    [8, 6, 0.25],
    [3, 3, 0],
    [3, 0, 1],
  ])('of %s leads, %s contacted', (leads, contacted, value) => {
    expect(shareNeverContacted(leads, contacted)).toEqual({ kind: 'ratio', value });
  });

  it('is none without leads', () => {
    expect(shareNeverContacted(0, 0)).toEqual({ kind: 'none', why: 'no-leads' });
  });
});
