import { instantOf } from '../../calendar/instant.ts';
import { addDays, type LocalDay, localDay } from '../../calendar/local-day.ts';
import type { TeamHoliday } from '../../calendar/team-holiday.ts';
import { contactFactsOf } from '../../db/contact-facts.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { jobOf, type Touch } from '../../db/touches.ts';
import { missingAddress } from '../../leads/contact.ts';
import { isClosed, isListable, mayContact, reachableHours, type Standing } from '../../leads/may-contact.ts';
import { givenName } from '../../parsing/person-name.ts';
import type { Step } from '../../plans/plan.ts';
import { inItsStead } from '../../plans/schedule.ts';
import { stepWords, wordsToSend } from '../../plans/step-words.ts';
import type { TouchLine, TouchOrigin, TouchState } from '../../slack/day/touch-line.ts';
import { isOwnWork, type Job } from '../../team/may-do.ts';
import { type Member, type Team, zoneOf } from '../../team/member.ts';
import type { Language } from '../../team/voice.ts';
import type { Asking } from '../asking.ts';
import { askedOf, weighedAt } from './asked-of.ts';
import type { WeighedTouch } from './listable-touches.ts';

/** For whom touches are shown, and when. */
export type Reader = {
  rows: Tx['rows'];
  plans: Plans;
  team: Team;
  agent: Member;
  /** Whose touches they do while these are away. */
  covers: readonly string[];
  /** The day it is for the agent, or the day of the list. */
  today: LocalDay;
  at: Date;
};

/** Touches as lines to show, each with whether and when the contact may be reached. */
export async function touchLines(reader: Reader, touches: readonly Touch[]): Promise<TouchLine[]> {
  const { rows, team, agent, today } = reader;
  const at = weighedAt(today, zoneOf(agent, team), reader.at);
  const contacts = touches.map(({ contact }) => contact);
  const standingOf = await contactFactsOf(rows, team, contacts, at);
  return touches.map((touch) => asLine(touch, standingOf(touch.contact), reader, at));
}

function asLine(touch: Touch, standing: Standing, reader: Reader, at: Date): TouchLine {
  return {
    touchId: touch.touchId,
    contactName: touch.contact.name,
    contactLanguage: touch.contact.language,
    channel: touch.channel,
    origin: originToShow(touch, reader),
    dueOn: touch.dueOn,
    dueAt: touch.dueAt,
    missing: missingFor(touch),
    hours: reachableHours(standing, touch.channel, reader.today),
    state: stateToShow(touch, standing, reader, at),
    withOther: withOther(touch, reader),
  };
}

/** The e-mail or phone that a touch needs and nobody knows. A card can be handed over, so that is no matter here. */
function missingFor({ contact, channel }: Touch): TouchLine['missing'] {
  const missing = missingAddress(contact, channel);
  return missing === 'post' ? undefined : missing;
}

/** One touch as a line for whoever asks about it. */
export async function touchAsLine(
  { means, plans, team, member, covers, at }: Asking,
  touch: Touch,
): Promise<TouchLine> {
  const today = localDay(at, zoneOf(member, team));
  const reader = { rows: means.store.rows, plans, team, agent: member, covers, today, at };
  const [line] = await touchLines(reader, [touch]);
  if (!line) throw new Error(`No line for the touch ${touch.touchId}`);
  return line;
}

/**
 * Whether a touch may be told by itself as due: allowed now, or from a later hour of the day. A refused one is not, but for
 * a promise that no hour suits.
 * Source: product rules of contact.
 *
 * @param zone of whoever is told
 */
export async function weighAlone(
  rows: Tx['rows'],
  { team, plans, zone, at }: { team: Team; plans: Plans; zone: string; at: Date },
  touch: Touch,
): Promise<WeighedTouch & { isListable: boolean }> {
  const standing = await contactFactsOf(rows, team, [touch.contact], at);
  const permission = mayContact(standing(touch.contact), askedOf(touch, plans, at));
  const until = instantOf(addDays(localDay(at, zone), 1), '00:00', zone);
  return { touch, permission, isListable: isListable(permission, until, touch.origin.kind === 'promise') };
}

/**
 * What a touch is: its step with the words to use, the names put in; or the promise. A step or a plan that is not in
 * the library any more has no words.
 *
 * @param names what stands for the person's name where the words are for many
 */
export function originToShow(
  touch: Touch,
  { plans, agent, team }: Pick<Reader, 'plans' | 'agent' | 'team'>,
  names?: Record<Language, string>,
): TouchOrigin {
  const { origin } = touch;
  if (origin.kind === 'promise') return { kind: 'promise', reason: origin.reason, words: origin.words };
  const plan = plans.get(origin.planKey);
  const index = plan?.steps.findIndex((step) => step.key === origin.stepKey) ?? -1;
  const step = plan?.steps[index];
  // A plan may be edited while people are on it; what is due for them stays due.
  if (!plan || !step) return { kind: 'step-gone' };
  const occasion = standingOccasion(origin.occasion, team);
  const piece = pieceOf(step, occasion);
  const inWords = (text: string, language: 'en' | 'ar') =>
    stepWords(text, {
      contact: names ? names[language] : givenName(touch.contact.name),
      agent: agent.name,
      occasion: occasionName(occasion, team, language),
    });
  const wordsIn = (language: 'en' | 'ar') =>
    inWords(wordsToSend(piece.words[language], piece.referral?.[language]), language);
  return {
    kind: 'step',
    label: { en: inWords(piece.label.en, 'en'), ar: inWords(piece.label.ar, 'ar') },
    plan: plan.name,
    ordinal: index + 1,
    total: plan.total,
    wordsToUse: { en: wordsIn('en'), ar: wordsIn('ar') },
  };
}

/** What goes out: what the step says, or the card in its stead. */
function pieceOf(step: Step, occasion: string | null): Pick<Step, 'label' | 'words' | 'referral'> {
  if (occasion !== inItsStead || !('otherwise' in step.when)) return step;
  return 'label' in step.when.otherwise ? step.when.otherwise : step;
}

/** What gave the day; the card in its stead where the team has taken the holiday off its list since. */
function standingOccasion(occasion: string | null, team: Team): string | null {
  return occasion?.startsWith(ofHoliday) && !holidayOf(occasion, team) ? inItsStead : occasion;
}

const ofHoliday = 'holiday:';

function holidayOf(occasion: string | null, { holidays }: Team): TeamHoliday | undefined {
  return holidays.find(({ key }) => `${ofHoliday}${key}` === occasion);
}

/** The name of the holiday that gave the day; '' where none did. */
function occasionName(occasion: string | null, team: Team, language: 'en' | 'ar'): string {
  return holidayOf(occasion, team)?.name[language] ?? '';
}

function stateToShow(touch: Touch, standing: Standing, reader: Reader, at: Date): TouchState {
  const isOptedOut = isClosed(touch.channel, standing.facts.optOuts);
  switch (touch.state) {
    case 'done':
      return { kind: 'done', outcome: touch.outcome ?? 'sent' };
    case 'skipped':
      return { kind: 'skipped' };
    case 'replaced':
      return { kind: 'replaced' };
    case 'let-go':
      return { kind: 'let-go' };
    case 'withdrawn':
      return isOptedOut ? { kind: 'opted-out' } : { kind: 'withdrawn' };
    case 'due': {
      if (isOptedOut) return { kind: 'opted-out' };
      const { ownerUserId } = touch.contact;
      if (ownerUserId !== null && !isOwn({ ownerUserId }, reader) && !isOwn(jobOf(touch), reader))
        return { kind: 'elsewhere', ownerUserId };
      // What was promised to somebody nobody has stays with whoever promised it.
      const isStep = touch.origin.kind !== 'promise';
      if (ownerUserId === null && isStep && !isOwn(jobOf(touch), reader)) return { kind: 'nobodys' };
      if (touch.pause) return { kind: 'waits', until: touch.pause.until };
      if (touch.dueOn > reader.today) return { kind: 'moved', to: touch.dueOn };
      const permission = mayContact(standing, askedOf(touch, reader.plans, at));
      return permission.kind === 'refused' ? { kind: 'refused', rule: permission.rule } : { kind: 'due' };
    }
  }
}

function isOwn(job: Job, { agent, covers }: Reader): boolean {
  return isOwnWork(agent, job, covers);
}

/** Whose contact it is, where the reader does the touch for somebody; who does it, where somebody else does. */
function withOther(touch: Touch, reader: Reader): TouchLine['withOther'] {
  const { forUserId, contact } = touch;
  const { userId } = reader.agent;
  if (contact.ownerUserId && contact.ownerUserId !== userId && isOwn(jobOf(touch), reader))
    return { as: 'owner', userId: contact.ownerUserId };
  if (forUserId && forUserId !== userId && isOwn({ ownerUserId: contact.ownerUserId }, reader))
    return { as: 'doer', userId: forUserId };
  return undefined;
}
