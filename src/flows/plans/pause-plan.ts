import type { LocalDay } from '../../calendar/local-day.ts';
import { lockContact, readContact } from '../../db/contacts.ts';
import { relationshipEnrolment } from '../../db/enrolments.ts';
import { dateOf } from '../../db/local-days.ts';
import { readMember } from '../../db/people.ts';
import { openTouchesFor } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { type Denial, denialToWork } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { tellTouchesChanged } from '../tell-changed.ts';
import { todayOf } from './move-contact.ts';

export type PauseResult =
  | { kind: 'paused'; contact: Contact; planKey: string; until: LocalDay | null }
  | { kind: 'no-plan'; contact: Contact }
  | { kind: 'in-the-past'; day: LocalDay }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Has the relationship plan of a contact wait until a day, or until somebody says so: what it asks for is in nobody's
 * list meanwhile. Promises stay. Said again, the last word holds.
 */
export async function pausePlan(
  asking: Asking,
  { contactId: asked, until }: { contactId: string; until: LocalDay | null },
): Promise<PauseResult> {
  const { means, teamId, team, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const contactId = await lockContact(tx.rows, teamId, asked);
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact) return { kind: 'gone' };
    const why = denialToWork(member, contact, asking.covers);
    if (why) return { kind: 'denied', why };
    const enrolment = await relationshipEnrolment(tx.rows, teamId, contactId);
    if (!enrolment) return { kind: 'no-plan', contact };
    const { enrolmentId, planKey, pause } = enrolment;
    const owner = contact.ownerUserId ? await readMember(tx.rows, teamId, contact.ownerUserId) : undefined;
    const today = todayOf(owner, team, at);
    if (until !== null && until <= today) return { kind: 'in-the-past', day: until };

    await tx.rows.enrolment.update({
      where: { teamId_id: { teamId, id: enrolmentId } },
      data: {
        state: 'paused',
        pausedOn: dateOf(pause?.since ?? today),
        pausedUntil: until && dateOf(until),
        pauseWhy: 'said',
      },
    });
    const due = (await openTouchesFor(tx.rows, teamId, contactId)).filter(
      ({ origin, dueOn }) => origin.kind === 'step' && origin.enrolmentId === enrolmentId && dueOn <= today,
    );
    await tellTouchesChanged(tx, { teamId, contactId, touchIds: due.map(({ touchId }) => touchId), at });
    return { kind: 'paused', contact, planKey, until };
  });
}
