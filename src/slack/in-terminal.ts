import type { Message } from './message.ts';

/**
 * What a message says, for a terminal: its paragraphs without Slack's marks.
 *
 * @param nameOf how a person is called, by their id
 */
export function inTerminal(message: Message, nameOf: (userId: string) => string): string {
  const paragraphs = message.blocks.flatMap((block) =>
    block.type === 'section' && block.text ? [plainWords(block.text.text, nameOf)] : [],
  );
  return paragraphs.join('\n');
}

/** A text in Slack's markup without the marks. */
export function plainWords(markup: string, nameOf: (userId: string) => string = (id) => id): string {
  return markup
    .replace(/<@([UW][A-Z0-9]+)>/g, (_, id: string) => nameOf(id))
    .replace(/[*`]/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
