import { cleanName } from '../../parsing/person-name.ts';
import type { Voice } from '../../team/voice.ts';
import { sayDuration } from '../../words/format.ts';
import { leadWords } from '../../words/lead-words.ts';
import { escapeMarkup, mention, say } from '../../words/say.ts';
import { cut, type Message, section } from '../message.ts';
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

export function quarantined(
  delivery: { id: string; sourceKey: string; why: string | null },
  voice: Voice,
): Message {
  const why = say(voice, leadWords.whyQuarantined, { why: (delivery.why ?? 'other').replaceAll('-', '_') });
  return oneParagraph(
    say(voice, leadWords.quarantined, { source: delivery.sourceKey, why, id: delivery.id }),
  );
}

function oneParagraph(text: string): Message {
  return { text, blocks: [section(text)] };
}
