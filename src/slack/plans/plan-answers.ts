import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import type { Outcome } from '../../parsing/outcome.ts';
import type { AgreedEvent } from '../../plans/event-of-plan.ts';
import type { Voice } from '../../team/voice.ts';
import { answerWords } from '../../words/answer-words.ts';
import { sayDay, sayList } from '../../words/format.ts';
import { moveWords } from '../../words/move-words.ts';
import { outcomeWords } from '../../words/outcome-words.ts';
import { planWords } from '../../words/plan-words.ts';
import { type Sentence, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { type TouchLine, type TouchOrigin, touchHeadline } from '../day/touch-line.ts';
import { actionIds } from '../ids.ts';
import { actions, button, type Message, section } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';
import { nextInWords } from './plan-moves-message.ts';

/** What comes next on a plan. */
export type NextStep = { origin: TouchOrigin; on: LocalDay } | undefined;

/** What an interaction came to for the plans of its contact. */
export type CameOfLine = {
  /** How many touches it made pointless. */
  replaced: number;
  nextCallOn: LocalDay | undefined;
  movedTo: Sentence | undefined;
  rests: { plan: Sentence; until: LocalDay } | undefined;
};

/** The same in a line; '' where it came to nothing. */
export function cameOfInWords(cameOf: CameOfLine, voice: Voice, at: Date): string {
  const today = localDay(at, voice.zone);
  const { replaced, nextCallOn, movedTo, rests } = cameOf;
  const sentences = [
    ...(replaced > 0 ? [say(voice, planWords.noLongerNeeded, { n: replaced })] : []),
    ...(nextCallOn ? [say(voice, planWords.nextCall, { day: sayDay(voice, nextCallOn, today) })] : []),
    ...(movedTo ? [say(voice, planWords.nowOn, { plan: movedTo[voice.language] })] : []),
    ...(rests
      ? [
          say(voice, planWords.rests, {
            plan: rests.plan[voice.language],
            day: sayDay(voice, rests.until, today),
          }),
        ]
      : []),
  ];
  return sentences.join(' ');
}

/** What an interaction that was settled by a press came to for the plans of its contact; `undefined`: nothing. */
export function cameOfAnswer(
  settled: { contactName: string; outcome: Outcome; cameOf: CameOfLine },
  voice: Voice,
  at: Date,
): Message | undefined {
  const cameOf = cameOfInWords(settled.cameOf, voice, at);
  if (!cameOf) return undefined;
  const logged = say(voice, answerWords.logged, {
    name: nameOf(settled.contactName, voice),
    outcome: { markup: say(voice, outcomeWords[settled.outcome]) },
  });
  return plainMessage(`${logged} ${cameOf}`);
}

/** Somebody was put on a relationship plan, with a way back. */
export function movedAnswer(
  moved: { contactName: string; plan: Sentence; left: Sentence | undefined; next: NextStep; moveId: string },
  voice: Voice,
  at: Date,
): Message {
  const values = { name: nameOf(moved.contactName, voice), plan: moved.plan[voice.language] };
  const said = moved.left
    ? say(voice, planWords.moved, { ...values, left: moved.left[voice.language] })
    : say(voice, planWords.begun, values);
  return withUndoOfMove(said, moved, voice, at);
}

/** A sentence with what comes next and the way back from a move. */
export function withUndoOfMove(
  said: string,
  { next, moveId }: { next: NextStep; moveId: string },
  voice: Voice,
  at: Date,
): Message {
  const text = withNext(said, next, voice, at);
  return {
    text,
    blocks: [
      section(text),
      actions(`move-${moveId}`, [button(actionIds.undoMove, say(voice, moveWords.undo), moveId)]),
    ],
  };
}

/** A plan of work began, or the day it is about was said. */
export function workPlanAnswer(
  put: {
    kind: 'begun' | 'day-set' | 'on-it-already';
    /** The plan that was begun, which may be taken back; absent where none was. */
    begunId: string | undefined;
    contactName: string;
    plan: Sentence;
    event: { event: AgreedEvent; on: LocalDay } | null;
    next: NextStep;
  },
  voice: Voice,
  at: Date,
): Message {
  const { kind, event } = put;
  const values = { name: nameOf(put.contactName, voice), plan: put.plan[voice.language] };
  const words = { begun: planWords.begun, 'day-set': planWords.onIt, 'on-it-already': planWords.onIt }[kind];
  const said = [
    say(voice, words, values),
    ...(event
      ? [
          say(voice, planWords.eventDay, {
            event: event.event,
            day: sayDay(voice, event.on, localDay(at, voice.zone)),
          }),
        ]
      : []),
  ].join(' ');
  const text = withNext(said, put.next, voice, at);
  if (!put.begunId) return oneSection(text);
  return {
    text,
    blocks: [
      section(text),
      actions(`begun-${put.begunId}`, [
        button(actionIds.undoPlan, say(voice, planWords.undoBegun), put.begunId),
      ]),
    ],
  };
}

/** The plans somebody is on, with their next steps. */
export function plansAnswer(
  on: {
    contactName: string;
    plans: ReadonlyArray<{
      name: Sentence;
      done: number;
      total: number;
      startsOn: LocalDay;
      pause: { until: LocalDay | null } | undefined;
      next: readonly TouchLine[];
    }>;
    /** Names of plans one may be put on. */
    known: readonly Sentence[];
  },
  voice: Voice,
  at: Date,
): Message {
  const today = localDay(at, voice.zone);
  const name = nameOf(on.contactName, voice);
  const known = say(voice, planWords.known, { plans: { markup: planList(on.known, voice) } });
  if (on.plans.length === 0) return oneSection(`${say(voice, planWords.onNone, { name })}\n${known}`);
  const paragraphs = on.plans.map((plan) => {
    const values = { name, plan: plan.name[voice.language], done: plan.done, total: plan.total };
    return [
      say(voice, planWords.on, {
        ...values,
        day: sayDay(voice, plan.startsOn, today),
        start: plan.startsOn > today ? 'ahead' : 'behind',
      }),
      ...(plan.pause ? [pausedInWords(plan.pause, voice, today)] : []),
      ...plan.next.map((line) =>
        say(voice, planWords.nextOn, {
          day: sayDay(voice, line.dueOn, today),
          line: { markup: touchHeadline(line, voice, at) },
        }),
      ),
    ].join('\n');
  });
  return {
    text: [...paragraphs, known].join('\n'),
    blocks: [...paragraphs.map((paragraph) => section(paragraph)), section(known)],
  };
}

/** The names of plans, as they may be typed. */
export function planList(plans: readonly Sentence[], voice: Voice): string {
  return sayList(
    voice,
    plans.map((plan) => say(voice, planWords.name, { plan: plan[voice.language] })),
  );
}

/** Until when a plan waits. */
export function pausedInWords({ until }: { until: LocalDay | null }, voice: Voice, today: LocalDay): string {
  return until
    ? say(voice, planWords.pausedUntil, { day: sayDay(voice, until, today) })
    : say(voice, planWords.pausedOpen);
}

/** A plan waits, with a way back. */
export function pausedAnswer(
  paused: { contactId: string; contactName: string; plan: Sentence; until: LocalDay | null },
  voice: Voice,
  at: Date,
): Message {
  const { contactId, until } = paused;
  const values = { name: nameOf(paused.contactName, voice), plan: paused.plan[voice.language] };
  const text = until
    ? say(voice, planWords.paused, { ...values, day: sayDay(voice, until, localDay(at, voice.zone)) })
    : say(voice, planWords.pausedBySaying, values);
  return {
    text,
    blocks: [
      section(text),
      actions(`paused-${contactId}`, [button(actionIds.resumePlan, say(voice, planWords.resume), contactId)]),
    ],
  };
}

/** A plan goes on, with a way back to the pause. */
export function resumedAnswer(
  resumed: {
    contactId: string;
    contactName: string;
    plan: Sentence;
    until: LocalDay | null;
    next: NextStep;
    letGo: number;
  },
  voice: Voice,
  at: Date,
): Message {
  const { contactId, until, letGo } = resumed;
  const said = [
    say(voice, planWords.resumed, {
      name: nameOf(resumed.contactName, voice),
      plan: resumed.plan[voice.language],
    }),
    ...(letGo > 0 ? [say(voice, planWords.letGo, { n: letGo })] : []),
  ].join(' ');
  const text = withNext(said, resumed.next, voice, at);
  return {
    text,
    blocks: [
      section(text),
      actions(`resumed-${contactId}`, [
        button(actionIds.pausePlan, say(voice, planWords.pauseAgain), pauseValue({ contactId, until })),
      ]),
    ],
  };
}

/** What the button that pauses a plan again carries: whose, and until when it had waited. */
function pauseValue({ contactId, until }: { contactId: string; until: LocalDay | null }): string {
  return until ? `${contactId} ${until}` : contactId;
}

export function readPauseValue(value: string): { contactId: string; until: LocalDay | null } {
  const [contactId = '', until] = value.split(' ');
  return { contactId, until: until ?? null };
}

function withNext(said: string, next: NextStep, voice: Voice, at: Date): string {
  return next ? `${said}\n${nextInWords(next, voice, localDay(at, voice.zone))}` : said;
}

function oneSection(text: string): Message {
  return { text, blocks: [section(text)] };
}
