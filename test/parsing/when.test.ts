import { parseWhen, type WhenContext } from '../../src/parsing/when.ts';

// Saturday 21 November 2026, noon in Riyadh; weeks begin on Sunday.
const future: WhenContext = {
  at: new Date('2026-11-21T09:00:00Z'),
  zone: 'Asia/Riyadh',
  firstWeekday: 0,
  direction: 'future',
};
const past: WhenContext = { ...future, direction: 'past' };

/** '2026-11-26 16:00', '2026-11-26', or the kind of the refusal with its day. */
function read(text: string, context: WhenContext): string {
  const when = parseWhen(text, context);
  if (when.kind === 'not-a-date') return when.kind;
  if (when.kind === 'wrong-direction') return `${when.kind} ${when.day}`;
  return when.time === undefined ? when.day : `${when.day} ${when.time}`;
}

describe('parseWhen, ahead', () => {
  it.each([
    ['today', '2026-11-21'],
    ['today at 5', '2026-11-21 17:00'],
    ['now', '2026-11-21 12:00'],
    ['tonight', '2026-11-21 20:00'],
    ['Tomorrow', '2026-11-22'],
    ['tomorrow at 10', '2026-11-22 10:00'],
    ['tomorrow morning', '2026-11-22 09:00'],
    ['tomorrow afternoon', '2026-11-22 15:00'],
    ['day after tomorrow', '2026-11-23'],
    ['the day after tomorrow', '2026-11-23'],
    ['thursday', '2026-11-26'],
    ['thursday 4pm', '2026-11-26 16:00'],
    ['4pm thursday', '2026-11-26 16:00'],
    ['next thursday', '2026-11-26'],
    ['next thursday 4pm', '2026-11-26 16:00'],
    ['thu at 4', '2026-11-26 16:00'],
    ['thursday 4:30', '2026-11-26 16:30'],
    ['thursday 04:30', '2026-11-26 04:30'],
    ['thursday 16:30', '2026-11-26 16:30'],
    ['thursday at 9', '2026-11-26 09:00'],
    ['on sunday at noon', '2026-11-22 12:00'],
    ['monday evening', '2026-11-23 18:00'],
    ['this saturday', '2026-11-21'],
    ['saturday', '2026-11-28'],
    ['next saturday', '2026-11-28'],
    ['thursday next week', '2026-11-26'],
    ['next week on monday', '2026-11-23'],
    ['next week', '2026-11-22'],
    ['next month', '2026-12-01'],
    ['next year', '2027-01-01'],
    ['end of the month', '2026-11-30'],
    ['end of next month', '2026-12-31'],
    ['in two weeks', '2026-12-05'],
    ['two weeks from now', '2026-12-05'],
    ['in 3 days', '2026-11-24'],
    ['in ٣ days', '2026-11-24'],
    ['in a month', '2026-12-21'],
    ['in 2 hours', '2026-11-21 14:00'],
    ['in 30 minutes', '2026-11-21 12:30'],
    ['3d', '2026-11-24'],
    ['1w', '2026-11-28'],
    ['2h', '2026-11-21 14:00'],
    ['a week', '2026-11-28'],
    ['2 weeks', '2026-12-05'],
    ['1 december', '2026-12-01'],
    ['december 1', '2026-12-01'],
    ['1 dec 2026', '2026-12-01'],
    ['1 november', '2027-11-01'],
    ['thursday 26 november 4pm', '2026-11-26 16:00'],
    ['2026-12-01', '2026-12-01'],
    ['٢٠٢٦-١٢-٠١', '2026-12-01'],
    ['2026-12-01 16:00', '2026-12-01 16:00'],
    ['1/12/2026', '2026-12-01'],
    ['12/1', '2027-01-12'],
    ['4pm', '2026-11-21 16:00'],
    ['10am', '2026-11-22 10:00'],
    ['at 5', '2026-11-21 17:00'],
    ['tomorrow 4pm UTC', '2026-11-22 19:00'],
  ])('%s → %s', (text, expected) => {
    expect(read(text, future)).toBe(expected);
  });

  it.each([
    ['غدا', '2026-11-22'],
    ['غدًا', '2026-11-22'],
    ['يوم غد', '2026-11-22'],
    ['بكرة', '2026-11-22'],
    ['بكره', '2026-11-22'],
    ['بعد غد', '2026-11-23'],
    ['بعد غدٍ', '2026-11-23'],
    ['اليوم', '2026-11-21'],
    ['اليوم الساعة 5', '2026-11-21 17:00'],
    ['الليلة', '2026-11-21 20:00'],
    ['الآن', '2026-11-21 12:00'],
    ['غدا صباحا', '2026-11-22 09:00'],
    ['صباح الغد', '2026-11-22 09:00'],
    ['غدا مساء', '2026-11-22 18:00'],
    ['غدا الظهر', '2026-11-22 12:00'],
    ['غدا الساعة 4', '2026-11-22 16:00'],
    ['الأحد', '2026-11-22'],
    ['الاحد', '2026-11-22'],
    ['يوم الأحد', '2026-11-22'],
    ['حتى الأحد', '2026-11-22'],
    ['الجمعه', '2026-11-27'],
    ['الاثنين', '2026-11-23'],
    ['الإثنين', '2026-11-23'],
    ['الأربعاء بعد الظهر', '2026-11-25 15:00'],
    ['خميس', '2026-11-26'],
    ['الخميس القادم', '2026-11-26'],
    ['الخميس الجاي', '2026-11-26'],
    ['الخميس القادم الساعة 4 مساءً', '2026-11-26 16:00'],
    ['الخميس القادم الساعة ٤ مساءً', '2026-11-26 16:00'],
    ['الخميس ٤ عصرا', '2026-11-26 16:00'],
    ['الخميس الساعة الرابعة والنصف', '2026-11-26 16:30'],
    ['الخميس الساعة الرابعة إلا ربع عصراً', '2026-11-26 15:45'],
    ['يوم الاثنين القادم الساعة ١٠:٣٠ صباحاً', '2026-11-23 10:30'],
    ['السبت', '2026-11-28'],
    ['هذا السبت', '2026-11-21'],
    ['السبت القادم', '2026-11-28'],
    ['الخميس من الأسبوع القادم', '2026-11-26'],
    ['الأسبوع القادم', '2026-11-22'],
    ['في الاسبوع المقبل', '2026-11-22'],
    ['الشهر القادم', '2026-12-01'],
    ['السنة القادمة', '2027-01-01'],
    ['نهاية الشهر', '2026-11-30'],
    ['بعد أسبوع', '2026-11-28'],
    ['بعد أسبوعين', '2026-12-05'],
    ['بعد أسبوع من الآن', '2026-11-28'],
    ['بعد يومين', '2026-11-23'],
    ['بعد ثلاثة أيام', '2026-11-24'],
    ['بعد ٣ أيام', '2026-11-24'],
    ['بعد أحد عشر يوما', '2026-12-02'],
    ['بعد شهر', '2026-12-21'],
    ['بعد ساعتين', '2026-11-21 14:00'],
    ['بعد نصف ساعة', '2026-11-21 12:30'],
    ['٣ أيام', '2026-11-24'],
    ['ثلاثة أيام', '2026-11-24'],
    ['أسبوعين', '2026-12-05'],
    ['١ ديسمبر', '2026-12-01'],
    ['الأول من ديسمبر', '2026-12-01'],
    ['١ كانون الأول', '2026-12-01'],
    ['5 ديسمبر الساعة 10 صباحا', '2026-12-05 10:00'],
    ['يوم الخميس ٢٦ نوفمبر', '2026-11-26'],
    ['١/١٢/٢٠٢٦', '2026-12-01'],
    ['الساعة 4', '2026-11-21 16:00'],
    ['4:30 م', '2026-11-21 16:30'],
    ['10 ص', '2026-11-22 10:00'],
    ['الساعة 12 ليلا', '2026-11-22 00:00'],
  ])('%s → %s', (text, expected) => {
    expect(read(text, future)).toBe(expected);
  });

  it.each([
    '',
    '5',
    '1500',
    '2.5',
    '3 beds',
    'to the park',
    'the park',
    'tomorrow, please',
    'house tomorrow',
    'monday to thursday',
    '1-5 december',
    'tomorrow or friday',
    '31 november',
    '2026-13-01',
    'tomorrow '.repeat(20),
    'البيت',
    '3 غرف',
    'ثلاث غرف',
    'قرب الحديقة',
    '٥',
    'غدا أو الأحد',
  ])('%p is no date', (text) => {
    expect(read(text, future)).toBe('not-a-date');
  });

  it.each([
    ['yesterday', '2026-11-20'],
    ['last thursday', '2026-11-19'],
    ['2 days ago', '2026-11-19'],
    ['2026-11-01', '2026-11-01'],
    ['today at 9am', '2026-11-21'],
    ['أمس', '2026-11-20'],
    ['الخميس الماضي', '2026-11-19'],
  ])('%s lies behind', (text, day) => {
    expect(read(text, future)).toBe(`wrong-direction ${day}`);
  });
});

describe('parseWhen, behind', () => {
  it.each([
    ['today', '2026-11-21'],
    ['this morning', '2026-11-21 09:00'],
    ['10am', '2026-11-21 10:00'],
    ['yesterday', '2026-11-20'],
    ['day before yesterday', '2026-11-19'],
    ['thursday', '2026-11-19'],
    ['last thursday', '2026-11-19'],
    ['saturday', '2026-11-21'],
    ['saturday 9am', '2026-11-21 09:00'],
    ['saturday at 2', '2026-11-14 14:00'],
    ['last saturday', '2026-11-14'],
    ['monday 4pm', '2026-11-16 16:00'],
    ['2 days ago', '2026-11-19'],
    ['an hour ago', '2026-11-21 11:00'],
    ['last week', '2026-11-14'],
    ['last month', '2026-10-21'],
    ['1 november', '2026-11-01'],
    ['1 june', '2026-06-01'],
    ['2025-12-01', '2025-12-01'],
    ['أمس', '2026-11-20'],
    ['أمس الساعة ٣', '2026-11-20 15:00'],
    ['أول أمس', '2026-11-19'],
    ['الخميس', '2026-11-19'],
    ['الخميس الماضي', '2026-11-19'],
    ['قبل يومين', '2026-11-19'],
    ['قبل أسبوع', '2026-11-14'],
    ['الأسبوع الماضي', '2026-11-14'],
    ['الشهر الماضي', '2026-10-21'],
    ['١ نوفمبر', '2026-11-01'],
  ])('%s → %s', (text, expected) => {
    expect(read(text, past)).toBe(expected);
  });

  it.each([
    ['tomorrow', '2026-11-22'],
    ['4pm', '2026-11-21'],
    ['1 december', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    ['غدا', '2026-11-22'],
  ])('%s lies ahead', (text, day) => {
    expect(read(text, past)).toBe(`wrong-direction ${day}`);
  });

  it('takes a bare count of days for no date', () => {
    expect(read('3 days', past)).toBe('not-a-date');
  });
});

describe('parseWhen, where and when it is said', () => {
  const on = (at: string, more: Partial<WhenContext> = {}): WhenContext => ({
    ...future,
    at: new Date(at),
    ...more,
  });

  it('is the day of the person, not of the server', () => {
    expect(read('tomorrow', on('2026-11-21T20:30:00Z'))).toBe('2026-11-22');
    expect(read('tomorrow', on('2026-11-21T21:30:00Z'))).toBe('2026-11-23');
    expect(read('غدا', on('2026-11-22T03:30:00Z', { zone: 'America/New_York' }))).toBe('2026-11-22');
  });

  it('means a week later by a weekday that is today', () => {
    const thursday = on('2026-11-26T07:00:00Z');
    expect(read('thursday', thursday)).toBe('2026-12-03');
    expect(read('next thursday', thursday)).toBe('2026-12-03');
    expect(read('الخميس القادم', thursday)).toBe('2026-12-03');
    expect(read('this thursday 4pm', thursday)).toBe('2026-11-26 16:00');
    expect(read('this thursday 9am', thursday)).toBe('2026-12-03 09:00');
  });

  it('counts hours through a clock change, and days by the calendar', () => {
    const eve = on('2026-03-08T06:30:00Z', { zone: 'America/New_York' }); // 01:30, half an hour before it
    expect(read('in 2 hours', eve)).toBe('2026-03-08 04:30');
    expect(read('2h', eve)).toBe('2026-03-08 04:30');
    expect(read('tomorrow 9am', eve)).toBe('2026-03-09 09:00');
    const autumn = on('2026-10-29T10:00:00Z', { zone: 'Africa/Cairo' });
    expect(read('in 2 weeks', autumn)).toBe('2026-11-12');
    expect(read('بعد ١٤ ساعة', autumn)).toBe('2026-10-30 02:00');
  });

  it('starts a week where the team does', () => {
    expect(read('next week', { ...future, firstWeekday: 1 })).toBe('2026-11-23');
    expect(read('thursday next week', { ...future, firstWeekday: 6 })).toBe('2026-12-03');
  });

  it('reads 12/1 as the country does', () => {
    expect(read('12/1', { ...future, country: 'US' })).toBe('2026-12-01');
    expect(read('12/1', { ...future, country: 'SA' })).toBe('2027-01-12');
    expect(read('١٢/١', { ...future, country: 'US' })).toBe('2026-12-01');
  });

  it('takes a day without its year from the near past, not from eleven months ago', () => {
    const january = on('2027-01-10T09:00:00Z', { direction: 'past' });
    expect(read('20 december', january)).toBe('2026-12-20');
    expect(read('1 july', january)).toBe('2026-07-01');
    expect(read('20 january', january)).toBe('wrong-direction 2027-01-20');
  });
});
