import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const appSecret = 'test-app-secret';
export const verifyToken = 'meatyhamhock';

/** What the Graph API answers when it is asked for a lead. */
export type GraphAnswer = { status: number; body: unknown };

/** A server in the place of Meta's Graph API. */
export type MetaGraphServer = {
  url: string;
  /** The token that it takes. */
  goodToken: string;
  /** What it says of leads, by their ids; each answer once, the last one for good. Of others: there is none. */
  leads: Map<string, GraphAnswer[]>;
  /** The paths that were asked for, with the header that carries the token. */
  asked: Array<{ path: string; authorization: string | undefined }>;
  stop(): Promise<void>;
};

const refused = (code: number, message: string, status = 400): GraphAnswer => ({
  status,
  body: { error: { message, type: 'OAuthException', code, fbtrace_id: 'AbCdEf' } },
});
export const outOfOrder = refused(2, 'Service temporarily unavailable', 500);
export const askedTooOften = refused(32, 'Page request limit reached');
export const noSuchLead = refused(100, 'Unsupported get request. Object with ID does not exist');
export const tokenExpired = refused(190, 'Error validating access token: Session has expired');

export async function startMetaGraph(): Promise<MetaGraphServer> {
  const leads: MetaGraphServer['leads'] = new Map();
  const asked: MetaGraphServer['asked'] = [];
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://graph');
    const { authorization } = request.headers;
    asked.push({ path: request.url ?? '', authorization });
    const id = pathname.split('/').at(-1) ?? '';
    const [next = noSuchLead, ...later] = leads.get(id) ?? [];
    const isGood = authorization === `Bearer ${graph.goodToken}`;
    if (isGood && later.length > 0) leads.set(id, later);
    const { status, body } = isGood ? next : tokenExpired;
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const graph: MetaGraphServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v23.0`,
    goodToken: 'page-token-of-riyadh',
    leads,
    asked,
    async stop() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
  return graph;
}

/** A lead as the Graph API tells it, each field's values by its name. */
export function graphLead(
  id: string,
  fields: Record<string, string | string[]>,
  more: Record<string, unknown> = {},
): GraphAnswer {
  const field_data = Object.entries(fields).map(([name, values]) => ({ name, values: [values].flat() }));
  const created_time = '2026-11-23T06:29:30+0000';
  const body = { id, created_time, form_id: '848171881972211', platform: 'fb', ...more, field_data };
  return { status: 200, body };
}

/** A notice of leads as Meta posts it; the ids stand there as numbers, as they are in some of its posts. */
export function notice(...ids: string[]): string {
  const changes = ids.map(
    (id) =>
      `{"field":"leadgen","value":{"leadgen_id":${id},"page_id":153125381133,"form_id":848171881972211,"created_time":1440120384}}`,
  );
  return `{"object":"page","entry":[{"id":"153125381133","time":1438292065,"changes":[${changes.join(',')}]}]}`;
}

export function signatureOf(body: string | Uint8Array, secret = appSecret): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** Posts as Meta does: signed, unless the test says otherwise. */
export async function postAsMeta(
  url: string,
  body: string,
  headers: Record<string, string> = { 'x-hub-signature-256': signatureOf(body) },
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}/intake/meta`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, body: await response.json() };
}
