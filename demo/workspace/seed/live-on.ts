import { addDays, type LocalDay, localDay } from '../../../src/calendar/local-day.ts';
import { isTwoWay, type Outcome } from '../../../src/parsing/outcome.ts';
import { settledBy } from '../../../src/plans/advance.ts';
import { finishedEnrolments } from '../../../src/plans/finish.ts';
import type { OpenTouch } from '../../../src/plans/open-touch.ts';
import type { Plan } from '../../../src/plans/plan.ts';
import { addLead, type Life, openTouch } from './life-of-contact.ts';
import type { TouchRow } from './past-rows.ts';
import { inquiries, notes, promised, skipWhys, stopWords } from './past-words.ts';
import { pastSources } from './sources.ts';

const minuteMs = 60_000;
const skipsOften = 0.03;
const answersOften = 0.5;
const repliesOften = 0.12;
const comesOften = 0.25;

/**
 * Tells a life on to the present: touch by touch, each by the product's own rule of what it settles, until what is
 * due today or later is left.
 */
export function liveOn(life: Life): void {
  const { fate, today, touches } = life;
  for (let settled = 0; ; settled += 1) {
    const next = nextDue(touches, today);
    if (!next) break;
    if (fate.stopsAfter === settled) {
      askToStop(life);
      return;
    }
    const isPlanned = next.enrolmentId !== null;
    if (fate.asksAgain && settled === 3 && isPlanned) {
      askAgain(life, next.dueOn);
      continue;
    }
    const isLast = touches.every((touch) => touch === next || touch.state !== 'due' || touch.dueOn >= today);
    if (fate.isBehind && isLast) break;
    const mustTalk = fate.isSurelyMet && !life.contact.lastTwoWayAt;
    if (isPlanned && settled > 0 && !mustTalk && life.facts.chance.happens(skipsOften)) skip(life, next);
    else interact(life, next, mustTalk && (isLast || next.channel === 'call'));
  }
  if (fate.promisedInDays !== undefined && life.contact.lastTwoWayAt)
    promise(life, addDays(today, fate.promisedInDays));
  if (fate.buysWithinDays !== undefined) buy(life, fate.buysWithinDays);
}

function nextDue(touches: readonly TouchRow[], today: LocalDay): TouchRow | undefined {
  return touches
    .filter(({ state, dueOn }) => state === 'due' && dueOn < today)
    .toSorted((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1))[0];
}

/** An instant of a day at which people work, after whatever was logged before. */
function workingTime({ facts, rows, leads }: Life, day: LocalDay): Date {
  const { chance } = facts;
  const usual = facts.instantAt(day, '09:00').getTime() + chance.between(0, 8 * 60) * minuteMs;
  const latest = rows.interactions.at(-1)?.loggedAt ?? leads.at(-1)?.claimedAt;
  return new Date(Math.max(usual, (latest?.getTime() ?? 0) + chance.between(3, 40) * minuteMs));
}

function interact(life: Life, touch: TouchRow, mustTalk: boolean): void {
  const { facts, fate, contact, rows } = life;
  const { chance, idAt, teamZone, plan } = facts;
  // The welcome message follows the claim at once; the rest comes some time in its day.
  const isFirst = rows.interactions.length === 0;
  const claimedAt = life.leads[0]?.claimedAt ?? contact.createdAt;
  const happenedAt =
    isFirst && localDay(claimedAt, teamZone) === touch.dueOn
      ? new Date(claimedAt.getTime() + chance.between(2, 50) * minuteMs)
      : workingTime(life, touch.dueOn);
  const loggedAt = new Date(happenedAt.getTime() + chance.between(0, 6) * minuteMs);
  const outcome = outcomeOf(life, touch, mustTalk);
  const interactionId = idAt(loggedAt);
  rows.interactions.push({
    id: interactionId,
    contactId: contact.id,
    byUserId: fate.owner.userId,
    channel: touch.channel,
    outcome,
    happenedAt,
    loggedAt,
    note: chance.pick(notesFor(life, outcome)),
  });

  const open = openTouches(life.touches, plan);
  const { settle, finishedEnrolmentIds } = settledBy({
    touchId: touch.id,
    openTouches: open,
    outcome,
    happenedOn: localDay(happenedAt, teamZone),
  });
  for (const { touchId, as } of settle)
    settleTouch(life, touchId, { state: as, settledAt: loggedAt, interactionId });
  finish(life, finishedEnrolmentIds, loggedAt);
  moveLeadsOn(life, { outcome, happenedAt, loggedAt });
}

function outcomeOf({ facts: { chance } }: Life, { channel }: TouchRow, mustTalk: boolean): Outcome {
  if (channel === 'call') {
    if (mustTalk || chance.happens(answersOften)) return 'reached';
    return chance.happens(0.3) ? 'message-left' : 'no-answer';
  }
  if (channel === 'event') return mustTalk || chance.happens(comesOften) ? 'met' : 'sent';
  return mustTalk || chance.happens(repliesOften) ? 'replied' : 'sent';
}

function notesFor({ fate: { owner } }: Life, outcome: Outcome): readonly [string, ...string[]] {
  const { spoken, tried, sent } = notes[owner.language];
  if (isTwoWay(outcome)) return spoken;
  return outcome === 'sent' ? sent : tried;
}

function openTouches(touches: readonly TouchRow[], plan: Plan): OpenTouch[] {
  return touches
    .filter(({ state }) => state === 'due')
    .map(({ id: touchId, channel, dueOn, enrolmentId, stepKey }) => {
      const step = plan.steps.find(({ key }) => key === stepKey);
      return enrolmentId !== null && step
        ? { touchId, channel, dueOn, origin: { kind: 'step', enrolmentId, purpose: step.purpose } }
        : { touchId, channel, dueOn, origin: { kind: 'promise' } };
    });
}

function settleTouch(
  { touches, fate }: Life,
  touchId: string,
  end: Pick<TouchRow, 'state' | 'settledAt'> & Partial<Pick<TouchRow, 'interactionId' | 'skipWhy'>>,
): void {
  const touch = touches.find(({ id }) => id === touchId);
  if (touch) Object.assign(touch, end, { settledByUserId: fate.owner.userId });
}

function finish({ rows }: Life, enrolmentIds: readonly string[], at: Date): void {
  for (const enrolment of rows.enrolments)
    if (enrolmentIds.includes(enrolment.id)) Object.assign(enrolment, { state: 'finished', endedAt: at });
}

function skip(life: Life, touch: TouchRow): void {
  const at = workingTime(life, touch.dueOn);
  const open = openTouches(life.touches, life.facts.plan);
  const skipWhy = life.facts.chance.pick(skipWhys[life.fate.owner.language]);
  settleTouch(life, touch.id, { state: 'skipped', settledAt: at, skipWhy });
  finish(life, finishedEnrolments(open, new Set([touch.id])), at);
}

/** First attempt and first contact of the leads that had arrived by then, and what they make of their stage. */
function moveLeadsOn(
  { facts: { idAt }, fate: { owner }, contact, leads, rows }: Life,
  { outcome, happenedAt, loggedAt }: { outcome: Outcome; happenedAt: Date; loggedAt: Date },
): void {
  for (const lead of leads) {
    if (lead.arrivedAt > happenedAt) continue;
    lead.firstAttemptAt ??= happenedAt;
    if (!isTwoWay(outcome)) continue;
    lead.firstContactAt ??= happenedAt;
    if (lead.stage !== 'claimed') continue;
    lead.stage = 'contacted';
    rows.stageChanges.push({
      id: idAt(loggedAt),
      leadId: lead.id,
      from: 'claimed',
      to: 'contacted',
      at: loggedAt,
      byUserId: owner.userId,
    });
  }
  if (!isTwoWay(outcome)) return;
  if (contact.relationship === 'havent-met') contact.relationship = 'met';
  contact.lastTwoWayAt = happenedAt;
}

/** While on the plan they inquire again: the lead is the owner's at once, and a call is owed the same day. */
function askAgain(life: Life, before: LocalDay): void {
  const { facts, contact, rows } = life;
  const { chance, idAt, teamZone } = facts;
  const day = addDays(before, -1);
  const latest = rows.interactions.at(-1)?.loggedAt ?? contact.createdAt;
  const at = new Date(
    Math.max(
      facts.instantAt(day, '10:00').getTime() + chance.between(0, 300) * minuteMs,
      latest.getTime() + minuteMs,
    ),
  );
  addLead(life, {
    arrivedAt: at,
    claimedAt: at,
    claimedVia: 'owner',
    inquiry: chance.pick(inquiries[contact.language]),
    source: chance.pickByShare(pastSources).name,
  });
  const promiseId = idAt(at);
  rows.promises.push({
    id: promiseId,
    contactId: contact.id,
    madeByUserId: null,
    madeAt: at,
    reason: 'asked-again',
    words: '',
  });
  rows.touches.push({
    ...openTouch(contact.id, 'call', localDay(at, teamZone)),
    id: idAt(at),
    promiseId,
    toldAt: at,
  });
}

function promise({ facts, fate: { owner }, contact, rows }: Life, day: LocalDay): void {
  const { chance, idAt } = facts;
  const last = rows.interactions.at(-1);
  if (!last) return;
  const words = chance.pick(promised[owner.language]);
  const promiseId = idAt(last.loggedAt);
  rows.promises.push({
    id: promiseId,
    contactId: contact.id,
    madeByUserId: owner.userId,
    madeAt: last.loggedAt,
    reason: 'said',
    words,
  });
  last.note = words;
  rows.touches.push({
    ...openTouch(contact.id, 'call', day),
    id: idAt(last.loggedAt),
    promiseId,
    dueAt: facts.instantAt(day, '16:00'),
  });
}

function askToStop({ facts, fate: { owner }, contact, rows }: Life): void {
  const { chance, idAt } = facts;
  const last = rows.interactions.at(-1)?.loggedAt ?? contact.createdAt;
  const at = new Date(last.getTime() + chance.between(20, 600) * minuteMs);
  const optOutId = idAt(at);
  rows.optOuts.push({
    id: optOutId,
    contactId: contact.id,
    at,
    byUserId: owner.userId,
    how: 'command',
    words: chance.pick(stopWords[owner.language]),
  });
  for (const address of [
    ...rows.phones.map(({ e164 }) => e164),
    ...rows.emails.map((email) => email.mailbox),
  ])
    rows.suppressions.push({ id: idAt(at), optOutId, address });
  for (const enrolment of rows.enrolments)
    if (enrolment.state === 'active')
      Object.assign(enrolment, { state: 'stopped', why: 'opt-out', endedAt: at });
  for (const touch of rows.touches)
    if (touch.state === 'due')
      Object.assign(touch, { state: 'withdrawn', settledAt: at, settledByUserId: owner.userId });
}

/** Their latest lead closes with a deal, once a conversation has been held and nothing is left of the plan. */
function buy(life: Life, withinDays: number): void {
  const { facts, fate, contact, leads, rows, today } = life;
  const { chance, idAt, teamZone, currency } = facts;
  const last = rows.interactions.at(-1);
  const lead = leads.at(-1);
  if (!contact.lastTwoWayAt || !last || !lead) return;
  const earliest = addDays(localDay(last.loggedAt, teamZone), 2);
  const wanted = addDays(today, -chance.between(1, withinDays));
  const [, closedOn = wanted] = [wanted, earliest].toSorted();
  if (closedOn >= today) return;
  const enteredAt = new Date(
    facts.instantAt(closedOn, '15:00').getTime() + chance.between(0, 180) * minuteMs,
  );
  const price = chance.between(60, 320) * 10_000;
  rows.deals.push({
    id: idAt(enteredAt),
    contactId: contact.id,
    leadId: lead.id,
    priceMinor: price * 100,
    commissionMinor: Math.round(price * 2.5),
    costsMinor: chance.between(0, 6) * 50_000,
    currency,
    closedOn,
    enteredByUserId: fate.owner.userId,
    enteredAt,
  });
  rows.stageChanges.push({
    id: idAt(enteredAt),
    leadId: lead.id,
    from: lead.stage,
    to: 'closed',
    at: enteredAt,
    byUserId: fate.owner.userId,
  });
  lead.stage = 'closed';
  contact.relationship = 'client';
  contact.homePurchaseDay = closedOn.slice(5);
}
