import type { Action, Form, PressPlace } from '../../../src/actions/action.ts';
import type { Store, Tx } from '../../../src/db/store.ts';
import type { Asking } from '../../../src/flows/asking.ts';
import type { Plan } from '../../../src/plans/plan.ts';
import { planAsYaml } from '../../../src/plans/plan-yaml.ts';
import { firstLook } from '../../../src/slack/home/home-look.ts';
import type { FormReply, Reply } from '../../../src/slack/reply.ts';
import { generalWords } from '../../../src/words/general-words.ts';
import { planEditWords } from '../../../src/words/plan-edit-words.ts';
import { say } from '../../../src/words/say.ts';
import { stopReadingWords } from '../../../src/words/stop-reading-words.ts';
import { readLibrary } from '../../support/read-library.ts';
import { actionRows, formRows, type Letter } from './rows.ts';
import type { Stage } from './stage.ts';

/** What came of it, as a row has it, and what was said, spaces left out and in small letters in `read`. */
export type Came = { letter: Letter; said: string; read: string };

const english = { language: 'en', digits: 'latin', zone: 'UTC' } as const;
/** What tells why not: what is told of somebody else's draft or reading is what is told of none. */
const denials = [
  ...['agents_only', 'managers_only', 'administrators_only', 'owner_only', 'claim_first'].map((why) =>
    say(english, generalWords.denied, { why }),
  ),
  say(english, planEditWords.noDraft),
  say(english, stopReadingWords.stays),
  // Names whose the person is, as their card in the leads channel does.
  'Only they or a manager can',
];

class Back extends Error {}

/**
 * Does something as somebody and takes it all back again, so that each way in is tried on the same rows.
 *
 * @param before the rows of the team that are not to change, or are
 */
export async function tryWay(
  { touchbase }: Pick<Stage, 'touchbase'>,
  asking: Asking,
  before: RowsBefore,
  act: (asking: Asking) => Promise<Reply | FormReply>,
): Promise<Came> {
  const { store } = touchbase.running.means;
  let came: Came | undefined;
  await store
    .transaction(
      async (tx) => {
        const reply = await act({ ...asking, means: { ...asking.means, store: within(tx, store) } });
        const said = JSON.stringify(reply.kind === 'work' ? await worked(reply) : reply);
        const isChanged = await before.areChanged(tx.rows);
        const isDenied = denials.some((denial) => said.includes(JSON.stringify(denial).slice(1, -1)));
        const isNothing = reply.kind === 'nothing' || reply.kind === 'close';
        const isNobody = /I know nobody called/.test(said);
        came = {
          letter: isChanged ? 'c' : isDenied ? 'r' : isNobody ? 'f' : isNothing ? 'n' : 'a',
          said,
          read: said
            .replaceAll(/[\s()]/g, '')
            .replaceAll(/(?<=\d)-(?=\d)/g, '')
            .toLowerCase(),
        };
        throw new Back();
      },
      { withinMs: 30_000 },
    )
    .catch((error: unknown) => {
      if (!(error instanceof Back)) throw error;
    });
  if (!came) throw new Error('Nothing came of it');
  return came;
}

/** What a form comes to once Slack was asked. */
async function worked(reply: Extract<FormReply, { kind: 'work' }>) {
  const contacts = 'Name,Phone\nOld Friend,0501234567\n';
  const plan = planAsYaml({ ...firstPlan(), name: { en: 'From a file', ar: 'من ملف' } });
  return await reply.work({
    botUserId: 'U0BOT',
    membersOf: async () => ['U0BOT', 'U0OMAR', 'U0SARA', 'U0LINA', 'U0MONA'],
    fileAt: async (url) => ({
      kind: 'file',
      content: Buffer.from(url.endsWith('.yaml') ? plan : contacts),
    }),
  });
}

function firstPlan(): Plan {
  const [plan] = readLibrary().values();
  if (!plan) throw new Error('There are no plans');
  return plan;
}

/** A store whose transactions are parts of one that is taken back in the end. */
function within(tx: Tx, store: Store): Store {
  return {
    ...store,
    // Outside of transactions nothing is used of it that one has not.
    rows: tx.rows as Store['rows'],
    async transaction(work) {
      await tx.rows.$executeRaw`SAVEPOINT part`;
      try {
        const done = await work(tx);
        await tx.rows.$executeRaw`RELEASE SAVEPOINT part`;
        return done;
      } catch (error) {
        await tx.rows.$executeRaw`ROLLBACK TO SAVEPOINT part`;
        throw error;
      }
    },
  };
}

/** The rows of a team as they are now, for looking whether a transaction has changed any. */
export type RowsBefore = { areChanged(rows: Tx['rows']): Promise<boolean> };

/** The rows of a team as they are before anything is tried; they are looked at once, table by table, where it is needed. */
export function rowsBefore(store: Store, teamId: string): RowsBefore {
  const before = new Map<string, string>();
  return {
    async areChanged(rows) {
      const [found] = await rows.$queryRaw<Array<{ has: boolean }>>`
        SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS has`;
      // It has no number: nothing was written or locked.
      if (found?.has === false) return false;
      // PostgreSQL counts what a transaction writes, and forgets none of it where a part was taken back.
      const written = await rows.$queryRaw<Array<{ relname: string }>>`
        SELECT relname FROM pg_stat_xact_user_tables
        WHERE schemaname = 'public' AND n_tup_ins + n_tup_upd + n_tup_del > 0`;
      for (const { relname } of written) {
        if (!before.has(relname)) before.set(relname, await digestOf(store.rows, teamId, relname));
        if ((await digestOf(rows, teamId, relname)) !== before.get(relname)) return true;
      }
      return false;
    },
  };
}

let tablesOfTeams: ReturnType<typeof readTables> | undefined;

/** The tables with rows of teams, and the column that says whose. */
async function readTables(rows: Tx['rows']): Promise<Array<readonly [table: string, column: string]>> {
  const found = await rows.$queryRaw<Array<{ table_name: string }>>`
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'teamId' ORDER BY 1`;
  return [...found.map(({ table_name }) => [table_name, 'teamId'] as const), ['Team', 'id']];
}

/** The rows of a team in a table, or in all of them, as one text: another one when any of them is another. */
export async function digestOf(rows: Tx['rows'], teamId: string, only?: string): Promise<string> {
  tablesOfTeams ??= readTables(rows);
  const tables = await tablesOfTeams;
  const asked = tables.filter(([table]) => only === undefined || table === only);
  if (asked.length === 0) return '';
  const parts = asked.map(
    ([table, column]) =>
      `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS d FROM "${table}" t WHERE "${column}" = $1`,
  );
  const found = await rows.$queryRawUnsafe<Array<{ d: string | null }>>(parts.join(' UNION ALL '), teamId);
  return found.map(({ d }) => d ?? '-').join();
}

/** Where a press is made, unless a row says otherwise. */
const somewhere: PressPlace = {
  onlyTheySee: false,
  messageId: 'C0:1',
  look: firstLook,
  subject: '',
  blockId: '',
  values: {},
};

/** How the id of a way in is written in the table. */
export const idOf = ({ id }: Action | Form): string => (typeof id === 'string' ? id : id.source);

/** What a button does with what is the owner's. */
export function pressing(action: Action, ids: Stage['ids']) {
  const [, , carried] = actionRows[idOf(action)] ?? [];
  const pressed = carried?.(ids) ?? '';
  const { value = '', place = {} } = typeof pressed === 'string' ? { value: pressed } : pressed;
  return (asking: Asking) => action.run(asking, value, { ...somewhere, ...place });
}

/** What a form does that is about what is the owner's. */
export function sending(form: Form, ids: Stage['ids']) {
  const [, , subject, values] = formRows[idOf(form)] ?? [];
  return (asking: Asking) => form.run(asking, values?.(ids) ?? {}, subject?.(ids) ?? '');
}
