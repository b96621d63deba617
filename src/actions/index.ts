import type { Action, Form } from './action.ts';
import {
  batchAllBut,
  batchDone,
  batchMenu,
  batchNames,
  batchPage,
  batchToFile,
  batchUndo,
} from './batch-buttons.ts';
import { allBut, batchSkip, batchSnooze } from './batch-forms.ts';
import { claim } from './claim.ts';
import { contactFormSent } from './contact-form.ts';
import { dealFormSent } from './deal-form.ts';
import { holidaysFormSent } from './holidays-form.ts';
import { homeOrder, homePage, homePerson, homeSearch } from './home-people.ts';
import { awaySent, homeAway, homeBack, homeLanguage, homeListTime } from './home-settings.ts';
import { leadContact } from './lead-contact.ts';
import { logSent } from './log-form.ts';
import { pickContact } from './pick-contact.ts';
import { planPause, planResume } from './plan-buttons.ts';
import {
  draftAnew,
  draftExport,
  draftRename,
  draftSent,
  effectSent,
  planRenameSent,
  stepMenu,
} from './plan-draft.ts';
import { planImport, planImportSent } from './plan-import.ts';
import { planCopySent, planDeleteSent, planMenu, planRefresh } from './plan-list.ts';
import { stepSent, stepWay } from './plan-step-form.ts';
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
import { undoAway } from './undo-away.ts';
import { moveUndo } from './undo-move.ts';

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
  moveUndo,
  planPause,
  planResume,
  undoAway,
  listPage,
  pickContact,
  batchDone,
  batchNames,
  batchPage,
  batchToFile,
  batchAllBut,
  batchMenu,
  batchUndo,
  retryDead,
  planMenu,
  planImport,
  planRefresh,
  stepMenu,
  stepWay,
  draftRename,
  draftAnew,
  draftExport,
  homeOrder,
  homePage,
  homeSearch,
  homePerson,
  homeAway,
  homeBack,
  homeListTime,
  homeLanguage,
];

/** Every form. */
export const forms: readonly Form[] = [
  allBut,
  batchSkip,
  batchSnooze,
  setUp,
  snooze,
  skip,
  more,
  optOut,
  dealFormSent,
  draftSent,
  effectSent,
  stepSent,
  planCopySent,
  planRenameSent,
  planDeleteSent,
  planImportSent,
  contactFormSent,
  holidaysFormSent,
  logSent,
  awaySent,
];
