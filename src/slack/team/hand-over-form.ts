import { shareOut } from '../../leads/share-out.ts';
import type { Voice } from '../../team/voice.ts';
import { sayList } from '../../words/format.ts';
import { handWords } from '../../words/hand-words.ts';
import { mention, say } from '../../words/say.ts';
import { closingView, form, peopleField } from '../form.ts';
import { actionIds, formIds } from '../ids.ts';
import { context, section } from '../message.ts';
import type { FormView } from '../reply.ts';

/** The field of who gets the people. */
export const toField = 'to';

/**
 * To whom somebody's people go, with how many each would get.
 *
 * @param toUserIds who is chosen so far
 */
export function handOverForm(
  {
    fromUserId,
    people,
    leads,
    toUserIds,
  }: { fromUserId: string; people: number; leads: number; toUserIds: readonly string[] },
  voice: Voice,
): FormView {
  const preview = previewOf(people, toUserIds, voice);
  return form(voice, {
    id: formIds.handOver,
    title: say(voice, handWords.handOverTitle),
    submit: say(voice, handWords.send),
    subject: fromUserId,
    blocks: [
      section(say(voice, handWords.formAbout, { who: mention(fromUserId), people, leads })),
      peopleField(toField, say(voice, handWords.formTo), {
        optional: true,
        hint: say(voice, handWords.formToHint),
        initial: toUserIds,
        actionId: actionIds.handOverTo,
      }),
      ...(preview ? [context(preview)] : []),
    ],
  });
}

/** What came of the form. */
export function handOverShown(text: string, voice: Voice): FormView {
  return closingView(voice, say(voice, handWords.handOverTitle), text);
}

function previewOf(people: number, toUserIds: readonly string[], voice: Voice): string | undefined {
  if (toUserIds.length === 0) return undefined;
  const ids = Array.from({ length: people }, (_, nth) => String(nth));
  const shared = shareOut(
    ids,
    toUserIds.map((userId) => ({ userId, people: 0 })),
  );
  const counts = Map.groupBy(shared.values(), (userId) => userId);
  const shares = toUserIds.map((userId) =>
    say(voice, handWords.previewShare, { who: mention(userId), people: counts.get(userId)?.length ?? 0 }),
  );
  return say(voice, handWords.preview, { shares: { markup: sayList(voice, shares) } });
}
