import { createElement as h, type ReactNode } from 'react';
import type { Person } from '../../workspace.ts';
import { hrefOf } from '../look.ts';
import { channelsOf, peopleOf, placeOf, shownName } from '../place.ts';
import type { Viewer } from '../viewer.ts';
import { avatar } from './avatar.ts';

/** Everybody in the workspace; one click and the window has their hands. */
export function peopleRail(viewer: Viewer): ReactNode {
  return h(
    'nav',
    { className: 'people', 'aria-label': viewer.words('people') },
    h(
      'ul',
      null,
      peopleOf(viewer.slack).map((person) => h('li', { key: person.id }, personLink(viewer, person))),
    ),
  );
}

function personLink(viewer: Viewer, person: Readonly<Person>): ReactNode {
  const { slack, look, words } = viewer;
  const name = shownName(person);
  const face = [
    h('span', { key: 'face', className: 'face' }, avatar(slack, person.id)),
    h('bdi', { key: 'name', className: 'who' }, name),
    h('small', { key: 'role', className: 'role' }, roleOf(viewer, person)),
  ];
  if (person.deleted) {
    const label = words('deactivated', { name });
    return h('span', { className: 'person gone', title: label, role: 'img', 'aria-label': label }, face);
  }
  const isActing = person.id === look.as;
  const isWaiting = !isActing && hasUnread(viewer, person.id);
  const label = words(isActing ? 'actingAs' : isWaiting ? 'unreadFor' : 'actAs', { name });
  // Whoever is not in the open channel starts where they would: Slack shows it to nobody else.
  const at = placeOf(slack, person.id, here(viewer)).kind === 'nowhere' ? 'messages' : here(viewer);
  return h(
    'a',
    {
      className: `person${isActing ? ' acting' : ''}${isWaiting ? ' waiting' : ''}`,
      href: hrefOf(look, { as: person.id, at }),
      'data-look': '',
      title: label,
      'aria-label': label,
      'aria-current': isActing ? 'true' : undefined,
    },
    face,
  );
}

/** The place of the window by a name that is the same for everybody: each has a direct message of their own. */
function here({ look, place }: Viewer): string {
  return place.kind === 'app' ? place.tab : look.at;
}

function roleOf({ words }: Viewer, person: Readonly<Person>): string {
  if (person.isAdmin || person.isOwner) return words('admin');
  return person.isRestricted || person.isUltraRestricted ? words('guest') : '';
}

function hasUnread({ slack, marks }: Viewer, personId: string): boolean {
  return [...channelsOf(slack, personId), slack.channel(personId)].some(
    (channel) => marks.unread(personId, channel) > 0,
  );
}
