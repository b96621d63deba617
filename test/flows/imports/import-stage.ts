import { countImport } from '../../../src/db/import-counts.ts';
import { readImport } from '../../../src/db/imports.ts';
import { carryOutDecision } from '../../../src/flows/imports/decide-import.ts';
import { keepImport } from '../../../src/flows/imports/keep-import.ts';
import { goOn } from '../../../src/flows/imports/work-import.ts';
import type { Means } from '../../../src/flows/means.ts';
import type { ImportChoices } from '../../../src/leads/import.ts';
import { lookAtFile } from '../../../src/leads/import-shape.ts';
import { type MoneyTeam, wednesday } from '../money/money-team.ts';

const chosen: ImportChoices = { sourceKey: null, sourceName: '', ownerUserId: 'U0OMAR', onPlans: true };

/** Files brought into a team, and what came of them. */
export function importStage(team: MoneyTeam, means: Means = team.means) {
  const { rows, teamId } = team;
  const stage = {
    /** Keeps a file without working on it. */
    async keep(text: string, choices: Partial<ImportChoices> = {}): Promise<string> {
      const bytes = new TextEncoder().encode(text);
      const look = await lookAtFile(bytes, 'SA');
      if (look.kind !== 'contacts') throw new Error(`No contacts but ${JSON.stringify(look)}`);
      const kept = await keepImport(means, {
        teamId,
        byUserId: 'U0MONA',
        fileName: 'people.csv',
        bytes,
        shape: look.shape,
        choices: { ...chosen, ...choices },
        at: wednesday,
      });
      if (kept.kind !== 'kept') throw new Error(`Not kept but ${kept.kind}`);
      return kept.importId;
    },
    work: (importId: string, isEnough: () => boolean = () => false) =>
      goOn(means, { teamId, importId, now: () => wednesday, isEnough }),
    decide: (importId: string, decision: 'start' | 'discard' | 'undo') =>
      carryOutDecision(means, { teamId, importId, byUserId: 'U0MONA', at: wednesday }, decision),
    /** Keeps a file and looks what it would come to. */
    async lookAt(text: string, choices: Partial<ImportChoices> = {}): Promise<string> {
      const importId = await stage.keep(text, choices);
      await stage.work(importId);
      return importId;
    },
    /** Brings a file in. */
    async bring(text: string, choices: Partial<ImportChoices> = {}): Promise<string> {
      const importId = await stage.lookAt(text, choices);
      await stage.decide(importId, 'start');
      await stage.work(importId);
      return importId;
    },
    async undo(importId: string) {
      const decided = await stage.decide(importId, 'undo');
      await stage.work(importId);
      return decided;
    },
    async counts(importId: string) {
      const kept = await readImport(rows, teamId, importId);
      if (!kept) throw new Error('No such import');
      return { state: kept.state, ...(await countImport(rows, teamId, kept)) };
    },
    /** Everybody as they are, by name, with what is due for them. */
    async people() {
      const found = await rows.contact.findMany({
        include: {
          phones: { orderBy: { id: 'asc' } },
          emails: { orderBy: { id: 'asc' } },
          enrolments: true,
          _count: { select: { touches: true } },
        },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      });
      return found.map((one) => ({
        name: one.name,
        owner: one.ownerUserId,
        relationship: one.relationship,
        reached: [...one.phones.map(({ e164 }) => e164), ...one.emails.map(({ address }) => address)].join(
          ' ',
        ),
        plan: one.enrolments.map(({ planKey, state }) => `${planKey} ${state}`).join(', '),
        touches: one._count.touches,
      }));
    },
  };
  return stage;
}
