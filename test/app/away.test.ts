import { dueTouch } from '../support/due-touch.ts';
import { startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

/** Monday, 09:30 in Riyadh; Friday and Saturday are days off. */
describe('somebody is away', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  const { omar, sara, lina, yusuf, guest } = {
    omar: 'U0OMAR',
    sara: 'U0SARA',
    lina: 'U0LINA',
    yusuf: 'U0YUSUF',
    guest: 'U0GUEST',
  };
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
    await talk.types(sara, '/touchbase language arabic');
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const due = async (userId: string, name: string, day: string): Promise<string> =>
    await dueTouch(touchbase.look, { teamId: touchbase.running.teamId, userId, name, day });
  const memberRow = async (userId: string) =>
    await touchbase.look.member.findFirstOrThrow({ where: { userId } });
  const messagesTo = (userId: string) => talk.dm(userId).length;

  it('refuses what cannot be, and says why and what to do instead', async () => {
    const refusals: Array<[string, RegExp]> = [
      ['until 2026-11-20', /in the past/],
      ['until thursday cover <@U0OMAR>', /Somebody else has to cover/],
      [`until thursday cover <@${guest}>`, /cannot cover for you: only agents/],
      ['until thursday cover <@U0NOBODY>', /cannot cover for you/],
      ['until thursday cover zorro', /no agent called “zorro”/],
      ['from 2026-12-03 until 2026-12-01', /end \(.*\) before it begins/],
      ['cover <@U0SARA>', /Until when\?/],
      ['until huda', /could not read “huda”/],
      ['', /You are not away/],
    ];
    for (const [line, why] of refusals)
      expect(await talk.types(omar, `/touch away ${line}`.trim())).toMatch(why);
    expect(await talk.types(omar, '/touch back')).toMatch(/You are not away/);
    expect(await memberRow(omar)).toMatchObject({ awayFrom: null, awayUntil: null, coverUserId: null });
  });

  it('with a cover: who covers is told once, has the touches with the name, and may work them', async () => {
    const huda = await due(omar, 'Huda Salem', '2026-11-24');
    await due(sara, 'Badr Saleh', '2026-11-24');
    const answer = await talk.answer(omar, '/touch away until thursday cover <@U0SARA|sara>');
    expect(talk.read(answer)).toMatch(
      /until Thursday, that day included.*has your touches.*next list is for Sunday/,
    );
    await talk.types(omar, '/touch away until thursday cover سارة');
    await touchbase.settled();
    expect(talk.dm(sara)).toEqual([expect.stringMatching(/غياب.*حتى الخميس/)]);
    expect(await talk.types(sara, '/touch away until tomorrow cover <@U0OMAR>')).toMatch(/Omar|غياب/);
    expect((await memberRow(sara)).awayUntil).toBeNull();

    await touchbase.at('2026-11-24T05:00:00Z');
    expect(talk.dm(omar)).toEqual([]);
    expect(talk.dm(sara)).toHaveLength(2);
    expect(talk.dm(sara).at(-1)).toMatch(/Huda Salem.*نيابةً عن @?Omar/);
    expect(talk.dm(sara).at(-1)).toContain('Badr Saleh');

    const morning = await talk.told('morning', await morningOf(sara), sara);
    const blockId = `touch-${huda}`;
    talk.answerOf(await touchbase.slack.as(yusuf).command('/touch', 'done Huda Salem reached'));
    expect(await stateOf(huda)).toBe('due');
    talk.answerOf(await touchbase.slack.as(sara).press(morning, { blockId, actionId: 'touch-no-answer' }));
    expect(await stateOf(huda)).toBe('done');
    expect(await talk.types(sara, '/touch log huda reached, wants 3 beds')).toMatch(/Huda Salem/);
  });

  it('what was promised for an hour goes to the cover at that hour', async () => {
    const { contactId } = await contactOf('Huda Salem');
    const touchId = await talk.owes(contactId, 'the keys', { at: '2026-11-24T13:00:00Z' });
    const before = messagesTo(sara);
    await touchbase.at('2026-11-24T12:59:00Z');
    expect(messagesTo(sara)).toBe(before);
    await touchbase.at('2026-11-24T13:00:00Z');
    expect(talk.dm(omar)).toEqual([]);
    expect(talk.dm(sara).at(-1)).toMatch(/Huda Salem.*the keys/);
    expect(await talk.timesTold('touch', touchId)).toBe(1);
  });

  it('without a cover their touches wait, and nothing is told to anybody', async () => {
    const waiting = await due(lina, 'Noor Adel', '2026-11-25');
    const { contactId } = await contactOf('Noor Adel');
    await talk.types(lina, '/touch away until wednesday');
    const atAnHour = await talk.owes(contactId, 'a call', { on: '2026-11-25', at: '2026-11-25T10:00:00Z' });
    for (const instant of ['2026-11-25T05:00:00Z', '2026-11-25T10:00:00Z', '2026-11-25T21:30:00Z'])
      await touchbase.at(instant);
    expect(talk.dm(lina)).toEqual([]);
    expect(talk.dm(sara).join('\n')).not.toContain('Noor Adel');
    // Back by itself: one list with all of it, and not a message each.
    await touchbase.at('2026-11-26T05:00:00Z');
    expect(talk.dm(lina)).toHaveLength(1);
    expect(talk.dm(lina)[0]?.match(/Noor Adel/g)).toHaveLength(2);
    expect([await stateOf(waiting), await stateOf(atAnHour)]).toEqual(['due', 'due']);
    await touchbase.at('2026-11-26T05:01:00Z');
    expect(talk.dm(lina)).toHaveLength(1);
    expect((await memberRow(lina)).awayUntil).toBeNull();
  });

  it('when it is over the cover is told, and the list is theirs again', async () => {
    await due(omar, 'Samir Nasser', '2026-11-26');
    const before = messagesTo(sara);
    await touchbase.at('2026-11-26T21:01:00Z');
    expect(messagesTo(sara)).toBe(before);
    await touchbase.at('2026-11-27T05:00:00Z');
    expect(talk.dm(sara).at(-1)).toMatch(/انتهت تغطيتك.*Omar/);
    expect((await memberRow(omar)).coverUserId).toBeNull();
    const told = messagesTo(sara);
    await touchbase.at('2026-11-29T05:00:00Z');
    expect(talk.dm(omar).at(-1)).toMatch(/Good morning, Omar[\s\S]*Samir Nasser/);
    expect(talk.dm(sara).slice(told).join('\n')).not.toContain('Samir Nasser');
    expect(await talk.types(sara, '/touch log samir reached')).not.toMatch(/\*?Samir Nasser\*?:/);
  });

  it('is taken back by a press or by coming back, and another press changes nothing', async () => {
    const first = await talk.answer(omar, '/touch away from tuesday until wednesday cover <@U0YUSUF>');
    await touchbase.settled();
    const asked = messagesTo(yusuf);
    const second = await talk.answer(omar, '/touch away until thursday');
    expect(await talk.presses(omar, first, { actionId: 'undo-away' })).toMatch(/something else since/);
    expect((await memberRow(omar)).awayUntil).not.toBeNull();
    expect(await talk.presses(omar, second, { actionId: 'undo-away' })).toMatch(/Welcome back/);
    expect((await memberRow(omar)).awayUntil).toBeNull();
    await touchbase.settled();
    // It had not begun for him: what he was told says so now, and nothing new was.
    expect(messagesTo(yusuf)).toBe(asked);
    expect(talk.dm(yusuf).at(-1)).toMatch(/انتهت تغطيتك|no longer cover/);

    await talk.types(omar, '/touch غياب حتى الخميس بديل <@U0YUSUF>');
    await touchbase.settled();
    expect(await talk.types(omar, '/touch عودة')).toMatch(/Welcome back|أهلًا بعودتك/);
    await touchbase.settled();
    expect(messagesTo(yusuf)).toBe(asked + 2);
  });

  async function contactOf(name: string): Promise<{ contactId: string }> {
    const { id } = await touchbase.look.contact.findFirstOrThrow({ where: { name } });
    return { contactId: id };
  }

  async function stateOf(touchId: string): Promise<string> {
    return (await touchbase.look.touch.findFirstOrThrow({ where: { id: touchId } })).state;
  }

  async function morningOf(userId: string): Promise<string> {
    const { id } = await touchbase.look.morning.findFirstOrThrow({
      where: { userId },
      orderBy: { day: 'desc' },
    });
    return id;
  }
});
