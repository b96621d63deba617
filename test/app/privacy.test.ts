import { pino } from 'pino';
import type { JsonObject } from '../../sandbox/json-value.ts';
import type { Touch } from '../../sandbox/people/find-element.ts';
import { faultForLog } from '../../src/db/fault-for-log.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, mona, lina } = people;

/** What says who somebody is, or what was said of them: it belongs into texts people read, and nowhere else. */
const personal = [
  'Zubayda',
  'Qalamoun',
  'زبيدة',
  'القلمون',
  '501112233',
  '50 111 2233',
  'zubayda.q',
  'lemon tree',
  'شجرة ليمون',
  'hates teal',
  'after the harvest',
  'Lemon Street',
];

/** Parts of a request that nobody reads, and that Slack keeps, sends back and shows to other apps. */
const carried = new Set([
  'value',
  'action_id',
  'block_id',
  'private_metadata',
  'metadata',
  'callback_id',
  'external_id',
]);

/** All that stands in such parts, with where. A link is for people: it may say whom it calls. */
function carriedIn(json: unknown, path = ''): string[] {
  if (Array.isArray(json)) return json.flatMap((one, nth) => carriedIn(one, `${path}[${nth}]`));
  if (typeof json !== 'object' || json === null) {
    const packed = typeof json === 'string' && /^[[{]/.test(json.trim());
    return packed ? carriedIn(unpacked(json), path) : [];
  }
  return Object.entries(json).flatMap(([key, value]) => [
    ...(carried.has(key) ? [`${path}.${key}: ${JSON.stringify(value)}`] : []),
    ...carriedIn(value, `${path}.${key}`),
  ]);
}

function unpacked(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const namesSomebody = (text: string) => personal.some((mark) => text.includes(mark));

describe('what is personal', () => {
  const logged: string[] = [];
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    // As the process itself makes it.
    const options = { level: 'info', serializers: { err: faultForLog } };
    const log = pino(options, { write: (line: string) => void logged.push(line) });
    touchbase = await startTouchbase({ start: { log, logLevel: 'info' } });
    talk = conversation(touchbase);
    await touchbase.look.member.updateMany({
      where: { userId: mona },
      data: { isAdministrator: true, language: 'en' },
    });
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  /** Everything the app sent to Slack: calls, answers on acks, answers behind them. */
  const sent = (): JsonObject[] =>
    touchbase.slack.log.map((entry) => {
      if (entry.kind === 'call') return { method: entry.method, args: entry.args };
      if (entry.kind === 'response_url') return { method: 'response_url', args: entry.body };
      return { method: 'ack', args: (entry.ack ?? null) as JsonObject };
    });
  const pressesInForm = async (userId: string, touch: Touch) => {
    const view = touchbase.slack.as(userId).openView();
    if (!view) throw new Error(`${userId} has no form open`);
    return await touchbase.slack.as(userId).press(view, touch);
  };
  const shows = (userId: string, text: string) =>
    touchbase.slack.waitFor(() => talk.form(userId).includes(text), { what: text });

  let contactId = '';
  let leadId = '';

  /** Of all that was sent so far, what stands in such parts and names somebody. */
  const carriedPersonal = () => {
    const parts = sent().flatMap(({ method, args }) => carriedIn(args, String(method)));
    expect(parts.length).toBeGreaterThan(50);
    return parts.filter(namesSomebody);
  };

  it('is in nothing that messages and the answers to commands carry', async () => {
    const her = {
      phone: '+966501112233',
      email: 'Zubayda.Q@example.com',
      message: 'A villa with a lemon tree',
    };
    ({ contactId, leadId } = await talk.claimed(omar, 'Zubayda Qalamoun', { ...her, area: 'Lemon Street' }));
    await talk.claimed(omar, 'Zubayda Karam', { phone: '+966501119001' });
    await talk.claimed(sara, 'زبيدة القلمون', { message: 'بيت فيه شجرة ليمون' });
    await talk.inquires('Zubayda Unclaimed', { message: 'lemon tree' });
    // Whom a line means is asked, and the line is done for who was picked.
    const line = '/touch log zubayda hates teal, Lemon Street next thursday 4pm';
    const question = await talk.answer(omar, line);
    expect(JSON.stringify(question.blocks)).toContain('pick-contact');
    await talk.presses(omar, question, { actionId: 'pick-contact-0' });
    await talk.types(omar, '/touch log 0501112233 reached, hates teal next thursday 4pm');
    await talk.types(omar, '/touch log 0501112233 call no answer after the harvest');
    await talk.types(omar, '/lead show 0501112233');
    await talk.types(omar, '/lead edit 0501112233 address 3 Lemon Street');
    expect(carriedPersonal()).toEqual([]);
  });

  it('is in nothing that forms carry, nor what came of them', async () => {
    await talk.opensForm(omar, () => talk.command(omar, '/lead edit 0501112233'));
    await talk.opensForm(omar, () => talk.command(omar, '/lead merge 0501112233 with zubayda karam'));
    await talk.opensForm(omar, () => talk.command(omar, '/lead add Zubayda Qalamoun 0501112233 lemon tree'));
    await talk.opensForm(omar, () => talk.command(omar, '/deal 0501112233'));
    await talk.command(omar, '/lead stage 0501112233 mql hates teal');
    await talk.command(omar, '/lead refer 0501112233 by zubayda karam');
    await talk.command(omar, '/optout 0501112233 text after the harvest');
    await talk.command(omar, '/touch');
    await talk.command(mona, '/lead assign 0501112233 to <@U0LINA>');
    await talk.command(mona, '/lead assign 0501112233 to <@U0OMAR>');
    expect(carriedPersonal()).toEqual([]);
  });

  it('is in nothing that files, Homes and mornings carry, but in what people read', async () => {
    const { slack, look } = touchbase;
    await touchbase.sendLead({ text: 'Zubayda Qalamoun 0501112233 lemon tree' });
    await talk.opensForm(mona, () => talk.command(mona, '/touchbase quarantine'));
    await talk.opensForm(mona, () => pressesInForm(mona, { actionId: 'kept-look' }));
    // A file, with her in it.
    await talk.opensForm(mona, () => talk.command(mona, '/lead import'));
    const file = 'Name,Phone,Notes\nZubayda Qalamoun,0501112233,hates teal\nRami,call him,lemon tree\n';
    const me = slack.as(mona);
    await me.submit({ file: [me.uploads({ name: 'people.csv', content: file })], plans: 'on' });
    await slack.waitFor(
      () => slack.dm(mona).some((one) => talk.read(one).includes('Nothing is written yet')),
      {
        what: 'what the file comes to',
      },
    );
    // Homes, and a search in one.
    await slack.as(omar).openHome();
    await slack.waitFor(() => slack.as(omar).homeView(), { what: 'a Home' });
    const home = slack.as(omar).homeView();
    if (!home) throw new Error('No Home');
    await slack.as(omar).press(home, { actionId: 'home-search', select: 'Zubayda' });
    await slack.waitFor(() => JSON.stringify(slack.as(omar).homeView()?.blocks).includes('"Zubayda"'), {
      what: 'what was found',
    });
    for (const day of ['24', '25', '26']) await touchbase.at(`2026-11-${day}T06:00:00Z`);
    const [touch] = await talk.due(contactId);
    expect(touch).toBeDefined();
    await talk.command(omar, '/touch');
    await touchbase.settled();

    const texts = sent().map((one) => JSON.stringify(one));
    // They are all there, or this would prove nothing.
    for (const mark of personal)
      expect([mark, texts.some((text) => text.includes(mark))]).toEqual([mark, true]);
    expect(await look.delivery.count({ where: { state: 'quarantined' } })).toBe(1);
    expect(carriedPersonal()).toEqual([]);
  });

  it('is in no line of the log, whatever fails, and in no metric', async () => {
    const { slack, look } = touchbase;
    const quoting = {
      kind: 'error',
      error: 'invalid_blocks',
      messages: ['Zubayda Qalamoun 501112233'],
    } as const;
    slack.faults.next('views.open', quoting);
    await talk.command(omar, '/lead edit 0501112233');
    slack.faults.next('chat.postMessage', quoting, { times: 2 });
    await talk.inquires('Zubayda Refused', { message: 'lemon tree' });
    // A database that refuses a row quotes it.
    await look.$executeRaw`ALTER TABLE "Interaction" ADD CONSTRAINT "none" CHECK ("note" NOT LIKE '%teal%') NOT VALID`;
    await talk.command(omar, '/touch log 0501112233 reached, hates teal').catch(() => undefined);
    await talk.command(omar, '/touch log 0501112233 reached, hates teal').catch(() => undefined);
    await look.$executeRaw`ALTER TABLE "Interaction" DROP CONSTRAINT "none"`;
    await touchbase.sendLead({ name: 'Zubayda Qalamoun', phone: 'hates teal' });
    await slack.waitFor(() => logged.length >= 3, { what: 'what the log says' });
    const metrics = await (await fetch(`${touchbase.running.webUrl}/metrics`)).text();
    expect(metrics).toContain('touchbase');
    expect(metrics.split('\n').filter(namesSomebody)).toEqual([]);
    expect(logged.filter(namesSomebody)).toEqual([]);
  });

  it('goes to a manager as one file, and to nobody else', async () => {
    expect(await talk.types(omar, '/lead export 0501112233')).toBe('This is for managers.');
    expect(await talk.types(mona, '/lead تصدير 0501112233')).toMatch(/^The file is in our conversation/);
    const shared = touchbase.slack.dm(mona).findLast((one) => talk.read(one).includes('Everything held on'));
    const [file] = shared?.files ?? [];
    const stored = touchbase.slack.file(file ?? '');
    const held = JSON.parse(stored?.content.toString('utf8') ?? '');
    expect(held.Contact).toMatchObject([{ name: 'Zubayda Qalamoun', postalAddress: '3 Lemon Street' }]);
    expect(held.Delivery).toMatchObject([{ body: expect.stringContaining('lemon tree') }]);
    expect(JSON.stringify(held)).toContain('after the harvest');
    expect(stored?.name).not.toMatch(/zubayda/i);
  });

  it('is erased by an administrator who means it, also from messages posted long ago', async () => {
    const { slack } = touchbase;
    expect(await talk.types(lina, '/lead erase 0501112233')).toMatch(
      /administrators|I know nobody|cannot find|Nobody/,
    );
    const form = await talk.opensForm(mona, () => talk.command(mona, '/lead erase 0501112233'));
    expect(form).toContain('This cannot be undone.');
    expect((await slack.as(mona).submit({ confirm: 'yes' })).fields).toEqual({
      confirm: 'To be sure: type Zubayda Qalamoun, or “erase”.',
    });
    await slack.as(mona).submit({ confirm: 'zubayda  QALAMOUN' });
    await shows(mona, 'is erased');
    expect(talk.form(mona)).toContain('Inquiries without their words now: 1');
    await touchbase.settled();

    expect(talk.read(await talk.told('lead-card', leadId))).toBe(
      'This was about a person whose data has been erased.',
    );
    expect(talk.read(await talk.told('lead-contact', leadId, omar))).toBe(
      'This was about a person whose data has been erased.',
    );
    const hers = ['Zubayda Qalamoun', '501112233', 'zubayda.q@', 'Lemon Street', 'hates teal'];
    const places = [touchbase.leadsChannelId, touchbase.reportsChannelId, omar, mona, lina];
    const still = places.flatMap((place) => {
      const messages = /^U/.test(place) ? slack.dm(place) : slack.messages(place);
      // As they are now: what they were is Slack's own record of edits.
      return messages
        .map(({ text, blocks }) => JSON.stringify({ text, blocks }))
        .filter((shown) => hers.some((one) => shown.includes(one)));
    });
    // What was shared as a file at somebody's wish is theirs to delete.
    expect(still.filter((text) => !text.includes('Everything held on'))).toEqual([]);

    expect(await talk.types(mona, '/lead show 0501112233')).not.toContain('Qalamoun');
    await slack.as(omar).openHome();
    await slack.waitFor(() => !JSON.stringify(slack.as(omar).homeView()?.blocks).includes('Qalamoun'), {
      what: 'a Home without her',
    });
    expect(await touchbase.look.contact.findUnique({ where: { id: contactId } })).toMatchObject({ name: '' });
  });

  it('is erased from messages that were left behind when the same was told further down', async () => {
    const { slack, look, leadsChannelId } = touchbase;
    const { leadId: returnedId } = await talk.inquires('Wandering Lead', { phone: '+966501119555' });
    for (const userId of [lina, sara]) {
      const [latest] = await look.telling.findMany({
        where: { subjectId: returnedId, kind: { in: ['lead-card', 'lead-returned'] } },
        orderBy: { kind: 'desc' },
      });
      const message = await talk.told(latest?.kind ?? '', returnedId);
      await slack.as(userId).press(message, { actionId: 'claim' });
      await touchbase.settled();
      await talk.types(userId, '/lead release wandering');
      await touchbase.settled();
    }
    const naming = () => slack.messages(leadsChannelId).filter((one) => talk.read(one).includes('Wandering'));
    // The card, and each time it came back.
    expect(naming()).toHaveLength(3);
    expect(await look.telling.count({ where: { kind: 'left-behind' } })).toBe(1);
    await talk.opensForm(mona, () => talk.command(mona, '/lead erase wandering'));
    await slack.as(mona).submit({ confirm: 'erase' });
    await shows(mona, 'is erased');
    await touchbase.settled();
    expect(naming()).toEqual([]);
  });

  it('is kept for as long as an administrator says', async () => {
    expect(await talk.types(omar, '/touchbase retention')).toBe('This is for administrators.');
    const form = await talk.opensForm(mona, () => talk.command(mona, '/touchbase مدة الحفظ'));
    expect(form).toContain('How long to keep');
    expect((await touchbase.slack.as(mona).submit({ keepLostMonths: '0' })).fields).toEqual({
      keepLostMonths: 'A whole number from 1 to 120, or nothing',
    });
    await touchbase.slack.as(mona).submit({ keepDeliveryMonths: '٦', keepLostMonths: '' });
    expect(talk.form(mona)).toContain('What systems sent, in months: 6 (was 12)');
    expect(talk.form(mona)).toContain('inquiries that are lost, in months: for good (was 24)');
    expect(await touchbase.look.team.findFirst()).toMatchObject({
      keepDeliveryMonths: 6,
      keepQuarantineMonths: 12,
      keepImportMonths: 3,
      keepLostMonths: null,
    });
    const entries = await touchbase.look.auditEntry.findMany({ where: { deed: 'settings-changed' } });
    expect(entries.map(({ details }) => details)).toEqual(
      expect.arrayContaining([
        { setting: 'keepDeliveryMonths', from: 12, to: 6 },
        { setting: 'keepLostMonths', from: 24, to: null },
      ]),
    );
  });
});
