import type { Touch } from '../../sandbox/people/find-element.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, yusuf, mona } = people;

describe('two contacts that are one person', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const opens = (userId: string, line: string) => talk.opensForm(userId, () => talk.command(userId, line));
  const pressInForm = async (userId: string, touch: Touch) => {
    const view = touchbase.slack.as(userId).openView();
    if (!view) throw new Error(`${userId} has no form open`);
    return await touchbase.slack.as(userId).press(view, touch);
  };
  const contactIs = (id: string) => touchbase.look.contact.findUnique({ where: { id } });
  const formBecomes = (userId: string, text: string) =>
    touchbase.slack.waitFor(() => talk.form(userId).includes(text), { what: text });

  it('are shown side by side, merged, and two again by a button or a line', async () => {
    const kept = await talk.claimed(omar, 'Huda Salem', { email: 'huda@example.com' });
    const other = await talk.claimed(omar, 'Hudhud Aziz');
    await talk.types(omar, '/touch log hudhud reached, wants 3 beds next thursday 4pm');
    const form = await opens(omar, '/lead merge hudhud with huda@example.com');
    expect(form).toMatchSnapshot();
    await touchbase.slack.as(omar).submit({ kept: 'second', name: 'second' });
    expect(talk.form(omar)).toMatchSnapshot();
    expect(await contactIs(other.contactId)).toBeNull();
    const shown = await talk.types(omar, '/lead show huda');
    expect(shown).toContain('wants 3 beds');
    expect(shown).toMatch(/Inquiries\n.*\n.*/);
    await touchbase.settled();
    expect(talk.read(await talk.told('lead-contact', other.leadId))).toContain('huda@example.com');

    await pressInForm(omar, { actionId: 'merge-undo' });
    await formBecomes(omar, 'are two people again');
    expect(talk.form(omar)).toMatchSnapshot();
    expect(await contactIs(other.contactId)).toMatchObject({ name: 'Hudhud Aziz', ownerUserId: omar });

    // By the name of either: also of the one who is called so no more.
    for (const name of ['huda', 'hudhud']) {
      await opens(omar, '/lead merge hudhud, huda@example.com');
      await touchbase.slack.as(omar).submit({ kept: 'second', name: 'second' });
      expect(await talk.types(omar, `/lead merge undo ${name}`)).toContain('are two people again');
    }
    expect(await talk.types(omar, '/lead merge undo huda salem')).toBe(
      'Huda Salem has not been merged with anybody.',
    );
    expect(await contactIs(kept.contactId)).not.toBeNull();
  });

  it('in Arabic, where a name fits several: one side is asked about after the other', async () => {
    await talk.claimed(sara, 'نورة الأولى', { phone: '+966501110001' });
    await talk.claimed(sara, 'نورة الثانية', { phone: '+966501110002' });
    const third = await talk.claimed(sara, 'نورة الثالثة', { phone: '+966501110003' });
    const question = await talk.answer(sara, '/lead دمج نورة مع نورة');
    expect(talk.read(question)).toMatchSnapshot();
    const button = (message: typeof question, name: string) => {
      const labels = [
        ...JSON.stringify(message.blocks).matchAll(/"pick-contact-(\d)","text":\{[^}]*"text":"([^"]*)/g),
      ];
      const found = labels.find(([, , label]) => label?.includes(name));
      return { actionId: `pick-contact-${found?.[1]}` };
    };
    const next = await talk.pressAnswer(sara, question, button(question, 'الأولى'));
    expect(talk.read(next)).toContain('من هو الآخر؟');
    expect(talk.read(next)).not.toContain('الأولى');
    const form = await talk.opensForm(sara, () =>
      touchbase.slack.as(sara).pressAsSeen(next, button(next, 'الثالثة')),
    );
    expect(form).toMatchSnapshot();
    await touchbase.slack.as(sara).submit({});
    expect(talk.form(sara)).toMatchSnapshot();
    expect(await contactIs(third.contactId)).toBeNull();
    // A list that was shown before still finds who was picked.
    const late = await touchbase.slack.as(sara).pressAsSeen(question, button(question, 'الثالثة'));
    expect(late.error).toBeUndefined();
    expect(await talk.types(sara, '/lead دمج تراجع نورة الثالثة')).toMatchSnapshot();
    // Two who fit are the two.
    await talk.claimed(sara, 'ريم سالم');
    await talk.claimed(sara, 'ريم سلمان');
    expect(await opens(sara, '/lead دمج ريم مع ريم')).toContain('ريم سلمان');
  });

  it('a late press on what was told or listed of the one who was merged does its work for the person', async () => {
    const kept = await talk.claimed(lina, 'Zaki Adam');
    // The plan begun later stays, and with it what is told here.
    touchbase.clock.forward(5);
    const other = await talk.claimed(lina, 'Late Other');
    await talk.claimed(lina, 'Late Third');
    const told = await talk.told('lead-contact', other.leadId);
    const list = await talk.answer(lina, '/touch log late called, wants a villa');
    const nth = [...JSON.stringify(list.blocks).matchAll(/"value":"\S+ (\S+) /g)].findIndex(
      ([, id]) => id === other.contactId,
    );
    await opens(lina, '/lead merge late other with zaki');
    await touchbase.slack.as(lina).submit({ kept: 'second', name: 'second' });
    await touchbase.settled();

    talk.answerOf(await touchbase.slack.as(lina).pressAsSeen(told, { actionId: 'touch-done' }));
    await touchbase.settled();
    const logged = () => touchbase.look.interaction.findMany({ where: { contactId: kept.contactId } });
    expect(await logged()).toHaveLength(1);
    expect(await talk.presses(lina, list, { actionId: `pick-contact-${nth}` })).toContain('Zaki Adam');
    expect(await logged()).toMatchObject([{}, { note: expect.stringContaining('wants a villa') }]);
  });

  it('who has the same phone is named in what is known of a person, with a button', async () => {
    const kept = await talk.claimed(yusuf, 'Salem Phone', { phone: '+966505550001' });
    const waiting = await talk.inquires('Layla Phone', { phone: '+966505550001' });
    const shown = await talk.answer(yusuf, '/lead show salem phone');
    expect(talk.read(shown)).toMatch(
      /نفس الهاتف أو البريد: Layla Phone\n\[دمج مع Layla Phone\]$|Same phone or e-mail: Layla Phone\n\[Merge with Layla Phone\]$/,
    );
    await talk.opensForm(yusuf, () =>
      touchbase.slack.as(yusuf).pressAsSeen(shown, { actionId: 'merge-with-0' }),
    );
    await touchbase.slack.as(yusuf).submit({});
    await touchbase.settled();
    expect(await contactIs(waiting.contactId)).toBeNull();
    const lead = await touchbase.look.lead.findUniqueOrThrow({ where: { id: waiting.leadId } });
    expect(lead).toMatchObject({ contactId: kept.contactId, claimedByUserId: yusuf });
    expect(talk.read(await talk.told('lead-card', waiting.leadId))).not.toContain('[Claim]');
    expect(talk.form(yusuf)).toMatchSnapshot();
  });

  it('two cards of one person: the later one sends people to the earlier', async () => {
    const first = await talk.inquires('Card One');
    touchbase.clock.forward(1);
    const second = await talk.inquires('Card Two');
    await opens(mona, '/lead merge card one with card two');
    await touchbase.slack.as(mona).submit({});
    await touchbase.settled();
    expect(talk.read(await talk.told('lead-card', second.leadId))).toContain('please claim it there');
    expect(talk.read(await talk.told('lead-card', first.leadId))).toContain('asked twice');
    await touchbase.slack.as(omar).press(await talk.told('lead-card', first.leadId), { actionId: 'claim' });
    await touchbase.settled();
    for (const { leadId } of [first, second])
      expect(talk.read(await talk.told('lead-card', leadId))).toContain('Claimed by @Omar');
  });

  it('refuses what is not theirs, what is one already, and what names nobody', async () => {
    await talk.claimed(omar, 'Mine Alone');
    await talk.claimed(lina, 'Hers Alone');
    expect(await talk.types(omar, '/lead merge mine with hers')).toMatch(/^I know nobody called “hers”/);
    expect(await talk.types(omar, '/lead merge mine')).toBe(
      'Which two are one person? For example: /lead merge huda with huda salem',
    );
    expect(await talk.types(omar, '/lead merge mine with mine alone')).toBe(
      'Mine Alone is one person already.',
    );
    await opens(mona, '/lead merge mine alone with hers alone');
    // Both have an owner: which of them is asked for.
    expect(talk.form(mona)).toContain('With which agent?');
    await touchbase.look.member.updateMany({
      where: { userId: mona },
      data: { isManager: false, isAdministrator: false, inLeadsChannel: true },
    });
    await touchbase.slack.as(mona).submit({});
    expect(talk.form(mona)).toContain('This person is with another agent');
  });
});
