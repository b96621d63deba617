import type { Action, Form, Shortcut } from './action.ts';
import {
  batchAllBut,
  batchDone,
  batchMenu,
  batchNames,
  batchPage,
  batchToFile,
  batchUndo,
} from './day/batch-buttons.ts';
import { allBut, batchSkip, batchSnooze } from './day/batch-forms.ts';
import { logSent } from './day/log-form.ts';
import {
  listPage,
  promiseUndo,
  touchContact,
  touchDone,
  touchMenu,
  touchNoAnswer,
  touchReached,
} from './day/touch-buttons.ts';
import { more, optOut, skip, snooze } from './day/touch-forms.ts';
import { undoAway } from './day/undo-away.ts';
import { homeOrder, homePage, homePerson, homeSearch } from './home/home-people.ts';
import { awaySent, homeAway, homeBack, homeLanguage, homeListTime } from './home/home-settings.ts';
import { claim } from './leads/claim.ts';
import { contactFormSent } from './leads/contact-form.ts';
import { keptBack, keptDiscard, keptLook, keptOlder, keptSent } from './leads/kept.ts';
import { leadContact } from './leads/lead-contact.ts';
import { leadFormSent, makeLead, newLead } from './leads/lead-form.ts';
import { dealFormSent } from './money/deal-form.ts';
import { pickContact } from './pick-contact.ts';
import { planPause, planResume, planUndo } from './plans/plan-buttons.ts';
import {
  draftAnew,
  draftExport,
  draftRename,
  draftSent,
  effectSent,
  planRenameSent,
  stepMenu,
} from './plans/plan-draft.ts';
import { planImport, planImportSent } from './plans/plan-import.ts';
import { planCopySent, planDeleteSent, planMenu, planRefresh } from './plans/plan-list.ts';
import { stepSent, stepWay } from './plans/plan-step-form.ts';
import { moveUndo } from './plans/undo-move.ts';
import { holidaysFormSent } from './team/holidays-form.ts';
import { retryDead } from './team/retry-dead-letters.ts';
import { setUp } from './team/set-up-form.ts';

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
  planUndo,
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
  keptLook,
  keptOlder,
  keptDiscard,
  keptBack,
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
  leadFormSent,
  keptSent,
  holidaysFormSent,
  logSent,
  awaySent,
];

/** Every shortcut. */
export const shortcuts: readonly Shortcut[] = [newLead, makeLead];
