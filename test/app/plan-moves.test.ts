import { dateOf, dayOf } from '../../src/db/local-days.ts';
import { anInstant, people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, yusuf, mona } = people;

describe('plans of people', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  beforeEach(() => touchbase.clock.set(anInstant));

  const enrolments = (contactId: string) =>
    touchbase.look.enrolment.findMany({
      where: { contactId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
  const states = async (contactId: string) =>
    (await enrolments(contactId)).map(({ planKey, state }) => `${planKey} ${state}`);
  const standing = async (contactId: string) => {
    const [one] = await touchbase.look.enrolment.findMany({
      where: { contactId, state: { in: ['active', 'paused'] } },
    });
    if (!one) throw new Error('On no plan');
    return one;
  };
  /** The message with the moves of the present day, as it is now. */
  const movesMessage = async (userId: string) => {
    const row = await touchbase.look.telling.findFirstOrThrow({
      where: { kind: 'plan-moves', recipient: userId },
      orderBy: { position: 'desc' },
    });
    return await talk.told('plan-moves', row.subjectId, userId);
  };
  const movesRead = async (userId: string) => talk.read(await movesMessage(userId));
  /** All of a plan is behind, but for one touch, which is due today. */
  async function onLastStep(contactId: string): Promise<string> {
    const touches = await talk.due(contactId);
    const last = touches.at(-1);
    if (!last) throw new Error('Nothing is due');
    const at = touchbase.clock.now();
    await touchbase.look.touch.updateMany({
      where: { contactId, state: 'due', id: { not: last.id } },
      data: { state: 'skipped', settledAt: at },
    });
    await touchbase.look.touch.update({ where: { id: last.id }, data: { dueOn: dateOf('2026-11-23') } });
    return last.id;
  }
  const undo = { actionId: 'undo-move' };

  it('8x8 without an answer ends on 12 Direct, with an e-mail alone on e-mail only; both are told in one message', async () => {
    const one = await talk.claimed(omar, 'Silent Saleh');
    await onLastStep(one.contactId);
    await talk.types(omar, '/touch done silent sent');
    const two = await talk.claimed(omar, 'Mail Maha', { phone: '', email: 'maha@example.com' });
    await onLastStep(two.contactId);
    await talk.types(omar, '/touch skip maha');
    await touchbase.settled();
    expect(await states(one.contactId)).toEqual(['8x8 finished', '12-direct active']);
    expect(await states(two.contactId)).toEqual(['8x8 finished', 'email-only active']);
    expect(await touchbase.look.touch.count({ where: { contactId: one.contactId, state: 'due' } })).toBe(12);
    expect((await standing(one.contactId)).startsOn).toEqual(dateOf('2026-11-30'));
    const told = await movesRead(omar);
    expect(told).toMatch(/^2 of your people are on another plan\n/);
    expect(told).toMatch(
      /Silent Saleh went from 8x8 to 12 Direct: it is finished without a conversation, and nobody is dropped\.\nNext: .*12 Direct, 1 of 12.*\n?.*\[Undo\]/,
    );
    expect(told).toContain('Mail Maha went from 8x8 to E-mail only');
    expect(await touchbase.look.telling.count({ where: { kind: 'plan-moves', recipient: omar } })).toBe(1);

    // Taken back: there is no plan to go back to, and a second press says so.
    const message = await movesMessage(omar);
    const [move] = await touchbase.look.planMove.findMany({ where: { contactId: one.contactId } });
    expect(await talk.presses(omar, message, { ...undo, value: move?.id ?? '' })).toMatch(
      /^Silent Saleh is on no plan now/,
    );
    await touchbase.settled();
    expect(await movesRead(omar)).toMatch(/Silent Saleh went .* · taken back/);
    expect(await states(one.contactId)).toEqual(['8x8 finished', '12-direct stopped']);
    expect(await talk.due(one.contactId)).toEqual([]);
    // The other one can no longer be taken back once something was done, nor by somebody who has nothing to do with it.
    const [other] = await touchbase.look.planMove.findMany({ where: { contactId: two.contactId } });
    const press = { ...undo, value: other?.id ?? '' };
    const now = await movesMessage(omar);
    const first = await talk.firstDue(two.contactId);
    await touchbase.look.touch.update({
      where: { id: first.id },
      data: { state: 'skipped', settledAt: new Date() },
    });
    expect(await talk.presses(omar, now, press)).toMatch(/has been touched by the new plan since/);
    expect(await states(two.contactId)).toEqual(['8x8 finished', 'email-only active']);
  });

  it('8x8 with a conversation ends on 33 Touch, and says so in the answer; a day later it stays', async () => {
    const { contactId } = await talk.claimed(sara, 'هدى سالم');
    await onLastStep(contactId);
    const answer = await talk.types(sara, '/touch تم هدى رد برسالة');
    expect(answer).toContain('الخطة الآن: خطة 33 Touch.');
    await touchbase.settled();
    expect(await states(contactId)).toEqual(['8x8 finished', '33-touch active']);
    expect(await talk.due(contactId)).toHaveLength(33);
    expect(await movesRead(sara)).toMatch(/هدى سالم.*: من خطة 8x8 إلى خطة 33 Touch/);
    const message = await movesMessage(sara);
    touchbase.clock.set('2026-11-24T06:30:00Z');
    expect(await talk.presses(sara, message, undo)).toMatch(/يمكن التراجع خلال يوم/);
    await touchbase.settled();
    expect(touchbase.slack.as(sara).canPress(await movesMessage(sara), undo)).toBe(false);
  });

  it('after a conversation the plan rests for three days or until the promise, and what is ahead moves', async () => {
    const { contactId } = await talk.claimed(lina, 'Rest Rana');
    const before = (await talk.due(contactId)).map(({ dueOn }) => dayOf(dueOn));
    expect(await talk.types(lina, '/touch done rest reached')).toBe(
      'Rest Rana: reached.\n2 touches are no longer needed. 8x8 rests until Thursday.',
    );
    expect(await standing(contactId)).toMatchObject({ state: 'paused', pauseWhy: 'conversation' });
    expect(await talk.types(lina, '/lead show rest')).toMatch(/On 8x8 .*\nPaused until Thursday\./);
    await touchbase.at('2026-11-25T20:59:00Z');
    expect(await standing(contactId)).toMatchObject({ state: 'paused' });
    await touchbase.at('2026-11-25T21:00:00Z');
    await touchbase.at('2026-11-25T21:01:00Z');
    expect(await standing(contactId)).toMatchObject({ state: 'active', shiftedDays: 3, pausedOn: null });
    const after = await talk.due(contactId);
    expect(after.map(({ stepKey }) => stepKey)).not.toContain('introductory-call');
    // Three days later, on the nearest working day before.
    expect(before[2]).toBe('2026-12-07');
    expect(after.map(({ dueOn }) => dayOf(dueOn))[0]).toBe('2026-12-10');

    const promised = await talk.answer(lina, '/touch log rest reached next 20 december');
    expect(talk.read(promised)).toContain('8x8 rests until Sunday 20 December.');
    await talk.presses(lina, promised, { actionId: 'undo-promise' });
    expect(dayOf((await standing(contactId)).pausedUntil ?? new Date(0))).toBe('2026-11-29');
    await talk.types(lina, '/touch log rest no answer');
    expect(dayOf((await standing(contactId)).pausedUntil ?? new Date(0))).toBe('2026-11-29');
  });

  it('is paused and resumed by a line, with a way back from both', async () => {
    const { contactId } = await talk.claimed(yusuf, 'Pause Badr');
    const paused = await talk.answer(yusuf, '/touch أوقف pause badr حتى ١ ديسمبر');
    expect(talk.read(paused)).toMatch(/^إيقاف مؤقت مع Pause Badr حتى/);
    expect(await talk.types(yusuf, '/touch')).not.toContain('Pause Badr');
    const resumed = await talk.pressAnswer(yusuf, paused, { actionId: 'resume-plan' });
    expect(talk.read(resumed)).toMatch(/^استئناف خطة 8x8 مع Pause Badr\.\nالقادم: رسالة ترحيب/);
    expect(await standing(contactId)).toMatchObject({ state: 'active', shiftedDays: 0 });
    expect(await talk.presses(yusuf, resumed, { actionId: 'pause-plan' })).toMatch(
      /^إيقاف مؤقت مع Pause Badr/,
    );
    expect(await standing(contactId)).toMatchObject({ pausedUntil: dateOf('2026-12-01'), pauseWhy: 'said' });
    // What somebody said is not made shorter by a conversation.
    await talk.types(yusuf, '/touch سجل pause badr تم الرد');
    expect(await standing(contactId)).toMatchObject({ pausedUntil: dateOf('2026-12-01'), pauseWhy: 'said' });
    expect(await talk.types(yusuf, '/touch استأنف pause badr')).toMatch(/^استئناف/);
    expect(await talk.types(yusuf, '/touch استأنف pause badr')).toMatch(/ليست متوقفة/);
    expect(await talk.types(yusuf, '/touch أوقف pause badr حتى ١ نوفمبر ٢٠٢٦')).toMatch(/ليس يومًا قادمًا/);
    expect(await talk.types(yusuf, '/touch أوقف pause badr حتى الغمس')).toMatch(/لا يوجد يوم واضح/);
    expect(await talk.types(yusuf, '/touch pause badr while abroad')).toMatch(
      /لا يوجد يوم واضح في .*while abroad/,
    );
    expect(await talk.types(yusuf, '/touch أوقف pause badr لمدة ٣ أيام')).toMatch(
      /^إيقاف مؤقت مع Pause Badr/,
    );
    expect(await standing(contactId)).toMatchObject({ pausedUntil: dateOf('2026-11-26') });
  });

  it('a sale that closed brings them to Client for Life, and taking that back brings the old plan back whole', async () => {
    const { contactId } = await talk.claimed(omar, 'Closer Amal');
    const before = await talk.due(contactId);
    const told = await talk.answer(omar, '/deal closer 1,000,000 20,000');
    await touchbase.settled();
    expect(await states(contactId)).toEqual(['8x8 stopped', '33-touch-client-for-life active']);
    const thanks = await touchbase.look.touch.findFirstOrThrow({ where: { contactId, occasion: 'closing' } });
    expect(thanks.state).toBe('due');
    expect(talk.read(told)).toMatch(
      /\nWent from 8x8 to 33 Touch: Client for Life, from tomorrow on\.\nNext: .*\n\[Undo\]/,
    );
    // Whoever is answered is not told once more.
    expect(await touchbase.look.planMove.findMany({ where: { contactId } })).toMatchObject([
      { why: 'closed', toldUserId: null },
    ]);
    expect(await talk.types(omar, '/lead show closer')).toContain(
      'On 33 Touch: Client for Life from tomorrow on:',
    );
    const [move] = await touchbase.look.planMove.findMany({ where: { contactId } });
    const press = { ...undo, value: move?.id ?? '' };
    expect(await talk.presses(omar, told, press)).toBe(
      'Closer Amal is back on 8x8, with what was ahead there.',
    );
    expect(await states(contactId)).toEqual(['8x8 active', '33-touch-client-for-life stopped']);
    expect((await talk.due(contactId)).map(({ id, dueOn }) => [id, dueOn])).toEqual(
      before.map(({ id, dueOn }) => [id, dueOn]),
    );
    expect(await talk.presses(omar, told, press)).toBe('This move was taken back already.');
    expect(await talk.types(omar, '/deal closer 1,000,000 20,000')).not.toMatch(/Went|Undo/);
    expect(await touchbase.look.contact.findFirst({ where: { id: contactId } })).toMatchObject({
      relationship: 'client',
    });
  });

  it('is said by hand: relationship plans take each other’s place, plans of work begin beside them', async () => {
    const { contactId } = await talk.claimed(omar, 'Hand Hala');
    const moved = await talk.answer(omar, '/touch plan hand hala 12 direct');
    expect(talk.read(moved)).toMatch(/^Hand Hala is on 12 Direct now and has left 8x8\.\nNext: .*1 of 12/);
    await touchbase.settled();
    expect(await movesRead(omar)).not.toContain('Hand Hala');
    expect(await talk.types(omar, '/touch plan hand hala 12 direct')).toMatch(/^Hand Hala is on 12 Direct\./);
    expect(await talk.presses(omar, moved, undo)).toBe(
      'Hand Hala is back on 8x8, with what was ahead there.',
    );

    expect(await talk.types(omar, '/touch plan hand hala closing on 24 december')).toMatch(
      /^Hand Hala is on Transaction to closing now\. The closing: Thursday 24 December\./,
    );
    const closingDays = async () =>
      (
        await touchbase.look.touch.findMany({
          where: { contactId, occasion: 'closing' },
          orderBy: { dueOn: 'asc' },
        })
      ).map(({ dueOn }) => dayOf(dueOn));
    expect(await closingDays()).toEqual([
      '2026-12-10',
      '2026-12-17',
      '2026-12-21',
      '2026-12-23',
      '2026-12-24',
      '2026-12-31',
    ]);
    expect(await talk.types(omar, '/touch plan hand hala closing on 31 december')).toMatch(
      /^Hand Hala is on Transaction to closing\. The closing: Thursday 31 December\./,
    );
    expect((await closingDays()).slice(-2)).toEqual(['2026-12-31', '2027-01-07']);
    expect(await touchbase.look.contactEvent.count({ where: { contactId } })).toBe(1);
    const shown = await talk.types(omar, '/touch plan hand hala');
    expect(shown).toMatch(/is on 8x8, since today: 0 of 8 settled\.\n• .*\n• .*\n• /);
    expect(shown).toMatch(/is on Transaction to closing, since today: 0 of 14 settled\./);

    expect(await talk.types(omar, '/touch plan hand hala 33')).toMatch(
      /^Which plan do you mean by “33”: “33 Touch: Advocate/,
    );
    expect(await talk.types(omar, '/touch plan hand hala nonsense')).toMatch(
      /^I know no plan called “nonsense”/,
    );
    expect(await talk.types(omar, '/touch plan hand hala buyer on 3 december')).toMatch(/begins at once/);
    expect(await talk.types(lina, '/touch plan hand hala buyer')).toMatch(/^I know nobody called “hand/);
    await talk.types(omar, '/optout hand hala');
    expect(await talk.types(omar, '/touch plan hand hala buyer')).toMatch(/asked to be left alone/);
    expect(await states(contactId)).toEqual([
      '8x8 stopped',
      '12-direct stopped',
      'transaction-to-closing stopped',
    ]);
  });

  it('somebody is taken off a plan: what was begun within a day, the plan of work, a relationship plan by its name', async () => {
    const { contactId } = await talk.claimed(omar, 'Olfat Zaki');
    const closing = '/touch plan olfat zaki closing on 24 december';
    const events = () => touchbase.look.contactEvent.count({ where: { contactId } });
    const begun = await talk.answer(omar, closing);
    expect(await events()).toBe(1);
    const undoPlan = { actionId: 'undo-plan' };
    expect(await talk.presses(omar, begun, undoPlan)).toBe('Olfat Zaki is off Transaction to closing.');
    expect(await talk.presses(omar, begun, undoPlan)).toBe('Olfat Zaki is not on Transaction to closing.');
    expect(await states(contactId)).toEqual(['8x8 active', 'transaction-to-closing stopped']);
    expect((await talk.due(contactId)).filter(({ stepKey }) => stepKey?.startsWith('task'))).toEqual([]);
    expect(await events()).toBe(0);

    const again = await talk.answer(omar, closing);
    touchbase.clock.forward(24 * 60);
    expect(await talk.presses(omar, again, undoPlan)).toMatch(/^That can be taken back for a day/);
    expect(await talk.types(sara, '/touch plan olfat zaki off')).toMatch(/^(?:I know nobody called|لا أجد)/);
    expect(await talk.types(omar, '/touch plan olfat zaki off 12 direct')).toBe(
      'Olfat Zaki is not on 12 Direct.',
    );
    expect(await talk.types(omar, '/touch plan olfat zaki off')).toBe(
      'Olfat Zaki is off Transaction to closing.',
    );
    // Said twice it takes nothing else away.
    expect(await talk.types(omar, '/touch plan olfat zaki off')).toMatch(
      /^Olfat Zaki is on “8x8”\. Off which\?/,
    );
    expect(await talk.types(omar, '/touch plan olfat zaki off 8x8')).toMatch(
      /^Olfat Zaki is off 8x8\.\nNothing is planned for Olfat Zaki now/,
    );
    expect(await talk.types(omar, '/touch plan olfat zaki off the plan')).toMatch(
      /^Olfat Zaki is on no plan\./,
    );
    expect(await talk.due(contactId)).toEqual([]);
  });

  it('the closing said is the one that counts: not the sale before it, and the next one begins beside it', async () => {
    const { contactId } = await talk.claimed(omar, 'Twice Tariq');
    const closingDays = async () =>
      (
        await touchbase.look.touch.findMany({
          where: { contactId, stepKey: 'task-handover-of-keys' },
          orderBy: { dueOn: 'asc' },
        })
      ).map(({ dueOn, occasion }) => [dayOf(dueOn), occasion]);
    await talk.types(omar, '/deal twice tariq 900,000 18,000');
    await talk.types(omar, '/touch plan twice tariq closing on 23 december');
    expect(await closingDays()).toEqual([['2026-12-23', 'closing']]);
    expect(await touchbase.look.deal.count({ where: { contactId } })).toBe(1);
    // A closing that moves is the one the plan counts from.
    await talk.types(omar, '/touch plan twice tariq closing on 30 december');
    expect(await closingDays()).toEqual([['2026-12-30', 'closing']]);
    touchbase.clock.set('2026-12-31T06:30:00Z');
    await talk.types(omar, '/deal twice tariq 800,000 16,000');
    expect(await talk.types(omar, '/touch plan twice tariq closing on 20 january')).toMatch(
      /is on .* now\. The closing/,
    );
    expect((await closingDays()).map(([day]) => day)).toEqual(['2026-12-31', '2027-01-20']);
  });

  it('while a plan rests after a conversation a birthday comes on its day; a promise kept early wakes the plan', async () => {
    const { contactId } = await talk.claimed(yusuf, 'Early Eman');
    await touchbase.look.contact.update({ where: { id: contactId }, data: { birthday: '12-06' } });
    await talk.types(yusuf, '/touch plan early eman client for life');
    const pausedUntil = async () => (await standing(contactId)).pausedUntil?.toISOString().slice(0, 10);
    await talk.types(yusuf, '/touch log early eman reached next 1 june');
    // A promise for June has no plan sleep until June.
    expect(await pausedUntil()).toBe('2026-12-23');
    const touches = await talk.due(contactId);
    const birthday = touches.find(({ occasion }) => occasion === 'birthday');
    const promise = touches.find(({ promiseId }) => promiseId !== null);
    if (!birthday || !promise) throw new Error('No birthday, or no promise');
    touchbase.clock.set(new Date(birthday.dueOn.getTime() + 7 * 3_600_000));
    const list = await talk.types(yusuf, '/touch');
    expect(list.match(/Early Eman/g)).toHaveLength(1);
    expect(list).toMatch(/birthday card|بطاقة عيد ميلاد/);

    const put = await talk.presses(yusuf, await talk.answer(yusuf, '/touch'), { actionId: 'touch-done' });
    expect(put).not.toContain('Early Eman');
    await touchbase.look.touch.update({ where: { id: promise.id }, data: { dueOn: dateOf('2026-12-23') } });
    await talk.types(yusuf, '/touch snooze early eman next week');
    expect(await pausedUntil()).toBe('2026-12-13');
    await talk.types(yusuf, '/touch skip early eman');
    expect(await standing(contactId)).toMatchObject({ state: 'active', pausedUntil: null });
  });

  it('somebody on 12 Direct who asks anew is on 8x8 from today, with the reason and a way back', async () => {
    const phone = '+966501239876';
    const { contactId } = await talk.claimed(sara, 'Anew Adel', { phone });
    await talk.types(sara, '/touch plan anew adel 12 direct');
    // Many have moved today: what comes now is in a message of its own.
    const { teamId, id: toEnrolmentId } = await standing(contactId);
    const move = {
      teamId,
      contactId,
      toEnrolmentId,
      why: 'closed',
      at: touchbase.clock.now(),
      toldUserId: sara,
    };
    await touchbase.look.planMove.createMany({ data: Array.from({ length: 20 }, () => move) });
    touchbase.clock.forward(1);
    await talk.inquires('Anew Adel', { phone, message: 'Is it still for sale?' });
    await touchbase.settled();
    expect(await standing(contactId)).toMatchObject({ planKey: '8x8', startsOn: dateOf('2026-11-23') });
    expect(await movesRead(sara)).toMatch(
      /Anew Adel(?: went from 12 Direct to 8x8: they have asked anew|.*السبب: وصل استفسار جديد)/,
    );
    expect(await movesRead(sara)).toMatch(/more of your people|عميل آخر|عميلان آخران/);
    const made = await touchbase.look.planMove.findFirst({ where: { contactId, why: 'inquired' } });
    await talk.presses(sara, await movesMessage(sara), { ...undo, value: made?.id ?? '' });
    await touchbase.settled();
    expect(await movesRead(sara)).toMatch(/taken back|تم التراجع/);
    expect(await standing(contactId)).toMatchObject({ planKey: '12-direct' });
  });

  it('somebody who answers again goes back up; the next call of 33 Touch is counted from each conversation', async () => {
    const { contactId } = await talk.claimed(lina, 'Back Bilal');
    await talk.types(lina, '/touch plan back bilal 12 direct');
    touchbase.clock.forward(1);
    expect(await talk.types(lina, '/touch log back bilal reached on yesterday')).toBe(
      'Back Bilal: reached.\nRecorded for yesterday.\nOne touch is no longer needed. Now on 33 Touch.',
    );
    const up = await standing(contactId);
    expect(up).toMatchObject({ planKey: '33-touch', startsOn: dateOf('2026-11-30'), state: 'active' });
    const calls = async () =>
      (
        await touchbase.look.touch.findMany({
          where: { enrolmentId: up.id, channel: 'call' },
          orderBy: { plannedOn: 'asc' },
        })
      ).map(({ state, plannedOn, dueOn }) => [
        state,
        dayOf(plannedOn) === dayOf(dueOn) ? 'as planned' : dayOf(dueOn),
      ]);
    const plannedFirst = await touchbase.look.touch.findFirstOrThrow({
      where: { enrolmentId: up.id, channel: 'call' },
      orderBy: { plannedOn: 'asc' },
    });
    touchbase.clock.set(new Date(plannedFirst.dueOn.getTime() - 20 * 86_400_000 + 8 * 3_600_000));
    const spoken = await talk.types(lina, '/touch log back bilal met');
    expect(spoken).toMatch(/One touch is no longer needed\. The next call comes .*\. 33 Touch rests until/);
    const after = await calls();
    expect(after.map(([state]) => state)).toEqual(['replaced', 'due', 'due', 'due']);
    expect(after[1]?.[1]).not.toBe('as planned');
    // One that happened earlier, logged after it, changes nothing.
    await talk.types(lina, '/touch log back bilal met on yesterday');
    expect(await calls()).toEqual(after);
  });

  it('a yearly plan begins anew after its year; 33 Touch without a conversation ends on 12 Direct', async () => {
    const put = async (name: string, plan: string) => {
      const { contactId } = await talk.claimed(mona, name);
      await talk.types(mona, `/touch plan ${name} ${plan}`);
      const enrolment = await standing(contactId);
      return { contactId, enrolmentId: enrolment.id };
    };
    const silent = await put('Year Silent', '33-touch');
    const spoken = await put('Year Spoken', '33-touch');
    const client = await put('Year Client', 'client for life');
    await touchbase.look.contact.update({
      where: { id: spoken.contactId },
      data: { lastTwoWayAt: new Date('2026-12-20T09:00:00Z') },
    });
    await touchbase.look.enrolment.update({
      where: { id: client.enrolmentId },
      data: { state: 'paused', pausedOn: dateOf('2026-12-01'), pauseWhy: 'said' },
    });
    const years = async ({ contactId }: { contactId: string }) =>
      (await enrolments(contactId))
        .filter(({ state }) => state === 'active' || state === 'paused')
        .map(({ planKey, planYear, state }) => [planKey, planYear, state]);
    await touchbase.at('2027-11-22T20:59:00Z');
    expect(await years(spoken)).toEqual([['33-touch', 1, 'active']]);
    touchbase.clock.set('2027-11-22T21:00:00Z');
    await Promise.all([touchbase.running.tick(), touchbase.running.tick()]);
    await touchbase.at('2027-11-22T21:01:00Z');
    expect(await years(silent)).toEqual([['12-direct', 1, 'active']]);
    expect(await years(spoken)).toEqual([['33-touch', 2, 'active']]);
    expect(await years(client)).toEqual([['33-touch-client-for-life', 2, 'paused']]);
    const counts = await touchbase.look.touch.groupBy({
      by: ['planYear', 'state'],
      where: { enrolmentId: spoken.enrolmentId },
      _count: { _all: true },
      orderBy: [{ planYear: 'asc' }, { state: 'asc' }],
    });
    expect(counts.map(({ planYear, state, _count }) => [planYear, state, _count._all])).toEqual([
      // What was left of the first year stays due; the next list lets go of what is small.
      [1, 'due', 32],
      [1, 'replaced', 1],
      [2, 'due', 33],
    ]);
    await touchbase.settled();
    expect(await movesRead(mona)).toMatch(/Year Silent went from 33 Touch to 12 Direct: a year went by/);

    // A month late, a year later: into the year the day is in, without catching up.
    await touchbase.at('2029-01-10T09:00:00Z');
    const late = await touchbase.look.touch.findMany({
      where: { enrolmentId: client.enrolmentId, planYear: 3 },
    });
    expect(late).toHaveLength(33);
    // What lies before that day is not skipped in silence: the next list lets go of what is small, and says so.
    expect(late.some(({ state, dueOn }) => state === 'due' && dayOf(dueOn) < '2029-01-10')).toBe(true);
  });
});
