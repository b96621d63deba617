import { type Running, start } from '../../src/start.ts';
import { intakeKey, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

const people = 800;
const repeats = 150;
const inquireAgain = 50;
const atOnce = 16;

type Sent = { source: string; key: string; lead: Record<string, unknown> };
type Answered = { status: number; leadId: string | undefined };

describe('a thousand leads, sixteen at a time, to two processes on one database', () => {
  let touchbase: Touchbase;
  let second: Running;
  beforeAll(async () => {
    // Who sends waits until all is matched, however busy the machine.
    touchbase = await startTouchbase({ start: { intakePatienceMs: 30_000 } });
    second = await start(touchbase.options, touchbase.clock);
  });
  afterAll(async () => {
    await second?.stop();
    await touchbase?.stop();
  });

  it('are a lead each: none lost, none doubled, each with a card', async () => {
    const first = Array.from({ length: people }, (_, nth) => leadOf(nth));
    const again = first.slice(0, inquireAgain).map(({ lead, ...rest }) => ({
      ...rest,
      lead: { ...lead, id: `${lead.id}-again`, message: 'Any news?' },
    }));
    // Providers repeat what they think was not heard, and then both processes have it in hand at the same moment.
    const repeated = first.slice(-repeats);
    const answers = new Map<Sent, Answered[]>();
    await sixteenAtATime([...first, ...again, ...repeated], async (sent, nth) => {
      const isRepeat = nth >= first.length + again.length;
      const doors = isRepeat ? [touchbase.running.webUrl, second.webUrl] : [doorOf(nth)];
      const answered = await Promise.all(doors.map((url) => post(url, sent)));
      answers.set(sent, [...(answers.get(sent) ?? []), ...answered]);
    });

    const all = [...answers.values()].flat();
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200, 201]));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(people);
    // What was sent several times was always the same lead.
    for (const [, ofOne] of answers) expect(new Set(ofOne.map(({ leadId }) => leadId)).size).toBe(1);

    const { look, slack, leadsChannelId } = touchbase;
    expect(await look.contact.count()).toBe(people);
    expect(await look.lead.count()).toBe(people + inquireAgain);
    expect(await look.delivery.count({ where: { state: 'matched' } })).toBe(people + inquireAgain);
    expect(await look.delivery.count({ where: { state: 'repeated' } })).toBe(2 * repeats);
    expect(await look.delivery.count({ where: { state: { notIn: ['matched', 'repeated'] } } })).toBe(0);

    await told();
    const cards = await look.telling.findMany({ where: { kind: 'lead-card' } });
    expect(cards).toHaveLength(people);
    expect(cards.filter(({ state }) => state !== 'told')).toEqual([]);
    expect(slack.messages(leadsChannelId)).toHaveLength(people);
  }, 600_000);

  function doorOf(nth: number): string {
    return nth % 2 === 0 ? touchbase.running.webUrl : second.webUrl;
  }

  async function told(): Promise<void> {
    await touchbase.slack.waitFor(() => touchbase.slack.messages(touchbase.leadsChannelId).length >= people, {
      what: 'a card for each person',
      timeoutMs: 400_000,
    });
    await touchbase.settled();
  }
});

/** By two sources in turn, so that neither sends more than a key may. */
function leadOf(nth: number): Sent {
  const [source, key] = nth % 2 === 0 ? ['website', intakeKey] : ['zillow', 'test-key-of-zillow'];
  const digits = String(nth).padStart(4, '0');
  return {
    source,
    key,
    lead: {
      id: `lead-${digits}`,
      name: `Person ${digits}`,
      email: `person${digits}@example.com`,
      phone: `+96650100${digits}`,
    },
  };
}

async function post(url: string, { source, key, lead }: Sent): Promise<Answered> {
  const response = await fetch(`${url}/intake/${source}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify(lead),
  });
  const { leadId } = (await response.json()) as { leadId?: string };
  return { status: response.status, leadId };
}

async function sixteenAtATime(
  all: readonly Sent[],
  send: (sent: Sent, nth: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const sender = async () => {
    for (let nth = next++; nth < all.length; nth = next++) {
      const sent = all[nth];
      if (sent) await send(sent, nth);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
}
