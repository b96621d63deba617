import { localDay } from '../../calendar/local-day.ts';
import { openAudit } from '../../flows/answers/open-audit.ts';
import { lookAtAudit } from '../../flows/team/look-at-audit.ts';
import { actionIds } from '../../slack/ids.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import { type AuditLook, auditFile, readAuditLook, wholeTrail } from '../../slack/team/audit-view.ts';
import type { Action } from '../action.ts';

/** Only what is of one kind. */
export const auditKind = choosing(actionIds.auditKind, (look, value) => ({
  ...look,
  kind: readAuditLook(value).kind,
  before: '',
}));

/** Only what one person did. */
export const auditWho = choosing(actionIds.auditWho, (look, byUserId) => ({ ...look, byUserId, before: '' }));

/** All of it, from the newest. */
export const auditAll = choosing(actionIds.auditAll, () => wholeTrail);

/** The entries before the last one that is shown. */
export const auditOlder = choosing(actionIds.auditOlder, (look, before) => ({ ...look, before }));

/** What is chosen, as a file in their conversation with the bot. */
export const auditToFile: Action = {
  id: actionIds.auditFile,
  async run(asking, _value, { subject }) {
    const { voice, at } = asking;
    const trail = await lookAtAudit(asking, { ...readAuditLook(subject), before: '' }, 'file');
    if (trail.kind === 'denied') return { kind: 'say', message: deniedMessage(voice, trail.why) };
    const { entries, hasMore, names } = trail;
    return auditFile({ entries, isCut: hasMore, names, day: localDay(at, voice.zone) }, voice);
  },
};

function choosing(id: string, chosen: (look: AuditLook, value: string) => AuditLook): Action {
  return {
    id,
    async run(asking, value, { subject }) {
      return { kind: 'redraw', view: await openAudit(asking, chosen(readAuditLook(subject), value)) };
    },
  };
}
