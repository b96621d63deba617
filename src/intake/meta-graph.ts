import { z } from 'zod';
import type { AskMeta, MetaAnswer } from '../flows/leads/fetch-meta-lead.ts';
import { parsedJson } from './read-sent-object.ts';
import { isRecord } from './sent-value.ts';

/** Where Meta is asked, and with which token of the page. */
export type MetaGraph = { graphUrl: string; pageToken: string };

/** Of these Meta tells only the first three unless it is asked. */
const fields = [
  'id',
  'created_time',
  'field_data',
  'ad_id',
  'ad_name',
  'adset_id',
  'adset_name',
  'campaign_id',
  'campaign_name',
  'form_id',
  'is_organic',
  'platform',
  'custom_disclaimer_responses',
];

const patienceMs = 10_000;

/**
 * Asks Meta's Graph API for leads. The token goes in a header, so that it stands in nobody's log of addresses.
 *
 * @param stopping ends what is being asked when the process stops
 */
export function metaGraph({ graphUrl, pageToken }: MetaGraph, stopping: AbortSignal): AskMeta {
  return async (leadgenId) => {
    const response = await fetch(`${graphUrl}/${leadgenId}?fields=${fields.join(',')}`, {
      headers: { authorization: `Bearer ${pageToken}`, accept: 'application/json' },
      // The token is for this address only.
      redirect: 'error',
      signal: AbortSignal.any([AbortSignal.timeout(patienceMs), stopping]),
    });
    const body = new Uint8Array(await response.arrayBuffer());
    return answerIn(response.status, body, response.headers.get('content-type') ?? '');
  };
}

const refusal = z.object({
  error: z.object({
    code: z.number().int().catch(0),
    error_subcode: z.number().int().optional().catch(undefined),
    is_transient: z.boolean().catch(false),
  }),
});

/**
 * What an answer of Meta's means. It says in the body what is wrong, most of it with status 400.
 * Source: Meta, Graph API, "Handling Errors".
 *
 * @throws where asking again later may help
 */
function answerIn(status: number, body: Uint8Array<ArrayBuffer>, contentType: string): MetaAnswer {
  const sent = parsedJson(new TextDecoder().decode(body));
  const said = sent.kind === 'json' && isRecord(sent.value) ? sent.value : {};
  const { error } = refusal.safeParse(said).data ?? {};
  if (status === 200 && !('error' in said) && 'id' in said)
    return { kind: 'lead', body, contentType: contentType.slice(0, 200) };

  const code = error?.code ?? 0;
  const told = `Meta answered ${status}, code ${code}, subcode ${error?.error_subcode ?? 0}`;
  // A page in between that answers 200 is not Meta.
  if (status === 408 || status === 429 || status >= 500 || status < 400) throw new Error(told);
  if (error?.is_transient || isForLater(code)) throw new Error(told);
  const isAboutToken = status === 401 || status === 403 || isOfToken(code);
  return { kind: 'refused', why: isAboutToken ? 'token-refused' : 'lead-gone', told };
}

/** Meta is out of order, or asked too often: by the app, a user, the page or the business. */
function isForLater(code: number): boolean {
  return [1, 2, 4, 17, 32, 341, 368, 613].includes(code) || (code >= 80_000 && code < 80_100);
}

/** The token is no good any more, or may not do this. */
function isOfToken(code: number): boolean {
  return [3, 10, 102, 190].includes(code) || (code >= 200 && code < 300);
}
