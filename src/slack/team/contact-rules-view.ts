import type { ContactRules, RuleSet } from '../../leads/contact-rules.ts';
import { channels } from '../../parsing/channel.ts';
import type { Voice } from '../../team/voice.ts';
import { channelsWords } from '../../words/channel-words.ts';
import { contactRuleWords } from '../../words/contact-rule-words.ts';
import { sayDays, sayList, sayTime } from '../../words/format.ts';
import { say, type Values } from '../../words/say.ts';
import { pressView } from '../form.ts';
import { actionIds } from '../ids.ts';
import { type Block, button, context, section } from '../message.ts';
import type { FormView } from '../reply.ts';

type Shown = {
  rules: ContactRules;
  own: ReadonlySet<string>;
  mayEdit: boolean;
  /** The team's. */
  zone: string;
};

/** Each set of rules: when, how often, with what consent, from which source and of which day. */
export function contactRulesView(
  { rules, own, mayEdit, zone }: Shown,
  voice: Voice,
  notice?: string,
): FormView {
  const { unknownZoneIsTeams } = rules;
  const zonesText = unknownZoneIsTeams
    ? say(voice, contactRuleWords.zonesTeams, { zone })
    : say(voice, contactRuleWords.zonesAll);
  const zonesButton = button(
    actionIds.contactRuleZones,
    say(voice, unknownZoneIsTeams ? contactRuleWords.zonesToAll : contactRuleWords.zonesToTeams),
    unknownZoneIsTeams ? 'all' : 'team',
  );
  return pressView(voice, {
    title: say(voice, contactRuleWords.title),
    subject: '',
    blocks: [
      ...(notice ? [section(notice)] : []),
      section(say(voice, contactRuleWords.intro)),
      section(say(voice, contactRuleWords.onlyPlans)),
      section(zonesText, mayEdit ? zonesButton : undefined),
      ...[...rules.sets.values()].flatMap((set) => setBlocks(set, own.has(set.key), mayEdit, voice)),
    ],
  });
}

function setBlocks(set: RuleSet, isOwn: boolean, mayEdit: boolean, voice: Voice): Block[] {
  const { key, name, asOf, sources } = set;
  const title = say(voice, contactRuleWords.setTitle, {
    name: name[voice.language],
    day: sayDays(voice, asOf, asOf),
    own: isOwn ? 'yes' : 'no',
  });
  const edit = button(actionIds.contactRuleEdit, say(voice, contactRuleWords.edit), key);
  return [
    {
      ...section([title, ...termLines(set, voice)].join('\n'), mayEdit ? edit : undefined),
      block_id: `contact-rule:${key}`,
    },
    context(sources.map((source) => source[voice.language]).join('\n')),
  ];
}

/** What a set of rules says, a line each, in markup. */
export function termLines({ channels: of, consentBy, doNotCall }: RuleSet, voice: Voice): string[] {
  const named = (channel: (typeof channels)[number]) => say(voice, channelsWords[channel]);
  const list = (some: readonly (typeof channels)[number][]) => ({ markup: sayList(voice, some.map(named)) });
  const lines = channels.flatMap((channel): string[] => {
    const { hours, unanswered, attempts } = of[channel] ?? {};
    const name = { markup: named(channel) };
    return [
      ...(hours
        ? [
            say(voice, contactRuleWords.hoursLine, {
              channel: name,
              from: clock(hours.from, voice),
              until: clock(hours.until, voice),
              ...byLaw(hours.rule),
            }),
          ]
        : []),
      ...(unanswered
        ? [
            say(voice, contactRuleWords.unansweredLine, {
              channel: name,
              aDay: unanswered.aDay,
              aWeek: unanswered.aWeek,
              ...byLaw(unanswered.rule),
            }),
          ]
        : []),
      ...(attempts
        ? [
            say(voice, contactRuleWords.attemptsLine, {
              channel: name,
              n: attempts.in24h,
              ...byLaw(attempts.rule),
            }),
          ]
        : []),
    ];
  });
  const wanted = channels.filter((channel) => of[channel]?.consent);
  const [first] = wanted;
  const consent = first
    ? say(voice, contactRuleWords.consentLine, {
        channels: list(wanted),
        by: { markup: standsIn(consentBy.inquiryWithinMonths, consentBy.transactionWithinMonths, voice) },
        ...byLaw(of[first]?.consent?.rule),
      })
    : say(voice, contactRuleWords.noConsentLine);
  const notCalled = doNotCall
    ? say(voice, contactRuleWords.listLine, {
        channels: list(doNotCall.channels),
        needed: doNotCall.listNeeded ? 'yes' : 'no',
        days: doNotCall.maxAgeDays,
        consent: doNotCall.consentStandsAbove === false ? 'below' : 'above',
        by: { markup: standsIn(doNotCall.inquiryMonths, doNotCall.transactionMonths, voice) },
        ...byLaw(doNotCall.rule),
      })
    : say(voice, contactRuleWords.noListLine);
  return [...lines, consent, notCalled];
}

function standsIn(inquiry: number | undefined, deal: number | undefined, voice: Voice): string {
  if (inquiry !== undefined && deal !== undefined)
    return say(voice, contactRuleWords.byEither, { n: inquiry, m: deal });
  if (inquiry !== undefined) return say(voice, contactRuleWords.byInquiry, { n: inquiry });
  return deal === undefined ? '' : say(voice, contactRuleWords.byDeal, { n: deal });
}

function byLaw(rule: string | undefined): Values {
  return { hasLaw: rule === undefined ? 'none' : rule === 'team' ? 'team' : 'law', law: rule ?? '' };
}

function clock(time: string, voice: Voice): string {
  return sayTime(voice, new Date(`2026-01-01T${time === '24:00' ? '00:00' : time}:00Z`), 'UTC');
}
