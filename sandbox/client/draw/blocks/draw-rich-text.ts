import { createElement as h, type ReactNode } from 'react';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../../../json-value.ts';
import { drawLink, drawMention, withEmoji } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';
import { slackDate } from './slack-date.ts';

/*
 * Drawn here and not by slack-blocks-to-jsx: it indents to the left whatever the direction, writes dates in the
 * server's zone, and knows no direction of a text.
 */

/** A rich_text block, or one cell of a table: sections, lists, quotes and preformatted text. */
export function drawRichText(block: JsonObject, at: DrawnAt): ReactNode {
  return listAt(block, 'elements')
    .filter(isObject)
    .map((part, key) => drawPart(part, at, key));
}

function drawPart(part: JsonObject, at: DrawnAt, key: number): ReactNode {
  const inside = listAt(part, 'elements').filter(isObject);
  switch (part.type) {
    case 'rich_text_list': {
      const indent = typeof part.indent === 'number' ? Math.min(8, Math.max(0, part.indent)) : 0;
      const list = {
        key,
        className: `bk-list bk-indent-${indent}`,
        ...(part.style === 'ordered' && typeof part.offset === 'number' ? { start: part.offset + 1 } : {}),
      };
      const items = inside.map((item, nth) => h('li', { key: nth, dir: 'auto' }, drawStretch(item, at)));
      return h(part.style === 'ordered' ? 'ol' : 'ul', list, items);
    }
    case 'rich_text_quote':
      return h('blockquote', { key, className: 'bk-quote', dir: 'auto' }, drawStretch(part, at));
    case 'rich_text_preformatted':
      return h('pre', { key, className: 'bk-pre', dir: 'auto' }, drawStretch(part, at));
    default:
      return h('div', { key, className: 'bk-lines', dir: 'auto' }, drawStretch(part, at));
  }
}

function drawStretch(part: JsonObject, at: DrawnAt): ReactNode[] {
  return listAt(part, 'elements')
    .filter(isObject)
    .map((element, key) => drawStyled(element, drawRichElement(element, at, key), key));
}

function drawRichElement(element: JsonObject, at: DrawnAt, key: number): ReactNode {
  const field = (name: string) => textAt(element, name) ?? '';
  switch (element.type) {
    case 'user':
      return drawMention('@', at.nameOf(field('user_id')), key);
    case 'channel':
      return drawMention('#', at.nameOf(field('channel_id')), key);
    case 'usergroup':
      return drawMention('@', at.nameOf(field('usergroup_id')), key);
    case 'broadcast':
      return drawMention('@', field('range'), key);
    case 'emoji':
      return withEmoji(`:${field('name')}:`);
    case 'link':
      return drawLink(field('url'), textAt(element, 'text'), key);
    case 'date': {
      const seconds = Number(element.timestamp);
      const date = { seconds, form: field('format'), fallback: textAt(element, 'fallback') ?? '' };
      return slackDate(date, { timeZone: at.timeZone, locale: at.language });
    }
    default:
      // A colour shows as its value; text is literal here, with no entities and no marks.
      return field('text') || field('value');
  }
}

/** Wraps what is drawn in the marks its style asks for. */
function drawStyled(element: JsonObject, drawn: ReactNode, key: number): ReactNode {
  const style = objectAt(element, 'style');
  let styled = drawn;
  if (style?.code === true) styled = h('code', { key, className: 'bk-code', dir: 'auto' }, styled);
  if (style?.strike === true) styled = h('s', { key }, styled);
  if (style?.italic === true) styled = h('em', { key }, styled);
  if (style?.bold === true) styled = h('strong', { key }, styled);
  return styled;
}
