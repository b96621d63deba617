import { parsePauseLine, parsePlanLine } from '../../src/parsing/plan-line.ts';

/** Saturday, noon in Riyadh. */
const context = { at: new Date('2026-11-21T09:00:00Z'), zone: 'Asia/Riyadh', firstWeekday: 0 };

describe('/touch plan', () => {
  it.each([
    ['huda 33 touch', 'huda', '33 touch', undefined],
    ['هدى خطة الشراء', 'هدى', 'خطة الشراء', undefined],
    ['"huda salem" 8x8', 'huda salem', '8x8', undefined],
    ['huda closing on 3 december', 'huda', 'closing', '2026-12-03'],
    ['huda closing on thursday', 'huda', 'closing', '2026-11-26'],
    ['هدى من التعاقد إلى التسليم بتاريخ ٣ ديسمبر', 'هدى', 'من التعاقد إلى التسليم', '2026-12-03'],
    ['huda on 2026-11-03', 'huda', '', '2026-11-03'],
    ['huda', 'huda', '', undefined],
  ])('%s', (line, who, plan, day) => {
    const read = parsePlanLine(line, context);
    expect(read.readings.every(({ off }) => off === undefined)).toBe(true);
    expect(read.readings).toContainEqual({ who, plan });
    expect(read.on?.day).toBe(day);
  });

  it.each([
    ['huda off', ''],
    ['huda off closing', 'closing'],
    ['huda off the closing', 'closing'],
    ['huda 33 touch stop', '33 touch'],
    ['huda none', ''],
    ['هدى إيقاف', ''],
    ['هدى إيقاف التسليم', 'التسليم'],
    ['هدى بلا خطة', 'خطة'],
  ])('%s takes off', (line, plan) => {
    const who = line.split(' ')[0];
    expect(parsePlanLine(line, context).readings).toContainEqual({ who, plan, off: true });
  });

  it('reads who in each way it may be meant, the longest first, and nobody last', () => {
    expect(parsePlanLine('huda salem buyer', context).readings).toEqual([
      { who: 'huda salem buyer', plan: '' },
      { who: 'huda salem', plan: 'buyer' },
      { who: 'huda', plan: 'salem buyer' },
      { who: '', plan: 'huda salem buyer' },
    ]);
  });
});

describe('/touch pause', () => {
  it.each([
    ['huda', { who: 'huda' }],
    ['huda until 1 december', { who: 'huda', until: { kind: 'when', day: '2026-12-01' } }],
    ['هدى حتى ١ ديسمبر', { who: 'هدى', until: { kind: 'when', day: '2026-12-01' } }],
    ['«هدى سالم» حتى غدا', { who: 'هدى سالم', until: { kind: 'when', day: '2026-11-22' } }],
    ['huda until 2026-11-01', { who: 'huda', until: { kind: 'wrong-direction', day: '2026-11-01' } }],
    ['huda until thusday', { who: 'huda until thusday' }],
    ['talal for 3 days', { who: 'talal', until: { kind: 'when', day: '2026-11-24' } }],
    ['talal for a week', { who: 'talal', until: { kind: 'when', day: '2026-11-28' } }],
    [
      'talal saeed, for the next two weeks',
      { who: 'talal saeed', until: { kind: 'when', day: '2026-12-05' } },
    ],
    ['talal 2 months', { who: 'talal', until: { kind: 'when', day: '2027-01-21' } }],
    ['طلال لمدة ٣ أيام', { who: 'طلال', until: { kind: 'when', day: '2026-11-24' } }],
    ['طلال سعيد أسبوعين', { who: 'طلال سعيد', until: { kind: 'when', day: '2026-12-05' } }],
    ['طلال لمدة شهر', { who: 'طلال', until: { kind: 'when', day: '2026-12-21' } }],
    ['talal for business', { who: 'talal for business' }],
    ['sara may', { who: 'sara may' }],
    ['two weeks', { who: 'two weeks' }],
    ['', { who: '' }],
  ])('%s', (line, expected) => {
    expect(parsePauseLine(line, context)).toEqual(expected);
  });
});
