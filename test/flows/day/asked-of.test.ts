import { weighedAt } from '../../../src/flows/day/asked-of.ts';

describe('when a list is weighed', () => {
  it('is on its day where it goes out the evening before, else at the moment', () => {
    const evening = new Date('2026-11-22T15:00:00Z');
    expect(weighedAt('2026-11-23', 'Asia/Riyadh', evening)).toEqual(new Date('2026-11-23T09:00:00Z'));
    expect(weighedAt('2026-11-22', 'Asia/Riyadh', evening)).toBe(evening);
    expect(weighedAt('2026-11-20', 'Asia/Riyadh', evening)).toBe(evening);
  });
});
