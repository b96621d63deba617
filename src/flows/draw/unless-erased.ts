import { isOfErased } from '../../db/erased-contacts.ts';
import { erasedMessage } from '../../slack/leads/erase-answers.ts';
import type { Drawing } from './drawing.ts';

/**
 * A drawing of something about one person: once they are erased it says so and no more, wherever it was told, and is not
 * told where it was not yet.
 *
 * @param about what the subject is
 */
export function unlessErased(
  drawing: Drawing,
  about: (subjectId: string) => Parameters<typeof isOfErased>[2],
): Drawing {
  return {
    ...drawing,
    async draw(tx, subject) {
      const { teamId, subjectId, voice, isFirst } = subject;
      if (!(await isOfErased(tx.rows, teamId, about(subjectId)))) return await drawing.draw(tx, subject);
      return isFirst ? undefined : erasedMessage(voice);
    },
  };
}
