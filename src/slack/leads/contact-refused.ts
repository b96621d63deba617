import { localDay } from '../../calendar/local-day.ts';
import type { Permission } from '../../leads/may-contact.ts';
import { isOverridable } from '../../leads/may-contact.ts';
import type { Voice } from '../../team/voice.ts';
import { answerWords } from '../../words/answer-words.ts';
import { contactRuleWords, whyNotWords } from '../../words/contact-rule-words.ts';
import { sayDay, sayMoment } from '../../words/format.ts';
import { listWords } from '../../words/list-words.ts';
import { say } from '../../words/say.ts';
import { form, textField } from '../form.ts';
import { actionIds, formIds } from '../ids.ts';
import { actions, type Block, button, type Message, section } from '../message.ts';
import type { FormView } from '../reply.ts';

type NotNow = Exclude<Permission, { kind: 'allowed' }>;

/** About what somebody wanted to contact a person. */
type About = { kind: 'touch' | 'lead'; id: string };

/** The one field of the form in which somebody says why they contact a person all the same. */
export const anywayField = 'why';

/** Why a person may not be contacted at this moment, by which rule, and from when; with a way to do it all the same. */
export function notNowAnswer(
  refused: { name: string; permission: NotNow; weeklyCap: number; about: About },
  voice: Voice,
  at: Date,
): Message {
  const text = notNowText(refused, voice, at);
  return { text, blocks: [section(text), ...anywayButton(refused, voice)] };
}

/** The same in words. */
export function notNowText(
  { name, permission, weeklyCap }: { name: string; permission: NotNow; weeklyCap: number },
  voice: Voice,
  at: Date,
): string {
  const { rule, law } = permission;
  if (rule === 'opted-out' || rule === 'opted-out-of-channel')
    return say(voice, answerWords.contactRefused, { name });
  const from = permission.kind === 'later' ? permission.from : at;
  if (rule === 'weekly-cap') {
    const day = sayDay(voice, localDay(from, voice.zone), localDay(at, voice.zone));
    return say(voice, listWords.capReached, { name, cap: weeklyCap, from: day });
  }
  return [
    say(voice, whyNotWords[rule], { name, from: sayMoment(voice, from, at) }),
    ...(law === undefined
      ? []
      : [
          law === 'team' ? say(voice, contactRuleWords.byTeam) : say(voice, contactRuleWords.byRule, { law }),
        ]),
  ].join('\n');
}

/** The button behind which it is asked why; none where the person asked to be left alone. */
export function anywayButton(
  { permission, about }: { permission: NotNow; about: About },
  voice: Voice,
): Block[] {
  if (!isOverridable(permission)) return [];
  return [
    actions(`anyway-${about.id}`, [
      button(actionIds.contactAnyway, say(voice, contactRuleWords.anyway), `${about.kind} ${about.id}`),
    ]),
  ];
}

/** Asks why somebody contacts a person all the same. */
export function anywayForm(about: About, voice: Voice): FormView {
  return form(voice, {
    id: formIds.contactAnyway,
    title: say(voice, contactRuleWords.anywayTitle),
    submit: say(voice, contactRuleWords.anywayOpen),
    subject: `${about.kind} ${about.id}`,
    blocks: [
      section(say(voice, contactRuleWords.anywayIntro)),
      textField(anywayField, say(voice, contactRuleWords.anywayWhy), {
        multiline: true,
        hint: say(voice, contactRuleWords.anywayWhyHint),
      }),
    ],
  });
}

/** Reads about what a button or form of these is; `undefined`: of nothing that this version writes. */
export function readAbout(value: string): About | undefined {
  const [kind, id = ''] = value.split(' ');
  return (kind === 'touch' || kind === 'lead') && id ? { kind, id } : undefined;
}
