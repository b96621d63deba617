import { latinDigits } from '../../parsing/digits.ts';
import type { StepWords } from '../../plans/edit-plan.ts';
import { type Plan, personalDays, planEvents, type StepWhen } from '../../plans/plan.ts';
import { stepWays, wayUsed, whenFieldNames } from '../../slack/plans/step-when-fields.ts';
import { stepFaultWords } from '../../words/plan-step-words.ts';
import type { FieldReader } from './plan-step-values.ts';

const mostDays = 730;
const mostDaysOfEvent = 180;

/** Whether the way that was chosen needs a card for the years in which its day does not come. */
export function needsCard(fields: FieldReader, plan: Plan): boolean {
  return plan.repeats === 'yearly' && wayOf(fields, plan) !== 'plain';
}

function wayOf(fields: FieldReader, plan: Plan) {
  return wayUsed(plan, fields.choice(whenFieldNames.way, stepWays) ?? 'plain');
}

/**
 * When a step is due, as it was entered. Only to be used where the reader found no fault.
 *
 * @param card the card in its stead, where `needsCard`
 */
export function readWhen(fields: FieldReader, plan: Plan, card: StepWords['card']): StepWhen {
  const way = wayOf(fields, plan);
  const isYearly = plan.repeats === 'yearly';
  const week = isYearly
    ? {
        month: numberIn(fields, whenFieldNames.month, 1, 12),
        week: numberIn(fields, whenFieldNames.week, 1, 4),
      }
    : { month: 1, week: 1 };
  const afterDays = isYearly ? 0 : numberIn(fields, whenFieldNames.days, 0, mostDays);
  const otherwise = { ...week, ...(card ?? noCard) };
  switch (way) {
    case 'plain':
      return isYearly ? week : { afterDays };
    case 'personal-day': {
      const personalDay = fields.choice(whenFieldNames.personalDay, personalDays) ?? 'birthday';
      return { personalDay, otherwise };
    }
    case 'holiday':
      return { holiday: numberIn(fields, whenFieldNames.holiday, 1, 12), otherwise };
    case 'event': {
      const nth = numberIn(fields, whenFieldNames.nth, 1, 12);
      return {
        event: fields.choice(whenFieldNames.event, planEvents) ?? 'closing',
        ...(nth === 1 ? {} : { nth }),
        days: numberIn(fields, whenFieldNames.eventDays, -mostDaysOfEvent, mostDaysOfEvent),
        otherwise: isYearly ? otherwise : { afterDays },
      };
    }
  }
}

const noCard = { label: { en: '', ar: '' }, words: { en: '', ar: '' } };

function numberIn(fields: FieldReader, field: string, from: number, to: number): number {
  const said = latinDigits(fields.entered(field))
    .replace(/[−–]/gu, '-')
    .replace(/[\p{Cf}\s]/gu, '');
  const number = /^[+-]?\d{1,4}$/.test(said) ? Number(said) : Number.NaN;
  if (number >= from && number <= to) return number;
  fields.refuse(field, stepFaultWords.number, { from, to });
  return from;
}
