import { listAt, objectAt, textAt } from '../../../../sandbox/json-value.ts';
import type { LocalSlack } from '../../../../sandbox/local-slack.ts';
import type { VisibleMessage } from '../../../../sandbox/message-store.ts';
import type { Means } from '../../../../src/flows/means.ts';
import { nameKey } from '../../../../src/parsing/person-name.ts';
import { parsePhone } from '../../../../src/parsing/phone.ts';
import { actionIds } from '../../../../src/slack/ids.ts';
import { channels, people } from '../../../team.ts';
import type { Readings } from './readings.ts';
import { type StoryLeadName, storyLeads } from './story-leads.ts';

/** What has really become of a person of the story. */
export type LeadFacts = {
  arrivedAt: Date;
  /** Their card in the leads channel. */
  card: VisibleMessage | undefined;
  claimedBy: string | null;
  wasTried: boolean;
  hasPromise: boolean;
  askedToStop: boolean;
  /** What to call them in a command so that nobody else of the team is meant. */
  said: string;
};

/** What is so in the workspace, as far as the story is about it. Nothing here remembers what was pressed. */
export type StoryFacts = {
  huda: LeadFacts | undefined;
  noura: LeadFacts | undefined;
  pressedTooLate: boolean;
  /** Whoever works Huda has had a morning's message since she came. */
  hadMorning: boolean;
  hadDigest: boolean;
  /** The manager has had that digest in front of them. */
  hasReadDigest: boolean;
};

type Asked = { slack: LocalSlack; running: { means: Means; teamId: string }; readings: Readings };

/** Looks at the tables and at Slack. */
export async function storyFacts(asked: Asked): Promise<StoryFacts> {
  const [huda, noura] = await Promise.all([leadFacts(asked, 'huda'), leadFacts(asked, 'noura')]);
  const { rows } = asked.running.means.store;
  const toldSince = async (kind: string, recipient: string, since: Date) =>
    await rows.telling.findFirst({
      where: { teamId: asked.running.teamId, kind, recipient, ts: { not: null }, toldAt: { gt: since } },
      orderBy: { toldAt: 'desc' },
      select: { ts: true },
    });
  const [morning, digest] = await Promise.all([
    huda?.claimedBy ? toldSince('morning', huda.claimedBy, huda.arrivedAt) : null,
    huda ? toldSince('digest', channels.reports.id, huda.arrivedAt) : null,
  ]);
  return {
    huda,
    noura,
    pressedTooLate: pressedTooLate(asked.slack, huda),
    hadMorning: Boolean(morning),
    hadDigest: Boolean(digest),
    hasReadDigest:
      Boolean(digest?.ts) &&
      asked.readings.hasSeen(people.mona.id, { channel: channels.reports.id, ts: digest?.ts ?? '' }),
  };
}

async function leadFacts(
  { slack, running: { means, teamId } }: Asked,
  who: StoryLeadName,
): Promise<LeadFacts | undefined> {
  const { rows } = means.store;
  const { phone, words } = storyLeads[who];
  const e164 = parsePhone(phone, 'SA')?.e164;
  if (!e164) throw new Error(`${phone} is no phone`);
  const contact = await rows.contact.findFirst({
    where: { teamId, phones: { some: { e164 } } },
    select: {
      id: true,
      leads: { orderBy: { arrivedAt: 'asc' }, take: 1 },
      promises: { where: { madeByUserId: { not: null } }, select: { id: true }, take: 1 },
      optOuts: { where: { undoneAt: null }, select: { id: true }, take: 1 },
    },
  });
  const [lead] = contact?.leads ?? [];
  if (!contact || !lead) return undefined;
  const told = await rows.telling.findFirst({
    where: { teamId, kind: 'lead-card', subjectId: lead.id, ts: { not: null } },
    select: { channelId: true, ts: true },
  });
  const card =
    told?.channelId && told.ts ? slack.message({ channel: told.channelId, ts: told.ts }) : undefined;
  const done = {
    wasTried: lead.firstAttemptAt !== null,
    hasPromise: contact.promises.length > 0,
    askedToStop: contact.optOuts.length > 0,
  };
  return {
    arrivedAt: lead.arrivedAt,
    card,
    claimedBy: lead.claimedByUserId,
    ...done,
    // Names are compared with those of all contacts, and this is asked with every redraw.
    said: isAllTyped(who, done)
      ? words[0]
      : await plainestOf(means, { teamId, contactId: contact.id }, words, phone),
  };
}

/** Whether the story has no command left in which this person is named. */
function isAllTyped(
  who: StoryLeadName,
  { wasTried, hasPromise, askedToStop }: Pick<LeadFacts, 'wasTried' | 'hasPromise' | 'askedToStop'>,
): boolean {
  return hasPromise && (who === 'noura' || (wasTried && askedToStop));
}

/** The shortest words that mean this person only; the phone, which nobody shares, where a name is too common. */
async function plainestOf(
  { store: { rows } }: Means,
  { teamId, contactId }: { teamId: string; contactId: string },
  candidates: readonly string[],
  phone: string,
): Promise<string> {
  for (const words of candidates) {
    const parts = nameKey(words).split(' ');
    const meant = await rows.contact.findMany({
      where: {
        teamId,
        AND: parts.map((part) => ({
          OR: [{ nameKey: { startsWith: part } }, { nameKey: { contains: ` ${part}` } }],
        })),
      },
      select: { id: true },
      take: 2,
    });
    if (meant.length === 1 && meant[0]?.id === contactId) return words;
  }
  return phone;
}

/** Whether somebody pressed Claim on Huda's card whom she is not with, as the record of the border has it. */
function pressedTooLate(slack: LocalSlack, huda: LeadFacts | undefined): boolean {
  if (!huda?.claimedBy || !huda.card) return false;
  const { claimedBy, card } = huda;
  return slack.log.some(
    (entry) =>
      entry.kind === 'delivery' &&
      entry.type === 'interactive' &&
      entry.state === 'acked' &&
      textAt(objectAt(entry.payload, 'user'), 'id') !== claimedBy &&
      textAt(objectAt(entry.payload, 'container'), 'message_ts') === card.ts &&
      listAt(entry.payload, 'actions').some((action) => textAt(action, 'action_id') === actionIds.claim),
  );
}
