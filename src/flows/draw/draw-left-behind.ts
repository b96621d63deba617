import { erasedMessage } from '../../slack/leads/erase-answers.ts';
import type { Drawing } from './drawing.ts';

/** A message that was told anew further down since. It is drawn only once whom it was about is erased. */
export const drawLeftBehind: Drawing = {
  draw: async (_tx, { voice, isFirst }) => (isFirst ? undefined : erasedMessage(voice)),
};
