/** How many of the leads of a rotation somebody gets, in proportion to the others. */
export type Share = { readonly userId: string; readonly weight: number };

/**
 * Where a rotation stands, by person: how much is due to them (of what comes next, in parts of a round), and how many
 * went to others since their last, while they might have been given it.
 */
export type Turns = Readonly<Record<string, { readonly due: number; readonly waited: number }>>;

/**
 * Whose turn it is. `skipped`: everybody who may be given none.
 */
export type NextTurn<Why> =
  | { kind: 'agent'; userId: string; turns: Turns; skipped: readonly { userId: string; why: Why }[] }
  | { kind: 'nobody'; skipped: readonly { userId: string; why: Why }[] };

/**
 * Whose turn it is in a weighted rotation: of each round of as many leads as the weights add up to, everybody gets
 * exactly as many as their weight, spread over the round (the smooth weighted round robin of Nginx). Who may be given
 * none is passed over and keeps what was due to them: no turn is lost, and none piles up.
 *
 * What absences leave behind may make the plain method keep somebody waiting for longer than a round; so whoever would
 * is next. While nobody is passed over that changes nothing.
 *
 * @param turns as the last call left them; who is new in the shares begins with nothing due, who left is forgotten
 */
export function nextInRotation<Why>(
  shares: readonly Share[],
  turns: Turns,
  whyNot: (userId: string) => Why | undefined,
): NextTurn<Why> {
  const judged = shares.map((share) => ({ ...share, why: whyNot(share.userId) }));
  const skipped = judged.flatMap(({ userId, why }) => (why === undefined ? [] : [{ userId, why }]));
  const open = judged
    .filter(({ why }) => why === undefined)
    .map(({ userId, weight }) => {
      const { due = 0, waited = 0 } = turns[userId] ?? {};
      return { userId, due: due + weight, waited };
    });
  const next = longWaiting(open, total(shares)) ?? greatest(open, ({ due }) => due);
  if (!next) return { kind: 'nobody', skipped };

  const round = total(judged.filter(({ why }) => why === undefined));
  return {
    kind: 'agent',
    userId: next.userId,
    turns: Object.fromEntries([
      ...skipped.map(({ userId }) => [userId, { due: turns[userId]?.due ?? 0, waited: 0 }]),
      ...open.map(({ userId, due, waited }) => [
        userId,
        userId === next.userId ? { due: due - round, waited: 0 } : { due, waited: waited + 1 },
      ]),
    ]),
    skipped,
  };
}

type Open = { readonly userId: string; readonly due: number; readonly waited: number };

/** Who is to be next, lest they or somebody behind them wait for longer than a round. */
function longWaiting(open: readonly Open[], round: number): Open | undefined {
  const longestFirst = open.toSorted((a, b) => b.waited - a.waited);
  const isPressing = longestFirst.some(({ waited }, before) => waited + before + 1 >= round);
  return isPressing ? longestFirst[0] : undefined;
}

/** The first of those with the greatest value. */
function greatest<Each>(all: readonly Each[], by: (each: Each) => number): Each | undefined {
  return all.reduce<Each | undefined>(
    (best, each) => (best === undefined || by(each) > by(best) ? each : best),
    undefined,
  );
}

function total(shares: readonly Share[]): number {
  return shares.reduce((sum, { weight }) => sum + weight, 0);
}
