import { randomUUID } from 'node:crypto';
import { whoAsks } from '../../src/flows/asking.ts';
import { skipTouch } from '../../src/flows/day/settle-touch.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, yusuf, mona } = people;

describe('opt-outs', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  it('stop everything at once, wherever it is shown', async () => {
    const { leadId, contactId } = await talk.claimed(omar, 'Huda Stop', { phone: '0551000001' });
    await talk.owes(contactId, 'the brochure');
    await touchbase.at('2026-11-24T05:00:00Z');
    const morning = touchbase.slack.dm(omar).at(-1);
    if (!morning) throw new Error('No morning');
    expect(talk.read(morning)).toContain('Huda Stop');

    expect(await talk.types(omar, '/optout huda stop please leave me alone')).toBe(
      'Huda Stop is left alone from now on, on every channel. 9 touches were withdrawn.',
    );
    await touchbase.settled();
    expect(await touchbase.look.enrolment.findMany({ where: { contactId } })).toMatchObject([
      { state: 'stopped', why: 'opt-out', endedAt: touchbase.clock.now() },
    ]);
    expect(await talk.due(contactId)).toEqual([]);
    expect(await talk.types(omar, '/touch')).not.toContain('Huda');
    const redrawn = touchbase.slack.message(morning);
    expect(redrawn && talk.read(redrawn)).toMatch(/Huda Stop, .* asked to be left alone/);
    expect(redrawn && touchbase.slack.as(omar).canPress(redrawn, { actionId: 'touch-contact' })).toBe(false);
    expect(talk.read(await talk.told('lead-contact', leadId))).toBe(
      'Huda Stop is yours\nThis person asked to be left alone. Please do not contact them.',
    );
    expect(await talk.presses(omar, morning, { actionId: 'touch-contact' })).toBe(
      'This touch is no longer due.',
    );
  });

  it('said again changes nothing', async () => {
    const { contactId } = await talk.claimed(omar, 'Said Twice');
    await talk.types(omar, '/optout said twice');
    for (const line of ['/optout said twice', '/optout said twice call'])
      expect(await talk.types(omar, line)).toBe('Said Twice had asked for that before; it stands.');
    expect(await touchbase.look.optOut.count({ where: { contactId } })).toBe(1);
  });

  it('a promise after it is logged without a reminder', async () => {
    const { contactId } = await talk.claimed(omar, 'No Promise');
    await talk.types(omar, '/optout no promise');
    expect(await talk.types(omar, '/touch log no promise reached, wants news next thursday')).toMatch(
      /^No Promise: reached\.\nNote: wants news\nNo reminder was made: this person asked to be left alone\.$/,
    );
    expect(await talk.due(contactId)).toEqual([]);
  });

  it('one channel: its touches go, the rest goes on', async () => {
    const { contactId } = await talk.claimed(omar, 'One Channel');
    expect(await talk.types(omar, '/optout one channel email fed up')).toBe(
      'One Channel gets no more e-mail. 3 touches were withdrawn. The rest goes on.',
    );
    expect((await talk.due(contactId)).map(({ channel }) => channel).sort()).toEqual([
      'call',
      'event',
      'social',
      'social',
      'text',
    ]);
    expect(await touchbase.look.enrolment.findFirst({ where: { contactId } })).toMatchObject({
      state: 'active',
    });
  });

  it('one channel, the only one that a plan had left: the plan is finished', async () => {
    const { contactId } = await talk.claimed(omar, 'Last Letters');
    await touchbase.look.touch.updateMany({
      where: { contactId, channel: { not: 'email' } },
      data: { state: 'skipped', settledAt: touchbase.clock.now() },
    });
    await talk.types(omar, '/optout last letters email');
    expect(await touchbase.look.enrolment.findFirst({ where: { contactId } })).toMatchObject({
      state: 'finished',
      endedAt: touchbase.clock.now(),
    });
  });

  it('before any claim: the card is withdrawn, a late press says why', async () => {
    const { leadId } = await talk.inquires('Not Offered');
    const card = await talk.told('lead-card', leadId);
    await talk.types(lina, '/optout not offered');
    await touchbase.settled();
    expect(talk.read(await talk.told('lead-card', leadId))).toContain(
      'Not offered: this person asked to be left alone',
    );
    expect(await talk.presses(omar, card, { actionId: 'claim' })).toBe(
      'This person has asked to be left alone since. The lead is not offered any more.',
    );
    await touchbase.at('2026-11-24T06:00:00Z');
    expect(await talk.timesTold('lead-unclaimed', leadId)).toBe(0);
  });

  it('sent again by a source: kept, offered to nobody, told to the owner', async () => {
    const { contactId } = await talk.claimed(sara, 'Back Again', { phone: '0551000002' });
    await talk.types(sara, '/optout back again');
    const again = await talk.inquires('Back Again', { phone: '055 100 0002', message: 'any news?' });
    expect(again.contactId).toBe(contactId);
    expect(await talk.timesTold('lead-card', again.leadId)).toBe(0);
    expect(talk.read(await talk.told('lead-after-opt-out', again.leadId, sara))).toMatch(
      /^Back Again has inquired again through Website, after asking to be left alone\. The opt-out stands[\s\S]*any news\?/,
    );
  });

  it('the same phone under another name, with no owner: managers are told, and undo says whose it was', async () => {
    await talk.claimed(omar, 'First Holder', { phone: '0551000003' });
    await talk.types(omar, '/optout first holder');
    const other = await talk.inquires('Zaki Newcomer', { phone: '0551000003' });
    expect(await talk.timesTold('lead-card', other.leadId)).toBe(0);
    expect(talk.read(await talk.told('lead-after-opt-out', other.leadId, mona))).toMatch(
      /^Zaki Newcomer has inquired/,
    );
    expect(await talk.types(mona, '/lead show zaki')).toContain(
      'Asked to be left alone: please do not contact.',
    );
    expect(await talk.types(mona, '/optout undo zaki it is my phone now')).toMatch(
      /^Zaki Newcomer is still left alone: First Holder, who has the same phone or e-mail, asked for it\./,
    );
    expect(await talk.types(mona, '/optout undo first holder wrote: call me')).toMatch(
      /^First Holder may be contacted again; the new consent is recorded\./,
    );
    expect(await talk.types(mona, '/optout undo zaki again')).toBe('Zaki Newcomer has no opt-out.');
  });

  it('holds at once for others with the same phone: their card and their touches are drawn anew', async () => {
    const phone = '0551000004';
    await talk.claimed(omar, 'Shared Father', { phone });
    const son = await talk.claimed(lina, 'Zayd Junior', { phone });
    const daughter = await talk.inquires('Yara Smallest', { phone });
    const sonsMessage = await talk.told('lead-contact', son.leadId);
    await talk.types(omar, '/optout shared father');
    await touchbase.settled();
    expect(talk.read(await talk.told('lead-contact', son.leadId))).toContain(
      'This person asked to be left alone.',
    );
    expect(await talk.types(lina, '/touch')).not.toContain('Zayd');
    expect(await talk.presses(lina, sonsMessage, { actionId: 'touch-contact' })).toMatch(
      /asked to be left alone/,
    );
    expect(talk.read(await talk.told('lead-card', daughter.leadId))).toContain('Not offered:');
  });

  it('any agent may record one for anybody, who is no agent may not even look', async () => {
    await talk.claimed(omar, 'Anybodys Contact');
    expect(await talk.types(yusuf, '/optout anybodys')).toMatch(
      /^Anybodys Contact is left alone from now on/,
    );
    touchbase.slack.joinTeam({ id: 'U0OTHER', name: 'other', realName: 'Other', tz: 'Asia/Riyadh' });
    await untilKnown('U0OTHER');
    expect(await talk.types('U0OTHER', '/optout a')).toBe(
      'This is for the agents: the members of the leads channel.',
    );
  });

  it('is undone by a manager, in words, and stopped plans stay stopped', async () => {
    const { contactId } = await talk.claimed(omar, 'Comes Back');
    await talk.types(omar, '/optout comes back');
    expect(await talk.types(omar, '/optout undo comes back call me')).toBe('This is for managers.');
    expect(await talk.types(mona, '/optout undo comes back')).toMatch(
      /^In which words did Comes Back take it back\?/,
    );
    expect(await talk.types(mona, '/optout undo comes back wrote: call me again')).toMatch(
      /^Comes Back may be contacted again/,
    );
    expect(await touchbase.look.optOut.findMany({ where: { contactId } })).toMatchObject([
      { undoneByUserId: mona, undoWords: 'wrote: call me again', undoneAt: touchbase.clock.now() },
    ]);
    expect(await touchbase.look.enrolment.findFirst({ where: { contactId } })).toMatchObject({
      state: 'stopped',
    });
    expect(await talk.types(omar, '/touch log comes back reached next thursday')).toMatch(/Promised for/);
  });

  it('holds for an address learnt later, also where somebody else has it', async () => {
    const mail = { email: 'later@example.org' };
    await talk.claimed(omar, 'Learns Later', { phone: '0551000005', ...mail });
    const other = await talk.inquires('Wafa Unrelated', { phone: '0551000006' });
    await talk.types(omar, '/optout learns later');
    await talk.inquires('Learns Later', { phone: '0551000006', ...mail });
    expect(talk.read(await talk.told('lead-card', other.leadId))).toContain('Not offered:');
    const third = await talk.inquires('Ghada Third', { phone: '0551000006' });
    expect(await talk.timesTold('lead-card', third.leadId)).toBe(0);
  });

  it('said again holds for an address that was added since', async () => {
    const { contactId } = await talk.claimed(omar, 'Adds Afterwards');
    await talk.types(omar, '/optout adds afterwards');
    const { teamId } = touchbase.running;
    await touchbase.look.contactPhone.create({
      data: { teamId, contactId, e164: '+966551000007', country: 'SA' },
    });
    await talk.types(omar, '/optout adds afterwards');
    const other = await talk.inquires('Nour Elsewhere', { phone: '0551000007' });
    expect(await talk.timesTold('lead-card', other.leadId)).toBe(0);
  });

  it('of one channel: a promise goes by another, and none is made where all are closed', async () => {
    const { contactId } = await talk.claimed(omar, 'Rania Quiet');
    await talk.types(omar, '/optout rania quiet call');
    await talk.types(omar, '/touch log rania quiet replied next thursday');
    const promised = (await talk.due(contactId)).filter(({ promise }) => promise);
    expect(promised.map(({ channel }) => channel)).toEqual(['text']);
    for (const channel of ['text', 'email', 'visit'])
      await talk.types(omar, `/optout rania quiet ${channel}`);
    expect(await talk.types(omar, '/touch log rania quiet met next thursday')).toContain(
      'No reminder was made: this person asked to be left alone.',
    );
  });

  it('of one channel: asked again, the person is not called but written to', async () => {
    const { contactId } = await talk.claimed(omar, 'Munira Desk', { phone: '0551000008' });
    await talk.types(omar, '/optout munira desk call');
    await talk.inquires('Munira Desk', { phone: '0551000008', message: 'any news?' });
    const promised = (await talk.due(contactId)).filter(({ promise }) => promise);
    expect(promised.map(({ channel }) => channel)).toEqual(['text']);
  });

  it('of one channel: a plan started later has nothing due there, and can finish', async () => {
    const { leadId, contactId } = await talk.inquires('Plan Later');
    await talk.types(lina, '/optout plan later email');
    await touchbase.slack.as(omar).press(await talk.told('lead-card', leadId), { actionId: 'claim' });
    await touchbase.settled();
    expect(await touchbase.look.touch.findMany({ where: { contactId, channel: 'email' } })).toMatchObject(
      Array(3).fill({ state: 'withdrawn', settledAt: touchbase.clock.now() }),
    );
    for (const { id } of await talk.due(contactId)) await skipTouch(await asOmar(), id, 'enough');
    expect(await touchbase.look.enrolment.findFirst({ where: { contactId } })).toMatchObject({
      state: 'finished',
    });
  });

  it('undone: what was withheld is offered, on a card of its own where it never had one', async () => {
    const phone = '0551000009';
    const withdrawn = await talk.inquires('Tariq Offered', { phone });
    const son = await talk.claimed(lina, 'Basil Shares', { phone });
    await talk.types(lina, '/optout tariq offered');
    const arrived = await talk.inquires('Dana Withheld', { phone });
    await talk.types(mona, '/optout undo tariq offered wrote: call me again');
    await touchbase.settled();
    for (const { leadId } of [withdrawn, arrived])
      expect(
        touchbase.slack
          .as(omar)
          .canPress(await talk.told('lead-card', leadId, touchbase.leadsChannelId), { actionId: 'claim' }),
      ).toBe(true);
    expect(talk.read(await talk.told('lead-contact', son.leadId))).not.toContain('asked to be left alone');
  });

  it('undone: what the owner’s person asked meanwhile is the owner’s, with a next step', async () => {
    const { contactId } = await talk.claimed(sara, 'Owned Again', { phone: '0551000010' });
    await talk.types(sara, '/optout owned again');
    const again = await talk.inquires('Owned Again', { phone: '0551000010', message: 'any news?' });
    await talk.types(mona, '/optout undo owned again wrote: call me');
    await touchbase.settled();
    expect(await touchbase.look.lead.findFirst({ where: { id: again.leadId } })).toMatchObject({
      stage: 'claimed',
      claimedByUserId: sara,
      withheldAt: null,
    });
    expect((await talk.due(contactId)).length).toBeGreaterThan(0);
    expect(await talk.timesTold('lead-contact', again.leadId)).toBe(1);
    expect(await talk.timesTold('lead-card', again.leadId)).toBe(0);
  });

  it('in Arabic', async () => {
    await talk.claimed(sara, 'ليلى حسن');
    expect(await talk.types(sara, '/optout ليلى مكالمة طلبت عدم الاتصال')).toBe(
      'أُوقف عن ليلى حسن: المكالمات. أُلغي تواصل واحد. ويستمر الباقي.',
    );
    expect(await talk.types(sara, '/optout ليلى')).toBe(
      'لن يُتواصل مع ليلى حسن بعد الآن عبر أي قناة. أُلغيت 7 تواصلات.',
    );
    expect(await talk.types(sara, '/optout')).toBe('من المقصود؟ مثال: /optout هدى مكالمة طلبت عدم الاتصال');
    expect(await talk.types(sara, '/optout تراجع ليلى')).toBe('هذا للمديرين.');
  });

  /** Omar asking something by himself, without Slack. */
  async function asOmar() {
    const { means, teamId } = touchbase.running;
    const asking = await whoAsks(means, {
      teamId,
      userId: omar,
      requestId: randomUUID(),
      at: touchbase.clock.now(),
    });
    if (!asking) throw new Error('Omar may not ask');
    return asking;
  }

  async function untilKnown(userId: string): Promise<void> {
    for (let looks = 0; looks < 200; looks++) {
      if (await touchbase.look.member.findFirst({ where: { userId } })) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`${userId} never became known`);
  }
});
