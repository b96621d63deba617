import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { Language, Look } from '../../../sandbox/client/look.ts';
import type { Sentence } from '../../../src/words/say.ts';
import { localeOf } from '../../../src/words/say.ts';
import { teamZone } from '../../team.ts';
import type { Jump } from '../jump.ts';
import type { TimeState, TimeTrouble } from '../time-machine.ts';
import { deskSay, deskVoice, momentText } from './desk-say.ts';
import { deskTabs } from './desk-tabs.ts';
import { deskWords } from './desk-words.ts';
import { lookLink } from './look-link.ts';
import { postButton } from './post-button.ts';

const jumps: readonly { jump: Jump; label: Sentence; hint: Sentence }[] = [
  { jump: 'now', label: deskWords.toNow, hint: deskWords.toNowHint },
  { jump: 'hour', label: deskWords.toHour, hint: deskWords.toHourHint },
  { jump: 'next-morning', label: deskWords.toMorning, hint: deskWords.toMorningHint },
  { jump: 'next-monday', label: deskWords.toMonday, hint: deskWords.toMondayHint },
  { jump: 'week', label: deskWords.toWeek, hint: deskWords.toWeekHint },
];

/** The product's name, the workspace's date and time, and what moves it. */
export function clockBar(look: Look, time: TimeState): ReactElement {
  const { language } = look;
  const { now, moving, trouble } = time;
  return h(
    'div',
    { className: 'clock-bar' },
    h(
      'p',
      { className: 'clock-product' },
      h('strong', null, 'Touchbase'),
      h('span', { className: 'clock-demo' }, deskSay(language, deskWords.demo)),
    ),
    clock(language, now, moving === undefined),
    h(
      'div',
      { className: 'clock-travel', role: 'group', 'aria-label': deskSay(language, deskWords.travel) },
      moving
        ? travelling(language, now, moving)
        : jumps.map((jump) => jumpButton(language, jump, time.isPresentAhead)),
    ),
    trouble
      ? h('p', { className: 'clock-trouble', role: 'status' }, troubleInWords(language, trouble))
      : null,
    look.more.panel === 'closed' ? panelLinks(look) : null,
  );
}

function jumpButton(
  language: Language,
  { jump, label, hint }: (typeof jumps)[number],
  isPresentAhead: boolean,
): ReactElement {
  const isDisabled = jump === 'now' && !isPresentAhead;
  const words = deskSay(language, isDisabled ? deskWords.presentBehind : hint);
  const reason = `clock-jump-${jump}-reason`;
  return h(
    'span',
    { key: jump, className: `clock-jump of-${jump}`, title: words },
    postButton('/desk/jump', { to: jump }, deskSay(language, label), {
      hint: words,
      ...(isDisabled ? { isDisabled, describedBy: reason } : {}),
    }),
    isDisabled ? h('span', { id: reason, className: 'unseen' }, words) : null,
  );
}

function clock(language: Language, now: Date, runs: boolean): ReactElement {
  return h(
    'time',
    {
      id: 'desk-clock',
      className: 'clock-now',
      dateTime: now.toISOString(),
      title: deskSay(language, deskWords.clock),
      'data-clock': now.getTime(),
      'data-runs': runs ? '1' : '0',
      'data-zone': teamZone,
      'data-locale': localeOf(deskVoice(language)),
    },
    momentText(language, now),
  );
}

function travelling(
  language: Language,
  now: Date,
  { from, to }: NonNullable<TimeState['moving']>,
): ReactNode {
  const until = momentText(language, to);
  const words = deskSay(language, deskWords.moving, { until });
  return [
    h('progress', {
      key: 'progress',
      className: 'clock-progress',
      value: now.getTime() - from.getTime(),
      max: Math.max(1, to.getTime() - from.getTime()),
      'aria-label': words,
    }),
    h('span', { key: 'until', className: 'clock-until' }, words),
    h(
      'span',
      { key: 'stop' },
      postButton('/desk/stop', {}, deskSay(language, deskWords.stop), { look: 'main' }),
    ),
  ];
}

function troubleInWords(language: Language, trouble: TimeTrouble): string {
  switch (trouble.kind) {
    case 'stuck':
      return deskSay(language, deskWords.stuck, { unread: trouble.unread, untold: trouble.untold });
    case 'dead':
      return deskSay(language, deskWords.dead, { count: trouble.count });
    case 'failed':
      return deskSay(language, deskWords.failed, { why: trouble.why });
    case 'late':
      return deskSay(language, deskWords.late, { why: trouble.why });
  }
}

/** The way back to what stands beside the workspace once it was closed. */
function panelLinks(look: Look): ReactElement {
  return h(
    'nav',
    { className: 'clock-panels', 'aria-label': deskSay(look.language, deskWords.desk) },
    deskTabs.map((tab) =>
      h(
        'span',
        { key: tab },
        lookLink(look, { more: { panel: tab } }, deskSay(look.language, deskWords[tab])),
      ),
    ),
  );
}
