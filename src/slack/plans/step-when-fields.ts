import {
  type PersonalDay,
  type Plan,
  type PlanEvent,
  personalDays,
  planEvents,
  type StepWhen,
} from '../../plans/plan.ts';
import type { Voice } from '../../team/voice.ts';
import { personalDayWords, planEventWords, stepFormWords } from '../../words/plan-step-words.ts';
import { say } from '../../words/say.ts';
import { selectField, textField } from '../form.ts';
import { actionIds } from '../ids.ts';
import { type Block, option } from '../message.ts';

/** The ways to say when: `plain` is a day from the start, or a month and week, as the plan counts. */
export const stepWays = ['plain', 'personal-day', 'holiday', 'event'] as const;
export type StepWay = (typeof stepWays)[number];

/** The names of the fields that say when, as their answers come back. */
export const whenFieldNames = {
  way: 'way',
  days: 'days',
  month: 'month',
  week: 'week',
  personalDay: 'personal-day',
  holiday: 'holiday',
  event: 'event',
  nth: 'nth',
  eventDays: 'event-days',
} as const;

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const weeks = [1, 2, 3, 4];

/** How a step says when. */
export function wayOf(when: StepWhen | undefined): StepWay {
  if (when && 'personalDay' in when) return 'personal-day';
  if (when && 'holiday' in when) return 'holiday';
  return when && 'event' in when ? 'event' : 'plain';
}

/** The ways a plan can say when. Days that do not come need a card at a fixed month, which only yearly plans have. */
export function waysOf(plan: Plan): readonly StepWay[] {
  return plan.repeats === 'yearly' ? stepWays : ['plain', 'event'];
}

/** The way, where the plan has it; else the plain one. */
export function wayUsed(plan: Plan, way: StepWay): StepWay {
  return waysOf(plan).includes(way) ? way : 'plain';
}

/**
 * The fields that say when: how, and what that way needs.
 *
 * @param when what they begin with: the step's own day, or that of the step before it
 * @param isNext a new step: the day after that, or the week
 * @param holidays the names of those on which the team sends cards, in its order
 */
export function whenFields(
  plan: Plan,
  way: StepWay,
  when: StepWhen | undefined,
  { isNext, holidays }: { isNext: boolean; holidays: readonly string[] },
  voice: Voice,
): Block[] {
  const label = (words: keyof typeof stepFormWords) => say(voice, stepFormWords[words]);
  const isYearly = plan.repeats === 'yearly';
  const names = {
    plain: isYearly ? label('wayWeek') : label('wayDays'),
    'personal-day': label('wayPersonalDay'),
    holiday: label('wayHoliday'),
    event: label('wayEvent'),
  };
  const begin = beginOf(when, isNext);
  const fixed = isYearly
    ? [
        selectField(
          whenFieldNames.month,
          label(way === 'plain' ? 'month' : 'monthElse'),
          months.map((n) => option(say(voice, stepFormWords.monthChoice, { n }), String(n))),
          { initial: String(begin.month) },
        ),
        selectField(
          whenFieldNames.week,
          label(way === 'plain' ? 'week' : 'weekElse'),
          weeks.map((n) => option(say(voice, stepFormWords.weekChoice, { n }), String(n))),
          { initial: String(begin.week) },
        ),
      ]
    : [
        textField(whenFieldNames.days, label(way === 'plain' ? 'days' : 'daysElse'), {
          initial: String(begin.days),
        }),
      ];
  return [
    selectField(
      whenFieldNames.way,
      label('way'),
      waysOf(plan).map((one) => option(names[one], one)),
      { initial: way, actionId: actionIds.stepWay },
    ),
    ...specialFields(way, when, holidays, voice),
    ...fixed,
  ];
}

function specialFields(
  way: StepWay,
  when: StepWhen | undefined,
  holidays: readonly string[],
  voice: Voice,
): Block[] {
  const label = (words: keyof typeof stepFormWords) => say(voice, stepFormWords[words]);
  const day = when && 'personalDay' in when ? when.personalDay : 'birthday';
  const holiday = when && 'holiday' in when ? when.holiday : 1;
  const happens = when && 'event' in when ? when : undefined;
  switch (way) {
    case 'plain':
      return [];
    case 'personal-day':
      return [
        selectField(
          whenFieldNames.personalDay,
          label('personalDay'),
          personalDays.map((one: PersonalDay) => option(say(voice, personalDayWords[one]), one)),
          { initial: day },
        ),
      ];
    case 'holiday':
      return [
        selectField(
          whenFieldNames.holiday,
          label('holiday'),
          months.map((n) => option(holidayChoice(n, holidays[n - 1], voice), String(n))),
          { initial: String(holiday) },
        ),
      ];
    case 'event':
      return [
        selectField(
          whenFieldNames.event,
          label('event'),
          planEvents.map((one: PlanEvent) => option(say(voice, planEventWords[one]), one)),
          { initial: happens?.event ?? 'closing' },
        ),
        textField(whenFieldNames.nth, label('nth'), {
          initial: String(happens?.nth ?? 1),
          hint: label('nthHint'),
        }),
        textField(whenFieldNames.eventDays, label('eventDays'), {
          initial: String(happens?.days ?? 1),
          hint: label('eventDaysHint'),
        }),
      ];
  }
}

function holidayChoice(n: number, name: string | undefined, voice: Voice): string {
  return name === undefined
    ? say(voice, stepFormWords.holidayChoice, { n })
    : say(voice, stepFormWords.holidayNamed, { n, name: { markup: name } });
}

/** Where the fields of a fixed day begin. */
function beginOf(when: StepWhen | undefined, isNext: boolean): { days: number; month: number; week: number } {
  const fixed = when && 'otherwise' in when ? when.otherwise : when;
  if (!fixed) return { days: 0, month: 1, week: 1 };
  if ('afterDays' in fixed) return { days: fixed.afterDays + Number(isNext), month: 1, week: 1 };
  const { month, week } = fixed;
  if (!isNext) return { days: 0, month, week };
  return week < 4
    ? { days: 0, month, week: week + 1 }
    : { days: 0, month: Math.min(12, month + 1), week: month < 12 ? 1 : 4 };
}
