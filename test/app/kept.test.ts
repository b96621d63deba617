import type { Touch } from '../../sandbox/people/find-element.ts';
import type { Outcome } from '../../sandbox/people/outcome.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, mona, sara } = people;

describe('what arrived and was not understood', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  /** Something nobody can read, and its number. */
  async function arrives(lead: Record<string, unknown>): Promise<string> {
    const answer = await touchbase.sendLead(lead);
    expect(answer.status).toBe(202);
    await touchbase.settled();
    return String(((await answer.json()) as { delivery: string }).delivery);
  }
  const opensList = (userId: string) =>
    talk.opensForm(userId, () => talk.command(userId, '/touchbase quarantine'));
  const inForm = async (userId: string, touch: Touch): Promise<Outcome> => {
    const view = touchbase.slack.as(userId).openView();
    if (!view) throw new Error(`${userId} has no form open`);
    return await touchbase.slack.as(userId).press(view, touch);
  };
  const look = (userId: string, id: string) =>
    talk.opensForm(userId, () => inForm(userId, { actionId: 'kept-look', value: id }));
  const stateOf = async (id: string) =>
    (await touchbase.look.delivery.findUniqueOrThrow({ where: { id } })).state;

  it('is shown to managers alone', async () => {
    expect(await opensList(mona)).toContain('Nothing is waiting');
    expect(await opensList(omar)).toContain('for managers');
  });

  it('is listed with why, looked at as it arrived, and made a lead of whoever it is about', async () => {
    const id = await arrives({ text: 'Huda Salem 0501112233 ``` <!channel> wants a villa' });
    expect(await opensList(mona)).toContain('no name, phone or e-mail in it');
    const form = await look(mona, id);
    expect(form).toContain('wants a villa');
    const view = JSON.stringify(touchbase.slack.as(mona).openView()?.blocks);
    expect(view).toContain('"initial_value":"0501112233"');
    expect(view).not.toContain('<!channel>');
    expect((await touchbase.slack.as(mona).submit({ phones: 'twelve' })).fields).toMatchObject({
      phones: 'This is no phone number. A number of another country begins with + and its code.',
    });
    await touchbase.slack.as(mona).submit({ name: 'Huda Salem', phones: '0501112233', message: 'A villa' });
    expect(talk.form(mona)).toContain('Huda Salem is in #leads, for whoever claims it.');
    await touchbase.settled();
    const lead = await touchbase.look.lead.findFirstOrThrow({ where: { deliveryId: id } });
    expect(talk.read(await talk.told('lead-card', lead.id))).toContain('A villa');
    expect(await stateOf(id)).toBe('matched');
    expect(talk.read(await talk.told('delivery-quarantined', id, mona))).toContain('is a lead now');
  });

  it('says where more arrived than is shown', async () => {
    const id = await arrives({ text: '&<a>'.repeat(900) });
    await opensList(mona);
    expect(await look(mona, id)).toContain('longer than fits here');
  });

  it('is discarded, and put back by whom it slipped', async () => {
    const id = await arrives({ text: 'You have won a prize' });
    const told = await talk.told('delivery-quarantined', id, mona);
    await talk.opensForm(mona, () => touchbase.slack.as(mona).press(told, { actionId: 'kept-look' }));
    await inForm(mona, { actionId: 'kept-discard' });
    await touchbase.slack.waitFor(() => talk.form(mona).includes('It is discarded'), { what: 'the answer' });
    expect(await stateOf(id)).toBe('discarded');
    await touchbase.settled();
    expect(talk.read(await talk.told('delivery-quarantined', id, mona))).toContain('has been discarded');
    // The one that told of it can no longer be pressed; an old picture of it still can.
    const late = await touchbase.slack.as(mona).pressAsSeen(told, { actionId: 'kept-look' });
    expect(late.error).toBeUndefined();
  });

  it('is put back, and dealt with once though two managers have it open', async () => {
    const id = await arrives({ text: 'Somebody called about the flat' });
    await opensList(mona);
    await look(mona, id);
    await inForm(mona, { actionId: 'kept-discard' });
    await touchbase.slack.waitFor(() => talk.form(mona).includes('It is discarded'), { what: 'the answer' });
    await inForm(mona, { actionId: 'kept-back' });
    await touchbase.slack.waitFor(() => talk.form(mona).includes('about the flat'), { what: 'the form' });
    expect(await stateOf(id)).toBe('quarantined');

    await touchbase.look.member.updateMany({ where: { userId: sara }, data: { isManager: true } });
    await talk.opensForm(sara, () => talk.command(sara, '/touchbase الوارد'));
    await look(sara, id);
    await touchbase.slack.as(sara).submit({ name: 'Nora', phones: '0501119900' });
    await touchbase.slack.as(mona).submit({ name: 'Nora', phones: '0501119900' });
    expect(talk.form(mona)).toContain('Somebody has dealt with it meanwhile');
    expect(await touchbase.look.lead.count({ where: { deliveryId: id } })).toBe(1);
  });

  it('says so in front of the form where a press fails', async () => {
    const id = await arrives({ text: 'Another call about the flat' });
    await opensList(mona);
    await look(mona, id);
    await touchbase.look.$executeRaw`ALTER TABLE "Delivery" RENAME TO "DeliveryAway"`;
    try {
      await inForm(mona, { actionId: 'kept-discard' });
      await touchbase.slack.waitFor(() => talk.form(mona).includes('could not be done'), {
        what: 'the apology',
      });
      expect(talk.form(mona)).toContain('عذرًا');
    } finally {
      await touchbase.look.$executeRaw`ALTER TABLE "DeliveryAway" RENAME TO "Delivery"`;
    }
    expect(await stateOf(id)).toBe('quarantined');
  });
});
