import { stringify } from 'yaml';
import type { Plan } from './plan.ts';
import { totalsOf } from './plan-totals.ts';

const head = (
  plan: Plan,
) => `# The touch plan "${oneLine(plan.name.en)}" (${oneLine(plan.name.ar)}), as Touchbase reads it.
# Edit it, then bring it back with /touchbase plans, Import. Every text has English and Arabic words; {contact} and
# {agent} stand for the names, and {occasion} for the holiday in a step that falls on one. Keep the key of a step: by
# it Touchbase knows what has been done. total, counts and makeUp must agree with the steps.
`;

/** A plan as a YAML file that `readPlan` reads back as the same plan. The same plan makes the same file. */
export function planAsYaml(plan: Plan): string {
  return `${head(plan)}${stringify({ ...plan, ...totalsOf(plan.steps) }, { lineWidth: 110, aliasDuplicateObjects: false })}`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
