import { blockChecks } from '../../../sandbox/blocks/layout-blocks.ts';
import { plain } from '../bolt-app.ts';
import { drawn, wordsOf } from './blocks-drawn.ts';

const cell = (text: string) => ({ type: 'raw_text', text });
const axis = (type: string) => ({
  type,
  series: [
    {
      name: 'Leads',
      data: [
        { label: 'Zillow', value: 3 },
        { label: 'إحالة', value: 1 },
      ],
    },
  ],
  axis_config: { categories: ['Zillow', 'إحالة'], y_label: 'Count' },
});
const chart = (fields: object) => ({ type: 'data_visualization', title: 'By *source* &lt;', chart: fields });
const text = {
  type: 'rich_text_section',
  elements: [{ type: 'text', text: 'first', style: { bold: true } }],
};

/** One block of each kind, and what its drawing holds. */
const samples: Readonly<Record<string, [block: object, holds: RegExp]>> = {
  section: [{ text: plain('New lead'), fields: [plain('Olaya')] }, /New lead.*Olaya/],
  actions: [{ elements: [{ type: 'button', action_id: 'a', text: plain('Claim') }] }, /<button.*Claim/],
  context: [{ elements: [plain('waiting')] }, /waiting/],
  header: [{ text: plain('Good morning') }, /<h3.*Good morning/],
  divider: [{}, /<hr\/>/],
  image: [{ image_url: 'https://x.test/a.png', alt_text: 'a plan', title: plain('Plan') }, /Plan.*<img/],
  input: [{ label: plain('Note'), element: { type: 'plain_text_input', action_id: 'a' } }, /Note.*<input/],
  rich_text: [
    { elements: [{ type: 'rich_text_list', style: 'ordered', elements: [text] }] },
    /<ol.*<li dir="auto"><strong>first/,
  ],
  markdown: [{ text: '**bold**\n\n| a |\n| - |\n| 1 |' }, /<strong[^>]*>bold.*<td[^>]*>1/s],
  table: [{ rows: [[cell('Source')], [cell('Zillow')]] }, /<th [^>]*>.*Source.*<td [^>]*>.*Zillow/],
  data_visualization: [chart(axis('bar')), /<svg.*<rect/],
};

it.each(Object.keys(blockChecks))('draws a %s', (kind) => {
  const [fields, holds] = samples[kind] ?? [{}, /^$/];
  const block = { type: kind, ...fields };
  expect(blockChecks[kind]?.(block, '')).toEqual([]);
  expect(drawn([block])).toMatch(holds);
});

it.each([
  [axis('bar'), 'rect'],
  [axis('line'), 'path'],
  [axis('area'), 'path'],
  [
    {
      type: 'pie',
      segments: [
        { label: 'Zillow', value: 3 },
        { label: 'إحالة', value: 1 },
      ],
    },
    'path',
  ],
])('draws a chart in SVG, with its figures as a table', (fields, shape) => {
  const markup = drawn([chart(fields)]);
  expect(markup).toMatch(new RegExp(`<svg [^>]*role="img".*<${shape} `));
  expect(wordsOf(markup)).toContain('By *source* &lt;');
  expect(markup).toMatch(/<details.*<td [^>]*><bdi>إحالة<\/bdi><\/td><td [^>]*><bdi>1<\/bdi>/);
  // Two charts on one page: what the library draws has no ids of its own.
  expect(markup).not.toContain('id="slack_blocks_to_jsx"');
});

it('draws cells as they are', () => {
  const rows = [
    [cell('*Name* &lt;!channel&gt; :wave:'), cell('Leads')],
    [
      { type: 'rich_text', elements: [text] },
      { type: 'raw_number', value: 2, text: '٢' },
    ],
  ];
  const markup = drawn([{ type: 'table', rows, column_settings: [null, { align: 'center' }] }]);
  expect(wordsOf(markup)).toBe('*Name* &lt;!channel&gt; :wave:Leadsfirst٢');
  expect(markup).toContain('<th class="bk-align-center" scope="col"><bdi>Leads');
});

it('draws a data_table with its caption', () => {
  const markup = drawn([
    { type: 'data_table', caption: 'Sources', rows: [[cell('Source')], [cell('Zillow')]] },
  ]);
  expect(wordsOf(markup)).toBe('SourcesSourceZillow');
});

it('writes a table from right to left when most of it is Arabic', () => {
  const rows = [
    [cell('المصدر'), cell('عملاء')],
    [cell('إحالة'), cell('3')],
  ];
  expect(drawn([{ type: 'table', rows }])).toMatch(/class="bk-table-frame"[^>]*dir="rtl"/);
});

it.each(['bar', 'line', 'area'])('names a %s chart in the language of the window', (type) => {
  const named = (language: 'en' | 'ar') =>
    /class="bk-chart"[^>]*><div role="img" aria-label="([^"]*)"/.exec(
      drawn([chart(axis(type))], { language }),
    )?.[1];
  expect(named('en')).toMatch(new RegExp(`^${type} chart: By \\*source\\* &amp;lt;$`, 'i'));
  expect(named('ar')).toMatch(/^مخطط [^:]+: By/);
  expect(wordsOf(drawn([chart(axis(type))], { language: 'ar' }))).toContain('عرض الأرقام في جدول');
});
