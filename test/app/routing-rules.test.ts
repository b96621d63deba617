import type { Filling } from '../../sandbox/people/view-state.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, yusuf, mona } = people;

describe('the rules by which leads go to people', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  let otherChannelId: string;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
    otherChannelId = touchbase.slack.addChannel({ name: 'jeddah', members: [omar, mona], withBot: false });
    await touchbase.look.member.updateMany({
      where: { userId: yusuf },
      data: { isManager: true, language: 'ar' },
    });
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const front = (userId: string) => {
    const view = touchbase.slack.as(userId).openView();
    if (!view) throw new Error(`${userId} has no form open`);
    return view;
  };
  /** The text of the form in front; money is written with spaces that do not break. */
  const text = (userId: string) => talk.form(userId).replaceAll('\u00a0', ' ');
  /** The form asks for what a target needs, and no longer for what another one needed. */
  const asksFor = async (userId: string, field: string, notFor: string) => {
    const has = (one: string) => front(userId).blocks.some((block) => block.block_id === one);
    const what = `the field ${field} in place of ${notFor}`;
    await touchbase.slack.waitFor(() => (field === '' || has(field)) && !has(notFor), { what });
  };
  const shows = async (userId: string, wanted: string | RegExp) =>
    await touchbase.slack.waitFor(
      () => (typeof wanted === 'string' ? text(userId).includes(wanted) : wanted.test(text(userId))),
      { what: `${wanted}, but there was:\n${text(userId)}` },
    );
  const press = async (userId: string, actionId: string, then: string | RegExp, select?: Filling) => {
    const touch = { actionId, ...(select === undefined ? {} : { select }) };
    talk.answerOf(await touchbase.slack.as(userId).press(front(userId), touch));
    await shows(userId, then);
  };
  const ruleId = async (name: string) =>
    (await touchbase.look.routingRule.findFirstOrThrow({ where: { name } })).id;
  const inMenu = async (userId: string, deed: string, name: string, then: string | RegExp) => {
    const id = await ruleId(name);
    const touch = { actionId: 'rules-menu', blockId: `rule:${id}`, select: `${deed} ${id}` };
    talk.answerOf(await touchbase.slack.as(userId).press(front(userId), touch));
    await shows(userId, then);
  };
  const submits = async (userId: string, values: Record<string, Filling> = {}) => {
    const sent = await touchbase.slack.as(userId).submit(values);
    if (sent.error) throw new Error(`${sent.error} ${sent.problems?.join('\n') ?? ''}`);
    return sent;
  };
  const opens = (userId: string, line: string) => talk.opensForm(userId, () => talk.command(userId, line));

  it('are for managers, and every lead goes to the leads channel while there are none', async () => {
    expect(await opens(omar, '/touchbase rules')).toContain('for managers');
    const list = await opens(mona, '/touchbase rules');
    expect(list).toContain('There are no rules yet.');
    expect(list).toContain('Everything else → offered in #leads');
    expect(await opens(yusuf, '/touchbase قواعد')).toContain('كل ما عدا ذلك ← يُعرض في #leads');
  });

  it('are entered in a form that asks for what the target needs and says what is wrong', async () => {
    await press(mona, 'rules-add', 'Name of the rule');
    await press(mona, 'rule-target', 'Agents', 'rotation');
    await press(mona, 'rule-people', 'Share of Omar', [omar, sara]);
    const refused = await submits(mona, {
      name: ' ',
      areas: 'Olaya, !!',
      'price-from': '٣ مليون',
      'price-to': '2.1m',
      hours: '8 to late',
      [`share-${omar}`]: '101',
    });
    expect(refused.fields).toEqual({
      name: 'Give the rule a name.',
      areas: '“!!” has no letter in it.',
      'price-to': 'This is less than where it begins.',
      hours: 'Write it as 08:00-20:00.',
      [`share-${omar}`]: 'A whole number from 1 to 100.',
    });
    expect((await submits(mona, { name: 'x'.repeat(61) })).fields).toMatchObject({
      name: 'At most 60 letters.',
    });
    await submits(mona, {
      name: 'Riyadh buyers',
      kinds: ['buyer'],
      areas: 'Olaya، Malqa, العليا',
      'price-from': null,
      'price-to': '٢٫١ مليون',
      hours: '٠٨:٠٠–٢٠:٠٠',
      weekdays: ['1', '0'],
      holiday: 'never',
      [`share-${omar}`]: '٢',
    });
    await shows(mona, '“Riyadh buyers” is saved.');
    expect(text(mona)).toContain(
      'buyers · in Olaya, Malqa or العليا · up to SAR 2,100,000 · 08:00–20:00 · on Sunday or Monday · not on days off → in turn to @Omar (2) and @سارة (1)',
    );
  });

  it('say what keeps them from doing what they say', async () => {
    await press(mona, 'rules-add', 'Name of the rule');
    await press(mona, 'rule-target', 'Where such', 'agent');
    await asksFor(mona, 'agent', 'channel');
    await submits(mona, { name: 'To Lina', agent: lina });
    await shows(mona, 'every lead → to @Lina');
    await press(mona, 'rules-add', 'Name of the rule');
    await press(mona, 'rule-target', 'To the pool', 'pool');
    await asksFor(mona, '', 'channel');
    expect((await submits(mona, { name: 'to lina' })).fields).toEqual({
      name: 'Another rule has this name.',
    });
    await submits(mona, { name: 'Sellers', kinds: ['seller'] });
    await shows(mona, 'No lead gets this far: “To Lina” takes all of them before.');
    await touchbase.look.member.updateMany({ where: { userId: lina }, data: { inLeadsChannel: false } });
    expect(await opens(yusuf, '/touchbase قواعد')).toContain('@Lina خارج قناة العملاء المحتملين');
    await touchbase.look.member.updateMany({ where: { userId: lina }, data: { inLeadsChannel: true } });
  });

  it('go up and down, off and on, and away', async () => {
    await opens(mona, '/touchbase rules');
    await inMenu(mona, 'up', 'Sellers', /2\. Sellers[\s\S]*3\. To Lina/);
    expect(talk.form(mona)).not.toContain('No lead gets this far');
    await inMenu(mona, 'off', 'To Lina', '3. To Lina (off)');
    await inMenu(mona, 'remove', 'To Lina', 'Remove “To Lina”?');
    await submits(mona);
    await shows(mona, '“To Lina” is removed.');
    expect(talk.form(mona)).not.toContain('3.');
    const trail = await touchbase.look.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 3 });
    const setting = 'routingRule';
    expect(trail.map(({ details }) => details)).toMatchObject([
      {
        ...{ setting, change: 'removed', name: 'To Lina', to: null },
        from: { name: 'To Lina', target: { kind: 'agent', userId: lina } },
      },
      { setting, change: 'switched-off', name: 'To Lina', from: true, to: false },
      { setting, change: 'moved', name: 'Sellers', from: 3, to: 2 },
    ]);
  });

  it('name no channel that the bot is not in', async () => {
    await press(mona, 'rules-add', 'Name of the rule');
    await submits(mona, { name: 'Jeddah', areas: 'Jeddah, جدة', channel: otherChannelId });
    await shows(mona, '/invite');
    expect(await touchbase.look.routingRule.count({ where: { name: 'Jeddah' } })).toBe(0);
    touchbase.slack.join(otherChannelId, touchbase.slack.botUserId);
    await submits(mona);
    await shows(mona, '“Jeddah” is saved.');
    await touchbase.slack.as(mona).closeView();
    await shows(mona, 'in Jeddah or جدة → offered in #jeddah');
  });

  it('are not lost unseen where two managers edit them', async () => {
    await opens(yusuf, '/touchbase قواعد');
    await inMenu(yusuf, 'edit', 'Sellers', 'اسم القاعدة');
    await inMenu(mona, 'edit', 'Sellers', 'Name of the rule');
    await submits(mona, { areas: 'Narjis' });
    await shows(mona, 'sellers · in Narjis → to the pool');
    await submits(yusuf, { areas: 'الياسمين' });
    await shows(yusuf, /تغيرت هذه القاعدة في هذه الأثناء من طرف @Mona[\s\S]*بائعون · في Narjis/);
    touchbase.clock.forward(1);
    await submits(yusuf);
    await shows(yusuf, 'بائعون · في الياسمين ← إلى قائمة الانتظار');
    // Mona’s list is an old one by now.
    await inMenu(mona, 'up', 'Sellers', '@يوسف has changed the rules meanwhile, so nothing was done.');
    expect(talk.form(mona)).toContain('in الياسمين');
  });

  it('are tried out: which rule, why not those before, and whose turn it is, which is not spent', async () => {
    await press(mona, 'rules-try', 'Like the latest lead');
    await submits(mona, { kind: 'buyer', area: 'حي العُليا', price: '2,100,000' });
    await shows(mona, '“Riyadh buyers” gives it in turn: @Omar is next.');
    await submits(mona, { hour: '23:30' });
    await shows(mona, 'No rule fits: it is offered in #leads.');
    expect(talk.form(mona)).toContain('“Riyadh buyers”: another hour');
    expect((await submits(mona, { price: 'a lot' })).fields).toMatchObject({
      price: /This is no amount in SAR/,
    });
    await press(mona, 'try-latest', 'There is no lead yet.');

    await opens(yusuf, '/touchbase قواعد');
    await press(yusuf, 'rules-try', 'مثل آخر عميل');
    await submits(yusuf, { kind: 'buyer', area: 'Olaya', price: '١٠٠٠٠٠٠' });
    await shows(yusuf, 'القاعدة «Riyadh buyers» بالتناوب: الدور على @Omar.');
    const { turns } = await touchbase.look.routingRule.findFirstOrThrow({ where: { name: 'Riyadh buyers' } });
    expect(turns).toEqual({});
  });

  it('send leads, and the card and the contact say by which', async () => {
    const given = await talk.inquires('Huda Salem', { city: 'Olaya', budget: '2,000,000' });
    const lead = await touchbase.look.lead.findUniqueOrThrow({ where: { id: given.leadId } });
    expect(lead).toMatchObject({ claimedByUserId: omar, claimedVia: 'rotation' });
    expect(await talk.types(mona, '/lead show Huda Salem')).toContain(
      'Latest lead: rule “Riyadh buyers”, in turn',
    );

    const other = await talk.inquires('Nora Adel', { city: 'Jeddah' });
    const card = await talk.told('lead-card', other.leadId);
    expect(card.channel).toBe(otherChannelId);
    expect(talk.read(card)).toContain('rule “Jeddah”');
    expect(await talk.types(mona, '/lead show Nora Adel')).toContain('“Riyadh buyers”: another area');

    const seller = await talk.inquires('Salem Omar', { kind: 'seller', city: 'الياسمين' });
    expect(await touchbase.look.lead.findUniqueOrThrow({ where: { id: seller.leadId } })).toMatchObject({
      claimedByUserId: null,
      channelId: null,
      routeTrace: { to: { kind: 'pool' } },
    });

    await opens(mona, '/touchbase rules');
    await press(mona, 'rules-try', 'Like the latest lead');
    await press(mona, 'try-latest', 'What', undefined);
    await touchbase.slack.waitFor(() => JSON.stringify(front(mona).blocks).includes('الياسمين'), {
      what: 'the lead',
    });
    await submits(mona);
    await shows(mona, '“Sellers” keeps it in the pool');
  });
});
