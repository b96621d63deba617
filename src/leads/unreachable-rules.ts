import type { Conditions, RoutingRule } from './route.ts';

/**
 * The rules that no lead gets as far as, each with the earlier one that takes every lead that would fit it. Those that
 * are off, or cannot be read, neither take anything nor are said to be unreachable. One rule is compared with one: what
 * several before it take together is not seen.
 */
export function unreachableRules(rules: readonly RoutingRule[]): ReadonlyMap<string, RoutingRule> {
  const holding = rules.filter(({ isOn, target }) => isOn && target !== null);
  return new Map(
    holding.flatMap((rule, index) => {
      const taking = holding.slice(0, index).find((before) => takesAll(before.conditions, rule.conditions));
      return taking ? [[rule.ruleId, taking] as const] : [];
    }),
  );
}

/** Whether each lead that fits some conditions fits others too, so that it never comes to the first. */
function takesAll(taking: Conditions, of: Conditions): boolean {
  return (
    isWider(taking.sources, of.sources) &&
    isWider(taking.kinds, of.kinds) &&
    isWider(taking.areas, of.areas) &&
    isWider(taking.languages, of.languages) &&
    isWiderPrice(taking.price, of.price) &&
    takesAllTimes(taking, of)
  );
}

function isWider<Each>(wide: readonly Each[], narrow: readonly Each[]): boolean {
  return wide.length === 0 || (narrow.length > 0 && narrow.every((one) => wide.includes(one)));
}

function isWiderPrice(wide: Conditions['price'], narrow: Conditions['price']): boolean {
  if (!wide) return true;
  if (!narrow || narrow.currency !== wide.currency) return false;
  const beginsBefore = wide.from === null || (narrow.from !== null && wide.from <= narrow.from);
  const endsAfter = wide.to === null || (narrow.to !== null && wide.to >= narrow.to);
  return beginsBefore && endsAfter;
}

function takesAllTimes(taking: Conditions, of: Conditions): boolean {
  const isAtAnyTime = !taking.hours && taking.weekdays.length === 0 && taking.holiday === 'any';
  if (isAtAnyTime) return true;
  // Days are counted from when the hours begin, so other hours may make them other days.
  const hasSameHours = taking.hours?.from === of.hours?.from && taking.hours?.until === of.hours?.until;
  const isSameOrAnyDay = taking.holiday === 'any' || taking.holiday === of.holiday;
  return hasSameHours && isWider(taking.weekdays, of.weekdays) && isSameOrAnyDay;
}
