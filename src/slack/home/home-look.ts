import { z } from 'zod';

/** The orders in which somebody may look at their people. */
export const peopleOrders = ['next', 'silent'] as const;
/** Whose next step comes first; whom nobody has spoken with for longest. */
export type PeopleOrder = (typeof peopleOrders)[number];

/**
 * What somebody looks at in their Home. It stands in the view itself, but for what they typed: that says who somebody
 * is, and stays with the rows.
 */
export type HomeLook = {
  readonly order: PeopleOrder;
  /** The page of their people, from 1. */
  readonly page: number;
  /** How often they have searched since it showed everybody; 0: it does. */
  readonly search: number;
};

export const firstLook: HomeLook = { order: 'next', page: 1, search: 0 };

/** Longer than any name, phone or e-mail; the field takes no more. */
export const longestSearch = 120;

const kept = z.object({
  order: z.enum(peopleOrders),
  page: z.int().min(1).max(10_000),
  search: z.int().min(0).max(1_000_000),
});

/** A look as a view keeps it. */
export function keptLook(look: HomeLook): string {
  return JSON.stringify(look);
}

/** The look a view kept; the first one where it is none that this version knows. */
export function readLook(text: string): HomeLook {
  if (!text.startsWith('{')) return firstLook;
  try {
    return kept.safeParse(JSON.parse(text)).data ?? firstLook;
  } catch {
    return firstLook;
  }
}

/** No subject of a form has a line of its own that begins so. */
const homeMark = '\nhome ';

/** A form that was opened from the Home, which is to be drawn anew once it is sent. */
export function openedFromHome<View extends { private_metadata?: string }>(view: View, look: HomeLook): View {
  return { ...view, private_metadata: `${view.private_metadata ?? ''}${homeMark}${keptLook(look)}` };
}

/** What a form is about, and what the Home showed from which it was opened; `undefined`: from elsewhere. */
export function subjectAndLook(metadata: string): { subject: string; look: HomeLook | undefined } {
  const at = metadata.lastIndexOf(homeMark);
  if (at === -1) return { subject: metadata, look: undefined };
  return { subject: metadata.slice(0, at), look: readLook(metadata.slice(at + homeMark.length)) };
}

/** What the Home shows on which something was pressed, or from which the form was opened on which it was. */
export function lookOf(view: { type: string; private_metadata: string }): HomeLook | undefined {
  return view.type === 'home' ? readLook(view.private_metadata) : subjectAndLook(view.private_metadata).look;
}
