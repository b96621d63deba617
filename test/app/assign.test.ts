import { messageAsText } from '../../sandbox/as-text.ts';
import type { Touch } from '../../sandbox/people/find-element.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, mona } = people;
const monday = '2026-11-23T06:30:00Z';

describe('who has whom', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase({ captureMinutes: 15 });
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });
  beforeEach(() => touchbase.clock.set(monday));

  const leadOf = (id: string) => touchbase.look.lead.findFirstOrThrow({ where: { id } });
  const lastTo = (userId: string) => talk.dm(userId).at(-1) ?? '';
  const plain = (text: string) => text.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');

  it('a manager assigns, takes it back, and who had it is told', async () => {
    const { leadId } = await talk.claimed(omar, 'Huda Salem');
    expect(await talk.types(omar, `/lead assign huda to @سارة`)).toBe('This is for managers.');
    const assigned = await talk.answer(mona, `/lead assign huda salem to @سارة`);
    expect(talk.read(assigned)).toMatch(
      /^Huda Salem is with @سارة now, .* @Omar had it and is told\.\nA first attempt is awaited by 09:45\.\n\[Undo\]$/,
    );
    await touchbase.settled();
    expect(talk.read(await talk.told('lead-card', leadId))).toContain('Assigned to @سارة by @Mona');
    expect(lastTo(omar)).toBe('@Mona gave Huda (Website) to @سارة. Nothing is left for you to do there.');
    expect(talk.read(await talk.told('lead-contact', leadId, omar))).not.toMatch(/966|50 12/);
    expect(talk.read(await talk.told('lead-contact', leadId, sara))).toContain('+966');

    const undo = { actionId: 'undo-assign' };
    expect(await talk.presses(mona, assigned, undo)).toBe('Taken back: Huda Salem is with @Omar again.');
    await touchbase.settled();
    expect(await leadOf(leadId)).toMatchObject({ claimedByUserId: omar });
    expect(talk.read(await talk.told('lead-reassigned', leadId, omar))).toContain('is yours again');
    expect(await talk.presses(mona, assigned, undo)).toContain('Too late to take back');
  });

  it('asks whom to give it to, and whom is meant, and refuses who is no agent', async () => {
    const { leadId, contactId } = await talk.inquires('Nora Fahd');
    await talk.inquires('Nora Zaid');
    const several = await talk.answer(mona, '/lead assign nora');
    expect(talk.read(several)).toContain('Whom do you mean by “nora”?');
    const whom = await talk.pressAnswer(mona, several, {
      actionId: `pick-contact-${talk.read(several).indexOf('Fahd') < talk.read(several).indexOf('Zaid') ? 0 : 1}`,
    });
    expect(talk.read(whom)).toContain('Who is to have Nora Fahd?');
    const to = (userId: string): Touch => ({
      actionId: 'assign',
      blockId: `assign:${contactId}`,
      select: userId,
    });
    expect(await talk.presses(mona, whom, to(people.guest))).toContain('@Gus is a guest here.');
    expect((await leadOf(leadId)).claimedByUserId).toBeNull();
    expect(await talk.types(mona, '/lead assign nora fahd to Omar')).toContain('is with @Omar now');
    expect(await leadOf(leadId)).toMatchObject({ claimedByUserId: omar, claimedVia: 'assign' });
  });

  it('in Arabic: gives back with why, and again to who had it; assigns and moves on', async () => {
    const { leadId } = await talk.claimed(sara, 'هدى سالم');
    const released = await talk.answer(sara, '/lead أعد هدى سالم المكان بعيد');
    expect(talk.read(released)).toBe('هدى سالم متاح للفريق من جديد في #leads.\n[تراجع]');
    await touchbase.settled();
    expect(talk.read(await talk.told('lead-returned', leadId))).toContain('المكان بعيد');
    expect(await talk.types(sara, '/lead إعادة هدى سالم')).toBe(
      'هدى سالم ليس لدى أحد: متاح للفريق في #leads.',
    );
    expect(await talk.presses(sara, released, { actionId: 'undo-release' })).toBe('هدى سالم لديك من جديد.');
    expect(await leadOf(leadId)).toMatchObject({ claimedByUserId: sara });

    expect(await talk.types(sara, '/lead مرحلة هدى سالم مؤهل للبيع')).toBe(
      'هدى سالم: مستلم ← مؤهل للبيع.\n[تراجع]',
    );
    expect(await talk.types(sara, '/lead مرحلة هدى سالم مقبول')).toContain('القبول للوكيل الذي يُسند إليه');
    await touchbase.look.member.updateMany({ where: { userId: mona }, data: { language: 'ar' } });
    expect(await talk.types(mona, `/lead أسند هدى سالم إلى @omar`)).toMatch(/^هدى سالم الآن لدى @Omar/);
    await touchbase.look.member.updateMany({ where: { userId: mona }, data: { language: null } });
    expect(await talk.types(omar, '/lead stage هدى سالم accepted')).toContain('SQL → accepted');
    expect(await talk.types(sara, '/lead مرحلة هدى سالم ضائع')).toContain('لدى @Omar');
  });

  it('a lead is lost with a reason asked in a form, and a late press says so', async () => {
    const { leadId } = await talk.claimed(omar, 'Badr Saleh');
    const shown = await talk.answer(omar, '/lead stage badr');
    expect(talk.read(shown)).toContain('Badr Saleh (Website, 09:30): claimed.');
    const menu = (to: string) => ({ actionId: 'stage-menu', select: `${leadId}:${to}` });
    await talk.opensForm(omar, () => touchbase.slack.as(omar).press(shown, menu('lost')));
    await touchbase.slack.as(omar).submit({ why: 'bought elsewhere' });
    expect(talk.form(omar)).toContain('Badr Saleh: claimed → lost.');
    expect(talk.form(omar)).toContain('Why: bought elsewhere');
    await touchbase.settled();
    const card = await talk.told('lead-card', leadId);
    expect(talk.read(card)).toContain('Lost');
    expect(await leadOf(leadId)).toMatchObject({ stage: 'lost', captureDueAt: null });
    expect(await talk.types(omar, '/lead release badr')).toContain('No inquiry of Badr Saleh is open');
    expect(await talk.types(omar, '/lead stage badr closed')).toContain('/deal');
    expect(await talk.types(omar, '/lead stage badr reopen')).toContain('Badr Saleh is open again: claimed.');
  });

  it('of one of several inquiries it is asked why again: no button holds what people wrote', async () => {
    const { leadId } = await talk.claimed(omar, 'Samir Twice', { phone: '0551000077' });
    const again = await talk.inquires('Samir Twice', { phone: '0551000077', message: 'any news?' });
    const which = await talk.answer(omar, '/lead stage samir twice mql wants a villa');
    expect(talk.read(which)).toContain('Which inquiry of Samir Twice?');
    expect(JSON.stringify(which)).not.toContain('villa');
    const picks = (nth: number) => ({ actionId: `stage-pick-${nth}` });
    await talk.opensForm(omar, () => touchbase.slack.as(omar).press(which, picks(0)));
    expect(talk.form(omar)).toContain('Samir Twice → MQL.');
    await touchbase.slack.as(omar).submit({ why: 'wants a villa' });
    expect(talk.form(omar)).toContain('Samir Twice: claimed → MQL.');
    expect(await touchbase.look.leadStageChange.findFirst({ where: { to: 'mql' } })).toMatchObject({
      leadId: again.leadId,
      words: 'wants a villa',
    });
    const plainly = await talk.answer(omar, '/lead stage samir twice lost');
    expect(await talk.presses(omar, plainly, picks(1))).toContain('Samir Twice: claimed → lost.');
    expect(await leadOf(leadId)).toMatchObject({ stage: 'lost' });
  });

  it('stands in the Home of managers alone, with a menu to assign it, until it is', async () => {
    const { leadId } = await talk.inquires('Waleed +966501112233', { area: 'Olaya' });
    const homeOf = async (userId: string) => {
      const before = touchbase.slack.as(userId).homeView()?.hash;
      await touchbase.slack.as(userId).openHome();
      return await touchbase.slack.waitFor(
        () => {
          const view = touchbase.slack.as(userId).homeView();
          return view && view.hash !== before ? view : undefined;
        },
        { what: 'the Home' },
      );
    };
    const read = (view: Parameters<typeof messageAsText>[0]) =>
      plain(messageAsText(view, touchbase.slack.nameOf));
    expect(read(await homeOf(omar))).not.toMatch(/Waiting for a claim|Waleed/);
    const home = await homeOf(mona);
    expect(read(home)).toMatch(
      /# Waiting for a claim\n.*\n(?:.*\n)*Waleed.* · Website · Olaya · since 09:30 · in #leads/,
    );
    expect(read(home)).toContain('No lead is in the pool.');
    expect(read(home)).not.toMatch(/501112233|50 111 2233/);

    const to = (userId: string): Touch => ({
      actionId: 'assign-waiting',
      blockId: `waiting:${leadId}`,
      select: userId,
    });
    await talk.opensForm(mona, () => touchbase.slack.as(mona).press(home, to(lina)));
    expect(talk.form(mona)).toContain('is with @Lina now');
    await touchbase.settled();
    expect(await leadOf(leadId)).toMatchObject({ claimedByUserId: lina, claimedVia: 'assign' });
    await touchbase.slack.waitFor(
      () => !read(touchbase.slack.as(mona).homeView() ?? home).includes('Waleed'),
      { what: 'the Home without it' },
    );
  });

  it('the people of a leaver are handed over in one step', async () => {
    const { leadId, contactId } = await talk.claimed(lina, 'Salma Adel');
    await talk.claimed(lina, 'Tariq Adel');
    const theirs = await touchbase.look.contact.count({ where: { ownerUserId: lina } });
    touchbase.slack.leave(touchbase.leadsChannelId, lina);
    await untilGone(lina);
    await touchbase.running.tick();
    expect(lastTo(mona)).not.toContain('Still with them');
    // She has been gone for an hour.
    const hourAgo = new Date(touchbase.clock.now().getTime() - 60 * 60_000);
    await touchbase.look.member.updateMany({ where: { userId: lina }, data: { leftSeenAt: hourAgo } });
    await touchbase.running.tick();
    await touchbase.slack.waitFor(() => lastTo(mona).includes('Still with them'), { what: 'the question' });
    expect(lastTo(mona)).toContain(
      `@Lina is not in the leads channel any more. Still with them: ${theirs} people and ${theirs} open leads.`,
    );
    await touchbase.running.tick();
    await touchbase.settled();
    const asked = await talk.told('leaver', lina, mona);
    await talk.opensForm(mona, () => touchbase.slack.as(mona).press(asked, { actionId: 'hand-over' }));
    expect(talk.form(mona)).toContain(`@Lina has ${theirs} people`);
    const chooses = async (userIds: string[]) => {
      const form = touchbase.slack.as(mona).openView();
      if (!form) throw new Error('There is no form');
      await touchbase.slack.as(mona).press(form, { actionId: 'hand-over-to', select: userIds });
    };
    await chooses([omar, people.guest]);
    await touchbase.slack.waitFor(() => talk.form(mona).includes('So it comes out'), { what: 'the preview' });
    const { form } = await touchbase.slack.as(mona).submit({});
    expect(form).toBe('errors');
    await chooses([omar, sara]);
    await touchbase.slack.as(mona).submit({});
    expect(talk.form(mona)).toContain('It has begun');
    await touchbase.slack.waitFor(() => lastTo(mona).includes('are handed over, as @Mona said:'), {
      what: 'what came of it',
    });
    await touchbase.settled();
    expect(await touchbase.look.contact.count({ where: { ownerUserId: lina } })).toBe(0);
    expect(lastTo(omar)).toMatch(/who (?:was|were) with @Lina (?:is|are) with you now, as @Mona said/);
    expect(lastTo(sara)).toMatch(/لدى @Lina، بقرار @Mona/);
    const { ownerUserId } = await touchbase.look.contact.findFirstOrThrow({ where: { id: contactId } });
    expect([omar, sara]).toContain(ownerUserId);
    expect(await leadOf(leadId)).toMatchObject({ claimedByUserId: ownerUserId });
    expect(talk.read(await talk.told('lead-contact', leadId, lina))).not.toContain('+966');
    expect(await talk.types(mona, `/lead سلّم @lina`)).toBe('لا أشخاص لدى @Lina ولا عملاء مفتوحون.');
    expect(await talk.types(omar, `/lead handover @سارة`)).toBe('This is for managers.');
  });

  async function untilGone(userId: string): Promise<void> {
    for (let looks = 0; looks < 200; looks++) {
      if (await touchbase.look.member.findFirst({ where: { userId, inLeadsChannel: false } })) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`${userId} never left`);
  }
});
