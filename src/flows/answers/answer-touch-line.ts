import { standingOptOuts } from '../../db/contacts.ts';
import type { Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { type LogReading, parseTouchLine } from '../../parsing/touch-line.ts';
import { unreadDate } from '../../parsing/trailing-when.ts';
import { touchMeant, usualChannel, usualOutcome } from '../../plans/touch-meant.ts';
import {
  dayInWords,
  loggedAnswer,
  skippedAnswer,
  snoozedAnswer,
  touchList,
} from '../../slack/day/touch-answers.ts';
import type { Message } from '../../slack/message.ts';
import { pickList, unclearWhoAnswer } from '../../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import { cameOfInWords } from '../../slack/plans/plan-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import { answerWords } from '../../words/answer-words.ts';
import { exampleWords } from '../../words/example-words.ts';
import { type Markup, type Sentence, say, type Values } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { recordInteraction } from '../contacts/record-interaction.ts';
import { skipTouch, snoozeTouch } from '../day/settle-touch.ts';
import { linesOf, otherOwner, showableDue, todayList } from '../day/today-list.ts';
import { originToShow } from '../day/touch-lines.ts';
import { answerAwayLine, answerBack } from './answer-away-line.ts';
import { answerPlanLine } from './answer-plan-line.ts';
import { dueOfContact, nothingToDo } from './due-of-contact.ts';
import { mostToPickFrom } from './find-contacts.ts';
import { picking } from './picking.ts';
import { refusedTouch } from './refused-touch.ts';
import { whenItHappened } from './when-it-happened.ts';
import { type Picked, whoIsMeant } from './who-is-meant.ts';

/** Does what a line after `/touch` says, and answers. */
export async function answerTouchLine(asking: Asking, text: string, picked?: Picked): Promise<Reply> {
  const { team, member, at } = asking;
  const why = denial(member, 'work-touches');
  if (why) return { kind: 'say', message: deniedMessage(asking.voice, why) };
  const zone = zoneOf(member, team);
  const line = parseTouchLine(text, {
    at: picked?.typedAt ?? at,
    zone,
    firstWeekday: team.firstWeekday,
    country: team.country,
  });
  switch (line.verb) {
    case 'today':
      return saying(await todayList(asking, 1));
    case 'done':
    case 'log':
      return saying(await log(asking, text, line, picked));
    case 'snooze':
      return saying(await snooze(asking, text, line, picked));
    case 'skip':
      return saying(await skip(asking, text, line, picked));
    case 'plan':
    case 'pause':
    case 'resume':
      return saying(await answerPlanLine(asking, { verb: line.verb, text, rest: line.rest }, picked));
    case 'away':
      return saying(await answerAwayLine(asking, line.rest));
    case 'back':
      return saying(await answerBack(asking));
    case 'unknown':
      return saying(sentence(asking, answerWords.touchUnknown, { said: line.said }));
  }
}

type LogLine = Extract<ReturnType<typeof parseTouchLine>, { verb: 'done' | 'log' }>;

async function log(
  asking: Asking,
  text: string,
  line: LogLine,
  picked: Picked | undefined,
): Promise<Message> {
  const { voice, at } = asking;
  const example = line.verb === 'done' ? exampleWords.touchDone : exampleWords.touchLog;
  if (line.next?.kind === 'wrong-direction')
    return sentence(asking, answerWords.whenPast, {
      day: dayInWords(line.next.day, voice, at),
      example: asWritten(exampleWords.touchNext, asking),
    });
  if (line.on?.kind === 'wrong-direction')
    return sentence(asking, answerWords.whenFuture, { day: dayInWords(line.on.day, voice, at) });

  const who = await whoIsMeant(asking, line.readings, 'own', picked);
  if (who.kind === 'nobody-named') {
    if (line.verb === 'log')
      return sentence(asking, answerWords.whoMissing, { example: asWritten(example, asking) });
    return await doneWithoutWho(asking, text, line, who.reading);
  }
  if (who.kind !== 'one') return unclearWho(asking, text, who, example);
  const touch = line.verb === 'done' ? await touchDone(asking, who.contact, who.reading) : undefined;
  return await record(asking, line, who.reading, who.contact, touch);
}

/** What a plan that waits asked for is meant too, where nothing else fits: what is done must not be asked for again. */
async function touchDone(asking: Asking, contact: Contact, reading: LogReading): Promise<Touch | undefined> {
  const { due, waiting } = await dueOfContact(asking, contact);
  return touchMeant(due, reading) ?? touchMeant(waiting, reading);
}

/** "/touch done" with nobody named: the one due touch if there is one, else a short pick list. */
async function doneWithoutWho(
  asking: Asking,
  text: string,
  line: LogLine,
  reading: LogReading,
): Promise<Message> {
  const due = (await showableDue(asking)).toSorted(byLatestContact);
  const [only, ...others] = due;
  if (!only) return sentence(asking, answerWords.nothingDue);
  if (others.length === 0) return await record(asking, line, reading, only.contact, only);
  const saidMore = reading.outcome !== undefined || reading.note !== '' || line.next !== undefined;
  if (!saidMore)
    return touchList(
      say(asking.voice, answerWords.whichOne),
      await linesOf(asking, due),
      1,
      asking.voice,
      asking.at,
    );
  const contacts = [...new Map(due.map(({ contact }) => [contact.contactId, contact])).values()];
  return pickList(
    say(asking.voice, answerWords.whoForThis),
    contacts.slice(0, mostToPickFrom),
    { ...picking(asking), picker: 'touch', line: text, more: contacts.length > mostToPickFrom },
    asking.voice,
  );
}

async function record(
  asking: Asking,
  line: LogLine,
  reading: LogReading,
  contact: Contact,
  touch: Touch | undefined,
): Promise<Message> {
  const { member, voice, at, means } = asking;
  const channel = reading.channel ?? touch?.channel ?? usualChannel(reading.outcome);
  const on = line.on?.kind === 'when' ? line.on : undefined;
  const happenedAt = on ? await whenItHappened(asking, on, contact) : at;
  const result = await recordInteraction(asking, {
    contactId: contact.contactId,
    touchId: touch?.touchId,
    channel,
    outcome: reading.outcome ?? usualOutcome(channel),
    happenedAt,
    note: reading.note,
    next: line.next?.kind === 'when' ? line.next : undefined,
  });
  if (result.kind !== 'recorded') return refusedTouch(asking, result);
  const optOuts = await standingOptOuts(means.store.rows, asking.teamId, result.contact);
  return loggedAnswer(
    {
      contactName: result.contact.name,
      outcome: result.outcome,
      origin:
        result.touch && originToShow(result.touch, { plans: asking.plans, agent: member, team: asking.team }),
      happenedOn: on?.day,
      note: reading.note,
      promised: result.promised,
      promiseRefused: result.promiseRefused,
      stop: result.stop,
      inListOf: otherOwner(asking, result.contact),
      unreadDate: line.next ? undefined : unreadDate(reading.note),
      leftAlone: optOuts.some(({ channel }) => channel === null),
      cameOf: cameOfInWords(result.cameOf, voice, at),
    },
    voice,
    at,
  );
}

type SnoozeLine = Extract<ReturnType<typeof parseTouchLine>, { verb: 'snooze' }>;

async function snooze(
  asking: Asking,
  text: string,
  line: SnoozeLine,
  picked: Picked | undefined,
): Promise<Message> {
  const { voice, at } = asking;
  if (!line.when) return sentence(asking, answerWords.whenMissing);
  if (line.when.kind === 'wrong-direction') return pastDay(asking, line.when.day);
  const target = await touchFor(asking, text, [{ who: line.who }], picked, exampleWords.touchSnooze);
  if (target.kind === 'answer') return target.message;
  const result = await snoozeTouch(asking, target.touch.touchId, line.when);
  if (result.kind === 'in-the-past') return pastDay(asking, result.day);
  if (result.kind !== 'snoozed') return refusedTouch(asking, result);
  return snoozedAnswer(
    { contactName: result.touch.contact.name, day: result.day, dueAt: result.dueAt },
    voice,
    at,
  );
}

type SkipLine = Extract<ReturnType<typeof parseTouchLine>, { verb: 'skip' }>;

async function skip(
  asking: Asking,
  text: string,
  line: SkipLine,
  picked: Picked | undefined,
): Promise<Message> {
  const target = await touchFor(asking, text, line.readings, picked, exampleWords.touchSkip);
  if (target.kind === 'answer') return target.message;
  const result = await skipTouch(asking, target.touch.touchId, target.reading.why ?? '');
  if (result.kind !== 'skipped') return refusedTouch(asking, result);
  const origin = originToShow(result.touch, { plans: asking.plans, agent: asking.member, team: asking.team });
  return skippedAnswer({ contactName: result.touch.contact.name, origin }, asking.voice);
}

/**
 * The touch a snooze or a skip is about: the earliest that is due of the person named and theirs to do, else what was
 * promised them. A step of a plan that lies ahead is not meant: putting it off would bring it forward.
 */
async function touchFor<Reading extends { who: string; why?: string }>(
  asking: Asking,
  text: string,
  readings: readonly Reading[],
  picked: Picked | undefined,
  example: Sentence,
): Promise<{ kind: 'touch'; touch: Touch; reading: Reading } | { kind: 'answer'; message: Message }> {
  const answer = (message: Message) => ({ kind: 'answer' as const, message });
  const who = await whoIsMeant(asking, readings, 'own', picked);
  if (who.kind === 'nobody-named') {
    const [only, ...others] = await showableDue(asking);
    if (only && others.length === 0) return { kind: 'touch', touch: only, reading: who.reading };
    return answer(
      sentence(asking, only ? answerWords.whoMissing : answerWords.nothingDue, {
        example: asWritten(example, asking),
      }),
    );
  }
  if (who.kind !== 'one') return answer(unclearWho(asking, text, who, example));
  const found = await dueOfContact(asking, who.contact);
  const touch = found.due[0] ?? found.promised[0];
  return touch
    ? { kind: 'touch', touch, reading: who.reading }
    : answer(plainMessage(nothingToDo(asking, who.contact, found)));
}

function unclearWho(
  asking: Asking,
  text: string,
  who: Parameters<typeof unclearWhoAnswer>[1],
  example: Sentence,
): Message {
  return unclearWhoAnswer(asking.voice, who, { ...picking(asking), picker: 'touch', line: text, example });
}

function pastDay(asking: Asking, day: string): Message {
  return sentence(asking, answerWords.whenPast, {
    day: dayInWords(day, asking.voice, asking.at),
    example: asWritten(exampleWords.touchSnooze, asking),
  });
}

/** To be copied as it stands, so nothing unseen may be put around it. */
function asWritten(example: Sentence, { voice }: Asking): Markup {
  return { markup: example[voice.language] };
}

function sentence({ voice }: Asking, words: Sentence, values: Values = {}): Message {
  return plainMessage(say(voice, words, values));
}

function saying(message: Message): Reply {
  return { kind: 'say', message };
}

/** The people one was in touch with last come first: that is whom "done" is most likely about. */
function byLatestContact(a: Touch, b: Touch): number {
  return (b.contact.lastTwoWayAt?.getTime() ?? 0) - (a.contact.lastTwoWayAt?.getTime() ?? 0);
}
