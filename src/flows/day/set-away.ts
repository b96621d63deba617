import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { dateOf } from '../../db/local-days.ts';
import { lockTeam, readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import { isWorkOf } from '../../db/touches.ts';
import { isAgent, type Member, zoneOf } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { coverEndSubject } from '../draw/draw-cover.ts';

/** The first and the last day away, and who does the touches meanwhile; `null`: they wait. */
export type Away = NonNullable<Member['away']>;

/** What somebody said of being away. */
export type SaidAway = {
  /** From today, where it is not said. */
  from?: LocalDay | undefined;
  /** The last day away. */
  until: LocalDay;
  coverUserId?: string | null | undefined;
};

export type AwayResult =
  | { kind: 'away'; away: Away }
  | { kind: 'in-the-past'; day: LocalDay }
  | { kind: 'ends-before'; from: LocalDay; until: LocalDay }
  | { kind: 'cover-is-you' }
  /** Bots, guests and those who are not in the leads channel cover for nobody. */
  | { kind: 'cover-is-no-agent'; userId: string }
  | { kind: 'cover-is-away'; userId: string; until: LocalDay };

/**
 * Somebody is away: no mornings and no touches for them meanwhile. Another agent does these, and is told so once; or
 * they wait. Said again it takes the place of what was said before; the same once more changes nothing.
 */
export async function setAway(asking: Asking, said: SaidAway): Promise<AwayResult> {
  const { means, teamId, team, member, at } = asking;
  const today = localDay(at, zoneOf(member, team));
  const away: Away = {
    from: said.from ?? today,
    until: said.until,
    coverUserId: said.coverUserId ?? null,
  };
  if (away.from < today) return { kind: 'in-the-past', day: away.from };
  if (away.until < today) return { kind: 'in-the-past', day: away.until };
  if (away.until < away.from) return { kind: 'ends-before', from: away.from, until: away.until };
  return await means.store.transaction(async (tx) => {
    // Two agents who name each other at the same moment must not both be believed.
    await lockTeam(tx.rows, teamId);
    const refusal = await coverRefusal(tx, asking, away);
    if (refusal) return refusal;
    const before = (await readMember(tx.rows, teamId, member.userId))?.away ?? null;
    if (isSame(before, away)) return { kind: 'away', away };

    await keepAway(tx, asking, away);
    if (before?.coverUserId && before.coverUserId !== away.coverUserId)
      await tellCoverEnded(tx, asking, before, before.coverUserId);
    if (away.coverUserId) {
      await takeToday(tx, asking, away);
      await tell(
        tx,
        { teamId, kind: 'cover', subjectId: member.userId, recipient: away.coverUserId, at },
        { anew: true },
      );
    }
    return { kind: 'away', away };
  });
}

/**
 * Somebody is back, or is not going to be away after all: their touches are theirs again, and their next morning comes
 * as usual. Whoever covered for them is told.
 *
 * @param only nothing else is taken back: what was said since stands
 */
export async function comeBack(
  asking: Asking,
  only?: Pick<Away, 'from' | 'until'>,
): Promise<{ kind: 'back'; was: Away } | { kind: 'not-away' } | { kind: 'said-since'; away: Away }> {
  const { means, teamId, member } = asking;
  return await means.store.transaction(async (tx) => {
    await lockTeam(tx.rows, teamId);
    const was = (await readMember(tx.rows, teamId, member.userId))?.away ?? null;
    if (!was) return { kind: 'not-away' };
    if (only && (only.from !== was.from || only.until !== was.until))
      return { kind: 'said-since', away: was };
    await keepAway(tx, asking, null);
    if (was.coverUserId) await tellCoverEnded(tx, asking, was, was.coverUserId);
    return { kind: 'back', was };
  });
}

async function coverRefusal(
  tx: Tx,
  { teamId, member }: Asking,
  { from, until, coverUserId }: Away,
): Promise<AwayResult | undefined> {
  if (!coverUserId) return undefined;
  if (coverUserId === member.userId) return { kind: 'cover-is-you' };
  const cover = await readMember(tx.rows, teamId, coverUserId);
  if (!cover || !isAgent(cover)) return { kind: 'cover-is-no-agent', userId: coverUserId };
  const theirs = cover.away;
  if (theirs && theirs.from <= until && from <= theirs.until)
    return { kind: 'cover-is-away', userId: coverUserId, until: theirs.until };
  return undefined;
}

async function keepAway(tx: Tx, { teamId, member }: Asking, away: Away | null): Promise<void> {
  await tx.rows.member.update({
    where: { teamId_userId: { teamId, userId: member.userId } },
    data: {
      awayFrom: away ? dateOf(away.from) : null,
      awayUntil: away ? dateOf(away.until) : null,
      coverUserId: away?.coverUserId ?? null,
    },
  });
}

/** What is due already is not told to the cover one by one: the message about covering says where it is. */
async function takeToday(tx: Tx, { teamId, member, at, team }: Asking, away: Away): Promise<void> {
  const today = localDay(at, zoneOf(member, team));
  if (away.from > today) return;
  await tx.rows.touch.updateMany({
    where: {
      teamId,
      state: 'due',
      toldAt: null,
      dueAt: null,
      dueOn: { lte: dateOf(today) },
      ...isWorkOf([member.userId]),
    },
    data: { toldAt: at },
  });
}

/** The message about covering says that it is over; where it had begun, that is worth a message of its own. */
async function tellCoverEnded(
  tx: Tx,
  { teamId, member, team, at }: Asking,
  was: Away,
  coverUserId: string,
): Promise<void> {
  await tell(tx, { teamId, kind: 'cover', subjectId: member.userId, recipient: coverUserId, at });
  if (was.from > localDay(at, zoneOf(member, team))) return;
  const subjectId = coverEndSubject(member.userId);
  await tell(tx, { teamId, kind: 'cover', subjectId, recipient: coverUserId, at }, { anew: true });
}

function isSame(a: Away | null, b: Away): boolean {
  return a !== null && a.from === b.from && a.until === b.until && a.coverUserId === b.coverUserId;
}
