import type { types } from '@slack/bolt';
import { localDay } from '../../calendar/local-day.ts';
import type { Denial } from '../../team/may-do.ts';
import type { Voice } from '../../team/voice.ts';
import type { WhyNoAgent } from '../../team/why-no-agent.ts';
import { sayDay, sayMoment } from '../../words/format.ts';
import { handWords } from '../../words/hand-words.ts';
import { type Markup, mention, type Sentence, say, type Values } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { actionIds } from '../ids.ts';
import { actions, button, type Message, section } from '../message.ts';
import { deniedMessage, plainMessage } from '../plain-answers.ts';

type Named = { contact: { contactId: string; name: string } };
type Warning =
  | { kind: 'away'; until: string; coverUserId: string | null }
  | { kind: 'full' | 'full-today'; most: number };

/** What became of assigning. */
export type AssignOutcome =
  | ({
      kind: 'assigned';
      toUserId: string;
      fromUserId: string | null;
      holdingId: string;
      captureDueAt: Date | undefined;
      warnings: readonly Warning[];
    } & Named)
  | ({
      kind: 'handed-over';
      toUserId: string;
      fromUserId: string | null;
      handOverId: string;
      warnings: readonly Warning[];
    } & Named)
  | ({ kind: 'theirs-already'; toUserId: string } & Named)
  | { kind: 'no-agent'; toUserId: string; why: WhyNoAgent }
  | ({ kind: 'left-alone' } & Named)
  | ({ kind: 'taken'; byUserId: string } & Named)
  | ({ kind: 'over'; stage: string } & Named)
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** What the manager who assigned is told, with a way back. */
export function assignAnswer(outcome: AssignOutcome, voice: Voice, at: Date): Message {
  switch (outcome.kind) {
    case 'denied':
      return deniedMessage(voice, outcome.why);
    case 'gone':
      return plainMessage(say(voice, handWords.gone));
    case 'no-agent':
      return plainMessage(noAgentInWords(mention(outcome.toUserId), outcome.why, voice));
    case 'left-alone':
      return plainMessage(say(voice, handWords.leftAlone, { name: nameIn(outcome, voice) }));
    case 'taken':
      return plainMessage(
        say(voice, handWords.takenSince, { name: nameIn(outcome, voice), who: mention(outcome.byUserId) }),
      );
    case 'over':
      return plainMessage(
        say(voice, handWords.overSince, { name: nameIn(outcome, voice), stage: outcome.stage }),
      );
    case 'theirs-already':
      return plainMessage(
        say(voice, handWords.theirsAlready, {
          name: nameIn(outcome, voice),
          who: mention(outcome.toUserId),
        }),
      );
    case 'assigned': {
      const { toUserId, fromUserId, holdingId, captureDueAt, warnings } = outcome;
      const named = { name: nameIn(outcome, voice), who: mention(toUserId) };
      const said = fromUserId
        ? say(voice, handWords.assignedFrom, { ...named, from: mention(fromUserId) })
        : say(voice, handWords.assigned, named);
      const until = captureDueAt
        ? [say(voice, handWords.assignedUntil, { time: sayMoment(voice, captureDueAt, at) })]
        : [];
      const lines = [said, ...until, ...warningsInWords(warnings, toUserId, voice, at)];
      return withUndo(lines, actionIds.undoAssign, holdingId, voice);
    }
    case 'handed-over': {
      const { toUserId, fromUserId, handOverId, warnings } = outcome;
      const named = { name: nameIn(outcome, voice), who: mention(toUserId) };
      const said = fromUserId
        ? say(voice, handWords.relationshipFromTo, { ...named, from: mention(fromUserId) })
        : say(voice, handWords.relationshipTo, named);
      const lines = [said, ...warningsInWords(warnings, toUserId, voice, at)];
      return withUndo(lines, actionIds.undoHandOver, handOverId, voice);
    }
  }
}

/** What became of taking it back. */
export type UndoAssignOutcome =
  | ({ kind: 'undone'; toUserId: string | null } & Named)
  | ({ kind: 'happened-since'; hasItUserId: string | null } & Named)
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** @param nobody what is so where nobody has it again: it is with the team, or as before with nobody */
export function undoAssignAnswer(outcome: UndoAssignOutcome, nobody: Sentence, voice: Voice): Message {
  if (outcome.kind === 'denied') return deniedMessage(voice, outcome.why);
  if (outcome.kind === 'gone') return plainMessage(say(voice, handWords.gone));
  const name = nameIn(outcome, voice);
  const sentence = (words: Sentence, values: Values = {}) =>
    plainMessage(say(voice, words, { name, ...values }));
  if (outcome.kind === 'undone')
    return outcome.toUserId
      ? sentence(handWords.assignUndone, { who: mention(outcome.toUserId) })
      : sentence(nobody);
  return outcome.hasItUserId
    ? sentence(handWords.happenedSince, { who: mention(outcome.hasItUserId) })
    : sentence(handWords.happenedSinceNobody);
}

/** Nobody was named to assign to: a menu of people. */
export function askToWhom({ contact }: Named, voice: Voice): Message {
  const text = say(voice, handWords.toWhom, { name: nameOf(contact.name, voice) });
  return {
    text,
    blocks: [section(text), actions(`assign:${contact.contactId}`, [agentMenu(actionIds.assign, voice)])],
  };
}

/** A menu of people to give something to. What it is about stands in the id of its block. */
export function agentMenu(actionId: string, voice: Voice): types.UsersSelect {
  return {
    type: 'users_select',
    action_id: actionId,
    placeholder: { type: 'plain_text', text: say(voice, handWords.assignTo) },
  };
}

/** A message about a lead that nobody has, with a menu of people to give it to. */
export function withAgentMenu(message: Message, leadId: string, voice: Voice): Message {
  const menu = actions(`waiting:${leadId}`, [agentMenu(actionIds.assignWaiting, voice)]);
  return { ...message, blocks: [...message.blocks, menu] };
}

/** Why somebody cannot be given people. `who`: a mention, or a name where nothing but plain text can stand. */
export function noAgentInWords(who: Markup | string, why: WhyNoAgent, voice: Voice): string {
  return say(voice, handWords.noAgent, { who, why: why.replaceAll('-', '_') });
}

function warningsInWords(warnings: readonly Warning[], toUserId: string, voice: Voice, at: Date): string[] {
  const who = mention(toUserId);
  return warnings.map((warning) => {
    if (warning.kind !== 'away') {
      const words = warning.kind === 'full' ? handWords.warnFull : handWords.warnFullToday;
      return say(voice, words, { who, most: warning.most });
    }
    const until = sayDay(voice, warning.until, localDay(at, voice.zone));
    return warning.coverUserId
      ? say(voice, handWords.warnAwayCovered, { who, until, cover: mention(warning.coverUserId) })
      : say(voice, handWords.warnAway, { who, until });
  });
}

/** Some sentences, with a way back beneath. */
export function withUndo(lines: readonly string[], actionId: string, value: string, voice: Voice): Message {
  const text = lines.join('\n');
  const undo = button(actionId, say(voice, handWords.undo), value);
  return { text, blocks: [section(text), actions(`undo:${value}`, [undo])] };
}

function nameIn({ contact }: Named, voice: Voice): string {
  return nameOf(contact.name, voice);
}
