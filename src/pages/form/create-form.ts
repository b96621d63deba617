import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import { faultForLog } from '../../db/fault-for-log.ts';
import { readTeam, teamOf } from '../../db/people.ts';
import { type Entrance, type Received, receiveDelivery } from '../../flows/leads/receive-delivery.ts';
import type { Means } from '../../flows/means.ts';
import type { ReadLead } from '../../leads/new-lead.ts';
import { askedLanguage } from '../asked-language.ts';
import { pagePolicy } from '../page-policy.ts';
import { sendPage } from '../page-shell.ts';
import { type FormLook, formAddress } from './form-address.ts';
import { formPage, refusalPage, thanksPage, unknownFormPage } from './form-page.ts';
import { deliveryOfForm, formFaults, readSentForm, type TypedForm } from './sent-form.ts';

export type FormDeps = {
  means: Means;
  now: () => Date;
  log: Logger;
  teamId: string;
  /** Which sources have a form: those that may post leads. Their secrets are not asked for. */
  sources: { has(source: string): boolean | Promise<boolean> };
  /** How a stored delivery is read. */
  read: ReadLead;
  /** Of the whole process, however many doors it has. */
  entrance: Entrance;
};

type FormRequest = Request<{ source: string }>;

/** Enough for a whole office or an open house behind one address, few for a program. */
const mostSent = { requests: 30, withinMs: 600_000 };
/** Twice what the longest message takes in the letters that take most. */
const mostBytes = 65_536;
const tryAgainAfterSeconds = 30;
const formContentType = 'application/x-www-form-urlencoded; charset=utf-8';

/**
 * The form of each source, for people: `/form/<source>`. What they send is a delivery of that source like any other,
 * stored before anything is made of it. Whatever happens, they are answered with a page, in their language, that keeps
 * what they typed.
 */
export function createForm(deps: FormDeps): Router {
  const router = Router();
  const limit = rateLimit({
    limit: mostSent.requests,
    windowMs: mostSent.withinMs,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: async (request, response) => {
      const look = await lookOf(deps, request as FormRequest);
      const { typed } = readSentForm(request.body);
      sendPage(response, 429, formPage(look, { typed, notice: 'too-fast' }));
    },
  });

  router.use('/form', pagePolicy({ mayBeFramed: true }), (_request, response, next) => {
    response.vary('accept-language');
    next();
  });
  router.use('/form/:source', async (request: FormRequest, response, next) => {
    if (await deps.sources.has(request.params.source)) next();
    else sendPage(response, 404, unknownFormPage());
  });

  router
    .route('/form/:source')
    .get(async (request, response) => {
      sendPage(response, 200, formPage(await lookOf(deps, request)));
    })
    .post(readBody(deps), limit, (request, response) => take(deps, request, response))
    .all((request, response) => refuseMethod(deps, request, response, 'GET, HEAD, POST'));
  router
    .route('/form/:source/thanks')
    .get(async (request, response) => {
      sendPage(response, 200, thanksPage(await lookOf(deps, request)));
    })
    .all((request, response) => refuseMethod(deps, request, response, 'GET, HEAD'));

  router.use('/form', (_request, response) => sendPage(response, 404, unknownFormPage()));
  router.use('/form', unreadableAddress);
  return router;
}

async function take(deps: FormDeps, request: FormRequest, response: Response): Promise<void> {
  const look = await lookOf(deps, request);
  const { typed, isBaited } = readSentForm(request.body);
  // A program that is told it failed tries another way.
  if (isBaited) return response.redirect(303, formAddress(look, '/thanks'));

  const { teamId, means, log } = deps;
  const asked = await teamOf(means.store.rows, teamId).then(
    (team) => ({ faults: formFaults(typed, team.country) }),
    (error: unknown) => ({ error }),
  );
  if ('faults' in asked && Object.keys(asked.faults).length > 0)
    return sendPage(response, 422, formPage(look, { typed, faults: asked.faults }));
  const received: Received =
    'error' in asked ? { kind: 'not-stored', error: asked.error } : await receive(deps, look, typed);
  if ('error' in received)
    log.error({ fault: faultForLog(received.error), door: 'form' }, `a form was ${loggedAs[received.kind]}`);
  if (received.kind === 'not-stored') {
    response.set('retry-after', String(tryAgainAfterSeconds));
    return sendPage(response, 503, formPage(look, { typed, notice: 'not-stored' }));
  }
  response.redirect(303, formAddress(look, '/thanks'));
}

const loggedAs = { 'not-stored': 'not stored', later: 'stored and not matched; the queue tries again' };

async function receive(
  { means, entrance, teamId, now, read }: FormDeps,
  { source, language }: FormLook,
  typed: TypedForm,
): Promise<Received> {
  return await receiveDelivery(
    means,
    entrance,
    {
      teamId,
      door: 'intake',
      sourceKey: source,
      providerId: null,
      isIdOfDelivery: false,
      contentType: formContentType,
      body: deliveryOfForm(typed, language),
      at: now(),
    },
    read,
  );
}

async function lookOf({ means, teamId }: FormDeps, request: FormRequest): Promise<FormLook> {
  return {
    source: request.params.source,
    language: askedLanguage(request) ?? (await teamLanguage()) ?? 'en',
    isEmbedded: request.query.embed === '1',
  };

  // While the database is away a page in English is better than none.
  async function teamLanguage() {
    const team = await readTeam(means.store.rows, teamId).catch(() => undefined);
    return team?.language;
  }
}

const parseBody = express.urlencoded({ extended: false, limit: mostBytes });

/** Reads what was posted, or says in a page why it cannot be. */
function readBody(deps: FormDeps) {
  return async (request: FormRequest, response: Response, next: () => void): Promise<void> => {
    const error = await new Promise<unknown>((done) => parseBody(request, response, done));
    if (!error) return next();
    const isTooLarge = error instanceof Error && 'status' in error && error.status === 413;
    const look = await lookOf(deps, request);
    if (isTooLarge) sendPage(response, 413, refusalPage(look, 'tooLarge'));
    else sendPage(response, 400, refusalPage(look, 'unread'));
  };
}

async function refuseMethod(
  deps: FormDeps,
  request: FormRequest,
  response: Response,
  allowed: string,
): Promise<void> {
  response.set('allow', allowed);
  sendPage(response, 405, refusalPage(await lookOf(deps, request), 'wrongMethod'));
}

/** An address that is no address (`/form/%zz`) is found nowhere. */
const unreadableAddress: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof URIError && !response.headersSent) sendPage(response, 404, unknownFormPage());
  else next(error);
};
