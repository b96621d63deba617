import { setTimeout as pause } from 'node:timers/promises';
import { messageAsText } from '../../sandbox/as-text.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import {
  appSecret,
  graphLead,
  type MetaGraphServer,
  postAsMeta,
  startMetaGraph,
  verifyToken,
} from './meta-graph-server.ts';

/** The whole app, with a server in the place of Meta's Graph API. */
export async function openMetaStage() {
  const graph: MetaGraphServer = await startMetaGraph();
  const metaWith = (pageToken: string) => ({ appSecret, verifyToken, pageToken, graphUrl: graph.url });
  const touchbase: Touchbase = await startTouchbase({ start: { meta: metaWith(graph.goodToken) } });
  let count = 0;

  const deliveriesOf = (id: string) =>
    touchbase.look.delivery.findMany({ where: { providerId: id }, orderBy: { id: 'asc' } });
  const leadsOf = (id: string) =>
    touchbase.look.lead.findMany({
      where: { delivery: { providerId: id } },
      include: { contact: { include: { phones: true, emails: true } }, source: true, campaign: true },
    });
  return {
    graph,
    touchbase,
    metaWith,
    deliveriesOf,
    leadsOf,
    post: (body: string, headers?: Record<string, string>) =>
      postAsMeta(touchbase.running.webUrl, body, headers),
    arrived: (id: string) => seen(`the lead ${id}`, async () => (await leadsOf(id))[0]),
    refusedFor: (id: string, why: string) =>
      seen(`that ${id} is refused`, async () => (await deliveriesOf(id)).find((one) => one.why === why)),
    /** A lead that the Graph API knows of, and nobody else yet. */
    newLead(fields: Record<string, string | string[]> = {}) {
      count += 1;
      // Past 2^53: as JavaScript's numbers these would all be one.
      const id = `9007199254740993${String(count).padStart(3, '0')}`;
      const name = `Lead ${String.fromCharCode(64 + count)}`;
      const email = `lead${count}@example.com`;
      graph.leads.set(id, [graphLead(id, { full_name: name, email, ...fields })]);
      return { id, name, email };
    },
    async toldToMona(): Promise<string[]> {
      await touchbase.settled();
      const { slack } = touchbase;
      return slack.dm(people.mona).map((message) => messageAsText(message, slack.nameOf));
    },
    async restartedWith(pageToken: string): Promise<void> {
      await touchbase.running.stop();
      await touchbase.startAgain({ meta: metaWith(pageToken) });
    },
    async close(): Promise<void> {
      await touchbase.stop();
      await graph.stop();
    },
  };
}

export type MetaStage = Awaited<ReturnType<typeof openMetaStage>>;

/** What comes of looking again and again, once it is there. */
export async function seen<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const until = performance.now() + 15_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`Not seen: ${what}`);
    await pause(20);
  }
}
