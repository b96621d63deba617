import { localDay } from '../../calendar/local-day.ts';
import { jobOf, openTouchesFor, type Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { dayInWords, nameOf } from '../../slack/day/touch-answers.ts';
import { originInWords } from '../../slack/day/touch-line.ts';
import { isOwnWork } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import { answerWords } from '../../words/answer-words.ts';
import { mention, say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { originToShow } from '../day/touch-lines.ts';

/** What is due of a contact for whoever names them in a line, the earliest first. */
export type DueOfContact = {
  /** Theirs to do by now. */
  due: readonly Touch[];
  /** The same, but its plan is paused: in no list, yet it may be done. */
  waiting: readonly Touch[];
  /** Due by now, and somebody else's: that one says what becomes of it. */
  others: readonly Touch[];
  /** What was promised for a day ahead and is theirs to keep. */
  promised: readonly Touch[];
  /** What comes next, whoever does it. */
  next: Touch | undefined;
};

/**
 * What a line can be about that names a person and no touch: only what is the work of whoever types it, as their lists
 * have it, since nobody means a colleague's part by a name. Of a contact nobody has, what is nobody's is anybody's.
 */
export async function dueOfContact(
  { means, teamId, team, member, covers, at }: Asking,
  { contactId }: Contact,
): Promise<DueOfContact> {
  const today = localDay(at, zoneOf(member, team));
  const open = await openTouchesFor(means.store.rows, teamId, contactId);
  const isTheirs = (touch: Touch) => {
    const job = jobOf(touch);
    return isOwnWork(member, job, covers) || (job.forUserId === null && job.ownerUserId === null);
  };
  const now = open.filter(({ dueOn }) => dueOn <= today);
  const theirs = now.filter(isTheirs);
  return {
    due: theirs.filter(({ pause }) => !pause),
    waiting: theirs.filter(({ pause }) => pause),
    others: now.filter((touch) => !isTheirs(touch) && !touch.pause),
    promised: open.filter(
      (touch) => touch.dueOn > today && touch.origin.kind === 'promise' && isTheirs(touch),
    ),
    next: open.find(({ dueOn, pause }) => dueOn > today && !pause),
  };
}

/** Nothing is due of a contact that is theirs to do: why, or what comes next. */
export function nothingToDo(
  { plans, member, team, voice, at }: Asking,
  contact: Contact,
  { waiting, others, next }: DueOfContact,
): string {
  const name = nameOf(contact.name, voice);
  const inWords = (touch: Touch) => ({
    markup: originInWords(originToShow(touch, { plans, agent: member, team }), voice),
  });
  if (waiting.length > 0) return say(voice, answerWords.nothingWhilePaused, { name });
  const [other] = others;
  const doer = other && (other.forUserId ?? contact.ownerUserId);
  if (other && doer)
    return say(voice, answerWords.dueForOther, { name, what: inWords(other), who: mention(doer) });
  if (!next) return say(voice, answerWords.nothingDueFor, { name });
  const day = dayInWords(next.dueOn, voice, at);
  return say(voice, answerWords.nothingDueYet, { name, what: inWords(next), day });
}
