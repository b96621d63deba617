import type { Action, Form } from './action.ts';
import { claim } from './claim.ts';
import { dealFormSent } from './deal-form.ts';
import { leadContact } from './lead-contact.ts';
import { pickContact } from './pick-contact.ts';
import { retryDead } from './retry-dead-letters.ts';
import { setUp } from './set-up-form.ts';
import {
  listPage,
  promiseUndo,
  touchContact,
  touchDone,
  touchMenu,
  touchNoAnswer,
  touchReached,
} from './touch-buttons.ts';
import { more, optOut, skip, snooze } from './touch-forms.ts';

/** Every button and menu choice. */
export const actions: readonly Action[] = [
  claim,
  leadContact,
  touchContact,
  touchReached,
  touchNoAnswer,
  touchDone,
  touchMenu,
  promiseUndo,
  listPage,
  pickContact,
  retryDead,
];

/** Every form. */
export const forms: readonly Form[] = [setUp, snooze, skip, more, optOut, dealFormSent];
