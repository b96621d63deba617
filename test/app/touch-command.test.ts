import { localDay } from '../../src/calendar/local-day.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, yusuf, mona, guest } = people;

describe('/touch', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const lastInteraction = (contactId: string) =>
    touchbase.look.interaction.findFirstOrThrow({ where: { contactId }, orderBy: { id: 'desc' } });
  const interactions = (contactId: string) => touchbase.look.interaction.count({ where: { contactId } });

  describe('the list', () => {
    it('says so when nothing is due, and how to log what happened by itself', async () => {
      expect(await talk.types(yusuf, '/touch')).toBe(
        'Nothing is due. Something that no touch asked for: /touch log huda called, wants 3 beds',
      );
      expect(await talk.types(yusuf, '/touch done')).toBe('Nothing is due now.');
      expect(await talk.types(yusuf, '/touch skip')).toBe('Nothing is due now.');
      expect(await talk.types(yusuf, '/touch snooze tomorrow')).toBe('Nothing is due now.');
    });

    it('has a line for each due touch, and goes on behind a button after 20', async () => {
      const { contactId } = await talk.claimed(mona, 'Noura Faisal');
      expect(await talk.types(mona, '/touch')).toMatchSnapshot();
      for (let nth = 2; nth <= 22; nth++) await talk.owes(contactId, `number ${nth}`);
      const list = await talk.answer(mona, '/touch');
      expect(talk.read(list)).toMatch(/^22 touches are due\n/);
      expect(talk.read(list).match(/Noura Faisal/g)).toHaveLength(20);
      const second = await talk.pressAnswer(mona, list, { actionId: 'list-page' });
      expect(talk.read(second).match(/number \d+/g)).toEqual(['number 21', 'number 22']);
      expect(touchbase.slack.as(mona).canPress(second, { actionId: 'list-page' })).toBe(false);
    });

    it('is for agents', async () => {
      expect(await talk.types(guest, '/touch')).toMatch(
        /^Touchbase is for the members of this workspace.*\nاستخدام Touchbase/s,
      );
    });
  });

  describe('done, with nobody named', () => {
    it('is about the one due touch', async () => {
      const { contactId } = await talk.claimed(lina, 'Only One');
      expect(await talk.types(lina, '/touch done')).toBe('Only One: sent (welcome message (8x8, 1 of 8)).');
      expect(await lastInteraction(contactId)).toMatchObject({
        channel: 'text',
        outcome: 'sent',
        byUserId: lina,
      });
    });

    it('shows what is due to press on when several are, and asks whom when more was said', async () => {
      const one = await talk.claimed(lina, 'Salman First');
      const two = await talk.claimed(lina, 'Salman Second');
      const list = await talk.answer(lina, '/touch done');
      expect(talk.read(list)).toMatch(/^Which one is done\?\nText Salman First,[\s\S]*Text Salman Second,/);
      const touch = await talk.firstDue(two.contactId);
      const after = await talk.presses(lina, list, { actionId: 'touch-done', value: touch.id });
      expect(after).toMatch(/^1 touch is due\nPromised, and new leads\nText Salman First/);

      await talk.owes(two.contactId, 'the floor plan');
      const question = await talk.answer(lina, '/touch done sent the offer');
      expect(talk.read(question)).toMatch(/^Whom was that with\?\n\[Salman First · …\d{4}\] \[Salman Second/);
      const answer = await talk.presses(lina, question, { actionId: 'pick-contact-0' });
      expect(answer).toBe('Salman First: sent (welcome message (8x8, 1 of 8)).\nNote: the offer');
      expect(await lastInteraction(one.contactId)).toMatchObject({ note: 'the offer' });
      await talk.types(lina, '/touch done');
    });
  });

  describe('done, with somebody named', () => {
    it('logs outcome and note, replaces what a conversation makes pointless, and keeps the promise', async () => {
      const { contactId, leadId } = await talk.claimed(omar, 'Huda Salem');
      const answer = await talk.answer(
        omar,
        '/touch done huda reached, wants 3 beds in Olaya next thursday 4pm',
      );
      expect(talk.read(answer)).toBe(
        'Huda Salem: reached.\nNote: wants 3 beds in Olaya\nPromised for Thursday at 16:00; it will be in your list.\n2 touches are no longer needed. 8x8 rests until Thursday.\n[Take the promise back]',
      );
      expect(await lastInteraction(contactId)).toMatchObject({ outcome: 'reached', channel: 'call' });
      const states = await touchbase.look.touch.findMany({
        where: { contactId },
        orderBy: { plannedOn: 'asc' },
      });
      expect(states.map(({ stepKey, state }) => `${stepKey} ${state}`).slice(0, 3)).toEqual([
        'welcome-message replaced',
        'null due',
        'introductory-call replaced',
      ]);
      const lead = await touchbase.look.lead.findFirstOrThrow({ where: { id: leadId } });
      expect(lead).toMatchObject({ stage: 'contacted', firstContactAt: touchbase.clock.now() });
      await touchbase.settled();
      expect(talk.read(await talk.told('lead-card', leadId))).toMatch(/Claimed by @Omar .* · reached after/);
    });

    it('Undo takes the promise back, once; what happened stays', async () => {
      const { contactId } = await talk.claimed(omar, 'Rana Undo');
      const answer = await talk.answer(omar, '/touch done rana undo reached next sunday');
      expect(talk.read(answer)).toContain('Promised for Sunday;');
      expect(await talk.presses(omar, answer, { actionId: 'undo-promise' })).toBe(
        'The promise to Rana Undo is taken back.',
      );
      expect((await talk.due(contactId)).filter(({ promiseId }) => promiseId)).toEqual([]);
      expect(await talk.presses(omar, answer, { actionId: 'undo-promise' })).toBe(
        'This touch is no longer due.',
      );
      expect(await interactions(contactId)).toBe(1);
    });

    it('“on” says when it happened: that day counts, not the day it is logged', async () => {
      touchbase.clock.set('2026-11-23T06:30:00Z');
      const { contactId } = await talk.claimed(omar, 'Majed Earlier');
      await touchbase.look.lead.updateMany({
        where: { contactId },
        data: { arrivedAt: new Date('2026-11-19T06:00:00Z') },
      });
      expect(await talk.types(omar, '/touch done majed reached, likes it on saturday')).toBe(
        'Majed Earlier: reached.\nRecorded for Saturday 21 November.\nNote: likes it\n2 touches are no longer needed. 8x8 rests until tomorrow.',
      );
      const noonOfThatDay = new Date('2026-11-21T09:00:00Z');
      expect((await lastInteraction(contactId)).happenedAt).toEqual(noonOfThatDay);
      const contact = await touchbase.look.contact.findFirstOrThrow({ where: { id: contactId } });
      expect(contact).toMatchObject({ lastTwoWayAt: noonOfThatDay, relationship: 'met' });
    });

    it('a day on the wrong side is said, and nothing is logged', async () => {
      const { contactId } = await talk.claimed(omar, 'Wrong Way');
      expect(await talk.types(omar, '/touch done wrong way reached next 3 november 2020')).toMatch(
        /^That is in the past: .*2020\. A day ahead is needed, for example: \/touch done huda reached next thursday 4pm$/,
      );
      expect(await talk.types(omar, '/touch done wrong way reached on 3 november 2030')).toMatch(
        /^That is still ahead: .*2030\. After “on” stands when it happened/,
      );
      expect(await interactions(contactId)).toBe(0);
    });

    it('two who fit are never guessed between: a pick completes the line', async () => {
      const one = await talk.claimed(omar, 'Badr Alpha');
      const two = await talk.claimed(omar, 'Badr Omega');
      const question = await talk.answer(omar, '/touch done badr no answer, try later next sunday');
      expect(talk.read(question)).toMatch(/^Whom do you mean by “badr”\?\n/);
      expect(await interactions(one.contactId)).toBe(0);
      const label = talk.read(question).indexOf('Alpha') < talk.read(question).indexOf('Omega') ? 1 : 0;
      const answer = await talk.presses(omar, question, { actionId: `pick-contact-${label}` });
      expect(answer).toMatch(/^Badr Omega: no answer\.\nNote: try later\nPromised for Sunday;/);
      expect(await interactions(one.contactId)).toBe(0);
      expect(await interactions(two.contactId)).toBe(1);
    });

    it('a pick list pressed twice logs once, whomever the second press names, and answers the same', async () => {
      const one = await talk.claimed(omar, 'Zaher Alpha');
      const two = await talk.claimed(omar, 'Zaher Omega');
      const question = await talk.answer(omar, '/touch done zaher reached, try later next sunday');
      const first = await talk.presses(omar, question, { actionId: 'pick-contact-0' });
      expect(first).toMatch(
        /^Zaher \S+: reached\.\nNote: try later\nPromised for Sunday;.*\n2 touches .* rests until Sunday\.\n\[Take the promise back\]$/,
      );
      expect(await talk.presses(omar, question, { actionId: 'pick-contact-0' })).toBe(first);
      expect(await talk.presses(omar, question, { actionId: 'pick-contact-1' })).toBe(first);
      expect((await interactions(one.contactId)) + (await interactions(two.contactId))).toBe(1);
    });

    it('a line picked for after midnight means the days it meant when it was typed', async () => {
      const { contactId } = await talk.claimed(omar, 'Hamad Alpha');
      await talk.claimed(omar, 'Hamad Omega');
      const asked = await talk.answer(omar, '/touch done hamad reached next tomorrow');
      const tomorrow = localDay(new Date(touchbase.clock.now().getTime() + 86_400_000), 'Asia/Riyadh');
      const nth = talk.read(asked).indexOf('Alpha') < talk.read(asked).indexOf('Omega') ? 0 : 1;
      touchbase.clock.forward(24 * 60);
      await talk.presses(omar, asked, { actionId: `pick-contact-${nth}` });
      touchbase.clock.forward(-24 * 60);
      const promises = (await talk.due(contactId)).filter(({ promise }) => promise !== null);
      expect(promises.map(({ dueOn }) => dueOn.toISOString().slice(0, 10))).toEqual([tomorrow]);
    });

    it('nobody who fits: says what it looked for and one right example', async () => {
      expect(await talk.types(omar, '/touch done zzyzx reached')).toBe(
        'I know nobody called “zzyzx” among your contacts. A name, part of one, a phone or an e-mail will do, for example: /touch done huda reached, wants 3 beds',
      );
    });

    it('another agent’s contact is nobody to an agent, and somebody to a manager', async () => {
      const { contactId } = await talk.claimed(lina, 'Linas Own');
      expect(await talk.types(omar, '/touch done linas reached')).toMatch(/^I know nobody called “linas”/);
      expect(await talk.types(mona, '/touch done linas own reached')).toMatch(/^Linas Own: reached/);
      expect(await interactions(contactId)).toBe(1);
    });
  });

  it('keeps and shows a note as it was typed', async () => {
    const { contactId } = await talk.claimed(omar, 'Amper Sand');
    const answer = await talk.types(
      omar,
      '/touch log amper call reached, parking & a garden <3 https://example.com/a',
    );
    const note = 'parking & a garden <3 https://example.com/a';
    expect(answer).toContain(note);
    expect((await lastInteraction(contactId)).note).toBe(note);
  });

  describe('who', () => {
    it.each([
      ['part of the name', 'فهد', 'done'],
      ['a phone with Latin digits', '0567777001', 'done'],
      ['a phone with Arabic digits', '٠٥٦٧٧٧٧٠٠١', 'done'],
      ['an international phone in groups', '+966 56 777 7001', 'log'],
      ['an e-mail', 'Fahad@Example.com', 'log'],
    ])('%s', async (_how, who, verb) => {
      const known = await touchbase.look.contact.findFirst({ where: { name: 'فهد العتيبي' } });
      if (!known)
        await talk.claimed(omar, 'فهد العتيبي', { phone: '0567777001', email: 'fahad@example.com' });
      expect(await talk.types(omar, `/touch ${verb} ${who} reached, fine`)).toMatch(
        /^فهد العتيبي: (reached|تم الرد)\.\n(Note|ملاحظة): fine\n.*8x8/,
      );
    });

    it('a colleague is no contact', async () => {
      await talk.types(omar, '/touchbase language english');
      expect(await talk.types(omar, '/touch done @lina reached')).toBe(
        '@Lina works here. Touches are about the people you serve: give a name, a phone or an e-mail.',
      );
    });
  });

  describe('snooze and skip', () => {
    it('snooze moves the earliest touch to a day or an hour', async () => {
      const { contactId } = await talk.claimed(omar, 'Zahra Sleep');
      expect(await talk.types(omar, '/touch snooze zahra thursday 4pm')).toBe(
        'Zahra Sleep is put off until Thursday at 16:00.',
      );
      expect(await talk.firstDue(contactId)).toMatchObject({
        dueOn: new Date('2026-11-26'),
        dueAt: new Date('2026-11-26T13:00:00Z'),
        plannedOn: new Date('2026-11-23'),
        toldAt: null,
      });
    });

    it('snooze says what is unclear', async () => {
      expect(await talk.types(omar, '/touch snooze zahra')).toBe(
        'Until when? For example: /touch snooze huda thursday 4pm',
      );
      expect(await talk.types(omar, '/touch snooze zahra 8am')).not.toMatch(/put off until 08:00/);
      expect(await talk.types(omar, '/touch snooze zahra yesterday')).toMatch(
        /^That is in the past: yesterday\. A day ahead is needed, for example: \/touch snooze huda thursday 4pm$/,
      );
    });

    it('skip lets a touch go, with the reason', async () => {
      const { contactId } = await talk.claimed(omar, 'Ghada Skip');
      const { id } = await talk.firstDue(contactId);
      expect(await talk.types(omar, '/touch skip ghada on holiday')).toBe(
        'Ghada Skip: skipped (welcome message (8x8, 1 of 8)).',
      );
      expect(await touchbase.look.touch.findFirst({ where: { id } })).toMatchObject({
        state: 'skipped',
        skipWhy: 'on holiday',
        settledByUserId: omar,
      });
      await touchbase.look.touch.updateMany({
        where: { contactId, state: 'due' },
        data: { state: 'withdrawn', settledAt: touchbase.clock.now() },
      });
      expect(await talk.types(omar, '/touch skip ghada')).toBe('Nothing is due for Ghada Skip.');
      expect(await talk.types(omar, '/touch snooze ghada tomorrow')).toBe('Nothing is due for Ghada Skip.');
    });
  });

  it('log records what no touch asked for, and leaves the due touches alone', async () => {
    const { contactId } = await talk.claimed(omar, 'Tariq Extra');
    const before = (await talk.due(contactId)).length;
    expect(await talk.types(omar, '/touch log tariq visit no answer, gate closed')).toBe(
      'Tariq Extra: no answer.\nNote: gate closed',
    );
    expect(await lastInteraction(contactId)).toMatchObject({ channel: 'visit', outcome: 'no-answer' });
    expect((await talk.due(contactId)).length).toBe(before);
  });

  it('log on a day without an hour counts for the lead that arrived later that day', async () => {
    const now = touchbase.clock.now();
    touchbase.clock.set('2026-11-22T12:00:00Z');
    const { leadId, contactId } = await talk.claimed(omar, 'Afternoon Lead');
    touchbase.clock.set('2026-11-23T08:00:00Z');
    await talk.types(omar, '/touch log afternoon lead reached on yesterday');
    touchbase.clock.set(now);
    expect(await lastInteraction(contactId)).toMatchObject({ happenedAt: new Date('2026-11-22T12:00:00Z') });
    expect(await touchbase.look.lead.findFirst({ where: { id: leadId } })).toMatchObject({
      firstContactAt: new Date('2026-11-22T12:00:00Z'),
      stage: 'contacted',
    });
  });

  it('is not understood: what was unclear, and what there is', async () => {
    expect(await talk.types(omar, '/touch dance huda')).toMatch(
      /^I do not know “dance” after \/touch\. Try: /,
    );
    const { text, blocks } = await talk.answer(omar, '/touch <!channel>');
    expect(text).toContain('“&lt;!channel&gt;”');
    expect(JSON.stringify(blocks)).not.toContain('<!channel>');
  });

  describe('in Arabic', () => {
    it('verbs, outcomes, days and digits', async () => {
      const { contactId } = await talk.claimed(sara, 'هدى سالم');
      expect(
        await talk.types(sara, '/touch تم هدى تم الرد، تريد ٣ غرف في العليا ثم الخميس الساعة ٤ مساءً'),
      ).toBe(
        'هدى سالم: تم الرد.\nملاحظة: تريد ٣ غرف في العليا\nالموعد: الخميس الساعة 16:00، وسيظهر في قائمتك.\nلم يعد تواصلان لازمين. إيقاف مؤقت حتى الخميس: خطة 8x8.\n[إلغاء الموعد]',
      );
      expect(await talk.firstDue(contactId)).toMatchObject({ dueAt: new Date('2026-11-26T13:00:00Z') });
      expect(await talk.types(sara, '/touch سجل هدى مكالمة لم يرد')).toBe('هدى سالم: لا رد.');
      expect(await talk.types(sara, '/touch أجل هدى غدا')).toBe('تأجّل التواصل مع هدى سالم إلى غدًا.');
      expect(await talk.types(sara, '/touch تخط هدى في إجازة')).toMatch(
        /^هدى سالم: تم التخطي \(حسب الوعد؛ ملاحظة: تريد ٣ غرف/,
      );
      expect(await talk.types(sara, '/touch سجل هدى تم الرد بتاريخ السبت')).toBe(
        'هدى سالم: تم الرد.\nسُجّل بتاريخ السبت، 21 نوفمبر.\nإيقاف مؤقت حتى غدًا: خطة 8x8.',
      );
    });

    it('the list, and what is not understood', async () => {
      await talk.claimed(sara, 'نورة');
      expect(await talk.types(sara, '/touch')).toMatchSnapshot();
      expect(await talk.types(sara, '/touch ارقص')).toMatch(/^لا أعرف «ارقص» بعد \/touch\./);
      expect(await talk.types(sara, '/touch خطة هدى')).toMatch(/^هدى سالم على خطة 8x8 منذ اليوم: 2 من 8/);
      expect(await talk.types(sara, '/touch تم زيد')).toMatch(
        /^لا أجد «زيد» بين جهات اتصالك\..*مثل: \/touch تم هدى/,
      );
    });

    it('examples can be copied as they stand: nothing unseen is in the code marks', async () => {
      const answers = await Promise.all(
        ['/touch تم زيد', '/touch سجل', '/touch أجل هدى', '/lead عرض زيد', '/optout زيد'].map((line) =>
          talk.answer(sara, line),
        ),
      );
      for (const { text } of answers) expect(text.match(/`[^`]*`/g)?.join('')).not.toMatch(/[\u2066-\u2069]/);
    });
  });
});
