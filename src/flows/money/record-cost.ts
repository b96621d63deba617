import { type LocalDay, localDay, type Month, monthOf } from '../../calendar/local-day.ts';
import { readSources } from '../../db/figures.ts';
import { dateOf, dayOf } from '../../db/local-days.ts';
import type { Tx } from '../../db/store.ts';
import { keyOfName } from '../../leads/new-lead.ts';
import { type CostLine, parseCostLine } from '../../parsing/cost-line.ts';
import { nearlySpelled } from '../../parsing/nearly-spelled.ts';
import { cleanName } from '../../parsing/person-name.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';

type ReadCost = Extract<CostLine, { kind: 'cost' }>;

/** An amount with its own currency: what was entered before may be in another one. */
export type CostAmount = { amountMinor: bigint; currency: string };

/** A cost as it stands now, and what it took the place of. */
export type RecordedCost = {
  kind: 'recorded';
  source: string;
  campaign: string | null;
  month: Month;
  eachMonth: boolean;
  now: CostAmount;
  /** What was said before for the same: it is gone. */
  replaced: CostAmount | null;
  /** An amount for each month, which this one overrides in its month. */
  insteadOf: CostAmount | null;
  /** An amount for the first month alone, which goes on overriding this one there. */
  keptInMonth: CostAmount | null;
  isNewSource: boolean;
  isNewCampaign: boolean;
  /** Whether the month is the current one, so that it need not be said again. */
  isCurrentMonth: boolean;
};

export type CostResult =
  | RecordedCost
  /** Nothing is left of what a slip had created: no lead came through it and it costs nothing. */
  | { kind: 'forgotten'; source: string; campaign: string | null }
  /** Spelled nearly like a source that is known. `lines` say the same again with its name. */
  | { kind: 'nearly-known'; said: string; names: string[]; lines: string[]; quotedLine: string }
  | { kind: 'nothing-to-forget'; said: string; known: string[] }
  | Extract<CostLine, { kind: 'refused' }>
  | { kind: 'denied'; why: Denial };

/**
 * Records what a source, or one campaign of it, costs in a month or in each month from one on. Said again it
 * replaces what was said before. Managers only.
 *
 * A source nobody has heard of is created, since its cost is often known before its first lead; unless it is spelled
 * nearly like a known one and is not in quotes. An amount of zero for a source or campaign that no lead came through
 * and that costs nothing else forgets it: so a slip is undone.
 *
 * @param line what was typed after `/source cost`
 */
export async function recordCost(asking: Asking, line: string): Promise<CostResult> {
  const { means, teamId, team, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'enter-cost');
    if (why) return { kind: 'denied', why };
    const known = await readSources(tx.rows, teamId);
    const names = known.flatMap(({ name, key }) => [name, key]);
    const currentMonth = monthOf(localDay(at, team.zone));

    const read = parseCostLine(line, { currency: team.currency, month: currentMonth, sources: names });
    if (read.kind === 'refused') return read;
    const source = known.find(({ name, key }) => read.source === name || read.source === key);
    const said = [read.source, read.campaign].filter(Boolean).join(' ');
    const nearly = source ? [] : nearlySpelled(said, names);
    if (nearly.length > 0 && !/^\s*["“”«»]/u.test(line)) return nearlyKnown(line, said, nearly);
    const name = source?.name ?? cleanName(read.source);
    if (!source && keyOfName(name) === '') return { kind: 'refused', why: 'no-source' };
    if (!source && read.amountMinor === 0n)
      return { kind: 'nothing-to-forget', said: name, known: known.map((each) => each.name) };

    const sourceId = await lockedSource(
      tx,
      teamId,
      source?.sourceId ?? (await newSource(tx, teamId, name, at)),
    );
    const campaign = await campaignOf(tx, teamId, sourceId, read);
    const own = await tx.rows.sourceCost.findMany({
      where: { teamId, sourceId, campaignId: campaign?.campaignId ?? null },
    });
    const before = amountsAt(own, read);
    await writeCost(tx, asking, { sourceId, campaignId: campaign?.campaignId ?? null }, read);
    if (read.amountMinor === 0n && (await forget(tx, teamId, sourceId, campaign?.campaignId)))
      return { kind: 'forgotten', source: name, campaign: campaign?.name ?? null };

    return {
      kind: 'recorded',
      source: name,
      campaign: campaign?.name ?? null,
      month: read.month,
      eachMonth: read.eachMonth,
      now: { amountMinor: read.amountMinor, currency: read.currency },
      ...before,
      isNewSource: !source,
      isNewCampaign: campaign?.isNew === true,
      isCurrentMonth: read.month === currentMonth,
    };
  });
}

function nearlyKnown(
  line: string,
  said: string,
  nearly: ReturnType<typeof nearlySpelled>,
): Extract<CostResult, { kind: 'nearly-known' }> {
  const words = line.trim().split(/\s+/);
  const saidWords = said.split(' ');
  return {
    kind: 'nearly-known',
    said,
    names: nearly.map(({ known }) => known),
    lines: nearly.map(({ known, words: length }) => [known, ...words.slice(length)].join(' ')),
    quotedLine: [`"${said}"`, ...words.slice(saidWords.length)].join(' '),
  };
}

async function newSource({ rows }: Tx, teamId: string, name: string, at: Date): Promise<string> {
  const key = keyOfName(name);
  await rows.source.createMany({ data: [{ teamId, key, name, createdAt: at }], skipDuplicates: true });
  const { id } = await rows.source.findUniqueOrThrow({ where: { teamId_key: { teamId, key } } });
  return id;
}

/** Two managers who enter costs of one source take turns: each is told what was before. */
async function lockedSource({ rows }: Tx, teamId: string, sourceId: string): Promise<string> {
  await rows.$executeRaw`SELECT 1 FROM "Source" WHERE "teamId" = ${teamId} AND "id" = ${sourceId}::uuid FOR UPDATE`;
  return sourceId;
}

async function campaignOf({ rows }: Tx, teamId: string, sourceId: string, { campaign }: ReadCost) {
  const name = cleanName(campaign ?? '');
  const key = keyOfName(name);
  if (key === '') return undefined;
  const found = await rows.campaign.findUnique({ where: { teamId_sourceId_key: { teamId, sourceId, key } } });
  if (found) return { campaignId: found.id, name: found.name, isNew: false };
  const created = await rows.campaign.create({ data: { teamId, sourceId, key, name } });
  return { campaignId: created.id, name, isNew: true };
}

type CostRow = CostAmount & { month: Date; eachMonth: boolean };

/** What held for the month before, as far as the new amount changes it or does not. */
function amountsAt(
  own: readonly CostRow[],
  { month, eachMonth }: ReadCost,
): Pick<RecordedCost, 'replaced' | 'insteadOf' | 'keptInMonth'> {
  const monthIn = (row: CostRow): LocalDay => monthOf(dayOf(row.month));
  const single = own.find((row) => !row.eachMonth && monthIn(row) === month);
  const lasting = own
    .filter((row) => row.eachMonth && monthIn(row) <= month)
    .toSorted((a, b) => b.month.getTime() - a.month.getTime())[0];
  const amount = (row: CostRow | undefined): CostAmount | null =>
    row ? { amountMinor: row.amountMinor, currency: row.currency } : null;
  if (eachMonth) return { replaced: amount(lasting), insteadOf: null, keptInMonth: amount(single) };
  return { replaced: amount(single), insteadOf: single ? null : amount(lasting), keptInMonth: null };
}

async function writeCost(
  { rows }: Tx,
  { teamId, member, at }: Asking,
  place: { sourceId: string; campaignId: string | null },
  { month, eachMonth, amountMinor, currency }: ReadCost,
): Promise<void> {
  const where = { teamId, ...place, month: dateOf(`${month}-01`), eachMonth };
  const entered = { amountMinor, currency, enteredByUserId: member.userId, enteredAt: at };
  const { count } = await rows.sourceCost.updateMany({ where, data: entered });
  if (count === 0) await rows.sourceCost.create({ data: { ...where, ...entered } });
}

/** Removes a campaign, and then a source, that nothing came through and that costs nothing. */
async function forget(
  { rows }: Tx,
  teamId: string,
  sourceId: string,
  campaignId: string | undefined,
): Promise<boolean> {
  const isUsed = async (place: { sourceId: string; campaignId?: string }) =>
    (await rows.lead.count({ where: { teamId, ...place } })) > 0 ||
    (await rows.sourceCost.count({ where: { teamId, ...place, amountMinor: { gt: 0 } } })) > 0;
  if (campaignId) {
    if (await isUsed({ sourceId, campaignId })) return false;
    await rows.sourceCost.deleteMany({ where: { teamId, sourceId, campaignId } });
    await rows.campaign.delete({ where: { teamId_id: { teamId, id: campaignId } } });
  }
  const heardOf = await rows.delivery.count({ where: { teamId, sourceId } });
  const campaigns = await rows.campaign.count({ where: { teamId, sourceId } });
  if (heardOf > 0 || campaigns > 0 || (await isUsed({ sourceId }))) return campaignId !== undefined;
  await rows.sourceCost.deleteMany({ where: { teamId, sourceId } });
  await rows.source.delete({ where: { teamId_id: { teamId, id: sourceId } } });
  return true;
}
