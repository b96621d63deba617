import { namesOfContacts, readAudit } from '../../db/audit-entries.ts';
import { readMembers } from '../../db/people.ts';
import { readRules } from '../../db/routing-rules.ts';
import type { AuditShown } from '../../slack/team/audit-in-words.ts';
import type { AuditLook } from '../../slack/team/audit-view.ts';
import { deedsOfKind } from '../../team/audited-deeds.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';

/** So many entries fit a view beside what chooses from them. */
const onePage = 25;
/** More than a team does in years; a file beyond that is read by nobody. */
const mostInFile = 20_000;

/** What was changed, newest first, with the names as they are now. For administrators. */
export async function lookAtAudit(
  asking: Asking,
  look: AuditLook,
  most: 'page' | 'file' = 'page',
): Promise<
  | { kind: 'denied'; why: Denial }
  | { kind: 'trail'; entries: AuditShown[]; hasMore: boolean; names: ReadonlyMap<string, string> }
> {
  const { means, teamId, member, voice, plans } = asking;
  const why = denial(member, 'see-audit');
  if (why) return { kind: 'denied', why };
  const { rows } = means.store;
  const fits = most === 'page' ? onePage : mostInFile;
  const found = await readAudit(rows, {
    teamId,
    ...(look.kind ? { deeds: deedsOfKind[look.kind] } : {}),
    byUserId: look.byUserId || undefined,
    before: look.before || undefined,
    most: fits + 1,
  });
  const entries = found.slice(0, fits);
  const contacts = await namesOfContacts(rows, teamId, [...new Set(entries.map((one) => one.subjectId))]);
  const rules = new Map((await readRules(rows, teamId)).map(({ ruleId, name }) => [ruleId, name]));
  const members = await readMembers(rows, teamId);
  return {
    kind: 'trail',
    entries: entries.map((entry) => {
      const { subjectId } = entry;
      const plan = plans.get(subjectId)?.name[voice.language];
      // A name that was erased is no name.
      return { ...entry, name: contacts.get(subjectId) || plan || rules.get(subjectId) || undefined };
    }),
    hasMore: found.length > fits,
    names: new Map(members.map(({ userId, name }) => [userId, name])),
  };
}
