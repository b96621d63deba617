import { mrkdwnAsText } from '../../sandbox/as-text/mrkdwn-as-text.ts';
import { textWidth } from '../../sandbox/as-text/text-width.ts';
import { messageAsText } from '../../sandbox/as-text.ts';
import { plain } from './bolt-app.ts';

const names: Record<string, string> = { U1: 'Omar', C1: 'leads' };
const nameOf = (id: string) => names[id] ?? id;
const text = (...blocks: object[]) => messageAsText({ text: '', blocks }, nameOf);
const mrkdwn = (words: string) => ({ type: 'mrkdwn', text: words });

it.each([
  ['<@U1> has it', '@Omar has it'],
  ['<@U1|omar> in <#C1> and <#C9|sales>', '@Omar in #leads and #sales'],
  ['<!channel> <!here|here>', '@channel @here'],
  ['&lt;!channel&gt; &amp; &amp;lt;', '<!channel> & &lt;'],
  ['<https://x.test|the *link*>, <https://y.test>', 'the link (https://x.test), https://y.test'],
  ['*<https://x.test|Huda>*', 'Huda (https://x.test)'],
  ['<!date^1795420800^{date}|23 November>', '23 November'],
  ['*Huda Salem*, _introductory_ `call` ~old~', 'Huda Salem, introductory call old'],
  ['2*3*4 snake_case_name', '2*3*4 snake_case_name'],
  ['*_both_* *صباح الخير*', 'both صباح الخير'],
])('%s', (given, expected) => {
  expect(mrkdwnAsText(given, nameOf)).toBe(expected);
});

it('shows a message without blocks by its text', () => {
  expect(messageAsText({ text: 'hi <@U1>' }, nameOf)).toBe('hi @Omar');
});

it('shows a lead card', () => {
  expect(
    text(
      { type: 'header', text: plain('New buyer lead') },
      { type: 'section', text: mrkdwn('*Huda*: 3 beds'), fields: [mrkdwn('*Area*\nOlaya')] },
      { type: 'context', elements: [mrkdwn('Zillow'), plain('waiting 0:40')] },
      { type: 'divider' },
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: 'claim', text: plain('Claim') },
          { type: 'button', action_id: 'call', text: plain('Call'), url: 'tel:+1' },
          { type: 'overflow', action_id: 'more', options: [] },
          { type: 'static_select', action_id: 's', placeholder: plain('Choose'), options: [] },
        ],
      },
      {
        type: 'section',
        text: plain('Who?'),
        accessory: { type: 'users_select', action_id: 'u', initial_user: 'U1' },
      },
    ),
  ).toBe(
    [
      '# New buyer lead',
      'Huda: 3 beds',
      'Area Olaya',
      'Zillow · waiting 0:40',
      '────────',
      '[Claim] [Call ↗] [⋯] [Choose ▾]',
      'Who?   [Omar ▾]',
    ].join('\n'),
  );
});

it('shows a form with what was filled in', () => {
  const option = (value: string) => ({ text: plain(value), value });
  expect(
    messageAsText(
      {
        title: plain('Log a touch'),
        submit: plain('Save'),
        close: plain('Cancel'),
        values: {
          note: { text: { type: 'plain_text_input', value: 'wants 3 beds' } },
          day: { day: { type: 'datepicker', selected_date: '2026-11-26' } },
        },
        blocks: [
          {
            type: 'input',
            block_id: 'note',
            label: plain('Note'),
            hint: plain('What was said'),
            element: { type: 'plain_text_input', action_id: 'text' },
          },
          {
            type: 'input',
            block_id: 'day',
            optional: true,
            label: plain('Next'),
            element: { type: 'datepicker', action_id: 'day' },
          },
          {
            type: 'input',
            block_id: 'how',
            label: plain('How'),
            element: {
              type: 'radio_buttons',
              action_id: 'how',
              options: [option('call'), option('visit')],
              initial_option: option('visit'),
            },
          },
          {
            type: 'input',
            block_id: 'also',
            label: plain('Also'),
            element: {
              type: 'checkboxes',
              action_id: 'also',
              options: [option('a')],
              initial_options: [option('a')],
            },
          },
        ],
      },
      nameOf,
    ),
  ).toBe(
    [
      'Log a touch',
      '═══════════',
      'Note: [wants 3 beds]',
      '  What was said',
      'Next (optional): [2026-11-26 ▾]',
      'How: ( ) call  (•) visit',
      'Also: [x] a',
      '[Cancel] [Save]',
    ].join('\n'),
  );
});

it('lines up tables, Arabic and wide letters too', () => {
  const raw = (words: string) => ({ type: 'raw_text', text: words });
  const rich = {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] }],
  };
  expect(
    text({
      type: 'table',
      column_settings: [{ align: 'left' }, { align: 'right' }],
      rows: [
        [raw('Source'), raw('Leads')],
        [raw('إحالات'), { type: 'raw_number', value: 12, text: '12' }],
        [raw('東京'), rich],
      ],
    }),
  ).toBe(['Source │ Leads', '───────┼──────', 'إحالات │    12', '東京   │ @Omar'].join('\n'));
});

it('shows charts as bars', () => {
  const series = (name: string, ...values: number[]) => ({
    name,
    data: values.map((value, index) => ({ label: ['Zillow', 'Web'][index], value })),
  });
  expect(
    text({
      type: 'data_visualization',
      title: 'Leads',
      chart: {
        type: 'bar',
        series: [series('This week', 10, 5)],
        axis_config: { categories: ['Zillow', 'Web'] },
      },
    }),
  ).toBe(['Leads', 'This week:', `  Zillow ${'█'.repeat(20)} 10`, `  Web    ${'█'.repeat(10)} 5`].join('\n'));
  expect(
    text({
      type: 'data_visualization',
      title: 'Cost',
      chart: { type: 'pie', segments: [{ label: 'A', value: 2 }] },
    }),
  ).toBe(['Cost', `  A ${'█'.repeat(20)} 2`].join('\n'));
});

it('shows rich text and images', () => {
  expect(
    text(
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'see ' },
              { type: 'channel', channel_id: 'C1' },
            ],
          },
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'first' }] }],
          },
        ],
      },
      { type: 'image', alt_text: 'a house', title: plain('Olaya') },
    ),
  ).toBe(['see #leads', '1. first', '[image: a house] Olaya'].join('\n'));
});

it.each([
  ['abc', 3],
  ['سَارَة', 4],
  ['東京', 4],
  ['👍🏽', 2],
  ['a\u200fb', 2],
])('measures %s as %i columns', (given, columns) => {
  expect(textWidth(given)).toBe(columns);
});
