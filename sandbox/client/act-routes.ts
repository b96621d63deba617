import express, { type Request, type Router } from 'express';
import type { z } from 'zod';
import type { LocalSlack } from '../local-slack.ts';
import { NotPossible } from '../people/not-possible.ts';
import { mostFormFileBytes } from '../people/view-state.ts';
import { type ActBody, actBodies } from './act-bodies.ts';
import { type ActReply, emptied, refusal, replied } from './act-reply.ts';
import type { FormFaults } from './form-faults.ts';
import { languageIn } from './language-in.ts';
import type { Language } from './look.ts';
import { refusalInWords } from './outcome-words.ts';
import { peopleOf, placeOf } from './place.ts';
import { pressFromWindow } from './press-from-window.ts';
import { say } from './say.ts';

export type ActDeps = {
  slack: LocalSlack;
  formFaults: FormFaults;
  /** Something changed that the local Slack does not know of. */
  changed(): void;
};

/** Everything a person can do in the client, each as one POST. */
export function actRoutes(deps: ActDeps): Router {
  const router = express.Router();
  const act = <S extends Schema>(path: string, schema: S, run: (body: z.infer<S>) => Promise<ActReply>) => {
    router.post(path, async (request, response) => {
      const { status, answer } = await perform(deps.slack, schema, request.body, request, run);
      response.status(status ?? 200).json(answer);
    });
  };
  act('/press', actBodies.press, (body) => pressFromWindow(deps.slack, body));
  act('/submit', actBodies.submit, (body) => submit(deps, body));
  const file = express.raw({ type: 'application/octet-stream', limit: mostFormFileBytes });
  router.post('/upload', file, async (request, response) => {
    const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const { status, answer } = await perform(deps.slack, actBodies.upload, request.query, request, (body) =>
      upload(deps.slack, body, content),
    );
    response.status(status ?? 200).json(answer);
  });
  act('/close', actBodies.close, (body) => close(deps.slack, body));
  act('/command', actBodies.command, (body) => command(deps.slack, body));
  act('/say', actBodies.say, (body) => speak(deps.slack, body));
  act('/home', actBodies.home, async ({ as, tab }) => {
    deps.slack.as(as).openHome(tab);
    return { answer: {} };
  });
  act('/shortcut', actBodies.shortcut, async ({ as, id, language }) =>
    replied(await deps.slack.as(as).shortcut(id), say('thatAction', language), language),
  );
  act('/message-shortcut', actBodies.messageShortcut, (body) => messageShortcut(deps.slack, body));
  act('/join', actBodies.membership, async ({ as, at, language }) => {
    const place = placeOf(deps.slack, as, at);
    if (place.kind !== 'channel') return refusal(404, 'nowhere', language);
    if (!place.isMember) deps.slack.join(place.channel.id, as);
    return { answer: {} };
  });
  act('/leave', actBodies.membership, async ({ as, at, language }) => {
    const place = placeOf(deps.slack, as, at);
    if (place.kind !== 'channel' || !place.isMember) return refusal(404, 'nowhere', language);
    deps.slack.leave(place.channel.id, as);
    return { answer: {} };
  });
  return router;
}

/** Any of the bodies: they all say who acts and in which language the window is. */
type Schema = z.ZodType<{ as: string; language: Language }>;

async function perform<S extends Schema>(
  slack: LocalSlack,
  schema: S,
  given: unknown,
  request: Request,
  run: (body: z.infer<S>) => Promise<ActReply>,
): Promise<ActReply> {
  const read = schema.safeParse(given);
  if (!read.success) return refusal(400, 'malformed', languageIn(request));
  const { as, language } = read.data;
  if (!peopleOf(slack).some(({ id, deleted }) => id === as && !deleted))
    return refusal(403, 'nobodyThere', language);
  try {
    return await run(read.data);
  } catch (error) {
    // The window was out of date.
    if (error instanceof NotPossible) return refusal(409, 'impossible', language);
    throw error;
  }
}

async function submit({ slack, formFaults, changed }: ActDeps, body: ActBody<'submit'>): Promise<ActReply> {
  const { as, language } = body;
  const person = slack.as(as);
  const view = person.openView();
  if (view?.id !== body.view) return refusal(409, 'impossible', language);
  const outcome = await person.submit(emptied(body.values));
  const isOurs = outcome.error === 'client_refused';
  const fields = Object.fromEntries(
    Object.entries(outcome.fields).map(([block, fault]) => [
      block,
      isOurs ? refusalInWords(fault, language) : fault,
    ]),
  );
  formFaults.keep(view, fields);
  changed();
  if (outcome.form === 'failed' && !isOurs) return { answer: { fault: say('formTrouble', language) } };
  return { answer: Object.keys(fields).length === 0 ? {} : { fields } };
}

/** A file is chosen in a form: Slack's client uploads it at once, long before the form is sent. */
async function upload(slack: LocalSlack, body: ActBody<'upload'>, content: Buffer): Promise<ActReply> {
  const person = slack.as(body.as);
  if (!person.views().some(({ id }) => id === body.view)) return refusal(409, 'impossible', body.language);
  const kept = body.kept.split(',').filter((id) => id !== '');
  const chosen = person.uploads({ name: body.name, content });
  person.fill({ [body.block]: [...kept, chosen] }, body.view);
  return { answer: {} };
}

async function close(slack: LocalSlack, body: ActBody<'close'>): Promise<ActReply> {
  const person = slack.as(body.as);
  if (person.openView()?.id !== body.view) return refusal(409, 'impossible', body.language);
  await person.closeView({ all: body.all === true });
  return { answer: {} };
}

async function command(slack: LocalSlack, body: ActBody<'command'>): Promise<ActReply> {
  const { as, language } = body;
  const [word = '/', rest = ''] = splitOnce(body.line.trim());
  if (body.thread !== undefined) return refusal(409, 'noCommandInThread', language, { command: word });
  const place = placeOf(slack, as, body.at);
  if (place.kind === 'nowhere' || (place.kind === 'channel' && !place.isMember))
    return refusal(404, 'nowhere', language);
  const outcome = await slack.as(as).command(word, rest, { channel: place.channel.id });
  return replied(outcome, word, language);
}

async function speak(slack: LocalSlack, body: ActBody<'say'>): Promise<ActReply> {
  const { as, language, thread } = body;
  const place = placeOf(slack, as, body.at);
  if (place.kind === 'nowhere' || (place.kind === 'channel' && !place.isMember))
    return refusal(404, 'nowhere', language);
  if (place.channel.isArchived) return refusal(409, 'archived', language);
  if (place.kind === 'app' && slack.manifest.messagesTabReadOnly) return refusal(409, 'readOnly', language);
  if (thread !== undefined && slack.message({ channel: place.channel.id, ts: thread }) === undefined)
    return refusal(404, 'threadGone', language);
  slack.as(as).says(place.channel.id, body.text, thread === undefined ? {} : { thread });
  return { answer: {} };
}

async function messageShortcut(slack: LocalSlack, body: ActBody<'messageShortcut'>): Promise<ActReply> {
  const { as, channel, ts, language } = body;
  if (placeOf(slack, as, channel).kind === 'nowhere') return refusal(404, 'nowhere', language);
  const message = slack.message({ channel, ts });
  if (message === undefined || (message.ephemeralFor ?? as) !== as)
    return refusal(404, 'lateMessage', language);
  const outcome = await slack.as(as).messageShortcut(body.id, message);
  return replied(outcome, say('thatAction', language), language);
}

function splitOnce(line: string): [string, string] {
  const gap = line.search(/\s/);
  return gap < 0 ? [line, ''] : [line.slice(0, gap), line.slice(gap + 1)];
}
