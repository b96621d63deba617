import { noAgentInWords } from '../../slack/leads/assign-answers.ts';
import type { Message } from '../../slack/message.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { FormView, Reply } from '../../slack/reply.ts';
import { handOverForm, handOverShown } from '../../slack/team/hand-over-form.ts';
import { denial } from '../../team/may-do.ts';
import { handWords } from '../../words/hand-words.ts';
import { mention, say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { type HandOverStarted, lookAtHandOver, startHandOver } from '../team/start-hand-over.ts';
import { colleagueMeant } from './colleague-meant.ts';

/** Does what a line after `/lead handover` says: a form asks to whom somebody's people go. */
export async function answerHandOverLine(asking: Asking, said: string): Promise<Reply> {
  const { member, voice } = asking;
  const why = denial(member, 'hand-over-people');
  if (why) return { kind: 'say', message: deniedMessage(voice, why) };
  const example = { markup: handWords.exampleHandOver[voice.language] };
  if (said === '')
    return { kind: 'say', message: plainMessage(say(voice, handWords.handOverWhose, { example })) };
  const from = await colleagueMeant(asking, said, () => true);
  if (from.kind !== 'one') {
    const words = from.kind === 'many' ? handWords.agentMany : handWords.colleagueUnknown;
    return { kind: 'say', message: plainMessage(say(voice, words, { said, example })) };
  }
  return await openHandOver(asking, from.userId);
}

/** The form of a hand-over, or why there is none. */
export async function openHandOver(
  asking: Asking,
  fromUserId: string,
): Promise<Extract<Reply, { kind: 'form' | 'say' }>> {
  const view = await handOverFormFor(asking, fromUserId, []);
  return 'text' in view ? { kind: 'say', message: view } : { kind: 'form', view };
}

/** The same, with who is chosen so far and what each would get. */
export async function handOverFormFor(
  asking: Asking,
  fromUserId: string,
  toUserIds: readonly string[],
): Promise<FormView | Message> {
  const looked = await lookAtHandOver(asking, fromUserId);
  if (looked.kind !== 'held') return plainMessage(whyNotInWords(asking, looked, fromUserId));
  const { people, leads } = looked;
  return handOverForm({ fromUserId, people, leads, toUserIds }, asking.voice);
}

/** Hands them over, and says what came of it: in the place of the form, or what is wrong in it. */
export async function answerHandOver(
  asking: Asking,
  asked: { fromUserId: string; toUserIds: readonly string[] },
): Promise<{ kind: 'show'; view: FormView } | { kind: 'wrong'; text: string }> {
  const { voice } = asking;
  const { fromUserId } = asked;
  const started = await startHandOver(asking, asked);
  switch (started.kind) {
    case 'to-themselves':
      return { kind: 'wrong', text: say(voice, handWords.toThemselves) };
    case 'no-agents':
      // Beneath a field stands plain text, so they are named.
      return {
        kind: 'wrong',
        text: started.refused.map(({ name, why }) => noAgentInWords(name, why, voice)).join(' '),
      };
    case 'started': {
      const { people, leads } = started;
      return shown(say(voice, handWords.started, { people, leads }));
    }
    case 'stays':
      return shown(say(voice, handWords.stays, { who: mention(fromUserId) }));
    default:
      return shown(whyNotInWords(asking, started, fromUserId));
  }

  function shown(text: string) {
    return { kind: 'show' as const, view: handOverShown(text, voice) };
  }
}

function whyNotInWords(
  { voice }: Asking,
  looked: Exclude<HandOverStarted, { kind: 'started' | 'stays' | 'to-themselves' | 'no-agents' }>,
  fromUserId: string,
): string {
  const who = mention(fromUserId);
  switch (looked.kind) {
    case 'denied':
      return deniedMessage(voice, looked.why).text;
    case 'gone':
      return say(voice, handWords.noAgent, { who, why: 'unknown' });
    case 'running':
      return say(voice, handWords.handOverRunning, { who });
    case 'nobody':
      return say(voice, handWords.handOverNobody, { who });
  }
}
