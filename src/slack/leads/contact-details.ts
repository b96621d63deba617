import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import type { Contact } from '../../leads/contact.ts';
import type { ImportedNote } from '../../leads/import.ts';
import type { Lead } from '../../leads/lead.ts';
import type { StandingOptOut } from '../../leads/may-contact.ts';
import type { PastInteraction } from '../../leads/past-interaction.ts';
import type { Voice } from '../../team/voice.ts';
import { channelsWords, channelWords } from '../../words/channel-words.ts';
import { detailWords, relationshipWords, stageWords } from '../../words/detail-words.ts';
import { sayDay, sayDuration, sayList, sayMoment } from '../../words/format.ts';
import { leadWords } from '../../words/lead-words.ts';
import { outcomeWords } from '../../words/outcome-words.ts';
import { routeWords } from '../../words/routing-words.ts';
import { asText, mention, type Sentence, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { type TouchLine, touchHeadline } from '../day/touch-line.ts';
import { type Block, cut, type Message, section } from '../message.ts';
import { pausedInWords } from '../plans/plan-answers.ts';
import { consentLines, type ShownConsent } from './consent-answers.ts';
import { ownDetailLines } from './contact-answers.ts';
import { importedLines } from './imported-lines.ts';
import { wantsInWords } from './lead-card.ts';
import { addressLines, unreadAddressLines } from './lead-contact.ts';
import { referralLines } from './referral-answers.ts';
import { passedInWords, routeInWords } from './route-in-words.ts';

/** Everything known of a contact that an answer shows. */
export type ContactDetails = {
  contact: Contact;
  showAddresses: boolean;
  leads: readonly Lead[];
  plan:
    | {
        name: Sentence;
        stepsDone: number;
        total: number;
        startsOn: LocalDay;
        pause?: { until: LocalDay | null } | undefined;
      }
    | undefined;
  /** Names of who sent them and of those they sent. */
  referrals?: { sentBy: readonly string[]; hasSent: readonly string[] };
  next: readonly TouchLine[];
  latest: readonly PastInteraction[];
  optOuts: readonly StandingOptOut[];
  /** What they agreed to, latest first. */
  consents?: readonly ShownConsent[];
  /** What files of contacts said about them. */
  imported?: readonly ImportedNote[];
  /** In which prices are said: the team's. */
  currency: string;
};

/** A contact in full: who, with whom, which inquiries and how they fared, on which plan, what happened, what is next. */
export function contactDetails(details: ContactDetails, voice: Voice, at: Date): Message {
  const { contact } = details;
  const name = nameOf(contact.name, voice);
  const text = `*${asText(name)}* · ${say(voice, relationshipWords[contact.relationship])}`;
  const blocks: Block[] = [
    section([text, ...aboutContact(details, voice, localDay(at, voice.zone))].join('\n')),
    ...paragraph(
      detailWords.leads,
      details.leads.slice(0, 10).map((lead) => leadInWords(lead, voice, details.currency, at)),
      voice,
    ),
    ...routeOfLatest(details.leads, voice),
    ...paragraph(
      detailWords.next,
      details.next.map((line) =>
        say(voice, detailWords.nextOn, {
          day: sayDay(voice, line.dueOn, localDay(at, voice.zone)),
          line: { markup: touchHeadline(line, voice, at) },
        }),
      ),
      voice,
    ),
    ...paragraph(
      detailWords.history,
      details.latest.length > 0
        ? details.latest.map((one) => happenedInWords(one, voice, at))
        : [say(voice, detailWords.noHistory)],
      voice,
    ),
  ];
  return { text, blocks };
}

function aboutContact(
  { contact, showAddresses, leads, plan, referrals, optOuts, consents = [], imported = [] }: ContactDetails,
  voice: Voice,
  today: LocalDay,
): string[] {
  const stopped = optOuts.flatMap(({ channel }) => (channel ? [say(voice, channelsWords[channel])] : []));
  return [
    ...(optOuts.some(({ channel }) => channel === null) ? [say(voice, detailWords.optedOut)] : []),
    ...(stopped.length > 0
      ? [say(voice, detailWords.optedOutOf, { channels: { markup: sayList(voice, stopped) } })]
      : []),
    contact.ownerUserId
      ? say(voice, detailWords.owner, { who: mention(contact.ownerUserId) })
      : say(voice, detailWords.noOwner),
    ...(showAddresses
      ? [
          ...addressLines(contact, voice),
          ...unreadAddressLines(
            leads.flatMap(({ unreadAddresses }) => unreadAddresses),
            voice,
          ),
          ...ownDetailLines(contact, voice),
          ...consentLines(consents, voice, today),
          ...imported.flatMap((one) => importedLines(one, voice, today)),
        ]
      : [say(voice, detailWords.addressesHidden)]),
    plan
      ? say(voice, detailWords.plan, {
          plan: plan.name[voice.language],
          day: sayDay(voice, plan.startsOn, today),
          start: plan.startsOn > today ? 'ahead' : 'behind',
          done: plan.stepsDone,
          total: plan.total,
        })
      : say(voice, detailWords.noPlan),
    ...(plan?.pause ? [pausedInWords(plan.pause, voice, today)] : []),
    ...(referrals ? referralLines(referrals, voice) : []),
  ];
}

function leadInWords(lead: Lead, voice: Voice, currency: string, at: Date): string {
  const since = (later: Date) => sayDuration(voice, (later.getTime() - lead.arrivedAt.getTime()) / 1_000);
  const parts = [
    say(voice, detailWords.lead, {
      source: lead.sourceName,
      moment: sayMoment(voice, lead.arrivedAt, at),
      stage: { markup: say(voice, stageWords[lead.stage]) },
    }),
    ...(lead.claimedAt && lead.claimedVia === 'claim'
      ? [say(voice, detailWords.leadClaimed, { duration: since(lead.claimedAt) })]
      : []),
    ...(lead.claimedVia === 'owner' ? [say(voice, detailWords.leadToOwner)] : []),
    ...(lead.firstAttemptAt
      ? [say(voice, leadWords.attemptedAfter, { duration: since(lead.firstAttemptAt) })]
      : []),
    ...(lead.firstContactAt
      ? [say(voice, leadWords.contactedAfter, { duration: since(lead.firstContactAt) })]
      : []),
    ...[wantsInWords(lead.wants, voice, currency)].filter(Boolean).map(asText),
  ];
  return `• ${parts.join(' · ')}`;
}

/** Why the latest inquiry went where it went: by which rule, and why not by those before. */
function routeOfLatest([latest]: readonly Lead[], voice: Voice): Block[] {
  const route = latest?.route && routeInWords(latest.route, voice);
  if (!latest?.route || !route) return [];
  const line = say(voice, routeWords.latest, { route: { markup: route } });
  return [section([line, ...passedInWords(latest.route, voice)].join('\n'))];
}

function happenedInWords(one: PastInteraction, voice: Voice, at: Date): string {
  const happened = say(voice, detailWords.happened, {
    moment: sayMoment(voice, one.happenedAt, at),
    channel: { markup: say(voice, channelWords[one.channel]) },
    outcome: { markup: say(voice, outcomeWords[one.outcome]) },
    who: mention(one.byUserId),
  });
  if (!one.note) return `• ${happened}`;
  return `• ${say(voice, detailWords.happenedNote, { happened: { markup: happened }, note: cut(one.note, 200) })}`;
}

function paragraph(title: Sentence, lines: readonly string[], voice: Voice): Block[] {
  return lines.length === 0 ? [] : [section([say(voice, title), ...lines].join('\n'))];
}
