import type { Contact } from '../leads/contact.ts';
import type { RuleSet } from '../leads/contact-rules.ts';
import type { ContactFacts, Standing } from '../leads/may-contact.ts';
import { ruleSetsFor } from '../leads/rules-for-contact.ts';
import { channels } from '../parsing/channel.ts';
import { isTwoWay, outcomes } from '../parsing/outcome.ts';
import type { Team } from '../team/member.ts';
import { contactRulesOf } from './contact-rules.ts';
import { standingOptOutsOf } from './contacts.ts';
import { doNotCallStandingOf } from './do-not-call.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';
import { dayOf } from './local-days.ts';

type Rows = Prisma.TransactionClient;
type Asked = Pick<Contact, 'contactId' | 'name' | 'zone' | 'phones' | 'emails' | 'postalAddress'>;

/** How contacts stand with the rules of contact, of any of those that were asked for. */
export type StandingOf = (contact: Pick<Contact, 'contactId'>) => Standing;

/** The rules look a week back at most; where a day is shorter or longer, a little more. */
const attemptsLookedBackMs = 8 * 86_400_000;

/**
 * All that the rules ask about some contacts, in one set of looks however many they are; what no rule that holds for any
 * of them asks about is not looked at.
 *
 * @throws Error when asked for a contact that is not among them
 */
export async function contactFactsOf(
  rows: Rows,
  team: Team,
  contacts: readonly Asked[],
  at: Date,
): Promise<StandingOf> {
  const { teamId } = team;
  const byId = new Map(contacts.map((contact) => [contact.contactId, contact]));
  const all = [...byId.values()];
  const contactIds = [...byId.keys()];
  const rules = await contactRulesOf(rows, teamId);
  const sets = new Set(all.flatMap((contact) => ruleSetsFor(contact, rules, team)));
  const has = (asks: (set: RuleSet) => boolean) => [...sets].some(asks);
  const counts = has((set) => Object.values(set.channels).some((rule) => rule?.attempts || rule?.unanswered));
  const asksList = has(({ doNotCall }) => doNotCall !== undefined);
  const asksConsent = asksList || has((set) => Object.values(set.channels).some((rule) => rule?.consent));

  const optOuts = await standingOptOutsOf(rows, teamId, all);
  const attempts = counts ? await attemptsOf(rows, teamId, contactIds, at) : undefined;
  const agreed = asksConsent ? await agreementsOf(rows, teamId, contactIds) : undefined;
  const listed = asksList ? await doNotCallStandingOf(rows, teamId, all, at) : undefined;

  const standings = new Map<string, Standing>();
  for (const contact of all) {
    const { contactId } = contact;
    const facts: ContactFacts = {
      optOuts: optOuts.get(contactId) ?? [],
      attempts: attempts?.get(contactId) ?? [],
      consents: agreed?.consents.get(contactId) ?? [],
      lastInquiryAt: agreed?.inquiries.get(contactId) ?? null,
      lastDealOn: agreed?.deals.get(contactId) ?? null,
      doNotCall: listed?.get(contactId) ?? { listed: new Set(), agesByCountry: new Map() },
    };
    standings.set(contactId, { contact, facts, rules, team });
  }
  return ({ contactId }) => {
    const standing = standings.get(contactId);
    if (!standing) throw new Error(`The contact ${contactId} was not asked for`);
    return standing;
  };
}

/** The attempts of the last eight days, by contact. */
async function attemptsOf(rows: Rows, teamId: string, contactIds: string[], at: Date) {
  const found = await rows.interaction.findMany({
    where: {
      teamId,
      contactId: { in: contactIds },
      happenedAt: { gte: new Date(at.getTime() - attemptsLookedBackMs) },
    },
    select: { contactId: true, channel: true, outcome: true, happenedAt: true },
  });
  const attempts = found.map(({ contactId, channel, outcome, happenedAt }) => ({
    contactId,
    channel: known(channels, channel),
    at: happenedAt,
    isAnswered: isTwoWay(known(outcomes, outcome)),
  }));
  return Map.groupBy(attempts, ({ contactId }) => contactId);
}

/** What contacts agreed to, and what may stand in for that: their last own inquiry, and their last deal. */
async function agreementsOf(rows: Rows, teamId: string, contactIds: string[]) {
  const contactId = { in: contactIds };
  const consents = await rows.consent.findMany({
    where: { teamId, contactId, withdrawnAt: null },
    select: { contactId: true, channel: true },
  });
  const inquiries = await rows.lead.groupBy({
    by: ['contactId'],
    where: { teamId, contactId, isTest: false },
    _max: { arrivedAt: true },
  });
  const deals = await rows.deal.groupBy({
    by: ['contactId'],
    where: { teamId, contactId },
    _max: { closedOn: true },
  });
  return {
    consents: Map.groupBy(
      consents.map((one) => ({
        ...one,
        channel: one.channel === null ? null : known(channels, one.channel),
      })),
      (one) => one.contactId,
    ),
    inquiries: new Map(inquiries.map((one) => [one.contactId, one._max.arrivedAt])),
    deals: new Map(deals.map((one) => [one.contactId, one._max.closedOn && dayOf(one._max.closedOn)])),
  };
}
