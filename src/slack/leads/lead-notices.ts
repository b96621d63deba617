import { cleanName } from '../../parsing/person-name.ts';
import type { Voice } from '../../team/voice.ts';
import { sayDuration } from '../../words/format.ts';
import { keptWords } from '../../words/kept-words.ts';
import { leadWords } from '../../words/lead-words.ts';
import { escapeMarkup, mention, say } from '../../words/say.ts';
import { actionIds } from '../ids.ts';
import { actions, button, cut, type Message, section } from '../message.ts';
import { firstName } from './lead-card.ts';

/** In the leads channel: nobody took a lead; once somebody did, that. `over`: it ended with nobody. */
export function leadUnclaimed(
  lead: {
    name: string;
    sourceName: string;
    arrivedAt: Date;
    state: 'open' | 'claimed' | 'withdrawn' | 'over';
    fallbackUserId: string | null;
  },
  voice: Voice,
  at: Date,
): Message {
  const name = firstName(lead.name, voice);
  const source = lead.sourceName;
  if (lead.state === 'claimed') return oneParagraph(say(voice, leadWords.nowClaimed, { name, source }));
  if (lead.state === 'withdrawn') return oneParagraph(say(voice, leadWords.nowWithdrawn, { name, source }));
  if (lead.state === 'over') return oneParagraph(say(voice, leadWords.nowOver, { name, source }));
  const duration = sayDuration(voice, (at.getTime() - lead.arrivedAt.getTime()) / 1_000);
  return oneParagraph(
    lead.fallbackUserId
      ? say(voice, leadWords.unclaimed, { fallback: mention(lead.fallbackUserId), name, source, duration })
      : say(voice, leadWords.unclaimedNobody, { name, source, duration }),
  );
}

/** Private: a person who had opted out inquired again. */
export function leadAfterOptOut(
  lead: { name: string; sourceName: string; message: string },
  voice: Voice,
): Message {
  const name = cleanName(lead.name) || say(voice, leadWords.noName);
  const said = say(voice, leadWords.afterOptOut, { name, source: lead.sourceName });
  if (!lead.message) return oneParagraph(said);
  const quote = `${say(voice, leadWords.theySaid)}\n>${escapeMarkup(cut(lead.message, 1_000)).replace(/\s*\n\s*/g, '\n>')}`;
  return { text: said, blocks: [section(said), section(quote)] };
}

export function newSource(source: { key: string; name: string }, voice: Voice): Message {
  return oneParagraph(
    say(voice, leadWords.newSource, { source: source.name, key: { markup: escapeMarkup(source.key) } }),
  );
}

/** To a manager: something arrived that could not be understood, and what became of it. */
export function quarantined(
  delivery: { id: string; sourceKey: string; state: string; why: string | null },
  voice: Voice,
): Message {
  const { id, sourceKey: source, state } = delivery;
  if (state === 'discarded') return oneParagraph(say(voice, keptWords.toldDiscarded, { source }));
  if (state !== 'quarantined') return oneParagraph(say(voice, keptWords.toldLead, { source }));
  const why = say(voice, leadWords.whyQuarantined, { why: (delivery.why ?? 'other').replaceAll('-', '_') });
  const text = say(voice, leadWords.quarantined, { source, why, id });
  const look = button(actionIds.keptLook, say(voice, keptWords.look), id);
  return { text, blocks: [section(text), actions('kept', [look])] };
}

/** Something names a lead that its source does not hand out; a token is said to be refused once for all leads. */
export function notFetched(
  delivery: { id: string; sourceKey: string; why: 'token-refused' | 'lead-gone' },
  voice: Voice,
): Message {
  const words = delivery.why === 'token-refused' ? leadWords.tokenRefused : leadWords.notAtMeta;
  return oneParagraph(say(voice, words, { source: delivery.sourceKey, id: delivery.id }));
}

/** What could not be fetched is here now. */
export function fetchedAfterAll(delivery: { id: string; sourceKey: string }, voice: Voice): Message {
  return oneParagraph(say(voice, leadWords.fetchedAfterAll, { source: delivery.sourceKey, id: delivery.id }));
}

function oneParagraph(text: string): Message {
  return { text, blocks: [section(text)] };
}
