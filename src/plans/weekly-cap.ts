/** A touch of a plan that is due for a contact. */
export type DuePlanTouch = { readonly touchId: string; readonly contactId: string };

/**
 * How many plan touches a contact has had this week, or has due and worth more, before each one that is due. Whoever
 * asks whether a contact may be contacted compares it with the weekly cap, so that over all plans the higher-value
 * touches go and the others wait (the product's rule "Cap").
 *
 * @param due in the order of their value, the highest first
 * @param doneThisWeek by contact, over all plans; absent: none
 */
export function touchesBefore(
  due: readonly DuePlanTouch[],
  doneThisWeek: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const counted = new Map(doneThisWeek);
  const before = new Map<string, number>();
  for (const { touchId, contactId } of due) {
    const soFar = counted.get(contactId) ?? 0;
    before.set(touchId, soFar);
    counted.set(contactId, soFar + 1);
  }
  return before;
}
