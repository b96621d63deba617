import { isObject, type JsonObject, textAt } from './json-value.ts';

const mention = /<(?:!(channel|here|everyone)|@([UW][A-Z0-9]+)|!subteam\^([A-Z0-9]+))(?:\|[^>]*)?>/g;

/**
 * Who a message would really notify: `<!channel>`, `<!here>`, `<!everyone>`, `<@U…>`, `<!subteam^S…>`, each once.
 * Escaped text (`&lt;!channel&gt;`) and plain_text objects notify nobody. The top-level text counts even beside blocks:
 * the strict reading, since it is what phones show.
 */
export function pingsOf(text: string, blocks: readonly JsonObject[], textIsMrkdwn = true): string[] {
  const found = new Set<string>();
  if (textIsMrkdwn) addMentions(text, found);
  for (const block of blocks) addFrom(block, found);
  return [...found];
}

function addMentions(text: string, found: Set<string>): void {
  for (const [, broadcast, user, group] of text.matchAll(mention)) {
    if (broadcast !== undefined) found.add(`<!${broadcast}>`);
    else if (user !== undefined) found.add(`<@${user}>`);
    else if (group !== undefined) found.add(`<!subteam^${group}>`);
  }
}

function addFrom(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) addFrom(item, found);
    return;
  }
  if (!isObject(value)) return;
  const text = textAt(value, 'text');
  switch (value.type) {
    case 'mrkdwn':
    case 'markdown':
      if (text !== undefined) addMentions(text, found);
      return;
    case 'user':
      found.add(`<@${textAt(value, 'user_id')}>`);
      return;
    case 'usergroup':
      found.add(`<!subteam^${textAt(value, 'usergroup_id')}>`);
      return;
    case 'broadcast':
      found.add(`<!${textAt(value, 'range')}>`);
      return;
    case 'plain_text':
    case 'raw_text':
      return;
  }
  for (const field of Object.values(value)) addFrom(field, found);
}
