import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { metaGraph } from '../../src/intake/meta-graph.ts';
import { graphLead, type MetaGraphServer, startMetaGraph } from './meta-graph-server.ts';

let graph: MetaGraphServer;
beforeAll(async () => {
  graph = await startMetaGraph();
});
afterAll(() => graph.stop());

const going = () => new AbortController().signal;
const ask = (pageToken = graph.goodToken) => metaGraph({ graphUrl: graph.url, pageToken }, going())('77');
const saying = (status: number, body: unknown) => graph.leads.set('77', [{ status, body }]);
const error = (code: unknown, more: object = {}) => ({ error: { message: 'no', code, ...more } });

describe('Meta, asked for a lead', () => {
  it('tells it as it stands', async () => {
    const { body } = graphLead('77', { full_name: 'هدى' });
    saying(200, body);
    const answer = await ask();
    expect(answer).toMatchObject({ kind: 'lead', contentType: 'application/json; charset=UTF-8' });
    expect(answer.kind === 'lead' && Buffer.from(answer.body).toString()).toBe(JSON.stringify(body));
  });

  it.each([
    [400, error(190, { error_subcode: 463 }), 'token-refused'],
    [400, error(102), 'token-refused'],
    [403, error(10), 'token-refused'],
    [400, error(200), 'token-refused'],
    [401, 'no', 'token-refused'],
    [400, error(100, { error_subcode: 33 }), 'lead-gone'],
    [404, error(803), 'lead-gone'],
    [410, '', 'lead-gone'],
  ])('%s with %j is refused: %s', async (status, body, why) => {
    saying(status, body);
    expect(await ask()).toMatchObject({ kind: 'refused', why });
  });

  it.each([
    [500, error(1)],
    [503, '<html>'],
    [429, error(4)],
    [400, error(4)],
    [403, error(17)],
    [400, error(32)],
    [400, error(613)],
    [400, error(80_005)],
    [400, error(100, { is_transient: true })],
    [200, '<html>Sign in to this network</html>'],
    [200, error(190)],
    [200, '[]'],
  ])('%s with %j may be asked again', async (status, body) => {
    saying(status, body);
    await expect(ask()).rejects.toThrow(`Meta answered ${status}`);
  });

  it('and not there at all, may be asked again; the token stands in no fault', async () => {
    const nowhere = metaGraph({ graphUrl: 'http://127.0.0.1:1', pageToken: 'a-secret-token' }, going());
    const fault: unknown = await nowhere('77').catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ message: 'fetch failed' });
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('a-secret-token');
  });

  it('sends its token nowhere else', async () => {
    const elsewhere = createServer((_request, response) => {
      response.writeHead(302, { location: `${graph.url}/77` }).end();
    });
    await new Promise<void>((resolve) => void elsewhere.listen(0, '127.0.0.1', resolve));
    const graphUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    const askedSoFar = graph.asked.length;
    await expect(metaGraph({ graphUrl, pageToken: 'x' }, going())('77')).rejects.toThrow('fetch failed');
    expect(graph.asked).toHaveLength(askedSoFar);
    elsewhere.closeAllConnections();
    await new Promise((resolve) => elsewhere.close(resolve));
  });

  it('is waited for no longer when the process stops', async () => {
    const asking = metaGraph({ graphUrl: graph.url, pageToken: graph.goodToken }, AbortSignal.abort());
    await expect(asking('77')).rejects.toThrow(/abort/i);
  });
});
