import type { Member, Team } from '../team/member.ts';
import type { Language } from '../team/voice.ts';
import type { Prisma } from './generated/client.ts';

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
  };
}

/** The settings of a team that is known to exist, because one of its rows led here. */
export async function teamOf(rows: Rows, teamId: string): Promise<Team> {
  const team = await readTeam(rows, teamId);
  if (!team) throw new Error(`No team ${teamId}`);
  return team;
}

/** A person of the team; `undefined` for somebody it has never seen. */
export async function readMember(rows: Rows, teamId: string, userId: string): Promise<Member | undefined> {
  const row = await rows.member.findUnique({ where: { teamId_userId: { teamId, userId } } });
  return row ? asMember(row) : undefined;
}

/** Everybody of the team, in the order of their names. */
export async function readMembers(rows: Rows, teamId: string): Promise<Member[]> {
  const found = await rows.member.findMany({
    where: { teamId },
    orderBy: [{ name: 'asc' }, { userId: 'asc' }],
  });
  return found.map(asMember);
}

/** Somebody who decides for the team, for what must reach a person: managers, else administrators. */
export async function managersOf(rows: Rows, teamId: string): Promise<string[]> {
  const people = (await readMembers(rows, teamId)).filter((one) => !one.isBot && !one.isGuest && !one.isGone);
  const managers = people.filter((one) => one.isManager);
  const chosen = managers.length > 0 ? managers : people.filter((one) => one.isAdministrator);
  return chosen.map((one) => one.userId);
}

function asMember(row: Prisma.MemberGetPayload<object>): Member {
  return { ...row, language: asLanguage(row.language), guessedLanguage: asLanguage(row.guessedLanguage) };
}

function asLanguage(text: string | null): Language | null {
  return text === 'en' || text === 'ar' ? text : null;
}
