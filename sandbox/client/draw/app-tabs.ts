import { createElement as h, type ReactNode } from 'react';
import type { Viewer } from '../viewer.ts';
import { avatar } from './avatar.ts';
import { drawView } from './blocks/draw-view.ts';

/** The app's Home tab, as the app published it for this person. */
export function homeTab(viewer: Viewer): ReactNode {
  const { slack, look, words, blocks } = viewer;
  const { appName } = slack.manifest;
  const view = slack.as(look.as).homeView();
  return h(
    'div',
    {
      id: 'app-home',
      className: 'scrolled app-tab',
      tabIndex: 0,
      role: 'region',
      'aria-label': words('home'),
    },
    view === undefined
      ? h(
          'div',
          { className: 'empty' },
          avatar(slack, slack.botUserId),
          h('p', null, words('noHome', { name: appName })),
        )
      : drawView(view, { ...blocks, target: { view: view.id } }),
  );
}

/** What the app says about itself, and what can be typed to it. */
export function aboutTab({ slack, words }: Viewer): ReactNode {
  const { appName, description, commands } = slack.manifest;
  const known = commands === 'any' ? [] : [...commands];
  return h(
    'div',
    {
      id: 'app-about',
      className: 'scrolled app-tab',
      tabIndex: 0,
      role: 'region',
      'aria-label': words('about'),
    },
    h(
      'div',
      { className: 'about' },
      avatar(slack, slack.botUserId),
      h('h3', { dir: 'auto' }, appName),
      h('p', { dir: 'auto' }, description),
      known.length === 0 ? null : h('h4', null, words('commands')),
      h(
        'dl',
        null,
        known.flatMap(([command, { description: does, usageHint }]) => [
          h(
            'dt',
            { key: command },
            h('code', { dir: 'ltr' }, command),
            h('span', { dir: 'auto' }, ` ${usageHint}`),
          ),
          h('dd', { key: `${command} does`, dir: 'auto' }, does),
        ]),
      ),
    ),
  );
}
