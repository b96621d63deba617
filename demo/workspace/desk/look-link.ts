import { createElement as h, type ReactElement, type ReactNode } from 'react';
import { hrefOf, type Look, type LookChange } from '../../../sandbox/client/look.ts';

/** A link to another look of the same window. */
export function lookLink(
  look: Look,
  change: LookChange,
  label: ReactNode,
  { className, isCurrent, expands }: { className?: string; isCurrent?: boolean; expands?: boolean } = {},
): ReactElement {
  return h(
    'a',
    {
      href: hrefOf(look, change),
      'data-look': true,
      ...(className === undefined ? {} : { className }),
      ...(isCurrent ? { 'aria-current': 'true' } : {}),
      ...(expands === undefined ? {} : { 'aria-expanded': expands }),
    },
    label,
  );
}
