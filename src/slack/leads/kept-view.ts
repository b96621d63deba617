import type { PersonInText } from '../../parsing/person-in-text.ts';
import type { Voice } from '../../team/voice.ts';
import { sayMoment } from '../../words/format.ts';
import { keptWords } from '../../words/kept-words.ts';
import { leadWords } from '../../words/lead-words.ts';
import { asText, say } from '../../words/say.ts';
import { form, pressView } from '../form.ts';
import { actionIds, formIds } from '../ids.ts';
import { actions, button, context, section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { personFields } from './lead-form.ts';

type Kept = { deliveryId: string; sourceKey: string; why: string; receivedAt: Date };

/** What Slack shows in a paragraph, with room for the marks around it. */
const longestRaw = 2_900;

/** What arrived and was not understood, each with a button to look at it. */
export function keptListView(
  { kept, hasMore }: { kept: readonly Kept[]; hasMore: boolean },
  voice: Voice,
  at: Date,
): FormView {
  const last = kept.at(-1);
  return pressView(voice, {
    title: say(voice, keptWords.title),
    subject: '',
    blocks: [
      section(say(voice, kept.length > 0 ? keptWords.intro : keptWords.none)),
      ...kept.map((one) => ({
        ...section(
          say(voice, keptWords.line, {
            source: one.sourceKey,
            when: sayMoment(voice, one.receivedAt, at),
            why: whyKept(one.why, voice),
          }),
          button(actionIds.keptLook, say(voice, keptWords.look), one.deliveryId),
        ),
        block_id: `kept:${one.deliveryId}`,
      })),
      ...(hasMore && last
        ? [actions('kept-older', [button(actionIds.keptOlder, say(voice, keptWords.older), last.deliveryId)])]
        : []),
    ],
  });
}

/** One of them: as it arrived, and what it says of a person, to be corrected and made a lead. */
export function keptForm(
  { kept, text, isCut, found }: { kept: Kept; text: string; isCut: boolean; found: PersonInText },
  voice: Voice,
  at: Date,
): FormView {
  const { deliveryId, sourceKey, why, receivedAt } = kept;
  const told = { source: sourceKey, when: sayMoment(voice, receivedAt, at), why: whyKept(why, voice) };
  // Nothing in it may end the block that keeps it plain.
  const raw = escapedUpTo(longestRaw, text.replaceAll('`', "'"));
  return form(voice, {
    id: formIds.kept,
    title: say(voice, keptWords.title),
    submit: say(voice, keptWords.makeLead),
    subject: deliveryId,
    blocks: [
      section(say(voice, keptWords.asItArrived, told)),
      section(`\`\`\`${raw.shown}\`\`\``),
      ...(raw.isCut || isCut ? [context(say(voice, keptWords.cutShort))] : []),
      ...personFields({ ...found, message: '' }, voice),
      actions('kept-discard', [
        button(actionIds.keptDiscard, say(voice, keptWords.discard), deliveryId, 'danger'),
      ]),
    ],
  });
}

/** It was discarded, with a way back. */
export function keptDiscardedView(deliveryId: string, voice: Voice): FormView {
  return pressView(voice, {
    title: say(voice, keptWords.title),
    subject: '',
    blocks: [
      section(say(voice, keptWords.discarded)),
      actions('kept-back', [button(actionIds.keptBack, say(voice, keptWords.putBack), deliveryId)]),
    ],
  });
}

/** As much of a text as is at most so long when its marks are written out, whole letters only. */
function escapedUpTo(most: number, text: string): { shown: string; isCut: boolean } {
  let shown = '';
  for (const letter of text) {
    const written = asText(letter);
    if (shown.length + written.length > most) return { shown, isCut: true };
    shown += written;
  }
  return { shown, isCut: false };
}

function whyKept(why: string, voice: Voice): string {
  return say(voice, leadWords.whyQuarantined, { why: why.replaceAll('-', '_') });
}
