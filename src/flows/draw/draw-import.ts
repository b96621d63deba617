import { importMessage } from '../../slack/leads/import-message.ts';
import { showImport } from '../imports/show-import.ts';
import type { Drawing } from './drawing.ts';

/** A file of contacts as it stands, to whoever brought it. */
export const drawImport: Drawing = {
  async draw(tx, { teamId, subjectId, voice, plans }) {
    const shown = await showImport(tx.rows, plans, teamId, subjectId);
    return shown && importMessage(shown, voice);
  },
};
