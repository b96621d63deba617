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
import { assign, assignUndo, assignWaiting, handOverUndo, releaseUndo, waitingPage } from './leads/assign.ts';
import { claim } from './leads/claim.ts';
import { contactAnywayPressed, contactAnywaySent } from './leads/contact-anyway.ts';
import { contactFormSent } from './leads/contact-form.ts';
import { eraseSent } from './leads/erase.ts';
import {
  importChange,
  importChangeSent,
  importDiscard,
  importFaults,
  importStart,
  importUndo,
  importUndoSent,
} from './leads/import-buttons.ts';
import { importFileSent } from './leads/import-file.ts';
import { keptBack, keptDiscard, keptLook, keptOlder, keptSent } from './leads/kept.ts';
import { leadContact } from './leads/lead-contact.ts';
import { leadFormSent, makeLead, newLead } from './leads/lead-form.ts';
import { mergeSent, mergeUndo, mergeWith } from './leads/merge.ts';
import { rulePeople, ruleSent, ruleTarget } from './leads/rule-form.ts';
import { ruleRemoveSent, rulesAdd, rulesMenu, rulesTry } from './leads/rules-list.ts';
import { stageMenu, stagePick, stageUndo, stageWhySent } from './leads/stage.ts';
import { stopMeant, stopMisread, stopNotMeant } from './leads/stop-words.ts';
import { tryLatest, tryRouteSent } from './leads/try-route.ts';
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
import { auditAll, auditKind, auditOlder, auditToFile, auditWho } from './team/audit.ts';
import { contactRuleEdit, contactRuleSent, contactRuleZones } from './team/contact-rules.ts';
import { doNotCallSent } from './team/do-not-call-file.ts';
import { handOver, handOverSent, handOverTo } from './team/hand-over.ts';
import { holidaysFormSent } from './team/holidays-form.ts';
import { keyEnd, keyMake, keyNewSent, keyRotateDay, keyRotateWeek } from './team/keys.ts';
import { limitsFormSent } from './team/limits-form.ts';
import { retentionFormSent } from './team/retention-form.ts';
import { retryDead } from './team/retry-dead-letters.ts';
import { rolesFormSent } from './team/roles-form.ts';
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
  stopMisread,
  stopMeant,
  stopNotMeant,
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
  importStart,
  importChange,
  importDiscard,
  importFaults,
  importUndo,
  mergeWith,
  mergeUndo,
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
  rulesMenu,
  rulesAdd,
  rulesTry,
  ruleTarget,
  rulePeople,
  tryLatest,
  assign,
  assignWaiting,
  waitingPage,
  assignUndo,
  handOverUndo,
  releaseUndo,
  stageMenu,
  stagePick,
  stageUndo,
  handOver,
  handOverTo,
  contactAnywayPressed,
  contactRuleEdit,
  contactRuleZones,
  keyMake,
  keyRotateDay,
  keyRotateWeek,
  keyEnd,
  auditKind,
  auditWho,
  auditAll,
  auditOlder,
  auditToFile,
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
  importFileSent,
  importChangeSent,
  importUndoSent,
  mergeSent,
  eraseSent,
  holidaysFormSent,
  limitsFormSent,
  retentionFormSent,
  doNotCallSent,
  logSent,
  awaySent,
  ruleSent,
  ruleRemoveSent,
  tryRouteSent,
  stageWhySent,
  handOverSent,
  contactAnywaySent,
  contactRuleSent,
  rolesFormSent,
  keyNewSent,
];

/** Every shortcut. */
export const shortcuts: readonly Shortcut[] = [newLead, makeLead];
