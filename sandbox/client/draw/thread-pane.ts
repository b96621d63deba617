import { createElement as h, type ReactNode } from 'react';
import { hrefOf } from '../look.ts';
import type { Viewer } from '../viewer.ts';
import { composer } from './composer.ts';
import { icon } from './icon.ts';
import { messageList } from './message-list.ts';

/** The thread open beside the conversation; null where none is. */
export function threadPane(viewer: Viewer): ReactNode {
  const { slack, look, place, words } = viewer;
  if (look.thread === undefined || place.kind === 'nowhere') return null;
  if (place.kind === 'app' && place.tab !== 'messages') return null;
  const { channel } = place;
  const root = slack.message({ channel: channel.id, ts: look.thread });
  const isThere = root !== undefined && (root.ephemeralFor ?? look.as) === look.as;
  const isReadOnly = place.kind === 'app' ? slack.manifest.messagesTabReadOnly : !place.isMember;
  const name = place.kind === 'app' ? slack.manifest.appName : `#${channel.name}`;
  return h(
    'aside',
    { id: `thread-${channel.id}-${look.thread}`, className: 'thread', 'aria-label': words('thread') },
    h(
      'header',
      { className: 'place-header' },
      h('h2', null, words('thread')),
      h('bdi', { className: 'topic' }, name),
      h(
        'a',
        {
          className: 'tool',
          href: hrefOf(look, { thread: undefined }),
          'data-look': '',
          'aria-label': words('closeThread'),
          title: words('closeThread'),
        },
        icon('close'),
      ),
    ),
    isThere
      ? h(
          'div',
          {
            className: 'scrolled',
            id: `thread-messages-${look.thread}`,
            'data-scrolled': '',
            tabIndex: 0,
            role: 'region',
            'aria-label': words('thread'),
          },
          h(
            'ol',
            { className: 'messages' },
            messageList(viewer, [root, ...slack.as(look.as).readsReplies(channel.id, root.ts)], true),
          ),
        )
      : h('div', { className: 'empty' }, h('p', null, words('threadGone'))),
    isThere && !isReadOnly && !channel.isArchived ? composer(viewer, channel, name, root.ts) : null,
  );
}
