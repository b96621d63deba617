import { createElement as h, type ReactNode } from 'react';
import type { VisibleMessage } from '../../message-store.ts';
import { hrefOf } from '../look.ts';
import type { Viewer } from '../viewer.ts';
import { icon } from './icon.ts';
import { shortcutsOf } from './shortcuts-of.ts';

/** What can be done with a message, while it is pointed at or has the focus. */
export function messageMenu(viewer: Viewer, message: VisibleMessage, isInThread: boolean): ReactNode {
  const { slack, look, words } = viewer;
  const { channel, ts } = message;
  const shortcuts = shortcutsOf(slack.manifest, 'message');
  const isReply = message.threadTs !== undefined && message.threadTs !== ts;
  const canReply = !isInThread && !isReply;
  if (!canReply && shortcuts.length === 0) return null;
  return h(
    'div',
    { className: 'message-menu', role: 'group', 'aria-label': words('messageActions') },
    canReply
      ? h(
          'a',
          {
            className: 'tool',
            href: hrefOf(look, { thread: ts }),
            'data-look': '',
            title: words('replyInThread'),
            'aria-label': words('replyInThread'),
          },
          icon('reply'),
        )
      : null,
    shortcuts.length === 0
      ? null
      : h(
          'details',
          { className: 'menu' },
          h(
            'summary',
            { className: 'tool', title: words('moreActions'), 'aria-label': words('moreActions') },
            icon('more'),
          ),
          h(
            'ul',
            { className: 'menu-list' },
            shortcuts.map(({ id, name, description }) =>
              h(
                'li',
                { key: id },
                h(
                  'button',
                  {
                    type: 'button',
                    'data-post': '/act/message-shortcut',
                    'data-body': JSON.stringify({ id, channel, ts }),
                  },
                  h('b', { dir: 'auto' }, name),
                  h('small', { dir: 'auto' }, description),
                ),
              ),
            ),
          ),
        ),
  );
}
