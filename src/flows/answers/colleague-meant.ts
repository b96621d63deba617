import { readMembers } from '../../db/people.ts';
import { fold } from '../../parsing/fold.ts';
import type { Member } from '../../team/member.ts';
import type { Asking } from '../asking.ts';

/**
 * Which colleague somebody names: by a mention, whoever that is, or by the beginning of a name. Two who fit are never
 * guessed between.
 *
 * @param isAmong of whom a name is looked for
 */
export async function colleagueMeant(
  { means, teamId }: Asking,
  said: string,
  isAmong: (member: Member) => boolean,
): Promise<{ kind: 'one'; userId: string } | { kind: 'many' | 'none' }> {
  const [, mentioned] = /^<@([A-Z0-9]+)(?:\|[^>]*)?>$/.exec(said) ?? [];
  if (mentioned) return { kind: 'one', userId: mentioned };
  const name = fold(said);
  const people = name === '' ? [] : (await readMembers(means.store.rows, teamId)).filter(isAmong);
  const exact = people.filter((one) => fold(one.name) === name);
  const fitting = exact.length > 0 ? exact : people.filter((one) => fold(one.name).startsWith(name));
  const [only, ...others] = fitting;
  if (!only) return { kind: 'none' };
  return others.length === 0 ? { kind: 'one', userId: only.userId } : { kind: 'many' };
}
