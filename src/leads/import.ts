import type { ImportShape } from './import-shape.ts';
import type { LeftReason } from './import-undo.ts';
import type { RowFault } from './imported-person.ts';

export const importStates = [
  'reading', // its rows are being read
  'looking', // what they would come to is being counted
  'ready', // somebody is to decide
  'running', // contacts are made of its rows
  'planning', // the new ones are put on their plans
  'done',
  'discarded',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

/** States in which something goes on by itself. One import of a team at a time is in one of them. */
export const statesAtWork = ['reading', 'looking', 'running', 'planning', 'undoing'] as const;

/** What somebody decides about an import. */
export type ImportDecision = 'start' | 'discard' | 'undo';

/** When each may be decided: a file is discarded before anybody is made of it, and undone as soon as somebody may be. */
const decidedIn: Record<ImportDecision, readonly ImportState[]> = {
  start: ['ready'],
  discard: ['reading', 'looking', 'ready'],
  undo: ['running', 'planning', 'done'],
};

/** Whether something may be decided about an import as it is. */
export function mayDecide(state: ImportState, decision: ImportDecision): boolean {
  return decidedIn[decision].includes(state);
}

/** What somebody chose for an import. */
export type ImportChoices = {
  /** Where all of these people come from; `null`: as each row says, if at all. */
  sourceKey: string | null;
  sourceName: string;
  /** Whose those are who are nobody's by the file; `null`: nobody's. */
  ownerUserId: string | null;
  onPlans: boolean;
};

/** A file of contacts that was kept, and how far it has come. */
export type KeptImport = ImportChoices & {
  importId: string;
  /** `null`: by the command line. */
  byUserId: string | null;
  fileName: string;
  state: ImportState;
  shape: ImportShape;
  cursor: number;
  total: number;
  done: number;
  keptAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  undoneAt: Date | null;
  /** Who has it taken back; `null` also where that was by the command line. */
  undoneByUserId: string | null;
  toldAt: Date | null;
  toldDone: number;
};

/** How many, by what. */
export type Counted = { readonly what: string; readonly n: number };

/** What the rows of an import are and came to, counted. */
export type ImportCounts = {
  /** Rows that say something. */
  rows: number;
  /** What they are expected to come to. */
  expected: { new: number; known: number; repeated: number };
  /** What they came to. */
  came: { added: number; merged: number; repeated: number };
  refused: ReadonlyArray<{
    why: RowFault;
    n: number;
    examples: ReadonlyArray<{ line: number; value: string }>;
  }>;
  /** Rows that are or were brought in though a value in them could not be read. */
  partlyRead: number;
  /** Rows that came to a person by an e-mail, whose name is another. */
  otherNames: number;
  /** People among them who have asked to be left alone before. */
  leftAlone: number;
  /** Rows that say that somebody is to be left alone. */
  optsOut: number;
  /** New people by the plan they are put on, as far as they have an owner. */
  plans: readonly Counted[];
  /** New people by whose they are; '': nobody's. */
  owners: readonly Counted[];
  /** Names of owners that mean nobody of the team, or several. */
  unknownOwners: readonly Counted[];
  /** People taken away again, known ones who lost again what they had learnt, and those left as they are, by why. */
  undo: {
    gone: number;
    takenBack: number;
    left: readonly { readonly what: LeftReason; readonly n: number }[];
  };
};

/** A row that was refused or not wholly read, as it is told. */
export type FaultyRow = {
  line: number;
  /** `null`: it was brought in all the same. */
  why: RowFault | null;
  unread: readonly string[];
  /** Addresses that many people have. */
  shared: readonly string[];
  /** It came to a person by an e-mail, whose name is another. */
  otherName: boolean;
  cells: readonly string[];
};

/** What a file of contacts said about a person. */
export type ImportedNote = {
  fileName: string;
  importedAt: Date;
  /** '': it did not say. */
  sourceName: string;
  notes: string;
};
