import { createElement as h, type ReactNode } from 'react';
import type { Channel } from '../../workspace.ts';
import { hrefOf } from '../look.ts';
import { channelsOf } from '../place.ts';
import { mostCounted } from '../read-marks.ts';
import type { Viewer } from '../viewer.ts';
import { avatar } from './avatar.ts';
import { icon } from './icon.ts';

/** The channels and the app, as this person sees them. */
export function sidebar(viewer: Viewer, teamName: string): ReactNode {
  const { slack, look, place, words } = viewer;
  const openId = place.kind === 'nowhere' ? undefined : place.channel.id;
  const channels = channelsOf(slack, look.as);
  const direct = slack.channel(look.as);
  const { appName } = slack.manifest;
  return h(
    'nav',
    { className: 'sidebar', 'aria-label': words('channels') },
    h('h1', { className: 'team', dir: 'auto' }, teamName),
    h('h2', { id: 'sidebar-channels' }, words('channels')),
    h(
      'ul',
      { 'aria-labelledby': 'sidebar-channels' },
      channels.map((channel) =>
        h(
          'li',
          { key: channel.id },
          placeLink(viewer, channel, channel.id, openId === channel.id, [
            h('span', { key: 'sign', className: 'sign' }, icon(channel.kind === 'private' ? 'lock' : 'hash')),
            h('bdi', { key: 'name', className: 'name' }, channel.name),
          ]),
        ),
      ),
    ),
    h('h2', { id: 'sidebar-apps' }, words('apps')),
    h(
      'ul',
      { 'aria-labelledby': 'sidebar-apps' },
      h(
        'li',
        null,
        placeLink(viewer, direct, 'messages', openId === direct.id, [
          h('span', { key: 'sign', className: 'sign' }, avatar(slack, slack.botUserId)),
          h('bdi', { key: 'name', className: 'name' }, appName),
        ]),
      ),
    ),
  );
}

function placeLink(
  { look, marks, words }: Viewer,
  channel: Readonly<Channel>,
  at: string,
  isOpen: boolean,
  label: ReactNode,
): ReactNode {
  const unread = marks.unread(look.as, channel);
  const count = unread > mostCounted ? `${mostCounted}+` : String(unread);
  return h(
    'a',
    {
      className: `place${unread > 0 ? ' unread' : ''}`,
      href: hrefOf(look, { at }),
      'data-look': '',
      'aria-current': isOpen ? 'page' : undefined,
    },
    label,
    unread === 0
      ? null
      : h(
          'span',
          { className: 'count' },
          h('span', { 'aria-hidden': true }, count),
          h('span', { className: 'unseen' }, words('unread', { count })),
        ),
  );
}
