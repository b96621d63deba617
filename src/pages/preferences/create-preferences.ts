import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import { faultForLog } from '../../db/fault-for-log.ts';
import { readTeam } from '../../db/people.ts';
import { type Choices, chooseOnPage, readChoices } from '../../flows/contacts/choose-on-page.ts';
import { contactOfToken } from '../../flows/contacts/page-links.ts';
import type { Means } from '../../flows/means.ts';
import { askedLanguage } from '../asked-language.ts';
import { pagePolicy } from '../page-policy.ts';
import { sendPage } from '../page-shell.ts';
import {
  address,
  choicesPage,
  nobodyPage,
  type PageLook,
  plainPage,
  stopPage,
  stoppedPage,
} from './preferences-page.ts';
import { isOneClick, oneClick, readChoice } from './sent-choice.ts';

export type PreferencesDeps = { means: Means; now: () => Date; log: Logger; teamId: string };

type PageRequest = Request<{ token: string }>;
/** Whose page it is; `choices` is missing where nothing is kept of them. */
type Opened = { contactId: string; choices: Choices | undefined; look: PageLook };

/** Of requests that are refused: a provider of mail sends many from few addresses, and right ones. */
const mostWrong = { requests: 60, withinMs: 600_000 };
const mostBytes = 8_192;
const tryAgainAfterSeconds = 60;
const paths = ['/u', '/preferences'];

/**
 * The pages that people open from our letters: `/u/<token>` stops our e-mails, by a press on the page or by the one-click
 * post of a mail program (RFC 8058: no cookie, no login, no redirect); `/preferences/<token>` stops each channel or
 * everything. Showing them changes nothing. A token that is not ours and one of another team are answered alike, before
 * anything is looked up. Nothing on them says whose they are.
 */
export function createPreferences(deps: PreferencesDeps): Router {
  const router = Router();
  router.use(paths, pagePolicy({ mayBeFramed: false }), (_request, response, next) => {
    response.vary('accept-language');
    response.set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    next();
  });
  router.use(
    paths,
    rateLimit({
      limit: mostWrong.requests,
      windowMs: mostWrong.withinMs,
      skipSuccessfulRequests: true,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, response) => sendPage(response, 429, plainPage('tooFast')),
    }),
  );

  router
    .route('/u/:token')
    .get(async (request, response) => {
      const opened = await open(deps, request);
      if (opened) sendPage(response, 200, stopOrStopped(opened));
      else unknown(response);
    })
    .post(readText, (request: PageRequest, response) => takeStop(deps, request, response))
    .all(refuseMethod);
  router
    .route('/preferences/:token')
    .get(async (request, response) => {
      const opened = await open(deps, request);
      if (!opened) return unknown(response);
      const { look, choices } = opened;
      const isSaved = request.query.saved === '1';
      sendPage(response, 200, choices ? choicesPage(look, { ...choices, isSaved }) : nobodyPage(look));
    })
    .post(readText, (request: PageRequest, response) => takeChoice(deps, request, response))
    .all(refuseMethod);

  router.use(paths, (_request, response) => unknown(response));
  router.use(paths, failed(deps.log));
  return router;
}

const readText = express.text({ type: () => true, limit: mostBytes, defaultCharset: 'utf-8' });

/** Stops our e-mails. Whatever posts something else is shown the page with the button. */
async function takeStop(deps: PreferencesDeps, request: PageRequest, response: Response): Promise<void> {
  const opened = await open(deps, request);
  if (!opened) return unknown(response);
  const { look, contactId, choices } = opened;
  if (!isOneClick(bodyOf(request))) return sendPage(response, 400, stopOrStopped(opened));
  const words = `${oneClick.name}=${oneClick.value}`;
  const person = { teamId: deps.teamId, contactId };
  if (choices) await chooseOnPage(deps.means, person, { stop: ['email'], was: [], words }, deps.now());
  sendPage(response, 200, choices ? stoppedPage(look) : nobodyPage(look));
}

async function takeChoice(deps: PreferencesDeps, request: PageRequest, response: Response): Promise<void> {
  const opened = await open(deps, request);
  if (!opened) return unknown(response);
  const { look, contactId, choices } = opened;
  if (!choices) return sendPage(response, 200, nobodyPage(look));
  const { stop, was } = readChoice(bodyOf(request));
  const words = `stop: ${stop.join(', ') || '-'}; stopped before: ${was.join(', ') || '-'}`;
  await chooseOnPage(deps.means, { teamId: deps.teamId, contactId }, { stop, was, words }, deps.now());
  response.redirect(303, `${address(look, 'preferences')}&saved=1`);
}

function stopOrStopped({ look, choices }: Opened) {
  if (!choices) return nobodyPage(look);
  const isStopped = choices.states.email !== 'open' || choices.states.everything !== 'open';
  return isStopped ? stoppedPage(look) : stopPage(look);
}

async function open({ means, teamId }: PreferencesDeps, request: PageRequest): Promise<Opened | undefined> {
  const { token } = request.params;
  const contactId = contactOfToken(means.secretKeys, teamId, token);
  if (contactId === undefined) return undefined;
  const choices = await readChoices(means, { teamId, contactId });
  const language = askedLanguage(request) ?? choices?.language ?? (await teamLanguage());
  return { contactId, choices, look: { token, language } };

  async function teamLanguage() {
    const team = await readTeam(means.store.rows, teamId);
    return team?.language ?? 'en';
  }
}

function bodyOf({ body }: PageRequest): string {
  return typeof body === 'string' ? body : '';
}

function unknown(response: Response): void {
  sendPage(response, 404, plainPage('unknown'));
}

function refuseMethod(_request: Request<object>, response: Response): void {
  response.set('allow', 'GET, HEAD, POST');
  sendPage(response, 405, plainPage('wrongMethod'));
}

/** What could not be done is said on a page; the address, which opens somebody's choices, is in no log. */
function failed(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof URIError) return unknown(response);
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    if (status >= 400 && status < 500) return sendPage(response, status, plainPage('wrongMethod'));
    log.error({ fault: faultForLog(error) }, 'a page of preferences failed');
    response.set('retry-after', String(tryAgainAfterSeconds));
    sendPage(response, 503, plainPage('notNow'));
  };
}
