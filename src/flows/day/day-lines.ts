import type { Touch } from '../../db/touches.ts';
import { isBatchOfUnreachable } from '../../plans/arrange-day.ts';
import type { BatchLine, BatchTally } from '../../slack/day/batch-line.ts';
import type { BatchRef } from '../../slack/day/batch-ref.ts';
import type { DayLine } from '../../slack/day/day-lines.ts';
import type { TouchLine } from '../../slack/day/touch-line.ts';
import { denialToTakeBack } from '../../team/may-do.ts';
import type { ArrangedTouch } from './arrange-touches.ts';
import { type Reader, touchLines } from './touch-lines.ts';

/**
 * Arranged touches as the lines of a day: one each, and one for all of a batch.
 *
 * @param refOf what the buttons of a batch carry; it is given the first touch of it
 */
export async function dayLines(
  reader: Reader,
  arranged: readonly ArrangedTouch[],
  refOf: (first: ArrangedTouch) => BatchRef,
): Promise<DayLine[]> {
  const lines = await touchLines(
    reader,
    arranged.map(({ touch }) => touch),
  );
  const lineOf = new Map(lines.map((line) => [line.touchId, line]));
  return [...Map.groupBy(arranged, ({ line }) => line).values()].flatMap((together): DayLine[] => {
    const [first] = together;
    const shown = together.flatMap(({ touch }) => lineOf.get(touch.touchId) ?? []);
    const [one] = shown;
    if (!first || !one) return [];
    const { group } = first;
    if (first.batch === null) return shown.map((touch) => ({ group, kind: 'touch', touch }));
    const { channel, origin } = shown.find((line) => line.state.kind === 'due') ?? one;
    const [dueSince] = shown.flatMap((line) => (line.state.kind === 'due' ? line.dueOn : [])).toSorted();
    return [
      {
        group,
        kind: 'batch',
        batch: {
          ref: refOf(first),
          channel,
          origin,
          tally: tallyOf(shown),
          dueSince,
          isUnreachable: isBatchOfUnreachable(first.batch),
          lastMarked: lastMarked(
            reader,
            together.map(({ touch }) => touch),
          ),
        },
      },
    ];
  });
}

/** The latest press by which some of a batch were marked done, where the reader may take it back. */
function lastMarked({ agent }: Reader, touches: readonly Touch[]): BatchLine['lastMarked'] {
  const marked = touches.flatMap(({ state, sent }) =>
    state === 'done' && sent && !denialToTakeBack(agent, sent.byUserId) ? [sent] : [],
  );
  return marked.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
}

/** What became of the touches of a batch. */
function tallyOf(lines: readonly TouchLine[]): BatchTally {
  const tally = { due: 0, done: 0, skipped: 0, moved: 0, refused: 0, over: 0 };
  for (const { state } of lines) tally[countedAs(state)] += 1;
  return tally;
}

function countedAs({ kind }: TouchLine['state']): keyof BatchTally {
  switch (kind) {
    case 'due':
    case 'done':
    case 'skipped':
    case 'moved':
    case 'refused':
      return kind;
    default:
      return 'over';
  }
}
