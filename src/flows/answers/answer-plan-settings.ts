import { latinDigits } from '../../parsing/digits.ts';
import { fold } from '../../parsing/fold.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import { planSettingsWords } from '../../words/plan-settings-words.ts';
import { mention, type Sentence, say, type Values } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { setCoordinator, setWeeklyCap, weeklyCaps } from '../plans/plan-settings.ts';

/** Does what a line after `/touchbase cap` says, and answers; nothing said: how it stands. */
export async function answerCap(asking: Asking, said: string): Promise<Reply> {
  const why = denial(asking.member, 'edit-plans');
  if (why) return { kind: 'say', message: deniedMessage(asking.voice, why) };
  if (said === '') return sentence(asking, planSettingsWords.capIs, { cap: asking.team.weeklyCap });
  const [number] = /^\d{1,3}(?=$|\s)/.exec(latinDigits(said)) ?? [];
  const result = await setWeeklyCap(asking, Number(number ?? Number.NaN));
  switch (result.kind) {
    case 'denied':
      return { kind: 'say', message: deniedMessage(asking.voice, result.why) };
    case 'out-of-range':
      return sentence(asking, planSettingsWords.capOutOfRange, weeklyCaps);
    case 'set': {
      const { cap, was } = result;
      return sentence(asking, cap === was ? planSettingsWords.capSame : planSettingsWords.capSet, { cap });
    }
  }
}

const nobody = new Set(['none', 'nobody', 'no one', 'owner', 'لا احد', 'لا يوجد', 'بدون', 'الوكيل']);

/** Does what a line after `/touchbase coordinator` says, and answers; nothing said: who it is. */
export async function answerCoordinator(asking: Asking, said: string): Promise<Reply> {
  const { team, voice } = asking;
  const why = denial(asking.member, 'edit-plans');
  if (why) return { kind: 'say', message: deniedMessage(voice, why) };
  const now = team.coordinatorUserId;
  if (said === '')
    return now
      ? sentence(asking, planSettingsWords.coordinatorIs, { who: mention(now) })
      : sentence(asking, planSettingsWords.coordinatorNobody);
  const [, mentioned] = /^<@([A-Z0-9]+)(?:\|[^>]*)?>$/.exec(said) ?? [];
  // What Slack made no mention of is nobody of the workspace, whatever the word after the sign.
  if (mentioned === undefined && said.startsWith('@'))
    return sentence(asking, planSettingsWords.coordinatorUnknown, { said });
  if (mentioned === undefined && !nobody.has(fold(said)))
    return sentence(asking, planSettingsWords.coordinatorWho);

  const result = await setCoordinator(asking, mentioned ?? null);
  switch (result.kind) {
    case 'denied':
      return { kind: 'say', message: deniedMessage(voice, result.why) };
    case 'nobody-here':
      return sentence(asking, planSettingsWords.coordinatorWho);
    case 'set': {
      const { userId, moved } = result;
      if (userId === now && moved === 0) return sentence(asking, planSettingsWords.coordinatorSame);
      return userId
        ? sentence(asking, planSettingsWords.coordinatorSet, { who: mention(userId), moved })
        : sentence(asking, planSettingsWords.coordinatorGone, { moved });
    }
  }
}

function sentence({ voice }: Asking, words: Sentence, values: Values = {}): Reply {
  return { kind: 'say', message: plainMessage(say(voice, words, values)) };
}
