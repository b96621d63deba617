import { emojify } from 'node-emoji';
import { createElement as h, type ReactNode } from 'react';
import { textAt } from '../../../json-value.ts';
import { decoded, type Passage, readMrkdwn, readSpans, type Span } from '../../../mrkdwn/read-mrkdwn.ts';
import type { DrawnAt } from './drawn-at.ts';
import { linkAttributes, safeAddress } from './safe-address.ts';
import { slackDate } from './slack-date.ts';

/*
 * Text is drawn here and not by slack-blocks-to-jsx, which decodes entities before it reads the signs (a person whose
 * name is `<!channel>` becomes a mention) and reads plain_text as mrkdwn.
 */

type Reader = Pick<DrawnAt, 'nameOf' | 'language' | 'timeZone'>;

const tagOf = { bold: 'strong', italic: 'em', strike: 's' } as const;

/** A text object in lines and quotes of its own, each in the direction of what it says. */
export function drawTextObject(object: unknown, at: Reader): ReactNode {
  const text = textAt(object, 'text') ?? '';
  if (textAt(object, 'type') === 'mrkdwn') return drawMrkdwn(text, at);
  return h('div', { className: 'bk-lines', dir: 'auto' }, plainText(object));
}

/** mrkdwn, for instance the text of a message without blocks. */
export function drawMrkdwn(mrkdwn: string, at: Reader): ReactNode {
  return readMrkdwn(mrkdwn).map((passage, key) => drawPassage(passage, at, key));
}

/** A text object inside a line, for instance a label: its own direction, no quotes. */
export function drawInline(object: unknown, at: Reader): ReactNode {
  const text = textAt(object, 'text') ?? '';
  const isMrkdwn = textAt(object, 'type') === 'mrkdwn';
  return h('bdi', { className: 'bk-inline' }, isMrkdwn ? drawSpans(readSpans(text), at) : plainText(object));
}

/** plain_text as it is shown: its entities decoded, its emoji names drawn unless it says otherwise. */
export function plainText(object: unknown): string {
  const text = decoded(textAt(object, 'text') ?? '');
  const keepsNames =
    typeof object === 'object' && object !== null && 'emoji' in object && object.emoji === false;
  return keepsNames ? text : withEmoji(text);
}

/** Words with `:names:` of emoji drawn; unknown names stay as they are. */
export function withEmoji(text: string): string {
  return text.includes(':') ? emojify(text) : text;
}

/** A link where the address may be followed, otherwise what it says and where it would lead, as words. */
export function drawLink(address: string, label: ReactNode, key?: number): ReactNode {
  const href = safeAddress(address);
  const shown = label ?? address;
  if (href !== undefined)
    return h('a', { key, className: 'bk-link', ...linkAttributes(href) }, h('bdi', null, shown));
  return h('bdi', { key }, label === undefined ? address : [label, ` (${address})`]);
}

/** A name that is spoken to: a person, a channel, everybody. */
export function drawMention(sign: '@' | '#', name: string, key?: number): ReactNode {
  return h('bdi', { key, className: 'bk-mention' }, `${sign}${name}`);
}

function drawPassage(passage: Passage, at: Reader, key: number): ReactNode {
  if (passage.kind === 'preformatted')
    return h('pre', { key, className: 'bk-pre', dir: 'auto' }, passage.text);
  const spans = drawSpans(passage.spans, at);
  if (passage.kind === 'quote') return h('blockquote', { key, className: 'bk-quote', dir: 'auto' }, spans);
  return h('div', { key, className: 'bk-lines', dir: 'auto' }, spans);
}

function drawSpans(spans: readonly Span[], at: Reader): ReactNode[] {
  return spans.map((span, key) => drawSpan(span, at, key));
}

function drawSpan(span: Span, at: Reader, key: number): ReactNode {
  switch (span.kind) {
    case 'text':
      return drawWords(span.text, key);
    case 'marked':
      return h(tagOf[span.mark], { key }, drawSpans(span.inside, at));
    case 'code':
      return h('code', { key, className: 'bk-code', dir: 'auto' }, span.text);
    case 'link':
      return drawLink(span.url, span.label && drawSpans(span.label, at), key);
    case 'person':
      return drawMention('@', at.nameOf(span.id), key);
    case 'channel':
      return drawMention('#', span.label ?? at.nameOf(span.id), key);
    case 'broadcast':
      return drawMention('@', span.name, key);
    case 'group':
      return drawMention('@', span.label?.replace(/^@/, '') ?? span.id, key);
    case 'date': {
      const said = slackDate(span, { timeZone: at.timeZone, locale: at.language });
      return span.link === undefined ? said : drawLink(span.link, said, key);
    }
  }
}

/** Bare addresses become links, and phone numbers keep their order among words written from right to left. */
const found = /(?<address>https?:\/\/[^\s<>"]*[^\s<>".,;:!?'()\u2066-\u2069])|(?<phone>\+\d[\d ()-]{5,}\d)/gu;

function drawWords(text: string, key: number): ReactNode {
  const drawn: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(found)) {
    const { address, phone } = match.groups ?? {};
    drawn.push(withEmoji(text.slice(end, match.index)));
    if (address !== undefined) drawn.push(drawLink(address, undefined, match.index));
    else drawn.push(h('bdi', { key: match.index, dir: 'ltr' }, phone));
    end = match.index + match[0].length;
  }
  if (drawn.length === 0) return withEmoji(text);
  return h('span', { key }, ...drawn, withEmoji(text.slice(end)));
}
