import type { Language } from '../../team/voice.ts';
import type { Asking } from '../asking.ts';

/** A person chose the language in which Touchbase writes to them. */
export async function setOwnLanguage({ means, teamId, member }: Asking, language: Language): Promise<void> {
  await means.store.rows.member.update({
    where: { teamId_userId: { teamId, userId: member.userId } },
    data: { language },
  });
}

/** A person chose their time zone; `null`: as in the Slack profile. */
export async function setOwnZone({ means, teamId, member }: Asking, zone: string | null): Promise<void> {
  await means.store.rows.member.update({
    where: { teamId_userId: { teamId, userId: member.userId } },
    data: { ownZone: zone },
  });
}
