import { readSpans, type Span } from '../mrkdwn/read-mrkdwn.ts';

/** Gives the shown name of a person or channel by id. */
export type NameOf = (id: string) => string;

/** Slack's mrkdwn as a person reads it: names instead of ids, links with their address, no markup, entities decoded. */
export function mrkdwnAsText(mrkdwn: string, nameOf: NameOf): string {
  // Quotes and preformatted text keep their signs: on a terminal these are all that sets them off.
  return spansAsText(readSpans(mrkdwn), nameOf);
}

function spansAsText(spans: readonly Span[], nameOf: NameOf): string {
  return spans.map((span) => spanAsText(span, nameOf)).join('');
}

function spanAsText(span: Span, nameOf: NameOf): string {
  switch (span.kind) {
    case 'text':
    case 'code':
      return span.text;
    case 'marked':
      return spansAsText(span.inside, nameOf);
    case 'person':
      return `@${nameOf(span.id)}`;
    case 'channel':
      return `#${span.label ?? nameOf(span.id)}`;
    case 'broadcast':
      return `@${span.name}`;
    case 'group':
      return span.label ?? `@${span.id}`;
    case 'date':
      return span.fallback;
    case 'link':
      return span.label === undefined ? span.url : `${spansAsText(span.label, nameOf)} (${span.url})`;
  }
}
