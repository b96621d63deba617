import { type AwayLine, parseAwayLine } from '../../src/parsing/away-line.ts';

/** A Monday, 09:30 in Riyadh. */
const said = { at: new Date('2026-11-23T06:30:00Z'), zone: 'Asia/Riyadh', firstWeekday: 0, country: 'SA' };
const read = (line: string): AwayLine => parseAwayLine(line, said);
const sara = '<@U0SARA|sara>';

describe('a line about being away', () => {
  it.each<[string, Omit<Extract<AwayLine, { kind: 'away' }>, 'kind'>]>([
    ['until thursday', { until: '2026-11-26' }],
    ['until today', { until: '2026-11-23' }],
    ['until 3 december', { until: '2026-12-03' }],
    ['till the end of the month', { until: '2026-11-30' }],
    ['until in two weeks', { until: '2026-12-07' }],
    [`until thursday cover ${sara}`, { until: '2026-11-26', cover: sara }],
    [`cover ${sara} until thursday`, { until: '2026-11-26', cover: sara }],
    ['until thursday, covered by Sara Ahmad', { until: '2026-11-26', cover: 'Sara Ahmad' }],
    ['from sunday until tuesday', { from: '2026-11-29', until: '2026-12-01' }],
    ['sunday to tuesday', { from: '2026-11-29', until: '2026-12-01' }],
    [`from tomorrow to 2026-12-01 cover ${sara}`, { from: '2026-11-24', until: '2026-12-01', cover: sara }],
    ['tomorrow', { from: '2026-11-24', until: '2026-11-24' }],
    ['only tomorrow', { from: '2026-11-24', until: '2026-11-24' }],
    ['حتى الخميس', { until: '2026-11-26' }],
    ['حتى ٣ ديسمبر', { until: '2026-12-03' }],
    [`حتى الخميس بديل ${sara}`, { until: '2026-11-26', cover: sara }],
    ['حتى الخميس بديلي سارة', { until: '2026-11-26', cover: 'سارة' }],
    ['من الأحد إلى الثلاثاء', { from: '2026-11-29', until: '2026-12-01' }],
    ['حتى بعد أسبوعين من الآن', { until: '2026-12-07' }],
    ['غدا', { from: '2026-11-24', until: '2026-11-24' }],
  ])('%s', (line, away) => {
    expect(read(line)).toEqual({ kind: 'away', ...away });
  });

  it.each<[string, AwayLine]>([
    ['', { kind: 'ask' }],
    ['from sunday', { kind: 'no-end' }],
    [`cover ${sara}`, { kind: 'no-end' }],
    ['until huda', { kind: 'unclear', said: 'huda' }],
    ['until', { kind: 'no-end' }],
    ['حتى', { kind: 'no-end' }],
    [`until cover ${sara}`, { kind: 'no-end' }],
    ['from', { kind: 'no-end' }],
    ['from until thursday', { kind: 'unclear', said: 'from until thursday' }],
    ['for ever', { kind: 'unclear', said: 'for ever' }],
    ['until thursday cover', { kind: 'unclear', said: 'until thursday cover' }],
    ['until 2026-11-20', { kind: 'in-the-past', day: '2026-11-20' }],
    ['from yesterday until thursday', { kind: 'in-the-past', day: '2026-11-22' }],
  ])('%s cannot be done', (line, answer) => {
    expect(read(line)).toEqual(answer);
  });
});
