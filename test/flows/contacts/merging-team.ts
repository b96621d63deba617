import { setTimeout as pause } from 'node:timers/promises';
import { addDays, localDay } from '../../../src/calendar/local-day.ts';
import { type Asking, whoAsks } from '../../../src/flows/asking.ts';
import { recordInteraction } from '../../../src/flows/contacts/record-interaction.ts';
import { recordOptOut } from '../../../src/flows/contacts/record-opt-out.ts';
import { recordReferral } from '../../../src/flows/contacts/record-referral.ts';
import { claimLead } from '../../../src/flows/leads/claim-lead.ts';
import { recordDeal } from '../../../src/flows/money/record-deal.ts';
import { putOnPlan } from '../../../src/flows/plans/put-on-plan.ts';
import type { Channel } from '../../../src/parsing/channel.ts';
import type { Outcome } from '../../../src/parsing/outcome.ts';
import { type Door, openDoor, somebody, teamId } from '../../intake/open-door.ts';

/** A team whose people do with contacts what people do, by the flows themselves. */
export type MergingTeam = Awaited<ReturnType<typeof openMergingTeam>>;

export async function openMergingTeam() {
  const door: Door = await openDoor();
  const { look, means, clock } = door;
  await look.team.update({
    where: { id: teamId },
    data: { setUpAt: clock.at, weeklyCap: 14 },
  });
  let requests = 0;
  const asks = async (userId: string): Promise<Asking> => {
    requests += 1;
    const asking = await whoAsks(means, { teamId, userId, requestId: `request-${requests}`, at: clock.at });
    if (!asking) throw new Error(`${userId} may ask nothing`);
    return asking;
  };
  return {
    ...door,
    teamId,
    asks,
    /** So many hours later. */
    later(hours: number) {
      clock.at = new Date(clock.at.getTime() + hours * 3_600_000);
    },
    /** Somebody inquires. */
    async inquires(more: Record<string, unknown> = {}): Promise<{ leadId: string; contactId: string }> {
      const { body } = await door.post('/intake/website', { ...somebody(), kind: 'buyer', ...more });
      if (body.leadId) return { leadId: String(body.leadId), contactId: String(body.contactId) };
      // On a busy machine it is matched behind the answer.
      for (let tries = 0; tries < 1_000; tries++) {
        const lead = await look.lead.findFirst({ where: { deliveryId: String(body.delivery) } });
        if (lead) return { leadId: lead.id, contactId: lead.contactId };
        await pause(20);
      }
      throw new Error(`The inquiry came to ${JSON.stringify(body)}`);
    },
    async claims(userId: string, leadId: string): Promise<void> {
      const { member } = await asks(userId);
      const result = await claimLead(means, { teamId, leadId, member, at: clock.at });
      if (result.kind !== 'won') throw new Error(`The claim came to ${result.kind}`);
    },
    async logs(
      userId: string,
      contactId: string,
      outcome: Outcome,
      { nextIn, channel = 'call' }: { nextIn?: number; channel?: Channel } = {},
    ): Promise<void> {
      const next =
        nextIn === undefined ? undefined : { day: addDays(localDay(clock.at, 'Asia/Riyadh'), nextIn) };
      const happened = { contactId, channel, outcome, happenedAt: clock.at, note: 'as said', next };
      const result = await recordInteraction(await asks(userId), happened);
      if (result.kind !== 'recorded') throw new Error(`The log came to ${result.kind}`);
    },
    async puts(userId: string, contactId: string, planKey: string, on?: string): Promise<void> {
      const asking = await asks(userId);
      const plan = asking.plans.get(planKey);
      if (!plan) throw new Error(`No plan ${planKey}`);
      await putOnPlan(asking, { contactId, plan, on });
    },
    async optsOut(userId: string, contactId: string, channel: Channel | null): Promise<void> {
      await recordOptOut(await asks(userId), { contactId, channel, how: 'command', words: 'please stop' });
    },
    async refers(userId: string, byContactId: string, referredContactId: string | null): Promise<void> {
      await recordReferral(await asks(userId), { byContactId, referredContactId });
    },
    async sells(userId: string, contactId: string, price: bigint): Promise<void> {
      await recordDeal(await asks(userId), {
        contactId,
        priceMinor: price,
        commissionMinor: price / 50n,
        costsMinor: 0n,
        closedOn: undefined,
      });
    },
    /** Every row of the tables that are the truth, by table and key, as it stands. */
    async allRows(): Promise<Record<string, string[]>> {
      const tables = await look.$queryRaw<Array<{ name: string }>>`
        SELECT table_name AS "name" FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
      // What was done stays on record when it is undone.
      const pictures = ['Telling', 'Turn', 'ContactMerge', 'AuditEntry', '_prisma_migrations'];
      const rows: Record<string, string[]> = {};
      for (const { name } of tables.filter((table) => !pictures.includes(table.name))) {
        const found = await look.$queryRawUnsafe<Array<{ row: unknown }>>(
          `SELECT to_jsonb(t) AS "row" FROM "${name}" t ORDER BY to_jsonb(t)::text`,
        );
        rows[name] = found.map(({ row }) => JSON.stringify(row));
      }
      return rows;
    },
  };
}
