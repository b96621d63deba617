import { parseLeadLine } from '../../src/parsing/lead-line.ts';

describe('/lead', () => {
  it.each([
    ['show huda', 'huda'],
    ['Show Huda Salem', 'Huda Salem'],
    ['show "huda salem"', 'huda salem'],
    ['show “huda”,', 'huda'],
    ['عرض هدى', 'هدى'],
    ['أظهر «هدى سالم»', 'هدى سالم'],
    ['show ٠٥٠ ١٢٣ ٤٥٦٧', '٠٥٠ ١٢٣ ٤٥٦٧'],
    ['show', ''],
  ])('%s', (line, who) => {
    expect(parseLeadLine(line)).toEqual({ verb: 'show', who });
  });

  it.each(['import', 'Import', 'استيراد', 'استورد'])('%s', (line) => {
    expect(parseLeadLine(line)).toEqual({ verb: 'import' });
  });

  it.each([
    ['huda', 'huda'],
    ['hire huda @omar', 'hire'],
    ['', ''],
  ])('“%s” is not understood', (line, said) => {
    expect(parseLeadLine(line)).toEqual({ verb: 'unknown', said });
  });

  it.each([
    ['advocate salem', 'salem'],
    ['تزكية سالم', 'سالم'],
    ['مزكٍّ «سالم علي»', 'سالم علي'],
    ['advocate', ''],
  ])('%s', (line, who) => {
    expect(parseLeadLine(line)).toEqual({ verb: 'advocate', who });
  });

  it.each([
    ['refer huda by salem', [['huda', 'salem']]],
    ['refer "huda salem" by 0501234567', [['huda salem', '0501234567']]],
    ['إحالة هدى من سالم', [['هدى', 'سالم']]],
    ['إحالة هدى عن طريق سالم علي', [['هدى', 'سالم علي']]],
    ['أحيلت هدى من طرف سالم', [['هدى', 'سالم']]],
    [
      'refer huda by standing by salem',
      [
        ['huda', 'standing by salem'],
        ['huda by standing', 'salem'],
      ],
    ],
    ['refer huda', [['huda', '']]],
    ['refer huda by', [['huda', '']]],
    ['refer by salem', [['', 'salem']]],
    ['refer', [['', '']]],
  ])('%s', (line, pairs) => {
    expect(parseLeadLine(line)).toEqual({
      verb: 'refer',
      readings: pairs.map(([referred, by]) => ({ referred, by })),
    });
  });
});
