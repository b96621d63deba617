import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  builtInRules,
  differsFrom,
  loadContactRules,
  rulesOfTeam,
  type Terms,
} from '../../src/leads/contact-rules.ts';
import { type Asked, type ContactFacts, mayContact } from '../../src/leads/may-contact.ts';
import type { Channel } from '../../src/parsing/channel.ts';
import { allNumbers, aStanding, phoneOf } from './a-standing.ts';

const allowed = { kind: 'allowed' };
const later = (rule: string, from: string, law?: string) => ({
  kind: 'later',
  rule,
  from: new Date(from),
  ...(law ? { law } : {}),
});
const refused = (rule: string, law: string) => ({ kind: 'refused', rule, law });
const noAnswerAt = (...instants: string[]): Partial<ContactFacts> => ({
  attempts: instants.map((at) => ({ channel: 'call', at: new Date(at), isAnswered: false })),
});
const ofList = (listed: boolean, ...ages: Array<[string, number]>): Partial<ContactFacts> => ({
  doNotCall: { listed: listed ? allNumbers : new Set(), agesByCountry: new Map(ages) },
});

type Row = {
  of: string[];
  zone?: string;
  facts?: Partial<ContactFacts>;
  at: string;
  channel?: Channel;
  isMarketing?: boolean;
  is: object;
};

/** The statements of the facts, section (d), by their ids. */
const facts: Array<[string, Row]> = [
  [
    'T1: 07:59 in Los Angeles',
    {
      of: ['US'],
      zone: 'America/Los_Angeles',
      at: '2026-11-23T15:59:00Z',
      is: later('decent-hours', '2026-11-23T16:00:00Z', 'T1'),
    },
  ],
  [
    'T1: 08:00 in Los Angeles',
    { of: ['US'], zone: 'America/Los_Angeles', at: '2026-11-23T16:00:00Z', is: allowed },
  ],
  [
    'T1: 20:30 in New York is 17:30 in Los Angeles',
    { of: ['US'], zone: 'America/Los_Angeles', at: '2026-11-24T01:30:00Z', is: allowed },
  ],
  [
    'T1: 18:30 in Los Angeles is 21:30 in New York',
    {
      of: ['US'],
      zone: 'America/New_York',
      at: '2026-11-24T02:30:00Z',
      is: later('decent-hours', '2026-11-24T13:00:00Z', 'T1'),
    },
  ],
  [
    'T1: a New York number somewhere in the States, 09:00 in New York',
    { of: ['US'], at: '2026-11-23T14:00:00Z', is: later('decent-hours', '2026-11-23T18:00:00Z', 'T1') },
  ],
  [
    'T1: the same, 13:00 in New York and 08:00 in Honolulu',
    { of: ['US'], at: '2026-11-23T18:00:00Z', is: allowed },
  ],
  [
    'T1: the same, 21:00 in New York',
    { of: ['US'], at: '2026-11-24T02:00:00Z', is: later('decent-hours', '2026-11-24T18:00:00Z', 'T1') },
  ],
  [
    'T2: 19:59 in Miami',
    { of: ['US-FL'], zone: 'America/New_York', at: '2026-11-24T00:59:00Z', is: allowed },
  ],
  [
    'T2: 20:00 in Miami',
    {
      of: ['US-FL'],
      zone: 'America/New_York',
      at: '2026-11-24T01:00:00Z',
      is: later('decent-hours', '2026-11-24T13:00:00Z', 'T2'),
    },
  ],
  [
    'T2: a text at 20:00 in Miami',
    {
      of: ['US-FL'],
      zone: 'America/New_York',
      channel: 'text',
      at: '2026-11-24T01:00:00Z',
      is: later('decent-hours', '2026-11-24T13:00:00Z', 'T2'),
    },
  ],
  [
    'T2: two calls in 24 hours',
    {
      of: ['US-FL'],
      zone: 'America/New_York',
      at: '2026-11-23T20:00:00Z',
      facts: noAnswerAt('2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z'),
      is: allowed,
    },
  ],
  [
    'T2: three calls in 24 hours',
    {
      of: ['US-FL'],
      zone: 'America/New_York',
      at: '2026-11-23T20:00:00Z',
      facts: noAnswerAt('2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z', '2026-11-23T17:00:00Z'),
      is: later('attempts-in-24h', '2026-11-24T15:00:00Z', 'T2'),
    },
  ],
  [
    'T2: answered calls count too',
    {
      of: ['US-FL'],
      zone: 'America/New_York',
      at: '2026-11-23T20:00:00Z',
      facts: {
        attempts: [15, 16, 17].map((hour) => ({
          channel: 'call',
          at: new Date(`2026-11-23T${hour}:00:00Z`),
          isAnswered: true,
        })),
      },
      is: later('attempts-in-24h', '2026-11-24T15:00:00Z', 'T2'),
    },
  ],
  [
    'T2: the rest of the States has no such limit',
    {
      of: ['US'],
      zone: 'America/New_York',
      at: '2026-11-23T20:00:00Z',
      facts: noAnswerAt('2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z', '2026-11-23T17:00:00Z'),
      is: allowed,
    },
  ],
  [
    'T7: inquiry two months ago, on the list',
    {
      of: ['US'],
      zone: 'America/New_York',
      isMarketing: true,
      at: '2026-11-23T16:00:00Z',
      facts: { lastInquiryAt: new Date('2026-09-23T16:00:00Z'), ...ofList(true, ['US', 3]) },
      is: allowed,
    },
  ],
  [
    'T7: inquiry four months ago, on the list',
    {
      of: ['US'],
      zone: 'America/New_York',
      isMarketing: true,
      at: '2026-11-23T16:00:00Z',
      facts: { lastInquiryAt: new Date('2026-07-23T16:00:00Z'), ...ofList(true, ['US', 3]) },
      is: refused('do-not-call', 'T7'),
    },
  ],
  [
    'T7: transaction 17 months ago',
    {
      of: ['US'],
      zone: 'America/New_York',
      isMarketing: true,
      at: '2026-11-23T16:00:00Z',
      facts: { lastDealOn: '2025-06-23', ...ofList(true, ['US', 3]) },
      is: allowed,
    },
  ],
  [
    'T7: transaction 19 months ago',
    {
      of: ['US'],
      zone: 'America/New_York',
      isMarketing: true,
      at: '2026-11-23T16:00:00Z',
      facts: { lastDealOn: '2025-04-23', ...ofList(true, ['US', 3]) },
      is: refused('do-not-call', 'T7'),
    },
  ],
  [
    'T7: written permission',
    {
      of: ['US'],
      zone: 'America/New_York',
      isMarketing: true,
      at: '2026-11-23T16:00:00Z',
      facts: { consents: [{ channel: 'call' }], ...ofList(true) },
      is: allowed,
    },
  ],
  [
    'T7: a permission of another channel is none',
    {
      of: ['US'],
      zone: 'America/New_York',
      isMarketing: true,
      at: '2026-11-23T16:00:00Z',
      facts: { consents: [{ channel: 'email' }], ...ofList(true) },
      is: refused('do-not-call', 'T7'),
    },
  ],
  [
    'T7: not on a list of 31 days',
    {
      of: ['US'],
      zone: 'America/New_York',
      isMarketing: true,
      at: '2026-11-23T16:00:00Z',
      facts: ofList(false, ['US', 31]),
      is: allowed,
    },
  ],
  [
    'T7: a list of 32 days',
    {
      of: ['US'],
      zone: 'America/New_York',
      isMarketing: true,
      at: '2026-11-23T16:00:00Z',
      facts: ofList(false, ['US', 32]),
      is: refused('do-not-call-list-too-old', 'T7'),
    },
  ],
  [
    'T7: no list',
    {
      of: ['US'],
      zone: 'America/New_York',
      isMarketing: true,
      at: '2026-11-23T16:00:00Z',
      facts: ofList(false, ['AE', 3]),
      is: refused('do-not-call-list-missing', 'T7'),
    },
  ],
  [
    'T7: no list for a promise',
    { of: ['US'], zone: 'America/New_York', at: '2026-11-23T16:00:00Z', is: allowed },
  ],
  [
    'T7: no list for an e-mail',
    { of: ['US'], channel: 'email', isMarketing: true, at: '2026-11-23T16:00:00Z', is: allowed },
  ],
  [
    'T7: a company’s stop overrides the exemptions',
    {
      of: ['US'],
      zone: 'America/New_York',
      isMarketing: true,
      at: '2026-11-23T16:00:00Z',
      facts: {
        lastInquiryAt: new Date('2026-11-22T16:00:00Z'),
        lastDealOn: '2026-11-20',
        consents: [{ channel: null }],
        optOuts: [{ channel: 'call' }],
      },
      is: { kind: 'refused', rule: 'opted-out-of-channel' },
    },
  ],
  [
    'AE1: 08:59',
    { of: ['AE'], at: '2026-11-23T04:59:00Z', is: later('decent-hours', '2026-11-23T05:00:00Z', 'AE1') },
  ],
  ['AE1: 09:00', { of: ['AE'], at: '2026-11-23T05:00:00Z', is: allowed }],
  ['AE1: 17:59', { of: ['AE'], at: '2026-11-23T13:59:00Z', is: allowed }],
  [
    'AE1: 18:00',
    { of: ['AE'], at: '2026-11-23T14:00:00Z', is: later('decent-hours', '2026-11-24T05:00:00Z', 'AE1') },
  ],
  [
    'AE1: social messages too',
    {
      of: ['AE'],
      channel: 'social',
      at: '2026-11-23T14:00:00Z',
      is: later('decent-hours', '2026-11-24T05:00:00Z', 'AE1'),
    },
  ],
  [
    'AE2: on the register',
    {
      of: ['AE'],
      isMarketing: true,
      at: '2026-11-23T08:00:00Z',
      facts: { lastInquiryAt: new Date('2026-11-20T08:00:00Z'), ...ofList(true, ['AE', 1]) },
      is: refused('do-not-call', 'AE2'),
    },
  ],
  [
    'AE2: no register, who inquired lately is answered',
    {
      of: ['AE'],
      isMarketing: true,
      at: '2026-11-23T08:00:00Z',
      facts: { lastInquiryAt: new Date('2026-10-23T08:00:00Z') },
      is: allowed,
    },
  ],
  [
    'AE2: no register',
    {
      of: ['AE'],
      isMarketing: true,
      at: '2026-11-23T08:00:00Z',
      is: refused('do-not-call-list-missing', 'AE2'),
    },
  ],
  [
    'AE3: no answer today',
    {
      of: ['AE'],
      at: '2026-11-23T10:00:00Z',
      facts: noAnswerAt('2026-11-23T06:00:00Z'),
      is: later('attempts-a-day', '2026-11-24T05:00:00Z', 'AE3'),
    },
  ],
  [
    'AE3: no answer yesterday',
    { of: ['AE'], at: '2026-11-23T10:00:00Z', facts: noAnswerAt('2026-11-22T13:00:00Z'), is: allowed },
  ],
  [
    'AE3: no answer twice within seven days',
    {
      of: ['AE'],
      at: '2026-11-23T10:00:00Z',
      facts: noAnswerAt('2026-11-18T06:00:00Z', '2026-11-20T06:00:00Z'),
      is: later('attempts-a-week', '2026-11-25T06:00:00Z', 'AE3'),
    },
  ],
  [
    'AE3: answered since',
    {
      of: ['AE'],
      at: '2026-11-23T10:00:00Z',
      facts: {
        attempts: [
          ...(noAnswerAt('2026-11-18T06:00:00Z', '2026-11-20T06:00:00Z').attempts ?? []),
          { channel: 'call', at: new Date('2026-11-21T06:00:00Z'), isAnswered: true },
        ],
      },
      is: allowed,
    },
  ],
  [
    'AE3: e-mails are no calls',
    {
      of: ['AE'],
      at: '2026-11-23T10:00:00Z',
      facts: { attempts: [{ channel: 'email', at: new Date('2026-11-23T06:00:00Z'), isAnswered: false }] },
      is: allowed,
    },
  ],
  [
    'AE4: refused once, recorded as an opt-out of calls',
    {
      of: ['AE'],
      at: '2026-11-23T10:00:00Z',
      facts: { optOuts: [{ channel: 'call' }] },
      is: { kind: 'refused', rule: 'opted-out-of-channel' },
    },
  ],
  [
    'SA1: no consent',
    {
      of: ['SA'],
      channel: 'email',
      isMarketing: true,
      at: '2026-11-23T10:00:00Z',
      is: refused('consent-needed', 'SA1'),
    },
  ],
  [
    'SA1: consent',
    {
      of: ['SA'],
      channel: 'email',
      isMarketing: true,
      at: '2026-11-23T10:00:00Z',
      facts: { consents: [{ channel: 'email' }] },
      is: allowed,
    },
  ],
  [
    'SA1: consent by another channel',
    {
      of: ['SA'],
      channel: 'email',
      isMarketing: true,
      at: '2026-11-23T10:00:00Z',
      facts: { consents: [{ channel: 'text' }] },
      is: refused('consent-needed', 'SA1'),
    },
  ],
  [
    'SA1: their own inquiry lately',
    {
      of: ['SA'],
      channel: 'text',
      isMarketing: true,
      at: '2026-11-23T10:00:00Z',
      facts: { lastInquiryAt: new Date('2025-11-23T10:00:00Z') },
      is: allowed,
    },
  ],
  [
    'SA1: their own inquiry long ago',
    {
      of: ['SA'],
      channel: 'text',
      isMarketing: true,
      at: '2026-11-23T10:00:00Z',
      facts: { lastInquiryAt: new Date('2024-11-23T10:00:00Z') },
      is: refused('consent-needed', 'SA1'),
    },
  ],
  [
    'SA1: a promise is no advertising',
    { of: ['SA'], channel: 'email', at: '2026-11-23T10:00:00Z', is: allowed },
  ],
  ['SA4: a text at 21:59', { of: ['SA'], channel: 'text', at: '2026-11-23T18:59:00Z', is: allowed }],
  [
    'SA4: a text at 22:00',
    {
      of: ['SA'],
      channel: 'text',
      at: '2026-11-23T19:00:00Z',
      is: later('decent-hours', '2026-11-24T05:00:00Z', 'SA4'),
    },
  ],
  [
    'EU-C: no consent to a call',
    { of: ['DE'], isMarketing: true, at: '2026-11-23T10:00:00Z', is: refused('consent-needed', 'EU-C') },
  ],
  [
    'EU-C: a customer',
    {
      of: ['DE'],
      channel: 'email',
      isMarketing: true,
      at: '2026-11-23T10:00:00Z',
      facts: { lastDealOn: '2025-01-01' },
      is: allowed,
    },
  ],
  [
    'EU-C: a letter needs none',
    { of: ['DE'], channel: 'mail', isMarketing: true, at: '2026-11-23T10:00:00Z', is: allowed },
  ],
  [
    'EU1: an objection',
    {
      of: ['DE'],
      channel: 'mail',
      isMarketing: true,
      at: '2026-11-23T10:00:00Z',
      facts: { optOuts: [{ channel: null }], consents: [{ channel: null }] },
      is: { kind: 'refused', rule: 'opted-out' },
    },
  ],
  [
    'EG1: no consent',
    {
      of: ['EG'],
      channel: 'social',
      isMarketing: true,
      at: '2026-11-23T10:00:00Z',
      is: refused('consent-needed', 'EG1'),
    },
  ],
  [
    'several: before 09:00 in Dubai, after 08:00 in Riyadh',
    {
      of: ['GB', 'AE'],
      zone: 'Asia/Dubai',
      at: '2026-11-23T04:30:00Z',
      is: later('decent-hours', '2026-11-23T05:00:00Z', 'AE1'),
    },
  ],
  [
    'several: each phone in the hours of its own country, where it is',
    { of: ['SA', 'AE'], at: '2026-11-23T05:00:00Z', is: allowed },
  ],
  [
    'several: 18:00 in Dubai',
    {
      of: ['SA', 'AE'],
      at: '2026-11-23T14:00:00Z',
      is: later('decent-hours', '2026-11-24T05:00:00Z', 'AE1'),
    },
  ],
  ['several, too far apart: the first phone', { of: ['SA', 'US'], at: '2026-11-23T05:00:00Z', is: allowed }],
  [
    'several, too far apart: the first phone’s evening',
    {
      of: ['SA', 'US'],
      at: '2026-11-23T18:00:00Z',
      is: later('decent-hours', '2026-11-24T05:00:00Z'),
    },
  ],
  [
    'several, too far apart: the first phone in the Emirates',
    {
      of: ['AE', 'CA'],
      at: '2026-11-23T14:00:00Z',
      is: later('decent-hours', '2026-11-24T05:00:00Z', 'AE1'),
    },
  ],
  [
    'several, too far apart: consent and lists of all of them hold',
    {
      of: ['SA', 'US'],
      isMarketing: true,
      at: '2026-11-23T05:00:00Z',
      is: refused('do-not-call-list-missing', 'T7'),
    },
  ],
  [
    'T7: a territory is on the list of the States',
    {
      of: ['PR'],
      isMarketing: true,
      at: '2026-11-23T16:00:00Z',
      facts: ofList(true, ['US', 3]),
      is: refused('do-not-call', 'T7'),
    },
  ],
  [
    'T7: a territory needs it',
    {
      of: ['PR'],
      isMarketing: true,
      at: '2026-11-23T16:00:00Z',
      is: refused('do-not-call-list-missing', 'T7'),
    },
  ],
  [
    'AE2: a consent does not stand above the register',
    {
      of: ['AE'],
      isMarketing: true,
      at: '2026-11-23T08:00:00Z',
      facts: { consents: [{ channel: null }], ...ofList(true, ['AE', 1]) },
      is: refused('do-not-call', 'AE2'),
    },
  ],
  [
    'AE2: nor above there being none',
    {
      of: ['AE'],
      isMarketing: true,
      at: '2026-11-23T08:00:00Z',
      facts: { consents: [{ channel: 'call' }] },
      is: refused('do-not-call-list-missing', 'AE2'),
    },
  ],
  ...['SA', 'EG', 'GB', 'DE'].flatMap((of): Array<[string, Row]> => {
    const asked = {
      of: [of],
      isMarketing: true,
      at: '2026-11-23T10:00:00Z',
    };
    const lastInquiryAt = new Date('2026-11-20T10:00:00Z');
    return [
      [
        `a list in use, ${of}`,
        {
          ...asked,
          facts: { lastInquiryAt, ...ofList(true, [of, 400]) },
          is: { kind: 'refused', rule: 'do-not-call' },
        },
      ],
      [
        `a list in use and consent, ${of}`,
        { ...asked, facts: { consents: [{ channel: 'call' }], ...ofList(true, [of, 3]) }, is: allowed },
      ],
      [`no list, ${of}`, { ...asked, facts: { lastInquiryAt }, is: allowed }],
      [
        `a list in use, ${of}, and a promise`,
        { ...asked, isMarketing: false, facts: ofList(true), is: allowed },
      ],
    ];
  }),
  [
    'several: who is listed in one country may be approached by what stands above its list',
    {
      of: ['GB', 'US'],
      zone: 'Europe/London',
      isMarketing: true,
      at: '2026-11-23T10:00:00Z',
      facts: {
        lastInquiryAt: new Date('2026-11-20T10:00:00Z'),
        doNotCall: { listed: new Set([phoneOf('US').e164]), agesByCountry: new Map([['US', 3]]) },
      },
      is: allowed,
    },
  ],
  [
    'several: a consent that one of them needs',
    {
      of: ['GB', 'EG'],
      channel: 'email',
      isMarketing: true,
      at: '2026-11-23T10:00:00Z',
      is: refused('consent-needed', 'EG1'),
    },
  ],
  [
    'elsewhere: the usual hours, and nothing else',
    { of: ['GB'], isMarketing: true, at: '2026-11-23T20:59:00Z', is: allowed },
  ],
  [
    'elsewhere: 21:00',
    {
      of: ['GB'],
      isMarketing: true,
      at: '2026-11-23T21:00:00Z',
      is: later('decent-hours', '2026-11-24T08:00:00Z'),
    },
  ],
];

describe('the rules of contact by country', () => {
  it.each(facts)('%s', (_name, { of, zone, facts: known, is, ...asked }) => {
    const standing = aStanding(of, known, zone ? { zone } : {});
    const question: Asked = { channel: 'call', isMarketing: false, ...asked, at: new Date(asked.at) };
    expect(mayContact(standing, question)).toEqual(is);
  });

  it('each has sources and a day, in both languages, and every channel that rings has hours', () => {
    const { sets } = builtInRules();
    expect([...sets.keys()].toSorted()).toEqual(['AE', 'EG', 'EU', 'SA', 'US', 'US-FL', 'usual']);
    for (const { key, channels, sources } of sets.values()) {
      expect(sources.length).toBeGreaterThan(0);
      const laws = Object.values(channels).flatMap((rule) => [rule?.hours?.rule, rule?.consent?.rule]);
      // An id that an answer names is explained where the rules are shown.
      for (const law of laws)
        if (law)
          expect(sources.some(({ en, ar }) => en.startsWith(`${law}:`) && ar.startsWith(`${law}:`))).toBe(
            true,
          );
      if (key !== 'US-FL')
        for (const channel of ['call', 'text', 'social', 'visit'] as const)
          expect(channels[channel]?.hours).toBeDefined();
    }
  });

  it('files that cannot be used are named with all that is wrong', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rules-'));
    const good = readFileSync(
      path.resolve(import.meta.dirname, '../../src/leads/contact-rules/sa.yaml'),
      'utf8',
    );
    writeFileSync(path.join(folder, 'sa.yaml'), good);
    writeFileSync(path.join(folder, 'ksa.yaml'), good);
    writeFileSync(
      path.join(folder, 'ae.yaml'),
      good.replace('from: "08:00", until: "21:00"', 'from: "21:00", until: "08:00"'),
    );
    const load = () => loadContactRules(pathToFileURL(`${folder}/`));
    expect(load).toThrow('ae.yaml: channels → call → hours: the hours end before they begin');
    expect(load).toThrow('ksa.yaml: the set SA belongs in a file named sa.yaml');
    expect(load).toThrow('sa.yaml: SA is about the same place');
    expect(load).toThrow('usual.yaml: there is none');
  });
});

describe('what a team sets otherwise', () => {
  const sa = builtInRules().sets.get('SA');
  if (!sa) throw new Error('No rules of Saudi Arabia');
  const terms: Terms = {
    channels: { ...sa.channels, call: { hours: { from: '10:00', until: '20:00', rule: 'team' } } },
    consentBy: sa.consentBy,
    doNotCall: sa.doNotCall,
  };

  it('is kept as what differs, and the rest stays as it comes', () => {
    expect(differsFrom(sa, { ...terms, channels: sa.channels })).toBeUndefined();
    const differs = differsFrom(sa, terms);
    expect(differs).toEqual({ channels: { call: terms.channels.call } });
    const rules = rulesOfTeam(builtInRules(), [
      { key: 'SA', differs: JSON.parse(JSON.stringify(differs)) },
      { key: 'zones', differs: { unknownZoneIsTeams: true } },
      { key: 'XX', differs: { gone: true } },
    ]);
    expect(rules.unknownZoneIsTeams).toBe(true);
    expect(rules.sets.get('SA')?.channels.text).toEqual(sa.channels.text);
    const standing = aStanding(['SA'], {}, { rules });
    const asked = { channel: 'call', isMarketing: false } as const;
    expect(mayContact(standing, { ...asked, at: new Date('2026-11-23T06:30:00Z') })).toEqual(
      later('decent-hours', '2026-11-23T07:00:00Z', 'team'),
    );
    expect(builtInRules().sets.get('SA')).toBe(sa);
  });

  it('may be no list at all, or hours that leave nothing', () => {
    const ae = builtInRules().sets.get('AE');
    if (!ae) throw new Error('No rules of the Emirates');
    const differs = differsFrom(ae, { channels: ae.channels, consentBy: {} });
    expect(differs).toEqual({ doNotCall: null });
    const early = { channels: { call: { hours: { from: '06:00', until: '07:00', rule: 'team' } } } };
    const rules = rulesOfTeam(builtInRules(), [
      { key: 'AE', differs },
      { key: 'SA', differs: early },
    ]);
    const asked = { channel: 'call', isMarketing: true, at: new Date('2026-11-23T08:00:00Z') } as const;
    expect(mayContact(aStanding(['AE'], {}, { rules }), asked)).toEqual(allowed);
    // A phone of Riyadh with somebody who is in Dubai: 06:00 to 07:00, and from 09:00.
    const none = aStanding(['SA'], {}, { rules, zone: 'Asia/Dubai' });
    expect(mayContact(none, { ...asked, isMarketing: false })).toEqual(refused('no-decent-hour', 'AE1'));
    const both = mayContact(aStanding(['AE', 'SA'], {}, { rules }), asked);
    expect(both).toEqual(allowed);
  });
});
