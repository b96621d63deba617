import { createElement as h, type ReactNode } from 'react';
import type { LocalSlack } from '../../local-slack.ts';
import { authorName } from '../place.ts';

/** So many colours there are in the style sheet. */
const hues = 8;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Somebody's picture: the first letter of their name on a colour of their own. Apps have square ones, people round. */
export function avatar(slack: LocalSlack, personId: string): ReactNode {
  const isApp = personId === slack.botUserId;
  const name = authorName(slack, personId);
  // By their order, so that no two of the first few look alike.
  const hue = slack.people.findIndex(({ id }) => id === personId) % hues;
  const [first] = graphemes.segment(name.trim());
  const letter = first?.segment.toLocaleUpperCase() ?? '?';
  const look = isApp ? 'of-app' : `of-person hue-${hue}`;
  return h('span', { className: `avatar ${look}`, 'aria-hidden': true }, letter);
}
