import { messageAsText } from '../../sandbox/as-text.ts';
import type { Touch } from '../../sandbox/people/find-element.ts';
import { enrolMany } from '../../src/flows/plans/enrol-many.ts';
import { agreed } from '../support/agreed.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, lina, mona, sara } = people;

describe('rules of contact', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const formOf = (userId: string) => {
    const view = touchbase.slack.as(userId).openView();
    return view
      ? messageAsText(view, touchbase.slack.nameOf).replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '')
      : '';
  };
  const shows = async (userId: string, text: string) => {
    await touchbase.slack.waitFor(() => formOf(userId).includes(text) || undefined, { what: `“${text}”` });
    return formOf(userId);
  };
  const submits = async (userId: string, values: Record<string, string | string[] | null>) => {
    const sent = await touchbase.slack.as(userId).submit(values);
    if (sent.error) throw new Error(`${sent.error} ${sent.problems?.join('\n') ?? ''}`);
    return sent;
  };
  /** Presses on the form in front of a person. */
  const pressesForm = async (userId: string, touch: Touch) => {
    const view = touchbase.slack.as(userId).openView();
    if (!view) throw new Error(`${userId} has no form open`);
    return await touchbase.slack.as(userId).press(view, touch);
  };
  const refusals = async (contactId: string) =>
    (await touchbase.look.contactRefusal.findMany({ where: { contactId }, orderBy: { at: 'asc' } })).map(
      ({ rule, law, askedByUserId, overriddenByUserId, overriddenWhy }) => ({
        rule,
        law,
        asked: askedByUserId,
        by: overriddenByUserId,
        why: overriddenWhy,
      }),
    );

  it('a touch before or after the hours of its country is told when it may be, or is done all the same with a reason', async () => {
    const { contactId, leadId } = await talk.claimed(omar, 'Dana Harb', { phone: '+971501234567' });
    const message = await talk.told('lead-contact', leadId);
    // From 09:00 to 18:00 in Dubai is an hour earlier in Riyadh.
    expect(talk.read(message)).toContain('reach 08:00–17:00');
    const touch = await talk.firstDue(contactId);
    touchbase.clock.set('2026-11-23T14:30:00Z');
    const pressing = { blockId: `touch-${touch.id}`, actionId: 'touch-contact' };
    const refusal = await talk.pressAnswer(omar, message, pressing);
    expect(talk.read(refusal)).toMatch(/may be reached from tomorrow at 08:00[\s\S]*Rule AE1/);
    expect(talk.read(refusal)).not.toContain('wa.me');
    await talk.presses(omar, message, pressing);
    expect(await refusals(contactId)).toEqual([
      { rule: 'decent-hours', law: 'AE1', asked: omar, by: null, why: null },
    ]);
    expect((await touchbase.look.touch.findUniqueOrThrow({ where: { id: touch.id } })).openedAt).toBeNull();

    const anyway = { actionId: 'contact-anyway' };
    await talk.opensForm(omar, () => touchbase.slack.as(omar).pressAsSeen(refusal, anyway));
    expect((await submits(omar, { why: '  ' })).fields).toBeDefined();
    await submits(omar, { why: 'She asked me to write now' });
    expect(await shows(omar, 'Kept with your reason')).toContain('She asked me to write now');
    expect(JSON.stringify(touchbase.slack.as(omar).openView()?.blocks)).toContain(
      'https://wa.me/971501234567',
    );
    expect(await refusals(contactId)).toEqual([
      { rule: 'decent-hours', law: 'AE1', asked: omar, by: omar, why: 'She asked me to write now' },
    ]);
    const audited = await touchbase.look.auditEntry.findMany({ where: { deed: 'rule-overridden' } });
    expect(audited).toMatchObject([
      {
        byUserId: omar,
        subjectId: contactId,
        details: { rule: 'decent-hours', law: 'AE1', channel: 'text' },
      },
    ]);
    expect(JSON.stringify(audited)).not.toContain('asked me');
    await touchbase.slack.as(omar).closeView();
    // It held for that one time.
    expect(await talk.presses(omar, message, pressing)).toContain('may be reached from tomorrow');
    expect(await refusals(contactId)).toHaveLength(2);

    // Nobody overrides that somebody asked to be left alone, by an old button neither.
    await talk.opensForm(omar, () => touchbase.slack.as(omar).pressAsSeen(refusal, anyway));
    await touchbase.look.optOut.create({
      data: {
        teamId: touchbase.running.teamId,
        contactId,
        channel: null,
        at: touchbase.clock.now(),
        how: 'command',
      },
    });
    await submits(omar, { why: 'Once more' });
    const left = await shows(omar, 'asked to be left alone');
    expect(left).not.toContain('Once more');
    expect(await touchbase.look.auditEntry.count({ where: { deed: 'rule-overridden' } })).toBe(1);
    await touchbase.slack.as(omar).closeView();
    const last = await talk.pressAnswer(omar, message, pressing);
    expect(talk.read(last)).toContain('asked to be left alone');
    expect(JSON.stringify(last.blocks)).not.toContain('contact-anyway');
  });

  it('what a plan asks for without the consent that is needed is in no list, and why is kept', async () => {
    const { look, running, clock } = touchbase;
    const { teamId } = running;
    clock.set('2026-11-24T03:00:00Z');
    const people = await look.contact.createManyAndReturn({
      data: ['Nobody Asked', 'Did Agree'].map((name) => ({
        teamId,
        name,
        nameKey: name.toLowerCase(),
        relationship: 'met',
        ownerUserId: lina,
        createdAt: clock.now(),
      })),
    });
    const [silent = '', agreeing = ''] = people.map(({ id }) => id);
    const contactIds = [silent, agreeing];
    await agreed(look, { teamId, contactIds: [agreeing], at: clock.now() });
    await enrolMany(running.means, {
      teamId,
      ownerUserId: lina,
      contactIds,
      planKey: '33-touch',
      at: clock.now(),
    });
    await look.touch.updateMany({
      where: { contactId: { in: contactIds }, channel: 'email' },
      data: { dueOn: new Date('2026-12-20') },
    });
    const steps = await look.touch.findMany({
      where: { contactId: { in: contactIds }, channel: 'email' },
      distinct: ['contactId'],
      orderBy: { id: 'asc' },
    });
    await look.touch.updateMany({
      where: { id: { in: steps.map(({ id }) => id) } },
      data: { dueOn: new Date('2026-11-24') },
    });
    await touchbase.at('2026-11-24T05:00:00Z');
    const listed = await look.morningTouch.findMany({
      where: { morning: { userId: lina }, touchId: { in: steps.map(({ id }) => id) } },
      include: { touch: true },
    });
    expect(listed.map(({ touch }) => touch.contactId)).toEqual([agreeing]);
    expect(await refusals(silent)).toEqual([
      { rule: 'consent-needed', law: 'SA1', asked: null, by: null, why: null },
    ]);
    // What somebody can do something about is said: in the list, by the command, and to managers.
    const asksConsent = 'One touch is not shown: it needs consent (/lead consent).';
    const plain = (text: string | undefined) => text?.replaceAll('`', '');
    expect(plain(talk.dm(lina).at(-1))).toContain(asksConsent);
    expect(plain(await talk.types(lina, '/touch'))).toContain(asksConsent);
    expect(await talk.types(lina, '/touch')).not.toContain('Nobody Asked');
    expect(await talk.types(mona, '/touchbase status')).toContain(
      '2 touches were not shown today: asked to be left alone (1) and no consent on record (1)',
    );
    await agreed(look, { teamId, contactIds: [silent], at: clock.now() });
    const now = await talk.types(lina, '/touch');
    expect(now).toMatch(/2 people|Nobody Asked/);
    expect(now).not.toContain('not shown');
  });

  describe('people of plans', () => {
    let look: Touchbase['look'];
    let running: Touchbase['running'];
    let clock: Touchbase['clock'];
    beforeAll(() => {
      ({ look, running, clock } = touchbase);
    });
    /** Somebody on a plan of whom steps are due on a day. */
    const onPlan = async (
      owner: string,
      name: string,
      {
        planKey = '33-touch',
        phone,
        channels,
        day,
      }: { planKey?: string; phone?: string; channels: string[]; day: string },
    ) => {
      const { teamId } = running;
      const { id: contactId } = await look.contact.create({
        data: {
          teamId,
          name,
          nameKey: name.toLowerCase(),
          relationship: 'met',
          ownerUserId: owner,
          createdAt: clock.now(),
        },
      });
      const country = phone?.startsWith('+1') ? 'US' : 'AE';
      if (phone) await look.contactPhone.create({ data: { teamId, contactId, e164: phone, country } });
      const { id: enrolmentId } = await look.enrolment.create({
        data: {
          teamId,
          contactId,
          planKey,
          planKind: 'relationship',
          startsOn: new Date(day),
          createdAt: clock.now(),
        },
      });
      const due = { plannedOn: new Date(day), dueOn: new Date(day) };
      await look.touch.createMany({
        data: channels.map((channel, nth) => ({
          teamId,
          contactId,
          enrolmentId,
          stepKey: `s${nth}`,
          channel,
          ...due,
        })),
      });
      return contactId;
    };
    const listedFor = async (userId: string, contactId: string) =>
      (
        await look.morningTouch.findMany({
          where: { morning: { userId }, touch: { contactId } },
          include: { touch: true },
        })
      ).map(({ touch }) => touch.channel);

    it('whose calls wait for a list are told of on the first day of the week, and to managers by country', async () => {
      clock.set('2026-11-28T09:00:00Z');
      await onPlan(sara, 'Joe Hill', {
        phone: '+12025550101',
        channels: ['call', 'text'],
        day: '2026-11-28',
      });
      const said = () =>
        touchbase.slack
          .dm(sara)
          .map(talk.read)
          .filter((text) => /تواصلان بانتظار قائمة عدم الاتصال|2 touches are not shown/.test(text));
      await touchbase.at('2026-11-29T05:00:00Z');
      expect(said()).toHaveLength(1);
      await touchbase.at('2026-11-30T05:00:00Z');
      expect(said()).toHaveLength(1);
      const status = await talk.types(mona, '/touchbase status');
      expect(status).toContain('no do-not-call list (2)');
      expect(status).toMatch(/⛔ United States: a do-not-call list is needed/);
      expect(status).not.toContain('Saudi Arabia: a do-not-call');
    });

    it('whose touches are refused keep no place of the week, and work on a closing needs no consent', async () => {
      const refused = await onPlan(lina, 'Cap Person', {
        channels: ['email', 'email', 'mail'],
        day: '2026-12-01',
      });
      const closing = await onPlan(lina, 'Closing Person', {
        planKey: 'transaction-to-closing',
        channels: ['email'],
        day: '2026-12-01',
      });
      await touchbase.at('2026-12-01T05:00:00Z');
      expect(await listedFor(lina, refused)).toEqual(['mail']);
      expect(await listedFor(lina, closing)).toEqual(['email']);
    });

    it('whose touch is refused after it was listed show why, with no way but Contact', async () => {
      const contactId = await onPlan(lina, 'Changed Mind', { channels: ['social'], day: '2026-12-02' });
      await agreed(look, { teamId: running.teamId, contactIds: [contactId], at: clock.now() });
      await touchbase.at('2026-12-02T05:00:00Z');
      const morning = await look.morning.findFirstOrThrow({
        where: { userId: lina, day: new Date('2026-12-02') },
      });
      const touch = await talk.firstDue(contactId);
      const message = () => talk.told('morning', morning.id);
      const buttons = async () =>
        JSON.stringify((await message()).blocks?.find((block) => block.block_id === `touch-${touch.id}`));
      expect(await buttons()).toContain('touch-done');
      await talk.types(lina, '/lead consent withdraw changed');
      await touchbase.settled();
      expect(talk.read(await message())).toMatch(/Changed Mind.*not to be contacted: no consent on record/);
      expect(talk.read(await message())).not.toContain('All done');
      expect(await buttons()).not.toContain('touch-done');
      const why = await talk.pressAnswer(lina, await message(), {
        blockId: `touch-${touch.id}`,
        actionId: 'touch-contact',
      });
      expect(talk.read(why)).toContain('No consent of Changed Mind to this is on record');
      expect(JSON.stringify(why.blocks)).toContain('contact-anyway');
    });

    it('whose number is on a list may be answered when they inquire, by the lead itself', async () => {
      const { teamId } = running;
      const { id: listId } = await look.doNotCallList.create({
        data: {
          teamId,
          country: 'AE',
          callingCode: '+971',
          asOf: new Date('2026-12-01'),
          fileName: 'numbers.txt',
          byUserId: mona,
          keptAt: clock.now(),
          workedAt: clock.now(),
          currentAt: clock.now(),
          state: 'current',
          columns: {},
          total: 0,
          done: 0,
        },
      });
      await look.doNotCallNumber.create({ data: { teamId, listId, e164: '+971509876543' } });
      const { leadId } = await talk.claimed(omar, 'Listed Person', { phone: '+971509876543' });
      const message = await talk.told('lead-contact', leadId);
      expect(talk.read(message)).toMatch(/Listed Person.*not to be contacted: on a do-not-call list/);
      expect(await talk.presses(omar, message, { actionId: 'lead-contact' })).not.toContain('do-not-call');
    });
  });

  it('are shown to all with their sources, and set by administrators', async () => {
    touchbase.clock.set('2026-11-25T06:30:00Z');
    const read = await talk.opensForm(omar, () => talk.command(omar, '/touchbase contact'));
    expect(read).toContain('not legal advice');
    expect(read).toMatch(
      /United Arab Emirates · as of 31 October 2026[\s\S]*calls: from 09:00 to 18:00 \(AE1\)/,
    );
    expect(read).toContain('at most once a day and 2 times in seven days (AE3)');
    expect(read).toContain('Consent needed for text messages, e-mail and social media messages (SA1)');
    expect(read).toMatch(/Florida[\s\S]*at most 3 times in 24 hours \(T2\)/);
    expect(read).not.toContain('[Edit]');
    await touchbase.slack.as(omar).closeView();
    expect(await talk.opensForm(sara, () => talk.command(sara, '/touchbase قواعد التواصل'))).toMatch(
      /ليس استشارة قانونية[\s\S]*المكالمات: من 09:00 إلى 18:00 \(AE1\)/,
    );
    await touchbase.slack.as(sara).closeView();

    const { contactId, leadId } = await talk.claimed(omar, 'Faisal Noor');
    await talk.opensForm(mona, () => talk.command(mona, '/touchbase contact'));
    await talk.opensForm(mona, () => pressesForm(mona, { actionId: 'contact-rule-edit', value: 'SA' }));
    const refused = await submits(mona, { 'hours-text': '20-10', 'unanswered-day': '1', 'list-age': 'x' });
    expect(Object.keys(refused.fields ?? {}).toSorted()).toEqual([
      'hours-text',
      'list-age',
      'unanswered-week',
    ]);
    await submits(mona, { 'hours-text': '١٠:٠٠-٢٠:٠٠', 'unanswered-day': null, 'list-age': '31' });
    const saved = await shows(mona, 'Saved.');
    expect(saved).toMatch(/Saudi Arabia · as of .* · changed by your team/);
    expect(saved).toContain('text messages: from 10:00 to 20:00 (set by your team)');
    expect(saved).toContain('social media messages: from 08:00 to 22:00 (SA4)');
    const rows = await touchbase.look.teamContactRule.findMany();
    expect(rows).toMatchObject([
      { key: 'SA', changedByUserId: mona, differs: { channels: { text: { hours: { from: '10:00' } } } } },
    ]);
    expect(
      await touchbase.look.auditEntry.findMany({
        where: { deed: 'rule-changed' },
        select: { byUserId: true, subjectId: true },
      }),
    ).toEqual([{ byUserId: mona, subjectId: 'SA' }]);

    // 09:30 in Riyadh.
    const touch = await talk.firstDue(contactId);
    const pressing = { blockId: `touch-${touch.id}`, actionId: 'touch-contact' };
    expect(await talk.presses(omar, await talk.told('lead-contact', leadId), pressing)).toMatch(
      /may be reached from 10:00[\s\S]*your team set it/,
    );

    talk.answerOf(await pressesForm(mona, { actionId: 'contact-rule-zones' }));
    await shows(mona, 'counts as being in yours');
    await talk.opensForm(mona, () => pressesForm(mona, { actionId: 'contact-rule-edit', value: 'SA' }));
    await submits(mona, { 'built-in': ['yes'] });
    await shows(mona, 'text messages: from 08:00 to 22:00 (SA4)');
    expect(await touchbase.look.teamContactRule.findMany({ select: { key: true } })).toEqual([
      { key: 'zones' },
    ]);
  });
});
