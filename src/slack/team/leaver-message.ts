import type { Stage } from '../../leads/lead.ts';
import type { Voice } from '../../team/voice.ts';
import { stageWords } from '../../words/detail-words.ts';
import { sayList } from '../../words/format.ts';
import { handWords } from '../../words/hand-words.ts';
import { mention, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { actionIds } from '../ids.ts';
import { actions, button, cut, type Message, section } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';

type Held = { people: number; leads: number };
/** How many people, and open leads, somebody gets. */
export type ShownShare = { userId: string } & Held;

/** How it stands with the people of somebody who left, or whose people are handed over. */
export type LeaverState =
  | ({ kind: 'ask'; why: 'gone' | 'guest' | 'not-in-channel' } & Held)
  | { kind: 'nobody'; why: 'gone' | 'guest' | 'not-in-channel' }
  | { kind: 'back' }
  | ({ kind: 'stay'; byUserId: string } & Held)
  | ({ kind: 'running'; byUserId: string } & Held)
  | { kind: 'done'; byUserId: string; shares: readonly ShownShare[] }
  | ({ kind: 'stopped' } & Held);

/** To a manager: whose people are to be handed over, with the button that does it; then what became of them. */
export function leaverMessage(
  { userId, state }: { userId: string; state: LeaverState },
  voice: Voice,
): Message {
  const who = mention(userId);
  switch (state.kind) {
    case 'back':
      return plainMessage(say(voice, handWords.cameBack, { who }));
    case 'nobody':
      return plainMessage(say(voice, handWords.leftNobody, { who, why: whyKey(state.why) }));
    case 'ask': {
      const { why, people, leads } = state;
      return withButton(say(voice, handWords.left, { who, why: whyKey(why), people, leads }), userId, voice);
    }
    case 'stay': {
      const { people, leads, byUserId } = state;
      const text = say(voice, handWords.theyStay, { who, people, leads, by: mention(byUserId) });
      return withButton(text, userId, voice);
    }
    case 'running': {
      const { people, leads, byUserId } = state;
      return plainMessage(say(voice, handWords.running, { who, people, leads, by: mention(byUserId) }));
    }
    case 'stopped': {
      const { people, leads } = state;
      return withButton(say(voice, handWords.stopped, { who, people, leads }), userId, voice);
    }
    case 'done': {
      const said = say(voice, handWords.handedOver, { who, by: mention(state.byUserId) });
      return plainMessage([said, ...state.shares.map((share) => shareInWords(share, voice))].join('\n'));
    }
  }
}

function shareInWords({ userId, people, leads }: ShownShare, voice: Voice): string {
  return say(voice, handWords.share, { who: mention(userId), people, leads });
}

/** What a hand-over is to who reads of it. */
export type HandedOver =
  /** All of somebody's people, some of them the reader's now. */
  | {
      kind: 'people';
      fromUserId: string;
      byUserId: string;
      people: number;
      leads: ReadonlyArray<{ name: string; stage: Stage }>;
      moreLeads: number;
    }
  /** One person, who is the reader's now, or was. */
  | { kind: 'person'; name: string; fromUserId: string | null; byUserId: string }
  | { kind: 'person-gone'; name: string; toUserId: string; byUserId: string }
  | { kind: 'taken-back'; name: string; byUserId: string };

/** To who gets people, and of one person alone to who had them. */
export function handedOverMessage(handed: HandedOver, voice: Voice): Message {
  const by = mention(handed.byUserId);
  if (handed.kind === 'people') {
    const { fromUserId, people, leads, moreLeads } = handed;
    const names = leads.map(({ name, stage }) =>
      say(voice, handWords.leadAt, {
        name: cut(nameOf(name, voice), 60),
        stage: { markup: say(voice, stageWords[stage]) },
      }),
    );
    if (moreLeads > 0) names.push(say(voice, handWords.andMore, { n: moreLeads }));
    const lines = [
      say(voice, handWords.yourPeople, { people, from: mention(fromUserId), by }),
      ...(names.length > 0
        ? [say(voice, handWords.yourLeads, { names: { markup: sayList(voice, names) } })]
        : []),
    ];
    return plainMessage(lines.join('\n'));
  }
  const name = nameOf(handed.name, voice);
  switch (handed.kind) {
    case 'person':
      return plainMessage(
        handed.fromUserId
          ? say(voice, handWords.yourPersonFrom, { name, by, from: mention(handed.fromUserId) })
          : say(voice, handWords.yourPerson, { name, by }),
      );
    case 'person-gone':
      return plainMessage(say(voice, handWords.personGone, { name, by, who: mention(handed.toUserId) }));
    case 'taken-back':
      return plainMessage(say(voice, handWords.personTakenBack, { name, by }));
  }
}

function withButton(text: string, userId: string, voice: Voice): Message {
  const handOver = button(actionIds.handOver, say(voice, handWords.handOver), userId, 'primary');
  return { text, blocks: [section(text), actions(`leaver:${userId}`, [handOver])] };
}

function whyKey(why: string): string {
  return why.replaceAll('-', '_');
}
