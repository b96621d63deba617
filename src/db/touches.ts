import type { LocalDay } from '../calendar/local-day.ts';
import type { Contact } from '../leads/contact.ts';
import { type Channel, channels } from '../parsing/channel.ts';
import { type Outcome, outcomes } from '../parsing/outcome.ts';
import { asContact, contactParts } from './contacts.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';
import { dateOf, dayOf } from './local-days.ts';

type Rows = Prisma.TransactionClient;

export const touchStates = ['due', 'done', 'skipped', 'replaced', 'withdrawn'] as const;
const promiseReasons = ['said', 'asked-again'] as const;

/** A touch with its contact and its one origin. */
export type Touch = {
  touchId: string;
  contact: Contact;
  channel: Channel;
  dueOn: LocalDay;
  dueAt: Date | null;
  state: (typeof touchStates)[number];
  /** What came of it, once done. */
  outcome: Outcome | null;
  toldAt: Date | null;
  origin:
    | { kind: 'step'; enrolmentId: string; planKey: string; stepKey: string }
    | { kind: 'promise'; promiseId: string; reason: (typeof promiseReasons)[number]; words: string };
};

const touchParts = {
  contact: { include: contactParts },
  enrolment: { select: { planKey: true } },
  promise: { select: { reason: true, words: true } },
  interaction: { select: { outcome: true } },
} as const;
type TouchRow = Prisma.TouchGetPayload<{ include: typeof touchParts }>;

/** In the order of their days; those of one day at their hour, the rest in the order they were planned. */
const byDay: Prisma.TouchOrderByWithRelationInput[] = [
  { dueOn: 'asc' },
  { dueAt: { sort: 'asc', nulls: 'last' } },
  { id: 'asc' },
];

export async function readTouch(rows: Rows, teamId: string, touchId: string): Promise<Touch | undefined> {
  const row = await rows.touch.findUnique({
    where: { teamId_id: { teamId, id: touchId } },
    include: touchParts,
  });
  return row ? asTouch(row) : undefined;
}

/**
 * The touches that are a person's to work: those of the contacts they own, and what they promised to a contact
 * nobody owns.
 */
export function isWorkOf(userId: string): Prisma.TouchWhereInput {
  return {
    OR: [
      { contact: { ownerUserId: userId } },
      { contact: { ownerUserId: null }, promise: { madeByUserId: userId } },
    ],
  };
}

/** Everybody who has something due, up to and including a day. */
export async function peopleWithDueTouches(
  rows: Rows,
  teamId: string,
  until: LocalDay,
): Promise<ReadonlySet<string>> {
  const due = { teamId, state: 'due', dueOn: { lte: dateOf(until) } };
  const owners = await rows.contact.findMany({
    where: { teamId, ownerUserId: { not: null }, touches: { some: due } },
    distinct: ['ownerUserId'],
    select: { ownerUserId: true },
  });
  const makers = await rows.promise.findMany({
    where: { teamId, madeByUserId: { not: null }, contact: { ownerUserId: null }, touch: { is: due } },
    distinct: ['madeByUserId'],
    select: { madeByUserId: true },
  });
  const people = [
    ...owners.map(({ ownerUserId }) => ownerUserId),
    ...makers.map(({ madeByUserId }) => madeByUserId),
  ];
  return new Set(people.filter((userId) => userId !== null));
}

/** What is a person's to work, due up to and including a day. */
export async function dueTouchesOf(
  rows: Rows,
  teamId: string,
  userId: string,
  until: LocalDay,
): Promise<Touch[]> {
  const found = await rows.touch.findMany({
    where: { teamId, state: 'due', dueOn: { lte: dateOf(until) }, ...isWorkOf(userId) },
    include: touchParts,
    orderBy: byDay,
  });
  return found.map(asTouch);
}

/** Everything still due for a contact, whenever. */
export async function openTouchesFor(rows: Rows, teamId: string, contactId: string): Promise<Touch[]> {
  const found = await rows.touch.findMany({
    where: { teamId, contactId, state: 'due' },
    include: touchParts,
    orderBy: byDay,
  });
  return found.map(asTouch);
}

/** How many touches one message about a contact shows. */
const mostInOneMessage = 5;

/** What a contact was due by a day, as it stands: what is still due, and what was settled since an instant. */
export async function touchesSince(
  rows: Rows,
  teamId: string,
  contactId: string,
  until: LocalDay,
  since: Date,
): Promise<Touch[]> {
  const found = await rows.touch.findMany({
    where: {
      teamId,
      contactId,
      dueOn: { lte: dateOf(until) },
      OR: [{ state: 'due' }, { settledAt: { gte: since } }],
    },
    include: touchParts,
    orderBy: byDay,
    take: mostInOneMessage,
  });
  return found.map(asTouch);
}

/** A touch as a morning shows it, with the day it was due when the morning was made. */
export type TouchOfMorning = Touch & { wasDueOn: LocalDay };

/** The touches a morning shows, in its order. */
export async function touchesOfMorning(
  rows: Rows,
  teamId: string,
  morningId: string,
): Promise<TouchOfMorning[]> {
  const found = await rows.morningTouch.findMany({
    where: { teamId, morningId },
    include: { touch: { include: touchParts } },
    orderBy: { position: 'asc' },
  });
  return found.map(({ touch, dueOn }) => ({ ...asTouch(touch), wasDueOn: dayOf(dueOn) }));
}

function asTouch(row: TouchRow): Touch {
  return {
    touchId: row.id,
    contact: asContact(row.contact),
    channel: known(channels, row.channel),
    dueOn: dayOf(row.dueOn),
    dueAt: row.dueAt,
    state: known(touchStates, row.state),
    outcome: row.interaction ? known(outcomes, row.interaction.outcome) : null,
    toldAt: row.toldAt,
    origin: originOf(row),
  };
}

function originOf(row: TouchRow): Touch['origin'] {
  if (row.enrolment && row.enrolmentId !== null && row.stepKey !== null)
    return {
      kind: 'step',
      enrolmentId: row.enrolmentId,
      planKey: row.enrolment.planKey,
      stepKey: row.stepKey,
    };
  if (row.promise && row.promiseId !== null)
    return {
      kind: 'promise',
      promiseId: row.promiseId,
      reason: known(promiseReasons, row.promise.reason),
      words: row.promise.words,
    };
  throw new Error(`Touch ${row.id} has no origin`);
}
