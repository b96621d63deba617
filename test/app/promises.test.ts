import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, yusuf, mona } = people;

describe('promises', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  /** A contact of an agent with nothing due but what is promised. */
  async function quiet(userId: string, name: string) {
    const lead = await talk.claimed(userId, name);
    await touchbase.look.touch.updateMany({
      where: { contactId: lead.contactId, state: 'due' },
      data: { state: 'withdrawn', settledAt: touchbase.clock.now() },
    });
    return lead;
  }

  it('with an hour is told at that hour, not before, and once', async () => {
    touchbase.clock.set('2026-11-23T06:30:00Z');
    const { contactId } = await quiet(omar, 'Hour Keeper');
    await talk.types(omar, '/touch log hour keeper call reached, the terrace next tomorrow 4pm');
    const { id } = await talk.firstDue(contactId);
    await touchbase.at('2026-11-24T12:59:00Z');
    expect(await talk.timesTold('touch', id)).toBe(0);
    await touchbase.at('2026-11-24T13:00:00Z');
    await touchbase.at('2026-11-24T13:05:00Z');
    expect(await talk.timesTold('touch', id)).toBe(1);
    expect(talk.read(await talk.told('touch', id))).toMatchSnapshot();
  });

  it('put off after it was told, the message says so, and a new one comes at the new hour', async () => {
    touchbase.clock.set('2026-11-23T06:30:00Z');
    const { contactId } = await quiet(omar, 'Moving Target');
    await talk.types(omar, '/touch log moving target call reached next tomorrow 3pm');
    const { id } = await talk.firstDue(contactId);
    await touchbase.at('2026-11-24T12:00:00Z');
    const first = await talk.told('touch', id);
    const said = (message: typeof first) => {
      const now = touchbase.slack.message(message);
      return now && talk.read(now);
    };

    touchbase.clock.set('2026-11-24T12:05:00Z');
    await talk.types(omar, '/touch snooze moving target today 5pm');
    await touchbase.settled();
    expect(said(first)).toMatch(/Call Moving Target.* · moved to (17:00|5:00 PM)$/);
    await touchbase.at('2026-11-24T14:00:00Z');
    const second = await talk.told('touch', id);
    expect(second.ts).not.toBe(first.ts);
    expect(said(second)).toMatch(/^It is time:\nCall Moving Target/);
    expect(said(first)).toMatch(/ · moved to /);

    await talk.types(omar, '/touch snooze moving target tomorrow 4pm');
    await touchbase.settled();
    expect(said(second)).toMatch(/ · moved to tomorrow$/);
    await touchbase.at('2026-11-25T13:00:00Z');
    const third = await talk.told('touch', id);
    expect(touchbase.slack.dm(omar).at(-1)?.ts).toBe(third.ts);
    await talk.types(omar, '/touch done moving target reached');
    await touchbase.settled();
    expect(said(third)).toMatch(/ · reached$/);
  });

  it('settled in the list before its hour, it is not told', async () => {
    touchbase.clock.set('2026-11-23T06:30:00Z');
    const { contactId } = await quiet(lina, 'Early Bird');
    await talk.types(lina, '/touch log early bird call reached next tomorrow 4pm');
    const { id } = await talk.firstDue(contactId);
    touchbase.clock.set('2026-11-24T06:30:00Z');
    await talk.types(lina, '/touch done early bird reached');
    await touchbase.at('2026-11-24T13:00:00Z');
    expect(await talk.timesTold('touch', id)).toBe(0);
  });

  it('for today after the morning is told when it arises; before the morning it is in it', async () => {
    await touchbase.at('2026-11-25T05:00:00Z');
    touchbase.clock.set('2026-11-25T07:00:00Z');
    const { contactId } = await quiet(yusuf, 'Same Day');
    const id = await talk.owes(contactId, 'the plans');
    await touchbase.at('2026-11-25T07:01:00Z');
    expect(talk.read(await talk.told('touch', id))).toMatch(
      /^New for today:\nCall Same Day, as promised; note: the plans/,
    );
    const tomorrow = await talk.owes(contactId, 'the keys', { on: '2026-11-26' });
    await touchbase.at('2026-11-26T05:00:00Z');
    expect(await talk.timesTold('touch', tomorrow)).toBe(0);
    expect(talk.dm(yusuf).at(-1)).toMatch(
      /^Good morning, يوسف\. 1 touch today, 1 from before\.\nFrom before\nCall Same Day, as promised; note: the plans · due yesterday[\s\S]*\nPromised, and new leads\nCall Same Day, as promised; note: the keys/,
    );
  });

  it('a press on what was told settles it in place, and says what else it came to', async () => {
    touchbase.clock.set('2026-11-26T06:00:00Z');
    const { contactId } = await quiet(lina, 'Press Alone');
    const id = await talk.owes(contactId, 'a viewing');
    await touchbase.at('2026-11-26T06:01:00Z');
    const press = await talk.presses(lina, await talk.told('touch', id), { actionId: 'touch-reached' });
    expect(press).toMatch(/^Press Alone: reached\. .*Now on 33 Touch\./);
    await touchbase.settled();
    const after = await talk.told('touch', id);
    expect(talk.read(after)).toMatch(/Call Press Alone, as promised; note: a viewing · reached$/);
    expect(touchbase.slack.as(lina).canPress(after, { actionId: 'touch-reached' })).toBe(false);

    const again = await talk.owes(contactId, 'the other viewing');
    await touchbase.at('2026-11-26T06:03:00Z');
    const told = await talk.told('touch', again);
    const unanswered = await touchbase.slack.as(lina).pressAsSeen(told, { actionId: 'touch-no-answer' });
    await touchbase.settled();
    expect(unanswered.answers()).toEqual([]);
  });

  it('in the morning who waits for a first answer comes first, then the promised, and a press redraws the morning in place', async () => {
    touchbase.clock.set('2026-11-29T04:00:00Z');
    const { contactId } = await talk.claimed(sara, 'هدى سالم');
    await talk.owes(contactId, 'موعد المعاينة');
    await touchbase.at('2026-11-29T05:00:00Z');
    const morning = touchbase.slack.dm(sara).at(-1);
    if (!morning) throw new Error('No morning');
    expect(talk.read(morning)).toMatchSnapshot();
    expect(morning.pings).toEqual([]);
    await touchbase.slack.as(sara).press(morning, { actionId: 'touch-reached' });
    await touchbase.settled();
    const now = touchbase.slack.message(morning);
    expect(now && talk.read(now)).toMatchSnapshot();
    expect(touchbase.slack.dm(sara).at(-1)?.ts).toBe(morning.ts);
  });

  it('asked again: an owner has a promise for today, with the full contact by direct message', async () => {
    const { contactId } = await talk.claimed(omar, 'Asks Again', { phone: '0561112223' });
    const second = await talk.inquires('Asks Again', { phone: '0561112223', message: 'still looking' });
    expect(second.contactId).toBe(contactId);
    expect(talk.read(await talk.told('lead-contact', second.leadId))).toMatch(
      /^Asks Again asked again, through Website[\s\S]*Call Asks Again, asked again/,
    );
    expect(await talk.timesTold('lead-card', second.leadId)).toBe(0);
  });

  it('with a person nobody has yet is its maker’s, in the list, in the morning and at its hour', async () => {
    touchbase.clock.set('2026-12-02T06:30:00Z');
    const { leadId, contactId } = await talk.inquires('Still Open');
    expect(await talk.types(omar, '/touch log still open reached next thursday 4pm')).toMatch(
      /it will be in your list/,
    );
    const { id } = await talk.firstDue(contactId);
    await touchbase.at('2026-12-03T05:00:00Z');
    expect(talk.dm(omar).at(-1)).toMatch(/^Good morning[\s\S]*Still Open/);
    expect(await talk.types(omar, '/touch')).toContain('Still Open');
    expect(await talk.types(lina, '/touch')).not.toContain('Still Open');
    await touchbase.at('2026-12-03T13:00:00Z');
    const told = await talk.told('touch', id, omar);
    expect(await talk.presses(omar, told, { actionId: 'touch-contact' })).toBe(
      'Nobody has this person yet. Claim the lead in the leads channel first.',
    );
    const lead = () => touchbase.look.lead.findFirst({ where: { id: leadId } });
    const spokeAt = new Date('2026-12-02T06:30:00Z');
    expect(await lead()).toMatchObject({ stage: 'new', firstAttemptAt: spokeAt, firstContactAt: spokeAt });
    await touchbase.slack.as(lina).press(await talk.told('lead-card', leadId), { actionId: 'claim' });
    await touchbase.settled();
    expect(await lead()).toMatchObject({ stage: 'contacted', claimedByUserId: lina });
    expect(await talk.types(lina, '/touch')).toContain('Still Open');
    expect(await talk.types(omar, '/touch')).not.toContain('Still Open');
  });

  it('made by a manager for another agent’s person: the answer says in whose list it is', async () => {
    await quiet(omar, 'Manager Logs');
    expect(await talk.types(mona, '/touch log manager logs reached next thursday')).toMatch(
      /it will be in the list of @omar\./i,
    );
  });

  it('who left the leads channel claims no more, but keeps mornings and people', async () => {
    touchbase.clock.set('2026-12-06T06:30:00Z');
    await touchbase.look.touch.updateMany({
      where: { contact: { ownerUserId: yusuf }, state: 'due' },
      data: { state: 'withdrawn', settledAt: touchbase.clock.now() },
    });
    const { contactId } = await quiet(yusuf, 'Stays Theirs');
    await talk.owes(contactId, 'the deed', { on: '2026-12-07' });
    const { leadId } = await talk.inquires('Not For Leavers');
    await touchbase.look.member.updateMany({
      where: { userId: { in: [yusuf, mona] } },
      data: { inLeadsChannel: false },
    });
    const card = await talk.told('lead-card', leadId);
    for (const userId of [yusuf, mona])
      expect(await talk.presses(userId, card, { actionId: 'claim' })).toMatch(/the leads channel|قناة/);
    await touchbase.at('2026-12-07T05:00:00Z');
    const morning = touchbase.slack.dm(yusuf).at(-1);
    expect(morning && talk.read(morning)).toContain('Stays Theirs');
    if (morning) await touchbase.slack.as(yusuf).press(morning, { actionId: 'touch-reached' });
    expect((await talk.due(contactId)).filter(({ promiseId }) => promiseId)).toEqual([]);
    expect(await touchbase.look.morning.count({ where: { userId: mona, day: new Date('2026-12-07') } })).toBe(
      0,
    );
  });
});
