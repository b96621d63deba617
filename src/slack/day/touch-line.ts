import type { Span } from '../../calendar/contact-hours.ts';
import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import type { RefusalRule } from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import type { Outcome } from '../../parsing/outcome.ts';
import type { Language, Voice } from '../../team/voice.ts';
import { assignWords } from '../../words/assign-words.ts';
import { missingWords } from '../../words/contact-words.ts';
import { dayWords } from '../../words/day-words.ts';
import { sayDay, sayTime } from '../../words/format.ts';
import { leadWords } from '../../words/lead-words.ts';
import { outcomeWords } from '../../words/outcome-words.ts';
import { planWords } from '../../words/plan-words.ts';
import { asText, mention, type Sentence, say } from '../../words/say.ts';
import { touchWords } from '../../words/touch-words.ts';
import { refusedWords, withheldWords } from '../../words/withheld-words.ts';
import { actionIds } from '../ids.ts';
import { actions, type Block, button, cut, option, section } from '../message.ts';

/** What a touch is, apart from who it is for. */
export type TouchOrigin =
  | { kind: 'step'; label: Sentence; plan: Sentence; ordinal: number; total: number; wordsToUse: Sentence }
  /** A step, or a whole plan, that is not in the library any more. */
  | { kind: 'step-gone' }
  | { kind: 'promise'; reason: 'said' | 'asked-again' | 'handed-over'; words: string };

/** What became of a touch that a posted message shows. */
export type TouchState =
  | { kind: 'due' }
  | { kind: 'done'; outcome: Outcome }
  | { kind: 'skipped' }
  | { kind: 'replaced' }
  /** Too old to be worth doing. */
  | { kind: 'let-go' }
  | { kind: 'withdrawn' }
  | { kind: 'opted-out' }
  /** Still due, but a rule of contact forbids it. */
  | { kind: 'refused'; rule: RefusalRule }
  /** To another day, or to an hour of this one. */
  | { kind: 'moved'; to: LocalDay; at?: Date | null }
  /** Its plan waits. */
  | { kind: 'waits'; until: LocalDay | null }
  | { kind: 'elsewhere'; ownerUserId: string }
  /** The person went back to the team, and nobody has taken them since. */
  | { kind: 'nobodys' };

/** One touch as people see it in a morning, a list or alone. */
export type TouchLine = {
  touchId: string;
  contactName: string;
  /** The language of the words to use, where the contact's is known. */
  contactLanguage: Language | null;
  channel: Channel;
  origin: TouchOrigin;
  dueOn: LocalDay;
  dueAt: Date | null;
  /** Their e-mail or phone, which the touch needs, is not known. */
  missing?: 'email' | 'phone' | undefined;
  /** The hours in which the contact may be reached that day; `undefined`: any. */
  hours: Span | undefined;
  state: TouchState;
  /** Who has the contact, or does the step, where it is not the one who reads this. */
  withOther?: { as: 'owner' | 'doer'; userId: string } | undefined;
};

/** The choices behind the menu of a line. The value names the touch too: a menu reports nothing else. */
export const menuChoices = ['snooze', 'skip', 'more', 'opt-out'] as const;
export type MenuChoice = (typeof menuChoices)[number];

/** Calls and visits ask whether the person was reached; everything else is simply done. */
const answered: ReadonlySet<Channel> = new Set(['call', 'visit']);

/**
 * A touch as one or two blocks: person, step, words to use, hours, and its buttons while it is due. What is
 * settled shows what became of it and has no buttons; what a rule forbids shows why, and only *Contact*, behind which it is
 * said again, with a way to do it all the same.
 *
 * @param hasWords whether the words to use are shown: they are, unless said
 */
export function touchLine(
  line: TouchLine,
  voice: Voice,
  at: Date,
  { hasWords = true }: { hasWords?: boolean } = {},
): Block[] {
  const headline = touchHeadline(line, voice, at);
  const contact = button(actionIds.touchContact, say(voice, touchWords.contact), line.touchId);
  if (line.state.kind === 'refused') return [section(headline), actions(`touch-${line.touchId}`, [contact])];
  if (line.state.kind !== 'due') {
    const struck = { markup: headline.replaceAll('~', '') };
    const state = { markup: becameOf(line.state, voice, at) };
    return [section(say(voice, touchWords.settled, { line: struck, state }))];
  }
  const quote = hasWords ? quoted(line, voice) : undefined;
  return [
    section(quote ? `${headline}\n${quote}` : headline),
    actions(`touch-${line.touchId}`, [
      contact,
      ...(answered.has(line.channel)
        ? [
            button(actionIds.touchReached, say(voice, touchWords.reached), line.touchId, 'primary'),
            button(actionIds.touchNoAnswer, say(voice, touchWords.noAnswer), line.touchId),
          ]
        : [button(actionIds.touchDone, say(voice, touchWords.done), line.touchId, 'primary')]),
      {
        type: 'overflow',
        action_id: actionIds.touchMenu,
        options: [
          option(say(voice, touchWords.snooze), menuValue('snooze', line.touchId)),
          option(say(voice, touchWords.skip), menuValue('skip', line.touchId)),
          option(say(voice, touchWords.more), menuValue('more', line.touchId)),
          option(say(voice, touchWords.optOut), menuValue('opt-out', line.touchId)),
        ],
      },
    ]),
  ];
}

/** "Call *Huda Salem*, introductory call (8x8, 2 of 8) · reach 08:00–21:00". */
export function touchHeadline(line: TouchLine, voice: Voice, at: Date): string {
  const today = localDay(at, voice.zone);
  const main = say(voice, touchWords.line, {
    channel: line.channel,
    name: line.contactName || say(voice, leadWords.noName),
    what: { markup: originInWords(line.origin, voice) },
  });
  const parts = [
    main,
    ...(line.dueAt ? [say(voice, touchWords.atHour, { time: sayTime(voice, line.dueAt) })] : []),
    ...(line.dueOn < today
      ? [say(voice, touchWords.dueSince, { day: sayDay(voice, line.dueOn, today) })]
      : []),
    ...(line.missing && line.state.kind === 'due' ? [say(voice, missingWords[line.missing])] : []),
    ...(line.hours && line.state.kind === 'due' ? [hoursInWords(line.hours, voice, today)] : []),
    ...(line.withOther
      ? [
          say(voice, line.withOther.as === 'owner' ? dayWords.forOwner : dayWords.doneBy, {
            who: mention(line.withOther.userId),
          }),
        ]
      : []),
    ...(line.state.kind === 'refused' ? [refusedInWords(line.state.rule, voice)] : []),
  ];
  return parts.join(' · ');
}

/** What a touch is, in words: the step of its plan, or the promise. */
export function originInWords(origin: TouchOrigin, voice: Voice): string {
  if (origin.kind === 'step')
    return say(voice, touchWords.step, {
      label: origin.label[voice.language],
      plan: origin.plan[voice.language],
      n: origin.ordinal,
      total: origin.total,
    });
  if (origin.kind === 'step-gone') return say(voice, touchWords.stepGone);
  if (origin.reason === 'asked-again') return say(voice, touchWords.askedAgain);
  if (origin.reason === 'handed-over') return say(voice, touchWords.handedOver);
  return origin.words
    ? say(voice, touchWords.promised, { words: cut(origin.words, 200) })
    : say(voice, touchWords.promisedBare);
}

/** Why a touch that is due is not to be done: "⛔ not now: no consent". */
function refusedInWords(rule: RefusalRule, voice: Voice): string {
  return say(voice, withheldWords.refused, { why: { markup: say(voice, refusedWords[rule]) } });
}

/** Reads the value of a menu choice; `undefined` for one this version does not offer. */
export function readMenuValue(value: string): { choice: MenuChoice; touchId: string } | undefined {
  const [choice, touchId] = value.split(':');
  const known = menuChoices.find((one) => one === choice);
  return known && touchId ? { choice: known, touchId } : undefined;
}

function menuValue(choice: MenuChoice, touchId: string): string {
  return `${choice}:${touchId}`;
}

function quoted({ origin, contactLanguage }: TouchLine, voice: Voice): string | undefined {
  if (origin.kind !== 'step') return undefined;
  const words = origin.wordsToUse[contactLanguage ?? voice.language];
  return `>${asText(cut(words, 1_200)).replace(/\s*\n\s*/g, '\n>')}`;
}

function hoursInWords(hours: Span, voice: Voice, today: LocalDay): string {
  const day = localDay(hours.from, voice.zone);
  const values = { from: sayTime(voice, hours.from), until: sayTime(voice, hours.until) };
  return day === today
    ? say(voice, touchWords.reachHours, values)
    : say(voice, touchWords.reachHoursOn, { ...values, day: sayDay(voice, day, today) });
}

function becameOf(state: Exclude<TouchState, { kind: 'due' | 'refused' }>, voice: Voice, at: Date): string {
  switch (state.kind) {
    case 'done':
      return say(voice, outcomeWords[state.outcome]);
    case 'skipped':
      return say(voice, touchWords.stateSkipped);
    case 'replaced':
      return say(voice, touchWords.stateReplaced);
    case 'let-go':
      return say(voice, touchWords.stateLetGo);
    case 'withdrawn':
      return say(voice, touchWords.stateWithdrawn);
    case 'opted-out':
      return say(voice, touchWords.stateOptedOut);
    case 'moved':
      if (state.at) return say(voice, touchWords.stateMovedToHour, { time: sayTime(voice, state.at) });
      return say(voice, touchWords.stateMoved, { day: sayDay(voice, state.to, localDay(at, voice.zone)) });
    case 'waits': {
      const { until } = state;
      if (!until) return say(voice, planWords.stateWaits);
      return say(voice, planWords.stateWaitsUntil, { day: sayDay(voice, until, localDay(at, voice.zone)) });
    }
    case 'elsewhere':
      return say(voice, touchWords.stateElsewhere, { who: mention(state.ownerUserId) });
    case 'nobodys':
      return say(voice, assignWords.touchNobodys);
  }
}
