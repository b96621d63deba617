import { createElement as h, type ReactNode } from 'react';

/** Drawn in a square of 20, with round strokes. */
const paths = {
  hash: 'M7.5 3.5 6 16.5M14 3.5l-1.5 13M3.5 7.5h13.5M3 12.5h13.5',
  lock: 'M6 9V6.5a4 4 0 0 1 8 0V9M4.5 9h11v8h-11z',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  panel: 'M3 4h14v12H3zM12 4v12',
  close: 'm5 5 10 10M15 5 5 15',
  reply: 'M3.5 4.5h13v9h-7l-4 3v-3h-2z',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  bolt: 'M11 2.5 4.5 11.5h5l-1 6 6.5-9h-5z',
  send: 'M3.5 3.5 17 10 3.5 16.5l2-6.5zM5.5 10h6',
  eye: 'M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  file: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5.5M7.5 13.5h5.5',
  down: 'M10 4v12M5 11l5 5 5-5',
} as const;

/** A small picture beside or instead of words; whoever cannot see it is told by the words or a label. */
export function icon(name: keyof typeof paths): ReactNode {
  return h(
    'svg',
    { className: `icon icon-${name}`, viewBox: '0 0 20 20', 'aria-hidden': true, focusable: false },
    h('path', { d: paths[name] }),
  );
}
