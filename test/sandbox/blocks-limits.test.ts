import { checkMessageBlocks, checkView } from '../../sandbox/blocks/check-surface.ts';
import { plain } from './bolt-app.ts';

const x = (count: number) => 'x'.repeat(count);
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_none, index) => make(index));
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (fields: object = {}) => ({ type: 'section', text: plain('hi'), ...fields });
const button = (fields: object = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...fields });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: string, fields: object = {}) => ({ text: plain('o'), value, ...fields });
const select = (fields: object = {}) => ({
  type: 'static_select',
  action_id: 's',
  options: [option('1')],
  ...fields,
});
const input = (element: object, fields: object = {}) => ({
  type: 'input',
  label: plain('L'),
  element,
  ...fields,
});
const textInput = (fields: object = {}) => ({ type: 'plain_text_input', action_id: 't', ...fields });
const cell = (text: string) => ({ type: 'raw_text', text });
const table = (rows: object[][], fields: object = {}) => ({ type: 'table', rows, ...fields });
const chart = (chartFields: object, title = 'Chart') => ({
  type: 'data_visualization',
  title,
  chart: chartFields,
});
const bars = (names: string[], categories: string[], fields: object = {}) => ({
  type: 'bar',
  series: names.map((name) => ({ name, data: categories.map((label, value) => ({ label, value })) })),
  axis_config: { categories },
  ...fields,
});
const pie = (...values: number[]) => ({
  type: 'pie',
  segments: values.map((value, index) => ({ label: `s${index}`, value })),
});

/** [what, the most that is allowed, one step too far, words of the refusal] */
const messageLimits: [string, object[], object[], string][] = [
  [
    '50 blocks',
    many(50, () => ({ type: 'divider' })),
    many(51, () => ({ type: 'divider' })),
    'no more than 50 items',
  ],
  [
    'section text',
    [section({ text: plain(x(3000)) })],
    [section({ text: plain(x(3001)) })],
    '/blocks/0/text/text',
  ],
  [
    'section text, least',
    [section({ text: plain('x') })],
    [section({ text: plain('') })],
    'more than 0 characters',
  ],
  ['section content', [section()], [{ type: 'section' }], 'needs text or fields'],
  [
    'section fields',
    [section({ fields: many(10, () => mrkdwn('f')) })],
    [section({ fields: many(11, () => mrkdwn('f')) })],
    'no more than 10 items',
  ],
  [
    'field text',
    [section({ fields: [plain(x(2000))] })],
    [section({ fields: [plain(x(2001))] })],
    '/fields/0/text',
  ],
  ['block_id', [section({ block_id: x(255) })], [section({ block_id: x(256) })], '/blocks/0/block_id'],
  [
    'unique block_id',
    [section({ block_id: 'a' }), section({ block_id: 'b' })],
    [section({ block_id: 'a' }), section({ block_id: 'a' })],
    'block_id is not unique: a',
  ],
  [
    'unique action_id in a block',
    [actions(button(), button({ action_id: 'b' })), actions(button())],
    [actions(button(), button())],
    'action_id is not unique: a',
  ],
  [
    'action_id',
    [actions(button({ action_id: x(255) }))],
    [actions(button({ action_id: x(256) }))],
    'action_id',
  ],
  [
    'actions elements',
    [actions(...many(25, (n) => button({ action_id: `a${n}` })))],
    [actions(...many(26, (n) => button({ action_id: `a${n}` })))],
    'no more than 25 items',
  ],
  [
    'context elements',
    [{ type: 'context', elements: many(10, () => mrkdwn('c')) }],
    [{ type: 'context', elements: many(11, () => mrkdwn('c')) }],
    'no more than 10 items',
  ],
  [
    'header',
    [{ type: 'header', text: plain(x(150)) }],
    [{ type: 'header', text: plain(x(151)) }],
    'less than 151',
  ],
  [
    'header is plain',
    [{ type: 'header', text: plain('h') }],
    [{ type: 'header', text: mrkdwn('h') }],
    'plain_text',
  ],
  [
    'button text',
    [actions(button({ text: plain(x(75)) }))],
    [actions(button({ text: plain(x(76)) }))],
    'less than 76',
  ],
  ['button value', [actions(button({ value: x(2000) }))], [actions(button({ value: x(2001) }))], '/value'],
  ['button url', [actions(button({ url: x(3000) }))], [actions(button({ url: x(3001) }))], '/url'],
  [
    'button style',
    [actions(button({ style: 'danger' }))],
    [actions(button({ style: 'green' }))],
    'primary, danger',
  ],
  [
    'button label',
    [actions(button({ accessibility_label: x(75) }))],
    [actions(button({ accessibility_label: x(76) }))],
    'accessibility_label',
  ],
  [
    'confirm',
    [
      actions(
        button({
          confirm: { title: plain(x(100)), text: plain(x(300)), confirm: plain(x(30)), deny: plain(x(30)) },
        }),
      ),
    ],
    [
      actions(
        button({
          confirm: { title: plain(x(100)), text: plain(x(300)), confirm: plain(x(31)), deny: plain(x(30)) },
        }),
      ),
    ],
    '/confirm/confirm/text',
  ],
  [
    'select options',
    [actions(select({ options: many(100, (n) => option(`${n}`)) }))],
    [actions(select({ options: many(101, (n) => option(`${n}`)) }))],
    'no more than 100 items',
  ],
  [
    'option value',
    [actions(select({ options: [option(x(150))] }))],
    [actions(select({ options: [option(x(151))] }))],
    '/value',
  ],
  [
    'option text',
    [actions(select({ options: [option('1', { text: plain(x(75)) })] }))],
    [actions(select({ options: [option('1', { text: plain(x(76)) })] }))],
    '/options/0/text/text',
  ],
  [
    'options or groups',
    [actions(select({ options: undefined, option_groups: [{ label: plain('g'), options: [option('1')] }] }))],
    [actions(select({ option_groups: [{ label: plain('g'), options: [option('1')] }] }))],
    'needs options or option_groups',
  ],
  [
    'initial option',
    [actions(select({ initial_option: option('1') }))],
    [actions(select({ initial_option: option('2') }))],
    'must be among the options',
  ],
  [
    'placeholder',
    [actions(select({ placeholder: plain(x(150)) }))],
    [actions(select({ placeholder: plain(x(151)) }))],
    'placeholder',
  ],
  [
    'overflow',
    [section({ accessory: { type: 'overflow', options: many(5, (n) => option(`${n}`)) } })],
    [section({ accessory: { type: 'overflow', options: many(6, (n) => option(`${n}`)) } })],
    'no more than 5 items',
  ],
  [
    'checkboxes',
    [section({ accessory: { type: 'checkboxes', options: many(10, (n) => option(`${n}`)) } })],
    [section({ accessory: { type: 'checkboxes', options: many(11, (n) => option(`${n}`)) } })],
    'no more than 10 items',
  ],
  [
    'image',
    [{ type: 'image', image_url: 'https://x.test/a.png', alt_text: x(2000) }],
    [{ type: 'image', image_url: 'https://x.test/a.png', slack_file: { id: 'F1' }, alt_text: 'a' }],
    'image_url or slack_file',
  ],
  [
    'markdown, in all blocks together',
    [
      { type: 'markdown', text: x(6000) },
      { type: 'markdown', text: x(6000) },
    ],
    [
      { type: 'markdown', text: x(6000) },
      { type: 'markdown', text: x(6001) },
    ],
    'less than 12001 characters together',
  ],
  [
    'table rows',
    [table(many(100, () => [cell('a')]))],
    [table(many(101, () => [cell('a')]))],
    'no more than 100 items',
  ],
  [
    'table cells',
    [table([many(20, () => cell('a'))])],
    [table([many(21, () => cell('a'))])],
    'no more than 20 items',
  ],
  [
    'table text',
    [table([[cell(x(10_000))]])],
    [table([[cell(x(5_000)), cell(x(5_001))]])],
    'more than 10000',
  ],
  ['table cell', [table([[cell('a')]])], [table([[cell('')]])], 'more than 0 characters'],
  [
    'table columns',
    [table([[cell('a')]], { column_settings: [{ align: 'right', is_wrapped: true }] })],
    [table([[cell('a')]], { column_settings: [{ align: 'middle' }] })],
    'left, center, right',
  ],
  ['chart title', [chart(pie(1), x(50))], [chart(pie(1), x(51))], 'less than 51'],
  [
    'two charts',
    [chart(pie(1)), chart(pie(1))],
    [chart(pie(1)), chart(pie(1)), chart(pie(1))],
    'no more than 2',
  ],
  [
    'pie segments',
    [chart(pie(...many(12, () => 1)))],
    [chart(pie(...many(13, () => 1)))],
    'no more than 12 items',
  ],
  ['pie values', [chart(pie(0.1))], [chart(pie(0))], '/segments/0/value'],
  [
    'series',
    [
      chart(
        bars(
          many(6, (n) => `s${n}`),
          ['a'],
        ),
      ),
    ],
    [
      chart(
        bars(
          many(7, (n) => `s${n}`),
          ['a'],
        ),
      ),
    ],
    'no more than 6 items',
  ],
  [
    'points',
    [
      chart(
        bars(
          ['s'],
          many(20, (n) => `${n}`),
        ),
      ),
    ],
    [
      chart(
        bars(
          ['s'],
          many(21, (n) => `${n}`),
        ),
      ),
    ],
    'no more than 20',
  ],
  ['labels', [chart(bars(['s'], [x(20)]))], [chart(bars(['s'], [x(21)]))], 'less than 21'],
  [
    'series names',
    [chart(bars(['a', 'b'], ['c']))],
    [chart(bars(['a', 'a'], ['c']))],
    'series names must be unique',
  ],
  [
    'a point for each category',
    [chart(bars(['s'], ['a', 'b']))],
    [chart(bars(['s'], ['a', 'b'], { axis_config: { categories: ['a', 'b', 'c'] } }))],
    'exactly one point for each category',
  ],
  [
    'line charts',
    [chart(bars(['s'], ['a'], { type: 'line' }))],
    [chart(bars(['s'], ['a'], { type: 'dots' }))],
    'unsupported chart: dots',
  ],
];

describe('blocks of a message', () => {
  it.each(messageLimits)('%s', (_what, allowed, tooFar, words) => {
    expect(checkMessageBlocks(allowed).messages).toEqual([]);
    const { error, messages } = checkMessageBlocks(tooFar);
    expect(error).toBe('invalid_blocks');
    expect(messages.join('\n')).toContain(words);
  });

  it('allows one table only, with an error of its own', () => {
    expect(checkMessageBlocks([table([[cell('a')]]), table([[cell('a')]])]).error).toBe(
      'only_one_table_allowed',
    );
  });

  it.each([
    ['block', [{ type: 'card' }], 'unsupported block in a message: card'],
    ['block type', [{ text: 'x' }], 'unsupported block in a message: undefined'],
    ['field', [section({ colour: 'red' })], 'unsupported field: colour'],
    [
      'element',
      [actions({ type: 'external_select', action_id: 'e' })],
      'unsupported element of an actions block',
    ],
    [
      'accessory',
      [section({ accessory: textInput() })],
      'unsupported accessory of a section: plain_text_input',
    ],
    ['text object', [section({ text: { type: 'html', text: 'x' } })], 'unsupported text object: html'],
    ['missing field', [{ type: 'header' }], 'missing required field: text'],
    ['number input', [input({ type: 'number_input' })], 'missing required field: is_decimal_allowed'],
    ['day', [input({ type: 'datepicker', initial_date: '23/11/2026' })], 'a day as YYYY-MM-DD'],
    ['time', [input({ type: 'timepicker', initial_time: '9:00' })], 'a time as HH:mm'],
  ])('names an unknown or broken %s', (_what, blocks, words) => {
    expect(checkMessageBlocks(blocks).messages.join('\n')).toContain(words);
  });

  it('says where the fault is', () => {
    expect(checkMessageBlocks([section(), section({ text: plain('') })]).messages).toEqual([
      '[ERROR] must be more than 0 characters [json-pointer:/blocks/1/text/text]',
    ]);
  });
});

describe('views', () => {
  const modal = (fields: object = {}) => ({
    type: 'modal',
    title: plain('T'),
    blocks: [section()],
    ...fields,
  });

  it.each([
    ['title', { title: plain(x(24)) }, { title: plain(x(25)) }, '/view/title/text'],
    ['submit', { submit: plain(x(24)) }, { submit: plain(x(25)) }, '/view/submit/text'],
    ['close', { close: plain(x(24)) }, { close: plain(x(25)) }, '/view/close/text'],
    ['private_metadata', { private_metadata: x(3000) }, { private_metadata: x(3001) }, 'private_metadata'],
    ['callback_id', { callback_id: x(255) }, { callback_id: x(256) }, 'callback_id'],
    ['external_id', { external_id: x(255) }, { external_id: x(256) }, 'external_id'],
    [
      'blocks',
      { blocks: many(100, () => section()) },
      { blocks: many(101, () => section()) },
      'no more than 100',
    ],
    ['blocks, least', { blocks: [section()] }, { blocks: [] }, 'no fewer than 1'],
    [
      'submit beside an input',
      { blocks: [input(textInput())], submit: plain('S') },
      { blocks: [input(textInput())] },
      'needs submit',
    ],
    [
      'one focus',
      { blocks: [input(textInput({ focus_on_load: true }))], submit: plain('S') },
      {
        blocks: [
          input(textInput({ focus_on_load: true })),
          input(textInput({ action_id: 'u', focus_on_load: true })),
        ],
        submit: plain('S'),
      },
      'only one element may have focus_on_load',
    ],
    [
      'input lengths',
      { blocks: [input(textInput({ max_length: 3000 }))], submit: plain('S') },
      { blocks: [input(textInput({ max_length: 3001 }))], submit: plain('S') },
      'max_length',
    ],
    [
      'input label',
      { blocks: [input(textInput(), { label: plain(x(2000)) })], submit: plain('S') },
      { blocks: [input(textInput(), { label: plain(x(2001)) })], submit: plain('S') },
      '/label/text',
    ],
    [
      'no tables',
      { blocks: [section()] },
      { blocks: [table([[cell('a')]])] },
      'unsupported block in a modal: table',
    ],
    [
      'no markdown',
      { blocks: [section()] },
      { blocks: [{ type: 'markdown', text: 'x' }] },
      'modal: markdown',
    ],
    ['unknown fields', {}, { color: 'red' }, 'unsupported field: color'],
  ])('modal %s', (_what, allowed, tooFar, words) => {
    expect(checkView(modal(allowed), 'modal').messages).toEqual([]);
    const { error, messages } = checkView(modal(tooFar), 'modal');
    expect(error).toBe('invalid_arguments');
    expect(messages.join('\n')).toContain(words);
  });

  it('shows tables on a Home tab, but no charts', () => {
    expect(checkView({ type: 'home', blocks: [table([[cell('a')]])] }, 'home').messages).toEqual([]);
    expect(checkView({ type: 'home', blocks: [chart(pie(1))] }, 'home').messages.join()).toContain(
      'data_visualization',
    );
  });

  it('keeps modals and Home tabs apart', () => {
    expect(checkView(modal(), 'home').messages.join()).toContain('unsupported view here: modal');
  });
});
