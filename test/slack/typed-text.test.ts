import { typedText } from '../../src/slack/typed-text.ts';

describe('what was typed after a command', () => {
  it.each([
    ['log huda parking &amp; a garden', 'log huda parking & a garden'],
    ['3 &lt; 4 &gt; 2', '3 < 4 > 2'],
    ['typed as &amp;amp; and &amp;lt;', 'typed as &amp; and &lt;'],
    ['show <mailto:huda@example.com|huda@example.com> now', 'show huda@example.com now'],
    ['show <mailto:huda@example.com>', 'show huda@example.com'],
    ['show <tel:+966501234567|050 123 4567>', 'show 050 123 4567'],
    ['see <http://example.com|example.com>', 'see example.com'],
    ['see <https://example.com/?a=1&amp;b=2>', 'see https://example.com/?a=1&b=2'],
    ['&lt;mailto:a@b.co|x&gt;', '<mailto:a@b.co|x>'],
    ['done <@U0OMAR|omar> in <#C1|leads>', 'done <@U0OMAR|omar> in <#C1|leads>'],
    ['هدى &amp; سالم', 'هدى & سالم'],
    ['', ''],
  ])('%s', (sent, typed) => {
    expect(typedText(sent)).toBe(typed);
  });
});
