import { MarkEnds } from '../../sandbox/mrkdwn/mark-ends.ts';
import { readSpans } from '../../sandbox/mrkdwn/read-mrkdwn.ts';

/** What it costs to look for the end of each mark of a text. */
function cost(text: string): number {
  const ends = new MarkEnds(text);
  for (const { index } of text.matchAll(/[*_~]/g)) ends.endOf(index);
  return ends.looked;
}

it.each(['*a ', '*a _b ~c ', '*a <@U1> ', '*a\n', '*a <'])(
  'looks at each sign of many %j a few times, however long the text',
  (part) => {
    const text = part.repeat(10_000);
    expect(cost(text)).toBeLessThan(4 * text.length);
  },
);

it('reads marks without an end as words', () => {
  expect(readSpans('*a *b <@U1> *c\n*d* <e *f*')).toEqual([
    { kind: 'text', text: '*a *b ' },
    { kind: 'person', id: 'U1' },
    { kind: 'text', text: ' *c\n' },
    { kind: 'marked', mark: 'bold', inside: [{ kind: 'text', text: 'd' }] },
    { kind: 'text', text: ' <e ' },
    { kind: 'marked', mark: 'bold', inside: [{ kind: 'text', text: 'f' }] },
  ]);
});
