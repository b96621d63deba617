import { messageAsText } from '../../sandbox/as-text.ts';
import { start } from '../../src/start.ts';
import {
  askedTooOften,
  graphLead,
  noSuchLead,
  notice,
  outOfOrder,
  postAsMeta,
} from '../intake/meta-graph-server.ts';
import { type MetaStage, openMetaStage } from '../intake/meta-stage.ts';

let stage: MetaStage;
beforeAll(async () => {
  stage = await openMetaStage();
});
afterAll(() => stage?.close());

describe('a lead of Meta’s', () => {
  it('is fetched with the token in a header and comes as a card', async () => {
    const { id, email } = stage.newLead({
      phone_number: '+966501110001',
      city: 'Olaya',
      'what_is_your_budget?': '2 M <!channel>',
    });
    const [told] = stage.graph.leads.get(id) ?? [];
    Object.assign(told?.body as object, { campaign_name: 'Spring villas', is_organic: false });
    expect((await stage.post(notice(id))).status).toBe(200);
    const lead = await stage.arrived(id);
    expect(lead).toMatchObject({
      message: 'what is your budget? 2 M <!channel>',
      area: 'Olaya',
      isTest: false,
      source: { key: 'meta', name: 'Meta' },
      campaign: { name: 'Spring villas' },
      contact: { phones: [{ e164: '+966501110001' }], emails: [{ address: email }] },
    });
    const asked = stage.graph.asked.filter(({ path }) =>
      path.startsWith(`/v23.0/${id}?fields=id,created_time,`),
    );
    expect(asked).toHaveLength(1);
    expect(asked[0]?.authorization).toBe('Bearer page-token-of-riyadh');
    expect(stage.graph.asked.map(({ path }) => path).join()).not.toContain('token');

    const [delivery] = await stage.deliveriesOf(id);
    expect(delivery).toMatchObject({ state: 'matched', door: 'meta', sourceKey: 'meta', why: null });
    expect(JSON.parse(Buffer.from(delivery?.body ?? []).toString())).toEqual(told?.body);
    await stage.touchbase.settled();
    const cards = stage.touchbase.slack
      .messages(stage.touchbase.leadsChannelId)
      .map((message) => messageAsText(message, stage.touchbase.slack.nameOf));
    expect(cards.filter((card) => card.includes('2 M'))).toEqual([expect.stringContaining('Meta · Olaya')]);
  });

  it('without an e-mail, or without anything but that, is one too', async () => {
    const byPhone = stage.newLead();
    stage.graph.leads.set(byPhone.id, [
      graphLead(byPhone.id, { full_name: 'Only Phone', phone_number: '0501110002' }),
    ]);
    const byEmail = stage.newLead();
    stage.graph.leads.set(byEmail.id, [graphLead(byEmail.id, { email: byEmail.email })]);
    await stage.post(notice(byPhone.id, byEmail.id));
    expect((await stage.arrived(byPhone.id)).contact).toMatchObject({
      name: 'Only Phone',
      emails: [],
      phones: [{ e164: '+966501110002' }],
    });
    expect((await stage.arrived(byEmail.id)).contact).toMatchObject({ emails: [{ address: byEmail.email }] });
  });

  it('whose id differs beyond 2^53 is another one', async () => {
    const [one, other] = [stage.newLead(), stage.newLead()];
    expect(Number(one.id)).toBe(Number(other.id));
    await stage.post(notice(one.id, other.id));
    expect((await stage.arrived(one.id)).contact.name).toBe(one.name);
    expect((await stage.arrived(other.id)).contact.name).toBe(other.name);
  });

  it('of which Meta gives notice again is one', async () => {
    const { id } = stage.newLead();
    await stage.post(notice(id));
    await stage.arrived(id);
    // Told again by itself or among others, at another time: other bytes.
    const another = stage.newLead();
    expect((await stage.post(notice(id))).status).toBe(200);
    expect((await stage.post(notice(another.id, id, id).replace('1438292065', '1438299999'))).status).toBe(
      200,
    );
    await stage.arrived(another.id);
    expect(await stage.leadsOf(id)).toHaveLength(1);
    const [first, ...again] = await stage.deliveriesOf(id);
    expect(again.map(({ state, repeatOfId }) => [state, repeatOfId])).toEqual([
      ['repeated', first?.id],
      ['repeated', first?.id],
    ]);
  });

  it('of which two processes have the same notice at once is one', async () => {
    const second = await start(stage.touchbase.options, stage.touchbase.clock);
    try {
      const leads = Array.from({ length: 6 }, () => stage.newLead());
      const ids = leads.map(({ id }) => id);
      const urls = [stage.touchbase.running.webUrl, second.webUrl];
      const answers = await Promise.all(
        [...urls, ...urls, ...urls].map((url, nth) =>
          postAsMeta(url, notice(...(nth % 2 === 0 ? ids : ids.toReversed()))),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
      for (const id of ids) await stage.arrived(id);
      for (const id of ids) {
        expect(await stage.leadsOf(id)).toHaveLength(1);
        const states = (await stage.deliveriesOf(id)).map(({ state }) => state);
        expect(states.toSorted()).toEqual(['matched', ...Array(5).fill('repeated')]);
      }
    } finally {
      await second.stop();
    }
  });

  it('is one of today however long Meta held it back', async () => {
    const { id } = stage.newLead();
    const [told] = stage.graph.leads.get(id) ?? [];
    Object.assign(told?.body as object, { created_time: '2026-11-21T20:00:00+0000' });
    await stage.post(notice(id));
    expect(await stage.arrived(id)).toMatchObject({ stage: 'new' });
  });

  it('from Meta’s tool for trying forms is a test', async () => {
    const { id } = stage.newLead({ full_name: '<test lead: dummy data for full_name>' });
    await stage.post(notice(id));
    expect(await stage.arrived(id)).toMatchObject({ isTest: true });
  });

  it('comes once Meta is in order again, and once', async () => {
    const { id, name } = stage.newLead();
    const [fine] = stage.graph.leads.get(id) ?? [];
    if (!fine) throw new Error('no lead');
    stage.graph.leads.set(id, [outOfOrder, askedTooOften, fine]);
    expect((await stage.post(notice(id))).status).toBe(200);
    expect((await stage.arrived(id)).contact.name).toBe(name);
    expect(stage.graph.asked.filter(({ path }) => path.includes(id))).toHaveLength(3);
  });

  it.each([
    ['never fetched', 'meta-notice'],
    ['fetched and never matched', 'meta'],
  ])('that was left behind, %s, is found by the clock', async (_what, door) => {
    const { id, name } = stage.newLead();
    const [told] = stage.graph.leads.get(id) ?? [];
    const at = stage.touchbase.clock.now();
    await stage.touchbase.look.delivery.create({
      data: {
        teamId: stage.touchbase.running.teamId,
        door,
        sourceKey: 'meta',
        providerId: id,
        bodyHash: id,
        body: Buffer.from(door === 'meta' ? JSON.stringify(told?.body) : notice(id)),
        receivedAt: at,
      },
    });
    await stage.touchbase.at(new Date(at.getTime() + 6 * 60_000).toISOString());
    expect((await stage.arrived(id)).contact.name).toBe(name);
    stage.touchbase.clock.set(at);
  });

  it('without a person in it is kept as Meta told it, and managers are told', async () => {
    const { id } = stage.newLead();
    stage.graph.leads.set(id, [graphLead(id, { 'what_is_your_budget?': '1 M' })]);
    await stage.post(notice(id));
    const kept = await stage.refusedFor(id, 'no-person');
    expect(kept.state).toBe('quarantined');
    expect((await stage.toldToMona()).filter((text) => text.includes(kept.id))).toEqual([
      expect.stringContaining('no name, phone or e-mail in it'),
    ]);
  });
});

describe('what Meta does not hand out', () => {
  afterEach(() => {
    stage.graph.goodToken = 'page-token-of-riyadh';
  });

  it('for a token that it refuses is kept, told once, and comes when the token is mended', async () => {
    stage.graph.goodToken = 'page-token-of-tomorrow';
    const leads = [stage.newLead(), stage.newLead(), stage.newLead()];
    expect((await stage.post(notice(leads[0]?.id ?? ''))).status).toBe(200);
    const first = await stage.refusedFor(leads[0]?.id ?? '', 'token-refused');
    for (const { id } of leads.slice(1)) {
      await stage.post(notice(id));
      await stage.refusedFor(id, 'token-refused');
    }
    const told = (await stage.toldToMona()).filter((text) => text.includes('META_PAGE_TOKEN'));
    expect(told).toEqual([expect.stringContaining(first.id)]);
    expect(told[0]?.replace(first.id, '<id>')).toMatchSnapshot('refused');

    await stage.restartedWith('page-token-of-tomorrow');
    for (const { id, name } of leads) expect((await stage.arrived(id)).contact.name).toBe(name);
    const after = await stage.toldToMona();
    expect(after.filter((text) => text.includes('META_PAGE_TOKEN'))).toEqual([]);
    expect(after.filter((text) => text.includes(first.id))).toEqual([
      `What could not be fetched through meta is here now. Its number: ${first.id}`,
    ]);
    await stage.restartedWith('page-token-of-riyadh');
  });

  it('stays as a manager dealt with it, though the token is mended later', async () => {
    stage.graph.goodToken = 'page-token-of-tomorrow';
    const { id } = stage.newLead();
    await stage.post(notice(id));
    const refused = await stage.refusedFor(id, 'token-refused');
    const { look } = stage.touchbase;
    await look.delivery.update({ where: { id: refused.id }, data: { state: 'discarded' } });
    // Those after it come, and it would have come before them.
    const next = stage.newLead();
    await stage.post(notice(next.id));
    await stage.refusedFor(next.id, 'token-refused');
    await stage.restartedWith('page-token-of-tomorrow');
    expect((await stage.arrived(next.id)).contact.name).toBe(next.name);
    expect(await look.delivery.findUniqueOrThrow({ where: { id: refused.id } })).toMatchObject({
      state: 'discarded',
      door: 'meta-notice',
    });
    await stage.restartedWith('page-token-of-riyadh');
  });

  it('for a token that it refuses is told anew where the last such lead is of another day', async () => {
    stage.graph.goodToken = 'page-token-of-tomorrow';
    const at = stage.touchbase.clock.now();
    const [before, within, after] = [stage.newLead(), stage.newLead(), stage.newLead()];
    const told: boolean[] = [];
    for (const [lead, hours] of [
      [before, 48],
      [within, 71],
      [after, 96],
    ] as const) {
      stage.touchbase.clock.set(new Date(at.getTime() + hours * 3_600_000));
      await stage.post(notice(lead.id));
      const { id } = await stage.refusedFor(lead.id, 'token-refused');
      told.push((await stage.toldToMona()).some((text) => text.includes(id)));
    }
    expect(told).toEqual([true, false, true]);
    stage.touchbase.clock.set(at);
    await stage.restartedWith('page-token-of-tomorrow');
    for (const { id } of [before, within, after]) await stage.arrived(id);
    await stage.restartedWith('page-token-of-riyadh');
  });

  it('is asked for again every hour, in case the token was given its rights at Meta', async () => {
    stage.graph.goodToken = 'page-token-of-tomorrow';
    const { id } = stage.newLead();
    await stage.post(notice(id));
    await stage.refusedFor(id, 'token-refused');
    stage.graph.goodToken = 'page-token-of-riyadh';
    const start = stage.touchbase.clock.now();
    const askedSoFar = stage.graph.asked.length;
    await stage.touchbase.at(new Date(start.getTime() + 59 * 60_000).toISOString());
    expect(stage.graph.asked).toHaveLength(askedSoFar);
    await stage.touchbase.at(new Date(start.getTime() + 60 * 60_000).toISOString());
    expect((await stage.arrived(id)).stage).toBe('new');
    stage.touchbase.clock.set(start);
  });

  it('since it has no such lead is kept and told', async () => {
    const { id } = stage.newLead();
    stage.graph.leads.set(id, [noSuchLead]);
    await stage.post(notice(id));
    const kept = await stage.refusedFor(id, 'lead-gone');
    const told = (await stage.toldToMona()).filter((text) => text.includes(kept.id));
    expect(told).toEqual([expect.stringContaining('Meta says it has no such lead')]);
    expect(told[0]?.replace(kept.id, '<id>')).toMatchSnapshot('gone');
  });
});
