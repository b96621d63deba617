import { type LogReading, parseTouchLine } from '../../src/parsing/touch-line.ts';

const context = { at: new Date('2026-11-21T09:00:00Z'), zone: 'Asia/Riyadh', firstWeekday: 0 };
const parse = (line: string) => parseTouchLine(line, context);

function firstReading(line: string): LogReading | undefined {
  const read = parse(line);
  if (read.verb !== 'done' && read.verb !== 'log') throw new Error(`read as ${read.verb}`);
  return read.readings[0];
}

describe('the verb', () => {
  it.each([
    ['', 'today'],
    ['  ', 'today'],
    ['done', 'done'],
    ['DONE huda', 'done'],
    ['تم هدى', 'done'],
    ['log huda', 'log'],
    ['سجّل هدى', 'log'],
    ['سجل هدى', 'log'],
    ['snooze huda', 'snooze'],
    ['أجّل هدى', 'snooze'],
    ['اجل هدى', 'snooze'],
    ['skip huda', 'skip'],
    ['تخطَّ هدى', 'skip'],
    ['تخطى هدى', 'skip'],
    ['plan huda 8x8', 'plan'],
    ['خطة هدى', 'plan'],
    ['pause huda', 'pause'],
    ['اوقف هدى', 'pause'],
    ['resume huda', 'resume'],
    ['إستأنف هدى', 'resume'],
    ['away until sunday', 'away'],
    ['back', 'back'],
    ['dnoe huda', 'unknown'],
    ['هدى', 'unknown'],
  ])('%p is %s', (line, verb) => {
    expect(parse(line).verb).toBe(verb);
  });

  it('keeps what was said', () => {
    expect(parse('dnoe huda')).toEqual({ verb: 'unknown', said: 'dnoe' });
    expect(parse('plan huda salem 8x8')).toEqual({ verb: 'plan', rest: 'huda salem 8x8' });
  });
});

describe('done and log', () => {
  it('reads the whole grammar', () => {
    expect(parse('done huda salem reached, wants 3 beds in Olaya next thursday 4pm')).toEqual({
      verb: 'done',
      readings: [
        { who: 'huda salem', outcome: 'reached', note: 'wants 3 beds in Olaya' },
        { who: 'huda', outcome: 'reached', note: 'salem reached, wants 3 beds in Olaya' },
      ],
      next: { kind: 'when', day: '2026-11-26', time: '16:00' },
    });
  });

  it('reads the whole grammar in Arabic', () => {
    const line = 'تم هدى سالم تم الرد، تريد ٣ غرف ثم الخميس القادم الساعة ٤ مساءً';
    expect(parse(line)).toMatchObject({
      verb: 'done',
      next: { kind: 'when', day: '2026-11-26', time: '16:00' },
    });
    expect(firstReading(line)).toEqual({ who: 'هدى سالم', outcome: 'reached', note: 'تريد ٣ غرف' });
  });

  it.each<[string, LogReading]>([
    ['done reached', { who: '', outcome: 'reached', note: '' }],
    ['تم الرد', { who: '', outcome: 'reached', note: '' }],
    ['done', { who: '', note: '' }],
    ['log huda call no answer', { who: 'huda', outcome: 'no-answer', channel: 'call', note: '' }],
    ['log huda by phone reached', { who: 'huda', outcome: 'reached', channel: 'call', note: '' }],
    [
      'log huda reached by phone, wants 2 beds',
      { who: 'huda', outcome: 'reached', channel: 'call', note: 'wants 2 beds' },
    ],
    ['log huda sent whatsapp', { who: 'huda', outcome: 'sent', channel: 'text', note: '' }],
    [
      'log huda emailed the brochure',
      { who: 'huda', outcome: 'sent', channel: 'email', note: 'the brochure' },
    ],
    ['done omar didn’t answer', { who: 'omar', outcome: 'no-answer', note: '' }],
    ['done omar no-answer', { who: 'omar', outcome: 'no-answer', note: '' }],
    ['سجل هدى واتساب لم ترد', { who: 'هدى', outcome: 'no-answer', channel: 'text', note: '' }],
    ['سجّل عمر تركت رسالة صوتية', { who: 'عمر', outcome: 'message-left', channel: 'call', note: '' }],
    ['تم هدى رقم خاطئ', { who: 'هدى', outcome: 'wrong-number', note: '' }],
    ['done 050 123 4567 no answer', { who: '050 123 4567', outcome: 'no-answer', note: '' }],
    ['log <@U123|huda> met at the office', { who: '<@U123|huda>', outcome: 'met', note: 'at the office' }],
    ['log huda@example.com replied: yes', { who: 'huda@example.com', outcome: 'replied', note: 'yes' }],
    ['log "Huda Salem" will think', { who: 'Huda Salem', note: 'will think' }],
    ['سجل «هدى سالم» ردت', { who: 'هدى سالم', outcome: 'reached', note: '' }],
  ])('%s', (line, reading) => {
    expect(firstReading(line)).toEqual(reading);
  });

  it('offers every leading run, longest first, and nobody, where no outcome ends the name', () => {
    expect(parse('log huda wants 3 beds in Olaya')).toEqual({
      verb: 'log',
      readings: [
        { who: 'huda wants 3 beds in', note: 'Olaya' },
        { who: 'huda wants 3 beds', note: 'in Olaya' },
        { who: 'huda wants 3', note: 'beds in Olaya' },
        { who: 'huda wants', note: '3 beds in Olaya' },
        { who: 'huda', note: 'wants 3 beds in Olaya' },
        { who: '', note: 'huda wants 3 beds in Olaya' },
      ],
    });
  });

  it('lets a name end before the word that comes before the outcome', () => {
    expect(parse('done huda salem finally reached, great')).toMatchObject({
      readings: [
        { who: 'huda salem finally', outcome: 'reached', note: 'great' },
        { who: 'huda salem', outcome: 'reached', note: 'finally reached, great' },
        { who: 'huda', outcome: 'reached' },
      ],
    });
  });

  it('lets a channel word be a name', () => {
    expect(parse('log grace card sent')).toEqual({
      verb: 'log',
      readings: [
        { who: 'grace', outcome: 'sent', channel: 'card', note: '' },
        { who: 'grace card', outcome: 'sent', note: '' },
      ],
    });
  });

  it('reads what happened when, and what comes next, in either order', () => {
    const days = {
      on: { kind: 'when', day: '2026-11-16' },
      next: { kind: 'when', day: '2026-11-26' },
    };
    const readings = [{ who: 'huda', outcome: 'met', note: '' }];
    expect(parse('log huda met on monday next thursday')).toEqual({ verb: 'log', readings, ...days });
    expect(parse('log huda met next thursday on monday')).toEqual({ verb: 'log', readings, ...days });
  });

  it('keeps a line that ends in no day as a note', () => {
    const read = parse('done huda reached, wants a house next to the park');
    expect(read).not.toHaveProperty('next');
    expect(firstReading('done huda reached, wants a house next to the park')?.note).toBe(
      'wants a house next to the park',
    );
  });
});

describe('snooze and skip', () => {
  it.each([
    ['snooze huda salem next thursday 4pm', 'huda salem', { kind: 'when', day: '2026-11-26', time: '16:00' }],
    ['snooze huda 3d', 'huda', { kind: 'when', day: '2026-11-24' }],
    ['snooze huda until monday', 'huda', { kind: 'when', day: '2026-11-23' }],
    ['snooze "huda salem" tomorrow', 'huda salem', { kind: 'when', day: '2026-11-22' }],
    ['snooze tomorrow', '', { kind: 'when', day: '2026-11-22' }],
    ['أجّل هدى حتى الأحد', 'هدى', { kind: 'when', day: '2026-11-22' }],
    ['أجل هدى سالم أسبوعين', 'هدى سالم', { kind: 'when', day: '2026-12-05' }],
    ['snooze huda yesterday', 'huda', { kind: 'wrong-direction', day: '2026-11-20' }],
  ])('%s', (line, who, when) => {
    expect(parse(line)).toEqual({ verb: 'snooze', who, when });
  });

  it('asks for the day where none was said', () => {
    expect(parse('snooze huda')).toEqual({ verb: 'snooze', who: 'huda' });
  });

  it('offers whom and why', () => {
    expect(parse('skip huda moved abroad')).toEqual({
      verb: 'skip',
      readings: [
        { who: 'huda moved abroad', why: '' },
        { who: 'huda moved', why: 'abroad' },
        { who: 'huda', why: 'moved abroad' },
        { who: '', why: 'huda moved abroad' },
      ],
    });
  });
});
