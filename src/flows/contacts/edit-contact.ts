import { lockContact, readContact } from '../../db/contacts.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices } from '../../db/tell.ts';
import { openTouchesFor, type Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { type ContactEdit, changedFields, type EditedField } from '../../leads/contact-edit.ts';
import { nameKey } from '../../parsing/person-name.ts';
import { type PersonalDay, personalDays } from '../../plans/plan.ts';
import { type Denial, denialToReach } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { followOwnDays } from '../plans/follow-own-days.ts';
import { tellLeadsChanged, tellTouchesChanged } from '../tell-changed.ts';
import { holdForLaterAddresses } from './hold-opt-outs.ts';

export type EditResult =
  /** `changed`: which fields are others now, none where all was so already; `followed`: the touches that go by them. */
  | { kind: 'edited'; contact: Contact; changed: readonly EditedField[]; followed: readonly Touch[] }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Changes what is known of a contact, and has the plans it is on follow: a card that stands in for an unknown
 * birthday becomes the birthday card. Who may see how to reach the person may. Messages that show the contact are drawn anew. The same again changes nothing.
 */
export async function editContact(
  asking: Asking,
  { contactId: asked, edit }: { contactId: string; edit: ContactEdit },
): Promise<EditResult> {
  const { means, teamId, team, member, covers, plans, at } = asking;
  return await means.store.transaction(async (tx) => {
    const contactId = await lockContact(tx.rows, teamId, asked);
    const before = await readContact(tx.rows, teamId, contactId);
    if (!before) return { kind: 'gone' };

    const why = denialToReach(member, before, covers);
    if (why) return { kind: 'denied', why };
    const changed = changedFields(before, edit);
    if (changed.length === 0) return { kind: 'edited', contact: before, changed, followed: [] };

    const contact = { ...before, ...edit };
    await tx.rows.contact.update({
      where: { teamId_id: { teamId, id: contactId } },
      data: { ...edit, ...(edit.name === undefined ? {} : { nameKey: nameKey(edit.name) }) },
    });
    // By what they are known again may be others now.
    await holdForLaterAddresses(tx, { teamId, contact, at });
    const open = await openTouchesFor(tx.rows, teamId, contactId);
    if (changed.some((field) => ownDays.has(field))) await followOwnDays(tx, { team, plans, contactId, at });
    const followed = changesBetween(open, await openTouchesFor(tx.rows, teamId, contactId));

    if (changed.some((field) => shownInMessages.has(field))) await drawAnew(tx, asking, contactId, open);
    return { kind: 'edited', contact, changed, followed };
  });
}

const ownDays: ReadonlySet<EditedField> = new Set(['birthday', 'weddingDay', 'homePurchaseDay']);
/** The name, the language of the words to use, and the hours in which the person may be reached. */
const shownInMessages: ReadonlySet<EditedField> = new Set(['name', 'language', 'zone']);

/** The touches that fall on a personal day now, or did, and have another day or occasion than before. */
function changesBetween(before: readonly Touch[], after: readonly Touch[]): Touch[] {
  const wasAs = new Map(before.map((touch) => [touch.touchId, touch]));
  return after.filter((touch) => {
    const was = wasAs.get(touch.touchId);
    const isSame = was && was.dueOn === touch.dueOn && occasionOf(was) === occasionOf(touch);
    return !isSame && (isOnOwnDay(touch) || (was !== undefined && isOnOwnDay(was)));
  });
}

function occasionOf({ origin }: Touch): string | null {
  return origin.kind === 'step' ? origin.occasion : null;
}

function isOnOwnDay(touch: Touch): boolean {
  return personalDays.some((day: PersonalDay) => day === occasionOf(touch));
}

async function drawAnew(tx: Tx, { teamId, at }: Asking, contactId: string, open: readonly Touch[]) {
  const touchIds = open.map(({ touchId }) => touchId);
  await tellTouchesChanged(tx, { teamId, contactId, touchIds, at });
  await tellLeadsChanged(tx, { teamId, contactId, kinds: [...cardAndNotices, 'capture-warning'], at });
}
