import type { LeadLine } from '../../../src/parsing/lead-line.ts';
import type { TouchLine } from '../../../src/parsing/touch-line.ts';
import type { TouchbaseLine } from '../../../src/parsing/touchbase-line.ts';
import type { May, Verdicts } from './rows.ts';
import { cast } from './stage.ts';

/** What is typed, with every verb there is: one that is new has no line here, and then this is no record of them all. */
type Lines<Verb extends string> = Record<Verb, readonly [May, Verdicts, string]>;
const who = 'Huda Hidden';

/** Every command, by what is typed after it. */
export const commandRows = {
  '/touch': {
    today: ['agents', 'raaaa', ''],
    done: ['owner', 'rfccc', `done ${who} reached`],
    log: ['owner', 'rfccc', `log ${who} call reached`],
    snooze: ['owner', 'rfcaa', `snooze ${who} next week`],
    skip: ['owner', 'rfcaa', `skip ${who}`],
    plan: ['owner', 'rfccc', `plan ${who} buyer`],
    pause: ['owner', 'rfccc', `pause ${who} until 1 december`],
    resume: ['owner', 'rfccc', 'resume Resting Person'],
    away: ['agents', 'rcccc', 'away until 30 november'],
    back: ['agents', 'rcccc', 'back'],
    unknown: ['agents', 'raaaa', 'abracadabra'],
  } satisfies Lines<TouchLine['verb']>,
  '/lead': {
    show: ['owner', 'rfaaa', `show ${who}`],
    advocate: ['owner', 'rfccc', `advocate ${who}`],
    export: ['managers', 'rfrcc', `export ${who}`],
    erase: ['administrators', 'rfrra', `erase ${who}`],
    refer: ['owner', 'rfccc', `refer Second Hidden by ${who}`],
    edit: ['owner', 'rfccc', `edit ${who} birthday 14 march`],
    merge: ['owner', 'rfaaa', `merge ${who} with Second Hidden`],
    unmerge: ['owner', 'rfccc', 'unmerge Zahra Zaman'],
    consent: ['owner', 'rfccc', `consent ${who} email wrote: please write to me on 20 november`],
    assign: ['managers', 'rrrcc', `assign ${who} to <@${cast.agent}>`],
    release: ['owner', 'rrccc', `release ${who}`],
    handover: ['managers', 'rrraa', `handover <@${cast.owner}>`],
    stage: ['owner', 'rrccc', `stage ${who} mql`],
    import: ['managers', 'rrraa', 'import'],
    add: ['agents', 'raaaa', 'add'],
    unknown: ['agents', 'raaaa', 'abracadabra'],
  } satisfies Lines<LeadLine['verb']>,
  '/optout': {
    'of a person': ['agents', 'rcccc', 'Huda Hidden'],
    undo: ['managers', 'rrrcc', 'undo Layla Alone she asked for a call'],
  },
  '/deal': { line: ['owner', 'rfccc', `${who} 2,000,000 50,000`] },
  '/source': {
    cost: ['managers', 'rrrcc', 'cost website 1500'],
    list: ['managers', 'rrraa', 'list'],
  },
  '/touchbase': {
    help: ['anybody', 'aaaaa', 'help'],
    setup: ['administrators', 'rrrra', 'setup'],
    status: ['managers', 'rrraa', 'status'],
    holidays: ['managers', 'rrraa', 'holidays'],
    plans: ['managers', 'rrraa', 'plans'],
    kept: ['managers', 'rrraa', 'quarantine'],
    rules: ['managers', 'rrraa', 'rules'],
    limits: ['managers', 'rrraa', 'limits'],
    'do-not-call': ['managers', 'rrraa', 'dnc'],
    contact: ['agents', 'raaaa', 'contact rules'],
    retention: ['administrators', 'rrrra', 'retention'],
    roles: ['administrators', 'rrrra', 'roles'],
    keys: ['administrators', 'rrrra', 'keys'],
    audit: ['administrators', 'rrrra', 'audit'],
    language: ['anybody', 'ccccc', 'language arabic'],
    zone: ['anybody', 'ccccc', 'zone Asia/Dubai'],
    cap: ['managers', 'rrrcc', 'cap 3'],
    coordinator: ['managers', 'rrrcc', `coordinator <@${cast.agent}>`],
    mornings: ['anybody', 'ccccc', 'mornings evening'],
    days: ['anybody', 'ccccc', 'days sunday to thursday'],
    unknown: ['anybody', 'aaaaa', 'abracadabra'],
  } satisfies Lines<TouchbaseLine['verb']>,
} as const;
