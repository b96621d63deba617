import { isAgent, isPerson, type Member, type Team } from './member.ts';

/** What people may or may not do; product rules: who may do what. */
export type Deed =
  | 'claim-lead'
  | 'work-touches'
  | 'opt-out-anyone'
  | 'undo-opt-out'
  | 'enter-deal'
  | 'enter-cost'
  | 'edit-plans'
  | 'import-contacts'
  | 'edit-rules'
  | 'assign-leads'
  | 'hand-over-people'
  | 'set-up'
  | 'change-set-up'
  | 'give-roles'
  | 'manage-keys'
  | 'see-audit'
  | 'export-contact'
  | 'erase-contact'
  | 'set-retention'
  | 'see-status';

/** Why somebody may not. */
export type Denial =
  | 'not-a-member'
  | 'agents-only'
  | 'managers-only'
  | 'administrators-only'
  | 'owner-only'
  | 'claim-first';

/**
 * Whether a person may do something, asked on the server at every command, press and form.
 * An agent works own contacts and open leads and may record anybody's opt-out; a manager may do all of that
 * for the whole team and see money; an administrator sets up. Only who is in the leads channel claims, a manager
 * too. Guests, bots and people gone: nothing.
 *
 * @returns `undefined` when allowed, else the reason to tell
 */
export function denial(member: Member | undefined, deed: Deed): Denial | undefined {
  if (!member || !isPerson(member)) return 'not-a-member';
  switch (deed) {
    case 'claim-lead':
      return isAgent(member) ? undefined : 'agents-only';
    case 'work-touches':
    case 'opt-out-anyone':
    case 'enter-deal':
      return isAgent(member) || isManager(member) ? undefined : 'agents-only';
    case 'undo-opt-out':
    case 'enter-cost':
    case 'edit-plans':
    case 'import-contacts':
    case 'edit-rules':
    case 'assign-leads':
    case 'hand-over-people':
    case 'see-status':
    case 'export-contact':
      return isManager(member) ? undefined : 'managers-only';
    case 'set-up':
      return isAdministrator(member) || member.isSlackAdmin ? undefined : 'administrators-only';
    case 'change-set-up':
    case 'give-roles':
    case 'manage-keys':
    case 'see-audit':
    case 'erase-contact':
    case 'set-retention':
      return isAdministrator(member) ? undefined : 'administrators-only';
  }
}

/** The roles that an administrator gives; an agent is whoever is in the leads channel. */
export const roles = ['manager', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Managers are named in the set-up form; an administrator is one too. */
export function isManager(member: Member): boolean {
  return isPerson(member) && (member.isManager || isAdministrator(member));
}

/** By Touchbase's own roles, or named in the environment; what somebody is in Slack is another matter. */
export function isAdministrator(member: Member): boolean {
  return isPerson(member) && (member.isAdministrator || member.isNamedAdministrator);
}

/**
 * Whether somebody may set up. Until a team is set up a workspace admin may, and so becomes the first administrator; from
 * then on the roles are Touchbase's own, else every workspace admin could name managers.
 *
 * @returns `undefined` when allowed, else the reason to tell
 */
export function denialToSetUp(
  member: Member | undefined,
  { isSetUp }: Pick<Team, 'isSetUp'>,
): Denial | undefined {
  return denial(member, isSetUp ? 'change-set-up' : 'set-up');
}

/** Whose a piece of work is: the owner's of the contact, unless it is somebody else's by role. */
export type Job = { readonly ownerUserId: string | null; readonly forUserId?: string | null };

/**
 * Whether a piece of work is somebody's own, so that it stands in their lists: theirs by role or as the owner, or that
 * of somebody they cover. What is nobody's is in no list.
 *
 * @param covers whose touches they do now, because those are away
 */
export function isOwnWork(
  { userId }: Pick<Member, 'userId'>,
  { ownerUserId, forUserId = null }: Job,
  covers: readonly string[] = [],
): boolean {
  const doer = forUserId ?? ownerUserId;
  return doer !== null && (doer === userId || covers.includes(doer));
}

/**
 * Whether somebody may work a contact: its owner, who does the owner's touches while that one is away, or a manager.
 * A contact nobody owns is open to any agent.
 *
 * @param covers whose touches they do now
 */
export function mayWorkContact(
  member: Member,
  ownerUserId: string | null,
  covers: readonly string[] = [],
): boolean {
  return ownerUserId === null || isOwnWork(member, { ownerUserId }, covers) || isManager(member);
}

/**
 * Whether somebody may work what is due for a contact. What is their own work they may, though they have left the leads
 * channel; of what is somebody else's by role, the owner of the contact may too.
 *
 * @param job a contact, or a touch with whose it is
 * @param covers whose touches they do now, because those are away
 * @returns `undefined` when allowed, else the reason to tell
 */
export function denialToWork(member: Member, job: Job, covers: readonly string[] = []): Denial | undefined {
  const { ownerUserId } = job;
  if (isPerson(member) && (isOwnWork(member, job, covers) || isOwnWork(member, { ownerUserId }, covers)))
    return undefined;
  const why = denial(member, 'work-touches');
  return why ?? (mayWorkContact(member, ownerUserId, covers) ? undefined : 'owner-only');
}

/**
 * Whether somebody may see how to reach a contact, and change what is known of them: who may work the contact; of
 * somebody nobody has yet only managers, and who has something to do for them by role.
 *
 * @returns `undefined` when allowed, else the reason to tell
 */
export function denialToReach(member: Member, job: Job, covers: readonly string[] = []): Denial | undefined {
  const why = denialToWork(member, job, covers);
  if (why || job.ownerUserId !== null) return why;
  return isOwnWork(member, job, covers) || isManager(member) ? undefined : 'claim-first';
}

/**
 * Whether somebody may take back what was done, or look into it: whoever did it, or whose it was, and a manager.
 *
 * @returns `undefined` when allowed, else the reason to tell
 */
export function denialToTakeBack(member: Member, byUserId: string | null): Denial | undefined {
  return byUserId === member.userId || isManager(member) ? undefined : 'owner-only';
}

/**
 * Whether somebody may make two contacts one person, or take that back: a manager any two; an agent where one of them is
 * theirs and the other too or nobody's yet.
 *
 * @param owners whose the two are
 * @returns `undefined` when allowed, else the reason to tell
 */
export function denialToMerge(member: Member, owners: readonly (string | null)[]): Denial | undefined {
  const why = denial(member, 'work-touches');
  if (why || isManager(member)) return why;
  if (owners.some((owner) => owner !== null && owner !== member.userId)) return 'owner-only';
  return owners.includes(member.userId) ? undefined : 'claim-first';
}
