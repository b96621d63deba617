import { createElement as h, type ReactNode } from 'react';
import type { VisibleMessage } from '../../message-store.ts';
import { msOfTs } from '../clock-words.ts';
import { hrefOf } from '../look.ts';
import { authorName } from '../place.ts';
import type { Viewer } from '../viewer.ts';
import { avatar } from './avatar.ts';
import { fileCards, filesDrawn } from './file-cards.ts';
import { icon } from './icon.ts';
import { messageContent } from './message-content.ts';
import { messageMenu } from './message-menu.ts';
import { rowKey } from './row-key.ts';

/** How a message stands among the others. */
export type RowPlace = {
  /** Says who wrote it only to those who ask: the one before says so already. */
  isCompact: boolean;
  /** In the thread beside the conversation, where there is no further thread to open. */
  isInThread: boolean;
  /** The first that is new to the person: a conversation opens there. */
  isFirstNew: boolean;
};

/** A message as this person sees it; only its place where the window shows it just so already. */
export function messageRow(viewer: Viewer, message: VisibleMessage, rowPlace: RowPlace): ReactNode {
  const { slack, words, clock } = viewer;
  const { isCompact, isInThread, isFirstNew } = rowPlace;
  const { channel, ts, versions } = message;
  const id = `${isInThread ? 'reply' : 'message'}-${channel}-${ts}`;
  const thread = isInThread ? undefined : threadSummary(viewer, message);
  const drawing = rowKey(viewer.rowsKey, id, versions.length, rowPlace, thread, filesDrawn(viewer, message));
  if (viewer.drawn.has(drawing))
    return h('li', { key: ts, id, 'data-drawing': drawing, 'data-as-it-is': '' });
  const isApp = message.author === slack.botUserId;
  const name = authorName(slack, message.author);
  const ms = msOfTs(ts);
  const time = h('time', { dateTime: new Date(ms).toISOString(), title: clock.exact(ms) }, clock.time(ms));
  const isEphemeral = message.ephemeralFor !== undefined;
  return h(
    'li',
    {
      key: ts,
      id,
      className: `message${isCompact ? ' compact' : ''}${isEphemeral ? ' ephemeral' : ''}`,
      tabIndex: -1,
      'data-drawing': drawing,
      'data-message': ts,
      'data-first-new': isFirstNew ? '' : undefined,
      'data-author': name,
      // What answers this person alone is waited for as what they wrote themselves.
      'data-mine': message.author === viewer.look.as || message.ephemeralFor !== undefined ? '' : undefined,
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
      h('div', { className: 'content' }, messageContent(viewer, message, isInThread)),
      fileCards(viewer, message),
      message.edited ? h('small', { className: 'edited' }, words('edited')) : null,
      thread === undefined
        ? null
        : h(
            'a',
            { className: 'replies', href: hrefOf(viewer.look, { thread: ts }), 'data-look': '' },
            h('b', null, thread.replies),
            h('span', null, thread.lastReply),
          ),
    ),
    isEphemeral ? null : messageMenu(viewer, message, isInThread),
  );
}

function threadSummary(
  { slack, look, words, clock }: Viewer,
  { channel, ts }: VisibleMessage,
): { replies: string; lastReply: string } | undefined {
  const replies = slack.as(look.as).readsReplies(channel, ts);
  const last = replies.at(-1);
  if (last === undefined) return undefined;
  const time = `${clock.day(msOfTs(last.ts))} ${clock.time(msOfTs(last.ts))}`;
  return { replies: words('replies', { count: replies.length }), lastReply: words('lastReply', { time }) };
}
