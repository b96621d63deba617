import { renderToStaticMarkup } from 'react-dom/server';
import { withBlockIds } from '../../../sandbox/blocks/check-surface.ts';
import { drawBlocks } from '../../../sandbox/client/draw/blocks/draw-blocks.ts';
import type { DrawnAt } from '../../../sandbox/client/draw/blocks/drawn-at.ts';

const names: Readonly<Record<string, string>> = { U1: 'Omar', C1: 'leads', U9: '<!channel>' };

/** A message in a channel, seen in English. */
export const inMessage: DrawnAt = {
  nameOf: (id) => names[id] ?? id,
  language: 'en',
  target: { channel: 'C1', ts: '1.1', version: 2 },
  choices: { people: [{ id: 'U1', name: 'Omar' }], channels: [{ id: 'C1', name: 'leads' }] },
  timeZone: 'Asia/Riyadh',
};

export function drawn(blocks: readonly object[], at: Partial<DrawnAt> = {}): string {
  return renderToStaticMarkup(drawBlocks(withBlockIds(blocks), { ...inMessage, ...at }));
}

/** What is drawn of one mrkdwn text. */
export function drawnText(text: string, at: Partial<DrawnAt> = {}): string {
  return drawn([{ type: 'section', text: { type: 'mrkdwn', text } }], at);
}

/** The words of some markup, as a person reads them. */
export function wordsOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
