import { type Contact, type Relationship, relationships } from './contact.ts';

/** One of two people who are to become one: the one named first, or the other. */
export const sides = ['first', 'second'] as const;
export type Side = (typeof sides)[number];

/** Somebody to be merged: a contact, and what is known beside. */
export type MergePerson = Contact & { kind: string | null; knownSince: Date };
export type Pair = Readonly<Record<Side, MergePerson>>;

/** What may be taken from either of them, where they differ. */
export const chosenFields = [
  'name',
  'ownerUserId',
  'birthday',
  'weddingDay',
  'homePurchaseDay',
  'postalAddress',
] as const satisfies readonly (keyof Contact)[];
export type ChosenField = (typeof chosenFields)[number];

/** Which of them is kept, and from whom the rest is taken; of what is not said the usual holds. */
export type MergeChoices = { kept: Side } & Partial<Record<ChosenField, Side>>;

/** The other of two people. */
export function otherSide(side: Side): Side {
  return side === 'first' ? 'second' : 'first';
}

/** Who is usually kept: the one who is somebody's; else who has been known longer. */
export function usuallyKept({ first, second }: Pair): Side {
  if ((first.ownerUserId === null) !== (second.ownerUserId === null))
    return first.ownerUserId === null ? 'second' : 'first';
  return first.knownSince <= second.knownSince ? 'first' : 'second';
}

/** What both of them have and is not the same, so that somebody may choose. */
export function fieldsToChoose({ first, second }: Pair): ChosenField[] {
  return chosenFields.filter((field) => first[field] && second[field] && first[field] !== second[field]);
}

/** From whom something is usually taken: the longer name, which says more; else what the one who is kept has. */
export function usualSide(field: ChosenField, pair: Pair, kept: Side): Side {
  const other = otherSide(kept);
  if (!pair[kept][field]) return other;
  return field === 'name' && pair[other].name.length > pair[kept].name.length ? other : kept;
}

/**
 * What is known of two people once they are one: what was chosen; what only one has; the further of their
 * relationships, the later conversation, the earlier beginning.
 */
export function mergedPerson(pair: Pair, choices: MergeChoices) {
  const { kept: side } = choices;
  const kept = pair[side];
  const other = pair[otherSide(side)];
  const chosen = <Field extends ChosenField>(field: Field): Contact[Field] => {
    const said = choices[field];
    return pair[said && pair[said][field] ? said : usualSide(field, pair, side)][field];
  };
  const spoken = [kept.lastTwoWayAt, other.lastTwoWayAt].filter((at) => at !== null);
  return {
    name: chosen('name'),
    ownerUserId: chosen('ownerUserId'),
    birthday: chosen('birthday'),
    weddingDay: chosen('weddingDay'),
    homePurchaseDay: chosen('homePurchaseDay'),
    postalAddress: chosen('postalAddress'),
    language: kept.language ?? other.language,
    zone: kept.zone ?? other.zone,
    kind: kept.kind ?? other.kind,
    relationship: furtherRelationship(kept.relationship, other.relationship),
    lastTwoWayAt: spoken.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
    knownSince: new Date(Math.min(kept.knownSince.getTime(), other.knownSince.getTime())),
  };
}

/** What somebody is to the team when two records of them say different things: the further. */
export function furtherRelationship(a: Relationship, b: Relationship): Relationship {
  return relationships.indexOf(a) >= relationships.indexOf(b) ? a : b;
}

/** A relationship plan that somebody is on: what they are to the team, and since when they are on it. */
export type StandingPlan = { relationship: Relationship; begunAt: Date };

/**
 * Which of two relationship plans stays when the people on them become one, as there is one at a time: that of whoever
 * is further (a client stays on the plan for clients), else the one begun later, which is where the team last put
 * them; else that of the one who is kept. Source: the product's rule of one relationship plan, and its moves, which go
 * by what a person has become.
 */
export function planThatStays(kept: StandingPlan, merged: StandingPlan): 'kept' | 'merged' {
  if (kept.relationship !== merged.relationship)
    return furtherRelationship(kept.relationship, merged.relationship) === kept.relationship
      ? 'kept'
      : 'merged';
  return merged.begunAt > kept.begunAt ? 'merged' : 'kept';
}

/** Something that is due, as merging sees it. */
export type DueForOneOfTwo = {
  readonly touchId: string;
  /** Of which of the two it was. */
  readonly of: 'kept' | 'merged';
  readonly dueOn: string;
  /** Names what it is: a step of a plan on an occasion, or a call back. Another of that name would do the same twice. */
  readonly piece: string | undefined;
};

/**
 * What is due twice once two people are one: the same step of a plan, the same newsletter, the call back for having asked
 * again. Whoever of them was due it first keeps theirs, the others are not due any more. What one of them had twice by
 * themselves (two sales at once) stays.
 *
 * @returns the touches that are to be withdrawn
 */
export function doubledTouches(due: readonly DueForOneOfTwo[]): string[] {
  const pieces = Map.groupBy(
    due.filter(({ piece }) => piece !== undefined),
    ({ piece }) => piece,
  );
  return [...pieces.values()].flatMap((touches) => {
    const firstOf = (of: 'kept' | 'merged') =>
      touches
        .filter((touch) => touch.of === of)
        .map(({ dueOn }) => dueOn)
        .toSorted()[0];
    const [kept, merged] = [firstOf('kept'), firstOf('merged')];
    if (kept === undefined || merged === undefined) return [];
    const loser = merged < kept ? 'kept' : 'merged';
    return touches.filter(({ of }) => of === loser).map(({ touchId }) => touchId);
  });
}

/** So long may a merge be taken back. */
export const mergeUndoDays = 30;

/** Whether a merge may still be taken back at an instant, as far as time goes. */
export function isMergeUndoOpen(mergedAt: Date, at: Date): boolean {
  return at.getTime() - mergedAt.getTime() < mergeUndoDays * 86_400_000;
}
