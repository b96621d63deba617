import { parseLeadLine } from '../../src/parsing/lead-line.ts';

describe('/lead merge', () => {
  it.each([
    ['merge huda with huda salem', [['huda', 'huda salem']]],
    ['Merge "huda salem" into huda', [['huda salem', 'huda']]],
    ['merge huda, 0501234567', [['huda', '0501234567']]],
    ['merge huda and h@x.com', [['huda', 'h@x.com']]],
    ['merge huda & huda salem', [['huda', 'huda salem']]],
    ['دمج هدى مع هدى سالم', [['هدى', 'هدى سالم']]],
    ['ادمج هدى، هدى سالم', [['هدى', 'هدى سالم']]],
    ['دمج هدى وسالم', [['هدى', 'سالم']]],
    ['دمج هدى و سالم', [['هدى', 'سالم']]],
    // A name that begins like the Arabic "and" may as well be one.
    [
      'دمج هدى مع وليد',
      [
        ['هدى', 'وليد'],
        ['هدى مع', 'ليد'],
      ],
    ],
    // The word between may be part of a name.
    [
      'merge tom and jerry with huda',
      [
        ['tom', 'jerry with huda'],
        ['tom and jerry', 'huda'],
      ],
    ],
    ['merge huda', [['huda', '']]],
    ['merge huda with', [['huda', '']]],
    ['merge', [['', '']]],
    [
      'merge contact:01a2025b-0db3-7544-93c9-f598ce01b0d5 with huda salem',
      [['contact:01a2025b-0db3-7544-93c9-f598ce01b0d5', 'huda salem']],
    ],
  ])('%s', (line, pairs) => {
    expect(parseLeadLine(line)).toEqual({
      verb: 'merge',
      readings: pairs.map(([first, second]) => ({ first, second })),
    });
  });

  it.each([
    ['merge undo huda', 'huda'],
    ['merge undo', ''],
    ['unmerge huda salem', 'huda salem'],
    ['دمج تراجع هدى', 'هدى'],
    ['دمج إلغاء «هدى سالم»', 'هدى سالم'],
  ])('%s', (line, who) => {
    expect(parseLeadLine(line)).toEqual({ verb: 'unmerge', who });
  });
});
