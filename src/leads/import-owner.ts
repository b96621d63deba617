import { fold } from '../parsing/fold.ts';
import { namesCompatible } from '../parsing/person-name.ts';
import { isManager } from '../team/may-do.ts';
import { isAgent, type Member } from '../team/member.ts';

/** Who may have contacts of an import: agents and managers. */
export function mayOwn(member: Member): boolean {
  return isAgent(member) || isManager(member);
}

/**
 * Whose a person is by what a file says: a Slack id or mention, `@omar`, a name, or an e-mail whose part before the @ is
 * the name. `undefined` where nobody of the team is meant, or several could be.
 */
export function ownerNamed(said: string, members: readonly Member[]): string | undefined {
  const id = /^<?@?([UW][A-Z0-9]{5,})(?:\|[^>]*)?>?$/.exec(said.trim())?.[1];
  if (id) return members.find((one) => one.userId === id && mayOwn(one))?.userId;
  const [beforeAt = ''] = said.trim().replace(/^@/, '').split('@');
  const name = beforeAt.replace(/[._]+/g, ' ').trim();
  if (name === '') return undefined;
  const able = members.filter(mayOwn);
  const exact = able.filter((one) => fold(one.name) === fold(name));
  const fitting =
    exact.length > 0 ? exact : able.filter((one) => one.name !== '' && namesCompatible(one.name, name));
  return fitting.length === 1 ? fitting[0]?.userId : undefined;
}
