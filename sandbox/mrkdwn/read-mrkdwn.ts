import { MarkEnds } from './mark-ends.ts';

/** A stretch of mrkdwn: words, marked words, or something the signs `<…>` refer to. */
export type Span =
  | { kind: 'text'; text: string }
  | { kind: 'marked'; mark: Mark; inside: readonly Span[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; url: string; label: readonly Span[] | undefined }
  | { kind: 'person'; id: string }
  | { kind: 'channel'; id: string; label: string | undefined }
  | { kind: 'broadcast'; name: string }
  | { kind: 'group'; id: string; label: string | undefined }
  | { kind: 'date'; seconds: number; form: string; link: string | undefined; fallback: string };

export type Mark = 'bold' | 'italic' | 'strike';

/** What stands on lines of its own: running text, a quote, or preformatted text. */
export type Passage =
  | { kind: 'lines'; spans: readonly Span[] }
  | { kind: 'quote'; spans: readonly Span[] }
  | { kind: 'preformatted'; text: string };

const markOf: Readonly<Record<string, Mark>> = { '*': 'bold', _: 'italic', '~': 'strike' };

/**
 * A reference, code, or where a mark may begin: before a word, not inside one. Marks count where they really are
 * marks: around words, and on one line. A reference is one sign to them, so that `*<https://…|Huda>*` is bold.
 */
const sign = /<(?<reference>[^<>\n]*)>|`(?<code>[^`\n]+)`|(?<![\p{L}\p{N}])(?<mark>[*_~])(?=\S)/gu;

/** Reads Slack's mrkdwn (docs.slack.dev, "Formatting message text"): the one place that knows its signs. */
export function readMrkdwn(mrkdwn: string): Passage[] {
  return mrkdwn.split(/\n?```\n?(.+?)\n?```\n?/s).flatMap((part, at): Passage[] => {
    if (at % 2 === 1) return [{ kind: 'preformatted', text: literal(part) }];
    return part === '' ? [] : quotesAndLines(part);
  });
}

/** One run of mrkdwn without quotes and preformatted text. */
export function readSpans(mrkdwn: string): Span[] {
  const spans: Span[] = [];
  const ends = new MarkEnds(mrkdwn);
  const next = new RegExp(sign);
  let read = 0;
  for (let found = next.exec(mrkdwn); found !== null; found = next.exec(mrkdwn)) {
    const { index } = found;
    const { reference, code, mark } = found.groups ?? {};
    const end = mark === undefined ? next.lastIndex - 1 : ends.endOf(index);
    if (end === undefined) continue;
    if (index > read) spans.push({ kind: 'text', text: decoded(mrkdwn.slice(read, index)) });
    if (reference !== undefined) spans.push(readReference(reference));
    else if (code !== undefined) spans.push({ kind: 'code', text: literal(code) });
    else
      spans.push({
        kind: 'marked',
        mark: markOf[mark ?? ''] ?? 'bold',
        inside: readSpans(mrkdwn.slice(index + 1, end)),
      });
    read = end + 1;
    next.lastIndex = read;
  }
  if (read < mrkdwn.length) spans.push({ kind: 'text', text: decoded(mrkdwn.slice(read)) });
  return spans;
}

/** `&amp;`, `&lt;` and `&gt;` as the signs they stand for; Slack knows no other entity. */
export function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function quotesAndLines(part: string): Passage[] {
  const passages: Passage[] = [];
  let kind: 'lines' | 'quote' = 'lines';
  let held: string[] = [];
  const finish = () => {
    if (held.length > 0) passages.push({ kind, spans: readSpans(held.join('\n')) });
    held = [];
  };
  let toTheEnd = false;
  for (const line of part.split('\n')) {
    const quoted: string | undefined = toTheEnd ? undefined : /^(&gt;&gt;&gt;|>>>|&gt;|>) ?/.exec(line)?.[0];
    toTheEnd ||= quoted !== undefined && /^(&gt;){3}|^>{3}/.test(quoted);
    const now = toTheEnd || quoted !== undefined ? 'quote' : 'lines';
    if (now !== kind) finish();
    kind = now;
    held.push(line.slice(quoted?.length ?? 0));
  }
  finish();
  return passages;
}

function readReference(inner: string): Span {
  const bar = inner.indexOf('|');
  const target = bar === -1 ? inner : inner.slice(0, bar);
  const label = bar === -1 ? undefined : inner.slice(bar + 1);
  const said = label === undefined ? undefined : decoded(label);
  if (target.startsWith('@')) return { kind: 'person', id: target.slice(1) };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label: said || undefined };
  if (target.startsWith('!date^')) {
    const [, seconds = '', form = '', link] = target.split('^');
    return { kind: 'date', seconds: Number(seconds), form, link, fallback: said ?? decoded(form) };
  }
  if (target.startsWith('!subteam^'))
    return { kind: 'group', id: target.slice('!subteam^'.length), label: said };
  if (target.startsWith('!')) return { kind: 'broadcast', name: target.slice(1) };
  const named = label === undefined || label === target ? undefined : readSpans(label);
  return { kind: 'link', url: decoded(target), label: named };
}

/** In code nothing is a mark; what is referred to shows by its label or address. */
function literal(code: string): string {
  return decoded(
    code.replaceAll(
      /<([^<>\n|]*)(?:\|([^<>\n]*))?>/g,
      (_all, target: string, label?: string) => label ?? target,
    ),
  );
}
