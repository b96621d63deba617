/** Gives the shown name of a person or channel by id. */
export type NameOf = (id: string) => string;

/** Slack's mrkdwn as a person reads it: names instead of ids, links with their address, no markup, entities decoded. */
export function mrkdwnAsText(mrkdwn: string, nameOf: NameOf): string {
  return mrkdwn
    .split(/(<[^<>]*>)/)
    .map((part) =>
      /^<.*>$/s.test(part) ? decoded(reference(part.slice(1, -1), nameOf)) : decoded(unmarked(part)),
    )
    .join('');
}

/** `&amp;`, `&lt;` and `&gt;` as the signs they stand for; Slack knows no other entity. */
export function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function reference(inner: string, nameOf: NameOf): string {
  const [target = '', label] = inner.split('|');
  if (target.startsWith('@')) return `@${nameOf(target.slice(1))}`;
  if (target.startsWith('#')) return `#${label || nameOf(target.slice(1))}`;
  if (target.startsWith('!date^')) return label ?? target.split('^')[2] ?? '';
  if (target.startsWith('!subteam^')) return label ?? `@${target.slice('!subteam^'.length)}`;
  if (target.startsWith('!')) return `@${target.slice(1)}`;
  return label === undefined || label === target ? target : `${unmarked(label)} (${target})`;
}

/** Bold, italic, struck and code marks fall away where they really are marks: around words, not inside them. */
function unmarked(text: string): string {
  return text
    .replaceAll(
      /(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu,
      (_all, _mark, inner: string) => unmarked(inner),
    )
    .replaceAll(/`([^`\n]+)`/g, '$1');
}
