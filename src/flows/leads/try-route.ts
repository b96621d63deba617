import { localTime } from '../../calendar/instant.ts';
import { localDay } from '../../calendar/local-day.ts';
import { asWants } from '../../db/leads.ts';
import { readRules } from '../../db/routing-rules.ts';
import type { Wants } from '../../leads/lead.ts';
import { type RouteTrace, routingFacts } from '../../leads/route.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Language } from '../../team/voice.ts';
import type { Asking } from '../asking.ts';
import { placementOf } from './route-lead.ts';

/**
 * What would happen to a lead of somebody who has no agent, were it to come at an hour: nothing is written, and no turn
 * is spent. How many leads somebody has is as it is now. A manager's.
 */
export async function tryRoute(
  { means, teamId, team, member }: Asking,
  lead: { sourceKey: string; kind: string | null; area: string; language: Language | null; wants: Wants },
  at: Date,
): Promise<{ kind: 'denied'; why: Denial } | { kind: 'trace'; trace: RouteTrace }> {
  const why = denial(member, 'edit-rules');
  if (why) return { kind: 'denied', why };
  const { rows } = means.store;
  const rules = await readRules(rows, teamId);
  const facts = routingFacts(lead, team, at);
  const { trace } = await placementOf(rows, { team, rules, facts, at }, 'look');
  return { kind: 'trace', trace };
}

/** What rules ask of the latest lead that came, as it came; `undefined`: there is none yet. For managers. */
export async function latestLead({ means, teamId, team }: Asking) {
  const found = await means.store.rows.lead.findFirst({
    where: { teamId },
    select: {
      id: true,
      kind: true,
      area: true,
      wants: true,
      arrivedAt: true,
      source: { select: { key: true } },
      contact: { select: { language: true } },
    },
    orderBy: [{ arrivedAt: 'desc' }, { id: 'desc' }],
  });
  if (!found) return undefined;
  const { priceTo, priceFrom } = asWants(found.wants);
  return {
    leadId: found.id,
    sourceKey: found.source.key,
    kind: found.kind ?? '',
    area: found.area,
    price: priceTo ?? priceFrom ?? '',
    language: found.contact.language ?? '',
    day: localDay(found.arrivedAt, team.zone),
    hour: localTime(found.arrivedAt, team.zone),
  };
}
