import { messageAsText } from '../../sandbox/as-text.ts';
import { checkMessageBlocks, checkView } from '../../sandbox/blocks/check-surface.ts';
import { pingsOf } from '../../sandbox/pings.ts';
import type { TeamHoliday } from '../../src/calendar/team-holiday.ts';
import { seal } from '../../src/keys/secret-keys.ts';
import type { Contact } from '../../src/leads/contact.ts';
import { builtInRules } from '../../src/leads/contact-rules.ts';
import type { DoNotCallList } from '../../src/leads/do-not-call.ts';
import type { Lead } from '../../src/leads/lead.ts';
import { refusalRules } from '../../src/leads/may-contact.ts';
import { anyLead } from '../../src/leads/route.ts';
import { channels } from '../../src/parsing/channel.ts';
import { outcomes } from '../../src/parsing/outcome.ts';
import { cleanName } from '../../src/parsing/person-name.ts';
import { dayGroups } from '../../src/plans/arrange-day.ts';
import {
  batchList,
  batchMarkedAnswer,
  batchSkippedAnswer,
  batchSnoozedAnswer,
  batchUndoneAnswer,
} from '../../src/slack/day/batch-answers.ts';
import { allButForm, batchSkipForm, batchSnoozeForm } from '../../src/slack/day/batch-forms.ts';
import type { BatchLine, BatchTally } from '../../src/slack/day/batch-line.ts';
import { type DayLine, dayList, linesAPage } from '../../src/slack/day/day-lines.ts';
import { morningMessage } from '../../src/slack/day/morning-message.ts';
import { touchAlone } from '../../src/slack/day/touch-alone.ts';
import {
  contactAnswer,
  listTitle,
  loggedAnswer,
  settledBeforeAnswer,
  skippedAnswer,
  snoozedAnswer,
  touchList,
} from '../../src/slack/day/touch-answers.ts';
import { moreForm, optOutForm, skipForm, snoozeForm } from '../../src/slack/day/touch-forms.ts';
import type { TouchLine, TouchState } from '../../src/slack/day/touch-line.ts';
import { claimAnswer } from '../../src/slack/leads/claim-answer.ts';
import { consentAnswer } from '../../src/slack/leads/consent-answers.ts';
import { contactDetails } from '../../src/slack/leads/contact-details.ts';
import { anywayForm, notNowAnswer } from '../../src/slack/leads/contact-refused.ts';
import { type LeadCard, leadCard } from '../../src/slack/leads/lead-card.ts';
import { type LeadContact, leadContact, linksAnswer } from '../../src/slack/leads/lead-contact.ts';
import {
  captureWarning,
  fetchedAfterAll,
  leadAfterOptOut,
  leadEscalated,
  leadLost,
  leadReturned,
  leadUnclaimed,
  lostAnswer,
  newSource,
  notFetched,
  quarantined,
} from '../../src/slack/leads/lead-notices.ts';
import { optOutAnswer } from '../../src/slack/leads/opt-out-answers.ts';
import { type StopRead, stopAnswer, stopButtons, stopLines } from '../../src/slack/leads/stop-answers.ts';
import { cut, type Message } from '../../src/slack/message.ts';
import { pickList, readPick, unclearWhoAnswer } from '../../src/slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../src/slack/plain-answers.ts';
import type { FormView } from '../../src/slack/reply.ts';
import { auditView, wholeTrail } from '../../src/slack/team/audit-view.ts';
import { contactRuleForm } from '../../src/slack/team/contact-rule-form.ts';
import { contactRulesView } from '../../src/slack/team/contact-rules-view.ts';
import { doNotCallForm, notAList } from '../../src/slack/team/do-not-call-form.ts';
import { doNotCallEndedMessage, doNotCallMessage } from '../../src/slack/team/do-not-call-message.ts';
import { holidaysAsBefore, holidaysForm, holidaysSaved } from '../../src/slack/team/holidays-form.ts';
import { keyMadeView, keysView, newKeyForm } from '../../src/slack/team/keys-view.ts';
import { limitsForm, limitsSaved } from '../../src/slack/team/limits-form.ts';
import { retentionForm, retentionSaved } from '../../src/slack/team/retention-form.ts';
import { roleMessage, rolesForm, rolesSaved } from '../../src/slack/team/roles-form.ts';
import { notInChannel, setUpChecking, setUpDone, setUpForm } from '../../src/slack/team/set-up-form.ts';
import { statusAnswer } from '../../src/slack/team/status-answer.ts';
import type { AuditedDeed } from '../../src/team/audited-deeds.ts';
import { proposedHolidays } from '../../src/team/proposed-holidays.ts';
import type { Voice } from '../../src/team/voice.ts';
import { optOutWords } from '../../src/words/opt-out-words.ts';
import { testKeys } from '../support/test-keys.ts';

const keys = testKeys.secretKeys;

const at = new Date('2026-11-23T06:30:00Z');
const zone = 'Asia/Riyadh';
const voices: readonly Voice[] = [
  { language: 'en', digits: 'latin', zone },
  { language: 'ar', digits: 'arabic', zone },
];

/** What people send, as ordinary and as unkind as it comes. */
type Sent = { name: string; words: string };
const usual: Sent = { name: 'Huda Salem', words: 'wants 3 beds' };
const extremes: readonly Sent[] = [
  { name: cleanName('👩‍👩‍👧‍👦'.repeat(300)), words: '&'.repeat(3_000) },
  { name: cleanName('<!channel> <@U0MONA> '.repeat(30)), words: '<!here> '.repeat(400) },
  { name: '', words: '' },
  { name: cleanName('هدى '.repeat(60)), words: 'كلمة '.repeat(600) },
];

const contactOf = ({ name }: Sent): Contact => ({
  contactId: 'c1',
  name,
  language: null,
  zone: null,
  relationship: 'met',
  ownerUserId: 'U0OMAR',
  lastTwoWayAt: at,
  phones: Array.from({ length: 3 }, (_, nth) => ({ e164: `+96650123456${nth}`, country: 'SA' })),
  emails: ['huda@example.com'],
  birthday: null,
  weddingDay: null,
  homePurchaseDay: null,
  postalAddress: '',
});
/** Each reason not to contact somebody, with and without the rule of a country. */
const reasonsNot = [
  ...(['decent-hours', 'weekly-cap', 'attempts-a-day', 'attempts-a-week', 'attempts-in-24h'] as const).map(
    (rule) => ({ kind: 'later', from: at, rule, law: 'AE1' }) as const,
  ),
  ...(
    [
      'opted-out',
      'no-decent-hour',
      'consent-needed',
      'do-not-call',
      'do-not-call-list-missing',
      'do-not-call-list-too-old',
    ] as const
  ).map((rule) => ({ kind: 'refused', rule, law: 'team' }) as const),
];
const ruleSetNamed = (key: string) => {
  const set = builtInRules().sets.get(key);
  if (!set) throw new Error(`No rules ${key}`);
  return set;
};
const aLeadOf = (sent: Sent) => ({ leadId: 'l1', contact: contactOf(sent), weeklyCap: 2 });
const leadOf = ({ words }: Sent): Lead => ({
  leadId: 'l1',
  contactId: 'c1',
  sourceName: 'Zillow',
  kind: 'buyer',
  message: words,
  unreadAddresses: [],
  area: 'Olaya',
  wants: { bedrooms: '3', priceTo: '2100000', property: words.slice(0, 200) },
  isTest: false,
  arrivedAt: new Date('2026-11-23T06:00:00Z'),
  stage: 'contacted',
  claimedByUserId: 'U0OMAR',
  claimedAt: new Date('2026-11-23T06:02:00Z'),
  claimedVia: 'claim',
  withheldAt: null,
  channelId: 'C0LEADS',
  route: null,
  escalatedAt: null,
  pooledAt: null,
  captureDueAt: null,
  firstAttemptAt: new Date('2026-11-23T06:10:00Z'),
  firstContactAt: at,
});
const cardOf = (sent: Sent, more: Partial<LeadCard> = {}): LeadCard => ({
  leadId: 'l1',
  name: sent.name,
  kind: 'buyer',
  sourceName: sent.name || 'Zillow',
  area: sent.words,
  message: sent.words,
  wants: { bedrooms: '3', priceTo: '2100000' },
  currency: 'SAR',
  isTest: false,
  timesAsked: 1,
  arrivedAt: new Date('2026-11-23T06:29:20Z'),
  state: { kind: 'open' },
  firstAttemptAt: null,
  firstContactAt: null,
  ...more,
});
const stepOf = ({ words }: Sent): TouchLine['origin'] => ({
  kind: 'step',
  label: { en: 'introductory call', ar: 'مكالمة تعريفية' },
  plan: { en: '8x8', ar: 'خطة 8x8' },
  ordinal: 2,
  total: 8,
  wordsToUse: { en: `Hello. ${words}`, ar: `مرحبًا. ${words}` },
});
const lineOf = (sent: Sent, more: Partial<TouchLine> = {}): TouchLine => ({
  touchId: 't1',
  contactName: sent.name,
  contactLanguage: null,
  channel: 'call',
  origin: stepOf(sent),
  dueOn: '2026-11-23',
  dueAt: null,
  hours: { from: new Date('2026-11-23T05:00:00Z'), until: new Date('2026-11-23T18:00:00Z') },
  state: { kind: 'due' },
  ...more,
});
const batchOf = (sent: Sent, tally: Partial<BatchTally>, more: Partial<BatchLine> = {}): BatchLine => ({
  ref: { kind: 'morning', morningId: '01993e7a-0000-7000-8000-000000000001', line: 3 },
  channel: 'email',
  origin: stepOf(sent),
  tally: { due: 0, done: 0, skipped: 0, moved: 0, refused: 0, over: 0, ...tally },
  dueSince: '2026-11-22',
  isUnreachable: false,
  lastMarked: undefined,
  ...more,
});
const promised = (sent: Sent, more: Partial<TouchLine> = {}) =>
  lineOf(sent, { origin: { kind: 'promise', reason: 'said', words: sent.words }, ...more });
const manyContacts = (sent: Sent, count: number) =>
  Array.from(
    { length: count },
    (_, nth): Contact => ({
      ...contactOf(sent),
      contactId: `c${nth}`,
      language: nth % 3 === 0 ? 'ar' : null,
    }),
  );
const manyLines = (sent: Sent, count: number) =>
  Array.from({ length: count }, (_, nth) => lineOf(sent, { touchId: `t${nth}` }));
const states: readonly TouchState[] = [
  { kind: 'due' },
  ...outcomes.map((outcome) => ({ kind: 'done', outcome }) as const),
  { kind: 'skipped' },
  { kind: 'replaced' },
  { kind: 'withdrawn' },
  { kind: 'opted-out' },
  { kind: 'moved', to: '2026-11-26' },
  { kind: 'elsewhere', ownerUserId: 'U0SARA' },
  { kind: 'nobodys' },
];
const leadContactOf = (sent: Sent, more: Partial<LeadContact> = {}): LeadContact => ({
  lead: leadOf(sent),
  assignedBy: null,
  contact: contactOf(sent),
  permission: { kind: 'allowed' },
  stopped: [],
  hours: { from: new Date('2026-11-23T05:00:00Z'), until: new Date('2026-11-23T18:00:00Z') },
  touches: [lineOf(sent)],
  currency: 'SAR',
  ...more,
});
const claimed = {
  kind: 'claimed',
  byUserId: 'U0OMAR',
  at,
  via: 'claim',
  assignedBy: null,
  captureDueAt: null,
} as const;
const due = new Date('2026-11-23T06:42:00Z');
/** A notice in which a lead stands in each of several ways. */
const standing = <State>(states: readonly State[], build: (state: State) => Message) =>
  joined(states.map((state, nth) => withIds(build(state), nth)));
const withIds = ({ text, blocks }: Message, nth: number): Message => ({
  text,
  blocks: blocks.map((block) =>
    'block_id' in block ? { ...block, block_id: `${block.block_id}-${nth}` } : block,
  ),
});
const limits = { claimWindowMinutes: 5, captureMinutes: 15, mostOpenLeads: null, mostLeadsADay: 3 };
const exceptions = [
  { userId: 'U0OMAR', mostOpenLeads: 20, mostLeadsADay: null },
  { userId: 'U0SARA', mostOpenLeads: null, mostLeadsADay: 2 },
];
const logged = (sent: Sent, more: object = {}) => ({
  contactName: sent.name,
  outcome: 'reached' as const,
  origin: stepOf(sent),
  happenedOn: undefined,
  note: sent.words,
  promised: undefined,
  promiseRefused: false,
  ...more,
});
const allBut = (sent: Sent, count: number) => ({
  subject: 's',
  people: Array.from({ length: count }, (_, nth) => ({ touchId: `t${nth}`, name: sent.name })),
  more: 0,
});
const inForm = (sent: Sent) => ({ subject: 't1', contactName: sent.name, origin: stepOf(sent) });
const setUpValues = {
  leadsChannelId: 'C0LEADS',
  reportsChannelId: null,
  managerUserIds: ['U0MONA'],
  fallbackUserId: null,
  zone,
  country: 'SA',
  currency: 'SAR',
  workingDays: [0, 1, 2, 3, 4],
  holidays: proposedHolidays('SA'),
  holidaysOff: true,
  firstWeekday: 0,
  language: 'ar',
  digits: 'arabic',
} as const;

type Builder = (sent: Sent, voice: Voice) => Message;
const messages: Record<string, Builder> = {
  'card: open': (sent, voice) => leadCard(cardOf(sent), voice, at),
  'card: open, a test asked twice': (sent, voice) =>
    leadCard(cardOf(sent, { isTest: true, timesAsked: 2, kind: null }), voice, at),
  'card: claimed': (sent, voice) =>
    leadCard(cardOf(sent, { state: claimed, firstAttemptAt: at, firstContactAt: at }), voice, at),
  'card: to its owner': (sent, voice) =>
    leadCard(cardOf(sent, { state: { ...claimed, via: 'owner' } }), voice, at),
  'card: to whom it went, each way': (sent, voice) =>
    standing(['claim', 'assign', 'rule', 'rotation', 'pool'] as const, (via) =>
      leadCard(
        cardOf(sent, { state: { ...claimed, via, assignedBy: 'U0LINA', captureDueAt: due } }),
        voice,
        at,
      ),
    ),
  'card: in the pool': (sent, voice) => leadCard(cardOf(sent, { state: { kind: 'pooled' } }), voice, at),
  'card: withheld': (sent, voice) => leadCard(cardOf(sent, { state: { kind: 'withheld' } }), voice, at),
  'card: closed': (sent, voice) =>
    leadCard(cardOf(sent, { state: { kind: 'closed', byUserId: 'U0OMAR' } }), voice, at),
  'card: lost': (sent, voice) => leadCard(cardOf(sent, { state: { kind: 'lost' } }), voice, at),
  'contact: now': (sent, voice) => leadContact(leadContactOf(sent), voice, at),
  'contact: how it came, each way, with a first attempt awaited': (sent, voice) =>
    standing(['claim', 'owner', 'assign', 'rule', 'rotation', 'pool'] as const, (claimedVia) =>
      leadContact(
        leadContactOf(sent, {
          lead: { ...leadOf(sent), claimedVia, captureDueAt: claimedVia === 'owner' ? null : due },
          assignedBy: 'U0LINA',
          touches: [],
        }),
        voice,
        at,
      ),
    ),
  'contact: theirs no more': (sent, voice) =>
    standing([{ kind: 'to', userId: 'U0SARA' }, { kind: 'taken-back' }, { kind: 'back' }] as const, (lost) =>
      leadLost({ name: sent.name, sourceName: 'Zillow', lost }, voice),
    ),
  'contact: a press on what is theirs no more': (sent, voice) =>
    standing(['U0SARA', null], (toUserId) => lostAnswer({ name: sent.name, toUserId }, voice)),
  'contact: later': (sent, voice) =>
    leadContact(
      leadContactOf(sent, { permission: { kind: 'later', from: at, rule: 'decent-hours' } }),
      voice,
      at,
    ),
  'contact: no more calls': (sent, voice) =>
    leadContact(
      leadContactOf(sent, {
        permission: { kind: 'refused', rule: 'opted-out-of-channel' },
        stopped: ['call', 'text'],
      }),
      voice,
      at,
    ),
  'contact: what a plan asks for is refused': (sent, voice) =>
    leadContact(
      leadContactOf(sent, {
        touches: [lineOf(sent, { channel: 'text', state: { kind: 'refused', rule: 'do-not-call' } })],
      }),
      voice,
      at,
    ),
  'contact: left alone': (sent, voice) =>
    leadContact(leadContactOf(sent, { permission: { kind: 'refused', rule: 'opted-out' } }), voice, at),
  ...Object.fromEntries(
    reasonsNot.map((permission) => [
      `not now: ${permission.rule}`,
      (sent: Sent, voice: Voice) =>
        notNowAnswer(
          { name: sent.name, permission, weeklyCap: 2, about: { kind: 'touch', id: 't1' } },
          voice,
          at,
        ),
    ]),
  ),
  'links: open': (sent, voice) =>
    linksAnswer({ ...aLeadOf(sent), permission: { kind: 'allowed' }, open: new Set(channels) }, voice, at),
  'links: only e-mail at night': (sent, voice) =>
    linksAnswer(
      {
        ...aLeadOf(sent),
        permission: { kind: 'later', from: at, rule: 'decent-hours' },
        open: new Set(['email']),
      },
      voice,
      at,
    ),
  'links: no decent hour, as of the attempts of today': (sent, voice) =>
    linksAnswer(
      {
        ...aLeadOf(sent),
        permission: { kind: 'later', from: at, rule: 'attempts-a-day', law: 'AE3' },
        open: new Set(),
      },
      voice,
      at,
    ),
  'links: left alone': (sent, voice) =>
    linksAnswer(
      { ...aLeadOf(sent), permission: { kind: 'refused', rule: 'opted-out' }, open: new Set() },
      voice,
      at,
    ),
  'unclaimed: open': (sent, voice) =>
    leadUnclaimed(
      {
        name: sent.name,
        sourceName: 'Zillow',
        arrivedAt: leadOf(sent).arrivedAt,
        state: 'open',
        fallbackUserId: null,
      },
      voice,
      at,
    ),
  'unclaimed: claimed since': (sent, voice) =>
    leadUnclaimed(
      { name: sent.name, sourceName: 'Zillow', arrivedAt: at, state: 'claimed', fallbackUserId: 'U0LINA' },
      voice,
      at,
    ),
  'unclaimed: ended with nobody': (sent, voice) =>
    leadUnclaimed(
      { name: sent.name, sourceName: 'Zillow', arrivedAt: at, state: 'over', fallbackUserId: 'U0LINA' },
      voice,
      at,
    ),
  'unclaimed: withdrawn since': (sent, voice) =>
    leadUnclaimed(
      { name: sent.name, sourceName: 'Zillow', arrivedAt: at, state: 'withdrawn', fallbackUserId: 'U0LINA' },
      voice,
      at,
    ),
  'open again': (sent, voice) =>
    standing(
      [
        { why: 'taken-back', byUserId: null, words: '' },
        { why: 'released', byUserId: 'U0OMAR', words: `my cousin, 0501234567 ${sent.words}` },
        { why: 'left', byUserId: null, words: '' },
        null,
      ] as const,
      (ended) =>
        leadReturned({ leadId: 'l1', name: sent.name, sourceName: 'Zillow', state: 'open', ended }, voice),
    ),
  'open again, no longer': (sent, voice) =>
    standing(['claimed', 'withdrawn', 'over'] as const, (state) =>
      leadReturned({ leadId: 'l1', name: sent.name, sourceName: 'Zillow', state, ended: null }, voice),
    ),
  'nobody took it: to a manager': (sent, voice) =>
    standing(
      ['open', 'in-pool', 'had-by-all', 'open-again', { claimedBy: 'U0SARA' }, 'withdrawn', 'over'] as const,
      (state) =>
        leadEscalated(
          {
            name: sent.name,
            sourceName: 'Zillow',
            arrivedAt: leadOf(sent).arrivedAt,
            channelId: 'C0LEADS',
            state,
          },
          voice,
          at,
        ),
    ),
  'a first attempt is awaited, then not': (sent, voice) =>
    standing(
      [
        { kind: 'awaited', until: due },
        { kind: 'attempted' },
        { kind: 'over' },
        { kind: 'taken-back' },
        { kind: 'back' },
        { kind: 'to', userId: 'U0SARA' },
      ] as const,
      (state) => captureWarning({ name: sent.name, sourceName: 'Zillow', state }, voice, at),
    ),
  'after an opt-out': (sent, voice) =>
    leadAfterOptOut({ name: sent.name, sourceName: 'Zillow', message: sent.words }, voice),
  'a new source': (sent, voice) => newSource({ key: 'open-house', name: sent.name || 'Open house' }, voice),
  'not fetched: the token is refused': (_sent, voice) =>
    notFetched({ id: 'd1', sourceKey: 'meta', why: 'token-refused' }, voice),
  'not fetched: there is no such lead': (_sent, voice) =>
    notFetched({ id: 'd1', sourceKey: 'meta', why: 'lead-gone' }, voice),
  'fetched after all': (_sent, voice) => fetchedAfterAll({ id: 'd1', sourceKey: 'meta' }, voice),
  'not understood': (_sent, voice) =>
    quarantined({ id: 'd1', sourceKey: 'zillow', state: 'quarantined', why: 'no-person' }, voice),
  'not understood, made a lead': (_sent, voice) =>
    quarantined({ id: 'd1', sourceKey: 'zillow', state: 'matched', why: 'no-person' }, voice),
  'not understood, discarded': (_sent, voice) =>
    quarantined({ id: 'd1', sourceKey: 'zillow', state: 'discarded', why: 'no-person' }, voice),
  'a touch of each state': (sent, voice) =>
    touchList(
      'title',
      states.map((state, nth) => lineOf(sent, { touchId: `t${nth}`, state })),
      1,
      voice,
      at,
    ),
  'a touch on each channel': (sent, voice) =>
    touchList(
      listTitle(channels.length, voice),
      channels.map((channel, nth) => lineOf(sent, { touchId: `t${nth}`, channel, hours: undefined })),
      1,
      voice,
      at,
    ),
  'promises: late, at an hour, in another zone’s hours': (sent, voice) =>
    touchList(
      listTitle(3, voice),
      [
        promised(sent, { touchId: 'a', dueOn: '2026-11-19' }),
        promised(sent, { touchId: 'b', dueAt: new Date('2026-11-23T13:00:00Z') }),
        lineOf(sent, {
          touchId: 'c',
          origin: { kind: 'promise', reason: 'asked-again', words: '' },
          hours: { from: new Date('2026-11-23T23:00:00Z'), until: new Date('2026-11-24T12:00:00Z') },
        }),
      ],
      1,
      voice,
      at,
    ),
  'a list of 25: its last page': (sent, voice) =>
    touchList(listTitle(25, voice), manyLines(sent, 25), 2, voice, at),
  'an empty list': (_sent, voice) => touchList(listTitle(0, voice), [], 1, voice, at),
  'a touch alone': (sent, voice) => touchAlone(lineOf(sent), voice, at),
  'a touch alone, at its hour': (sent, voice) =>
    touchAlone(promised(sent, { dueAt: new Date('2026-11-23T06:30:00Z') }), voice, at),
  'a morning': (sent, voice) =>
    morningMessage(
      {
        agentName: sent.name || 'Omar',
        page: 1,
        lines: [
          { group: 'before', kind: 'touch', touch: lineOf(sent, { touchId: 'a', dueOn: '2026-11-20' }) },
          { group: 'promised', kind: 'touch', touch: promised(sent, { touchId: 'b' }) },
          {
            group: 'people',
            kind: 'touch',
            touch: lineOf(sent, { touchId: 'c', withOther: { as: 'owner', userId: 'U0SARA' } }),
          },
          { group: 'sending', kind: 'batch', batch: batchOf(sent, { due: 43 }) },
          { group: 'tasks', kind: 'touch', touch: lineOf(sent, { touchId: 'd', channel: 'task' }) },
        ],
        counts: { today: 46, before: 1, lines: 5 },
        letGo: { n: 12, names: [sent.name, 'Badr', 'لينا'] },
      },
      voice,
      at,
    ),
  'a morning: what is not shown, what a rule forbids': (sent, voice) =>
    morningMessage(
      {
        agentName: 'Omar',
        page: 1,
        lines: [
          ...refusalRules.map((rule, nth) => {
            const touch = lineOf(sent, { touchId: `r${nth}`, state: { kind: 'refused', rule } });
            return { group: 'people', kind: 'touch', touch } as const;
          }),
          { group: 'sending', kind: 'batch', batch: batchOf(sent, { done: 1, refused: 42 }) },
        ],
        counts: { today: 50, before: 0, lines: 8 },
        letGo: { n: 0, names: [] },
        withheld: { list: 20, consent: 3 },
      },
      voice,
      at,
    ),
  'a morning: nothing but what is not shown': (_sent, voice) =>
    morningMessage(
      {
        agentName: 'Omar',
        page: 1,
        lines: [],
        counts: { today: 0, before: 0, lines: 0 },
        letGo: { n: 0, names: [] },
        withheld: { list: 0, consent: 11 },
      },
      voice,
      at,
    ),
  'a morning, the evening before': (sent, voice) =>
    morningMessage(
      {
        agentName: 'Omar',
        page: 1,
        lines: [{ group: 'promised', kind: 'touch', touch: promised(sent, { dueOn: '2026-11-24' }) }],
        counts: { today: 1, before: 0, lines: 1 },
        letGo: { n: 1, names: [sent.name] },
        forDay: { day: '2026-11-24', saidOn: at },
      },
      voice,
      at,
    ),
  'a batch: in the middle of it, and after': (sent, voice) =>
    dayList(
      listTitle(4, voice),
      [{ due: 2, done: 40, over: 1 }, { done: 41, skipped: 1, moved: 1 }, { skipped: 3 }, { over: 3 }].map(
        (tally) => ({ group: 'sending', kind: 'batch', batch: batchOf(sent, tally) }),
      ),
      1,
      voice,
      at,
    ),
  'batches: without an e-mail or a phone, just marked done, left from before': (sent, voice) => {
    const marked = (ms: number) => ({ lastMarked: { batchId: 'b1', at: new Date(at.getTime() - ms) } });
    const anHour = 3_600_000;
    const batches = [
      batchOf(sent, { due: 3 }, { isUnreachable: true }),
      batchOf(sent, { due: 1, done: 2 }, { isUnreachable: true, channel: 'text' }),
      batchOf(sent, { done: 3 }, { isUnreachable: true, channel: 'text' }),
      batchOf(sent, { due: 2, done: 40 }, marked(0)),
      batchOf(sent, { done: 7 }, marked(anHour)),
      batchOf(sent, { done: 8 }, marked(anHour + 1)),
    ];
    const morningId = '01993e7a-0000-7000-8000-000000000001';
    return dayList(
      listTitle(26, voice, 7),
      [
        {
          group: 'before',
          kind: 'touch',
          touch: lineOf(sent, { channel: 'email', missing: 'email', dueOn: '2026-11-22' }),
        },
        ...batches.map(
          (batch, nth): DayLine => ({
            group: nth === 0 ? 'before' : 'sending',
            kind: 'batch',
            batch: { ...batch, ref: { kind: 'morning', morningId, line: nth } },
          }),
        ),
      ],
      1,
      voice,
      at,
    );
  },
  'mornings: the counts in lines': (sent, voice) => {
    const greetings = [
      { today: 9, before: 17, lines: 12 },
      { today: 26, before: 0, lines: 1 },
      { today: 0, before: 3, lines: 1 },
    ].flatMap((counts) =>
      [undefined, { day: '2026-11-24', saidOn: at }].map(
        (forDay) =>
          morningMessage(
            { agentName: sent.name, page: 1, lines: [], counts, letGo: { n: 0, names: [] }, forDay },
            voice,
            at,
          ).text,
      ),
    );
    return plainMessage(greetings.join('\n'));
  },
  'a batch: whom it goes to, the last page': (sent, voice) =>
    batchList(
      {
        ref: batchOf(sent, {}).ref,
        channel: 'email',
        origin: stepOf(sent),
        contacts: manyContacts(sent, 65),
        notYet: 2,
        page: 3,
      },
      voice,
    ),
  'a batch: whom it goes to, in two languages': (sent, voice) =>
    batchList(
      {
        ref: batchOf(sent, {}).ref,
        channel: 'mail',
        origin: stepOf(sent),
        contacts: manyContacts(sent, 3),
        notYet: 0,
        page: 1,
      },
      voice,
    ),
  'a batch: what came of it': (sent, voice) =>
    joined([
      batchMarkedAnswer(
        {
          batchId: '01993e7a-0000-7000-8000-000000000002',
          origin: stepOf(sent),
          done: 40,
          stayDue: 2,
          notYet: 1,
        },
        voice,
      ),
      batchMarkedAnswer(
        {
          batchId: '01993e7a-0000-7000-8000-000000000003',
          origin: stepOf(sent),
          done: 1,
          stayDue: 0,
          notYet: 0,
        },
        voice,
      ),
      batchSkippedAnswer({ origin: stepOf(sent), n: 11 }, voice),
      batchSnoozedAnswer({ origin: stepOf(sent), n: 3, when: 'Thursday' }, voice),
      batchUndoneAnswer({ n: 40, stayDone: 2 }, voice),
      batchUndoneAnswer({ n: 0, stayDone: 0 }, voice),
    ]),
  'a morning done': (sent, voice) =>
    morningMessage(
      {
        agentName: 'Omar',
        page: 1,
        lines: [
          {
            group: 'people',
            kind: 'touch',
            touch: lineOf(sent, { state: { kind: 'done', outcome: 'reached' } }),
          },
          { group: 'sending', kind: 'batch', batch: batchOf(sent, { done: 43 }) },
        ],
        counts: { today: 44, before: 0, lines: 2 },
        letGo: { n: 0, names: [] },
      },
      voice,
      at,
    ),
  'contact answer': (sent, voice) =>
    contactAnswer({ line: lineOf(sent), contact: contactOf(sent), open: new Set(channels) }, voice, at),
  'logged, with a promise': (sent, voice) =>
    loggedAnswer(
      logged(sent, {
        happenedOn: '2026-11-21',
        promised: { touchId: 't2', day: '2026-11-26', dueAt: new Date('2026-11-26T13:00:00Z') },
      }),
      voice,
      at,
    ),
  'logged, promised, in the list of somebody else': (sent, voice) =>
    loggedAnswer(
      logged(sent, {
        promised: { touchId: 't2', day: '2026-11-26', dueAt: null },
        inListOf: 'U0OMAR',
      }),
      voice,
      at,
    ),
  'logged, by itself, promise refused': (sent, voice) =>
    loggedAnswer(logged(sent, { origin: undefined, promiseRefused: true }), voice, at),
  snoozed: (sent, voice) =>
    snoozedAnswer({ contactName: sent.name, day: '2026-11-26', dueAt: null }, voice, at),
  skipped: (sent, voice) => skippedAnswer({ contactName: sent.name, origin: stepOf(sent) }, voice),
  'settled before': (_sent, voice) =>
    joined(['done', 'skipped', 'replaced', 'withdrawn'].map((one) => settledBeforeAnswer(one, voice))),
  'pick list': (sent, voice) =>
    pickList(
      'question',
      Array.from({ length: 10 }, (_, nth) => ({ ...contactOf(sent), contactId: `c${nth}` })),
      { picker: 'touch', line: sent.words, more: true, at, keys },
      voice,
    ),
  'two fit: one is a colleague’s, and is not told apart by how to reach them': (sent, voice) =>
    pickList(
      'question',
      ['a', 'b'].map((contactId) => ({ ...contactOf(sent), contactId })),
      {
        picker: 'lead-referred',
        line: '',
        more: false,
        at,
        keys,
        owners: new Map([['b', sent.name || 'Sara']]),
      },
      voice,
    ),
  'nobody fits': (sent, voice) =>
    unclearWhoAnswer(
      voice,
      { kind: 'none', said: sent.words },
      { picker: 'touch', line: '', at, keys, example: { en: '/touch done huda', ar: '/touch تم هدى' } },
    ),
  'claim answers': (sent, voice) =>
    joined(
      (
        [
          { kind: 'won', contactName: sent.name, captureDueAt: undefined },
          { kind: 'won', contactName: sent.name, captureDueAt: due },
          { kind: 'full', most: 20 },
          { kind: 'full-today', most: 3 },
          { kind: 'yours-already' },
          { kind: 'withheld' },
          { kind: 'over', stage: 'lost' },
          { kind: 'over', stage: 'closed' },
          { kind: 'gone' },
        ] as const
      ).map((outcome) => claimAnswer(outcome, voice, at)),
    ),
  denials: (_sent, voice) =>
    joined(
      (['agents-only', 'managers-only', 'administrators-only', 'owner-only', 'not-a-member'] as const).map(
        (why) => deniedMessage(voice, why),
      ),
    ),
  'opt-out answers': (sent, voice) => {
    const contact = { name: sent.name };
    return joined(
      (
        [
          { kind: 'recorded', channel: null, withdrawn: 8, contact },
          { kind: 'recorded', channel: 'call', withdrawn: 0, contact },
          { kind: 'recorded-before', contact },
          { kind: 'undone', contact },
          { kind: 'another-stands', contact, otherName: sent.name },
          { kind: 'none-standing', contact },
          { kind: 'words-missing', contact },
          { kind: 'gone' },
        ] as const
      ).map((outcome) => optOutAnswer(outcome, voice)),
    );
  },
  'everything of a contact': (sent, voice) =>
    contactDetails(
      {
        contact: contactOf(sent),
        showAddresses: true,
        leads: Array.from({ length: 12 }, () => leadOf(sent)),
        plan: { name: { en: '8x8', ar: 'خطة 8x8' }, stepsDone: 2, total: 8, startsOn: '2026-11-16' },
        next: [lineOf(sent), promised(sent, { dueOn: '2026-11-26' })],
        latest: [
          { byUserId: 'U0OMAR', channel: 'call', outcome: 'no-answer', happenedAt: at, note: sent.words },
        ],
        optOuts: [{ channel: 'email' }],
        consents: [
          { channel: 'text', words: sent.words, givenAt: at, how: 'command', byUserId: 'U0OMAR' },
          { channel: null, words: '', givenAt: at, how: 'page', byUserId: null },
          { channel: 'call', words: sent.words, givenAt: at, how: 'import', byUserId: null },
          { channel: 'call', words: sent.words, givenAt: at, how: 'intake', byUserId: null },
        ],
        currency: 'SAR',
      },
      voice,
      at,
    ),
  ...consentOutcomes(),
  ...stopAnswers(),
  'a role that was given': (_sent, voice) => roleMessage({ role: 'manager', byUserId: 'U0OMAR' }, voice),
  'do-not-call list: being read': (sent, voice) =>
    doNotCallMessage({ ...listOf(sent), state: 'reading', done: 3 }, voice, '2026-11-23'),
  'do-not-call list: in use': (sent, voice) => doNotCallMessage(listOf(sent), voice, '2026-11-23'),
  'do-not-call list: replaced': (sent, voice) =>
    doNotCallMessage({ ...listOf(sent), state: 'replaced' }, voice, '2026-11-23'),
  'do-not-call list: too old': (sent, voice) => doNotCallEndedMessage(listOf(sent), voice, '2027-01-23'),
  'do-not-call list: too old, replaced since': (sent, voice) =>
    doNotCallEndedMessage({ ...listOf(sent), state: 'gone' }, voice, '2027-01-23'),
  'status: well': (_sent, voice) => statusAnswer(statusOf(0), voice, at),
  'status: stuck': (_sent, voice) => statusAnswer(statusOf(10), voice, at),
};

const setUpInEgypt = { proposed: { country: 'EG', holidays: proposedHolidays('EG') } };
/** As many lines as a list may have, with days that are off and days that do not come. */
const holidaysOf = ({ name, words }: Sent): TeamHoliday[] => [
  ...proposedHolidays('SA'),
  ...Array.from({ length: words.length > 100 ? 33 : 4 }, (_, nth) => ({
    key: `day-${nth}`,
    name: { en: `${cut(name, 12)} ${nth}`, ar: `${cut(words, 12)} ${nth}` },
    rule: nth === 0 ? '30 Safar' : `${(nth % 28) + 1} Rajab`,
    greet: nth < 3,
    off: nth % 2 === 0,
  })),
];

const forms: Record<string, (sent: Sent, voice: Voice) => FormView> = {
  snooze: (sent, voice) =>
    snoozeForm(inForm(sent), { next: '2026-11-24', nextWeek: '2026-11-29' }, voice, at),
  'snooze, before a day off': (sent, voice) =>
    snoozeForm(inForm(sent), { next: '2026-11-29', nextWeek: '2026-11-29' }, voice, at),
  'a batch: all but some': (sent, voice) => allButForm(allBut(sent, 3), voice),
  'a batch: all but some, of too many': (sent, voice) =>
    allButForm({ ...allBut(sent, 1_000), more: 12 }, voice),
  'a batch: skip': (sent, voice) =>
    batchSkipForm({ subject: 's', line: batchOf(sent, { due: 43 }) }, voice, at),
  'a batch: snooze': (sent, voice) =>
    batchSnoozeForm(
      {
        subject: 's',
        line: batchOf(sent, { due: 43 }),
        days: { next: '2026-11-24', nextWeek: '2026-11-29' },
      },
      voice,
      at,
    ),
  skip: (sent, voice) => skipForm(inForm(sent), voice),
  more: (sent, voice) => moreForm(inForm(sent), 'sent', voice),
  'opt-out': (sent, voice) => optOutForm(inForm(sent), voice),
  'set-up': (_sent, voice) => setUpForm(setUpValues, voice),
  'set-up, with a problem': (_sent, voice) => setUpForm(setUpValues, voice, notInChannel('C0REPORTS', voice)),
  'set-up, checking': (_sent, voice) => setUpChecking(voice),
  'set-up, done': (_sent, voice) =>
    setUpDone({ agents: 5, kept: 3, leadsChannelId: 'C0LEADS', following: 0 }, voice),
  'set-up, done in another country': (_sent, voice) =>
    setUpDone({ ...setUpInEgypt, agents: 5, kept: 0, leadsChannelId: 'C0LEADS', following: 12 }, voice),
  holidays: (sent, voice) => holidaysForm({ ...setUpValues, holidays: holidaysOf(sent) }, voice, at),
  'holidays, none saved yet': (_sent, voice) => holidaysForm({ ...setUpValues, holidays: [] }, voice, at),
  'holidays, saved': (sent, voice) => holidaysSaved({ holidays: holidaysOf(sent), following: 3 }, voice, at),
  'do-not-call lists': (sent, voice) =>
    doNotCallForm(
      { lists: [listOf(sent), { ...listOf(sent), country: 'AE', state: 'reading', done: 4 }], country: 'US' },
      voice,
      '2026-11-23',
    ),
  'do-not-call lists, with a problem': (sent, voice) =>
    doNotCallForm(
      {
        lists: [],
        country: 'AE',
        asOf: '2026-11-20',
        problem: notAList({ kind: 'no-numbers' }, 'AE', voice),
      },
      voice,
      sent.name === '' ? '2026-11-23' : '2026-12-23',
    ),
  'rules of contact': (_sent, voice) =>
    contactRulesView(
      {
        rules: { ...builtInRules(), unknownZoneIsTeams: true },
        own: new Set(['SA']),
        mayEdit: true,
        zone: 'Asia/Riyadh',
      },
      voice,
      'Saved.',
    ),
  'rules of contact, of one country': (_sent, voice) => contactRuleForm(ruleSetNamed('AE'), voice),
  'contact anyway: why': (_sent, voice) => anywayForm({ kind: 'touch', id: 't1' }, voice),
  limits: (_sent, voice) => limitsForm({ limits, exceptions }, voice),
  'limits, of many agents': (_sent, voice) =>
    limitsForm(
      {
        limits,
        exceptions: Array.from({ length: 300 }, () => ({
          userId: 'U0OMARWITHALONGID',
          mostOpenLeads: 10_000,
          mostLeadsADay: 10_000,
        })),
      },
      voice,
    ),
  'limits, as before': (_sent, voice) =>
    limitsSaved({ was: limits, now: limits, own: null, exceptions: [] }, voice),
  'limits, saved': (_sent, voice) =>
    limitsSaved(
      {
        was: limits,
        now: { claimWindowMinutes: 10, captureMinutes: 0, mostOpenLeads: 30, mostLeadsADay: null },
        own: {
          was: { userId: 'U0OMAR', mostOpenLeads: null, mostLeadsADay: null },
          now: { userId: 'U0OMAR', mostOpenLeads: 20, mostLeadsADay: null },
        },
        exceptions,
      },
      voice,
    ),
  'holidays, as before': (_sent, voice) => holidaysAsBefore(voice),
  roles: (_sent, voice) => rolesForm(rolesShown, voice),
  'roles, of many, changed meanwhile': (_sent, voice) =>
    rolesForm({ ...rolesShown, agents: Array.from({ length: 300 }, () => 'U0OMARWITHALONGID') }, voice, true),
  'roles, saved': (_sent, voice) =>
    rolesSaved(
      [
        { userId: 'U0OMAR', role: 'manager', isGiven: true },
        { userId: 'U0LINA', role: 'administrator', isGiven: false },
      ],
      voice,
    ),
  'keys, none': (_sent, voice) => keysView([], voice, at),
  keys: (sent, voice) =>
    keysView(
      [
        keyOf(sent),
        { ...keyOf(sent), keyId: '01900000-0000-7000-8000-000000000003', endsAt: at, lastUsedAt: at },
      ],
      voice,
      at,
    ),
  'keys, a new one': (_sent, voice) => newKeyForm(voice),
  'keys, made': (_sent, voice) =>
    keyMadeView({ key: 'tb_secret', sourceKey: 'portal', publicUrl: 'https://tb.example' }, voice, at),
  retention: (_sent, voice) => retentionForm(retention, voice),
  'retention, saved': (_sent, voice) =>
    retentionSaved({ was: retention, now: { ...retention, keepLostMonths: null } }, voice),
  audit: (sent, voice) =>
    auditView({ entries: auditEntriesOf(sent), hasMore: true, look: wholeTrail }, voice, at),
  'audit, of nothing': (_sent, voice) =>
    auditView({ entries: [], hasMore: false, look: { ...wholeTrail, kind: 'keys' } }, voice, at),
};

const rolesShown = {
  roles: { manager: ['U0OMAR'], administrator: ['U0LINA'] },
  named: ['U0SARA'],
  agents: ['U0OMAR', 'U0SARA'],
  mark: 'm1',
};

const retention = {
  keepDeliveryMonths: 24,
  keepQuarantineMonths: 1,
  keepImportMonths: null,
  keepLostMonths: 12,
};

const keyOf = ({ words }: Sent) => ({
  keyId: '01900000-0000-7000-8000-000000000002',
  sourceKey: 'portal',
  begins: 'tb_abcd',
  label: words.slice(0, 60),
  createdAt: at,
  createdByUserId: 'U0OMAR',
  endsAt: null,
  lastUsedAt: null,
});

/** One entry of every deed, and of each kind of setting that is said in its own way. */
function auditEntriesOf({ name, words }: Sent) {
  const [optOutId, mergeId] = ['a', 'b'].map((digit) => digit.repeat(36));
  const area = cut(words.trim(), 60) || 'Olaya';
  const rule = (areas: readonly string[]) => ({
    name: cut(name, 75),
    conditions: { ...anyLead, areas },
    target: { kind: 'agent', userId: 'U0LINA' },
  });
  const entries: ReadonlyArray<readonly [deed: AuditedDeed, details: object, subjectId?: string]> = [
    ['settings-changed', { setting: 'weeklyCap', from: 2, to: 3 }, ''],
    ['settings-changed', { setting: 'keepLostMonths', from: 12, to: null }, ''],
    ['settings-changed', { setting: 'country', from: 'SA', to: 'EG' }, ''],
    ['settings-changed', { setting: 'plan', from: null, to: 'copied' }, 'friends'],
    [
      'settings-changed',
      {
        ...{ setting: 'routingRule', change: 'changed', name: cut(name, 75) },
        ...{ from: rule([]), to: rule([area]) },
      },
    ],
    [
      'settings-changed',
      { setting: 'routingRule', change: 'moved', name: cut(name, 75), from: 3, to: 2 },
      'gone',
    ],
    ['role-given', { role: 'manager' }, 'U0LINA'],
    ['role-taken', { role: 'administrator' }, 'U0LINA'],
    ['key-made', { source: 'portal', begins: 'tb_ab' }],
    ['key-rotated', { source: 'portal', begins: 'tb_ab', by: 'tb_cd' }],
    ['key-ended', { source: 'portal', begins: 'tb_ab' }],
    ['owner-changed', { from: null, to: 'U0LINA' }],
    ['contacts-merged', { mergeId, mergedContactId: optOutId, joinedIds: [{ optOutId }] }],
    ['contacts-parted', { mergeId, mergedContactId: optOutId }],
    ['opted-out', { optOutId, channel: null, how: 'page' }],
    ['opted-out', { optOutId, channel: 'call', how: 'erased' }],
    ['opt-out-undone', { optOutId, channel: 'text', why: 'misread' }],
    ['consent-recorded', { consentId: optOutId, channel: 'email', how: 'command' }],
    ['consent-recorded', { how: 'import', count: 3 }, mergeId],
    ['consent-withdrawn', { channel: null, how: 'command' }],
    ['consent-withdrawn', { how: 'import', count: 1 }, mergeId],
    [
      'rule-changed',
      { from: null, to: { channels: { text: { hours: { from: '10:00', until: '18:00' } } } } },
      'SA',
    ],
    ['rule-changed', { from: { unknownZoneIsTeams: true }, to: null }, 'zones'],
    [
      'rule-overridden',
      { leadId: optOutId, refusalId: mergeId, channel: 'text', rule: 'decent-hours', law: 'AE1' },
    ],
    ['do-not-call-list-taken-in', { country: 'US', asOf: '2026-11-20', numbers: 12 }, mergeId],
    ['contact-exported', {}],
    ['contact-erased', {}],
  ];
  return entries.map(([deed, details, subjectId = optOutId ?? ''], nth) => ({
    entryId: `${nth}`,
    at,
    byUserId: nth % 5 === 4 ? null : 'U0OMAR',
    deed,
    subjectId,
    details: Object.fromEntries(Object.entries(details)),
    name: subjectId === optOutId ? name : undefined,
  }));
}

function statusOf(deadCount: number) {
  return {
    waiting: 2,
    oldestWaitingAt: new Date('2026-11-22T06:30:00Z'),
    lastError: deadCount > 0 ? 'internal_error' : null,
    deadCount,
    dead: Array.from({ length: deadCount }, () => ({
      kind: 'lead-card' as const,
      recipient: 'C0LEADS',
      wantedAt: at,
      error: 'channel_not_found',
    })),
    quarantined: 1,
    stored: 0,
    agents: 5,
    leadsChannelId: 'C0LEADS',
    reportsChannelId: null,
    today: '2026-11-23',
    doNotCallLists:
      deadCount > 0 ? ['2026-11-20', '2026-10-25', '2026-09-01'].map((asOf) => ({ ...listOf(), asOf })) : [],
    noDoNotCallList: deadCount > 0 ? ['AE', 'SA'] : [],
    refused: new Map(deadCount > 0 ? refusalRules.map((rule, nth) => [rule, nth * 9 + 1] as const) : []),
  };
}

/** A do-not-call list in use. */
function listOf({ name }: { name: string } = { name: 'numbers.txt' }): DoNotCallList {
  return {
    listId: '01900000-0000-7000-8000-000000000001',
    country: 'US',
    asOf: '2026-11-20',
    fileName: cut(name, 200),
    byUserId: 'U0MONA',
    state: 'current',
    total: 10,
    done: 10,
    numbers: 812_345,
    unread: 3,
    mostAgeDays: 31,
  };
}

/** What is said of words that ask to stop. */
function stopAnswers(): Record<string, (sent: Sent, voice: Voice) => Message> {
  const saying = (stop: StopRead) => (sent: Sent, voice: Voice) => {
    const text = stopLines(stop, sent.name, voice).join('\n');
    const { blocks } = plainMessage(text);
    return { text, blocks: [...blocks, stopButtons(stop, voice)] };
  };
  return {
    'words that were read as a request to stop': saying({ kind: 'opted-out', optOutId: 'o1', withdrawn: 3 }),
    'words of which it is asked whether they are one': saying({ kind: 'asks', interactionId: 'i1' }),
    'what became of such words': ({ name }, voice) =>
      joined(
        (
          [
            { kind: 'misread', contact: { name } },
            { kind: 'goes-on', contact: { name } },
            { kind: 'stays' },
            { kind: 'gone' },
          ] as const
        ).map((outcome) => stopAnswer(outcome, voice)),
      ),
  };
}

function consentOutcomes(): Record<string, (sent: Sent, voice: Voice) => Message> {
  return {
    'what became of a consent': ({ name }, voice) => {
      const contact = { name };
      return joined(
        (
          [
            { kind: 'recorded', contact, channel: null, optedOut: false },
            { kind: 'recorded', contact, channel: 'email', optedOut: true },
            { kind: 'withdrawn', contact, channel: null },
            { kind: 'withdrawn', contact, channel: 'text' },
            { kind: 'recorded-before', contact },
            { kind: 'withdrawn-since', contact },
            { kind: 'words-missing', contact },
            { kind: 'in-future', contact },
            { kind: 'none-standing', contact },
            { kind: 'gone' },
          ] as const
        ).map((outcome) => consentAnswer(outcome, voice)),
      );
    },
  };
}

/** Several short answers, to be read together. */
function joined(answers: readonly Message[]): Message {
  return {
    text: answers.map(({ text }) => text).join('\n'),
    blocks: answers.flatMap(({ blocks }) => blocks),
  };
}

const shown = (message: Message | FormView) => {
  const { title, submit, close, ...rest } = {
    title: undefined,
    submit: undefined,
    close: undefined,
    ...message,
  };
  return messageAsText({ ...rest, title, submit, close }, (id) => id).replaceAll(
    /[\u2066-\u2069\u200e\u200f\u061c]/g,
    '',
  );
};

/** What of a message or form Slack reads as markup. The text of notifications counts, which has no such mark. */
function markupOf({ blocks, ...rest }: Message | FormView): Array<{ text: string; verbatim: boolean }> {
  const found = 'text' in rest ? [{ text: rest.text, verbatim: true }] : [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'mrkdwn' && 'text' in value)
      found.push({ text: String(value.text), verbatim: 'verbatim' in value && value.verbatim === true });
    for (const part of Object.values(value)) walk(part);
  };
  walk(blocks);
  return found;
}

describe('every message, in English and in Arabic', () => {
  it.each(Object.entries(messages))('%s', (_name, build) => {
    for (const voice of voices) {
      const message = build(usual, voice);
      expect(checkMessageBlocks(message.blocks).messages).toEqual([]);
      expect(message.text).not.toBe('');
      expect(shown(message)).toMatchSnapshot(voice.language);
    }
  });

  it.each(Object.entries(messages))(
    '%s stays within Slack’s limits and calls nobody, whatever comes',
    (_name, build) => {
      for (const voice of voices)
        for (const sent of extremes) {
          const { text, blocks } = build(sent, voice);
          expect(checkMessageBlocks(blocks).messages).toEqual([]);
          expect(text.length).toBeLessThanOrEqual(40_000);
          const ours = ['<@U0OMAR>', '<@U0LINA>', '<@U0SARA>'];
          const called = pingsOf(text, JSON.parse(JSON.stringify(blocks)));
          expect(called.filter((ping) => !ours.includes(ping))).toEqual([]);
        }
    },
  );

  it.each(Object.entries(messages))('%s shows as text what people write, whatever it is', (_name, build) => {
    // Between other words, so that a mark beside it is theirs and none of ours.
    const name = 'x *evil* _evil_ ~evil~ `evil` :evil: x';
    const words = `${name} <https://evil.example|evil> x\n> evil x\n\u202Elive x`;
    for (const voice of voices)
      for (const { text, verbatim } of markupOf(build({ name: cleanName(name), words }, voice))) {
        expect(text).not.toMatch(/[*_~`]evil|evil[*_~`]|:evil:|<[^>]*evil|\u202E|^\s*(?:>|&gt;)\s*evil/m);
        // Else Slack would make links of addresses, and mentions of names, that stand in it.
        expect(verbatim).toBe(true);
      }
  });

  it('a full page of a list or a morning is within the limits', () => {
    for (const voice of voices)
      for (const sent of [usual, ...extremes]) {
        const list = touchList(listTitle(99, voice), manyLines(sent, 99), 1, voice, at);
        expect(checkMessageBlocks(list.blocks).messages).toEqual([]);
        const morning = morningMessage(
          {
            agentName: sent.name,
            page: 1,
            lines: manyLines(sent, linesAPage).map((touch, nth) => ({
              group: dayGroups[Math.floor(nth / 4)] ?? 'tasks',
              kind: 'touch',
              touch,
            })),
            counts: { today: 201, before: 99, lines: 198 },
            letGo: { n: 99, names: [sent.name, sent.name, sent.name] },
          },
          voice,
          at,
        );
        expect(checkMessageBlocks(morning.blocks).messages).toEqual([]);
        for (const { text } of [list, morning]) expect(text.length).toBeLessThanOrEqual(40_000);
      }
  });
});

describe('every form, in English and in Arabic', () => {
  it.each(Object.entries(forms))('%s', (_name, build) => {
    for (const voice of voices) expect(shown(build(usual, voice))).toMatchSnapshot(voice.language);
  });

  it.each(Object.entries(forms))('%s stays within Slack’s limits, and no title is cut', (_name, build) => {
    for (const voice of voices)
      for (const sent of [usual, ...extremes]) {
        const view = build(sent, voice);
        expect(checkView(view, 'modal').messages).toEqual([]);
        for (const label of [view.title, view.submit, view.close])
          expect(label?.text ?? '').not.toContain('…');
      }
  });
});

describe('every form that shows what people write', () => {
  it.each(Object.entries(forms))('%s shows it as text, whatever it is', (_name, build) => {
    const name = 'x *evil* _evil_ ~evil~ `evil` :evil: x';
    const words = `${name} <https://evil.example|evil> x`;
    for (const voice of voices)
      for (const { text, verbatim } of markupOf(build({ name: cleanName(name), words }, voice))) {
        expect(text).not.toMatch(/[*_~`]evil|evil[*_~`]|:evil:|<[^>]*evil/);
        expect(verbatim).toBe(true);
      }
  });
});

describe('what a pick button carries', () => {
  it('comes back as it was, however the line is written', () => {
    for (const line of ['', 'done huda reached, wants 3 beds', 'تم هدى\nسطر ثان', '  two  spaces '])
      expect(readPick(`touch c1 ${at.getTime()} ${seal(keys, 'typed-line', `=${line}`)}`, keys)).toEqual({
        picker: 'touch',
        contactId: 'c1',
        typedAt: at,
        line,
      });
    const sealed = seal(keys, 'typed-line', '=huda');
    for (const value of ['', 'touch', 'touch c1 huda', 'touch c1 1 huda', `dance c1 1 ${sealed}`])
      expect(readPick(value, keys)).toBeUndefined();
  });
});

describe('a line too long for the buttons of a pick list', () => {
  it('is asked for again with a fuller name, never cut', () => {
    const list = (line: string) =>
      pickList(
        'question',
        [{ ...contactOf(usual), contactId: 'c1' }],
        { picker: 'touch', line, more: false, at, keys },
        { language: 'en', digits: 'latin', zone: 'UTC' },
      );
    expect(shown(list('x'.repeat(1_300)))).toContain('[');
    expect(shown(list('x'.repeat(2_000)))).toBe(
      'question\nYour line is too long to go with a list. Please type it again with a fuller name, a phone or an e-mail.',
    );
  });
});

describe('plurals of an opt-out', () => {
  it('are right for every number in Arabic', () => {
    const arabic: Voice = { language: 'ar', digits: 'arabic', zone };
    const said = [0, 1, 2, 3, 11, 100].map((withdrawn) => {
      const { text } = optOutAnswer(
        { kind: 'recorded', channel: null, withdrawn, contact: { name: 'هدى' } },
        arabic,
      );
      return text.slice(text.indexOf('. ') + 2);
    });
    expect(said).toEqual([
      'لم يكن هناك شيء مستحق.',
      'أُلغي تواصل واحد.',
      'أُلغي تواصلان.',
      'أُلغيت ٣ تواصلات.',
      'أُلغي ١١ تواصلًا.',
      'أُلغي ١٠٠ تواصل.',
    ]);
    expect(Object.keys(optOutWords)).toContain('recorded');
  });
});
