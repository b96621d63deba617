import { createElement as h, type ReactNode } from 'react';
import type { Channel } from '../../workspace.ts';
import { hrefOf } from '../look.ts';
import type { AppTab } from '../place.ts';
import type { Viewer } from '../viewer.ts';
import { aboutTab, homeTab } from './app-tabs.ts';
import { avatar } from './avatar.ts';
import { composer } from './composer.ts';
import { icon } from './icon.ts';
import { messageList } from './message-list.ts';
import { messagesShown } from './messages-shown.ts';

/** What is open in the middle: a channel, or a tab of the app. */
export function conversation(viewer: Viewer): ReactNode {
  const { place, words, slack } = viewer;
  if (place.kind === 'nowhere') {
    return main(
      viewer,
      h(
        'div',
        { className: 'empty' },
        h('p', null, h('b', null, words('nowhere'))),
        h('p', null, words('nowhereHint')),
      ),
    );
  }
  if (place.kind === 'channel') {
    const { channel, isMember } = place;
    const foot = channel.isArchived
      ? h('p', { className: 'closed' }, words('archived'))
      : isMember
        ? composer(viewer, channel, `#${channel.name}`)
        : joinBar(viewer, channel);
    return main(viewer, channelHeader(viewer, channel, isMember), messages(viewer, channel), foot);
  }
  const { tab, channel } = place;
  const header = appHeader(viewer, tab);
  if (tab === 'home') return main(viewer, header, homeTab(viewer));
  if (tab === 'about') return main(viewer, header, aboutTab(viewer));
  const foot = slack.manifest.messagesTabReadOnly
    ? h('p', { className: 'closed' }, words('readOnly'))
    : composer(viewer, channel, slack.manifest.appName);
  return main(viewer, header, messages(viewer, channel), foot);
}

function main({ place }: Viewer, ...parts: ReactNode[]): ReactNode {
  const key = place.kind === 'nowhere' ? 'nowhere' : place.channel.id;
  return h('main', { id: `place-${key}`, className: 'conversation', tabIndex: -1 }, ...parts);
}

function messages(viewer: Viewer, channel: Readonly<Channel>): ReactNode {
  const { slack, look, words } = viewer;
  const { messages: latest, withEarlier } = messagesShown(viewer, channel);
  const isDirect = channel.kind === 'im';
  const name = isDirect ? slack.manifest.appName : channel.name;
  return h(
    'div',
    { className: 'scrolled-frame' },
    h(
      'div',
      {
        id: `messages-${channel.id}`,
        className: 'scrolled',
        'data-scrolled': '',
        role: 'region',
        tabIndex: 0,
        'aria-label': words('conversation', { name: isDirect ? name : `#${name}` }),
      },
      withEarlier === undefined
        ? h(
            'div',
            { className: 'beginning' },
            isDirect ? avatar(slack, slack.botUserId) : icon('hash'),
            h('p', null, words(isDirect ? 'emptyApp' : 'emptyChannel', { name })),
          )
        : h(
            'a',
            { className: 'earlier', href: hrefOf(look, { shown: withEarlier }), 'data-look': '' },
            words('showEarlier'),
          ),
      h('ol', { className: 'messages' }, messageList(viewer, latest)),
    ),
    h(
      'button',
      { type: 'button', className: 'to-newest', 'data-to-newest': '', hidden: true },
      words('newMessages'),
      icon('down'),
    ),
  );
}

function channelHeader(viewer: Viewer, channel: Readonly<Channel>, isMember: boolean): ReactNode {
  const { slack, words } = viewer;
  const members = [...channel.members].filter((id) => !slack.person(id).isBot).length;
  return h(
    'header',
    { className: 'place-header' },
    h('h2', null, icon(channel.kind === 'private' ? 'lock' : 'hash'), h('bdi', null, channel.name)),
    channel.topic === '' ? null : h('p', { className: 'topic', dir: 'auto' }, channel.topic),
    h('span', { className: 'members' }, words('members', { count: members })),
    isMember
      ? h(
          'details',
          { className: 'menu' },
          h(
            'summary',
            { className: 'tool', 'aria-label': words('moreActions'), title: words('moreActions') },
            icon('more'),
          ),
          h(
            'ul',
            { className: 'menu-list' },
            h('li', null, membershipButton('/act/leave', channel, words('leave'))),
          ),
        )
      : null,
  );
}

function joinBar({ words }: Viewer, channel: Readonly<Channel>): ReactNode {
  return h(
    'div',
    { className: 'closed' },
    h('p', null, words('notMember', { name: channel.name })),
    channel.kind === 'public' ? membershipButton('/act/join', channel, words('join')) : null,
  );
}

function membershipButton(path: string, { id }: Readonly<Channel>, label: string): ReactNode {
  return h(
    'button',
    { type: 'button', className: 'plain-button', 'data-post': path, 'data-body': JSON.stringify({ at: id }) },
    label,
  );
}

function appHeader({ slack, look, words }: Viewer, open: AppTab): ReactNode {
  const { appName, homeTab: hasHome, messagesTab } = slack.manifest;
  const tabs: AppTab[] = [
    ...(hasHome ? (['home'] as const) : []),
    ...(messagesTab ? (['messages'] as const) : []),
    'about',
  ];
  return h(
    'header',
    { className: 'place-header' },
    h('h2', null, avatar(slack, slack.botUserId), h('bdi', null, appName)),
    h('span', { className: 'app-badge' }, words('app')),
    h(
      'nav',
      { className: 'tabs', 'aria-label': words('appTabs', { name: appName }) },
      tabs.map((tab) =>
        h(
          'a',
          {
            key: tab,
            href: hrefOf(look, { at: tab }),
            'data-look': '',
            'aria-current': tab === open ? 'page' : undefined,
          },
          words(tab),
        ),
      ),
    ),
  );
}
