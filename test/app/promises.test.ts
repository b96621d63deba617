import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, yusuf } = people;

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
      /^New for today:\nCall Same Day, promised: the plans/,
    );
    const tomorrow = await talk.owes(contactId, 'the keys', { on: '2026-11-26' });
    await touchbase.at('2026-11-26T05:00:00Z');
    expect(await talk.timesTold('touch', tomorrow)).toBe(0);
    expect(talk.dm(yusuf).at(-1)).toMatch(
      /^Good morning, يوسف\. 1 touch today, 1 from before\.\nFrom before\nCall Same Day, promised: the plans · due yesterday[\s\S]*\nToday\nCall Same Day, promised: the keys/,
    );
  });

  it('a press on what was told settles it in place', async () => {
    touchbase.clock.set('2026-11-26T06:00:00Z');
    const { contactId } = await quiet(lina, 'Press Alone');
    const id = await talk.owes(contactId, 'a viewing');
    await touchbase.at('2026-11-26T06:01:00Z');
    await touchbase.slack.as(lina).press(await talk.told('touch', id), { actionId: 'touch-reached' });
    await touchbase.settled();
    const after = await talk.told('touch', id);
    expect(talk.read(after)).toMatch(/Call Press Alone, promised: a viewing · reached$/);
    expect(touchbase.slack.as(lina).canPress(after, { actionId: 'touch-reached' })).toBe(false);
  });

  it('in the morning the promised comes first, and a press redraws the morning in place', async () => {
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
});
