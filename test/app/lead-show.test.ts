import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, mona } = people;

describe('/lead show', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  it('before any claim: agents see who and what, managers also how to reach them', async () => {
    await talk.inquires('Open Card', { phone: '0557770001', email: 'open@example.com', bedrooms: 3 });
    const forAgent = await talk.types(omar, '/lead show open card');
    expect(forAgent).toMatchSnapshot();
    expect(forAgent).not.toMatch(/7770001|open@example\.com/);
    expect(await talk.types(mona, '/lead show open card')).toMatch(
      /\+966 55 777 0001\nE-mail: open@example\.com/,
    );
  });

  it('the owner sees everything: inquiries, plan, what happened, what is next', async () => {
    const { contactId } = await talk.inquires('Huda Salem', {
      phone: '0557770002',
      bedrooms: 3,
      price: '2100000',
    });
    const card = (await touchbase.look.lead.findFirstOrThrow({ where: { contactId } })).id;
    touchbase.clock.forward(4);
    await touchbase.slack.as(omar).press(await talk.told('lead-card', card), { actionId: 'claim' });
    touchbase.clock.forward(10);
    await talk.types(omar, '/touch log huda call no answer, rings out');
    touchbase.clock.forward(50);
    await talk.types(omar, '/touch log huda reached, wants 3 beds next thursday 4pm');
    expect(await talk.types(omar, '/lead show huda')).toMatchSnapshot();
  });

  it('another agent does not find the contact, a manager does', async () => {
    expect(await talk.types(lina, '/lead show huda')).toBe(
      'I know nobody called “huda” among your contacts. A name, part of one, a phone or an e-mail will do, for example: /lead show huda',
    );
    expect(await talk.types(mona, '/lead show 0557770002')).toMatch(
      /^Huda Salem · met\nWith @Omar\nPhone: \+966 55 777 0002/,
    );
  });

  it('in Arabic, with an opt-out of one channel', async () => {
    await talk.claimed(sara, 'ليلى حسن', { phone: '0557770003', message: 'أبحث عن فيلا' });
    await talk.types(sara, '/optout ليلى مكالمة');
    expect(await talk.types(sara, '/lead عرض ليلى')).toMatchSnapshot();
  });

  it('what could not be read as an address goes to whoever has the lead, and never to the channel', async () => {
    const { leadId } = await talk.claimed(omar, 'د. عبد الرحمن المبهم', {
      phone: '9200 11',
      email: 'huda.salem@gmail,com',
      message: 'Call me',
    });
    const unread = /9200|gmail/;
    const card = talk.read(await talk.told('lead-card', leadId));
    expect(card).toContain('\nعبد الرحمن\nCall me');
    expect(card).not.toMatch(unread);
    const lines =
      'Could not be read as a phone or an e-mail: 9200 11\nCould not be read as a phone or an e-mail: huda.salem@gmail,com';
    const contact = talk.read(await talk.told('lead-contact', leadId));
    expect(contact).toContain(lines);
    expect(contact).not.toContain('No phone and no e-mail came');
    expect(contact).toContain('In their words:\n>Call me');
    expect(await talk.types(omar, '/lead show المبهم')).toContain(lines);
    expect(await talk.types(mona, '/lead show المبهم')).toContain(lines);

    await talk.inquires('Nobody Yet', { phone: '9200 12', email: 'nobody@gmail' });
    expect(await talk.types(omar, '/lead show nobody yet')).not.toMatch(unread);
    expect(await talk.types(mona, '/lead show nobody yet')).toContain('e-mail: nobody@gmail');
  });

  it('a pick list tells people apart without giving their addresses away', async () => {
    for (const email of ['rana.one@example.com', 'sales@example.net'])
      await talk.inquires('Rana Hidden', { phone: undefined, email });
    expect(
      talk
        .read(await talk.answer(lina, '/lead show rana'))
        .split('\n')[1]
        ?.match(/·[^\]]*/g)
        ?.toSorted(),
    ).toEqual(['· r…@example.com', '· s…@example.net']);
  });

  it('two who fit: a pick list, and the pick shows the one', async () => {
    await talk.claimed(omar, 'Sami Same', { phone: '0557770004' });
    await talk.claimed(omar, 'Sami Same', { phone: '0557770005', email: 'sami@example.com' });
    const question = await talk.answer(omar, '/lead show sami');
    expect(talk.read(question)).toMatch(
      /^Whom do you mean by “sami”\?\n\[Sami Same · …000[45]\] \[Sami Same · …000[45]\]$/,
    );
    const [last] = /000[45]/.exec(talk.read(question)) ?? [];
    expect(await talk.presses(omar, question, { actionId: 'pick-contact-0' })).toContain(
      `+966 55 777 ${last}`,
    );
  });

  it('what is unclear is said, with one right example', async () => {
    expect(await talk.types(omar, '/lead show')).toBe('Who is it about? For example: /lead show huda');
    expect(await talk.types(omar, '/lead dance huda')).toMatch(
      /^I do not know “dance” after \/lead\. What works: \/lead add, .*\/lead show huda, .*\/lead advocate salem/,
    );
    expect(await talk.types(people.guest, '/lead show huda')).toMatch(/^Touchbase is for the members/);
  });
});

describe('names and words from outside', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const hostile = [
    ['a call to everybody', '<!channel> <!here>'],
    ['a mention', '<@U0MONA>'],
    ['a group', '<!subteam^S012345>'],
    ['a link', '<https://example.com|click>'],
    ['markup', '*bold* _it_ ~no~ `code`'],
    ['300 emoji', '👩‍👩‍👧‍👦'.repeat(300)],
    ['nothing', ''],
    ['right to left override', '\u202egro.elpmaxe\u202c'],
    ['entities', '&lt;!channel&gt; & "quotes"'],
  ] as const;

  it.each(hostile)('%s: calls nobody anywhere and stays within Slack’s limits', async (_what, name) => {
    const before = touchbase.slack.log.length;
    const lead = await talk.claimed(omar, name, {
      message: `${name} ${'long words '.repeat(400)} <!channel>`,
      area: name,
      campaign: name,
    });
    await talk.owes(lead.contactId, `${name} ${'promised '.repeat(300)}`);
    const contact = await touchbase.look.contact.findFirstOrThrow({
      where: { id: lead.contactId },
      include: { phones: true },
    });
    const phone = contact.phones[0]?.e164 ?? '';
    await touchbase.at('2026-11-24T05:00:00Z');
    touchbase.clock.forward(24 * 60);
    for (const line of ['/touch', `/lead show ${phone}`, `/touch log ${phone} reached, ${name} <!here>`])
      expect(pingsIn(await talk.answer(omar, line))).toEqual([]);
    await talk.types(omar, `/optout ${phone} ${name}`);
    await touchbase.settled();

    for (const message of touchbase.slack.messages(touchbase.leadsChannelId))
      expect(message.pings.filter((ping) => ping !== `<@${omar}>` && ping !== `<@${lina}>`)).toEqual([]);
    for (const message of touchbase.slack.dm(omar)) expect(pingsIn(message)).toEqual([]);
    const refused = touchbase.slack.log
      .slice(before)
      .filter(
        (entry) => entry.kind === 'call' && typeof entry.answer === 'object' && entry.answer.body.ok !== true,
      );
    expect(refused).toEqual([]);
  });

  /** Who is notified, apart from the one who reads it. */
  function pingsIn(message: { pings: readonly string[] }): string[] {
    return message.pings.filter((ping) => ping !== `<@${omar}>`);
  }
});
