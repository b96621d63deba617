import { z } from 'zod';
import { isAdministrator } from '../team/may-do.ts';
import type { Member, Team } from '../team/member.ts';
import type { Language } from '../team/voice.ts';
import type { Prisma } from './generated/client.ts';
import { dayOf } from './local-days.ts';

type Rows = Prisma.TransactionClient;

/** The settings of a team; `undefined` for one that Touchbase does not serve. */
export async function readTeam(rows: Rows, teamId: string): Promise<Team | undefined> {
  const row = await rows.team.findUnique({ where: { id: teamId } });
  if (!row) return undefined;
  return {
    teamId: row.id,
    language: asLanguage(row.language) ?? 'en',
    digits: row.digits === 'arabic' ? 'arabic' : 'latin',
    zone: row.zone,
    country: row.country,
    currency: row.currency,
    workingDays: row.workingDays,
    firstWeekday: row.firstWeekday,
    leadsChannelId: row.leadsChannelId,
    reportsChannelId: row.reportsChannelId,
    fallbackUserId: row.fallbackUserId,
    isSetUp: row.setUpAt !== null,
    holidays: holidays.parse(row.holidays),
    holidaysOff: row.holidaysOff,
    weeklyCap: row.weeklyCap,
    coordinatorUserId: row.coordinatorUserId,
    claimWindowMinutes: row.claimWindowMinutes,
    captureMinutes: row.captureMinutes,
    mostOpenLeads: row.mostOpenLeads,
    mostLeadsADay: row.mostLeadsADay,
  };
}

/** The settings of a team that is known to exist, because one of its rows led here. */
export async function teamOf(rows: Rows, teamId: string): Promise<Team> {
  const team = await readTeam(rows, teamId);
  if (!team) throw new Error(`No team ${teamId}`);
  return team;
}

/**
 * Lets one decision at a time be made about a team as a whole (its settings, its plans, who covers for whom) until the
 * transaction ends, and reads its settings. Rows that refer to the team may be written meanwhile.
 */
export async function lockTeam(rows: Rows, teamId: string): Promise<Team> {
  await rows.$executeRaw`SELECT 1 FROM "Team" WHERE "id" = ${teamId} FOR NO KEY UPDATE`;
  return await teamOf(rows, teamId);
}

/** A person of the team; `undefined` for somebody it has never seen. */
export async function readMember(rows: Rows, teamId: string, userId: string): Promise<Member | undefined> {
  const row = await rows.member.findUnique({ where: { teamId_userId: { teamId, userId } } });
  return row ? asMember(row) : undefined;
}

/**
 * Lets one decision at a time be made about how much somebody has to do, until the transaction ends. Rows that refer to
 * them may be written meanwhile. Taken after a contact's lock.
 */
export async function lockMember(rows: Rows, teamId: string, userId: string): Promise<void> {
  await rows.$executeRaw`
    SELECT 1 FROM "Member" WHERE "teamId" = ${teamId} AND "userId" = ${userId} FOR NO KEY UPDATE`;
}

/** The same for several at once, in one order, so that two who lock some of the same never wait in a ring. */
export async function lockMembers(rows: Rows, teamId: string, userIds: readonly string[]): Promise<void> {
  await rows.$executeRaw`
    SELECT 1 FROM "Member" WHERE "teamId" = ${teamId} AND "userId" = ANY(${[...userIds]}::text[])
    ORDER BY "userId" FOR NO KEY UPDATE`;
}

/** Everybody of the team, in the order of their names. */
export async function readMembers(rows: Rows, teamId: string): Promise<Member[]> {
  const found = await rows.member.findMany({
    where: { teamId },
    orderBy: [{ name: 'asc' }, { userId: 'asc' }],
  });
  return found.map(asMember);
}

/** Those who may do nothing (any more): they left Slack, or are guests or bots. By id. */
export async function goneMembers(rows: Rows, teamId: string): Promise<string[]> {
  const found = await rows.member.findMany({
    where: { teamId, OR: [{ isGone: true }, { isGuest: true }, { isBot: true }] },
    select: { userId: true },
  });
  return found.map(({ userId }) => userId);
}

/** A person of the team, and those who are away now or are going to be: what there is to know about who asks. */
export async function readMemberAndAway(
  rows: Rows,
  teamId: string,
  userId: string,
): Promise<{ member: Member | undefined; away: Member[] }> {
  const found = await rows.member.findMany({
    where: { teamId, OR: [{ userId }, { awayUntil: { not: null } }] },
    orderBy: { userId: 'asc' },
  });
  const people = found.map(asMember);
  return { member: people.find((one) => one.userId === userId), away: people.filter((one) => one.away) };
}

/** Those who are away now or are going to be. */
export async function readAwayMembers(rows: Rows, teamId: string): Promise<Member[]> {
  const found = await rows.member.findMany({
    where: { teamId, awayUntil: { not: null } },
    orderBy: { userId: 'asc' },
  });
  return found.map(asMember);
}

/** Somebody who decides for the team, for what must reach a person: managers, else administrators. */
export async function managersOf(rows: Rows, teamId: string): Promise<string[]> {
  const people = (await readMembers(rows, teamId)).filter((one) => !one.isBot && !one.isGuest && !one.isGone);
  const managers = people.filter((one) => one.isManager);
  const chosen = managers.length > 0 ? managers : people.filter(isAdministrator);
  return chosen.map((one) => one.userId);
}

const holidays = z.array(
  z.object({
    key: z.string(),
    name: z.object({ en: z.string(), ar: z.string() }),
    rule: z.string(),
    greet: z.boolean(),
    off: z.boolean(),
  }),
);

function asMember(row: Prisma.MemberGetPayload<object>): Member {
  const { awayFrom, awayUntil, coverUserId, ...rest } = row;
  return {
    ...rest,
    language: asLanguage(row.language),
    guessedLanguage: asLanguage(row.guessedLanguage),
    away: awayFrom && awayUntil ? { from: dayOf(awayFrom), until: dayOf(awayUntil), coverUserId } : null,
  };
}

function asLanguage(text: string | null): Language | null {
  return text === 'en' || text === 'ar' ? text : null;
}
