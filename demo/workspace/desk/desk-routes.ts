import { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { PostAnswer } from '../../../sandbox/client/frame.ts';
import { languageIn } from '../../../sandbox/client/language-in.ts';
import { hrefOf, type Language } from '../../../sandbox/client/look.ts';
import { outcomeFault } from '../../../sandbox/client/outcome-words.ts';
import { say } from '../../../sandbox/client/say.ts';
import { jumps } from '../jump.ts';
import type { JumpAnswer } from '../time-machine.ts';
import { deskSay, momentText } from './desk-say.ts';
import { deskWords } from './desk-words.ts';
import type { DeskWorkspace } from './desk-workspace.ts';
import type { IntakeSender } from './leads/intake-sender.ts';
import { leadSampleWords } from './leads/lead-sample-words.ts';
import { leadSamples } from './leads/lead-samples.ts';
import { oneAtATime } from './story/one-at-a-time.ts';
import { type Performed, performDeed } from './story/perform-deed.ts';
import { newestHref, placeOf } from './story/place-of.ts';
import { storyFacts } from './story/story-facts.ts';
import { type Deed, isStepDone, storySteps } from './story/story-steps.ts';
import { storyWords } from './story/story-words.ts';
import type { StoryWorkspace } from './story/story-workspace.ts';

/** Who sent a post from which window. Every post of the client says so. */
const sender = { as: z.string(), language: z.enum(['en', 'ar']) };
const jumpBody = z.strictObject({ ...sender, to: z.enum(jumps) });
const stopBody = z.strictObject(sender);
const leadBody = z.strictObject({ ...sender, sample: z.string() });
const storyBody = z.strictObject({ ...sender, deed: z.string() });
const filterBody = z.strictObject({ ...sender, text: z.string().max(200), look: z.string().max(4_000) });
const look = z.object({
  as: z.string(),
  at: z.string(),
  thread: z.string().optional(),
  language: z.enum(['en', 'ar']),
  more: z.record(z.string(), z.string()),
});

/** What is posted from the bar and the panels, under `/desk`. Refusals are answers in words. */
export function deskRoutes(workspace: StoryWorkspace, intake: IntakeSender): Router {
  const router = Router();
  const { time } = workspace;
  const perform = oneAtATime(
    (deed: Deed) => performDeed(workspace, intake, deed),
    ({ key }) => key,
  );

  router.post('/jump', (request, response) => {
    const { language, to } = jumpBody.parse(request.body);
    // Pressed twice, it is on its way all the same.
    if (time.state.moving?.jump === to) return respond(response, {});
    const answer = time.jump(to);
    respond(response, answer.kind === 'begun' ? {} : { fault: refusalInWords(language, answer.why, time) });
  });

  router.post('/stop', (request, response) => {
    const { language } = stopBody.parse(request.body);
    if (!time.state.moving) return respond(response, { fault: deskSay(language, deskWords.notMoving) });
    time.stopJump();
    respond(response, { say: deskSay(language, deskWords.stopped) });
  });

  router.post('/lead', async (request, response) => {
    const { language, sample: key } = leadBody.parse(request.body);
    const sample = leadSamples.find((one) => one.key === key);
    if (!sample) return respond(response, { fault: deskSay(language, deskWords.notUnderstood) }, 404);
    const result = await intake.sendSample(sample);
    if (result.kind === 'nothing-before')
      return respond(response, { fault: deskSay(language, leadSampleWords.sendOneFirst) });
    const { sent, name, isRight } = result;
    const words = answerInWords(language, sent.status, name);
    respond(response, isRight ? { say: words } : { fault: words });
  });

  router.post('/story', async (request, response) => {
    const { language, deed: key } = storyBody.parse(request.body);
    const deed = storySteps(language)
      .flatMap(({ deeds }) => deeds)
      .find((one) => one.key === key);
    if (!deed) return respond(response, { fault: deskSay(language, deskWords.notUnderstood) }, 404);
    const performed = await perform(deed);
    const words = performedInWords(language, performed, deed, time);
    const isWell = ['done', 'done-before', 'under-way'].includes(performed.kind);
    respond(response, isWell ? { ...words, href: await hrefAfter(workspace, deed, language) } : words);
  });

  router.post('/filter', (request, response) => {
    const { text, look: shown } = filterBody.parse(request.body);
    const { thread, more, ...rest } = look.parse(JSON.parse(shown));
    const q = text.trim() || undefined;
    const from = { ...rest, more, ...(thread === undefined ? {} : { thread }) };
    respond(response, { href: hrefOf(from, { more: { q, page: undefined, entry: undefined } }) });
  });

  router.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    const isMalformed = error instanceof z.ZodError || error instanceof SyntaxError;
    if (!isMalformed) return next(error);
    respond(response, { fault: deskSay(languageIn(request), deskWords.notUnderstood) }, 400);
  });
  return router;
}

function respond(response: Response, answer: PostAnswer, status = 200): void {
  response.status(status).json(answer);
}

function refusalInWords(
  language: Language,
  why: Extract<JumpAnswer, { kind: 'refused' }>['why'],
  { state: { now } }: DeskWorkspace['time'],
): string {
  if (why === 'moving') return deskSay(language, deskWords.alreadyMoving);
  if (why === 'closed') return deskSay(language, deskWords.closed);
  return deskSay(language, deskWords.realTimeBehind, { now: momentText(language, now) });
}

function answerInWords(language: Language, status: number, name: string): string {
  if (status === 201) return deskSay(language, leadSampleWords.newPerson, { name });
  if (status === 200) return deskSay(language, leadSampleWords.knownPerson, { name });
  if (status === 202) return deskSay(language, leadSampleWords.kept);
  return deskSay(language, status < 500 ? leadSampleWords.refused : leadSampleWords.answered, { status });
}

function performedInWords(
  language: Language,
  performed: Performed,
  deed: Deed,
  time: DeskWorkspace['time'],
): PostAnswer {
  switch (performed.kind) {
    case 'done':
      return { say: deskSay(language, storyWords.wasDone, { what: deskSay(language, deed.label) }) };
    case 'under-way':
      return {};
    case 'done-before':
      return { say: deskSay(language, storyWords.doneBefore) };
    case 'needs': {
      const step = storySteps(language).find(({ key }) => key === performed.step);
      return {
        fault: deskSay(language, storyWords.needsFirst, {
          step: step ? deskSay(language, step.words.title) : performed.step,
        }),
      };
    }
    case 'no-travel':
      return { fault: refusalInWords(language, performed.why, time) };
    case 'not-taken': {
      const what = performed.command ?? say('thatAction', language);
      return {
        fault: outcomeFault(performed.outcome, what, language) ?? deskSay(language, storyWords.notSeenYet),
      };
    }
    case 'turned-away':
      return { fault: deskSay(language, leadSampleWords.answered, { status: performed.status }) };
    case 'not-seen':
      return { fault: deskSay(language, storyWords.notSeenYet) };
  }
}

/** To where what was done can be seen, as the one who did it, with its step open until all of that is done. */
async function hrefAfter(workspace: StoryWorkspace, deed: Deed, language: Language): Promise<string> {
  const facts = await storyFacts(workspace);
  const who = deed.who(facts);
  const step = storySteps(language).find(({ deeds }) => deeds.includes(deed));
  const isOver = step === undefined || isStepDone(step, facts);
  return newestHref({
    as: who,
    at: placeOf(workspace.slack, deed.place, who),
    language,
    more: { panel: 'story', ...(isOver ? {} : { step: step.key }) },
  });
}
