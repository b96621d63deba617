import { whoAsks } from '../../src/flows/asking.ts';
import { addLead } from '../../src/flows/leads/add-lead.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, mona, guest } = people;

describe('a lead entered by hand', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
    // So that the team has a source to choose.
    await talk.inquires('Somebody Else');
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const opensForm = (userId: string, line: string) =>
    talk.opensForm(userId, () => talk.command(userId, line));
  const fieldsOf = (userId: string) => touchbase.slack.as(userId).openView()?.blocks ?? [];
  const initialOf = (userId: string, name: string) => {
    const block = fieldsOf(userId).find((one) => 'block_id' in one && one.block_id === name);
    return block && 'element' in block ? (block.element as Record<string, unknown>) : undefined;
  };
  const leadOf = async (name: string) =>
    await touchbase.look.lead.findFirstOrThrow({
      where: { contact: { name } },
      include: { contact: { include: { phones: true } }, delivery: true, source: true },
      orderBy: { id: 'desc' },
    });

  it('has in the form what the line says, and is theirs with a next step', async () => {
    await opensForm(omar, '/lead add Huda Salem 0501112233 wants a visit on thursday');
    expect(initialOf(omar, 'name')).toMatchObject({ initial_value: 'Huda Salem' });
    expect(initialOf(omar, 'phones')).toMatchObject({ initial_value: '0501112233' });
    expect(initialOf(omar, 'next-on')).toMatchObject({ initial_date: '2026-11-26' });
    await touchbase.slack.as(omar).submit({ source: 'website', kind: 'buyer', area: 'Olaya' });
    expect(talk.form(omar)).toContain(
      'Huda Salem is yours. You have the contact in our conversation here. Next step: Thursday',
    );
    await touchbase.settled();
    const lead = await leadOf('Huda Salem');
    expect(lead).toMatchObject({
      stage: 'claimed',
      claimedByUserId: omar,
      kind: 'buyer',
      area: 'Olaya',
      delivery: { door: 'slack', state: 'matched' },
      contact: { ownerUserId: omar, phones: [{ e164: '+966501112233' }] },
    });
    expect(talk.dm(omar).at(-1)).toContain('Huda Salem');
    const due = await talk.due(lead.contactId);
    expect(due.map(({ dueOn, promise }) => promise && dueOn.toISOString().slice(0, 10))).toContain(
      '2026-11-26',
    );
    // Nobody else was offered what is taken.
    const cards = touchbase.slack.messages(touchbase.leadsChannelId).map(talk.read);
    expect(cards.filter((text) => text.includes('Huda'))).toEqual([]);
  });

  it('is offered to all where they say so, from a source that is new, of which managers are told', async () => {
    await opensForm(sara, '/lead إضافة الاسم: سلمى نور، الجوال ٠٥٠١١١٤٤٥٥');
    await touchbase.slack.as(sara).submit({ 'new-source': 'لوحة إعلان', whose: 'offered' });
    expect(talk.form(sara)).toContain('بانتظار من يستلمه');
    await touchbase.settled();
    const lead = await leadOf('سلمى نور');
    expect(lead).toMatchObject({ stage: 'new', claimedByUserId: null, source: { name: 'لوحة إعلان' } });
    expect(talk.read(await talk.told('lead-card', lead.id))).toContain('سلمى');
    expect(talk.dm(mona).at(-1)).toContain('لوحة إعلان');
  });

  it('says under each field what is wrong, all at once, and keeps nothing', async () => {
    await opensForm(omar, '/lead add');
    const before = await touchbase.look.delivery.count();
    const me = touchbase.slack.as(omar);
    expect((await me.submit({ 'next-on': '2026-11-01' })).fields).toMatchObject({
      name: 'Please give a name, a phone or an e-mail.',
      'new-source': 'Please choose a source, or name a new one.',
      'next-on': 'That day has passed.',
    });
    expect(
      (
        await me.submit({
          phones: '0501117788, twelve',
          emails: 'nobody@',
          source: 'website',
          'next-on': '2026-12-01',
        })
      ).fields,
    ).toEqual({
      phones: 'This is no phone number. A number of another country begins with + and its code.',
      emails: 'This is no e-mail address.',
    });
    expect(await touchbase.look.delivery.count()).toBe(before);
  });

  it('of a known person goes to whoever has them', async () => {
    await opensForm(lina, '/lead add Huda Salem 0501112233');
    await touchbase.slack.as(lina).submit({ source: 'website', message: 'Met her at the open house' });
    expect(talk.form(lina)).toContain('Huda Salem is known and with @Omar, who has been told.');
    await touchbase.settled();
    expect(talk.dm(omar).at(-1)).toContain('Met her at the open house');
    expect((await leadOf('Huda Salem')).claimedByUserId).toBe(omar);
  });

  it('of somebody who asked to be left alone stays kept, and the responsible is told', async () => {
    await talk.types(omar, '/optout huda asked not to be called');
    await opensForm(omar, '/lead add Huda Salem 0501112233');
    await touchbase.slack.as(omar).submit({ source: 'website' });
    expect(talk.form(omar)).toContain('Huda Salem asked to be left alone.');
    expect(await leadOf('Huda Salem')).toMatchObject({ withheldAt: expect.any(Date) });
  });

  it('takes the card that still waits along, so that nobody claims the same person beside', async () => {
    const waiting = await talk.inquires('Rima Waits', { phone: '+966501112299' });
    const card = await talk.told('lead-card', waiting.leadId);
    await opensForm(omar, '/lead add Rima Waits 0501112299');
    await touchbase.slack.as(omar).submit({ source: 'website' });
    expect(talk.form(omar)).toContain('Rima Waits is yours');
    await touchbase.settled();
    expect(talk.read(await talk.told('lead-card', waiting.leadId))).toContain('Omar');
    const late = await touchbase.slack.as(lina).pressAsSeen(card, { actionId: 'claim' });
    await touchbase.slack.waitFor(() => late.answers()[0], { what: 'an answer' });
    expect(late.answers().map(talk.read).join()).toContain('was first');
    const contact = await touchbase.look.contact.findUniqueOrThrow({ where: { id: waiting.contactId } });
    expect(contact.ownerUserId).toBe(omar);
  });

  it('makes nobody the owner of somebody who is nobody’s and asked to be left alone: managers are told', async () => {
    const { contactId } = await talk.inquires('Nobody Yet', { phone: '+966501112288' });
    await talk.types(omar, '/optout nobody yet asked not to be called');
    await opensForm(omar, '/lead add Nobody Yet 0501112288');
    await touchbase.slack.as(omar).submit({ source: 'website' });
    expect(talk.form(omar)).toContain('Nobody Yet asked to be left alone.');
    await touchbase.settled();
    const contact = await touchbase.look.contact.findUniqueOrThrow({ where: { id: contactId } });
    expect(contact.ownerUserId).toBeNull();
    expect(talk.dm(mona).at(-1)).toContain('Nobody Yet');
  });

  it('is entered once, though the form comes twice at the same time', async () => {
    const { running, clock } = touchbase;
    const asking = await whoAsks(running.means, {
      teamId: running.teamId,
      userId: omar,
      requestId: 'V0FORM',
      at: clock.now(),
    });
    if (!asking) throw new Error('Omar may ask nothing');
    const entered = {
      name: 'Twice Entered',
      phones: ['0501119999'],
      emails: [],
      kind: '',
      area: '',
      bedrooms: '',
      priceTo: '',
      message: '',
      sourceKey: 'website',
      newSource: '',
      isMine: true,
      nextOn: '2026-11-26',
    };
    const added = await Promise.all([addLead(asking, entered), addLead(asking, entered)]);
    expect(added).toEqual([added[0], added[0]]);
    expect(added[0]).toMatchObject({ kind: 'added', where: 'mine', hasNext: true });
    const { contactId } = await leadOf('Twice Entered');
    expect(await touchbase.look.lead.count({ where: { contactId } })).toBe(1);
    expect(await touchbase.look.promise.count({ where: { contactId } })).toBe(1);
  });

  it('"Make this a lead" takes what a message says; what is hostile in it stays text', async () => {
    const message = touchbase.slack
      .as(lina)
      .says(
        touchbase.leadsChannelId,
        'Walk-in: Badr <!channel> Saleh +966 50 111 5566 <https://evil.example|click>',
      );
    await talk.opensForm(lina, () => touchbase.slack.as(lina).messageShortcut('make-lead', message));
    expect(initialOf(lina, 'phones')).toMatchObject({ initial_value: '+966 50 111 5566' });
    await touchbase.slack.as(lina).submit({ name: 'Badr Saleh', source: 'website', whose: 'offered' });
    await touchbase.settled();
    const lead = await leadOf('Badr Saleh');
    const card = JSON.stringify((await talk.told('lead-card', lead.id)).blocks);
    expect(card).not.toContain('<!channel>');
    expect(card).not.toContain('<https://evil.example');
    expect(card).not.toContain('111 5566');
  });

  it('"New lead" opens an empty form; who may do nothing is told why, in a form', async () => {
    await talk.opensForm(mona, () => touchbase.slack.as(mona).shortcut('new-lead'));
    expect(initialOf(mona, 'name')).not.toHaveProperty('initial_value');
    await talk.opensForm(guest, () => touchbase.slack.as(guest).shortcut('new-lead'));
    expect(talk.form(guest)).toContain('for the members of this workspace');
  });
});
