import { readContact, standingOptOuts } from '../../../src/db/contacts.ts';
import { teamOf } from '../../../src/db/people.ts';
import { plansOf } from '../../../src/db/plans.ts';
import { recordOptOutInTx } from '../../../src/flows/contacts/record-opt-out.ts';
import { nameKey } from '../../../src/parsing/person-name.ts';
import { importStage } from '../imports/import-stage.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../money/money-team.ts';

let team: MoneyTeam;
beforeEach(async () => {
  team = await moneyTeam();
});
afterEach(() => team.close());

const closedFor = async (contactId: string) => {
  const contact = await readContact(team.rows, team.teamId, contactId);
  if (!contact) throw new Error(`No contact ${contactId}`);
  return await standingOptOuts(team.rows, team.teamId, contact);
};

describe('an opt-out', () => {
  it('survives an old export that lists the person as active, and holds for the new phone in it', async () => {
    const { rows, teamId, means } = team;
    const contactId = await team.contact('Huda Salem', {
      nameKey: nameKey('Huda Salem'),
      ownerUserId: 'U0OMAR',
    });
    await rows.contactEmail.create({
      data: { teamId, contactId, address: 'huda@x.sa', mailbox: 'huda@x.sa' },
    });
    await means.store.transaction(async (tx) => {
      const asked = { contactId, channel: null, how: 'command', words: 'stop' } as const;
      const plans = await plansOf(tx.rows, teamId, means.library);
      const whole = {
        ...asked,
        team: await teamOf(tx.rows, teamId),
        plans,
        byUserId: 'U0OMAR',
        at: wednesday,
      };
      await recordOptOutInTx(tx, whole);
    });

    const stage = importStage(team);
    await stage.bring(
      [
        'Name,Phone,Email,Stage,Do not contact,Owner,Last contacted',
        'Huda Salem,0501110002,huda@x.sa,past client,no,Omar,2026-11-02',
      ].join('\n'),
    );
    expect(await closedFor(contactId)).toEqual([{ channel: null }]);
    expect(await rows.enrolment.count({ where: { contactId, state: { in: ['active', 'paused'] } } })).toBe(0);
    expect(await rows.touch.count({ where: { contactId, state: 'due' } })).toBe(0);
    expect(await rows.consent.count({ where: { contactId } })).toBe(0);
    expect(
      (await rows.suppression.findMany({ where: { teamId } })).map(({ address }) => address).toSorted(),
    ).toEqual(['+966501110002', 'huda@x.sa']);

    // The phone alone, as somebody else, is that phone still.
    await stage.bring('Name,Phone\nZayd Unrelated,0501110002\n');
    const zayd = await rows.contact.findFirstOrThrow({ where: { name: 'Zayd Unrelated' } });
    expect(await closedFor(zayd.id)).toEqual([{ channel: null }]);
    expect(await rows.enrolment.count({ where: { contactId: zayd.id } })).toBe(0);
  });
});
