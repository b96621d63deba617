import { textAt } from '../json-value.ts';
import { personPayload } from '../people/person-payload.ts';
import { type ApiMethod, done, isYes, refused } from './api-method.ts';
import { page } from './page.ts';

const info: ApiMethod = {
  name: 'users.info',
  token: 'bot',
  scope: 'users:read',
  tier: 4,
  args: ['user', 'include_locale'],
  required: ['user'],
  run(args, state) {
    const person = state.workspace.people.get(textAt(args, 'user') ?? '');
    if (person === undefined) return refused('user_not_found');
    const locale = isYes(args.include_locale) ? { locale: person.locale } : {};
    return done({ user: { ...personPayload(person, state), ...locale } });
  },
};

const list: ApiMethod = {
  name: 'users.list',
  token: 'bot',
  scope: 'users:read',
  tier: 2,
  args: ['limit', 'cursor', 'include_locale'],
  run(args, state) {
    // Strangers of a shared channel are not members of the workspace.
    const people = [...state.workspace.people.values()].filter(
      (person) => person.teamId === state.workspace.team.id,
    );
    const part = page(people, args, state.pageSize);
    if (part === undefined) return refused('invalid_cursor');
    const { rows, ...rest } = part;
    const locale = isYes(args.include_locale);
    return done({
      members: rows.map((person) => ({
        ...personPayload(person, state),
        ...(locale ? { locale: person.locale } : {}),
      })),
      cache_ts: Math.floor(state.clock.now().getTime() / 1000),
      ...rest,
    });
  },
};

export const userMethods: readonly ApiMethod[] = [info, list];
