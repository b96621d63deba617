import type { RuleSet } from '../../leads/contact-rules.ts';
import type { Channel } from '../../parsing/channel.ts';
import type { Voice } from '../../team/voice.ts';
import { channelsWords } from '../../words/channel-words.ts';
import { contactRuleWords } from '../../words/contact-rule-words.ts';
import { formWords } from '../../words/form-words.ts';
import { type Sentence, say } from '../../words/say.ts';
import { checkField, form, textField } from '../form.ts';
import { formIds } from '../ids.ts';
import { option, section } from '../message.ts';
import type { FormView } from '../reply.ts';

/** Channels that ring, knock or light up a screen: they have hours. */
export const channelsWithHours = ['call', 'text', 'social', 'visit'] as const satisfies readonly Channel[];
/** What may need somebody's consent. */
export const channelsOfConsent = ['call', 'text', 'email', 'social'] as const satisfies readonly Channel[];
/** For what there are lists. */
export const channelsOfLists = ['call', 'text'] as const satisfies readonly Channel[];

/** The fields of the form, by name; those of hours are `hours-call` and so on. */
export const ruleFields = {
  unansweredADay: 'unanswered-day',
  unansweredAWeek: 'unanswered-week',
  callsIn24h: 'calls-24h',
  textsIn24h: 'texts-24h',
  consent: 'consent',
  consentInquiry: 'consent-inquiry',
  consentDeal: 'consent-deal',
  list: 'list',
  listNeeded: 'list-needed',
  listAge: 'list-age',
  listInquiry: 'list-inquiry',
  listDeal: 'list-deal',
  builtIn: 'built-in',
} as const;

/** The field of the hours of a channel. */
export function hoursField(channel: (typeof channelsWithHours)[number]): string {
  return `hours-${channel}`;
}

/** The one choice of the fields that are only checked or not. */
export const checked = 'yes';

/** The rules of one country as they hold, to be set. */
export function contactRuleForm(set: RuleSet, voice: Voice): FormView {
  const { channels: of, consentBy, doNotCall } = set;
  const number = (name: string, label: Sentence, value: number | undefined, hint: Sentence) =>
    textField(name, say(voice, label), {
      optional: true,
      hint: say(voice, hint),
      ...(value === undefined ? {} : { initial: String(value) }),
    });
  const choices = (some: readonly Channel[]) =>
    some.map((channel) => option(say(voice, channelsWords[channel]), channel));
  const words = contactRuleWords;
  return form(voice, {
    id: formIds.contactRule,
    title: say(voice, words.title),
    submit: say(voice, formWords.save),
    subject: set.key,
    blocks: [
      section(`*${set.name[voice.language]}*`),
      ...channelsWithHours.flatMap((channel) => {
        const hours = of[channel]?.hours;
        // A region says only what is otherwise than in its country.
        if (!hours) return [];
        const label = say(voice, words.hoursField, { channel: say(voice, channelsWords[channel]) });
        return [
          textField(hoursField(channel), label, {
            hint: say(voice, words.hoursHint),
            initial: `${hours.from}-${hours.until}`,
          }),
        ];
      }),
      number(ruleFields.unansweredADay, words.unansweredADay, of.call?.unanswered?.aDay, words.noLimitHint),
      number(
        ruleFields.unansweredAWeek,
        words.unansweredAWeek,
        of.call?.unanswered?.aWeek,
        words.noLimitHint,
      ),
      number(ruleFields.callsIn24h, words.callsIn24h, of.call?.attempts?.in24h, words.noLimitHint),
      number(ruleFields.textsIn24h, words.textsIn24h, of.text?.attempts?.in24h, words.noLimitHint),
      checkField(ruleFields.consent, say(voice, words.consentField), choices(channelsOfConsent), {
        optional: true,
        initial: channelsOfConsent.filter((channel) => of[channel]?.consent),
      }),
      number(
        ruleFields.consentInquiry,
        words.consentInquiry,
        consentBy.inquiryWithinMonths,
        words.nothingHint,
      ),
      number(ruleFields.consentDeal, words.consentDeal, consentBy.transactionWithinMonths, words.nothingHint),
      checkField(ruleFields.list, say(voice, words.listField), choices(channelsOfLists), {
        optional: true,
        initial: doNotCall?.channels ?? [],
      }),
      checkField(
        ruleFields.listNeeded,
        say(voice, words.listNeededField),
        [option(say(voice, words.listNeeded), checked)],
        { optional: true, initial: doNotCall?.listNeeded ? [checked] : [] },
      ),
      number(ruleFields.listAge, words.listAge, doNotCall?.maxAgeDays, words.listAgeHint),
      number(ruleFields.listInquiry, words.listInquiry, doNotCall?.inquiryMonths, words.nothingHint),
      number(ruleFields.listDeal, words.listDeal, doNotCall?.transactionMonths, words.nothingHint),
      checkField(
        ruleFields.builtIn,
        say(voice, words.builtInField),
        [option(say(voice, words.backToBuiltIn), checked)],
        { optional: true },
      ),
    ],
  });
}
