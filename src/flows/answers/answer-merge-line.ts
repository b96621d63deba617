import { localDay } from '../../calendar/local-day.ts';
import { readContact } from '../../db/contacts.ts';
import { latestMergeInto, mergesSince } from '../../db/merges.ts';
import type { Contact } from '../../leads/contact.ts';
import { mergeUndoDays } from '../../leads/merge.ts';
import { parseLeadLine } from '../../parsing/lead-line.ts';
import type { MergeReading } from '../../parsing/merge-line.ts';
import { nameOf } from '../../slack/day/touch-answers.ts';
import { unmergedAnswer } from '../../slack/leads/merge-answers.ts';
import { mergeForm } from '../../slack/leads/merge-form.ts';
import type { Message } from '../../slack/message.ts';
import { type Picker, pickList, unclearWhoAnswer } from '../../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { mayWorkContact } from '../../team/may-do.ts';
import { mergeWords } from '../../words/merge-words.ts';
import { type Sentence, say, type Values } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { lookAtMerge } from '../contacts/look-at-merge.ts';
import { type UndoMergeResult, undoMerge } from '../contacts/undo-merge.ts';
import { picking } from './picking.ts';
import { type Nth, twoWhoAreMeant } from './two-who-are-meant.ts';
import { isCalled, type Picked } from './who-is-meant.ts';

/** Whom a pick list asks about: the line has two people, and either may be unclear. */
const sides = [
  { picker: 'merge-first', question: mergeWords.whichFirst },
  { picker: 'merge-second', question: mergeWords.whichSecond },
] as const satisfies ReadonlyArray<{ picker: Picker; question: Sentence }>;

const example = mergeWords.example;

/**
 * Opens the form in which two people are made one, for the two that a line names. Where a name fits several, it asks, for
 * one side after the other.
 */
export async function answerMergeLine(
  asking: Asking,
  readings: readonly MergeReading[],
  picked?: { nth: Nth; pick: Picked },
): Promise<Reply> {
  const { voice } = asking;
  const complete = readings.filter(({ first, second }) => first !== '' && second !== '');
  if (complete.length === 0) return said(asking, mergeWords.bothMissing, exampleOf(asking));
  let unclear: Message | undefined;
  for (const { first, second } of complete) {
    const found = await twoWhoAreMeant(asking, [first, second], {
      among: ['own', 'own'],
      picked,
      areDifferent: true,
    });
    if (found.kind === 'both')
      return await openMergeForm(asking, [found.contacts[0].contactId, found.contacts[1].contactId]);
    const { who, nth, left, isNear } = found;
    if (who.kind === 'nobody-named') continue;
    const { picker, question } = sides[nth];
    const line = `merge ${left[0]} with ${left[1]}`;
    // A reading in which somebody fits is nearer than one in which nobody does.
    if (isNear || !unclear)
      unclear =
        who.kind === 'several'
          ? pickList(
              say(voice, question, { who: who.said }),
              who.contacts,
              { ...picking(asking), picker, line, more: who.more },
              voice,
            )
          : unclearWhoAnswer(voice, who, { ...picking(asking), picker, line, example });
    if (isNear) break;
  }
  return unclear
    ? { kind: 'say', message: unclear }
    : said(asking, mergeWords.bothMissing, exampleOf(asking));
}

/** One of the two was picked, for the line that it completes. */
export async function answerMergePick(asking: Asking, line: string, nth: Nth, pick: Picked): Promise<Reply> {
  const parsed = parseLeadLine(line);
  return await answerMergeLine(asking, parsed.verb === 'merge' ? parsed.readings : [], { nth, pick });
}

/** The form in which two people are made one; or why not. */
export async function openMergeForm(asking: Asking, ids: readonly [string, string]): Promise<Reply> {
  const { voice, at } = asking;
  const look = await lookAtMerge(asking, ids);
  switch (look.kind) {
    case 'denied':
      return { kind: 'say', message: deniedMessage(voice, look.why) };
    case 'gone':
      return said(asking, mergeWords.gone);
    case 'same-person':
      return said(asking, mergeWords.samePerson, { name: nameOf(look.contact.name, voice) });
    case 'two':
      return { kind: 'form', view: mergeForm(look.pair, look, voice, at) };
  }
}

/** Takes back the latest merge that brought somebody to a contact. */
export async function answerUnmerge(asking: Asking, { contactId, name }: Contact): Promise<Message> {
  const { means, teamId, voice, at } = asking;
  const merge = await latestMergeInto(means.store.rows, teamId, contactId);
  if (!merge) return unmergedAnswer({ kind: 'never', name }, voice, at);
  return undoMergeMessage(asking, await undoMerge(asking, merge.mergeId));
}

/**
 * The same where nobody is called so any more, because whoever was has been merged. `undefined`: nobody was, or several.
 */
export async function answerUnmergeOf(asking: Asking, who: string): Promise<Message | undefined> {
  const { means, teamId, member, covers, at } = asking;
  const { rows } = means.store;
  const since = new Date(at.getTime() - mergeUndoDays * 86_400_000);
  const called = (await mergesSince(rows, teamId, since)).filter(({ mergedName }) =>
    isCalled(mergedName, who),
  );
  const [merge, ...others] = called;
  const kept = merge && (await readContact(rows, teamId, merge.keptContactId));
  if (!kept || others.length > 0 || !mayWorkContact(member, kept.ownerUserId, covers)) return undefined;
  return undoMergeMessage(asking, await undoMerge(asking, merge.mergeId));
}

/** What came of taking a merge back. */
export function undoMergeMessage(asking: Asking, result: UndoMergeResult): Message {
  const { voice, at } = asking;
  switch (result.kind) {
    case 'denied':
      return deniedMessage(voice, result.why);
    case 'gone':
    case 'undone-before':
      return unmergedAnswer({ kind: result.kind }, voice, at);
    case 'too-late': {
      const mergedOn = localDay(result.merge.at, voice.zone);
      return unmergedAnswer({ kind: 'too-late', mergedOn }, voice, at);
    }
    case 'merged-on': {
      const { by, kept } = result;
      return unmergedAnswer({ kind: 'merged-on', name: kept.name, otherName: by.mergedName }, voice, at);
    }
    case 'undone':
      return unmergedAnswer(
        { kind: 'undone', name: result.kept.name, mergedName: result.merged.name },
        voice,
        at,
      );
  }
}

function exampleOf({ voice }: Asking): Values {
  return { example: { markup: example[voice.language] } };
}

function said({ voice }: Asking, words: Sentence, values: Values = {}): Reply {
  return { kind: 'say', message: plainMessage(say(voice, words, values)) };
}
