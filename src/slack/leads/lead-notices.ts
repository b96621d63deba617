import type { HoldingEnd } from '../../leads/lead.ts';
import { cleanName } from '../../parsing/person-name.ts';
import { maskPhonesAndEmails } from '../../parsing/phone.ts';
import type { Voice } from '../../team/voice.ts';
import { assignWords } from '../../words/assign-words.ts';
import { sayDuration, sayLastingMoment, sayMoment } from '../../words/format.ts';
import { keptWords } from '../../words/kept-words.ts';
import { leadWords } from '../../words/lead-words.ts';
import { asText, mention, say } from '../../words/say.ts';
import { actionIds } from '../ids.ts';
import { actions, button, cut, type Message, section } from '../message.ts';
import { firstName } from './lead-card.ts';

/** How a lead stands for whom it is offered to. `withdrawn`: the person opted out; `over`: it ended with nobody. */
export type LeadNow = 'open' | 'claimed' | 'withdrawn' | 'over';

/** What became of a lead for somebody who has it no more: whose it is, or how it went back to the team. */
export type Lost = { kind: 'to'; userId: string } | { kind: 'taken-back' } | { kind: 'back' };

/** Words that somebody gave back a lead with; longer ones say no more below a card. */
const longestReason = 300;

/** In the leads channel: nobody took a lead; once somebody did, that. */
export function leadUnclaimed(
  lead: {
    name: string;
    sourceName: string;
    arrivedAt: Date;
    state: LeadNow;
    fallbackUserId: string | null;
  },
  voice: Voice,
  at: Date,
): Message {
  const name = firstName(lead.name, voice);
  const source = lead.sourceName;
  if (lead.state !== 'open') return oneParagraph(noLongerOpen(lead.state, { name, source }, voice));
  const duration = sayDuration(voice, (at.getTime() - lead.arrivedAt.getTime()) / 1_000);
  return oneParagraph(
    lead.fallbackUserId
      ? say(voice, leadWords.unclaimed, { fallback: mention(lead.fallbackUserId), name, source, duration })
      : say(voice, leadWords.unclaimedNobody, { name, source, duration }),
  );
}

/** In the leads channel: a lead that somebody had is open again, with its button; once somebody took it, that. */
export function leadReturned(
  lead: {
    leadId: string;
    name: string;
    sourceName: string;
    state: LeadNow;
    /** How the time of who had it ended, by whom and with which words; `null`: nothing is known of it. */
    ended: { why: HoldingEnd; byUserId: string | null; words: string } | null;
  },
  voice: Voice,
): Message {
  const name = firstName(lead.name, voice);
  const source = lead.sourceName;
  if (lead.state !== 'open') return oneParagraph(noLongerOpen(lead.state, { name, source }, voice));
  const { why, byUserId = null, words = '' } = lead.ended ?? {};
  const said =
    why === 'taken-back' && byUserId === null
      ? say(voice, assignWords.returnedTakenBack, { name, source })
      : byUserId && why === 'released'
        ? say(voice, assignWords.returnedBy, { name, source, who: mention(byUserId) })
        : say(voice, assignWords.returned, { name, source });
  const reason = maskPhonesAndEmails(words).replace(/\s+/g, ' ').trim();
  const quote = reason ? `\n_${asText(cut(reason, longestReason)).replaceAll('_', ' ')}_` : '';
  const claim = button(actionIds.claim, say(voice, leadWords.claim), lead.leadId, 'primary');
  const text = `${said}${quote}`;
  return { text, blocks: [section(text), actions(`lead-returned-${lead.leadId}`, [claim])] };
}

/** To a manager: nobody took a lead; once that is settled, how. */
export function leadEscalated(
  lead: {
    name: string;
    sourceName: string;
    arrivedAt: Date;
    channelId: string | null;
    state:
      | Exclude<LeadNow, 'claimed'>
      | 'in-pool'
      | 'had-by-all'
      | 'nobody-free'
      | 'open-again'
      | { claimedBy: string };
  },
  voice: Voice,
  at: Date,
): Message {
  const { state } = lead;
  const named = { name: firstName(lead.name, voice), source: lead.sourceName };
  if (typeof state === 'object')
    return oneParagraph(say(voice, assignWords.hasItNow, { ...named, who: mention(state.claimedBy) }));
  const moment = sayLastingMoment(voice, lead.arrivedAt, at);
  const channel = lead.channelId ? { markup: `<#${lead.channelId}>` } : '–';
  switch (state) {
    case 'open':
      return oneParagraph(say(voice, assignWords.escalated, { ...named, moment, channel }));
    case 'in-pool':
      return oneParagraph(say(voice, assignWords.escalatedInPool, { ...named, moment }));
    case 'had-by-all':
      return oneParagraph(say(voice, assignWords.escalatedHadByAll, { ...named, moment }));
    case 'nobody-free':
      return oneParagraph(say(voice, assignWords.escalatedNobodyFree, { ...named, moment }));
    case 'open-again':
      return oneParagraph(say(voice, assignWords.escalatedOpenAgain, { ...named, channel }));
    default:
      return oneParagraph(noLongerOpen(state, named, voice));
  }
}

/** To who has a lead: it is taken back soon; once that is settled, how. */
export function captureWarning(
  lead: {
    name: string;
    sourceName: string;
    state:
      | { kind: 'awaited'; until: Date }
      | { kind: 'attempted' }
      /** Not awaited any more: closed, opted out, or the team has no such rule now. */
      | { kind: 'over' }
      | Lost;
  },
  voice: Voice,
  at: Date,
): Message {
  const { state } = lead;
  const named = { name: firstName(lead.name, voice), source: lead.sourceName };
  switch (state.kind) {
    case 'awaited':
      return oneParagraph(
        say(voice, assignWords.captureWarning, { ...named, time: sayMoment(voice, state.until, at) }),
      );
    case 'attempted':
      return oneParagraph(say(voice, assignWords.captured, named));
    case 'over':
      return oneParagraph(say(voice, assignWords.captureOver, named));
    default:
      return oneParagraph(lostInWords(state, named, voice));
  }
}

/** To somebody who has a lead no more: who has it, or that it went back to the team. Nothing of how to reach them. */
export function leadLost(
  { name, sourceName, lost }: { name: string; sourceName: string; lost: Lost },
  voice: Voice,
): Message {
  return oneParagraph(lostInWords(lost, { name: firstName(name, voice), source: sourceName }, voice));
}

/** What came of a press on something about a lead that they have no more. */
export function lostAnswer(
  { name, toUserId }: { name: string; toUserId: string | null },
  voice: Voice,
): Message {
  const named = firstName(name, voice);
  return oneParagraph(
    toUserId
      ? say(voice, assignWords.lostTo, { name: named, who: mention(toUserId) })
      : say(voice, assignWords.lostOpenAgain, { name: named }),
  );
}

function lostInWords(lost: Lost, named: { name: string; source: string }, voice: Voice): string {
  if (lost.kind === 'to') return say(voice, assignWords.hasItNow, { ...named, who: mention(lost.userId) });
  return say(voice, lost.kind === 'taken-back' ? assignWords.lostTakenBack : assignWords.lost, named);
}

/** What a notice says of a lead that somebody took, or that is over. */
function noLongerOpen(
  state: Exclude<LeadNow, 'open'>,
  named: { name: string; source: string },
  voice: Voice,
): string {
  switch (state) {
    case 'claimed':
      return say(voice, leadWords.nowClaimed, named);
    case 'withdrawn':
      return say(voice, leadWords.nowWithdrawn, named);
    case 'over':
      return say(voice, leadWords.nowOver, named);
  }
}

/** Private: a person who had opted out inquired again. */
export function leadAfterOptOut(
  lead: { name: string; sourceName: string; message: string },
  voice: Voice,
): Message {
  const name = cleanName(lead.name) || say(voice, leadWords.noName);
  const said = say(voice, leadWords.afterOptOut, { name, source: lead.sourceName });
  if (!lead.message) return oneParagraph(said);
  const quote = `${say(voice, leadWords.theySaid)}\n>${asText(cut(lead.message, 1_000)).replace(/\s*\n\s*/g, '\n>')}`;
  return { text: said, blocks: [section(said), section(quote)] };
}

export function newSource(source: { key: string; name: string }, voice: Voice): Message {
  return oneParagraph(
    say(voice, leadWords.newSource, { source: source.name, key: { markup: asText(source.key) } }),
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
