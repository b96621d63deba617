import type { LocalDay } from '../calendar/local-day.ts';
import type { Contact } from '../leads/contact.ts';
import { type Channel, channels } from '../parsing/channel.ts';
import { type Outcome, outcomes } from '../parsing/outcome.ts';
import { comesAllTheSame, pauseReasons } from '../plans/pause.ts';
import type { Job } from '../team/may-do.ts';
import { asContact, contactParts, readContacts } from './contacts.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';
import { dateOf, dayOf } from './local-days.ts';
import { notWaiting } from './waiting.ts';

type Rows = Prisma.TransactionClient;

export const touchStates = ['due', 'done', 'skipped', 'replaced', 'let-go', 'withdrawn'] as const;
const promiseReasons = ['said', 'asked-again', 'handed-over'] as const;

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
  /** The press by which it was marked done together with others. */
  sent?: { batchId: string; byUserId: string; at: Date } | undefined;
  toldAt: Date | null;
  /** Whose job it is, where it is not the owner's of the contact. */
  forUserId: string | null;
  /** Its plan waits, until a day or until somebody says so. */
  pause?: { until: LocalDay | null } | undefined;
  origin:
    | {
        kind: 'step';
        enrolmentId: string;
        planKey: string;
        stepKey: string;
        /** What gave the day, as plans/schedule says it. */
        occasion: string | null;
      }
    | { kind: 'promise'; promiseId: string; reason: (typeof promiseReasons)[number]; words: string };
};

/** What is read with a touch. */
export const touchParts = {
  contact: { include: contactParts },
  enrolment: { select: { planKey: true, state: true, pausedUntil: true, pauseWhy: true } },
  promise: { select: { reason: true, words: true } },
  interaction: { select: { outcome: true, batchId: true, byUserId: true, loggedAt: true } },
} as const;
type TouchRow = Prisma.TouchGetPayload<{ include: typeof touchParts }>;
/** What is read of a touch itself. */
const touchFields = {
  id: true,
  channel: true,
  dueOn: true,
  dueAt: true,
  state: true,
  toldAt: true,
  forUserId: true,
  enrolmentId: true,
  stepKey: true,
  occasion: true,
  promiseId: true,
} as const;
type BareTouchRow = Pick<TouchRow, keyof typeof touchFields | 'enrolment' | 'promise' | 'interaction'>;

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

/** Some touches at once, by id. */
export async function readTouches(
  rows: Rows,
  teamId: string,
  touchIds: readonly string[],
): Promise<ReadonlyMap<string, Touch>> {
  const found = await rows.touch.findMany({
    where: { teamId, id: { in: [...touchIds] } },
    include: touchParts,
  });
  return new Map(found.map((row) => [row.id, asTouch(row)]));
}

/**
 * The touches that are some people's to work: those of the contacts they own, what they promised to a contact nobody
 * owns, and the steps that are their job by role. What waits with its plan is nobody's meanwhile.
 *
 * @param userIds one person, and those whose touches they do while these are away
 */
export function isWorkOf(userIds: readonly string[]): Prisma.TouchWhereInput {
  const people = { in: [...userIds] };
  return {
    AND: [
      notWaiting,
      {
        OR: [
          { forUserId: people },
          { forUserId: null, contact: { ownerUserId: people } },
          { forUserId: null, contact: { ownerUserId: null }, promise: { madeByUserId: people } },
        ],
      },
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
  const byRole = await rows.touch.findMany({
    where: { ...due, forUserId: { not: null } },
    distinct: ['forUserId'],
    select: { forUserId: true },
  });
  const people = [
    ...byRole.map(({ forUserId }) => forUserId),
    ...owners.map(({ ownerUserId }) => ownerUserId),
    ...makers.map(({ madeByUserId }) => madeByUserId),
  ];
  return new Set(people.filter((userId) => userId !== null));
}

/** What is some people's to work, due up to and including a day. */
export async function dueTouchesOf(
  rows: Rows,
  teamId: string,
  userIds: readonly string[],
  until: LocalDay,
): Promise<Touch[]> {
  const { contact: _, ...parts } = touchParts;
  const found = await rows.touch.findMany({
    where: { teamId, state: 'due', dueOn: { lte: dateOf(until) }, ...isWorkOf(userIds) },
    select: { ...touchFields, contactId: true, ...parts },
    orderBy: byDay,
  });
  // Each contact once, however many touches they have due: somebody who is days behind has nine hundred.
  const contacts = await readContacts(
    rows,
    teamId,
    found.map(({ contactId }) => contactId),
  );
  return found.flatMap(({ contactId, ...row }) => {
    const contact = contacts.get(contactId);
    return contact ? touchOf(row, contact) : [];
  });
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

/** What comes first on each of some plans contacts are on, by enrolment; those with nothing ahead are not in it. */
export async function firstDueOf(
  rows: Rows,
  teamId: string,
  enrolmentIds: readonly string[],
): Promise<ReadonlyMap<string, Touch>> {
  const found = await rows.touch.findMany({
    where: { teamId, enrolmentId: { in: [...enrolmentIds] }, state: 'due' },
    include: touchParts,
    orderBy: [{ enrolmentId: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
    distinct: ['enrolmentId'],
  });
  return new Map(found.map((row) => [row.enrolmentId ?? '', asTouch(row)]));
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

/** Whose a touch is to do, as the rules ask. */
export function jobOf({ contact, forUserId }: Touch): Job {
  return { ownerUserId: contact.ownerUserId, forUserId };
}

/** A touch as its row and what was read with it say. */
export function asTouch(row: TouchRow): Touch {
  return touchOf(row, asContact(row.contact));
}

function touchOf(row: BareTouchRow, contact: Contact): Touch {
  return {
    touchId: row.id,
    contact,
    channel: known(channels, row.channel),
    dueOn: dayOf(row.dueOn),
    dueAt: row.dueAt,
    state: known(touchStates, row.state),
    outcome: row.interaction ? known(outcomes, row.interaction.outcome) : null,
    sent: sentOf(row.interaction),
    toldAt: row.toldAt,
    forUserId: row.forUserId,
    pause:
      row.enrolment && isWaiting(row.enrolment, row.occasion)
        ? { until: row.enrolment.pausedUntil && dayOf(row.enrolment.pausedUntil) }
        : undefined,
    origin: originOf(row),
  };
}

function isWaiting({ state, pauseWhy }: { state: string; pauseWhy: string | null }, occasion: string | null) {
  return state === 'paused' && !(pauseWhy && comesAllTheSame(known(pauseReasons, pauseWhy), occasion));
}

function sentOf(interaction: BareTouchRow['interaction']): Touch['sent'] {
  if (!interaction?.batchId) return undefined;
  const { batchId, byUserId, loggedAt } = interaction;
  return { batchId, byUserId, at: loggedAt };
}

function originOf(row: BareTouchRow): Touch['origin'] {
  if (row.enrolment && row.enrolmentId !== null && row.stepKey !== null)
    return {
      kind: 'step',
      enrolmentId: row.enrolmentId,
      planKey: row.enrolment.planKey,
      stepKey: row.stepKey,
      occasion: row.occasion,
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
