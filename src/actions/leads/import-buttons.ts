import { localDay } from '../../calendar/local-day.ts';
import { readSources } from '../../db/figures.ts';
import { countAdded, faultyRows } from '../../db/import-counts.ts';
import { readImport } from '../../db/imports.ts';
import { importDeniedView } from '../../flows/answers/open-import.ts';
import type { Asking } from '../../flows/asking.ts';
import { chooseForImport, type Decided, decideImport } from '../../flows/imports/decide-import.ts';
import { type ImportDecision, mayDecide } from '../../leads/import.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { importFaultsFile } from '../../slack/leads/import-faults-file.ts';
import { importChangeForm, importSays, importUndoForm } from '../../slack/leads/import-form.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import { importWords } from '../../words/import-words.ts';
import { type Sentence, say } from '../../words/say.ts';
import type { Action, Form } from '../action.ts';
import { enteredChoices } from './import-file.ts';

/** So many rows go into one file; more are said to be there. */
const mostFaults = 10_000;

/** Brings the people in. The message shows it by itself, so only what keeps it from going on is answered. */
export const importStart: Action = {
  id: actionIds.importStart,
  run: (asking, importId) => decided(asking, importId, 'start'),
};

/** The file is not to be brought in. */
export const importDiscard: Action = {
  id: actionIds.importDiscard,
  run: (asking, importId) => decided(asking, importId, 'discard'),
};

async function decided(asking: Asking, importId: string, decision: ImportDecision) {
  const { voice } = asking;
  const came = await decideImport(asking, importId, decision);
  if (came.kind === 'decided') return { kind: 'nothing' as const };
  if (came.kind === 'denied') return { kind: 'say' as const, message: deniedMessage(voice, came.why) };
  return { kind: 'say' as const, message: plainMessage(whyNot(asking, came)) };
}

/** Chooses otherwise, in a form. */
export const importChange: Action = {
  id: actionIds.importChange,
  async run(asking, importId) {
    const { means, teamId, member, voice } = asking;
    const why = denial(member, 'import-contacts');
    if (why) return { kind: 'form', view: importDeniedView(asking, why) };
    const kept = await readImport(means.store.rows, teamId, importId);
    if (kept?.state !== 'ready') {
      const sentence = kept ? importWords.notReady : importWords.gone;
      return { kind: 'form', view: importSays(say(voice, sentence), voice) };
    }
    const sources = await readSources(means.store.rows, teamId);
    return { kind: 'form', view: importChangeForm({ kept, sources }, voice) };
  },
};

/** Something else was chosen for a file that waits. */
export const importChangeSent: Form = {
  id: formIds.importChange,
  async run(asking, values, importId) {
    const { voice } = asking;
    const { choices, errors } = await enteredChoices(asking, values);
    if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
    const chosen = await chooseForImport(asking, importId, choices);
    if (chosen.kind === 'denied') return { kind: 'show', view: importDeniedView(asking, chosen.why) };
    const sentences: Record<typeof chosen.kind, Sentence> = {
      chosen: importWords.saved,
      'not-now': importWords.notReady,
      gone: importWords.gone,
    };
    return { kind: 'show', view: importSays(say(voice, sentences[chosen.kind]), voice) };
  },
};

/** The rows that were not taken, as a file in their conversation with the bot. */
export const importFaults: Action = {
  id: actionIds.importFaults,
  async run(asking, importId) {
    const { means, teamId, member, voice, at } = asking;
    const why = denial(member, 'import-contacts');
    if (why) return { kind: 'say', message: deniedMessage(voice, why) };
    const { rows } = means.store;
    const kept = await readImport(rows, teamId, importId);
    if (!kept) return { kind: 'say', message: plainMessage(say(voice, importWords.gone)) };
    const found = await faultyRows(rows, teamId, importId, { after: 0, most: mostFaults + 1 });
    if (found.length === 0) return { kind: 'say', message: plainMessage(say(voice, importWords.noFaults)) };
    return importFaultsFile(
      {
        kept,
        rows: found.slice(0, mostFaults),
        isCut: found.length > mostFaults,
        day: localDay(at, voice.zone),
      },
      voice,
    );
  },
};

/** Asks whether an import is to be taken back. */
export const importUndo: Action = {
  id: actionIds.importUndo,
  async run(asking, importId) {
    const { means, teamId, member, voice } = asking;
    const why = denial(member, 'import-contacts');
    if (why) return { kind: 'form', view: importDeniedView(asking, why) };
    const kept = await readImport(means.store.rows, teamId, importId);
    if (!kept || !mayDecide(kept.state, 'undo')) {
      const sentence = kept ? importWords.notReady : importWords.gone;
      return { kind: 'form', view: importSays(say(voice, sentence), voice) };
    }
    const added = await countAdded(means.store.rows, teamId, importId);
    return { kind: 'form', view: importUndoForm({ kept, added }, voice) };
  },
};

/** It is to be taken back. */
export const importUndoSent: Form = {
  id: formIds.importUndo,
  async run(asking, _values, importId) {
    const { voice } = asking;
    const came: Decided | { kind: 'denied'; why: Denial } = await decideImport(asking, importId, 'undo');
    if (came.kind === 'denied') return { kind: 'show', view: importDeniedView(asking, came.why) };
    const said = came.kind === 'decided' ? say(voice, importWords.undoStarted) : whyNot(asking, came);
    return { kind: 'show', view: importSays(said, voice) };
  },
};

function whyNot({ voice }: Asking, came: Exclude<Decided, { kind: 'decided' }>): string {
  switch (came.kind) {
    case 'busy':
      return say(voice, importWords.busy, { file: came.fileName });
    case 'gone':
      return say(voice, importWords.gone);
    case 'not-now':
      return say(voice, importWords.notReady);
  }
}
