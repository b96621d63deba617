import { isObject, type JsonObject, listAt, textAt } from '../json-value.ts';
import type { NameOf } from './mrkdwn-as-text.ts';

/** A rich_text block (or one cell of a table) as plain lines. */
export function richTextAsText(block: JsonObject, nameOf: NameOf): string {
  return listAt(block, 'elements')
    .filter(isObject)
    .map((part) => {
      if (part.type !== 'rich_text_list') return inline(part, nameOf);
      return listAt(part, 'elements')
        .filter(isObject)
        .map((item, index) => `${part.style === 'ordered' ? `${index + 1}.` : '•'} ${inline(item, nameOf)}`)
        .join('\n');
    })
    .join('\n');
}

function inline(part: JsonObject, nameOf: NameOf): string {
  return listAt(part, 'elements')
    .filter(isObject)
    .map((element) => {
      switch (element.type) {
        case 'user':
          return `@${nameOf(textAt(element, 'user_id') ?? '')}`;
        case 'channel':
          return `#${nameOf(textAt(element, 'channel_id') ?? '')}`;
        case 'broadcast':
          return `@${textAt(element, 'range')}`;
        case 'emoji':
          return `:${textAt(element, 'name')}:`;
        case 'link':
          return textAt(element, 'text') ?? textAt(element, 'url') ?? '';
        case 'date':
          return textAt(element, 'fallback') ?? '';
        default:
          return textAt(element, 'text') ?? '';
      }
    })
    .join('');
}
