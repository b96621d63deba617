import type { LocalDay } from '../../calendar/local-day.ts';
import { openLeadsOf } from '../../db/leads.ts';
import { dateOf } from '../../db/local-days.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Touch } from '../../db/touches.ts';
import { isUnreachable } from '../../leads/contact.ts';
import { arrangeDay, type DayTouch, type PlacedTouch } from '../../plans/arrange-day.ts';
import type { DayCounts } from '../../slack/day/day-lines.ts';

/** A touch with its place in the day. */
export type ArrangedTouch = Omit<PlacedTouch, 'touchId'> & { touch: Touch };

/** What is due, in the order of a day: plans/arrange-day says which. */
export async function arrangeTouches(
  rows: Tx['rows'],
  { teamId, plans, today }: { teamId: string; plans: Plans; today: LocalDay },
  due: readonly Touch[],
): Promise<ArrangedTouch[]> {
  const leads = await openLeadsOf(
    rows,
    teamId,
    due.map(({ contact }) => contact.contactId),
  );
  const byId = new Map(due.map((touch) => [touch.touchId, touch]));
  const placed = arrangeDay(
    due.map((touch) =>
      dayTouchOf(touch, plans, {
        lead: leads.get(touch.contact.contactId),
        isUnreachable: isUnreachable(touch.contact, touch.channel),
      }),
    ),
    today,
  );
  return placed.flatMap(({ touchId, ...place }) => {
    const touch = byId.get(touchId);
    return touch ? [{ ...place, touch }] : [];
  });
}

/** A touch as the order of a day sees it; what is not said of its contact does not count. */
export function dayTouchOf(
  {
    touchId,
    contact,
    channel,
    dueOn,
    dueAt,
    origin,
  }: Pick<Touch, 'touchId' | 'channel' | 'dueOn' | 'dueAt' | 'origin'> & { contact: { contactId: string } },
  plans: Plans,
  {
    lead,
    ...known
  }: { lead?: { stage: DayTouch['stage']; waits: boolean } | undefined; isUnreachable?: boolean } = {},
): DayTouch {
  return {
    touchId,
    contactId: contact.contactId,
    channel,
    dueOn,
    dueAt,
    isUnreachable: known.isUnreachable ?? false,
    origin: origin.kind === 'promise' ? origin : { ...origin, ...stepInDay(origin, plans) },
    stage: lead?.stage ?? null,
    waits: lead?.waits ?? false,
    score: 0,
  };
}

/** Arranged touches as the rows of a morning. */
export function morningRows(
  arranged: readonly ArrangedTouch[],
  { teamId, morningId }: { teamId: string; morningId: string },
) {
  return arranged.map(({ touch, group, batch, line }) => ({
    teamId,
    morningId,
    touchId: touch.touchId,
    position: line,
    dueOn: dateOf(touch.dueOn),
    batch,
    group,
  }));
}

/** How much there is of a day, each person counted: from before and new, and in how many lines. */
export function countsOfDay(arranged: ReadonlyArray<Pick<ArrangedTouch, 'group' | 'line'>>): DayCounts {
  const before = arranged.filter(({ group }) => group === 'before').length;
  return {
    before,
    today: arranged.length - before,
    lines: new Set(arranged.map(({ line }) => line)).size,
  };
}

/** How many lines arranged touches take. */
export function linesOfDay(arranged: readonly ArrangedTouch[]): number {
  return (arranged.at(-1)?.line ?? -1) + 1;
}

function stepInDay(
  { planKey, stepKey }: { planKey: string; stepKey: string },
  plans: Plans,
): Pick<Extract<DayTouch['origin'], { kind: 'step' }>, 'purpose' | 'isBatch'> {
  const step = plans.get(planKey)?.steps.find(({ key }) => key === stepKey);
  // A step that is gone has no words, and so nothing that could go to many.
  return { purpose: step?.purpose ?? 'keep-in-touch', isBatch: step?.batch === true };
}
