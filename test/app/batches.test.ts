import { localDay } from '../../src/calendar/local-day.ts';
import { dateOf } from '../../src/db/local-days.ts';
import { whoAsks } from '../../src/flows/asking.ts';
import { undoBatch } from '../../src/flows/day/undo-batch.ts';
import { agreed } from '../support/agreed.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, lina } = people;

describe('one piece for many', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase({ at: '2026-11-22T06:30:00Z' });
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  /** People of an agent, for whom one step of a plan is due on the day: of a yearly one, unless said. */
  async function peopleOf(
    ownerUserId: string,
    names: readonly string[],
    more: (name: string, nth: number) => object = () => ({}),
    { planKey, stepKey } = { planKey: '33-touch', stepKey: 'email-rent-or-buy' },
    hasEmail: (nth: number) => boolean = () => true,
  ): Promise<string[]> {
    const { look, running } = touchbase;
    const { teamId } = running;
    const at = touchbase.clock.now();
    const created = await look.contact.createManyAndReturn({
      data: names.map((name, nth) => ({
        teamId,
        name,
        nameKey: name.toLowerCase(),
        ownerUserId,
        createdAt: at,
        relationship: 'met',
        lastTwoWayAt: at,
        ...more(name, nth),
      })),
      select: { id: true },
    });
    const contactIds = created.map(({ id }) => id);
    await agreed(look, { teamId, contactIds, at });
    await look.contactEmail.createMany({
      data: contactIds
        .filter((_id, nth) => hasEmail(nth))
        .map((contactId) => ({ contactId, address: `${contactId.slice(-12)}@example.com` }))
        .map((email) => ({ teamId, ...email, mailbox: email.address })),
    });
    const day = dateOf(localDay(at, 'Asia/Riyadh'));
    const enrolments = await look.enrolment.createManyAndReturn({
      data: contactIds.map((contactId) => ({
        teamId,
        contactId,
        planKey,
        planKind: 'relationship',
        startsOn: day,
        createdAt: at,
      })),
      select: { id: true, contactId: true },
    });
    await look.touch.createMany({
      data: enrolments.map(({ id, contactId }) => ({
        teamId,
        contactId,
        enrolmentId: id,
        stepKey,
        channel: 'email',
        plannedOn: day,
        dueOn: day,
      })),
    });
    return contactIds;
  }
  const named = (count: number, prefix = 'Person') =>
    Array.from({ length: count }, (_, nth) => `${prefix} ${String(nth + 1).padStart(3, '0')}`);

  /** The latest morning of a person, as it is now. */
  async function morning(userId: string) {
    const { id } = await touchbase.look.morning.findFirstOrThrow({
      where: { userId },
      orderBy: { day: 'desc' },
    });
    return { id, message: await talk.told('morning', id), text: talk.read(await talk.told('morning', id)) };
  }
  const statesOf = async (contactIds: readonly string[]) => {
    const touches = await touchbase.look.touch.findMany({
      where: {
        contactId: { in: [...contactIds] },
        stepKey: { in: ['email-rent-or-buy', 'email-sound-offer'] },
      },
    });
    return Object.fromEntries(
      [...Map.groupBy(touches, ({ state }) => state)].map(([state, all]) => [state, all.length]),
    );
  };
  const press = (actionId: string) => ({ actionId });

  it('is one line: marked done with one press, taken back, marked but for some', async () => {
    const { look, slack } = touchbase;
    const contactIds = await peopleOf(omar, named(43), (_name, nth) => ({
      language: nth % 3 === 0 ? 'ar' : null,
      postalAddress: nth === 0 ? '=HYPERLINK("http://evil")' : nth === 1 ? 'Olaya 1\n"Riyadh", 12' : '',
    }));
    const addressOf = (nth: number) => `${contactIds[nth]?.slice(-12)}@example.com`;
    const [first = '', second = ''] = contactIds;
    const { teamId } = touchbase.running;
    await look.contactPhone.create({
      data: { teamId, contactId: first, e164: '+966501234567', country: 'SA' },
    });
    const inquiry = await talk.claimed(omar, 'Person 0430');
    await touchbase.at('2026-11-23T05:00:00Z');
    const before = await morning(omar);
    expect(before.text).toMatchSnapshot('the morning');

    // The list: names by page, the words in both languages, the file.
    const list = await talk.pressAnswer(omar, before.message, press('batch-list'));
    expect(talk.read(list)).toMatchSnapshot('the list');
    const next = await talk.presses(omar, list, press('batch-page-30'));
    expect(next).toMatch(/• Person 031[\s\S]*• Person 043/);
    expect(next).not.toContain('Person 030');
    expect(await talk.presses(omar, list, press('batch-file'))).toBe('The file is in our conversation.');
    const shared = slack.dm(omar).at(-1);
    const file = slack.file(shared?.files?.[0] ?? '');
    expect(file?.name).toBe('touchbase-2026-11-23.csv');
    const [heading, ...rows] = (file?.content.toString('utf8') ?? '').split('\r\n');
    // An e-mail needs no phone and no postal address.
    expect(heading).toBe('\uFEFFName,First name,E-mail,Language,Link to stop e-mails');
    expect(rows.slice(0, 3).map((row) => row.slice(0, row.lastIndexOf(',')))).toEqual([
      `Person 001,Person,${addressOf(0)},Arabic`,
      `Person 002,Person,${addressOf(1)},`,
      `Person 003,Person,${addressOf(2)},`,
    ]);
    // Each person’s own.
    const links = rows.slice(0, 43).map((row) => row.slice(row.lastIndexOf(',') + 1));
    expect(new Set(links).size).toBe(43);
    expect(await (await fetch(links[0] ?? '')).text()).toContain('<form');
    expect(rows).toHaveLength(44);

    // One asks to be left alone while it is being sent.
    const third = contactIds[2] ?? '';
    await talk.types(omar, '/optout Person 003');
    await touchbase.settled();
    expect((await morning(omar)).text).toContain('[Mark 42 done]');

    const answer = await talk.pressAnswer(omar, (await morning(omar)).message, press('batch-done'));
    expect(talk.read(answer)).toMatch(/^42 people are marked done: e-mail: to rent or to buy/);
    await touchbase.settled();
    expect(await statesOf(contactIds)).toEqual({ done: 42, withdrawn: 1 });
    expect((await morning(omar)).text).toMatch(/sent to 42 of 43 · 1 no longer due\n\[Undo\]/);
    expect(await look.interaction.count({ where: { contactId: third } })).toBe(0);
    expect(
      (await look.interaction.findMany({ where: { contactId: second } })).map((one) => one.outcome),
    ).toEqual(['sent']);
    // Somebody who never heard from us before has been written to now, and nothing else of the plan has changed.
    expect((await look.enrolment.findMany({ where: { contactId: first } })).map((one) => one.state)).toEqual([
      'active',
    ]);
    expect(await talk.presses(omar, before.message, press('batch-done'))).toBe(
      'Nothing of this is due any more.',
    );

    // Taken back.
    const { interactionId } = await look.touch.findFirstOrThrow({
      where: { contactId: first, state: 'done' },
    });
    const { batchId } = await look.interaction.findFirstOrThrow({ where: { id: interactionId ?? '' } });
    const another = { teamId, userId: lina, requestId: 'r1', at: touchbase.clock.now() };
    const asking = await whoAsks(touchbase.running.means, another);
    expect(asking && (await undoBatch(asking, batchId ?? ''))).toEqual({ kind: 'denied', why: 'owner-only' });
    // From the line itself, as the answer is soon lost; the list stays where it is.
    const settled = (await morning(omar)).message;
    expect(await talk.presses(omar, settled, press('batch-undo'))).toBe('42 touches are due again.');
    expect(await talk.presses(omar, answer, press('batch-undo'))).toBe('Nothing was left to take back.');
    expect(await statesOf(contactIds)).toEqual({ due: 42, withdrawn: 1 });
    expect(await look.interaction.count({ where: { contactId: { in: contactIds } } })).toBe(0);
    await touchbase.settled();

    // All but two.
    const again = (await morning(omar)).message;
    const menu = await look.morningTouch.findFirstOrThrow({
      where: { morningId: before.id, batch: { not: null } },
    });
    const option = `all-but morning/${before.id}/${menu.position}`;
    const form = await talk.opensForm(omar, () =>
      slack.as(omar).press(again, { actionId: 'batch-menu', select: option }),
    );
    expect(form).toMatch(/All but some[\s\S]*Who was left out/);
    expect((await slack.as(omar).submit({ 'left-out': ['Person 001', 'Person 002'] })).form).toBe('updated');
    expect(talk.form(omar)).toMatch(/40 people are marked done: .*\n2 stay due\.[\s\S]*\[Undo\]/);
    await slack.as(omar).closeView({ all: true });
    await touchbase.settled();
    expect(await statesOf(contactIds)).toEqual({ done: 40, due: 2, withdrawn: 1 });
    const partly = await morning(omar);
    expect(partly.text).toMatch(/sent to 40 of 43 · 1 no longer due · 2 left\n\[Mark 2 done\]/);

    // One of the two is put off by itself.
    await talk.types(omar, '/touch snooze Person 002 next monday');
    await touchbase.settled();
    expect((await morning(omar)).text).toMatch(
      /sent to 40 of 43 · 1 put off · 1 no longer due · 1 left\n\[Mark 1 done\]/,
    );

    // Too late to take back; a press on the morning of yesterday still marks what it listed.
    await touchbase.at('2026-11-24T05:00:00Z');
    const yesterday = await talk.told('morning', before.id);
    expect(await talk.presses(omar, answer, press('batch-undo'))).toBe('Nothing was left to take back.');
    expect(await talk.presses(omar, yesterday, press('batch-done'))).toMatch(/^One person is marked done/);
    expect(await statesOf(contactIds)).toEqual({ done: 41, due: 1, withdrawn: 1 });
    expect(inquiry.contactId).not.toBe(first);
  });

  it('stands in /touch, where it makes way for the answer; is put off or skipped as a whole', async () => {
    touchbase.clock.set('2026-11-25T06:30:00Z');
    const contactIds = await peopleOf(lina, named(5, 'Guest'));
    const list = await talk.answer(lina, '/touch');
    expect(talk.read(list)).toMatch(/^5 touches are due, in one line\n/);
    const line = 'E-mail to 5 people, e-mail: to rent or to buy (33 Touch, 1 of 33)';
    expect(talk.read(list)).toContain(line);
    const marked = await talk.pressAnswer(lina, list, press('batch-done'));
    expect(talk.read(marked)).toMatch(/^5 people are marked done: .*\n\[Undo\]\nNothing is due\./);
    expect(await statesOf(contactIds)).toEqual({ done: 5 });
    touchbase.clock.set('2026-11-25T07:31:00Z');
    expect(await talk.presses(lina, marked, press('batch-undo'))).toBe(
      'This can be taken back for an hour, and that is over.',
    );
    touchbase.clock.set('2026-11-25T07:30:00Z');
    expect(await talk.presses(lina, marked, press('batch-undo'))).toBe('5 touches are due again.');
    // Two are somebody else's by now.
    await touchbase.look.contact.updateMany({
      where: { id: { in: contactIds.slice(0, 2) } },
      data: { ownerUserId: omar },
    });
    // Wednesday: the next working days are Thursday, and Sunday of the next week.
    expect(await menuOn('2026-11-25', 'snooze')).toMatch(
      /E-mail to 3 people[\s\S]*Tomorrow[\s\S]*Next week: Sunday/,
    );
    await touchbase.slack.as(lina).submit({ when: 'next-week' });
    expect(talk.form(lina)).toMatch(/3 people are put off until Sunday: e-mail/);
    await touchbase.slack.as(lina).closeView({ all: true });
    expect(talk.read(await talk.answer(lina, '/touch'))).toMatch(/^Nothing is due/);
    touchbase.clock.set('2026-11-29T06:30:00Z');
    await menuOn('2026-11-29', 'skip');
    await touchbase.slack.as(lina).submit({ why: 'no news' });
    expect(talk.form(lina)).toMatch(/3 people are skipped: e-mail/);
    await touchbase.slack.as(lina).closeView({ all: true });
    expect(await statesOf(contactIds)).toEqual({ due: 2, skipped: 3 });

    async function menuOn(day: string, choice: string) {
      const shown = await talk.answer(lina, '/touch');
      const [touch] = await touchbase.look.touch.findMany({
        where: { contactId: { in: contactIds.slice(2) }, stepKey: 'email-rent-or-buy' },
        orderBy: { id: 'asc' },
      });
      const select = `${choice} due/${touch?.id}/${day}`;
      return await talk.opensForm(lina, () =>
        touchbase.slack.as(lina).press(shown, { actionId: 'batch-menu', select }),
      );
    }
  });

  it('leaves out whom it cannot reach: they are a line of their own, and can be told apart', async () => {
    const { look, running } = touchbase;
    touchbase.clock.set('2026-12-01T06:30:00Z');
    const contactIds = await peopleOf(
      people.mona,
      [...named(4), 'Rima Saleh', 'Rima Saleh', 'Talal'],
      () => ({}),
      undefined,
      (nth) => nth < 4,
    );
    await look.contactPhone.create({
      data: { teamId: running.teamId, contactId: contactIds[4] ?? '', e164: '+966501230077', country: 'SA' },
    });
    const list = await talk.answer(people.mona, '/touch');
    const what = 'e-mail: to rent or to buy (33 Touch, 1 of 33)';
    expect(talk.read(list)).toContain(`E-mail to 4 people, ${what}\n[Mark 4 done]`);
    expect(talk.read(list)).toContain(`3 people without an e-mail: ${what}\n[Done another way] [List] [⋯]`);
    const sent = await talk.pressAnswer(people.mona, list, press('batch-done'));
    expect(talk.read(sent)).toMatch(/^4 people are marked done: [\s\S]*\n3 touches are due, in one line\n/);
    expect(await statesOf(contactIds)).toEqual({ done: 4, due: 3 });

    const left = await talk.answer(people.mona, '/touch');
    expect(await talk.presses(people.mona, left, press('batch-list'))).toMatch(
      /• Rima Saleh · …0077 · no e-mail known\n• Rima Saleh · no e-mail known\n• Talal · no e-mail known/,
    );
    await talk.opensForm(people.mona, async () => {
      const names = await talk.pressAnswer(people.mona, left, press('batch-list'));
      return touchbase.slack.as(people.mona).press(names, press('batch-all-but'));
    });
    expect(JSON.stringify(touchbase.slack.as(people.mona).openView())).toMatch(/Rima Saleh · …0077.*Talal/);
    await touchbase.slack.as(people.mona).closeView({ all: true });

    // Whose address becomes known meanwhile gets the piece: the press is about the others.
    await look.contactEmail.create({
      data: {
        teamId: running.teamId,
        contactId: contactIds[6] ?? '',
        address: 'talal@example.com',
        mailbox: 'talal@example.com',
      },
    });
    expect(await talk.presses(people.mona, left, press('batch-done'))).toMatch(/^2 people are marked done/);
    expect(await statesOf(contactIds)).toEqual({ done: 6, due: 1 });
    await look.contactEmail.deleteMany({ where: { contactId: contactIds[6] ?? '' } });
    expect(talk.read(await talk.answer(people.mona, '/touch'))).toMatch(
      /E-mail Talal, e-mail: to rent or to buy \(33 Touch, 1 of 33\) · no e-mail known/,
    );
  });

  it('is one press for a hundred and fifty', async () => {
    touchbase.clock.set('2026-12-06T04:00:00Z');
    const contactIds = await peopleOf(people.yusuf, named(150, 'Guest'));
    await touchbase.at('2026-12-06T05:00:00Z');
    const { message } = await morning(people.yusuf);
    expect(await talk.presses(people.yusuf, message, press('batch-done'))).toMatch(/^150/);
    expect(await statesOf(contactIds)).toEqual({ done: 150 });
  });

  it('ends a plan like any other touch, within a minute; then it cannot be taken back', async () => {
    const { look } = touchbase;
    touchbase.clock.set('2026-12-08T06:30:00Z');
    const last = { planKey: 'buyer', stepKey: 'email-sound-offer' };
    const contactIds = await peopleOf(lina, named(4, 'Buyer'), () => ({}), last);
    const plans = async () => {
      const found = await look.enrolment.findMany({ where: { contactId: { in: contactIds } } });
      return [...new Set(found.map(({ planKey, state }) => `${planKey} ${state}`))].toSorted();
    };
    const list = await talk.answer(lina, '/touch');
    const marked = await talk.pressAnswer(lina, list, press('batch-done'));
    expect(talk.read(marked)).toMatch(/^4 people are marked done/);
    expect(await plans()).toEqual(['buyer active']);
    await touchbase.at('2026-12-08T06:31:00Z');
    expect(await plans()).toEqual(['33-touch active', 'buyer finished']);
    await touchbase.at('2026-12-08T06:32:00Z');
    expect(await look.enrolment.count({ where: { contactId: { in: contactIds } } })).toBe(8);
    expect(await talk.presses(lina, marked, press('batch-undo'))).toBe(
      'Nothing was left to take back.\n4 stay done: their plans have gone on since.',
    );
    expect(await statesOf(contactIds)).toMatchObject({ done: 4 });
  });
});
