import { type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import { faultForLog } from '../db/fault-for-log.ts';
import {
  type ArrivedDelivery,
  type Entrance,
  type Received,
  receiveDelivery,
} from '../flows/leads/receive-delivery.ts';
import { metaSourceKey } from '../flows/leads/receive-meta-notices.ts';
import type { Means } from '../flows/means.ts';
import type { KnownKey, KnownKeys } from '../flows/team/known-keys.ts';
import { keyOfName, type LeadReading, type ReadLead } from '../leads/new-lead.ts';
import { googleKey } from './google-lead-form.ts';
import { inflatedBody } from './inflated-body.ts';
import { type MetaApp, metaDoor } from './meta-door.ts';
import { keysOf, openedBy } from './opened-by.ts';
import { contentTypeOf, mostBytes, rawBody } from './raw-body.ts';
import { readSentObject } from './read-sent-object.ts';
import {
  claimsToBeEnvelope,
  type FetchFromAmazon,
  isAmazonAddress,
  isSignedByAmazon,
  type KnownCertificates,
  snsEnvelope,
} from './sns-envelope.ts';
import { addressOf } from './strangers-limit.ts';

export type IntakeDeps = {
  means: Means;
  now: () => Date;
  log: Logger;
  teamId: string;
  /** Who may post to `/intake/<source>`; any of them opens `/v1/events`. */
  keys: KnownKeys;
  /** How bytes become a lead. */
  read: ReadLead;
  fetchFromAmazon: FetchFromAmazon;
  /** Of the whole process, however many doors it has. */
  entrance: Entrance;
  /** Without one there is no `/intake/meta`. */
  meta?: MetaApp | undefined;
  /** How much one key, or one address without a key, may send. */
  intakeRate?: IntakeRate;
};

/** At most so many requests in so many seconds. */
export type IntakeRate = { mostRequests: number; windowSeconds: number };

/** Generous: a portal that catches up after an outage is let in; one that runs wild is not. */
const generousRate: IntakeRate = { mostRequests: 600, windowSeconds: 60 };

const tryAgainAfterSeconds = 30;

/**
 * The one door for leads: `POST /v1/events` and `POST /intake/<source>`. Answers as the product's table says;
 * errors are `{"error": "<code>"}`. Whatever is posted, it is never a failure of ours: what cannot be understood
 * is kept and answered 202.
 */
export function createIntake(deps: IntakeDeps): Router {
  const router = Router();
  const { mostRequests, windowSeconds } = deps.intakeRate ?? generousRate;
  const limit = rateLimit({
    limit: (_request: Request, response: Response) =>
      knockOf(response).opened.length > 0 ? mostRequests : Math.min(mostRequests, mostKeyless),
    windowMs: windowSeconds * 1_000,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Wrong keys count against the address they come from: the right one is let in from there too.
    keyGenerator: (request, response) => {
      const [key] = knockOf(response).opened;
      if (!key) return `address ${addressOf(request)}`;
      return `key ${key.keyId ?? key.source}`;
    },
    handler: (_request, response) => {
      refuse(response, 429, 'too-fast');
    },
  });
  /** Which keys there are and which of them it shows, once for each request. */
  const look = async (request: Request<object>, response: Response, next: () => void): Promise<void> => {
    const { keys, areAll } = await deps.keys.at(deps.now());
    const knock: SeenKnock = { keys, areAll, opened: openedBy(request, keys) };
    response.locals.knock = knock;
    next();
  };

  const certificates: KnownCertificates = new Map();
  router.use(metaDoor(deps));
  router.post('/v1/events', look, limit, async (request, response) => {
    const knock = knockOf(response);
    const [key] = knock.opened;
    if (!key) return refuseKey(response, knock);
    const bytes = bytesOf(await sentBody(request, response, mostBytes), response);
    if (!bytes || !(await isToBeTaken(bytes, request, response, deps, certificates))) return;
    await take(deps, request, response, { door: 'events', bytes, key });
  });

  router.post('/intake/:source', look, limit, async (request: Request<{ source: string }>, response) => {
    const { source } = request.params;
    const knock = knockOf(response);
    const ofSource = knock.keys.filter((one) => one.source === source);
    const isOpen = knock.opened.length > 0;
    if (ofSource.length === 0)
      return isOpen && knock.areAll ? refuse(response, 404, 'unknown-source') : refuseKey(response, knock);
    let key = knock.opened.find((one) => one.source === source);
    if (isOpen && !key) return refuse(response, 403, 'key-of-another-source');
    const sent = await sentBody(request, response, key ? mostBytes : mostKeylessBytes);
    if (!key && sent.kind === 'bytes') key = keysOf(keyInBody(sent.bytes, request), ofSource)[0];
    // Whatever else is wrong: a stranger is told the same of every source, known or not.
    if (!key) return refuseKey(response, knock);
    const bytes = bytesOf(sent, response);
    if (!bytes) return;
    if (!(await isToBeTaken(bytes, request, response, deps, certificates))) return;
    await take(deps, request, response, { door: 'intake', bytes, key });
  });
  return router;
}

type SeenKnock = { keys: readonly KnownKey[]; areAll: boolean; opened: KnownKey[] };

function knockOf(response: Response): SeenKnock {
  return response.locals.knock as SeenKnock;
}

/** No key of ours; or none that is known while the database is away, which is not the sender's fault. */
function refuseKey(response: Response, { areAll }: SeenKnock): void {
  if (!areAll) response.set('retry-after', String(tryAgainAfterSeconds));
  if (areAll) refuse(response, 401, 'key-missing-or-wrong');
  else refuse(response, 503, 'not-stored-try-again');
}

/** What somebody without a key may send: Google shows its key in the body, which has to be looked at for that. */
const mostKeyless = 120;
const mostKeylessBytes = 65_536;

/** The key that a body shows, where one could stand in it. */
function keyInBody(bytes: Uint8Array<ArrayBuffer>, request: Request<object>): string {
  const isLikely = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('"google_key"');
  return isLikely ? googleKey(fieldsOf(bytes, request)) : '';
}

function fieldsOf(bytes: Uint8Array<ArrayBuffer>, request: Request<object>): Record<string, unknown> {
  const sent = readSentObject(bytes, contentTypeOf(request));
  return sent.kind === 'object' ? sent.fields : {};
}

/**
 * Whether what came is to be taken in. What comes in Amazon's envelope is not, where Amazon did not sign it; and where
 * it asks whether messages are wanted, it is answered yes: whoever sent it showed our key.
 */
async function isToBeTaken(
  bytes: Uint8Array<ArrayBuffer>,
  request: Request<object>,
  response: Response,
  { fetchFromAmazon, log }: IntakeDeps,
  certificates: KnownCertificates,
): Promise<boolean> {
  const fields = fieldsOf(bytes, request);
  if (!claimsToBeEnvelope(fields)) return true;
  const envelope = snsEnvelope(fields);
  try {
    if (!envelope || !(await isSignedByAmazon(envelope, certificates, fetchFromAmazon))) {
      refuse(response, 403, 'signature-wrong');
      return false;
    }
    if (envelope.Type === 'Notification') return true;
    const { Type, SubscribeURL = '' } = envelope;
    const isAsked = Type === 'SubscriptionConfirmation' && isAmazonAddress(SubscribeURL);
    if (isAsked) await fetchFromAmazon(SubscribeURL);
    response.status(200).json({ confirmed: isAsked });
  } catch (error) {
    log.error({ fault: faultForLog(error) }, 'Amazon could not be asked about a delivery');
    response.set('retry-after', String(tryAgainAfterSeconds));
    refuse(response, 503, 'amazon-not-reached-try-again');
  }
  return false;
}

async function take(
  { means, now, log, teamId, keys, read, entrance }: IntakeDeps,
  request: Request<object>,
  response: Response,
  sent: {
    door: ArrivedDelivery['door'];
    bytes: Uint8Array<ArrayBuffer>;
    /** The one that opened the door. */
    key: KnownKey;
  },
): Promise<void> {
  const { door, bytes, key } = sent;
  const contentType = contentTypeOf(request);
  const reading = read(bytes, contentType, door === 'intake' ? key.source : '');
  const sourceKey = door === 'intake' ? key.source : sourceNamedIn(reading) || key.source;
  await keys.used(key, now());
  const received = await receiveDelivery(
    means,
    entrance,
    {
      teamId,
      door,
      sourceKey,
      providerId: reading.kind === 'lead' ? reading.lead.providerId : null,
      isIdOfDelivery: reading.kind === 'lead' && reading.lead.isIdOfDelivery,
      contentType,
      body: bytes,
      at: now(),
    },
    read,
  );
  if ('error' in received)
    log.error({ fault: faultForLog(received.error), door }, `a delivery was ${loggedAs[received.kind]}`);
  answer(response, received);
}

const loggedAs = { 'not-stored': 'not stored', later: 'stored and not matched; the queue tries again' };

function answer(response: Response, received: Received): void {
  switch (received.kind) {
    case 'matched': {
      const { isNewPerson, leadId, contactId, delivery } = received;
      response.status(isNewPerson ? 201 : 200).json({
        ...(leadId ? { leadId } : {}),
        ...(contactId ? { contactId } : {}),
        delivery,
      });
      return;
    }
    case 'kept':
      response.status(202).json({ delivery: received.delivery, kept: true, why: received.why });
      return;
    case 'later':
      response.status(202).json({ delivery: received.delivery, kept: true, why: 'matched-later' });
      return;
    case 'not-stored':
      response.set('retry-after', String(tryAgainAfterSeconds));
      refuse(response, 503, 'not-stored-try-again');
  }
}

function refuse(response: Response, status: number, error: string): void {
  if (status === 401) response.set('www-authenticate', 'Basic realm="Touchbase"');
  response.status(status).json({ error });
}

/**
 * The source that a body names; '' where it names none, or Meta: what comes from there is known by Meta's signature, and
 * another's delivery of that source could stand in the way of a real one with the same id.
 */
function sourceNamedIn(reading: LeadReading): string {
  const named = reading.kind === 'lead' ? keyOfName(reading.lead.source ?? '') : '';
  return named === metaSourceKey ? '' : named;
}

type SentBody =
  | { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'too-large' }
  | { kind: 'broken-off' };

/** What was sent, unpacked: at most so many bytes of it are read, and as many unpacked. */
async function sentBody(request: Request<object>, response: Response, most: number): Promise<SentBody> {
  const raw = await rawBody(request, response, most);
  return raw.kind === 'bytes' ? await inflatedBody(raw.bytes, raw.encoding, most) : raw;
}

/** What was sent; `undefined` where it was refused. */
function bytesOf(sent: SentBody, response: Response): Uint8Array<ArrayBuffer> | undefined {
  if (sent.kind === 'too-large') refuse(response, 413, 'too-large');
  else if (sent.kind === 'broken-off' || sent.bytes.length === 0) refuse(response, 400, 'no-body');
  else return sent.bytes;
  return undefined;
}
