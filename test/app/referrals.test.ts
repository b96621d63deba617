import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, mona } = people;

describe('who sent whom', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const plans = async (contactId: string) =>
    (await touchbase.look.enrolment.findMany({ where: { contactId }, orderBy: { createdAt: 'asc' } })).map(
      ({ planKey, state }) => `${planKey} ${state}`,
    );
  const referrals = (byContactId: string) => touchbase.look.referral.count({ where: { byContactId } });
  const relationship = async (id: string) =>
    (await touchbase.look.contact.findFirstOrThrow({ where: { id } })).relationship;

  it('makes an advocate, moves them, thanks them; said twice it is one row and the same answer', async () => {
    const sender = await talk.claimed(omar, 'Salem Aziz');
    await talk.claimed(omar, 'Huda Nasser');
    const line = '/lead refer huda by salem';
    const answer = await talk.answer(omar, line);
    expect(talk.read(answer)).toMatch(
      /^Salem Aziz sent Huda Nasser: recorded, and Salem Aziz is an advocate now\.\nWent from 8x8 to 33 Touch: Advocate Appreciation, from tomorrow on\.\nNext: .*\n\[Undo\]$/,
    );
    expect(await plans(sender.contactId)).toEqual(['8x8 stopped', '33-touch-advocate-appreciation active']);
    const thanks = await touchbase.look.touch.findMany({
      where: { contactId: sender.contactId, occasion: 'referral', state: 'due' },
    });
    expect(thanks).toHaveLength(1);
    expect(await talk.types(omar, line)).toBe(talk.read(answer));
    expect(await referrals(sender.contactId)).toBe(1);

    await talk.claimed(omar, 'Rima Third');
    expect(await talk.types(omar, '/lead إحالة rima third عن طريق salem')).toMatch(
      /^سُجّلت إحالة Rima Third عن طريق Salem Aziz/,
    );
    await touchbase.look.member.updateMany({ where: { userId: omar }, data: { guessedLanguage: null } });
    expect(await referrals(sender.contactId)).toBe(2);
    expect(
      await touchbase.look.touch.count({
        where: { contactId: sender.contactId, occasion: 'referral', state: 'due' },
      }),
    ).toBe(2);
    expect(await talk.types(omar, '/lead show salem')).toContain(
      'Has sent 2 people: Huda Nasser and Rima Third',
    );
    expect(await talk.types(omar, '/lead show huda')).toContain('Sent by Salem Aziz');

    // The move is taken back; what was said stays.
    expect(await talk.presses(omar, answer, { actionId: 'undo-move' })).toBe(
      'Salem Aziz is back on 8x8, with what was ahead there.',
    );
    expect(await relationship(sender.contactId)).toBe('advocate');
    expect(await talk.types(omar, line)).toBe(
      'Salem Aziz sent Huda Nasser: recorded, and Salem Aziz is an advocate now.',
    );
  });

  it('asks for one side after the other where names fit two', async () => {
    await talk.claimed(lina, 'Twin Alpha');
    const twin = await talk.claimed(lina, 'Twin Beta');
    await talk.claimed(lina, 'Pair Alpha');
    const pair = await talk.claimed(lina, 'Pair Beta');
    const first = await talk.answer(lina, '/lead refer twin by pair');
    expect(talk.read(first)).toMatch(/^Who was sent\? More than one person fits “twin”\.\n\[Twin/);
    const button = async (message: typeof first, contactId: string) => {
      const text = JSON.stringify(message.blocks);
      const nth = [...text.matchAll(/"value":"\S+ (\S+) /g)].findIndex(([, id]) => id === contactId);
      return { actionId: `pick-contact-${nth}` };
    };
    const second = await talk.pressAnswer(lina, first, await button(first, twin.contactId));
    expect(talk.read(second)).toMatch(/^Who sent them\? More than one person fits “pair”\./);
    const answer = await talk.presses(lina, second, await button(second, pair.contactId));
    expect(answer).toMatch(/^Pair Beta sent Twin Beta: recorded/);
    expect(await touchbase.look.referral.findMany({ where: { byContactId: pair.contactId } })).toMatchObject([
      { referredContactId: twin.contactId, enteredByUserId: lina },
    ]);
  });

  it('refuses what makes no sense or is somebody else’s, and says what to type', async () => {
    const mine = await talk.claimed(sara, 'Only Sara');
    await talk.claimed(omar, 'Only Omar');
    const example = 'For example: /lead refer huda by salem';
    expect(await talk.types(omar, '/lead refer huda')).toBe(`Who was sent, and by whom? ${example}`);
    expect(await talk.types(omar, '/lead refer huda by')).toBe(`Who was sent, and by whom? ${example}`);
    expect(await talk.types(omar, '/lead refer huda by huda nasser')).toBe(
      `Huda Nasser is on both sides. Who was sent, and by whom? ${example}`,
    );
    expect(await talk.types(omar, '/lead refer nobody by salem')).toMatch(/^I know nobody called “nobody”/);
    expect(await talk.types(omar, '/lead refer huda by only sara')).toMatch(
      /^I know nobody called “only sara”/,
    );
    // How a colleague's people are reached is nobody else's business: they are told apart by whose they are.
    const choice = await talk.types(omar, '/lead refer only by huda');
    expect(choice).toMatch(/^Who was sent\?.*\n\[Only Sara · with سارة\] \[Only Omar · …\d{4}\]$/);
    // Whom a person sent may be with any agent; who sent them is the agent's own, or a manager's to say.
    expect(await talk.types(omar, '/lead refer only sara by huda')).toMatch(/^Huda Nasser sent Only Sara/);
    expect(await talk.types(mona, '/lead refer rima by only sara')).toMatch(/^Only Sara sent Rima Third/);
    await touchbase.settled();
    expect(talk.dm(sara).at(-1)).toMatch(/Only Sara/);
    expect(await plans(mine.contactId)).toEqual(['8x8 stopped', '33-touch-advocate-appreciation active']);
  });

  it('a promise to send people makes an advocate too, once', async () => {
    const { contactId } = await talk.claimed(omar, 'Promise Nada');
    const answer = await talk.types(omar, '/lead advocate promise nada');
    expect(answer).toMatch(/^Promise Nada promised to send people: recorded/);
    expect(await talk.types(omar, '/lead advocate promise nada')).toBe(answer);
    expect(await referrals(contactId)).toBe(1);
    expect(await plans(contactId)).toEqual(['8x8 stopped', '33-touch-advocate-appreciation active']);
    expect(await talk.types(omar, '/lead advocate')).toMatch(/\/lead advocate salem$/);
  });
});
