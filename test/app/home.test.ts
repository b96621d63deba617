import { messageAsText } from '../../sandbox/as-text.ts';
import type { Touch } from '../../sandbox/people/find-element.ts';
import type { VisibleView } from '../../sandbox/people/form-desk.ts';
import type { Outcome } from '../../sandbox/people/outcome.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, yusuf, mona, guest } = people;
const monday = '2026-11-23T06:30:00Z';

describe('the Home', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });
  beforeEach(() => touchbase.clock.set(monday));

  const viewOf = (userId: string): VisibleView => {
    const view = touchbase.slack.as(userId).homeView();
    if (!view) throw new Error(`${userId} has no Home`);
    return view;
  };
  const read = (view: VisibleView) =>
    messageAsText(view, touchbase.slack.nameOf).replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');
  /** Does something, and reads the Home that is published after it. */
  async function redrawn(userId: string, act: () => unknown): Promise<string> {
    const before = touchbase.slack.as(userId).homeView()?.hash;
    await act();
    await touchbase.slack.waitFor(() => touchbase.slack.as(userId).homeView()?.hash !== before, {
      what: `the Home of ${userId}`,
    });
    return read(viewOf(userId));
  }
  const opens = (userId: string) => redrawn(userId, () => touchbase.slack.as(userId).openHome());
  const press = (userId: string, touch: Touch): Promise<Outcome> =>
    touchbase.slack.as(userId).press(viewOf(userId), touch);
  const presses = (userId: string, touch: Touch) =>
    redrawn(userId, async () => talk.answerOf(await press(userId, touch)));
  const submits = (userId: string, values: Parameters<ReturnType<typeof touchbase.slack.as>['submit']>[0]) =>
    redrawn(userId, async () => {
      const { form } = await touchbase.slack.as(userId).submit(values);
      expect(['updated', 'cleared']).toContain(form);
    });
  /** The part of a Home under one of its headings. */
  const part = (home: string, title: string) => home.split(/^# /m).find((one) => one.startsWith(title)) ?? '';

  it('says to those who may do nothing why, and to the others what is still missing', async () => {
    expect(await opens(guest)).toContain('not for guests');
    const { teamId } = touchbase.running;
    const set = await touchbase.look.team.findUniqueOrThrow({ where: { id: teamId } });
    await touchbase.look.team.update({ where: { id: teamId }, data: { setUpAt: null } });
    expect(await opens(lina)).toMatch(/^Touchbase is not set up yet/);
    await touchbase.look.team.update({ where: { id: teamId }, data: { setUpAt: set.setUpAt } });
    const inLeadsChannel = (is: boolean) =>
      touchbase.look.member.updateMany({ where: { userId: yusuf }, data: { inLeadsChannel: is } });
    await inLeadsChannel(false);
    expect(await opens(yusuf)).toBe('This is for the agents: the members of the leads channel.');
    await inLeadsChannel(true);
  });

  it('of an agent with nobody has its places, and says how they fill', async () => {
    expect(await opens(lina)).toMatchSnapshot();
  });

  it('shows today and works it through in place', async () => {
    const { contactId } = await talk.claimed(omar, 'Huda Salem', { email: 'huda@example.com' });
    const { id: touchId } = await talk.firstDue(contactId);
    const home = await opens(omar);
    expect(part(home, 'Today')).toMatch(/^Today\n1 touch: 1 promise or new lead\n[\s\S]*Text Huda Salem/);
    expect(part(home, 'My people')).toMatch(/Huda Salem · not met yet · 8x8, 0 of 8/);

    await presses(omar, { actionId: 'touch-contact', value: touchId });
    expect(talk.form(omar)).toMatch(/Phone: \+966[\s\S]*\[WhatsApp ↗\]/);
    await touchbase.slack.as(omar).closeView();

    expect(part(await presses(omar, { actionId: 'touch-done', value: touchId }), 'Today')).toMatch(
      /^Today\nNothing is due today\./,
    );
    expect(await touchbase.look.touch.findUnique({ where: { id: touchId } })).toMatchObject({
      state: 'done',
    });
    expect(part(read(viewOf(omar)), 'My people')).toMatch(/8x8, 1 of 8\n[\s\S]*last tried today/);
  });

  it('is drawn anew when a form that was opened from it is sent', async () => {
    const { contactId } = await talk.claimed(omar, 'Snooze Me');
    const { id: touchId } = await talk.firstDue(contactId);
    await opens(omar);
    await talk.opensForm(omar, () => press(omar, { actionId: 'touch-menu', select: `snooze:${touchId}` }));
    const home = await submits(omar, { when: 'tomorrow' });
    expect(part(home, 'Today')).toMatch(/Nothing is due today/);
    expect(part(home, 'The next seven days')).toMatch(/tomorrow: /);
    expect(touchbase.slack.as(omar).openView()).toBeUndefined();
  });

  it('names in the days ahead what cannot be moved', async () => {
    const { contactId } = await talk.claimed(omar, 'Promise Me');
    await talk.owes(contactId, 'the plans', { on: '2026-11-26', at: '2026-11-26T13:00:00Z' });
    const personal = await talk.claimed(omar, 'Birthday Child');
    const { id } = await talk.firstDue(personal.contactId);
    const day = new Date('2026-11-26');
    await touchbase.look.touch.update({ where: { id }, data: { dueOn: day, occasion: 'birthday' } });
    // The birthday itself is on a day off.
    await touchbase.look.contact.update({ where: { id: personal.contactId }, data: { birthday: '11-27' } });
    expect(part(await opens(omar), 'The next seven days')).toMatch(
      /Thursday: \d touches · promised: Promise Me at 16:00 · birthday: Birthday Child \(on Friday\)/,
    );
  });

  it('finds somebody in either alphabet, shows everybody again, and keeps what is looked at in itself', async () => {
    await talk.claimed(sara, 'هدى سالم');
    await talk.claimed(sara, 'Huda Nasser');
    await talk.claimed(sara, 'خالد');
    await talk.claimed(sara, 'Only Phone', { phone: '+966500000077' });
    await opens(sara);
    const search = (select: string) => presses(sara, { actionId: 'home-search', select });
    const found = part(await search('هدى'), 'My people');
    expect(found).toMatch(/شخص واحد|شخصان|2 people|One person/);
    expect(found).toContain('هدى سالم');
    expect(found).not.toContain('خالد');
    expect(part(await search('0500000077'), 'My people')).toContain('Only Phone');
    const none = part(await search('<!channel> nobody'), 'My people');
    expect(none).toContain('Nobody fits “<!channel> nobody”.');
    expect(JSON.stringify(viewOf(sara).blocks)).not.toContain('<!channel> nobody”.');
    // Whom they search for is nobody's business who looks at the view itself.
    expect(JSON.parse(viewOf(sara).privateMetadata)).toEqual({ order: 'next', page: 1, search: 3 });
    expect(part(await presses(sara, { actionId: 'home-page-all' }), 'My people')).toContain('خالد');
    // What was searched for is over when the Home is opened anew; how it is ordered stays.
    await presses(sara, { actionId: 'home-order', select: 'silent' });
    await search('خالد');
    await opens(sara);
    expect(JSON.parse(viewOf(sara).privateMetadata)).toEqual({ order: 'silent', page: 1, search: 0 });
  });

  it('has behind each person what the commands do', async () => {
    const { contactId } = await talk.claimed(lina, 'Menu Person');
    await opens(lina);
    const choose = (choice: string) =>
      talk.opensForm(lina, () => press(lina, { actionId: 'home-person', select: `${choice}:${contactId}` }));
    await presses(lina, { actionId: 'home-person', select: `show:${contactId}` });
    expect(talk.form(lina)).toMatch(/Menu Person · not met yet[\s\S]*On 8x8/);
    await touchbase.slack.as(lina).closeView();

    const paused = await presses(lina, { actionId: 'home-person', select: `pause:${contactId}` });
    expect(part(paused, 'My people')).toMatch(/Menu Person · [a-z ]+ · 8x8, \d of 8 \(waits\)/);
    const answer = touchbase.slack.as(lina).openView();
    if (!answer) throw new Error('Nothing answered');
    const undone = await redrawn(lina, () =>
      touchbase.slack.as(lina).press(answer, { actionId: 'resume-plan' }),
    );
    expect(part(undone, 'My people')).not.toContain('(waits)');
    await touchbase.slack.as(lina).closeView();

    await choose('log');
    const future = await touchbase.slack.as(lina).submit({ on: '2026-11-24' });
    expect(future.fields).toEqual({ on: 'That is still ahead.' });
    const logged = await submits(lina, {
      channel: 'visit',
      outcome: 'met',
      on: '2026-11-22',
      note: 'wants 3 beds',
      date: '2026-11-30',
    });
    expect(talk.form(lina)).toMatch(/Menu Person[\s\S]*met[\s\S]*wants 3 beds/);
    expect(part(logged, 'My people')).toMatch(/Menu Person[\s\S]*spoke yesterday/);
    expect(await touchbase.look.interaction.findMany({ where: { contactId } })).toMatchObject([
      {
        channel: 'visit',
        outcome: 'met',
        note: 'wants 3 beds',
        happenedAt: new Date('2026-11-22T09:00:00Z'),
      },
    ]);
    await touchbase.slack.as(lina).closeView();

    await choose('opt-out');
    expect(part(await submits(lina, { words: 'please stop' }), 'My people')).toMatch(
      /Menu Person[^\n]*\nasked to be left alone/,
    );
  });

  it('does nothing for a person of somebody else, whatever the button says', async () => {
    const own = await talk.claimed(yusuf, 'Mine');
    await opens(yusuf);
    await touchbase.look.contact.update({ where: { id: own.contactId }, data: { ownerUserId: sara } });
    // The Home still shows who was theirs when it was drawn.
    await presses(yusuf, { actionId: 'home-person', select: `log:${own.contactId}` });
    expect(talk.form(yusuf)).toMatch(/هذا العميل|This person is with another agent/);
    expect(read(viewOf(yusuf))).not.toContain('Mine');
  });

  it('pages and orders, those without a next step first', async () => {
    const { teamId } = touchbase.running;
    await touchbase.look.contact.createMany({
      data: Array.from({ length: 23 }, (_, nth) => ({
        teamId,
        name: `Page ${String(nth).padStart(2, '0')}`,
        nameKey: `page ${String(nth).padStart(2, '0')}`,
        ownerUserId: mona,
        createdAt: new Date('2026-11-01T00:00:00Z'),
        lastTwoWayAt: nth === 7 ? null : new Date(Date.UTC(2026, 9, 1 + nth)),
      })),
    });
    const planned = await touchbase.look.contact.findFirstOrThrow({ where: { name: 'Page 00' } });
    await talk.owes(planned.id, 'soon', { on: '2026-11-25' });
    const names = (home: string) => [...home.matchAll(/Page \d\d/g)].map(([name]) => name.slice(5));
    const first = part(await opens(mona), 'My people');
    expect(first).toContain('needs attention: nothing is planned');
    expect(names(first)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10']);
    expect(names(part(await presses(mona, { actionId: 'home-page-after' }), 'My people'))[0]).toBe('11');
    expect(names(part(await presses(mona, { actionId: 'home-page-after' }), 'My people'))).toEqual([
      '21',
      '22',
      '00',
    ]);
    expect(
      touchbase.slack
        .as(mona)
        .homeView()
        ?.blocks.flatMap((block) => JSON.stringify(block))
        .join(),
    ).not.toContain('home-page-after');
    const silent = part(await presses(mona, { actionId: 'home-order', select: 'silent' }), 'My people');
    expect(names(silent).slice(0, 3)).toEqual(['07', '00', '01']);
  });

  it('says how much was done on time', async () => {
    const { contactId } = await talk.claimed(lina, 'Discipline');
    const { teamId } = touchbase.running;
    const days = [
      ['2026-11-16', 'done', '2026-11-16T10:00:00Z'],
      ['2026-11-16', 'done', '2026-11-18T10:00:00Z'],
      ['2026-11-17', 'replaced', '2026-11-19T10:00:00Z'],
      ['2026-11-18', 'let-go', '2026-11-19T10:00:00Z'],
    ] as const;
    for (const [day, state, settledAt] of days) {
      const id = await talk.owes(contactId, day, { on: day });
      const at = new Date(settledAt);
      const how = { teamId, contactId, byUserId: lina, channel: 'call', outcome: 'reached' };
      const interactionId =
        state === 'done'
          ? (await touchbase.look.interaction.create({ data: { ...how, happenedAt: at, loggedAt: at } })).id
          : null;
      await touchbase.look.touch.update({ where: { id }, data: { state, settledAt: at, interactionId } });
    }
    const discipline = part(await opens(lina), 'My discipline');
    expect(discipline).toMatch(/2 of 4 touches done on time: 50%/);
    expect(discipline).toMatch(/15\s–\s21 November 2026 *│ *4 │ *2 │ *50%/);
  });

  it('sets away, the evening list and the language, and says so at once', async () => {
    await opens(omar);
    await talk.opensForm(omar, () => press(omar, { actionId: 'home-away' }));
    expect((await touchbase.slack.as(omar).submit({ until: '2026-11-20' })).fields).toEqual({
      until: 'That is in the past.',
    });
    expect((await touchbase.slack.as(omar).submit({ until: '2026-11-26', cover: omar })).fields).toEqual({
      cover: 'Somebody else has to cover for you. Without a cover your touches wait.',
    });
    expect(part(await submits(omar, { until: '2026-11-26', cover: lina }), 'Away')).toMatch(
      /You are away until Thursday, that day included\. @Lina has your touches meanwhile\./,
    );
    expect(await touchbase.look.member.findFirst({ where: { userId: omar } })).toMatchObject({
      awayUntil: new Date('2026-11-26'),
      coverUserId: lina,
    });
    expect(part(await presses(omar, { actionId: 'home-back' }), 'Away')).toContain('You are here');
    expect(part(await presses(omar, { actionId: 'home-list-time' }), 'Away')).toContain('the evening before');
    expect(part(await presses(omar, { actionId: 'home-list-time' }), 'Away')).toContain('in the morning of');
    const arabic = await presses(omar, { actionId: 'home-language' });
    expect(arabic).toMatch(/^# اليوم/);
    expect(arabic.split(/^# /m).map((one) => one.split('\n')[0])).toEqual([
      '',
      'اليوم',
      'الأيام السبعة القادمة',
      'أشخاصي',
      'انضباطي',
      'الغياب والإعدادات',
    ]);
    expect(await presses(omar, { actionId: 'home-language' })).toMatch(/^# Today/);
  });
});
