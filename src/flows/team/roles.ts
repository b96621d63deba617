import { createHash } from 'node:crypto';
import { recordAudit } from '../../db/audit.ts';
import { lockTeam, readMembers } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import { type Denial, denial, type Role, roles } from '../../team/may-do.ts';
import { isAgent, isPerson, type Member } from '../../team/member.ts';
import type { Asking } from '../asking.ts';

/** Who has which role of Touchbase's own, by Slack's id. */
export type Roles = Readonly<Record<Role, readonly string[]>>;

/** Who may do what in a team. */
export type RolesNow = {
  roles: Roles;
  /** Administrators by the environment, whose role nobody takes in Slack. */
  named: readonly string[];
  agents: readonly string[];
  /** By which it is seen whether somebody changed the roles meanwhile. */
  mark: string;
};

export type RolesSet =
  | { kind: 'denied'; why: Denial }
  /** Nobody would be left who could give roles. */
  | { kind: 'last-administrator' }
  /** Guests, bots, people who left or whom the team does not have. */
  | { kind: 'not-people'; role: Role; userIds: readonly string[] }
  /** Somebody changed them since the form was opened: nothing was done. */
  | { kind: 'changed-since'; now: RolesNow }
  | { kind: 'set'; changes: readonly RoleChange[]; now: RolesNow };

export type RoleChange = { userId: string; role: Role; isGiven: boolean };

const columnOf = { manager: 'isManager', administrator: 'isAdministrator' } as const;

/** Who has which role. For administrators. */
export async function readRoles({
  means,
  teamId,
  member,
}: Asking): Promise<{ kind: 'denied'; why: Denial } | { kind: 'roles'; now: RolesNow }> {
  const why = denial(member, 'give-roles');
  if (why) return { kind: 'denied', why };
  return { kind: 'roles', now: rolesNow(await readMembers(means.store.rows, teamId)) };
}

/**
 * An administrator says who the managers and the administrators are. It holds from the next press on: every one looks
 * the roles up. Whoever was given or lost one is told, and nobody can take the last administrator's.
 *
 * @param seenMark the mark of the roles that the form was opened with
 */
export async function setRoles(
  { means, teamId, member, at }: Asking,
  wanted: Roles,
  seenMark: string,
): Promise<RolesSet> {
  const why = denial(member, 'give-roles');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx): Promise<RolesSet> => {
    await lockTeam(tx.rows, teamId);
    const people = await readMembers(tx.rows, teamId);
    // Who asks may have lost the role while this waited.
    const stillWhy = denial(
      people.find(({ userId }) => userId === member.userId),
      'give-roles',
    );
    if (stillWhy) return { kind: 'denied', why: stillWhy };
    const now = rolesNow(people);
    const known = new Set(people.filter(isPerson).map(({ userId }) => userId));
    for (const role of roles) {
      const userIds = wanted[role].filter((userId) => !known.has(userId));
      if (userIds.length > 0) return { kind: 'not-people', role, userIds };
    }
    if (wanted.administrator.length === 0 && now.named.length === 0) return { kind: 'last-administrator' };
    if (roles.every((role) => isSame(wanted[role], now.roles[role])))
      return { kind: 'set', changes: [], now };
    if (now.mark !== seenMark) return { kind: 'changed-since', now };
    const changes = await changeRoles(tx, people, { teamId, byUserId: member.userId, at, ...wanted });
    return { kind: 'set', changes, now: rolesNow(await readMembers(tx.rows, teamId)) };
  });
}

/**
 * Has exactly these people have a role, keeps who gave or took it, and tells them. Part of a flow that holds the team's
 * lock: the one place where roles are written.
 *
 * @param people everybody of the team, as they are
 * @param wanted a role that is absent stays as it is
 * @param wanted.isTold off where a team is set up for the first time: who set it up tells them what it is
 */
export async function changeRoles(
  tx: Tx,
  people: readonly Member[],
  {
    teamId,
    byUserId,
    at,
    isTold = true,
    ...wanted
  }: { teamId: string; byUserId: string; at: Date; isTold?: boolean } & Partial<Roles>,
): Promise<RoleChange[]> {
  const changes = roles.flatMap((role) => {
    const userIds = wanted[role];
    if (!userIds) return [];
    return people
      .filter((one) => one[columnOf[role]] !== userIds.includes(one.userId))
      .map(({ userId }) => ({ userId, role, isGiven: userIds.includes(userId) }));
  });
  for (const { userId, role, isGiven } of changes) {
    await tx.rows.member.update({
      where: { teamId_userId: { teamId, userId } },
      data: { [columnOf[role]]: isGiven },
    });
    const deed = isGiven ? 'role-given' : 'role-taken';
    await recordAudit(tx, { teamId, at, byUserId, deed, subjectId: userId, details: { role } });
  }
  if (!isTold) return changes;
  const reached = people.filter((one) => isPerson(one) && one.userId !== byUserId);
  for (const recipient of new Set(changes.map(({ userId }) => userId)))
    if (reached.some(({ userId }) => userId === recipient))
      await tell(tx, { teamId, kind: 'role', subjectId: recipient, recipient, at }, { anew: true });
  return changes;
}

/** The roles given in Touchbase to people who are still here. */
export function rolesOf(people: readonly Member[]): Roles {
  const having = (role: Role) =>
    people.filter((one) => isPerson(one) && one[columnOf[role]]).map(({ userId }) => userId);
  return { manager: having('manager'), administrator: having('administrator') };
}

function rolesNow(people: readonly Member[]): RolesNow {
  const given = rolesOf(people);
  const text = JSON.stringify(roles.map((role) => given[role].toSorted()));
  const here = people.filter(isPerson);
  return {
    roles: given,
    named: here.filter((one) => one.isNamedAdministrator).map(({ userId }) => userId),
    agents: here.filter(isAgent).map(({ userId }) => userId),
    mark: createHash('sha256').update(text).digest('hex').slice(0, 16),
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((userId) => other.includes(userId));
}
