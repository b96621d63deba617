import { Client } from 'pg';
import { teamOf } from '../../../src/db/people.ts';
import { planForNewlyMet } from '../../../src/plans/moves.ts';
import type { Running } from '../../../src/start.ts';
import { workCalendarOf } from '../../../src/team/work-calendar.ts';
import { chanceFrom } from './chance.ts';
import { pastFacts } from './past-facts.ts';
import { pastOf } from './past-of.ts';
import { noRows, type PastRows } from './past-rows.ts';
import { putOnYearlyPlans } from './put-on-yearly-plans.ts';
import { rowIds } from './row-ids.ts';
import { pastSources, sourceKeyOf } from './sources.ts';
import { countRows, writeRows } from './write-rows.ts';

type Seeded = Pick<Running, 'means' | 'teamId' | 'databaseUrl'>;

export type SeedOptions = {
  contacts: number;
  /** The past ends here: the morning of a Monday, before anybody is told anything. */
  at: Date;
  signal: AbortSignal;
  /** Another number, other people. */
  seed?: number;
  /** Told how many contacts are written. */
  onProgress?: (done: number) => void;
};

const usualSeed = 8;
/** So many contacts are written at once: enough to be quick, few enough to be interrupted. */
const chunk = 125;

/**
 * Writes down what a year has brought a team that is set up: contacts whom agents claimed, touched, reached or did not,
 * who bought or asked to be left alone. The rows are those that the flows would have written; nobody is told anything.
 */
export async function seedContacts(running: Seeded, options: SeedOptions): Promise<void> {
  const database = new Client({ connectionString: running.databaseUrl });
  await database.connect();
  try {
    await writePast(running, options, database);
    await putOnYearlyPlans(running, options);
  } finally {
    await database.end();
  }
}

async function writePast({ means, teamId }: Seeded, options: SeedOptions, database: Client): Promise<void> {
  const { contacts, at, signal, seed = usualSeed, onProgress } = options;
  const { store, library } = means;
  const team = await teamOf(store.rows, teamId);
  const plan = library.get(planForNewlyMet);
  if (!plan) throw new Error(`The library has no plan ${planForNewlyMet}`);
  const chance = chanceFrom(seed);
  const facts = pastFacts({
    teamZone: team.zone,
    work: workCalendarOf(team),
    currency: team.currency,
    plan,
    sourceIds: await sourceIds({ means, teamId }),
    until: at,
    chance,
    idAt: rowIds(chance),
  });
  const writeChunk = async (until: number, past: PastRows) => {
    await writeRows(database, teamId, past);
    if (until === contacts || isPowerOfTwo(until / chunk)) await countRows(database);
    onProgress?.(until);
  };
  // One chunk is written while the next is thought of.
  let writing = Promise.resolve();
  for (let from = 0; from < contacts; from += chunk) {
    const until = Math.min(from + chunk, contacts);
    const past = noRows();
    for (let nth = from; nth < until; nth += 1) add(past, pastOf(nth, contacts, facts));
    await writing;
    signal.throwIfAborted();
    writing = writeChunk(until, past);
    // It may fail while nobody waits for it yet.
    writing.catch(() => undefined);
  }
  await writing;
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count));
}

/** The sources by name. Their costs were entered before, so they are known. */
async function sourceIds({
  means,
  teamId,
}: Omit<Seeded, 'databaseUrl'>): Promise<ReadonlyMap<string, string>> {
  const found = await means.store.rows.source.findMany({
    where: { teamId },
    select: { id: true, key: true },
  });
  return new Map(
    pastSources.map((source) => {
      const row = found.find(({ key }) => key === sourceKeyOf(source));
      if (!row) throw new Error(`Nobody has entered what ${source.name} costs`);
      return [source.name, row.id];
    }),
  );
}

function add(all: PastRows, more: PastRows): void {
  all.contacts.push(...more.contacts);
  all.phones.push(...more.phones);
  all.emails.push(...more.emails);
  all.leads.push(...more.leads);
  all.stageChanges.push(...more.stageChanges);
  all.enrolments.push(...more.enrolments);
  all.promises.push(...more.promises);
  all.interactions.push(...more.interactions);
  all.touches.push(...more.touches);
  all.optOuts.push(...more.optOuts);
  all.suppressions.push(...more.suppressions);
  all.deals.push(...more.deals);
}
