import { localDay } from '../calendar/local-day.ts';
import { readMemberAndAway, readTeam } from '../db/people.ts';
import { type Plans, plansOf } from '../db/plans.ts';
import { coveredBy } from '../team/cover.ts';
import type { Member, Team } from '../team/member.ts';
import { isPerson, voiceOf, zoneOf } from '../team/member.ts';
import { languageOf, type Voice } from '../team/voice.ts';
import type { Means } from './means.ts';

/** Somebody asks something of Touchbase: who, of which team, when, and how to answer them. */
export type Asking = {
  means: Means;
  teamId: string;
  team: Team;
  member: Member;
  /** Those whose touches they do today, because they are away. */
  covers: readonly string[];
  voice: Voice;
  /** The team's plans, as they are now. */
  plans: Plans;
  at: Date;
  /** Slack's id of this press or command, the same when it is delivered again. */
  requestId: string;
};

/**
 * Who asks. `undefined`: nobody who may do anything here (a guest, a bot, a person of another workspace or one
 * never seen).
 *
 * @param typed what they typed. A line that begins in Arabic is taken for their language until they set one. Nothing
 *   is taken for English: command words, sources and addresses are Latin whoever types them; nor is an Arabic name
 *   after an English word for Arabic
 */
export async function whoAsks(
  means: Means,
  ask: { teamId: string; userId: string; requestId: string; at: Date; typed?: string },
): Promise<Asking | undefined> {
  const { teamId, userId, requestId, at, typed } = ask;
  const { rows } = means.store;
  const [team, { member, away }, plans] = await Promise.all([
    readTeam(rows, teamId),
    readMemberAndAway(rows, teamId, userId),
    plansOf(rows, teamId, means.library),
  ]);
  if (!team || !member || !isPerson(member)) return undefined;
  const [firstWord = ''] = (typed ?? '').trim().split(/\s/);
  if (languageOf(firstWord) === 'ar' && !member.language && member.guessedLanguage !== 'ar') {
    await rows.member.update({
      where: { teamId_userId: { teamId, userId } },
      data: { guessedLanguage: 'ar' },
    });
    member.guessedLanguage = 'ar';
  }
  const covers = coveredBy(userId, away, localDay(at, zoneOf(member, team)));
  return { means, teamId, team, member, covers, voice: voiceOf(member, team), plans, at, requestId };
}
