import { localTime } from '../../calendar/instant.ts';
import { localDay } from '../../calendar/local-day.ts';
import { readSources } from '../../db/figures.ts';
import { type ThoughtOfLead, tryRouteForm } from '../../slack/leads/try-route-form.ts';
import type { FormView } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import { tryRouteWords } from '../../words/routing-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { latestLead } from '../leads/try-route.ts';
import { rulesDeniedView } from './open-rules.ts';

/**
 * The form that asks what would happen to a lead.
 *
 * @param lead what it shows; absent: a lead of now of which nothing is known
 * @param more how it is marked, and what it says on top
 */
export async function openTryRoute(
  asking: Asking,
  lead?: ThoughtOfLead,
  more: { mark?: string; answer?: readonly string[] } = {},
): Promise<FormView> {
  const { means, teamId, team, member, voice, at } = asking;
  const why = denial(member, 'edit-rules');
  if (why) return rulesDeniedView(asking, why);
  const sources = await readSources(means.store.rows, teamId);
  const { zone, currency } = team;
  const now = { day: localDay(at, zone), hour: localTime(at, zone) };
  const empty = { sourceKey: '', kind: '', area: '', price: '', language: '', ...now };
  return tryRouteForm({ lead: lead ?? empty, sources, currency }, voice, more);
}

/** The same, filled in with the latest lead that came. */
export async function openTryLatest(asking: Asking): Promise<FormView> {
  const { member, voice } = asking;
  const why = denial(member, 'edit-rules');
  if (why) return rulesDeniedView(asking, why);
  const latest = await latestLead(asking);
  if (!latest) return await openTryRoute(asking, undefined, { answer: [say(voice, tryRouteWords.noLatest)] });
  const { leadId, ...lead } = latest;
  // Another mark for another moment: pressed again, it brings back what was there before something was typed.
  return await openTryRoute(asking, lead, { mark: `${leadId}:${asking.requestId}` });
}
