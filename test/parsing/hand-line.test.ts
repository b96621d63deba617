import { parseLeadLine } from '../../src/parsing/lead-line.ts';

/** The first reading of a line that names somebody to give to, else the first of all. */
const assigned = (line: string) => {
  const read = parseLeadLine(line);
  if (read.verb !== 'assign') throw new Error(`Read as ${read.verb}`);
  return read.readings;
};

describe('reading who is assigned to whom', () => {
  it.each([
    ['assign huda salem <@U0OMAR|omar>', 'huda salem', '<@U0OMAR|omar>'],
    ['assign huda to <@U0OMAR>', 'huda', '<@U0OMAR>'],
    ['Give +966 50 123 4567 to <@U0OMAR>.', '+966 50 123 4567', '<@U0OMAR>'],
    ['assign <@U0OMAR> huda', 'huda', '<@U0OMAR>'],
    ['assign "Huda to be" to <@U0OMAR>', 'Huda to be', '<@U0OMAR>'],
    ['أسند هدى إلى <@U0OMAR>', 'هدى', '<@U0OMAR>'],
    ['إسناد هدى سالم الى <@U0OMAR>', 'هدى سالم', '<@U0OMAR>'],
    ['عيّن هدى ل<@U0OMAR>', 'هدى', '<@U0OMAR>'],
    ['تعيين هدى لـ <@U0OMAR>', 'هدى', '<@U0OMAR>'],
    ['assign huda to omar', 'huda', 'omar'],
    ['assign huda to be to omar', 'huda to be', 'omar'],
    ['أسند هدى إلى عمر', 'هدى', 'عمر'],
    ['assign huda @omar', 'huda', 'omar'],
    ['assign huda', 'huda', ''],
    ['assign', '', ''],
  ])('%s', (line, who, to) => {
    expect(assigned(line)[0]).toEqual({ who, to });
  });

  it('takes the whole line for a name where the word between may be part of one', () => {
    expect(assigned('assign welcome to riyadh')).toEqual([
      { who: 'welcome', to: 'riyadh' },
      { who: 'welcome to riyadh', to: '' },
    ]);
  });
});

describe('reading who goes back to the team', () => {
  it.each([
    ['release huda salem, too far away', { who: 'huda', words: 'salem, too far away' }],
    ['release huda salem, too far away', { who: 'huda salem', words: 'too far away' }],
    ['release "huda" too far', { who: 'huda', words: 'too far' }],
    ['give back huda', { who: 'huda', words: '' }],
    ['أعد هدى المكان بعيد', { who: 'هدى', words: 'المكان بعيد' }],
    ['إعادة هدى', { who: 'هدى', words: '' }],
  ])('%s', (line, reading) => {
    const read = parseLeadLine(line);
    expect(read).toMatchObject({ verb: 'release', readings: expect.arrayContaining([reading]) });
  });
});

describe('reading whose people are handed over', () => {
  it.each([
    ['handover <@U0OMAR|omar>', '<@U0OMAR|omar>'],
    ['hand over people of <@U0OMAR>', '<@U0OMAR>'],
    ['handover omar', 'omar'],
    ['handover', ''],
    ['سلّم <@U0OMAR>', '<@U0OMAR>'],
    ['تسليم عملاء <@U0OMAR>', '<@U0OMAR>'],
    ['تسليم عمر', 'عمر'],
  ])('%s', (line, from) => {
    expect(parseLeadLine(line)).toEqual({ verb: 'handover', from });
  });
});

describe('reading how far a lead has come', () => {
  const staged = (line: string) => {
    const read = parseLeadLine(line);
    if (read.verb !== 'stage') throw new Error(`Read as ${read.verb}`);
    return read.readings;
  };

  it.each([
    ['stage huda sql', { who: 'huda', stage: 'sql', words: '' }],
    ['stage huda salem to MQL', { who: 'huda salem', stage: 'mql', words: '' }],
    ['stage huda lost bought elsewhere', { who: 'huda', stage: 'lost', words: 'bought elsewhere' }],
    ['stage huda lost: bought elsewhere,', { who: 'huda', stage: 'lost', words: 'bought elsewhere' }],
    ['stage huda reopen', { who: 'huda', stage: 'claimed', words: '' }],
    ['stage huda under contract', { who: 'huda', stage: 'agreement', words: '' }],
    ['stage huda closed', { who: 'huda', stage: 'closed', words: '' }],
    ['stage huda new', { who: 'huda', stage: 'new', words: '' }],
    ['مرحلة هدى مؤهل للبيع', { who: 'هدى', stage: 'sql', words: '' }],
    ['مرحلة هدى مؤهلة تسويقيًا', { who: 'هدى', stage: 'mql', words: '' }],
    ['مرحلة هدى لم يكتمل اشترت من غيرنا', { who: 'هدى', stage: 'lost', words: 'اشترت من غيرنا' }],
    ['مرحلة هدى تم التواصل', { who: 'هدى', stage: 'contacted', words: '' }],
    ['المرحلة هدى إلى اتفاق', { who: 'هدى', stage: 'agreement', words: '' }],
    ['مرحلة هدى أعد فتح', { who: 'هدى', stage: 'claimed', words: '' }],
    ['مرحلة هدى مقبول', { who: 'هدى', stage: 'accepted', words: '' }],
  ])('%s', (line, reading) => {
    expect(staged(line).filter(({ stage }) => stage)).toContainEqual(reading);
  });

  it('takes all of it for a name first, then a stage, then what it does not know', () => {
    expect(staged('stage huda lost hope')).toEqual([
      { who: 'huda lost hope', words: '' },
      { who: 'huda', stage: 'lost', words: 'hope' },
      { who: 'huda lost', words: '', unread: 'hope' },
      { who: '', words: '', unread: 'huda lost hope' },
    ]);
    expect(staged('stage huda')).toContainEqual({ who: 'huda', words: '' });
  });
});
