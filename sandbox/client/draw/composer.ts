import { createElement as h, type ReactNode } from 'react';
import type { Channel } from '../../workspace.ts';
import type { Viewer } from '../viewer.ts';
import { icon } from './icon.ts';
import { shortcutsOf } from './shortcuts-of.ts';

/**
 * Where a person writes. What they have typed is the browser's: `data-own` keeps this part of the page as it is for as
 * long as the window stays in the same place.
 */
export function composer(
  viewer: Viewer,
  channel: Readonly<Channel>,
  name: string,
  thread?: string,
): ReactNode {
  const { look, words } = viewer;
  const id = ['composer', look.as, channel.id, thread ?? 'channel', look.language].join('-');
  const hint = thread === undefined ? words('messageTo', { name }) : words('reply');
  return h(
    'form',
    {
      id,
      className: 'composer',
      'data-own': '',
      'data-composer': '',
      'data-at': channel.id,
      'data-thread': thread,
    },
    h(
      'ul',
      {
        id: `${id}-commands`,
        className: 'completions',
        role: 'listbox',
        'aria-label': words('commands'),
        hidden: true,
      },
      // Slack takes no commands in threads.
      thread === undefined ? commandOptions(viewer, id) : null,
    ),
    h('textarea', {
      id: `${id}-text`,
      name: 'text',
      rows: 1,
      dir: 'auto',
      placeholder: hint,
      'aria-label': hint,
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': false,
      'aria-controls': `${id}-commands`,
      autoComplete: 'off',
      maxLength: 4_000,
    }),
    h(
      'div',
      { className: 'composer-bar' },
      thread === undefined ? shortcutMenu(viewer) : null,
      h('small', { className: 'keys' }, words('keys')),
      h(
        'button',
        { type: 'submit', className: 'send', 'aria-label': words('send'), title: words('send') },
        icon('send'),
      ),
    ),
  );
}

function commandOptions({ slack }: Viewer, id: string): ReactNode[] {
  const { commands } = slack.manifest;
  if (commands === 'any') return [];
  return [...commands].map(([command, { description, usageHint }], index) =>
    h(
      'li',
      {
        key: command,
        id: `${id}-command-${index}`,
        role: 'option',
        'aria-selected': false,
        'data-command': command,
      },
      h('b', { dir: 'ltr' }, command),
      h('span', { className: 'usage', dir: 'auto' }, usageHint),
      h('small', { dir: 'auto' }, description),
    ),
  );
}

function shortcutMenu({ slack, words }: Viewer): ReactNode {
  const shortcuts = shortcutsOf(slack.manifest, 'global');
  if (shortcuts.length === 0) return null;
  return h(
    'details',
    { className: 'menu upwards' },
    h(
      'summary',
      { className: 'tool', 'aria-label': words('shortcuts'), title: words('shortcuts') },
      icon('bolt'),
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
            { type: 'button', 'data-post': '/act/shortcut', 'data-body': JSON.stringify({ id }) },
            h('b', { dir: 'auto' }, name),
            h('small', { dir: 'auto' }, description),
          ),
        ),
      ),
    ),
  );
}
