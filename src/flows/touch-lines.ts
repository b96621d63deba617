import { type LocalDay, localDay } from '../calendar/local-day.ts';
import { standingOptOutsOf } from '../db/contacts.ts';
import type { Tx } from '../db/store.ts';
import type { Touch } from '../db/touches.ts';
import { mayContact, reachableHours, type StandingOptOut } from '../leads/may-contact.ts';
import { givenName } from '../parsing/person-name.ts';
import type { Plan } from '../plans/plan.ts';
import { stepWords } from '../plans/step-words.ts';
import type { TouchLine, TouchOrigin, TouchState } from '../slack/touch-line.ts';
import { type Member, type Team, zoneOf } from '../team/member.ts';
import type { Asking } from './asking.ts';

type Reader = {
  rows: Tx['rows'];
  plans: ReadonlyMap<string, Plan>;
  team: Team;
  agent: Member;
  /** The day it is for the agent. */
  today: LocalDay;
};

/** Touches as lines to show, each with whether and when the contact may be reached. */
export async function touchLines(reader: Reader, touches: readonly Touch[]): Promise<TouchLine[]> {
  const { rows, team, today } = reader;
  const optOuts = await standingOptOutsOf(
    rows,
    team.teamId,
    touches.map(({ contact }) => contact),
  );
  return touches.map((touch) => ({
    touchId: touch.touchId,
    contactName: touch.contact.name,
    contactLanguage: touch.contact.language,
    channel: touch.channel,
    origin: originToShow(touch, reader),
    dueOn: touch.dueOn,
    dueAt: touch.dueAt,
    hours: reachableHours(touch.contact, touch.channel, team.zone, today),
    state: stateToShow(touch, optOuts.get(touch.contact.contactId) ?? [], reader),
  }));
}

/** One touch as a line for whoever asks about it. */
export async function touchAsLine({ means, team, member, at }: Asking, touch: Touch): Promise<TouchLine> {
  const today = localDay(at, zoneOf(member, team));
  const reader = { rows: means.store.rows, plans: means.plans, team, agent: member, today };
  const [line] = await touchLines(reader, [touch]);
  if (!line) throw new Error(`No line for the touch ${touch.touchId}`);
  return line;
}

/**
 * The touches that may be shown as due: allowed now, or from a later hour. A refused one is not shown at all.
 * Source: product rules of contact.
 */
export async function showableTouches(
  rows: Tx['rows'],
  team: Team,
  touches: readonly Touch[],
  at: Date,
): Promise<Touch[]> {
  const optOuts = await standingOptOutsOf(
    rows,
    team.teamId,
    touches.map(({ contact }) => contact),
  );
  return touches.filter(({ contact, channel }) => {
    const standing = optOuts.get(contact.contactId) ?? [];
    return mayContact({ contact, optOuts: standing, channel, teamZone: team.zone, at }).kind !== 'refused';
  });
}

/**
 * What a touch is: its step with the words to use, the names put in; or the promise. A step or a plan that is not in
 * the library any more has no words.
 */
export function originToShow(touch: Touch, { plans, agent }: Pick<Reader, 'plans' | 'agent'>): TouchOrigin {
  const { origin } = touch;
  if (origin.kind === 'promise') return { kind: 'promise', reason: origin.reason, words: origin.words };
  const plan = plans.get(origin.planKey);
  const index = plan?.steps.findIndex((step) => step.key === origin.stepKey) ?? -1;
  const step = plan?.steps[index];
  // A plan may be edited while people are on it; what is due for them stays due.
  if (!plan || !step) return { kind: 'step-gone' };
  const names = { contact: givenName(touch.contact.name), agent: agent.name };
  const wordsIn = (language: 'en' | 'ar') =>
    [step.words[language], step.referral?.[language]]
      .filter((words) => words !== undefined)
      .map((words) => stepWords(words, names))
      .join('\n');
  return {
    kind: 'step',
    label: step.label,
    plan: plan.name,
    ordinal: index + 1,
    total: plan.total,
    wordsToUse: { en: wordsIn('en'), ar: wordsIn('ar') },
  };
}

function stateToShow(touch: Touch, optOuts: readonly StandingOptOut[], reader: Reader): TouchState {
  const refused = optOuts.some(({ channel }) => channel === null || channel === touch.channel);
  switch (touch.state) {
    case 'done':
      return { kind: 'done', outcome: touch.outcome ?? 'sent' };
    case 'skipped':
      return { kind: 'skipped' };
    case 'replaced':
      return { kind: 'replaced' };
    case 'withdrawn':
      return refused ? { kind: 'opted-out' } : { kind: 'withdrawn' };
    case 'due': {
      if (refused) return { kind: 'opted-out' };
      if (touch.contact.ownerUserId && touch.contact.ownerUserId !== reader.agent.userId)
        return { kind: 'elsewhere', ownerUserId: touch.contact.ownerUserId };
      if (touch.dueOn > reader.today) return { kind: 'moved', to: touch.dueOn };
      return { kind: 'due' };
    }
  }
}
