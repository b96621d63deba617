import type { ChannelRule, RuleSet, Terms } from '../../leads/contact-rules.ts';
import type { Channel } from '../../parsing/channel.ts';
import { latinDigits } from '../../parsing/digits.ts';
import { parseHours } from '../../parsing/hours-line.ts';
import {
  channelsOfConsent,
  channelsOfLists,
  channelsWithHours,
  checked,
  hoursField,
  ruleFields,
} from '../../slack/team/contact-rule-form.ts';
import type { Voice } from '../../team/voice.ts';
import { contactRuleWords } from '../../words/contact-rule-words.ts';
import { say } from '../../words/say.ts';
import type { FormValues } from '../action.ts';
import { enteredMany, enteredText } from '../entered-texts.ts';

const bounds = {
  attempts: { least: 1, most: 99 },
  months: { least: 1, most: 120 },
  days: { least: 1, most: 3_650 },
} as const;

/**
 * The rules as they were entered, on a set as it came. What is as in that keeps the id of its rule; what is otherwise says
 * that the team set it. What is wrong is said under its field, all at once.
 */
export function enteredTerms(
  builtIn: RuleSet,
  values: FormValues,
  voice: Voice,
): { terms: Terms } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const number = (field: string, within: { least: number; most: number }) => {
    const typed = latinDigits(enteredText(values, field));
    if (typed === '') return undefined;
    const value = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
    if (value >= within.least && value <= within.most) return value;
    errors[field] = say(voice, contactRuleWords.outOfRange, within);
    return undefined;
  };
  const many = <T extends Channel>(field: string, of: readonly T[]) =>
    of.filter((channel) => enteredMany(values, field).includes(channel));

  const { unansweredADay, unansweredAWeek } = ruleFields;
  const aDay = number(unansweredADay, bounds.attempts);
  const aWeek = number(unansweredAWeek, bounds.attempts);
  const isHalf = (aDay === undefined) !== (aWeek === undefined);
  if (isHalf && !errors[unansweredADay] && !errors[unansweredAWeek])
    errors[aDay === undefined ? unansweredADay : unansweredAWeek] = say(voice, contactRuleWords.bothOrNone);
  const in24h = {
    call: number(ruleFields.callsIn24h, bounds.attempts),
    text: number(ruleFields.textsIn24h, bounds.attempts),
  };
  const consented = many(ruleFields.consent, channelsOfConsent);

  const channels: Partial<Record<Channel, ChannelRule>> = { ...builtIn.channels };
  for (const channel of new Set<Channel>([...channelsWithHours, ...channelsOfConsent])) {
    const was = builtIn.channels[channel];
    const rule: ChannelRule = {
      ...hoursEntered(channel, was, values, voice, errors),
      ...(channel === 'call' && aDay !== undefined && aWeek !== undefined
        ? { unanswered: named({ aDay, aWeek }, was?.unanswered) }
        : {}),
      ...((channel === 'call' || channel === 'text') && in24h[channel] !== undefined
        ? { attempts: named({ in24h: in24h[channel] }, was?.attempts) }
        : {}),
      ...(consented.some((one) => one === channel) ? { consent: was?.consent ?? { rule: 'team' } } : {}),
    };
    if (was || Object.keys(rule).length > 0) channels[channel] = rule;
  }

  const consentBy = withoutGaps({
    inquiryWithinMonths: number(ruleFields.consentInquiry, bounds.months),
    transactionWithinMonths: number(ruleFields.consentDeal, bounds.months),
  });
  const listed: Channel[] = many(ruleFields.list, channelsOfLists);
  const maxAgeDays = number(ruleFields.listAge, bounds.days);
  const stands = withoutGaps({
    inquiryMonthsWithoutList: builtIn.doNotCall?.inquiryMonthsWithoutList,
    inquiryMonths: number(ruleFields.listInquiry, bounds.months),
    transactionMonths: number(ruleFields.listDeal, bounds.months),
  });
  if (listed.length > 0 && maxAgeDays === undefined && !errors[ruleFields.listAge])
    errors[ruleFields.listAge] = say(voice, contactRuleWords.ageNeeded, bounds.days);
  if (Object.keys(errors).length > 0) return { errors };

  const listNeeded = enteredMany(values, ruleFields.listNeeded).includes(checked);
  // Not asked for: whether a consent is enough is the law's.
  const { consentStandsAbove } = builtIn.doNotCall ?? {};
  const standsAbove = consentStandsAbove === undefined ? {} : { consentStandsAbove };
  const doNotCall =
    listed.length > 0 && maxAgeDays !== undefined
      ? named({ channels: listed, listNeeded, maxAgeDays, ...stands, ...standsAbove }, builtIn.doNotCall)
      : undefined;
  return { terms: { channels, consentBy, ...(doNotCall ? { doNotCall } : {}) } };
}

function hoursEntered(
  channel: Channel,
  was: ChannelRule | undefined,
  values: FormValues,
  voice: Voice,
  errors: Record<string, string>,
): Pick<ChannelRule, 'hours'> {
  const ofForm = channelsWithHours.find((one) => one === channel);
  if (!ofForm || !was?.hours) return {};
  const field = hoursField(ofForm);
  const read = parseHours(enteredText(values, field));
  // The end of a day is written 24:00 here, as hours that go past midnight are none of one day.
  const hours = read && { from: read.from, until: read.until === '00:00' ? '24:00' : read.until };
  if (hours && hours.from < hours.until) return { hours: named(hours, was.hours) };
  errors[field] = say(voice, contactRuleWords.notHours);
  return {};
}

/** A value with the id of the rule it is by: that of the built-in one where it is the same, else the team's. */
function named<T extends object>(
  value: T,
  was: (T & { rule?: string | undefined }) | undefined,
): T & { rule?: string } {
  const { rule, ...rest } = was ?? {};
  const names = new Set([...Object.keys(value), ...Object.keys(rest)]);
  const isSame =
    was !== undefined &&
    [...names].every(
      (name) => JSON.stringify(Reflect.get(value, name)) === JSON.stringify(Reflect.get(rest, name)),
    );
  const id = isSame ? rule : 'team';
  return id === undefined ? value : { ...value, rule: id };
}

function withoutGaps<T extends Record<string, number | undefined>>(
  values: T,
): { [name in keyof T]?: number } {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [name in keyof T]?: number };
}
