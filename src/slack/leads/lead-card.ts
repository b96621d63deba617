import type { ClaimWay, Wants } from '../../leads/lead.ts';
import type { RouteTrace } from '../../leads/route.ts';
import { parseAmount } from '../../money/amount.ts';
import { cleanName, givenName } from '../../parsing/person-name.ts';
import { maskPhonesAndEmails } from '../../parsing/phone.ts';
import type { Voice } from '../../team/voice.ts';
import { sayDuration, sayLastingMoment, sayRoundMoney } from '../../words/format.ts';
import { leadWords } from '../../words/lead-words.ts';
import { mergeWords } from '../../words/merge-words.ts';
import { asText, mention, say } from '../../words/say.ts';
import { actionIds } from '../ids.ts';
import { actions, type Block, button, context, cut, type Message, section } from '../message.ts';
import { routeInWords } from './route-in-words.ts';

/** What the leads channel may know of a lead. */
export type LeadCard = {
  leadId: string;
  name: string;
  kind: string | null;
  sourceName: string;
  area: string;
  message: string;
  wants: Wants;
  /** In which prices are said: the team's. */
  currency: string;
  isTest: boolean;
  timesAsked: number;
  arrivedAt: Date;
  state:
    | { kind: 'open' }
    /** Waits for somebody to be free; it may be claimed meanwhile. */
    | { kind: 'pooled' }
    /** Two people with a card each turned out to be one: it stands on the other card. */
    | { kind: 'joined' }
    | {
        kind: 'claimed';
        byUserId: string;
        at: Date;
        via: ClaimWay;
        /** Who assigned it, where somebody did. */
        assignedBy: string | null;
        /** Until when a first attempt is awaited; `null`: not (any more). */
        captureDueAt: Date | null;
      }
    | { kind: 'withheld' }
    | { kind: 'closed'; byUserId: string | null }
    | { kind: 'lost' };
  /** Why it went where it went. */
  route?: RouteTrace | null;
  firstAttemptAt: Date | null;
  firstContactAt: Date | null;
};

/** A quoted text longer than this says no more on a card. */
const longestQuote = 400;

/**
 * The card of a lead in the leads channel: first name and wishes. Phone and e-mail are not on it, nor in the
 * words it quotes; whoever claims gets them by direct message.
 */
export function leadCard(card: LeadCard, voice: Voice, at: Date): Message {
  const title = say(voice, leadWords.newKind, { kind: card.kind ?? 'other' });
  // Since when, not how long: a posted card does not count on.
  const isOpen = card.state.kind === 'open' || card.state.kind === 'pooled';
  const waited = say(voice, isOpen ? leadWords.waiting : leadWords.arrived, {
    moment: sayLastingMoment(voice, card.arrivedAt, at),
  });
  const facts = [
    card.sourceName,
    maskPhonesAndEmails(card.area),
    ...(card.timesAsked > 1 ? [timesAsked(card, voice)] : []),
    waited,
  ];
  if (card.isTest) facts.unshift(say(voice, leadWords.test));
  const headline = say(voice, leadWords.cardLine, {
    title: { markup: title },
    parts: { markup: facts.filter(Boolean).map(outside).join(' · ') },
  });
  const name = firstName(card.name, voice);
  const wishes = maskPhonesAndEmails(wantsInWords(card.wants, voice, card.currency));
  const person = wishes ? say(voice, leadWords.personAndWants, { name, wants: wishes }) : asText(name);
  const words = maskPhonesAndEmails(card.message).replace(/\s+/g, ' ').trim();

  const blocks: Block[] = [
    section(
      [
        headline,
        person,
        ...(words ? [`_${asText(cut(words, longestQuote)).replaceAll('_', ' ')}_`] : []),
      ].join('\n'),
    ),
  ];
  const status = statusLine(card, voice, at);
  if (status) blocks.push(context(status));
  const route = card.route && routeInWords(card.route, voice);
  if (route) blocks.push(context(route));
  if (isOpen)
    blocks.push(
      actions(`lead-${card.leadId}`, [
        button(actionIds.claim, say(voice, leadWords.claim), card.leadId, 'primary'),
      ]),
    );
  return { text: [headline, person, status].filter(Boolean).join('\n'), blocks };
}

/** What one calls a person by, masked: some senders put a phone where the name belongs. */
export function firstName(name: string, voice: Voice): string {
  return givenName(maskPhonesAndEmails(cleanName(name))) || say(voice, leadWords.noName);
}

/** "3 beds, up to 2,100,000": what was asked for, as far as the source said it in numbers. */
export function wantsInWords(wants: Wants, voice: Voice, currency: string): string {
  const beds = Number(wants.bedrooms);
  const parts = [
    ...(Number.isFinite(beds) && beds > 0 ? [say(voice, leadWords.bedrooms, { n: beds })] : []),
    ...(wants.priceFrom && !wants.priceTo
      ? [say(voice, leadWords.priceFrom, { price: priceInWords(wants.priceFrom, voice, currency) })]
      : []),
    ...(wants.priceTo
      ? [say(voice, leadWords.upTo, { price: priceInWords(wants.priceTo, voice, currency) })]
      : []),
    ...(wants.property ? [wants.property] : []),
  ];
  return parts.join(voice.language === 'ar' ? '، ' : ', ');
}

/** A price as a source sent it: in the team's currency where it is a number, else its own words. */
function priceInWords(price: string, voice: Voice, currency: string): string {
  const read = parseAmount(price, currency);
  return read.kind === 'amount' ? sayRoundMoney(voice, read.amountMinor, currency) : cut(price, 40);
}

function timesAsked(card: LeadCard, voice: Voice): string {
  return say(voice, leadWords.askedTimes, { n: card.timesAsked });
}

function statusLine(card: LeadCard, voice: Voice, now: Date): string | undefined {
  switch (card.state.kind) {
    case 'open':
      return undefined;
    case 'pooled':
      return say(voice, leadWords.inPool);
    case 'joined':
      return say(voice, mergeWords.onOtherCard);
    case 'withheld':
      return say(voice, leadWords.withheld);
    case 'closed':
      return card.state.byUserId
        ? say(voice, leadWords.leadClosedBy, { who: mention(card.state.byUserId) })
        : say(voice, leadWords.leadClosed);
    case 'lost':
      return say(voice, leadWords.leadLost);
    case 'claimed': {
      const { at, captureDueAt } = card.state;
      const since = (later: Date) => sayDuration(voice, (later.getTime() - card.arrivedAt.getTime()) / 1_000);
      return [
        givenInWords(card.state, since(at), voice),
        ...(captureDueAt
          ? [say(voice, leadWords.attemptBy, { time: sayLastingMoment(voice, captureDueAt, now) })]
          : []),
        ...(card.firstAttemptAt
          ? [say(voice, leadWords.attemptedAfter, { duration: since(card.firstAttemptAt) })]
          : []),
        ...(card.firstContactAt
          ? [say(voice, leadWords.contactedAfter, { duration: since(card.firstContactAt) })]
          : []),
      ].join(' · ');
    }
  }
}

/** Who has it and how they came to have it; `duration`: from its arrival to that. */
function givenInWords(
  { byUserId, via, assignedBy }: Extract<LeadCard['state'], { kind: 'claimed' }>,
  duration: string,
  voice: Voice,
): string {
  const who = mention(byUserId);
  switch (via) {
    case 'owner':
      return say(voice, leadWords.goesToOwner, { who });
    case 'claim':
      return say(voice, leadWords.claimedBy, { who, duration });
    case 'assign':
      return assignedBy
        ? say(voice, leadWords.assignedTo, { who, by: mention(assignedBy), duration })
        : say(voice, leadWords.claimedBy, { who, duration });
    case 'rule':
      return say(voice, leadWords.givenByRule, { who, duration });
    case 'rotation':
      return say(voice, leadWords.givenInTurn, { who, duration });
    case 'pool':
      return say(voice, leadWords.givenFromPool, { who, duration });
  }
}

/** Words of a sender, kept short and on one line. */
function outside(text: string): string {
  return asText(cut(text.replace(/\s+/g, ' ').trim(), 80));
}
