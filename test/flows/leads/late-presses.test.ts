import { readMember, teamOf } from '../../../src/db/people.ts';
import { plansOf } from '../../../src/db/plans.ts';
import { whoAsks } from '../../../src/flows/asking.ts';
import { recordOptOutInTx } from '../../../src/flows/contacts/record-opt-out.ts';
import { lookAtTouch, skipTouch } from '../../../src/flows/day/settle-touch.ts';
import { claimLead } from '../../../src/flows/leads/claim-lead.ts';
import { giveBackLead } from '../../../src/flows/leads/give-back-lead.ts';
import { handLead } from '../../../src/flows/leads/hand-lead.ts';
import { openLeadContact } from '../../../src/flows/leads/open-lead-contact.ts';
import type { HoldingEnd } from '../../../src/leads/lead.ts';
import { type Door, openDoor, somebody, teamId } from '../../intake/open-door.ts';

const omar = 'U0OMAR';
const sara = 'U0SARA';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

type Sent = { leadId: string; contactId: string };
const inquires = async (): Promise<Sent> => {
  const { body } = await door.post('/intake/website', somebody());
  return { leadId: String(body.leadId), contactId: String(body.contactId) };
};
const memberOf = async (userId: string) => {
  const member = await readMember(door.look, teamId, userId);
  if (!member) throw new Error(`No member ${userId}`);
  return member;
};
const claims = async ({ leadId }: Sent, userId = omar) =>
  await claimLead(door.means, { teamId, leadId, member: await memberOf(userId), at: door.clock.at });
const goesBack = async ({ contactId }: Sent, why: Exclude<HoldingEnd, 'reassigned'>) =>
  await door.means.store.transaction(async (tx) =>
    giveBackLead(tx, {
      team: await teamOf(tx.rows, teamId),
      contactId,
      fromUserId: omar,
      why,
      byUserId: null,
      at: door.clock.at,
    }),
  );
const goesTo = async ({ leadId, contactId }: Sent, userId: string) =>
  await door.means.store.transaction(async (tx) =>
    handLead(
      tx,
      await plansOf(tx.rows, teamId, door.means.library),
      { leadId, contactId },
      {
        team: await teamOf(tx.rows, teamId),
        to: await memberOf(userId),
        via: 'assign',
        byUserId: 'U0MONA',
        at: door.clock.at,
      },
    ),
  );
const stageOf = (stage: string) => (lead: Sent) =>
  door.look.lead.update({ where: { teamId_id: { teamId, id: lead.leadId } }, data: { stage } });
const optsOut = async ({ contactId }: Sent) =>
  await door.means.store.transaction(async (tx) =>
    recordOptOutInTx(tx, {
      team: await teamOf(tx.rows, teamId),
      plans: door.means.library,
      contactId,
      channel: null,
      at: door.clock.at,
      byUserId: omar,
      how: 'command',
      words: 'stop',
    }),
  );
const pooled = (lead: Sent) =>
  door.look.lead.update({
    where: { teamId_id: { teamId, id: lead.leadId } },
    data: { pooledAt: door.clock.at },
  });
/** Everything that a press could have changed. */
const everything = async ({ leadId, contactId }: Sent) => ({
  lead: await door.look.lead.findUniqueOrThrow({ where: { teamId_id: { teamId, id: leadId } } }),
  contact: await door.look.contact.findUniqueOrThrow({ where: { teamId_id: { teamId, id: contactId } } }),
  holdings: await door.look.leadHolding.findMany({ where: { leadId }, orderBy: { from: 'asc' } }),
  changes: await door.look.leadStageChange.findMany({ where: { leadId }, orderBy: { id: 'asc' } }),
  touches: await door.look.touch.findMany({ where: { contactId }, orderBy: { id: 'asc' } }),
  interactions: await door.look.interaction.count({ where: { contactId } }),
  told: await door.look.telling.findMany({ where: { subjectId: leadId }, orderBy: { id: 'asc' } }),
});
const asks = async (userId: string) => {
  const asking = await whoAsks(door.means, { teamId, userId, requestId: 'r', at: door.clock.at });
  if (!asking) throw new Error(`${userId} may ask nothing`);
  return asking;
};

describe('a press on Claim of an old picture of the card', () => {
  it.each<[string, ((lead: Sent) => Promise<unknown>)[], object, boolean]>([
    ['of one’s own', [claims], { kind: 'yours-already' }, false],
    ['of what another has claimed', [(lead) => claims(lead, sara)], { kind: 'taken', byUserId: sara }, false],
    [
      'of what was given to another since',
      [claims, (lead) => goesTo(lead, sara)],
      { kind: 'taken', byUserId: sara },
      false,
    ],
    ['of what was closed with nobody', [stageOf('closed')], { kind: 'over', stage: 'closed' }, false],
    [
      'of what was closed with another',
      [(lead) => claims(lead, sara), stageOf('closed')],
      { kind: 'taken' },
      false,
    ],
    ['of what was lost', [stageOf('lost')], { kind: 'over', stage: 'lost' }, false],
    ['of whom is to be left alone', [optsOut], { kind: 'withheld' }, false],
    [
      'of whom is to be left alone, who was somebody’s',
      [(lead) => claims(lead, sara), optsOut],
      { kind: 'taken', byUserId: sara },
      false,
    ],
    ['of what one gave back', [claims, (lead) => goesBack(lead, 'released')], { kind: 'won' }, true],
    ['of what was taken back', [claims, (lead) => goesBack(lead, 'taken-back')], { kind: 'won' }, true],
    ['of what is in the pool', [pooled], { kind: 'won' }, true],
  ])('%s', async (_case, happened, answer, isWon) => {
    const lead = await inquires();
    for (const one of happened) await one(lead);
    const before = await everything(lead);
    expect(await claims(lead)).toMatchObject(answer);
    const after = await everything(lead);
    if (!isWon) {
      expect(after).toEqual(before);
      return;
    }
    expect(after.lead).toMatchObject({ claimedByUserId: omar, pooledAt: null, stage: 'claimed' });
    expect(after.holdings.filter(({ until }) => until === null)).toMatchObject([
      { userId: omar, via: 'claim' },
    ]);
  });
});

describe('a press on an old message about a lead that went to others', () => {
  const lost = (toUserId: string | null) => ({ kind: 'lost', name: 'Huda Salem', toUserId });

  it.each<[string, (lead: Sent) => Promise<unknown>, string | null]>([
    ['it was taken back', (lead) => goesBack(lead, 'taken-back'), null],
    ['it was given back', (lead) => goesBack(lead, 'released'), null],
    ['another has it', (lead) => goesTo(lead, sara), sara],
  ])('changes nothing and shows no address: %s', async (_case, happens, toUserId) => {
    const lead = await inquires();
    await claims(lead);
    const [touch] = await door.look.touch.findMany({ where: { contactId: lead.contactId, state: 'due' } });
    if (!touch) throw new Error('Nothing is due');
    await happens(lead);
    const before = await everything(lead);
    const asking = await asks(omar);
    expect(await openLeadContact(asking, lead.leadId)).toEqual(lost(toUserId));
    expect(await lookAtTouch(asking, touch.id)).toEqual(lost(toUserId));
    expect(await skipTouch(asking, touch.id, '')).toEqual(lost(toUserId));
    expect(await everything(lead)).toEqual(before);
  });

  it('works again for who has the lead again', async () => {
    const lead = await inquires();
    await claims(lead);
    await goesBack(lead, 'taken-back');
    await claims(lead);
    expect((await openLeadContact(await asks(omar), lead.leadId)).kind).toBe('open');
  });
});
