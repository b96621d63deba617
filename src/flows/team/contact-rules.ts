import { recordAudit } from '../../db/audit.ts';
import { contactRulesOf } from '../../db/contact-rules.ts';
import { lockTeam } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import {
  builtInRules,
  type ContactRules,
  type Differs,
  differsFrom,
  type Terms,
  zonesKey,
} from '../../leads/contact-rules.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';

export type RulesRead =
  | { kind: 'denied'; why: Denial }
  | {
      kind: 'rules';
      rules: ContactRules;
      /** The keys of those in which the team set something otherwise. */
      own: ReadonlySet<string>;
      /** They may set them. */
      mayEdit: boolean;
    };

/** The rules of contact as they hold for the team. For everybody who works with it; administrators may set them. */
export async function readContactRules({ means, teamId, member }: Asking): Promise<RulesRead> {
  const why = denial(member, 'work-touches');
  if (why) return { kind: 'denied', why };
  const { rows } = means.store;
  const own = await rows.teamContactRule.findMany({ where: { teamId }, select: { key: true } });
  return {
    kind: 'rules',
    rules: await contactRulesOf(rows, teamId),
    own: new Set(own.map(({ key }) => key)),
    mayEdit: denial(member, 'change-set-up') === undefined,
  };
}

export type RuleSetSaved =
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' }
  | { kind: 'saved' }
  | { kind: 'same' };

/**
 * An administrator sets the rules of a country for the team. Only what differs from the built-in set is kept, so that a
 * later version of what does not still comes to the team.
 *
 * @param terms as they are to be; `undefined`: as they came
 */
export async function saveRuleSet(
  asking: Asking,
  key: string,
  terms: Terms | undefined,
): Promise<RuleSetSaved> {
  const set = builtInRules().sets.get(key);
  const why = denial(asking.member, 'change-set-up');
  if (why) return { kind: 'denied', why };
  if (!set) return { kind: 'gone' };
  return await keepOwn(asking, key, terms && differsFrom(set, terms));
}

/** An administrator says how people count whose country has several zones: as being in the team's, or in any of them. */
export async function saveUnknownZones(asking: Asking, areTeams: boolean): Promise<RuleSetSaved> {
  const why = denial(asking.member, 'change-set-up');
  if (why) return { kind: 'denied', why };
  return await keepOwn(asking, zonesKey, areTeams ? { unknownZoneIsTeams: true } : undefined);
}

type Kept = Differs | { unknownZoneIsTeams: boolean };

async function keepOwn(
  { means, teamId, member, at }: Asking,
  key: string,
  differs: Kept | undefined,
): Promise<RuleSetSaved> {
  return await means.store.transaction(async (tx) => {
    await lockTeam(tx.rows, teamId);
    const before = await tx.rows.teamContactRule.findUnique({ where: { teamId_key: { teamId, key } } });
    if (asJson(before?.differs) === asJson(differs)) return { kind: 'same' };
    await replaceOwn(tx, { teamId, key, changedAt: at, changedByUserId: member.userId }, differs);
    const details = { from: before?.differs ?? null, to: differs ?? null };
    await recordAudit(tx, {
      teamId,
      at,
      byUserId: member.userId,
      deed: 'rule-changed',
      subjectId: key,
      details: JSON.parse(JSON.stringify(details)),
    });
    return { kind: 'saved' };
  });
}

async function replaceOwn(
  tx: Tx,
  row: { teamId: string; key: string; changedAt: Date; changedByUserId: string },
  differs: Kept | undefined,
): Promise<void> {
  const { teamId, key, ...changed } = row;
  if (!differs) {
    await tx.rows.teamContactRule.deleteMany({ where: { teamId, key } });
    return;
  }
  await tx.rows.teamContactRule.upsert({
    where: { teamId_key: { teamId, key } },
    create: { ...row, differs },
    update: { ...changed, differs },
  });
}

/** The same value always as the same text; PostgreSQL keeps no order of fields. */
function asJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map(asJson).join()}]`;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, part]) => `${name}:${asJson(part)}`).join()}}`;
}
