import { batchMenu } from '../../../src/actions/day/batch-buttons.ts';
import { allBut } from '../../../src/actions/day/batch-forms.ts';
import { dateOf } from '../../../src/db/local-days.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../../flows/money/money-team.ts';
import { agreed } from '../../support/agreed.ts';

const omar = 'U0OMAR';

let team: MoneyTeam;
beforeAll(async () => {
  team = await moneyTeam();
});

const stateOf = async (id: string) => (await team.rows.touch.findFirstOrThrow({ where: { id } })).state;

it('“all but some” marks whom its form showed, not who came within reach while it was open', async () => {
  const { rows, teamId } = team;
  // At 12:00 in Riyadh it is 08:00 in the Azores at the earliest, and 04:00 in New York.
  const names = [...['Ann', 'Bea', 'Cem'].map((name) => [name, 'Asia/Riyadh']), ['Dan', 'America/New_York']];
  const ids: string[] = [];
  for (const [name = '', zone = ''] of names) {
    const contactId = await team.contact(name, { ownerUserId: omar, relationship: 'met', zone });
    await rows.contactPhone.create({
      data: { teamId, contactId, e164: `+96650123456${ids.length}`, country: 'SA' },
    });
    await agreed(rows, { teamId, contactIds: [contactId], at: wednesday });
    const enrolment = await rows.enrolment.create({
      data: {
        teamId,
        contactId,
        planKey: '8x8',
        planKind: 'relationship',
        startsOn: dateOf('2026-11-25'),
        createdAt: wednesday,
      },
    });
    const { id } = await rows.touch.create({
      data: {
        teamId,
        contactId,
        enrolmentId: enrolment.id,
        stepKey: 'welcome-message',
        channel: 'text',
        plannedOn: dateOf('2026-11-25'),
        dueOn: dateOf('2026-11-25'),
      },
    });
    ids.push(id);
  }
  const opened = await batchMenu.run(await team.asks(omar), `all-but due/${ids[0]}/2026-11-25`, {
    onlyTheySee: true,
    messageId: 'm',
    look: undefined,
    subject: '',
    blockId: '',
    values: {},
  });
  if (opened.kind !== 'form') throw new Error(`No form but ${opened.kind}`);
  const { private_metadata: subject = '' } = opened.view;
  // An hour at which everybody may be reached.
  const later = new Date('2026-11-25T16:00:00Z');
  const sent = await allBut.run(await team.asks(omar, later), { 'left-out': [ids[1] ?? ''] }, subject);
  expect(sent.kind).toBe('show');
  expect(await Promise.all(ids.map(stateOf))).toEqual(['done', 'due', 'done', 'due']);
});
