import type { IntakeRequest } from './intake-requests.ts';
import type { LeadSample, SentBefore } from './lead-samples.ts';
import { madeUpPerson } from './made-up-person.ts';

/** A request that was sent, and what came back. */
export type SentRequest = {
  number: number;
  request: IntakeRequest;
  status: number;
  /** The answer's headers that a sender looks at. */
  headers: Readonly<Record<string, string>>;
  body: string;
  ms: number;
};

/** What came of a press on a sample. */
type SampleSent =
  | { kind: 'sent'; sent: SentRequest; name: string; isRight: boolean }
  | { kind: 'nothing-before' };

/** Sends leads to the intake as other systems do, and keeps the last requests with their answers. */
export type IntakeSender = {
  send(request: IntakeRequest): Promise<SentRequest>;
  sendSample(sample: LeadSample): Promise<SampleSent>;
  /** The newest first. */
  readonly sent: readonly SentRequest[];
  /** Where the intake listens. */
  readonly webUrl: string;
};

const mostKept = 20;
const headersOfInterest = ['content-type', 'www-authenticate', 'retry-after', 'ratelimit'];

/**
 * @param webUrl where the bot serves its intake
 * @param changed called when there is another answer
 */
export function openIntakeSender(webUrl: string, changed: () => void): IntakeSender {
  const sent: SentRequest[] = [];
  let requests = 0;
  let people = 0;
  let before: SentBefore | undefined;

  const send = async (request: IntakeRequest): Promise<SentRequest> => {
    const since = performance.now();
    const response = await fetch(`${webUrl}${request.path}`, {
      method: 'POST',
      headers: request.headers,
      body: request.body,
    });
    const body = await response.text();
    requests += 1;
    const headers = headersOfInterest.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    const entry: SentRequest = {
      number: requests,
      request,
      status: response.status,
      headers: Object.fromEntries(headers),
      body,
      ms: Math.round(performance.now() - since),
    };
    sent.unshift(entry);
    sent.length = Math.min(sent.length, mostKept);
    changed();
    return entry;
  };

  return {
    sent,
    webUrl,
    send,
    async sendSample(sample) {
      if (sample.needsBefore && !before) return { kind: 'nothing-before' };
      people += 1;
      const next = madeUpPerson(people);
      const request = sample.request(next, before);
      const entry = await send(request);
      const name = sample.needsBefore && before ? before.name : (sample.named?.(next) ?? next.name);
      const isRight = sample.answers.includes(entry.status);
      if (isRight && !sample.bringsNobody) before = { person: next, name, request };
      return { kind: 'sent', sent: entry, name, isRight };
    },
  };
}
