import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, yusuf } = people;

describe('the buttons of a touch', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });
  beforeEach(() => touchbase.clock.set('2026-11-23T06:30:00Z'));

  /** A claimed lead, its message to the one who has it, and the welcome message that is due. */
  async function due(name: string, { userId = omar, ...more }: { userId?: string; email?: string } = {}) {
    const lead = await talk.claimed(userId, name, more);
    const message = await talk.told('lead-contact', lead.leadId);
    const { id: touchId } = await talk.firstDue(lead.contactId);
    return { ...lead, touchId, message, now: () => talk.told('lead-contact', lead.leadId) };
  }
  const touchOf = (id: string) => touchbase.look.touch.findFirstOrThrow({ where: { id } });

  it('the claimer gets the full contact, the links and what is due now', async () => {
    const { message } = await due('Huda Salem', { email: 'huda@example.com' });
    expect(talk.read(message)).toMatchSnapshot();
  });

  it('a step that is gone from its plan is shown without its words, and settled like any other', async () => {
    const { contactId, touchId, message, now } = await due('Step Less', { userId: lina });
    await touchbase.look.touch.update({ where: { id: touchId }, data: { stepKey: 'renamed-since' } });
    await touchbase.slack.as(lina).press(message, { actionId: 'touch-contact' });
    expect(await talk.types(lina, '/touch')).toMatch(/Text Step Less, a step that is no longer in its plan/);
    await touchbase.slack.as(lina).press(message, { actionId: 'touch-done' });
    await touchbase.settled();
    expect(talk.read(await now())).toMatch(/a step that is no longer in its plan · sent/);
    expect(await talk.timesTold('touch', contactId)).toBe(0);
  });

  describe('Contact', () => {
    it('in decent hours gives the words and the links, and is remembered', async () => {
      const { message, touchId } = await due('Amal Open');
      const answer = await talk.presses(omar, message, { actionId: 'touch-contact' });
      expect(answer).toMatch(/^Text Amal Open, welcome message .*\nPhone: \+966/);
      expect(answer).toContain('>Hello Amal, this is Omar.');
      expect(answer).toMatch(/\[Call ↗\] \[WhatsApp ↗\]/);
      expect((await touchOf(touchId)).openedAt).toEqual(touchbase.clock.now());
    });

    it.each(['2026-11-23T04:59:00Z', '2026-11-23T19:00:00Z'])(
      'at %s says from when, and no link',
      async (at) => {
        touchbase.clock.set('2026-11-23T06:30:00Z');
        const { message, touchId } = await due(`Night ${at.slice(11, 13)}`);
        touchbase.clock.set(at);
        const answer = await talk.presses(omar, message, { actionId: 'touch-contact' });
        expect(answer).toMatch(
          /may be reached from (tomorrow at )?08:00\. Before that it is not a decent hour there\.\nRule SA4/,
        );
        expect(answer).not.toContain('↗');
        expect((await touchOf(touchId)).openedAt).toBeNull();
      },
    );

    it('goes by the clock where the phone is, not by the agent’s', async () => {
      const lead = await talk.claimed(omar, 'Tokyo Tanaka', { phone: '+81312345678' });
      const message = await talk.told('lead-contact', lead.leadId);
      touchbase.clock.set('2026-11-23T12:30:00Z');
      expect(await talk.presses(omar, message, { actionId: 'touch-contact' })).toMatch(
        /^Tokyo Tanaka may be reached from tomorrow at 02:00\./,
      );
    });

    it('for an e-mail works at any hour, but then opens no call', async () => {
      const { contactId } = await due('Owl Mail', { email: 'owl@example.com' });
      await touchbase.look.touch.updateMany({ where: { contactId }, data: { channel: 'email' } });
      const list = await talk.answer(omar, '/touch');
      const { id } = await talk.firstDue(contactId);
      touchbase.clock.set('2026-11-23T20:00:00Z');
      const answer = await talk.presses(omar, list, { actionId: 'touch-contact', value: id });
      expect(answer).toContain('[E-mail ↗]');
      expect(answer).not.toMatch(/\[Call|\[WhatsApp/);
    });
  });

  it('Done settles, in place; a late press says so and changes nothing', async () => {
    const { message, touchId, now } = await due('Done Once');
    await touchbase.slack.as(omar).press(message, { actionId: 'touch-done' });
    await touchbase.settled();
    expect(await touchOf(touchId)).toMatchObject({ state: 'done' });
    expect(talk.read(await now())).toMatch(
      /\nText Done Once, welcome message \(8x8, 1 of 8\) sent$|is yours/,
    );
    expect(touchbase.slack.as(omar).canPress(await now(), { actionId: 'touch-done' })).toBe(false);
    for (const actionId of ['touch-done', 'touch-contact'])
      expect(await talk.presses(omar, message, { actionId })).toBe('This touch was done already.');
    expect(await talk.presses(omar, message, { actionId: 'touch-menu', select: `skip:${touchId}` })).toBe(
      'This touch was done already.',
    );
    expect(await touchbase.look.interaction.count({ where: { touches: { some: { id: touchId } } } })).toBe(1);
  });

  it('a double press logs once', async () => {
    const { message, contactId } = await due('Double Press');
    await Promise.all(
      [1, 2].map(() => touchbase.slack.as(omar).pressAsSeen(message, { actionId: 'touch-done' })),
    );
    expect(await touchbase.look.interaction.count({ where: { contactId } })).toBe(1);
  });

  it('Reached and No answer stand on a call', async () => {
    const { contactId, touchId } = await due('Call Me');
    await touchbase.look.touch.update({ where: { id: touchId }, data: { channel: 'call' } });
    const other = await due('Call Other');
    await touchbase.look.touch.update({ where: { id: other.touchId }, data: { channel: 'call' } });
    const list = await talk.answer(omar, '/touch');
    const after = await talk.presses(omar, list, { actionId: 'touch-no-answer', value: touchId });
    expect(after).not.toContain('Call Me');
    expect(after).toContain('Call Other');
    await touchbase.slack.as(omar).pressAsSeen(list, { actionId: 'touch-reached', value: other.touchId });
    const outcomes = await touchbase.look.interaction.findMany({
      where: { contactId: { in: [contactId, other.contactId] } },
      orderBy: { id: 'asc' },
    });
    expect(outcomes.map(({ outcome, channel }) => [outcome, channel])).toEqual([
      ['no-answer', 'call'],
      ['reached', 'call'],
    ]);
    const intro = await touchbase.look.touch.findFirst({
      where: { contactId, stepKey: 'introductory-call' },
    });
    expect(intro?.state).toBe('due');
    const introOfOther = await touchbase.look.touch.findFirst({
      where: { contactId: other.contactId, stepKey: 'introductory-call' },
    });
    expect(introOfOther?.state).toBe('replaced');
  });

  it('a list that only one person sees is made new by each press, and gives a page of nothing in the end', async () => {
    const { contactId } = await due('Last Ones', { userId: lina });
    const second = await talk.owes(contactId, 'the keys');
    const first = await talk.firstDue(contactId);
    const list = await talk.answer(lina, '/touch');
    await talk.presses(lina, list, { actionId: 'touch-done', value: first.id });
    const after = await talk.presses(lina, list, { actionId: 'touch-reached', value: second });
    expect(after).toMatch(/^Nothing is due\./);
  });

  it('who may not work on a contact presses in vain', async () => {
    const { message, touchId, contactId } = await due('Moved On');
    await touchbase.look.contact.updateMany({ where: { id: contactId }, data: { ownerUserId: lina } });
    for (const actionId of ['touch-done', 'touch-contact'])
      expect(await talk.presses(omar, message, { actionId })).toBe(
        'This person is with another agent. Ask them or a manager.',
      );
    expect((await touchOf(touchId)).state).toBe('due');
  });

  describe('the menu', () => {
    const open = async (
      touchId: string,
      message: Awaited<ReturnType<typeof due>>['message'],
      choice: string,
    ) => {
      const touch = { actionId: 'touch-menu', select: `${choice}:${touchId}` };
      return await talk.opensForm(omar, () => touchbase.slack.as(omar).press(message, touch));
    };

    it('Snooze: tomorrow, next week, or a date that must be ahead', async () => {
      const { message, touchId, now } = await due('Menu Snooze');
      expect(await open(touchId, message, 'snooze')).toMatchSnapshot();
      const me = touchbase.slack.as(omar);
      const wrong = await me.submit({ when: 'date' });
      expect(wrong.fields).toEqual({ date: 'Choose a date, or one of the days above.' });
      expect((await me.submit({ when: 'date', date: '2026-11-22' })).fields).toEqual({
        date: 'That is in the past.',
      });
      expect((await me.submit({ when: 'date', date: '2026-11-23', time: '08:00' })).fields).toEqual({
        date: 'That is in the past.',
      });
      expect((await me.submit({ when: 'next-week', date: null, time: null })).form).toBe('cleared');
      expect(await touchOf(touchId)).toMatchObject({ dueOn: new Date('2026-11-29'), state: 'due' });
      await touchbase.settled();
      expect(talk.read(await now())).not.toContain('[Done]');
    });

    it('Snooze until tomorrow at an hour', async () => {
      const { message, touchId } = await due('Menu Tomorrow');
      await open(touchId, message, 'snooze');
      await touchbase.slack.as(omar).submit({ time: '17:15' });
      expect(await touchOf(touchId)).toMatchObject({
        dueOn: new Date('2026-11-24'),
        dueAt: new Date('2026-11-24T14:15:00Z'),
      });
    });

    it('Skip keeps the reason', async () => {
      const { message, touchId } = await due('Menu Skip');
      expect(await open(touchId, message, 'skip')).toMatchSnapshot();
      expect((await touchbase.slack.as(omar).submit({ why: 'bought elsewhere' })).form).toBe('cleared');
      expect(await touchOf(touchId)).toMatchObject({ state: 'skipped', skipWhy: 'bought elsewhere' });
    });

    it('More: outcome, note and the next promise, whose time needs a date ahead', async () => {
      const { message, touchId, contactId } = await due('Menu More');
      expect(await open(touchId, message, 'more')).toMatchSnapshot();
      const me = touchbase.slack.as(omar);
      expect((await me.submit({ time: '16:00' })).fields).toEqual({ date: 'Choose a date for this time.' });
      expect((await me.submit({ date: '2026-11-01' })).fields).toEqual({ date: 'That is in the past.' });
      const sent = await me.submit({
        outcome: 'replied',
        note: 'wants a villa',
        date: '2026-11-26',
        time: null,
      });
      expect(sent.form).toBe('updated');
      expect(talk.form(omar)).toMatch(
        /Menu More: replied \(welcome message \(8x8, 1 of 8\)\)\.\n(Note: wants a villa\n)?Promised for Thursday;/,
      );
      me.closeView({ all: true });
      const [promise] = await talk.due(contactId);
      expect(promise).toMatchObject({
        dueOn: new Date('2026-11-26'),
        dueAt: null,
        promise: { words: 'wants a villa' },
      });
      expect(await touchOf(touchId)).toMatchObject({ state: 'done' });
    });

    it('More: a time of today that is over is refused', async () => {
      const { message, touchId } = await due('Menu Over');
      await open(touchId, message, 'more');
      const sent = await touchbase.slack.as(omar).submit({ date: '2026-11-23', time: '08:00' });
      expect(sent.fields).toEqual({ date: 'That is in the past.' });
      await touchbase.slack.as(omar).closeView({ all: true });
      expect((await touchOf(touchId)).state).toBe('due');
    });

    it('Asked to stop takes effect at once', async () => {
      const { message, touchId, contactId } = await due('Menu Stop');
      expect(await open(touchId, message, 'opt-out')).toMatchSnapshot();
      await touchbase.slack.as(omar).submit({ words: 'please no more' });
      expect(talk.form(omar)).toMatch(
        /Menu Stop is left alone from now on, on every channel\. 8 touches were withdrawn\./,
      );
      await touchbase.slack.as(omar).closeView({ all: true });
      expect(await talk.due(contactId)).toEqual([]);
      expect(await touchbase.look.optOut.findFirst({ where: { contactId } })).toMatchObject({
        how: 'button',
        words: 'please no more',
        channel: null,
        byUserId: omar,
      });
    });

    it('Asked to stop calls leaves the rest', async () => {
      const { message, touchId, contactId, now } = await due('Menu No Calls', {
        email: 'nocalls@example.com',
      });
      await open(touchId, message, 'opt-out');
      await touchbase.slack.as(omar).submit({ scope: 'call' });
      expect(talk.form(omar)).toContain(
        'Menu No Calls gets no more calls. One touch was withdrawn. The rest goes on.',
      );
      await touchbase.slack.as(omar).closeView({ all: true });
      expect((await talk.due(contactId)).map(({ channel }) => channel)).not.toContain('call');
      expect(await talk.due(contactId)).toHaveLength(7);
      await touchbase.settled();
      const shown = talk.read(await now());
      expect(shown).toContain('Asked for no more: calls');
      expect(shown).toContain('Text Menu No Calls, welcome message');
      const links = await talk.presses(omar, await now(), { actionId: 'touch-contact' });
      expect(links).toMatch(/\[WhatsApp ↗\] \[E-mail ↗\]$/);
      expect(links).not.toContain('[Call');
    });

    it('from a list that only one sees, the form says what came of it', async () => {
      const { touchId } = await due('Menu List', { userId: yusuf });
      const list = await talk.answer(yusuf, '/touch');
      const touch = { actionId: 'touch-menu', select: `snooze:${touchId}` };
      await talk.opensForm(yusuf, () => touchbase.slack.as(yusuf).press(list, touch));
      await touchbase.slack.as(yusuf).submit({});
      expect(talk.form(yusuf)).toContain('Menu List is put off until tomorrow.');
      await touchbase.slack.as(yusuf).closeView({ all: true });
    });

    it('in Arabic', async () => {
      await touchbase.look.member.updateMany({ where: { userId: sara }, data: { language: 'ar' } });
      const { touchId } = await due('ليلى حسن', { userId: sara });
      const list = await talk.answer(sara, '/touch');
      const forms: string[] = [];
      for (const choice of ['snooze', 'skip', 'more', 'opt-out']) {
        const touch = { actionId: 'touch-menu', select: `${choice}:${touchId}` };
        forms.push(await talk.opensForm(sara, () => touchbase.slack.as(sara).press(list, touch)));
        await touchbase.slack.as(sara).closeView({ all: true });
      }
      expect(forms.join('\n\n')).toMatchSnapshot();
    });
  });
});
