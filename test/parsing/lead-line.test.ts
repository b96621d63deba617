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

  it.each([
    ['huda', 'huda'],
    ['assign huda @omar', 'assign'],
    ['', ''],
  ])('“%s” is not understood', (line, said) => {
    expect(parseLeadLine(line)).toEqual({ verb: 'unknown', said });
  });
});
