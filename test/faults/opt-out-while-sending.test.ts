import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { whoAsks } from '../../src/flows/asking.ts';
import { recordOptOut } from '../../src/flows/contacts/record-opt-out.ts';
import { conversation } from '../app/conversation.ts';
import { dueTouch } from '../support/due-touch.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

const mornings = 200;
/** Longer than it takes to draw and send a message. */
const longestDelayMs = 150;
const day = '2026-11-24';
const at = '2026-11-24T05:00:00Z';

/** A request to Slack, and when it began. */
type Begun = { at: number; method: string; says: string };

describe('opt-outs while two hundred mornings are being sent', () => {
  let touchbase: Touchbase;
  const begun: Begun[] = [];
  let inHand = (_userId: string): void => {};
  const apiCall = WebClient.prototype.apiCall;
  beforeAll(async () => {
    WebClient.prototype.apiCall = function (method, options) {
      begun.push({ at: performance.now(), method, says: JSON.stringify(options ?? {}) });
      if (method === 'conversations.open') inHand(String(options?.users));
      return apiCall.call(this, method, options);
    };
    const perMinute = { 'conversations.open': 100_000, 'chat.postMessage': 100_000, 'chat.update': 100_000 };
    touchbase = await startTouchbase({ slack: { rates: { channelPaceMs: 0, perMinute } } });
  });
  afterAll(async () => {
    WebClient.prototype.apiCall = apiCall;
    await touchbase?.stop();
  });

  it('no request that shows a touch for somebody begins after their opt-out committed', async () => {
    const { look, slack, running, clock } = touchbase;
    const { teamId } = running;
    const agents = Array.from({ length: mornings }, (_, nth) => `U0AGENT${String(nth).padStart(3, '0')}`);
    for (const id of agents) slack.addPerson({ id, name: id.toLowerCase(), realName: id, tz: 'Asia/Riyadh' });
    await look.member.createMany({
      data: agents.map((userId) => ({ teamId, userId, name: userId, inLeadsChannel: true })),
      skipDuplicates: true,
    });
    const nameOf = (userId: string) => `Person-of-${userId}.`;
    const touchIds = new Map<string, string>();
    for (const userId of agents)
      touchIds.set(userId, await dueTouch(look, { teamId, userId, name: nameOf(userId), day }));

    clock.set(at);
    const talk = conversation(touchbase);
    const hasMorning = (userId: string) => slack.dm(userId).length > 0;
    const contactIds = new Map<string, string>();
    for (const { id, contactId } of await look.touch.findMany({
      where: { id: { in: [...touchIds.values()] } },
    }))
      contactIds.set(id, contactId);
    const asking = await whoAsks(running.means, {
      teamId,
      userId: people.mona,
      requestId: randomUUID(),
      at: clock.now(),
    });
    if (!asking) throw new Error('Mona may not ask');
    const committed = new Map<string, number>();
    let unsentThen = 0;
    const stop = async (userId: string) => {
      const contactId = contactIds.get(touchIds.get(userId) ?? '') ?? '';
      const result = await recordOptOut(asking, { contactId, channel: null, how: 'button', words: 'stop' });
      committed.set(userId, performance.now());
      expect(result.kind).toBe('recorded');
      if (!hasMorning(userId)) unsentThen += 1;
    };

    // A worker opens somebody's conversation just before it draws their first message. From there on an opt-out is begun
    // sooner or later, so that some commit before it is drawn, some while it is under way, some when it is there.
    const chosen = agents.filter((_userId, nth) => nth % 2 === 0);
    const stopping: Promise<void>[] = [];
    inHand = (userId) => {
      const nth = chosen.indexOf(userId);
      if (nth >= 0) stopping.push(pause((nth * 7) % longestDelayMs).then(() => stop(userId)));
    };
    await running.tick();
    await touchbase.settled();
    await Promise.all(stopping);
    await touchbase.settled();
    expect(committed.size).toBe(chosen.length);

    // It was in the midst of it: some had their morning already, and it was drawn anew; some were still to get it.
    expect(unsentThen).toBeGreaterThan(0);
    expect(committed.size - unsentThen).toBeGreaterThan(0);
    const shows = (userId: string, { method, says }: Begun) =>
      method.startsWith('chat.') && says.includes(nameOf(userId)) && says.includes('touch-contact');
    const before = chosen.flatMap((userId) => begun.filter((one) => shows(userId, one)));
    expect(before.length).toBeGreaterThan(0);
    const after = before.filter((one) =>
      chosen.some((userId) => shows(userId, one) && one.at > (committed.get(userId) ?? 0)),
    );
    expect(after.map(({ says }) => says)).toEqual([]);

    // What they see in the end, and that nobody else lost anything.
    const inTheEnd = (userId: string) => slack.dm(userId).map(talk.read).join('\n');
    for (const userId of chosen)
      expect(
        slack.dm(userId).some((message) => JSON.stringify(message.blocks).includes('touch-contact')),
      ).toBe(false);
    const others = agents.filter((userId) => !chosen.includes(userId));
    expect(others.filter((userId) => !inTheEnd(userId).includes(nameOf(userId)))).toEqual([]);
  }, 300_000);
});
