import { readMember, teamOf } from '../db/people.ts';
import type { Tx } from '../db/store.ts';
import { type Member, type Team, teamVoice, voiceOf } from '../team/member.ts';
import type { Voice } from '../team/voice.ts';

/** How to speak to a recipient of a telling: a person in their own way, a channel in the team's. */
export async function voiceFor(
  tx: Tx,
  teamId: string,
  recipient: string,
): Promise<{ team: Team; member: Member | undefined; voice: Voice }> {
  const team = await teamOf(tx.rows, teamId);
  const member = await readMember(tx.rows, teamId, recipient);
  return { team, member, voice: member ? voiceOf(member, team) : teamVoice(team) };
}
