import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { faultyRows } from './db/import-counts.ts';
import { readImport } from './db/imports.ts';
import { readMembers, teamOf } from './db/people.ts';
import { plansOf } from './db/plans.ts';
import { carryOutDecision } from './flows/imports/decide-import.ts';
import { keepImport } from './flows/imports/keep-import.ts';
import { showImport } from './flows/imports/show-import.ts';
import { goOn } from './flows/imports/work-import.ts';
import type { Means } from './flows/means.ts';
import { checkSecretKey } from './flows/team/check-secret-key.ts';
import type { FaultyRow, ImportChoices } from './leads/import.ts';
import { mayOwn, ownerNamed } from './leads/import-owner.ts';
import { lookAtFile } from './leads/import-shape.ts';
import { keyOfName } from './leads/new-lead.ts';
import { cleanName } from './parsing/person-name.ts';
import { inTerminal, plainWords } from './slack/in-terminal.ts';
import { importFaultsCsv } from './slack/leads/import-faults-file.ts';
import { notContacts } from './slack/leads/import-form.ts';
import { importMessage } from './slack/leads/import-message.ts';
import { type Member, teamVoice } from './team/member.ts';
import type { Voice } from './team/voice.ts';
import { sayList } from './words/format.ts';
import { importCommandWords as words } from './words/import-command-words.ts';
import { importStateWords, importWords } from './words/import-words.ts';
import { type Sentence, say, type Values } from './words/say.ts';

/** What a terminal is for the command. */
export type Terminal = {
  tell(line: string): void;
  /** Asks something that is answered with yes or no. */
  agrees(question: string): Promise<boolean>;
  /** `undefined`: there is no such file. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** Writes a text beside a file. @returns where */
  writeBeside(file: string, ending: string, text: string): Promise<string>;
  now(): Date;
  /** Whether somebody breaks it off. */
  isStopping(): boolean;
};

/** How the command ended: for the process that ran it. */
export type CommandEnd = 'done' | 'refused' | 'broken-off';

type Here = { means: Means; terminal: Terminal; teamId: string; voice: Voice; members: readonly Member[] };

const options = {
  source: { type: 'string' },
  owner: { type: 'string' },
  team: { type: 'string' },
  undo: { type: 'string' },
  'no-plans': { type: 'boolean' },
  yes: { type: 'boolean' },
} as const;

const unknownVoice: Voice = { language: 'en', digits: 'latin', zone: 'UTC' };

/** How the command is used, where what was typed after it cannot be meant; `undefined`: it can. */
export function wrongArguments(args: readonly string[]): string | undefined {
  return readArguments(args) ? undefined : plainWords(say(unknownVoice, words.usage));
}

/**
 * `npm run import -- FILE`: shows what a file comes to, asks, and brings it in by itself, beside a Touchbase that runs
 * or without one. `--undo ID` takes one back.
 */
export async function importByCommand(
  means: Means,
  args: readonly string[],
  terminal: Terminal,
): Promise<CommandEnd> {
  const { tell } = terminal;
  const parsed = readArguments(args);
  if (!parsed) return refuse(tell, unknownVoice, words.usage);
  const { values, file } = parsed;
  const { rows } = means.store;
  const teams = await rows.team.findMany({ select: { id: true, name: true }, orderBy: { id: 'asc' } });
  const only = values.team
    ? teams.find(({ id }) => id === values.team)
    : teams.length === 1
      ? teams[0]
      : undefined;
  if (!only)
    return teams.length === 0
      ? refuse(tell, unknownVoice, words.noTeam)
      : refuse(tell, unknownVoice, words.whichTeam, {
          teams: teams.map(({ id, name }) => `${id} ${name}`.trim()).join(', '),
        });
  const teamId = only.id;
  await checkSecretKey(means, teamId);
  const voice = teamVoice(await teamOf(rows, teamId));
  const here: Here = { means, terminal, teamId, voice, members: await readMembers(rows, teamId) };
  if (values.undo) return await undoOne(here, values.undo, values.yes === true);

  const bytes = await terminal.read(file);
  if (!bytes) return refuse(tell, voice, words.noFile, { file });
  const choices = choicesOf(here, values);
  if (!choices) return 'refused';
  const look = await lookAtFile(bytes, (await teamOf(rows, teamId)).country);
  if (look.kind !== 'contacts') {
    tell(plainWords(notContacts(look, voice)));
    return 'refused';
  }
  const kept = await keepImport(means, {
    teamId,
    byUserId: null,
    fileName: file.split(/[\\/]/).at(-1) ?? file,
    bytes,
    shape: look.shape,
    choices,
    at: terminal.now(),
    byItself: false,
  });
  if (kept.kind === 'busy') return refuse(tell, voice, importWords.busy, { file: kept.fileName });
  return await bringIn(here, { importId: kept.importId, file, asks: values.yes !== true });
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file = ''] = positionals;
    return positionals.length > 1 || (file === '') === (values.undo === undefined)
      ? undefined
      : { values, file };
  } catch {
    return undefined;
  }
}

function refuse(tell: Terminal['tell'], voice: Voice, sentence: Sentence, values?: Values): CommandEnd {
  tell(plainWords(say(voice, sentence, values)));
  return 'refused';
}

function brokenOff({ terminal, voice }: Here): CommandEnd {
  terminal.tell(say(voice, words.broken));
  return 'broken-off';
}

function choicesOf(
  { terminal, voice, members }: Here,
  values: { source?: string | undefined; owner?: string | undefined; 'no-plans'?: boolean | undefined },
): ImportChoices | undefined {
  const owner = values.owner === undefined ? null : ownerNamed(values.owner, members);
  if (owner === undefined) {
    const people = sayList(
      voice,
      members.filter(mayOwn).map(({ name }) => name),
    );
    refuse(terminal.tell, voice, words.whichOwner, { said: values.owner ?? '', people });
    return undefined;
  }
  const sourceName = cleanName(values.source ?? '');
  const sourceKey = keyOfName(sourceName) || null;
  return { ownerUserId: owner, sourceKey, sourceName, onPlans: values['no-plans'] !== true };
}

async function bringIn(
  here: Here,
  { importId, file, asks }: { importId: string; file: string; asks: boolean },
): Promise<CommandEnd> {
  const { means, terminal, teamId, voice } = here;
  if (await work(here, importId)) return brokenOff(here);
  await show(here, importId);
  const decide = (decision: 'start' | 'discard') =>
    carryOutDecision(means, { teamId, importId, byUserId: null, at: terminal.now() }, decision, {
      byItself: false,
    });
  const agrees = !asks || (await terminal.agrees(say(voice, words.ask)));
  const decided = await decide(agrees ? 'start' : 'discard');
  if (decided.kind === 'busy') {
    // Nobody else could begin it later: it is told to nobody.
    await decide('discard');
    await work(here, importId);
    return refuse(terminal.tell, voice, words.busyDiscarded, { file: decided.fileName });
  }
  if (decided.kind !== 'decided') return await refuseLate(here, importId);
  if (await work(here, importId)) return brokenOff(here);
  await show(here, importId);
  if (!agrees) return 'refused';
  terminal.tell(say(voice, words.number, { id: { markup: importId } }));
  await writeFaults(here, importId, file);
  return 'done';
}

/** Somebody else decided about it meanwhile, or it is not there any more. */
async function refuseLate({ means, terminal, teamId, voice }: Here, importId: string): Promise<CommandEnd> {
  const kept = await readImport(means.store.rows, teamId, importId);
  if (!kept) return refuse(terminal.tell, voice, importWords.gone);
  const state = { markup: say(voice, importStateWords[kept.state]) };
  return refuse(terminal.tell, voice, words.notNow, { file: kept.fileName, state });
}

async function undoOne(here: Here, importId: string, isSure: boolean): Promise<CommandEnd> {
  const { means, terminal, teamId, voice } = here;
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(importId);
  if (!isId || !(await readImport(means.store.rows, teamId, importId)))
    return refuse(terminal.tell, voice, importWords.gone);
  await show(here, importId);
  if (!isSure && !(await terminal.agrees(say(voice, words.askUndo)))) return 'refused';
  const decided = await carryOutDecision(
    means,
    { teamId, importId, byUserId: null, at: terminal.now() },
    'undo',
    { byItself: false },
  );
  if (decided.kind === 'busy')
    return refuse(terminal.tell, voice, importWords.busy, { file: decided.fileName });
  if (decided.kind !== 'decided') return await refuseLate(here, importId);
  if (await work(here, importId)) return brokenOff(here);
  await show(here, importId);
  return 'done';
}

const betweenTellsMs = 5_000;
const mostFailures = 20;

/** Works an import off, telling how far it is. @returns whether it was broken off */
async function work(here: Here, importId: string): Promise<boolean> {
  const { means, terminal, teamId } = here;
  let failures = 0;
  for (;;) {
    const until = terminal.now().getTime() + betweenTellsMs;
    const isEnough = () => terminal.isStopping() || terminal.now().getTime() > until;
    const hasMore = await goOn(means, { teamId, importId, now: terminal.now, isEnough }).catch(
      async (error: unknown) => {
        // A running Touchbase may hold what it needs for longer than it waits.
        failures += 1;
        if (failures > mostFailures) throw error;
        await pause(1_000);
        return true;
      },
    );
    if (!hasMore) return false;
    await show(here, importId);
    if (terminal.isStopping()) return true;
  }
}

async function show({ means, terminal, teamId, voice, members }: Here, importId: string): Promise<void> {
  const plans = await plansOf(means.store.rows, teamId, means.library);
  const shown = await showImport(means.store.rows, plans, teamId, importId);
  const names = new Map(members.map(({ userId, name }) => [userId, name]));
  if (shown) terminal.tell(inTerminal(importMessage(shown, voice), (id) => names.get(id) ?? id));
}

/** The database gives an answer two seconds. */
const faultsAtOnce = 2_000;

async function writeFaults(
  { means, terminal, teamId, voice }: Here,
  importId: string,
  file: string,
): Promise<void> {
  const kept = await readImport(means.store.rows, teamId, importId);
  const rows: FaultyRow[] = [];
  for (;;) {
    const after = rows.at(-1)?.line ?? 0;
    const some = await faultyRows(means.store.rows, teamId, importId, { after, most: faultsAtOnce });
    rows.push(...some);
    if (some.length < faultsAtOnce) break;
  }
  if (!kept || rows.length === 0) return;
  const written = await terminal.writeBeside(file, '.not-taken.csv', importFaultsCsv(kept, rows, voice));
  terminal.tell(say(voice, words.notTaken, { file: written }));
}
