import { plain } from '../bolt-app.ts';
import { drawn, drawnText, wordsOf } from './blocks-drawn.ts';

it.each([
  ['*Huda* _introductory_ ~old~', '<strong>Huda</strong> <em>introductory</em> <s>old</s>'],
  ['*_both_*', '<strong><em>both</em></strong>'],
  ['2*3*4 snake_case_name', '2*3*4 snake_case_name'],
  ['* not bold * _ nor italic _', '* not bold * _ nor italic _'],
  ['*صباح الخير*', '<strong>صباح الخير</strong>'],
  ['`a *b* &lt;c&gt;`', '<code class="bk-code" dir="auto">a *b* &lt;c&gt;</code>'],
  ['hello :wave: :no_such_emoji:', 'hello 👋 :no_such_emoji:'],
  ['a &amp;lt; b &amp; c', 'a &amp;lt; b &amp; c'],
  ['<@U1> and <#C1> and <#C9|sales>', '<bdi class="bk-mention">@Omar</bdi> and'],
  ['<!here|here>', '<bdi class="bk-mention">@here</bdi>'],
  ['<https://x.test/a|the *link*>', '<bdi>the <strong>link</strong></bdi></a>'],
  ['*<https://x.test/a|Huda>*', '<strong><a class="bk-link" href="https://x.test/a"'],
  ['see https://x.test/a.', 'rel="noopener noreferrer"><bdi>https://x.test/a</bdi></a>.'],
  ['<tel:+966501234567|call>', '<a class="bk-link" href="tel:+966501234567"><bdi>call</bdi></a>'],
  ['<mailto:huda@example.com|huda@example.com>', 'href="mailto:huda@example.com"'],
  ['<https://wa.me/966501234567|WhatsApp>', 'href="https://wa.me/966501234567"'],
  ['هاتف +966 50 123 4567', '<bdi dir="ltr">+966 50 123 4567</bdi>'],
  ['<!date^1795420800^{date_num} {time}|soon>', '2026-11-23 11:00'],
  ['<!date^1795420800^{no_such}|soon>', 'soon'],
])('%s', (given, expected) => {
  expect(drawnText(given)).toContain(expected);
});

it('sets quotes and preformatted text apart', () => {
  const markup = drawnText('before\n&gt; one\n> *two*\nbetween\n```\ncode &lt;b&gt; *x*\n```\nafter');
  expect(markup).toContain('<blockquote class="bk-quote" dir="auto">one\n<strong>two</strong></blockquote>');
  expect(markup).toContain('<pre class="bk-pre" dir="auto">code &lt;b&gt; *x*</pre>');
  expect(wordsOf(markup)).toBe('beforeone\ntwobetweencode <b> *x*after');
});

it('quotes everything after three signs', () => {
  expect(drawnText('said:\n&gt;&gt;&gt; one\n&gt; two')).toContain('dir="auto">one\n&gt; two</blockquote>');
});

it('shows a date by its fallback where the zone is not known', () => {
  expect(wordsOf(drawnText('<!date^1795420800^{time}|at noon>', { timeZone: undefined }))).toBe('at noon');
});

it('reads no marks in plain text', () => {
  const text = '*plain* <@U1> `code` &lt;b&gt; :wave:';
  expect(wordsOf(drawn([{ type: 'section', text: plain(text) }]))).toBe('*plain* <@U1> `code` <b> 👋');
  expect(wordsOf(drawn([{ type: 'header', text: { ...plain(':wave:'), emoji: false } }]))).toBe(':wave:');
});

describe('hostile text', () => {
  it('mentions nobody whose name only looks like a mention', () => {
    const markup = drawnText('&lt;!channel&gt; &lt;@U1&gt; is <@U9>');
    expect(wordsOf(markup)).toBe('<!channel> <@U1> is @<!channel>');
    expect(markup.match(/bk-mention/g)).toHaveLength(1);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '&lt;img src=x onerror=alert(1)&gt;',
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    "*'onclick='alert(1)*",
  ])('draws no markup out of %s', (text) => {
    const everywhere = [
      { type: 'section', text: { type: 'mrkdwn', text }, fields: [plain(text)] },
      { type: 'header', text: plain(text) },
      { type: 'context', elements: [{ type: 'mrkdwn', text }] },
      { type: 'actions', elements: [{ type: 'button', action_id: 'a', text: plain(text), value: text }] },
      { type: 'table', rows: [[{ type: 'raw_text', text }]] },
      { type: 'markdown', text },
      { type: 'image', image_url: 'https://x.test/a.png', alt_text: text },
      {
        type: 'data_visualization',
        title: text,
        chart: { type: 'pie', segments: [{ label: text, value: 1 }] },
      },
    ];
    const markup = drawn(everywhere);
    expect(markup).not.toMatch(/<(script|svg onload|img src=.?x)/);
    // Outside quoted attributes and between tags nothing begins that would run.
    expect(markup.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son(error|load|click)/);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'slack://open',
    '//x.test',
  ])('makes no link to %s', (url) => {
    const markup = drawn([
      { type: 'section', text: { type: 'mrkdwn', text: `<${url}|press me>` } },
      { type: 'actions', elements: [{ type: 'button', action_id: 'a', text: plain('Go'), url }] },
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url, text: 'press me' }] }],
      },
      { type: 'image', image_url: url, alt_text: 'a picture' },
    ]);
    expect(markup.match(/(href|src)="[^"]+"/g)).toBeNull();
    expect(wordsOf(markup)).toContain('press me');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x'])(
    'makes no link to %s in markdown',
    (url) => {
      const markup = drawn([{ type: 'markdown', text: `[press me](${url}) <${url}>` }]);
      expect(markup).not.toMatch(/(href|src)="[^"]+"/);
      expect(wordsOf(markup)).toContain('press me');
    },
  );

  it('keeps signs that turn the direction inside the text they stand in', () => {
    const turned = '\u202egnp.exe';
    const markup = drawn([
      { type: 'section', text: { type: 'mrkdwn', text: `${turned} <https://x.test/a|${turned}>` } },
      { type: 'actions', elements: [{ type: 'button', action_id: 'a', text: plain(turned) }] },
      { type: 'table', rows: [[{ type: 'raw_text', text: turned }]] },
    ]);
    // A text, a link, a button, a cell: each in an element that isolates it.
    expect(markup.match(/<(bdi[^>]*|div [^>]*dir="auto")>\u202e/g)).toHaveLength(4);
  });
});

it.each([
  ['a heading', 'New lead · هدى سالم من الرياض', 'ltr'],
  ['an Arabic heading', 'عميل محتمل جديد: Huda Salem wants 3 beds', 'rtl'],
  ['names that are drawn', ':wave: <@U1> <https://x.test|Huda> مرحبًا', 'rtl'],
  ['what stands apart', '\u2068Huda\u2069: عميلة جديدة', 'rtl'],
  ['signs', '&lt; 2&amp;3 هدى', 'rtl'],
  ['a link alone', '<https://x.test|هدى>', 'rtl'],
])('lays a message out by its first word: %s', (_what, text, dir) => {
  expect(drawnText(text)).toMatch(new RegExp(`^<div class="bk-blocks" dir="${dir}"`));
});

it('keeps the buttons of an English card where they were when what is quoted on it is Arabic', () => {
  const quote = 'نود الانتقال قبل شهر مارس إلى فيلا مناسبة لعائلة كبيرة في حي النرجس';
  const markup = drawn([
    { type: 'section', text: { type: 'mrkdwn', text: '*New lead*' } },
    { type: 'section', text: { type: 'mrkdwn', text: `>${quote}` } },
    { type: 'actions', elements: [{ type: 'button', action_id: 'a', text: plain('Claim') }] },
  ]);
  expect(markup).toMatch(/^<div class="bk-blocks" dir="ltr"/);
  // The quote is read, and its bar stands, where its own language begins.
  expect(markup).toContain('<blockquote class="bk-quote" dir="auto">');
});
