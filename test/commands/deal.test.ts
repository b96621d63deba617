import { messageAsText } from '../../sandbox/as-text.ts';
import { nameKey } from '../../src/parsing/person-name.ts';
import { startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

let touchbase: Touchbase;
beforeAll(async () => {
  touchbase = await startTouchbase();
});
afterAll(() => touchbase.stop());
afterEach(async () => {
  const { look } = touchbase;
  // A sale has put them on a plan.
  await touchbase.settled();
  await look.planMove.deleteMany();
  await look.touch.deleteMany();
  await look.enrolment.deleteMany();
  await look.deal.deleteMany();
  await look.contactPhone.deleteMany();
  await look.contact.deleteMany();
});

const contact = async (name: string, ownerUserId: string, e164?: string) => {
  const teamId = touchbase.slack.teamId;
  const { id } = await touchbase.look.contact.create({
    data: {
      teamId,
      name,
      nameKey: nameKey(name),
      ownerUserId,
      createdAt: touchbase.clock.now(),
      ...(e164 ? { phones: { create: [{ e164 }] } } : {}),
    },
  });
  return id;
};
const as = (person: keyof Touchbase['people']) => touchbase.slack.as(touchbase.people[person]);
const types = async (person: keyof Touchbase['people'], text: string) => {
  const outcome = await as(person).command('/deal', text);
  expect(outcome).toMatchObject({ acked: true });
  return outcome
    .answers()
    .map((answer) => readable(answer))
    .join('\n');
};
/** What a person reads, with plain spaces where amounts have ones that do not break. */
const readable = (shown: Parameters<typeof messageAsText>[0]) =>
  messageAsText(shown, (id) => id).replaceAll('\u00a0', ' ');
const deals = () => touchbase.look.deal.findMany();
/** The form in front, once Slack has it: it is opened after the command is acknowledged. */
const front = (person: keyof Touchbase['people']) =>
  touchbase.slack.waitFor(() => as(person).openView(), { what: 'a form' });

describe('/deal', () => {
  it('records a sale in one line, and says for which source it counts', async () => {
    await contact('Huda Salem', 'U0OMAR');
    const answer = await types('omar', 'huda 2,100,000 52,500 costs 3,000 on 12 november');
    expect(answer).toContain('Recorded: the sale with Huda Salem.');
    expect(answer).toContain('profit SAR 49,500');
    expect(await deals()).toMatchObject([
      { priceMinor: 210_000_000n, commissionMinor: 5_250_000n, costsMinor: 300_000n },
    ]);
  });

  it('answers in Arabic what was typed in Arabic', async () => {
    await contact('هدى سالم', 'U0YUSUF');
    const answer = await types('yusuf', 'هدى ٢٬١٠٠٬٠٠٠ ٦٣٬٠٠٠ تكاليف ٢٠٠٠ بتاريخ ١ نوفمبر');
    expect(answer).toContain('سُجلت الصفقة مع هدى سالم.');
    expect(await deals()).toMatchObject([{ commissionMinor: 6_300_000n }]);
  });

  it.each([
    ['huda 2100000', 'The price needs the commission after it'],
    ['huda 2100000 52500 costs', 'After “costs” comes one amount'],
    ['2100000 52500', 'Whose sale was it?'],
    ['huda 2100000 52500 AED', 'your team counts in SAR'],
    ['huda 2100000 52500 on 2026-12-24', 'is still ahead'],
    ['nobody 2100000 52500', 'nobody'],
  ])('%s: says what is unclear, and records nothing', async (line, sentence) => {
    await contact('Huda Salem', 'U0OMAR');
    expect(await types('omar', line)).toContain(sentence);
    expect(await deals()).toEqual([]);
  });

  it('does not find a colleague’s contact; a manager does', async () => {
    await contact('Huda Salem', 'U0SARA');
    await types('omar', 'huda 2100000 52500');
    expect(await deals()).toEqual([]);
    expect(await types('mona', 'huda 2100000 52500')).toContain('Recorded');
  });

  it('two who fit are a list to pick from; picked twice it is one sale', async () => {
    await contact('Huda Salem', 'U0OMAR', '+966500000001');
    const chosen = await contact('Huda Karim', 'U0OMAR', '+966500000002');
    const outcome = await as('omar').command('/deal', 'huda 2100000 52500');
    const [list] = outcome.answers();
    if (!list) throw new Error('No list');
    expect(await deals()).toEqual([]);
    const shown = readable(list);
    expect(shown).toContain('Huda Salem');
    expect(shown).toContain('Huda Karim');
    const at = list.blocks.flatMap((block) => (Array.isArray(block.elements) ? block.elements : []));
    const button = at.find((one) => JSON.stringify(one).includes(chosen));
    if (!button || typeof button !== 'object' || Array.isArray(button)) throw new Error('No button');
    const actionId = String(button.action_id);
    await as('omar').pressAsSeen(list, { actionId });
    await as('omar').pressAsSeen(list, { actionId });
    expect(await deals()).toMatchObject([{ contactId: chosen }]);
  });

  it('with only a name opens the form; faults stand under their fields and what was typed stays', async () => {
    const id = await contact('Huda Salem', 'U0OMAR');
    await types('omar', 'huda');
    expect((await front('omar')).privateMetadata).toBe(id);
    const refused = await as('omar').submit({ price: '2,1', commission: '-5', 'closed-on': '2026-12-24' });
    expect(refused.form).toBe('errors');
    expect(Object.keys(refused.fields).sort()).toEqual(['commission', 'price']);
    const ahead = await as('omar').submit({ price: '2.1m', commission: '٥٢٬٥٠٠' });
    expect(ahead.fields['closed-on']).toContain('still ahead');
    const sent = await as('omar').submit({ 'closed-on': '2026-11-20', costs: '3,000' });
    expect(sent.form).toBe('updated');
    expect(readable(await front('omar'))).toContain('profit SAR 49,500');
    expect(await deals()).toMatchObject([{ contactId: id, closedOn: new Date('2026-11-20') }]);
    await as('omar').closeView({ all: true });
  });

  it('with nothing opens the form that asks who; several who fit are chosen from in it', async () => {
    await contact('Huda Salem', 'U0OMAR', '+966500000001');
    const chosen = await contact('Huda Karim', 'U0OMAR', '+966500000002');
    await types('omar', '');
    await front('omar');
    const nobody = await as('omar').submit({ who: 'zaid', price: '2.1m', commission: '52,500' });
    expect(nobody.fields.who).toContain('Nobody among your contacts');
    expect((await as('omar').submit({ who: 'huda' })).form).toBe('updated');
    expect(await deals()).toEqual([]);
    expect((await as('omar').submit({ contact: chosen })).form).toBe('updated');
    expect(await deals()).toMatchObject([
      { contactId: chosen, priceMinor: 210_000_000n, commissionMinor: 5_250_000n },
    ]);
    await as('omar').closeView({ all: true });
  });
});
