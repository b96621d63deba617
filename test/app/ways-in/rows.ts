import type { FormValues, PressPlace } from '../../../src/actions/action.ts';
import { cast, type Stage } from './stage.ts';

/**
 * Who may use a way in. `owner`: whose the person is, and managers; `claimers`: who is in the leads channel; `drafter`:
 * whose draft it is alone; `logger`: who logged what it is about, alone.
 */
export type May =
  | 'anybody'
  | 'agents'
  | 'claimers'
  | 'owner'
  | 'logger'
  | 'managers'
  | 'drafter'
  | 'administrators';

/** The members who try each way in, in the order of the verdicts. */
export const members = ['member', 'agent', 'owner', 'manager', 'administrator'] as const;
export type Role = (typeof members)[number];

/**
 * What must come of a way in for each of the members, in their order. `c`: it changes something; `a`: it answers and
 * changes nothing; `n`: neither; `r`: they are told why not; `f`: it finds nobody of the name they gave.
 */
export type Verdicts = `${Letter}${Letter}${Letter}${Letter}${Letter}`;
export type Letter = 'c' | 'a' | 'n' | 'r' | 'f';

/** The roles that may, of those who are members. */
export const mayUse: Record<May, readonly Role[]> = {
  anybody: ['member', 'agent', 'owner', 'manager', 'administrator'],
  agents: ['agent', 'owner', 'manager', 'administrator'],
  claimers: ['agent', 'owner', 'manager', 'administrator'],
  owner: ['owner', 'manager', 'administrator'],
  logger: ['owner'],
  managers: ['manager', 'administrator'],
  drafter: ['administrator'],
  administrators: ['administrator'],
};

type Ids = Stage['ids'];
type Pressed = { value?: string; place?: Partial<PressPlace> };

/** A button or menu: who may, what must come of it, and what it carries for what is the owner's. */
export type ActionRow = readonly [May, Verdicts, (ids: Ids) => string | Pressed];
/** A form: who may, what must come of it, what it is about, and what is entered. */
export type FormRow = readonly [May, Verdicts, (ids: Ids) => string, (ids: Ids) => FormValues];

const none = () => '';
const empty = (): FormValues => ({});

/** Every button and menu, by its id or how its ids begin. */
export const actionRows: Record<string, ActionRow> = {
  claim: ['claimers', 'rcccc', (ids) => ids.open ?? ''],
  'lead-contact': ['owner', 'rraaa', (ids) => ids.lead ?? ''],
  'touch-contact': ['owner', 'rrccc', (ids) => ids.touch ?? ''],
  'touch-reached': ['owner', 'rrccc', (ids) => ids.touch ?? ''],
  'touch-no-answer': ['owner', 'rrccc', (ids) => ids.touch ?? ''],
  'touch-done': ['owner', 'rrccc', (ids) => ids.touch ?? ''],
  'touch-menu': ['owner', 'rraaa', (ids) => `more:${ids.touch}`],
  'undo-promise': ['owner', 'rrccc', (ids) => ids.promise ?? ''],
  'stop-misread': ['logger', 'rrcrr', (ids) => ids.optOut ?? ''],
  'stop-meant': ['agents', 'rcccc', (ids) => ids.interaction ?? ''],
  'stop-not-meant': ['owner', 'rraaa', (ids) => ids.interaction ?? ''],
  'undo-move': ['owner', 'rrccc', (ids) => ids.move ?? ''],
  'pause-plan': ['owner', 'rrccc', (ids) => ids.contact ?? ''],
  'resume-plan': ['owner', 'rrccc', (ids) => ids.resting ?? ''],
  'undo-plan': ['owner', 'rrccc', (ids) => ids.enrolment ?? ''],
  // What is taken back is their own.
  'undo-away': ['anybody', 'ccccc', () => '2026-12-24 2026-12-25'],
  // Their own list, whoever they are.
  'list-page': ['anybody', 'aaaaa', () => '1'],
  '^pick-contact-': ['owner', 'rfaaa', (ids) => ids.pick ?? ''],
  'batch-done': ['owner', 'rrccc', (ids) => ids.batch ?? ''],
  'batch-list': ['owner', 'rrccc', (ids) => ids.batch ?? ''],
  '^batch-page-': ['owner', 'rrccc', (ids) => `${ids.batch} 1`],
  'batch-file': ['owner', 'rrccc', (ids) => ids.batch ?? ''],
  'batch-all-but': ['owner', 'rraaa', (ids) => ids.batch ?? ''],
  'batch-menu': ['owner', 'rraaa', (ids) => `skip ${ids.batch}`],
  'batch-undo': ['owner', 'rrccc', (ids) => ids.batchId ?? ''],
  'retry-dead': ['managers', 'rrrcc', none],
  'kept-look': ['managers', 'rrraa', (ids) => ids.delivery ?? ''],
  'kept-older': ['managers', 'rrraa', none],
  'kept-discard': ['managers', 'rrrcc', (ids) => ids.delivery ?? ''],
  'kept-back': ['managers', 'rrraa', (ids) => ids.delivery ?? ''],
  'import-start': ['managers', 'rrrcc', (ids) => ids.import ?? ''],
  'import-change': ['managers', 'rrraa', (ids) => ids.import ?? ''],
  'import-discard': ['managers', 'rrrcc', (ids) => ids.import ?? ''],
  'import-faults': ['managers', 'rrraa', (ids) => ids.import ?? ''],
  'import-undo': ['managers', 'rrraa', (ids) => ids.importDone ?? ''],
  '^merge-with-': ['owner', 'rraaa', (ids) => `${ids.contact} ${ids.second}`],
  'merge-undo': ['owner', 'rrccc', (ids) => ids.merge ?? ''],
  'plan-menu': ['managers', 'rrrca', (ids) => `edit ${ids.planKey}`],
  'plan-import': ['managers', 'rrraa', none],
  'plan-refresh': ['managers', 'rrraa', none],
  'step-menu': [
    'drafter',
    'rrrrc',
    (ids) => ({ value: `remove ${ids.step}`, place: { subject: ids.draft ?? '' } }),
  ],
  'step-way': ['drafter', 'rrrra', (ids) => ({ place: { subject: `reword ${ids.draft} ${ids.step} ` } })],
  'draft-rename': ['drafter', 'rrrra', (ids) => ids.draft ?? ''],
  'draft-anew': ['drafter', 'rrrrc', (ids) => ids.draft ?? ''],
  'draft-export': ['drafter', 'rrrra', (ids) => ids.draft ?? ''],
  'home-order': ['anybody', 'aaaaa', () => 'name'],
  '^home-page-': ['anybody', 'aaaaa', () => '1'],
  'home-search': ['anybody', 'ccccc', () => 'Huda'],
  'home-person': ['owner', 'rraaa', (ids) => `log:${ids.contact}`],
  'home-away': ['agents', 'raaaa', none],
  'home-back': ['agents', 'rcccc', none],
  'home-list-time': ['anybody', 'ccccc', () => 'evening'],
  'home-language': ['anybody', 'ccccc', () => 'ar'],
  'rules-menu': [
    'managers',
    'rrrcc',
    (ids) => ({ value: `off ${ids.rule}`, place: { subject: ids.rulesVersion ?? '' } }),
  ],
  'rules-add': ['managers', 'rrraa', none],
  'rules-try': ['managers', 'rrraa', none],
  'rule-target': ['managers', 'rrraa', (ids) => ({ value: 'pool', place: { subject: `${ids.rule} x` } })],
  'rule-people': ['managers', 'rrraa', (ids) => ({ value: '', place: { subject: `${ids.rule} x` } })],
  'try-latest': ['managers', 'rrraa', none],
  assign: [
    'managers',
    'rrrcc',
    (ids) => ({ value: cast.agent, place: { blockId: `assign:${ids.contact}` } }),
  ],
  'assign-waiting': [
    'managers',
    'rrrcc',
    (ids) => ({ value: cast.agent, place: { blockId: `waiting:${ids.open}` } }),
  ],
  '^waiting-page-': ['managers', 'rrraa', () => 'offered:1'],
  'undo-assign': ['managers', 'rrrcc', (ids) => ids.holding ?? ''],
  'undo-hand-over': ['managers', 'rrrcc', (ids) => ids.handOver ?? ''],
  'undo-release': ['owner', 'rrccc', (ids) => ids.released ?? ''],
  'stage-menu': ['owner', 'rrccc', (ids) => `${ids.lead}:mql`],
  '^stage-pick-': ['owner', 'rrccc', (ids) => `${ids.lead} mql`],
  'undo-stage': ['owner', 'rrccc', (ids) => ids.stageChange ?? ''],
  'hand-over': ['managers', 'rrraa', () => cast.owner],
  'hand-over-to': [
    'managers',
    'rrraa',
    () => ({ place: { subject: cast.owner, values: { to: [cast.agent] } } }),
  ],
  'contact-anyway': ['anybody', 'aaaaa', (ids) => `touch ${ids.nightTouch}`],
  'contact-rule-edit': ['administrators', 'rrrra', () => 'SA'],
  'contact-rule-zones': ['administrators', 'rrrrc', () => 'team'],
  'key-make': ['administrators', 'rrrra', none],
  'key-rotate-day': ['administrators', 'rrrrc', (ids) => ids.key ?? ''],
  'key-rotate-week': ['administrators', 'rrrrc', (ids) => ids.key ?? ''],
  'key-end': ['administrators', 'rrrrc', (ids) => ids.key ?? ''],
  'audit-kind': ['administrators', 'rrrra', () => 'roles'],
  'audit-who': ['administrators', 'rrrra', () => cast.owner],
  'audit-all': ['administrators', 'rrrra', none],
  'audit-older': ['administrators', 'rrrra', (ids) => ids.audit ?? ''],
  'audit-file': ['administrators', 'rrrra', none],
};

const aLead = { name: 'New Person', phones: '0507654321', 'new-source': 'Street' };

/** Every form. */
export const formRows: Record<string, FormRow> = {
  'set-up': [
    'administrators',
    'rrrrc',
    () => 'SA',
    (ids) => ({
      ...{ 'leads-channel': ids.leads, 'reports-channel': ids.reports, managers: [cast.administrator] },
      ...{ zone: 'Asia/Riyadh', country: 'SA', currency: 'SAR', 'working-days': ['0', '1'] },
      ...{ 'first-weekday': '0', language: 'en', digits: 'latin', holidays: ids.holidays },
    }),
  ],
  'touch-more': ['owner', 'rrccc', (ids) => ids.touch ?? '', () => ({ outcome: 'reached', note: 'Hello' })],
  'touch-snooze': ['owner', 'rrccc', (ids) => ids.touch ?? '', () => ({ when: 'next-week' })],
  'touch-skip': ['owner', 'rrccc', (ids) => ids.touch ?? '', () => ({ why: 'Away' })],
  'opt-out': ['agents', 'rcccc', (ids) => ids.contact ?? '', () => ({ scope: 'all', words: 'Stop' })],
  'log-contact': [
    'owner',
    'rrccc',
    (ids) => ids.contact ?? '',
    () => ({ channel: 'call', outcome: 'reached' }),
  ],
  away: ['agents', 'rcccc', none, () => ({ until: '2026-11-30' })],
  'batch-all-but': ['owner', 'rrccc', (ids) => ids.batchForm ?? '', empty],
  'batch-skip': ['owner', 'rrccc', (ids) => ids.batch ?? '', empty],
  'batch-snooze': ['owner', 'rrccc', (ids) => ids.batch ?? '', () => ({ when: 'next-week' })],
  deal: [
    'owner',
    'rrccc',
    (ids) => ids.contact ?? '',
    () => ({ price: '2000000', commission: '50000', 'closed-on': '2026-11-20' }),
  ],
  'plan-draft': ['drafter', 'rrrra', (ids) => ids.draft ?? '', empty],
  'plan-effect': ['drafter', 'rrrrc', (ids) => `${ids.draft} ${ids.draftAt}`, empty],
  'plan-step': [
    'drafter',
    'rrrrc',
    (ids) => `move ${ids.draft} ${ids.step} `,
    () => ({ way: 'plain', month: '12', week: '4' }),
  ],
  'plan-copy': [
    'managers',
    'rrrcc',
    (ids) => ids.planKey ?? '',
    () => ({ 'name-en': 'A copy', 'name-ar': 'نسخة' }),
  ],
  'plan-rename': [
    'drafter',
    'rrrrc',
    (ids) => ids.draft ?? '',
    () => ({ 'name-en': 'Other', 'name-ar': 'أخرى' }),
  ],
  'plan-delete': ['managers', 'rrrcc', (ids) => ids.sparePlan ?? '', empty],
  'plan-import': ['managers', 'rrrcc', none, () => ({ file: ['http://files/plan.yaml'] })],
  'import-file': ['managers', 'rrrcc', none, () => ({ file: ['http://files/old.csv'] })],
  'import-change': ['managers', 'rrrcc', (ids) => ids.import ?? '', () => ({ owner: cast.owner })],
  'import-undo': ['managers', 'rrrcc', (ids) => ids.importDone ?? '', empty],
  contact: ['owner', 'rrccc', (ids) => ids.contact ?? '', () => ({ name: 'Other Name' })],
  lead: ['agents', 'rcccc', none, () => aLead],
  kept: ['managers', 'rrrcc', (ids) => ids.delivery ?? '', () => aLead],
  merge: ['owner', 'rrccc', (ids) => `${ids.contact} ${ids.second}`, empty],
  holidays: ['managers', 'rrrcc', none, (ids) => ({ holidays: ids.holidays })],
  'stage-why': ['owner', 'rrccc', (ids) => `${ids.lead}:lost`, () => ({ why: 'Bought elsewhere' })],
  'hand-over': ['managers', 'rrrcc', () => cast.owner, () => ({ to: [cast.agent] })],
  limits: ['managers', 'rrrcc', none, () => ({ window: '7', capture: '15' })],
  'contact-anyway': [
    'owner',
    'rrccc',
    (ids) => `touch ${ids.nightTouch}`,
    () => ({ why: 'They asked me to' }),
  ],
  'contact-rule': ['administrators', 'rrrrc', () => 'AE', () => ({ 'built-in': ['yes'] })],
  retention: ['administrators', 'rrrrc', none, empty],
  erase: ['administrators', 'rrrrc', (ids) => ids.contact ?? '', () => ({ confirm: 'erase' })],
  rule: [
    'managers',
    'rrrcc',
    (ids) => `${ids.rule} ${ids.ruleMark}`,
    () => ({ name: 'Other rule', target: 'pool' }),
  ],
  'rule-remove': ['managers', 'rrrcc', (ids) => `${ids.rulesVersion} ${ids.rule}`, empty],
  'try-route': ['managers', 'rrraa', none, () => ({ day: '2026-11-25', hour: '10:00' })],
  'do-not-call': [
    'managers',
    'rrrcc',
    none,
    () => ({ country: 'US', 'as-of': '2026-11-20', file: ['http://files/list.csv'] }),
  ],
  roles: [
    'administrators',
    'rrrrc',
    (ids) => ids.rolesMark ?? '',
    () => ({ managers: [cast.owner], administrators: [cast.administrator] }),
  ],
  'key-new': ['administrators', 'rrrrc', none, () => ({ source: 'Street' })],
};

/** Every shortcut. */
export const shortcutRows: Record<string, readonly [May, Verdicts]> = {
  'new-lead': ['agents', 'raaaa'],
  'make-lead': ['agents', 'raaaa'],
};
