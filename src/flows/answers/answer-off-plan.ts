import { standingEnrolments } from '../../db/enrolments.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Plan } from '../../plans/plan.ts';
import { plansNamed } from '../../plans/plan-named.ts';
import { nameOf } from '../../slack/day/touch-answers.ts';
import type { Message } from '../../slack/message.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import { planList } from '../../slack/plans/plan-answers.ts';
import { moveWords } from '../../words/move-words.ts';
import { planWords } from '../../words/plan-words.ts';
import { type Sentence, say, type Values } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { type TakeOffResult, takeOffPlan } from '../plans/take-off-plan.ts';

/**
 * Takes a contact off the plan that is said, and answers. Where none is said it is the one plan of work: the
 * relationship plan has to be named, so that "off" said twice does not take that one away too.
 */
export async function answerOffPlan(asking: Asking, contact: Contact, said: string): Promise<Message> {
  const { means, teamId, plans } = asking;
  const { contactId } = contact;
  const on = await standingEnrolments(means.store.rows, teamId, contactId);
  const onPlans = [...new Set(on.map(({ planKey }) => planKey))].flatMap((key) => plans.get(key) ?? []);
  if (onPlans.length === 0)
    return sentence(asking, planWords.onNone, { name: nameOf(contact.name, asking.voice) });
  const meant =
    said === '' ? onPlans.filter(({ kind }) => kind === 'operational') : plansNamed(onPlans, said);
  const [plan, ...others] = meant;
  if (plan && others.length === 0)
    return offPlanAnswer(asking, await takeOffPlan(asking, { contactId, planKey: plan.key }));

  const [known, ...more] = plansNamed(plans.values(), said);
  if (!plan && known && more.length === 0)
    return offPlanAnswer(asking, { kind: 'not-on-it', contact, planKey: known.key });
  return sentence(asking, planWords.offWhich, {
    name: nameOf(contact.name, asking.voice),
    plans: { markup: listed(asking, plan ? meant : onPlans) },
    ...exampleOf(asking, planWords.exampleOff),
  });
}

/** What became of taking somebody off a plan. */
export function offPlanAnswer(asking: Asking, result: TakeOffResult): Message {
  const { voice, plans } = asking;
  if (result.kind === 'denied') return deniedMessage(voice, result.why);
  if (result.kind === 'gone') return sentence(asking, planWords.gone);
  const { contact, planKey } = result;
  const plan = plans.get(planKey)?.name[voice.language] ?? say(voice, moveWords.planGone);
  const values = { name: nameOf(contact.name, voice), plan };
  switch (result.kind) {
    case 'off': {
      const off = say(voice, planWords.off, values);
      if (!result.isOnNone) return plainMessage(off);
      const none = say(voice, planWords.offAll, { ...values, ...exampleOf(asking, planWords.examplePlan) });
      return plainMessage(`${off}\n${none}`);
    }
    case 'not-on-it':
      return sentence(asking, planWords.offNotOn, values);
    case 'too-late':
      return sentence(asking, planWords.offTooLate, {
        ...values,
        ...exampleOf(asking, planWords.exampleOff),
      });
  }
}

function listed({ voice }: Asking, plans: readonly Plan[]): string {
  return planList(
    plans.map(({ name }) => name),
    voice,
  );
}

function exampleOf({ voice }: Asking, example: Sentence): Values {
  return { example: { markup: example[voice.language] } };
}

function sentence({ voice }: Asking, words: Sentence, values: Values = {}): Message {
  return plainMessage(say(voice, words, values));
}
