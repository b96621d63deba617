import type { LocalTime } from '../../calendar/instant.ts';
import type { LocalDay } from '../../calendar/local-day.ts';
import type { RouteTrace } from '../../leads/route.ts';
import type { Voice } from '../../team/voice.ts';
import { addLeadWords } from '../../words/add-lead-words.ts';
import { ruleWords, tryRouteWords } from '../../words/routing-words.ts';
import { mention, say } from '../../words/say.ts';
import { dateField, form, selectField, textField, timeField } from '../form.ts';
import { actionIds, formIds } from '../ids.ts';
import { actions, button, cut, option, section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { passedInWords } from './route-in-words.ts';
import { offeredKinds } from './rule-form.ts';

/** The names of the fields, as their answers come back; each with the mark of the form behind it. */
export const tryFields = {
  source: 'source',
  otherSource: 'other-source',
  kind: 'kind',
  area: 'area',
  price: 'price',
  language: 'language',
  day: 'day',
  hour: 'hour',
} as const;

/** A form shows a menu of so many sources as they are. */
const mostSources = 100;

/** A lead that is thought of: texts as they are typed, each perhaps empty. */
export type ThoughtOfLead = {
  sourceKey: string;
  kind: string;
  area: string;
  price: string;
  language: string;
  day: LocalDay;
  hour: LocalTime;
};

/** The name of a field in a form of this mark: Slack keeps what stands in a field of the same name, whatever a new picture says. */
export function tryField(field: keyof typeof tryFields, mark: string): string {
  return mark === '' ? tryFields[field] : `${tryFields[field]}:${mark}`;
}

/**
 * Asks what would happen to a lead.
 *
 * @param mark '' at first; another where the fields are to show another lead than was typed
 * @param answer what would happen to this one, or what is wrong, on top
 */
export function tryRouteForm(
  {
    lead,
    sources,
    currency,
  }: { lead: ThoughtOfLead; sources: ReadonlyArray<{ key: string; name: string }>; currency: string },
  voice: Voice,
  { mark = '', answer }: { mark?: string; answer?: readonly string[] } = {},
): FormView {
  const word = (key: keyof typeof tryRouteWords) => say(voice, tryRouteWords[key]);
  const offered = sources.slice(0, mostSources);
  const isOffered = offered.some(({ key }) => key === lead.sourceKey);
  const initial = (text: string) => (text === '' ? {} : { initial: text });
  const optional = { optional: true };
  return form(voice, {
    id: formIds.tryRoute,
    title: word('title'),
    submit: word('submit'),
    subject: mark,
    blocks: [
      ...(answer ? [section(answer.join('\n'))] : []),
      section(word('about')),
      actions('try-latest', [button(actionIds.tryLatest, word('likeLatest'), 'latest')]),
      ...(offered.length > 0
        ? [
            selectField(
              tryField('source', mark),
              word('source'),
              offered.map(({ key, name }) => option(cut(name, 75), key)),
              { ...optional, ...initial(lead.sourceKey) },
            ),
          ]
        : []),
      textField(tryField('otherSource', mark), word(offered.length > 0 ? 'otherSource' : 'source'), {
        ...optional,
        ...initial(isOffered ? '' : lead.sourceKey),
      }),
      selectField(
        tryField('kind', mark),
        word('kind'),
        offeredKinds.map((kind) => option(say(voice, addLeadWords[kind]), kind)),
        { ...optional, ...initial(lead.kind) },
      ),
      textField(tryField('area', mark), word('area'), { ...optional, ...initial(cut(lead.area, 500)) }),
      textField(tryField('price', mark), say(voice, tryRouteWords.price, { currency }), {
        ...optional,
        ...initial(cut(lead.price, 60)),
      }),
      selectField(
        tryField('language', mark),
        word('language'),
        [option(say(voice, ruleWords.english), 'en'), option(say(voice, ruleWords.arabic), 'ar')],
        { ...optional, ...initial(lead.language) },
      ),
      dateField(tryField('day', mark), word('day'), { initial: lead.day }),
      timeField(tryField('hour', mark), word('hour'), { initial: lead.hour }),
    ],
  });
}

/** What would happen to a lead: where it would go, why not by the rules before, and who would be passed over. */
export function tryRouteAnswer(trace: RouteTrace, voice: Voice): string[] {
  return [wherePut(trace, voice), ...passedInWords(trace, voice)];
}

function wherePut({ rule, to, insteadOf }: RouteTrace, voice: Voice): string {
  const channel = { markup: to.kind === 'channel' && to.channelId ? `<#${to.channelId}>` : '' };
  if (!rule) return say(voice, tryRouteWords.offeredByNone, { channel });
  const { name } = rule;
  if (insteadOf?.kind === 'agent')
    return say(voice, tryRouteWords.insteadOfAgent, {
      rule: name,
      who: mention(insteadOf.userId),
      why: insteadOf.why.replaceAll('-', '_'),
      channel,
    });
  if (insteadOf?.kind === 'rotation') return say(voice, tryRouteWords.insteadOfRotation, { rule: name });
  switch (to.kind) {
    case 'channel':
      return say(voice, tryRouteWords.offered, { rule: name, channel });
    case 'pool':
      return say(voice, tryRouteWords.pooled, { rule: name });
    case 'agent':
      return say(voice, to.via === 'rotation' ? tryRouteWords.turnOf : tryRouteWords.given, {
        rule: name,
        who: mention(to.userId),
      });
  }
}
