import {
  type Deed,
  type Denial,
  denial,
  denialToMerge,
  denialToReach,
  denialToSetUp,
  denialToTakeBack,
  denialToWork,
  isAdministrator,
  isManager,
  isOwnWork,
  type Job,
  mayWorkContact,
} from '../../src/team/may-do.ts';
import type { Member } from '../../src/team/member.ts';
import { aMember } from './a-member.ts';

const outside = { inLeadsChannel: false };
const people = {
  agent: aMember(),
  manager: aMember({ isManager: true, ...outside }),
  managingAgent: aMember({ isManager: true }),
  administrator: aMember({ isAdministrator: true, ...outside }),
  named: aMember({ isNamedAdministrator: true, ...outside }),
  workspaceAdmin: aMember({ isSlackAdmin: true, ...outside }),
  somebody: aMember(outside),
} satisfies Record<string, Member>;
const everything = { isManager: true, isAdministrator: true, isNamedAdministrator: true, isSlackAdmin: true };
const nobodies: Record<string, Member | undefined> = {
  guest: aMember({ isGuest: true, ...everything }),
  bot: aMember({ isBot: true, ...everything }),
  gone: aMember({ isGone: true, ...everything }),
  stranger: undefined,
};

const administrators = ['administrator', 'named'];
const managers = ['manager', 'managingAgent', ...administrators];
const agents = ['agent', ...managers];
const rules: Record<Deed, { may: readonly string[]; else: Denial }> = {
  'claim-lead': { may: ['agent', 'managingAgent'], else: 'agents-only' },
  'work-touches': { may: agents, else: 'agents-only' },
  'opt-out-anyone': { may: agents, else: 'agents-only' },
  'undo-opt-out': { may: managers, else: 'managers-only' },
  'enter-deal': { may: agents, else: 'agents-only' },
  'enter-cost': { may: managers, else: 'managers-only' },
  'edit-plans': { may: managers, else: 'managers-only' },
  'import-contacts': { may: managers, else: 'managers-only' },
  'assign-leads': { may: managers, else: 'managers-only' },
  'hand-over-people': { may: managers, else: 'managers-only' },
  'edit-rules': { may: managers, else: 'managers-only' },
  'see-status': { may: managers, else: 'managers-only' },
  'set-up': { may: ['administrator', 'named', 'workspaceAdmin'], else: 'administrators-only' },
  'change-set-up': { may: administrators, else: 'administrators-only' },
  'give-roles': { may: administrators, else: 'administrators-only' },
  'manage-keys': { may: administrators, else: 'administrators-only' },
  'see-audit': { may: administrators, else: 'administrators-only' },
  'export-contact': { may: managers, else: 'managers-only' },
  'erase-contact': { may: administrators, else: 'administrators-only' },
  'set-retention': { may: administrators, else: 'administrators-only' },
};
const deeds = Object.keys(rules) as Deed[];

describe('who may do what', () => {
  it.each(deeds)('%s', (deed) => {
    const verdicts = Object.entries(people).map(([who, member]) => [who, denial(member, deed)]);
    expect(verdicts).toEqual(
      Object.keys(people).map((who) => [who, rules[deed].may.includes(who) ? undefined : rules[deed].else]),
    );
  });

  it.each(deeds)('guests, bots, people gone and strangers may not %s, whatever their role was', (deed) => {
    expect(Object.values(nobodies).map((member) => denial(member, deed))).toEqual(
      Array(4).fill('not-a-member'),
    );
  });

  it('an administrator is a manager, a workspace admin alone is not', () => {
    expect(isManager(people.administrator)).toBe(true);
    expect(isManager(people.workspaceAdmin)).toBe(false);
    expect(isManager(aMember({ isManager: true, isGone: true }))).toBe(false);
    expect(isAdministrator(aMember({ isAdministrator: true, isGone: true }))).toBe(false);
  });

  it('a workspace admin sets a team up, and changes nothing of it from then on', () => {
    const { workspaceAdmin, administrator } = people;
    expect(denialToSetUp(workspaceAdmin, { isSetUp: false })).toBeUndefined();
    expect(denialToSetUp(workspaceAdmin, { isSetUp: true })).toBe('administrators-only');
    expect(denialToSetUp(administrator, { isSetUp: true })).toBeUndefined();
  });

  it('what somebody did is taken back by them or a manager', () => {
    expect(denialToTakeBack(people.agent, people.agent.userId)).toBeUndefined();
    expect(denialToTakeBack(people.agent, 'U0SARA')).toBe('owner-only');
    expect(denialToTakeBack(people.agent, null)).toBe('owner-only');
    expect(denialToTakeBack(people.manager, 'U0SARA')).toBeUndefined();
  });

  it('a contact is worked by its owner or a manager; one that nobody owns by anybody', () => {
    expect(mayWorkContact(people.agent, 'U0OMAR')).toBe(true);
    expect(mayWorkContact(people.agent, 'U0SARA')).toBe(false);
    expect(mayWorkContact(people.agent, null)).toBe(true);
    expect(mayWorkContact(people.manager, 'U0SARA')).toBe(true);
  });

  it('who covers does what is in their list, though they have left the leads channel since', () => {
    const covers = ['U0SARA'];
    expect(mayWorkContact(people.agent, 'U0SARA', covers)).toBe(true);
    expect(denialToWork(people.agent, of('U0SARA'), covers)).toBeUndefined();
    expect(denialToWork(people.agent, of('U0LINA'), covers)).toBe('owner-only');
    expect(denialToWork(people.somebody, of('U0SARA'), covers)).toBeUndefined();
    expect(denialToWork(aMember({ isGone: true }), of('U0SARA'), covers)).toBe('not-a-member');
  });

  it('what is somebody’s by role is theirs, whoever covers them, and may be done by the owner too', () => {
    const job = of('U0SARA', 'U0OMAR');
    expect(isOwnWork(people.agent, job)).toBe(true);
    expect(denialToWork(people.somebody, job)).toBeUndefined();
    const [sara, lina] = [aMember({ userId: 'U0SARA' }), aMember({ userId: 'U0LINA' })];
    expect(isOwnWork(sara, job)).toBe(false);
    expect(denialToWork(sara, job)).toBeUndefined();
    expect(denialToWork(lina, job)).toBe('owner-only');
    expect(isOwnWork(lina, job, ['U0OMAR'])).toBe(true);
    expect(denialToWork(lina, job, ['U0OMAR'])).toBeUndefined();
    expect(denialToWork(lina, job, ['U0SARA'])).toBeUndefined();
  });

  it('who left the leads channel still works their own people, and nobody else’s', () => {
    expect(denialToWork(people.somebody, of('U0OMAR'))).toBeUndefined();
    expect(denialToWork(people.somebody, of('U0SARA'))).toBe('agents-only');
    expect(denialToWork(people.somebody, of(null))).toBe('agents-only');
    expect(denialToWork(people.agent, of('U0SARA'))).toBe('owner-only');
    expect(denialToWork(aMember({ isGone: true }), of('U0OMAR'))).toBe('not-a-member');
  });

  it('how to reach somebody is for who works them; until somebody has them, for managers', () => {
    expect(denialToReach(people.agent, of('U0OMAR'))).toBeUndefined();
    expect(denialToReach(people.agent, of('U0SARA'), ['U0SARA'])).toBeUndefined();
    expect(denialToReach(people.agent, of('U0SARA'))).toBe('owner-only');
    expect(denialToReach(people.manager, of('U0SARA'))).toBeUndefined();
    expect(denialToWork(people.agent, of(null))).toBeUndefined();
    expect(denialToReach(people.agent, of(null))).toBe('claim-first');
    expect(denialToReach(people.agent, of(null, 'U0OMAR'))).toBeUndefined();
    expect(denialToReach(people.manager, of(null))).toBeUndefined();
  });

  it.each([
    ['agent', ['U0OMAR', 'U0OMAR'], undefined],
    ['agent', ['U0OMAR', null], undefined],
    ['agent', [null, 'U0OMAR'], undefined],
    ['agent', ['U0OMAR', 'U0SARA'], 'owner-only'],
    ['agent', [null, null], 'claim-first'],
    ['manager', ['U0SARA', 'U0LINA'], undefined],
    ['manager', [null, null], undefined],
    ['somebody', ['U0OMAR', 'U0OMAR'], 'agents-only'],
  ] as const)('merging as %s those of %j', (who, owners, why) => {
    expect(denialToMerge(people[who], owners)).toBe(why);
  });
});

function of(ownerUserId: string | null, forUserId: string | null = null): Job {
  return { ownerUserId, forUserId };
}
