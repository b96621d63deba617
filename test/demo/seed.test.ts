import fc from 'fast-check';
import { chanceFrom } from '../../demo/workspace/seed/chance.ts';
import { mostContacts } from '../../demo/workspace/seed/made-up-contact.ts';
import { type PastFacts, pastFacts } from '../../demo/workspace/seed/past-facts.ts';
import { pastOf } from '../../demo/workspace/seed/past-of.ts';
import type { PastRows } from '../../demo/workspace/seed/past-rows.ts';
import { rowIds } from '../../demo/workspace/seed/row-ids.ts';
import { monthlyCosts, pastSources } from '../../demo/workspace/seed/sources.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import { isTwoWay } from '../../src/parsing/outcome.ts';
import { parsePhone } from '../../src/parsing/phone.ts';
import { planForNewlyMet } from '../../src/plans/moves.ts';
import type { Plan } from '../../src/plans/plan.ts';
import { scheduleOf } from '../../src/plans/schedule.ts';
import { workCalendarOf } from '../../src/team/work-calendar.ts';
import { readLibrary } from '../support/read-library.ts';
import { aTeam } from '../team/a-member.ts';

const zone = 'Asia/Riyadh';
const work = workCalendarOf(aTeam());
const today = '2026-11-16';
const until = new Date('2026-11-16T04:55:00Z');
const plan = newlyMetPlan();

function newlyMetPlan(): Plan {
  const found = readLibrary().get(planForNewlyMet);
  if (!found) throw new Error(`There is no ${planForNewlyMet}`);
  return found;
}

function factsOf(seed: number): PastFacts {
  const chance = chanceFrom(seed);
  const sourceIds = new Map(pastSources.map(({ name }) => [name, name]));
  return pastFacts({
    teamZone: zone,
    work,
    currency: 'SAR',
    plan,
    sourceIds,
    until,
    chance,
    idAt: rowIds(chance),
  });
}

function pastsOf(contacts: number, seed: number, told = contacts): PastRows[] {
  const facts = factsOf(seed);
  return Array.from({ length: told }, (_, nth) => pastOf(nth, contacts, facts));
}

/** Every instant in the rows of a contact. */
function instantsIn(past: PastRows): Date[] {
  const rows: object[] = Object.values(past).flat();
  return rows.flatMap((row) =>
    Object.entries(row).flatMap(([name, value]) =>
      value instanceof Date && name !== 'dueAt' ? [value] : [],
    ),
  );
}

const dice = { numRuns: 6 };
const anyTeam = [fc.integer({ min: 10, max: mostContacts }), fc.nat({ max: 1_000_000 })] as const;
/** Of a big team so many are looked at; those on a plan are among them. */
const looked = 130;

describe('the made-up past of a contact', () => {
  it('has the touches of its plan, each on its day, and an end when nothing is left of it', () => {
    fc.assert(
      fc.property(...anyTeam, (contacts, seed) => {
        for (const { enrolments, touches, optOuts } of pastsOf(contacts, seed, Math.min(contacts, looked))) {
          const [enrolment] = enrolments;
          if (!enrolment) throw new Error('Not on a plan');
          const own = touches.filter(({ enrolmentId }) => enrolmentId === enrolment.id);
          expect(
            own.map(({ stepKey, channel, plannedOn, dueOn }) => ({ stepKey, channel, plannedOn, dueOn })),
          ).toEqual(
            scheduleOf(
              plan,
              { startsOn: enrolment.startsOn, planYear: 1, shiftedDays: 0, spreadDays: 0 },
              { work, personalDays: {}, holidays: [], events: [] },
            ).map(({ stepKey, channel, dueOn }) => ({
              stepKey,
              channel,
              plannedOn: dueOn,
              dueOn,
            })),
          );
          const isOpen = own.some(({ state }) => state === 'due');
          expect(enrolment.state === 'active').toBe(isOpen);
          expect(enrolment.state === 'stopped').toBe(optOuts.length > 0);
          expect(enrolment.endedAt === null).toBe(isOpen);
        }
      }),
      dice,
    );
  });

  it('settles each touch by what happened, and knows first attempt, first contact and stage from it', () => {
    fc.assert(
      fc.property(...anyTeam, (contacts, seed) => {
        for (const past of pastsOf(contacts, seed, Math.min(contacts, looked))) {
          const [contact] = past.contacts;
          for (const touch of past.touches) {
            const interaction = past.interactions.find(({ id }) => id === touch.interactionId);
            expect(touch.settledAt === null).toBe(touch.state === 'due');
            if (touch.state === 'done')
              expect(interaction).toMatchObject({ channel: touch.channel, loggedAt: touch.settledAt });
            if (touch.state === 'replaced') expect(interaction && isTwoWay(interaction.outcome)).toBe(true);
          }
          const spoken = past.interactions.filter(({ outcome }) => isTwoWay(outcome));
          expect(contact?.lastTwoWayAt ?? undefined).toEqual(spoken.at(-1)?.happenedAt);
          expect(contact?.relationship === 'havent-met').toBe(spoken.length === 0);
          for (const lead of past.leads) {
            const since = past.interactions.filter(({ happenedAt }) => happenedAt >= lead.arrivedAt);
            expect(lead.firstAttemptAt ?? undefined).toEqual(since[0]?.happenedAt);
            expect(lead.firstContactAt ?? undefined).toEqual(
              since.find(({ outcome }) => isTwoWay(outcome))?.happenedAt,
            );
            const changes = past.stageChanges.filter(({ leadId }) => leadId === lead.id);
            expect(changes.map(({ from }) => from)).toEqual([
              null,
              ...changes.slice(0, -1).map(({ to }) => to),
            ]);
            expect(changes.at(-1)?.to).toBe(lead.stage);
            expect(lead.stage === 'claimed').toBe(
              lead.firstContactAt === null && past.deals.every(({ leadId }) => leadId !== lead.id),
            );
          }
        }
      }),
      dice,
    );
  });

  it('lies in the past, in its order, and leaves alone who asked for it', () => {
    fc.assert(
      fc.property(...anyTeam, (contacts, seed) => {
        for (const past of pastsOf(contacts, seed, Math.min(contacts, looked))) {
          expect(instantsIn(past).filter((at) => at > until)).toEqual([]);
          const logged = past.interactions.map(({ loggedAt }) => loggedAt.getTime());
          expect(logged).toEqual(logged.toSorted((a, b) => a - b));
          expect(past.interactions.every(({ happenedAt, loggedAt }) => happenedAt <= loggedAt)).toBe(true);
          for (const { closedOn, leadId } of past.deals) {
            const lead = past.leads.find(({ id }) => id === leadId);
            expect(lead && localDay(lead.arrivedAt, zone) <= closedOn && closedOn < today).toBe(true);
          }
          const [optOut] = past.optOuts;
          if (!optOut) continue;
          expect(past.touches.some(({ state }) => state === 'due')).toBe(false);
          expect(past.interactions.every(({ loggedAt }) => loggedAt <= optOut.at)).toBe(true);
          expect(past.suppressions).toHaveLength(past.phones.length + past.emails.length);
        }
      }),
      dice,
    );
  });

  it('is the same for the same number, and another for another', () => {
    expect(pastsOf(40, 7)).toEqual(pastsOf(40, 7));
    expect(pastsOf(40, 7)).not.toEqual(pastsOf(40, 8));
  });
});

describe('the people who are made up', () => {
  it('can each be reached, by a number or an address that is nobody’s', () => {
    const pasts = pastsOf(600, 8);
    for (const { phones, emails } of pasts) {
      expect(phones.length + emails.length).toBeGreaterThan(0);
      for (const { e164 } of phones) {
        expect(e164).toMatch(/^\+96650000\d{4}$/);
        expect(parsePhone(e164, 'SA')?.e164).toBe(e164);
      }
      for (const { address } of emails) expect(address).toMatch(/^[a-z.\d]+@example\.com$/);
    }
    const addresses = pasts.flatMap(({ phones, emails }) => [
      ...phones.map(({ e164 }) => e164),
      ...emails.map(({ address }) => address),
    ]);
    expect(new Set(addresses).size).toBe(addresses.length);
    const languages = pasts.flatMap(({ contacts }) => contacts.map(({ language }) => language));
    expect(new Set(languages)).toEqual(new Set(['en', 'ar']));
  });

  it.each([60, 400, 10_000])('give each agent a believable morning, of %p contacts', (contacts) => {
    const due = new Map<string, number>();
    for (const {
      contacts: [contact],
      touches,
    } of pastsOf(contacts, 8, Math.min(contacts, 400)))
      for (const { state, dueOn } of touches)
        if (contact && state === 'due' && dueOn <= today)
          due.set(contact.ownerUserId, (due.get(contact.ownerUserId) ?? 0) + 1);
    expect(due.size).toBe(3);
    for (const count of due.values()) {
      expect(count).toBeGreaterThanOrEqual(4);
      expect(count).toBeLessThanOrEqual(12);
    }
  });

  it('have all kinds of pasts among sixty', () => {
    const pasts = pastsOf(60, 8);
    const some = (part: keyof PastRows) => pasts.filter((past) => past[part].length > 0).length;
    expect({
      optOuts: some('optOuts') > 0,
      promises: some('promises') > 0,
      deals: some('deals') > 2,
    }).toEqual({ optOuts: true, promises: true, deals: true });
    expect(new Set(pasts.flatMap(({ enrolments }) => enrolments.map(({ state }) => state)))).toEqual(
      new Set(['active', 'finished', 'stopped']),
    );
    expect(new Set(pasts.flatMap(({ leads }) => leads.map(({ sourceId }) => sourceId))).size).toBe(
      pastSources.length,
    );
  });
});

describe('what the sources cost', () => {
  it('grows with the team, in whole hundreds or the least that is paid', () => {
    const sum = (contacts: number) => monthlyCosts(contacts).reduce((all, { amount }) => all + amount, 0);
    expect(sum(10)).toBeLessThan(sum(2_000));
    for (const { amount } of monthlyCosts(2_000)) expect(amount % 50).toBe(0);
  });
});
