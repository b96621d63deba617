import { createElement as h, type ReactNode } from 'react';
import type { VisibleMessage } from '../../message-store.ts';
import { msOfTs } from '../clock-words.ts';
import { hrefOf } from '../look.ts';
import { authorName } from '../place.ts';
import type { Viewer } from '../viewer.ts';
import { avatar } from './avatar.ts';
import { icon } from './icon.ts';
import { messageContent } from './message-content.ts';
import { messageMenu } from './message-menu.ts';

/** How a message stands among the others. */
export type RowPlace = {
  /** Says who wrote it only to those who ask: the one before says so already. */
  isCompact: boolean;
  /** In the thread beside the conversation, where there is no further thread to open. */
  isInThread: boolean;
  /** The first that is new to the person: a conversation opens there. */
  isFirstNew: boolean;
};

/** A message as this person sees it. */
export function messageRow(
  viewer: Viewer,
  message: VisibleMessage,
  { isCompact, isInThread, isFirstNew }: RowPlace,
): ReactNode {
  const { slack, words, clock } = viewer;
  const isApp = message.author === slack.botUserId;
  const name = authorName(slack, message.author);
  const ms = msOfTs(message.ts);
  const time = h('time', { dateTime: new Date(ms).toISOString(), title: clock.exact(ms) }, clock.time(ms));
  const isEphemeral = message.ephemeralFor !== undefined;
  return h(
    'li',
    {
      key: message.ts,
      id: `${isInThread ? 'reply' : 'message'}-${message.channel}-${message.ts}`,
      className: `message${isCompact ? ' compact' : ''}${isEphemeral ? ' ephemeral' : ''}`,
      tabIndex: -1,
      'data-message': message.ts,
      'data-first-new': isFirstNew ? '' : undefined,
      'data-author': name,
      'data-mine': message.author === viewer.look.as ? '' : undefined,
    },
    h('div', { className: 'gutter' }, isCompact ? time : avatar(slack, message.author)),
    h(
      'div',
      { className: 'said' },
      isEphemeral ? h('p', { className: 'only-you' }, icon('eye'), words('onlyYou')) : null,
      h(
        'p',
        { className: isCompact ? 'by unseen' : 'by' },
        h('bdi', { className: 'author' }, name),
        isApp ? h('span', { className: 'app-badge' }, words('app')) : null,
        isCompact ? null : time,
      ),
      h('div', { className: 'content' }, messageContent(viewer, message)),
      message.edited ? h('small', { className: 'edited' }, words('edited')) : null,
      isInThread ? null : threadLink(viewer, message),
    ),
    isEphemeral ? null : messageMenu(viewer, message, isInThread),
  );
}

function threadLink({ slack, look, words, clock }: Viewer, { channel, ts }: VisibleMessage): ReactNode {
  const replies = slack.as(look.as).readsReplies(channel, ts);
  const last = replies.at(-1);
  if (last === undefined) return null;
  const time = `${clock.day(msOfTs(last.ts))} ${clock.time(msOfTs(last.ts))}`;
  return h(
    'a',
    { className: 'replies', href: hrefOf(look, { thread: ts }), 'data-look': '' },
    h('b', null, words('replies', { count: replies.length })),
    h('span', null, words('lastReply', { time })),
  );
}
