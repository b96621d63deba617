import type { LocalDay } from '../calendar/local-day.ts';
import type { Stage } from '../leads/lead.ts';
import { type Channel, isSpoken } from '../parsing/channel.ts';
import { isBoundToDay } from './occasion.ts';
import { type Purpose, personalDays } from './plan.ts';

/** A touch that is due, as far as its place in the day depends on it. */
export type DayTouch = {
  readonly touchId: string;
  readonly contactId: string;
  readonly channel: Channel;
  readonly dueOn: LocalDay;
  readonly dueAt: Date | null;
  /** The address that its channel needs is not known. */
  readonly isUnreachable: boolean;
  readonly origin:
    | { readonly kind: 'promise'; readonly reason: 'said' | 'asked-again' | 'handed-over' }
    | {
        readonly kind: 'step';
        readonly planKey: string;
        readonly stepKey: string;
        readonly occasion: string | null;
        readonly purpose: Purpose;
        /** The same piece goes to many. */
        readonly isBatch: boolean;
      };
  /** Of the contact's latest open lead; `null`: none. */
  readonly stage: Stage | null;
  /** A lead of theirs waits for its first attempt: the speed-to-lead clock runs. */
  readonly waits: boolean;
  /** Higher is called first; 0 until scores exist. */
  readonly score: number;
};

/** The parts of a day, in their order. */
export const dayGroups = ['before', 'promised', 'people', 'sending', 'tasks'] as const;
/**
 * Left from before; people who wait for an answer (a promise, a new lead); people to speak with; things to send; work
 * that touches nobody.
 */
export type DayGroup = (typeof dayGroups)[number];

/** Where a touch stands in the day. */
export type PlacedTouch = {
  readonly touchId: string;
  readonly group: DayGroup;
  /** The line of many it stands in: `<plan>/<step>/<occasion>`, see `batchKey`; `null`: a line of its own. */
  readonly batch: string | null;
  /** The place of its line, from 0. Touches of one batch share it. */
  readonly line: number;
};

/** From so many people on, one piece is one line. */
export const fewestInBatch = 3;

/**
 * The order of a day. First what is left from before, by value and then the oldest; then today's by value: people who
 * wait for a first answer, promises (those with an hour by the hour), personal days and holidays, which cannot move, calls
 * and visits by score and by how far the lead has come, what is sent one by one, what goes to many, tasks. A batch is one
 * line, and left from before as soon as one of its touches is. The order of the input does not matter.
 * Source: the product's rules for mornings ("overdue first, then by value") and for batches.
 *
 * @param due touches due by `today`
 */
export function arrangeDay(due: readonly DayTouch[], today: LocalDay): readonly PlacedTouch[] {
  const batches = batchesIn(due);
  const placed = due.map((touch) => {
    const { batch, since } = batches.get(batchKey(touch) ?? '') ?? { batch: null, since: touch.dueOn };
    return {
      touch,
      batch,
      group: groupOf(touch, { batch, since }, today),
      rank: rankOf(touch, batch, today),
    };
  });
  placed.sort(
    (a, b) =>
      dayGroups.indexOf(a.group) - dayGroups.indexOf(b.group) ||
      a.rank - b.rank ||
      byText(a.batch ?? '', b.batch ?? '') ||
      byText(a.touch.dueOn, b.touch.dueOn) ||
      hourOf(a.touch) - hourOf(b.touch) ||
      b.touch.score - a.touch.score ||
      stageRank(a.touch.stage) - stageRank(b.touch.stage) ||
      byText(a.touch.touchId, b.touch.touchId),
  );
  let line = -1;
  let batchBefore: string | null = null;
  return placed.map(({ touch: { touchId }, group, batch }) => {
    if (batch === null || batch !== batchBefore) line += 1;
    batchBefore = batch;
    return { touchId, group, batch, line };
  });
}

/**
 * The batch a touch would stand in; `undefined` for what never goes to many. People whose address is not known have a
 * batch of their own: nothing can be sent to them in one go.
 */
export function batchKey({
  origin,
  isUnreachable,
}: Pick<DayTouch, 'origin' | 'isUnreachable'>): string | undefined {
  if (origin.kind !== 'step' || !origin.isBatch) return undefined;
  const piece = `${origin.planKey}/${origin.stepKey}/${origin.occasion ?? ''}`;
  return isUnreachable ? `${piece}${unreachable}` : piece;
}

const unreachable = '/unreachable';

/** Whether a batch is of those whose address is not known. */
export function isBatchOfUnreachable(batch: string | null): boolean {
  return batch?.endsWith(unreachable) === true;
}

/** The batches that enough people share, each with the earliest day of its touches. */
function batchesIn(due: readonly DayTouch[]): ReadonlyMap<string, { batch: string; since: LocalDay }> {
  const sharing = Map.groupBy(due, batchKey);
  return new Map(
    [...sharing].flatMap(([batch, touches]) => {
      const people = new Set(touches.map(({ contactId }) => contactId));
      const [since] = touches.map(({ dueOn }) => dueOn).toSorted();
      return batch !== undefined && since !== undefined && people.size >= fewestInBatch
        ? [[batch, { batch, since }] as const]
        : [];
    }),
  );
}

function groupOf(
  touch: DayTouch,
  { batch, since }: { batch: string | null; since: LocalDay },
  today: LocalDay,
): DayGroup {
  if (since < today) return 'before';
  if (batch !== null) return 'sending';
  if (touch.channel === 'task' && touch.origin.kind === 'step') return 'tasks';
  if (touch.waits || touch.origin.kind === 'promise') return 'promised';
  return isSpoken(touch.channel) || isPersonalDay(touch) ? 'people' : 'sending';
}

/** Lower comes first. */
function rankOf(touch: DayTouch, batch: string | null, today: LocalDay): number {
  const isTask = touch.channel === 'task' && touch.origin.kind === 'step';
  if (batch !== null) return 5;
  if (isTask) return 6;
  if (touch.waits) return 0;
  if (touch.origin.kind === 'promise') return 1;
  // A birthday or a feast that is over can be moved like anything else.
  if (touch.origin.kind === 'step' && isBoundToDay(touch.origin.occasion) && touch.dueOn >= today) return 2;
  return isSpoken(touch.channel) ? 3 : 4;
}

function isPersonalDay({ origin }: DayTouch): boolean {
  return origin.kind === 'step' && personalDays.some((day) => day === origin.occasion);
}

/** Who is nearest to a deal first; those without an open lead last. */
const stagesByValue: readonly (Stage | null)[] = [
  'agreement',
  'accepted',
  'sql',
  'mql',
  'contacted',
  'claimed',
  'new',
];

function stageRank(stage: Stage | null): number {
  const rank = stagesByValue.indexOf(stage);
  return rank === -1 ? stagesByValue.length : rank;
}

/** What has no hour can be done at any, so it comes after what has one. */
function hourOf({ dueAt }: DayTouch): number {
  return dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
