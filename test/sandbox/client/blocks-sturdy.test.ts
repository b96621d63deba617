import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { blockChecks } from '../../../sandbox/blocks/layout-blocks.ts';
import { drawByLibrary } from '../../../sandbox/client/draw/blocks/draw-by-library.ts';
import { plain } from '../bolt-app.ts';
import { drawn, wordsOf } from './blocks-drawn.ts';

/** Signs that mean something to a reader of mrkdwn, Markdown, dates or emoji, among words of both directions. */
const piece = fc.constantFrom(
  ...['*', '_', '~', '`', '```', '<', '>', '|', '&lt;', '[', '](x)', '![', '#', '- ', '1. ', '> ', '\n', ' '],
  ...['a', 'هدى', '1', ':wave:', ':constructor:', '\ud800', '\u202e', '<@U1>', '<#C1|x>', '<!here>'],
  ...[
    '<!date^1e99^{date}|d>',
    '<!date^1^{constructor}^javascript:x|d>',
    '<https://x.test|*y*>',
    '| a |\n| - |\n',
  ],
);
const text = fc.array(piece, { minLength: 1, maxLength: 20 }).map((pieces) => pieces.join(''));
const short = text.map((all) => all.slice(0, 20));
const textObject = fc.oneof(
  text.map(plain),
  text.map((all) => ({ type: 'mrkdwn', text: all })),
);
const option = fc.record({ text: text.map(plain), value: short });
const element = fc.oneof(
  fc.record({
    type: fc.constant('button'),
    action_id: short,
    text: text.map((all) => plain(all.slice(0, 75))),
    url: fc.constantFrom('https://x.test', 'javascript:alert(1)'),
  }),
  fc.record({
    type: fc.constantFrom('static_select', 'overflow', 'checkboxes', 'radio_buttons', 'multi_static_select'),
    action_id: short,
    options: fc.array(option, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({ type: fc.constantFrom('users_select', 'datepicker', 'timepicker'), action_id: short }),
);
/** Of rich text only the outer form is checked: what is in it may be anything. */
const richText = fc.record({
  type: fc.constant('rich_text'),
  elements: fc.array(
    fc.record({
      type: fc.constantFrom(
        'rich_text_section',
        'rich_text_list',
        'rich_text_quote',
        'rich_text_preformatted',
      ),
      elements: fc.array(
        fc.oneof(fc.jsonValue(), fc.record({ type: fc.constantFrom('text', 'link', 'date') })),
      ),
      indent: fc.jsonValue(),
      style: fc.constantFrom('ordered', 'bullet'),
      offset: fc.integer(),
    }),
  ),
});
const value = fc.double({ noNaN: true, noDefaultInfinity: true });
const chart = fc.oneof(
  fc.record({
    type: fc.constant('pie'),
    segments: fc.array(fc.record({ label: short, value: value.map(Math.abs) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc
    .record({
      type: fc.constantFrom('bar', 'line', 'area'),
      categories: fc.uniqueArray(short, { minLength: 1, maxLength: 3 }),
      names: fc.uniqueArray(short, { minLength: 1, maxLength: 2 }),
      value,
    })
    .map(({ type, categories, names, value: figure }) => ({
      type,
      series: names.map((name) => ({ name, data: categories.map((label) => ({ label, value: figure })) })),
      axis_config: { categories },
    })),
);
const cell = fc.oneof(
  text.map((all) => ({ type: 'raw_text', text: all })),
  fc.record({ type: fc.constant('raw_number'), value, text: short }),
  richText,
);
const block = fc.oneof(
  fc.record({
    type: fc.constant('section'),
    text: textObject,
    fields: fc.array(textObject, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('context'), elements: fc.array(textObject, { minLength: 1, maxLength: 3 }) }),
  fc.record({ type: fc.constant('header'), text: text.map((all) => plain(all.slice(0, 150))) }),
  fc.record({ type: fc.constant('actions'), elements: fc.array(element, { minLength: 1, maxLength: 3 }) }),
  fc.record({ type: fc.constant('input'), label: text.map(plain), element }),
  fc.record({ type: fc.constant('markdown'), text }),
  fc.record({
    type: fc.constant('table'),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('data_visualization'), title: short, chart }),
  richText,
);

it('draws whatever blocks the local Slack takes', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 2 }), (blocks) => {
      fc.pre(blocks.every((one) => blockChecks[one.type]?.(one, '').length === 0));
      for (const { type } of blocks) kinds.add(type);
      expect(drawn(blocks)).toContain('bk-blocks');
    }),
    { numRuns: 100 },
  );
  // Some of each kind were taken.
  expect(kinds.size).toBe(9);
});

describe('a block that the library fails at', () => {
  const failing = { type: 'table', rows: [[{ type: 'raw_number', value: 1, text: '1' }]] };
  const shown = (language: 'en' | 'ar') =>
    wordsOf(renderToStaticMarkup(drawByLibrary(failing, { language }, 'One <b>1</b>')));

  it('shows what it says, and why it looks so, in both languages', () => {
    expect(shown('en')).toBe('This part cannot be drawn here. This is what it says:One <b>1</b>');
    expect(shown('ar')).toBe('تعذر رسم هذا الجزء هنا. وهذا نصه:One <b>1</b>');
  });
});

describe('a markdown block', () => {
  const markdown = (text: string, language: 'en' | 'ar' = 'en') =>
    drawn([{ type: 'markdown', text }], { language });

  it.each(['> ', '1. ', '- > ', '['])('with %j to its limit is shown as it was written', (sign) => {
    const text = `${sign.repeat(12_000 / sign.length - 1)}end`;
    const markup = markdown(text);
    expect(wordsOf(markup)).toContain(text.slice(-4_000).trim().slice(-100));
    expect(markup).toContain('bk-not-drawn');
    expect(markup).not.toContain('slack_blocks_to_jsx');
    expect(wordsOf(markdown(text, 'ar'))).toContain('كما كُتب');
  });

  it('that is very long is drawn up to where that takes too long, and nothing of it is lost', () => {
    const lines = Array.from({ length: 900 }, (_, n) => `**line** ${n}`);
    const markup = markdown(lines.join('\n'));
    const drawnLines = markup.match(/<strong[^>]*>line<\/strong>/g)?.length ?? 0;
    expect(drawnLines).toBeGreaterThan(200);
    const [, rest = ''] = wordsOf(markup).split('As it was written:');
    expect(rest).toBe(lines.slice(drawnLines).join('\n'));
  });

  it('with rules, lists and links is not taken for a deep one', () => {
    const markup = markdown(`${'-'.repeat(60)}\n${'*'.repeat(30)}\n${'- [a](https://x.test)\n'.repeat(40)}`);
    expect(markup).not.toContain('bk-not-drawn');
    expect(markup.match(/<li/g)).toHaveLength(40);
  });
});
