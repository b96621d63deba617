import { importMessage } from '../../slack/leads/import-message.ts';
import { denial } from '../../team/may-do.ts';
import { showImport } from '../imports/show-import.ts';
import type { Drawing } from './drawing.ts';

/**
 * A file of contacts as it stands, to whoever brought it or has it taken back; what its rows say only to who may bring
 * files in still.
 */
export const drawImport: Drawing = {
  async draw(tx, { teamId, subjectId, member, voice, plans }) {
    const shown = await showImport(tx.rows, plans, teamId, subjectId);
    if (!shown) return undefined;
    if (!denial(member, 'import-contacts')) return importMessage(shown, voice);
    const refused = shown.counts.refused.map((one) => ({
      ...one,
      examples: one.examples.map(({ line }) => ({ line, value: '' })),
    }));
    return importMessage({ ...shown, counts: { ...shown.counts, refused, unknownOwners: [] } }, voice);
  },
};
