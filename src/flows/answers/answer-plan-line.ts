import { currentPlans } from '../../db/history.ts';
import { openTouchesFor, type Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import {
  nameAndRest,
  type PlanReading,
  parsePauseLine,
  parsePlanLine,
  plainWho,
} from '../../parsing/plan-line.ts';
import { unreadUntil } from '../../parsing/trailing-when.ts';
import type { Plan } from '../../plans/plan.ts';
import { plansNamed } from '../../plans/plan-named.ts';
import { dayInWords, nameOf } from '../../slack/day/touch-answers.ts';
import type { Message } from '../../slack/message.ts';
import { unclearWhoAnswer } from '../../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import {
  movedAnswer,
  type NextStep,
  pausedAnswer,
  planList,
  plansAnswer,
  resumedAnswer,
  workPlanAnswer,
} from '../../slack/plans/plan-answers.ts';
import { zoneOf } from '../../team/member.ts';
import { moveWords } from '../../words/move-words.ts';
import { planWords } from '../../words/plan-words.ts';
import { type Sentence, say, type Values } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { linesOf } from '../day/today-list.ts';
import { originToShow } from '../day/touch-lines.ts';
import { type PauseResult, pausePlan } from '../plans/pause-plan.ts';
import { type PutOnPlanResult, putOnPlan } from '../plans/put-on-plan.ts';
import { type ResumeResult, resumePlan } from '../plans/resume-plan.ts';
import { answerOffPlan } from './answer-off-plan.ts';
import { picking } from './picking.ts';
import { type Picked, whoIsMeant } from './who-is-meant.ts';

/** A line of `/touch` about a plan: as a whole, and what follows its verb. */
type PlanCommand = { verb: 'plan' | 'pause' | 'resume'; text: string; rest: string };

/** How many steps ahead an answer shows. */
const nextShown = 3;

/** Does what a line after `/touch plan`, `pause` or `resume` says, and answers. */
export async function answerPlanLine(
  asking: Asking,
  { verb, text, rest }: PlanCommand,
  picked?: Picked,
): Promise<Message> {
  if (verb === 'plan') return await planLine(asking, text, rest, picked);
  return verb === 'pause'
    ? await pauseLine(asking, text, rest, picked)
    : await resumeLine(asking, text, rest, picked);
}

async function planLine(
  asking: Asking,
  text: string,
  rest: string,
  picked: Picked | undefined,
): Promise<Message> {
  const { plans, voice } = asking;
  const line = parsePlanLine(rest, whenContext(asking, picked));
  const who = await whoIsMeant(asking, line.readings, 'own', picked);
  if (who.kind === 'nobody-named')
    return sentence(asking, planWords.whoMissing, exampleOf(asking, planWords.examplePlan));
  if (who.kind !== 'one') return unclearWhoAnswer(voice, who, asked(asking, text, planWords.examplePlan));
  const { contact, reading } = who;
  const said = planSaid(reading);
  if (reading.off) return await answerOffPlan(asking, contact, said);
  if (said === '' && !line.on) return await plansOfContact(asking, contact);
  const named = plansNamed(plans.values(), said);
  const [plan, ...others] = named;
  if (!plan)
    return sentence(asking, planWords.noSuchPlan, { said, plans: listed(asking, [...plans.values()]) });
  if (others.length > 0)
    return sentence(asking, planWords.severalPlans, { said, plans: listed(asking, named) });
  // A day that has passed may be meant too: the closing was last week.
  const result = await putOnPlan(asking, { contactId: contact.contactId, plan, on: line.on?.day });
  return putAnswer(asking, result);
}

/** "to 33 touch", "on 33 touch": the small word is no part of the name. "The plan" alone names none. */
function planSaid({ plan }: PlanReading): string {
  return plan.replace(/^(?:to|on|على|إلى|الى)\s+/iu, '').replace(/^(?:plan|(?:ال)?خطة)$/iu, '');
}

function putAnswer(asking: Asking, result: PutOnPlanResult): Message {
  const { voice, plans, at } = asking;
  switch (result.kind) {
    case 'denied':
      return deniedMessage(voice, result.why);
    case 'gone':
      return sentence(asking, planWords.gone);
    case 'no-day-of-its-own':
      return sentence(asking, planWords.noDayOfItsOwn, {
        plan: result.plan.name[voice.language],
        ...exampleOf(asking, planWords.examplePlan),
      });
    case 'left-alone':
      return sentence(asking, planWords.leftAlone, {
        name: nameOf(result.contact.name, voice),
        plan: result.plan.name[voice.language],
      });
    case 'moved': {
      const { contact, plan, left, moveId } = result;
      const leftName = left ? plans.get(left)?.name : undefined;
      const next = nextStep(asking, result.next);
      return movedAnswer(
        { contactName: contact.name, plan: plan.name, left: leftName, next, moveId },
        voice,
        at,
      );
    }
    default: {
      const { kind, contact, plan } = result;
      const event = kind === 'on-it-already' ? null : result.event;
      const next = nextStep(asking, result.next);
      const begunId = kind === 'begun' ? result.enrolmentId : undefined;
      return workPlanAnswer(
        { kind, begunId, contactName: contact.name, plan: plan.name, event, next },
        voice,
        at,
      );
    }
  }
}

async function plansOfContact(asking: Asking, contact: Contact): Promise<Message> {
  const { means, plans, teamId, voice, at } = asking;
  const { rows } = means.store;
  const { contactId, name } = contact;
  const due = await openTouchesFor(rows, teamId, contactId);
  const on = await Promise.all(
    (await currentPlans(rows, teamId, contactId)).map(async (current) => {
      const ahead = due.filter(
        ({ origin }) => origin.kind === 'step' && origin.enrolmentId === current.enrolmentId,
      );
      const plan = plans.get(current.planKey);
      return {
        name: plan?.name ?? moveWords.planGone,
        done: current.stepsDone,
        total: plan?.total ?? current.stepsDone,
        startsOn: current.startsOn,
        pause: current.pause,
        next: await linesOf(asking, ahead.slice(0, nextShown)),
      };
    }),
  );
  const known = [...plans.values()].map((plan) => plan.name);
  return plansAnswer({ contactName: name, plans: on, known }, voice, at);
}

async function pauseLine(
  asking: Asking,
  text: string,
  rest: string,
  picked: Picked | undefined,
): Promise<Message> {
  const { voice } = asking;
  const example = planWords.examplePause;
  const line = parsePauseLine(rest, whenContext(asking, picked));
  if (line.until?.kind === 'wrong-direction') return pausePast(asking, line.until.day);
  const unread = line.until ? undefined : unreadUntil(line.who);
  if (unread) return sentence(asking, planWords.pauseWhen, { words: unread, ...exampleOf(asking, example) });
  const who = await whoIsMeant(asking, [{ who: line.who }], 'own', picked);
  if (who.kind === 'nobody-named') return sentence(asking, planWords.whoMissing, exampleOf(asking, example));
  if (who.kind === 'none') {
    // "talal for the summer": the name fits, and what follows it was meant as a day.
    const [first, ...parted] = nameAndRest(line.who);
    const named = first && (await whoIsMeant(asking, [first, ...parted], 'own'));
    if (named?.kind === 'one')
      return sentence(asking, planWords.pauseWhen, {
        words: named.reading.rest,
        ...exampleOf(asking, example),
      });
  }
  if (who.kind !== 'one') return unclearWhoAnswer(voice, who, asked(asking, text, example));
  const { contactId } = who.contact;
  return pauseAnswer(asking, await pausePlan(asking, { contactId, until: line.until?.day ?? null }));
}

/** What became of a pause. */
export function pauseAnswer(asking: Asking, result: PauseResult): Message {
  const { voice, plans, at } = asking;
  switch (result.kind) {
    case 'denied':
      return deniedMessage(voice, result.why);
    case 'gone':
      return sentence(asking, planWords.gone);
    case 'in-the-past':
      return pausePast(asking, result.day);
    case 'no-plan':
      return sentence(asking, planWords.onNone, { name: nameOf(result.contact.name, voice) });
    case 'paused': {
      const { contact, planKey, until } = result;
      const plan = plans.get(planKey)?.name ?? moveWords.planGone;
      return pausedAnswer(
        { contactId: contact.contactId, contactName: contact.name, plan, until },
        voice,
        at,
      );
    }
  }
}

async function resumeLine(
  asking: Asking,
  text: string,
  rest: string,
  picked: Picked | undefined,
): Promise<Message> {
  const { voice } = asking;
  const example = planWords.exampleResume;
  const who = await whoIsMeant(asking, [{ who: plainWho(rest) }], 'own', picked);
  if (who.kind === 'nobody-named') return sentence(asking, planWords.whoMissing, exampleOf(asking, example));
  if (who.kind !== 'one') return unclearWhoAnswer(voice, who, asked(asking, text, example));
  return resumeAnswer(asking, await resumePlan(asking, who.contact.contactId));
}

/** What became of a resumption. */
export function resumeAnswer(asking: Asking, result: ResumeResult): Message {
  const { voice, plans, at } = asking;
  switch (result.kind) {
    case 'denied':
      return deniedMessage(voice, result.why);
    case 'gone':
      return sentence(asking, planWords.gone);
    case 'no-plan':
      return sentence(asking, planWords.onNone, { name: nameOf(result.contact.name, voice) });
    case 'not-paused':
      return sentence(asking, planWords.notPaused, { name: nameOf(result.contact.name, voice) });
    case 'resumed': {
      const { contact, planKey, until, letGo } = result;
      const plan = plans.get(planKey)?.name ?? moveWords.planGone;
      const next = nextStep(asking, result.next);
      const { contactId, name: contactName } = contact;
      return resumedAnswer({ contactId, contactName, plan, until, next, letGo }, voice, at);
    }
  }
}

/** What comes next, as answers show it. */
export function nextStep({ plans, member, team }: Asking, touch: Touch | undefined): NextStep {
  return touch && { origin: originToShow(touch, { plans, agent: member, team }), on: touch.dueOn };
}

function whenContext({ team, member, at }: Asking, picked: Picked | undefined) {
  const { firstWeekday, country } = team;
  return { at: picked?.typedAt ?? at, zone: zoneOf(member, team), firstWeekday, country };
}

function pausePast(asking: Asking, day: string): Message {
  return sentence(asking, planWords.pausePast, {
    day: dayInWords(day, asking.voice, asking.at),
    ...exampleOf(asking, planWords.examplePause),
  });
}

function listed({ voice }: Asking, plans: readonly Plan[]) {
  return {
    markup: planList(
      plans.map(({ name }) => name),
      voice,
    ),
  };
}

function asked(asking: Asking, text: string, example: Sentence) {
  return { ...picking(asking), picker: 'touch' as const, line: text, example };
}

function exampleOf({ voice }: Asking, example: Sentence): Values {
  return { example: { markup: example[voice.language] } };
}

function sentence({ voice }: Asking, words: Sentence, values: Values = {}): Message {
  return plainMessage(say(voice, words, values));
}
