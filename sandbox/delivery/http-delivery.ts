import { request } from 'node:http';
import type { JsonObject } from '../json-value.ts';
import type { Durations } from '../local-slack-options.ts';
import type { Delivery, DeliveryResult, Envelope } from './delivery.ts';
import { signedHeaders } from './signature.ts';

/** What a raw request may do differently from Slack, to see the app refuse it. */
export interface RawRequest {
  body: string;
  contentType?: string;
  signingSecret?: string;
  /** Seconds since 1970; the real time when absent. */
  timestampSeconds?: number;
  headers?: Record<string, string>;
}

interface HttpAnswer {
  status: number;
  body: string;
  headers: Record<string, unknown>;
}

/** HTTP mode: signed POSTs to the app's request URL. */
export class HttpDelivery implements Delivery {
  readonly requestUrl: string;
  readonly signingSecret: string;
  readonly #durations: Durations;

  constructor(requestUrl: string, signingSecret: string, durations: Durations) {
    this.requestUrl = requestUrl;
    this.signingSecret = signingSecret;
    this.#durations = durations;
  }

  async send(envelope: Envelope, onLateAck: () => void): Promise<DeliveryResult> {
    const { body, contentType } = encode(envelope);
    const answer = this.raw({ body, contentType });
    const first = await Promise.race([answer.catch(failed), window(this.#durations.ackWindowMs)]);
    if (first === 'late') {
      answer.then((late) => late.status < 300 && onLateAck()).catch(failed);
      return { acked: false, delivered: true, error: 'timeout' };
    }
    if (first === 'failed') return { acked: false, delivered: false, error: 'connection_failed' };
    const { status } = first;
    if (status < 200 || status > 299) return { acked: false, delivered: true, error: 'http_status', status };
    return { acked: true, ack: ackOf(first), status };
  }

  /**
   * Posts any body. Signed with the real time, because Bolt compares with the real clock; a wrong secret, an old
   * timestamp or headers of one's own show how the app refuses. Rejects when there is no connection.
   */
  raw({ body, contentType, signingSecret, timestampSeconds, headers }: RawRequest): Promise<HttpAnswer> {
    const at = timestampSeconds ?? Math.floor(Date.now() / 1000);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        this.requestUrl,
        {
          method: 'POST',
          // A connection of its own for each request, as from Slack's many machines; none is kept open at the end.
          agent: false,
          headers: {
            'content-type': contentType ?? 'application/json',
            'content-length': Buffer.byteLength(body),
            'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
            ...signedHeaders(signingSecret ?? this.signingSecret, at, body),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(chunks).toString('utf8'),
              headers: response.headers,
            }),
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}

/** The body of an envelope as Slack posts it: commands as a form, interactions as `payload=`, events as JSON. */
function encode({ type, payload }: Envelope): { body: string; contentType: string } {
  const form = 'application/x-www-form-urlencoded';
  switch (type) {
    case 'events_api':
      return { body: JSON.stringify(payload), contentType: 'application/json' };
    case 'slash_commands':
      return { body: new URLSearchParams(formFields(payload)).toString(), contentType: form };
    case 'interactive':
      return {
        body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
        contentType: form,
      };
  }
}

function formFields(payload: JsonObject): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([field, value]) => [field, String(value)]));
}

function ackOf({ body, headers }: HttpAnswer): unknown {
  if (body === '') return undefined;
  if (!String(headers['content-type'] ?? '').includes('json')) return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function failed(): 'failed' {
  return 'failed';
}

function window(ms: number): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), ms).unref());
}
