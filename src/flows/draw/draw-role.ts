import { readAudit } from '../../db/audit-entries.ts';
import { readMember } from '../../db/people.ts';
import { roleMessage } from '../../slack/team/roles-form.ts';
import { deedsOfKind } from '../../team/audited-deeds.ts';
import { isAdministrator, isManager } from '../../team/may-do.ts';
import type { Drawing } from './drawing.ts';

/** That somebody was given or lost a role: what they are now, and who changed it last. */
export const drawRole: Drawing = {
  async draw(tx, { teamId, subjectId, voice }) {
    const member = await readMember(tx.rows, teamId, subjectId);
    const [last] = await readAudit(tx.rows, {
      teamId,
      deeds: deedsOfKind.roles,
      subjectId,
      most: 1,
    });
    if (!member || !last?.byUserId) return undefined;
    const role = isAdministrator(member) ? 'administrator' : isManager(member) ? 'manager' : 'none';
    return roleMessage({ role, byUserId: last.byUserId }, voice);
  },
};
