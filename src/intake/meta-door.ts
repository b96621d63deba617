import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { faultForLog } from '../db/fault-for-log.ts';
import { type Entrance, receiveDelivery } from '../flows/leads/receive-delivery.ts';
import { metaSourceKey, receiveMetaNotices } from '../flows/leads/receive-meta-notices.ts';
import type { Means } from '../flows/means.ts';
import type { KnownKeys } from '../flows/team/known-keys.ts';
import { type MetaNotice, readMetaLead, readMetaNotices } from './meta-lead.ts';
import { isSecret } from './opened-by.ts';
import { contentTypeOf, rawBody } from './raw-body.ts';
import { strangersLimit } from './strangers-limit.ts';

/** What Meta and we know of each other: the secret of the app, and the token that its set-up shows us. */
export type MetaApp = { appSecret: string; verifyToken: string };

type MetaDoorDeps = {
  means: Means;
  now: () => Date;
  log: Logger;
  teamId: string;
  keys: KnownKeys;
  meta?: MetaApp | undefined;
  entrance: Entrance;
  intakeRate?: { mostRequests: number };
};

/**
 * Where Meta gives notice of leads, `/intake/meta`: a GET proves to Meta that the address is ours, each POST is signed.
 * What is rightly signed and stored is answered 200, whatever it says: anything else has Meta send it again and, in
 * the end, send nothing more. Without an app of Meta's there is no such source, unless a key of that name opens it.
 */
export function metaDoor(deps: MetaDoorDeps): Router {
  const router = Router();
  const { meta } = deps;
  if (!meta) {
    router.all('/intake/meta', async (_request, response, next) => {
      const { keys, areAll } = await deps.keys.at(deps.now());
      if (areAll && !keys.some(({ source }) => source === metaSourceKey))
        refuse(response, 404, 'unknown-source');
      else next();
    });
    return router;
  }

  router.use('/intake/meta', strangersLimit(deps.intakeRate?.mostRequests));

  router.get('/intake/meta', ({ query }, response) => {
    const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = query;
    const isOurs = typeof token === 'string' && isSecret(token, meta.verifyToken);
    if (mode !== 'subscribe' || !isOurs || typeof challenge !== 'string')
      return refuse(response, 403, 'verify-token-wrong');
    response.type('text/plain').send(challenge);
  });

  router.post('/intake/meta', async (request, response) => {
    const signature = signatureIn(request);
    if (!signature) return refuse(response, 401, 'signature-missing-or-wrong');
    const sent = await rawBody(request, response);
    if (sent.kind === 'too-large') return refuse(response, 413, 'too-large');
    if (sent.kind === 'broken-off') return refuse(response, 400, 'no-body');
    // The signature is over the bytes as they came, packed or not.
    const { bytes } = sent;
    if (!timingSafeEqual(createHmac('sha256', meta.appSecret).update(bytes).digest(), signature))
      return refuse(response, 401, 'signature-missing-or-wrong');

    const contentType = contentTypeOf(request);
    const read = readMetaNotices(bytes, contentType);
    const stored =
      read.kind === 'notices'
        ? await keepNotices(deps, read.notices)
        : await keepRiddle(deps, { body: bytes, contentType });
    if (stored.kind === 'stored') return void response.status(200).json({ kept: true });
    deps.log.error({ fault: faultForLog(stored.error) }, 'a notice of Meta’s was not stored');
    response.set('retry-after', '30');
    refuse(response, 503, 'not-stored-try-again');
  });
  return router;
}

type Kept = { kind: 'stored' } | { kind: 'not-stored'; error: unknown };

async function keepNotices(
  { means, now, teamId, entrance }: MetaDoorDeps,
  notices: MetaNotice[],
): Promise<Kept> {
  return await entrance.storing(() => receiveMetaNotices(means, { teamId, notices, at: now() }));
}

/** Signed by Meta and yet no notice that we know: it goes the way of all that is not understood. */
async function keepRiddle(
  { means, now, teamId, entrance }: MetaDoorDeps,
  { body, contentType }: { body: Uint8Array<ArrayBuffer>; contentType: string },
): Promise<Kept> {
  const received = await receiveDelivery(
    means,
    entrance,
    {
      teamId,
      door: 'intake',
      sourceKey: metaSourceKey,
      providerId: null,
      isIdOfDelivery: false,
      contentType,
      body,
      at: now(),
    },
    readMetaLead,
  );
  return received.kind === 'not-stored' ? received : { kind: 'stored' };
}

/** The signature that a request shows, or `undefined` where it shows none that could be one. */
function signatureIn(request: Request): Buffer | undefined {
  const [, hex] = /^sha256=([0-9a-f]{64})$/i.exec(request.get('x-hub-signature-256') ?? '') ?? [];
  return hex ? Buffer.from(hex, 'hex') : undefined;
}

function refuse(response: Response, status: number, error: string): void {
  response.status(status).json({ error });
}
