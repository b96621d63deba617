import type { Filling } from '../../sandbox/people/view-state.ts';
import type { LocalDay } from '../../src/calendar/local-day.ts';
import { channels, type PersonName, people, type SourceKey } from '../team.ts';
import {
  faisalAsks,
  hudaAsks,
  hudaAsksAgain,
  nouraAsks,
  reemAsks,
  samiAsks,
  samiAsksAgain,
} from './leads.ts';

/** A person of the story; `first` and `other` are whoever won and lost the race for a card. */
export type Actor = PersonName | 'first' | 'other';

/** One thing that somebody does. Buttons and menus are named as people read them. */
export type Deed =
  | {
      does: 'send-lead';
      /** Follow Up Boss's event shape, plain JSON, or a web form. */
      as: 'event' | 'json' | 'form';
      source: SourceKey;
      fields: object;
    }
  | { does: 'type'; who: Actor; line: string }
  | { does: 'press'; who: Actor; button: string; about: string; in: 'leads' | 'dm' }
  /** Two people press the same button before either has heard anything. */
  | { does: 'race'; who: readonly [PersonName, PersonName]; button: string; about: string }
  | { does: 'choose'; who: Actor; choice: string; about: string }
  /** The form in front of them; `until` is what they read when it is done, where it does not just close. */
  | { does: 'fill'; who: Actor; values: Record<string, Filling>; until?: string };

/** A moment of the week, by the team's clock. What is due by then is done first. */
export type Scene = { on: LocalDay; at: string; title: string; deeds: readonly Deed[] };

/** It is eight where Lina is, and an hour later where the others are. */
function mornings(on: LocalDay): Scene[] {
  return [
    { on, at: '07:00', title: 'Eight in the morning in Dubai, where Lina is.', deeds: [] },
    { on, at: '08:00', title: 'Eight in the morning in Riyadh.', deeds: [] },
  ];
}

const monday: Scene[] = [
  {
    on: '2026-11-23',
    at: '09:10',
    title: 'A lead comes in before anybody has set Touchbase up. It is kept.',
    deeds: [{ does: 'send-lead', as: 'event', source: 'zillow', fields: samiAsks }],
  },
  {
    on: '2026-11-23',
    at: '09:30',
    title: 'Mona, who administers the workspace, sets the team up with one form.',
    deeds: [
      { does: 'type', who: 'mona', line: '/touchbase setup' },
      {
        does: 'fill',
        who: 'mona',
        values: {
          'leads-channel': channels.leads.id,
          'reports-channel': channels.reports.id,
          managers: [people.mona.id],
          fallback: people.lina.id,
          language: 'en',
        },
        until: 'Touchbase is set up',
      },
    ],
  },
  {
    on: '2026-11-23',
    at: '09:32',
    title: 'Lina takes the lead that was waiting. Phone and e-mail go to her alone.',
    deeds: [{ does: 'press', who: 'lina', button: 'Claim', about: 'Sami', in: 'leads' }],
  },
  {
    on: '2026-11-23',
    at: '09:35',
    title: 'She calls, in vain. Without a first attempt the lead would go back to the team.',
    deeds: [{ does: 'type', who: 'lina', line: '/touch log sami no answer' }],
  },
  {
    on: '2026-11-23',
    at: '09:40',
    title: 'Sara works in Arabic.',
    deeds: [{ does: 'type', who: 'sara', line: '/touchbase لغة عربي' }],
  },
  {
    on: '2026-11-23',
    at: '10:00',
    title: 'A lead from the website.',
    deeds: [{ does: 'send-lead', as: 'json', source: 'website', fields: hudaAsks }],
  },
  {
    on: '2026-11-23',
    at: '10:01',
    title: 'Omar and Khalid press Claim at the same moment. One of them wins.',
    deeds: [{ does: 'race', who: ['omar', 'khalid'], button: 'Claim', about: 'Huda' }],
  },
  {
    on: '2026-11-23',
    at: '10:10',
    title: '{first} sends the welcome message and presses Done.',
    deeds: [{ does: 'press', who: 'first', button: 'Done', about: 'Huda Salem', in: 'dm' }],
  },
  {
    on: '2026-11-23',
    at: '10:45',
    title: 'Somebody signs the form at the open house, in Arabic.',
    deeds: [{ does: 'send-lead', as: 'form', source: 'open-house', fields: nouraAsks }],
  },
  {
    on: '2026-11-23',
    at: '10:47',
    title: 'Sara takes it.',
    deeds: [{ does: 'press', who: 'sara', button: 'Claim', about: 'نورة', in: 'leads' }],
  },
  {
    on: '2026-11-23',
    at: '10:58',
    title: 'She has spoken with Noura, and says so in Arabic, with what she promised.',
    deeds: [
      {
        does: 'type',
        who: 'sara',
        line: '/touch تم نورة تم الرد، تريد فيلا في النرجس ثم الأربعاء الساعة ١٠ صباحًا',
      },
    ],
  },
  {
    on: '2026-11-23',
    at: '16:00',
    title: 'Mona says what the sources cost.',
    deeds: [
      { does: 'type', who: 'mona', line: '/source cost zillow 1500 each month' },
      { does: 'type', who: 'mona', line: '/source cost website 600 each month' },
      { does: 'type', who: 'mona', line: '/source cost open-house 400' },
    ],
  },
  {
    on: '2026-11-23',
    at: '20:48',
    title: 'A late lead.',
    deeds: [{ does: 'send-lead', as: 'json', source: 'website', fields: faisalAsks }],
  },
  {
    on: '2026-11-23',
    at: '20:54',
    title:
      'Nobody took it for five minutes: Lina is called. Then Khalid takes it; a first attempt may wait for the decent hours of tomorrow.',
    deeds: [{ does: 'press', who: 'khalid', button: 'Claim', about: 'Faisal', in: 'leads' }],
  },
];

const tuesday: Scene[] = [
  ...mornings('2026-11-24'),
  {
    on: '2026-11-24',
    at: '08:05',
    title: 'Khalid asks how to reach Faisal, writes, and presses Done.',
    deeds: [
      { does: 'press', who: 'khalid', button: 'Contact', about: 'Faisal Amin', in: 'dm' },
      { does: 'press', who: 'khalid', button: 'Done', about: 'Faisal Amin', in: 'dm' },
    ],
  },
  {
    on: '2026-11-24',
    at: '08:10',
    title: 'Lina puts Sami off until tomorrow, from the menu of the line.',
    deeds: [
      { does: 'choose', who: 'lina', choice: 'Snooze…', about: 'Sami Haddad' },
      { does: 'fill', who: 'lina', values: { when: 'tomorrow' } },
    ],
  },
  {
    on: '2026-11-24',
    at: '11:00',
    title: '{first} speaks with Huda: what she wants, and what was promised, in one line.',
    deeds: [
      {
        does: 'type',
        who: 'first',
        line: '/touch done huda reached, wants 3 beds in Olaya next thursday 4pm',
      },
    ],
  },
  {
    on: '2026-11-24',
    at: '13:00',
    title: 'A neighbour has sent Reem.',
    deeds: [{ does: 'send-lead', as: 'json', source: 'referral', fields: reemAsks }],
  },
  {
    on: '2026-11-24',
    at: '13:04',
    title: 'Omar takes her.',
    deeds: [{ does: 'press', who: 'omar', button: 'Claim', about: 'Reem', in: 'leads' }],
  },
  {
    on: '2026-11-24',
    at: '13:12',
    title: 'She answers at once.',
    deeds: [{ does: 'type', who: 'omar', line: '/touch log reem call reached, will see the flat at three' }],
  },
  {
    on: '2026-11-24',
    at: '15:30',
    title: 'They have met, with no touch asking for it.',
    deeds: [{ does: 'type', who: 'omar', line: '/touch log reem visit met, has the cash, the owner agrees' }],
  },
];

const wednesday: Scene[] = [
  ...mornings('2026-11-25'),
  {
    on: '2026-11-25',
    at: '08:20',
    title: 'Sami is back on the list, and is written to.',
    deeds: [{ does: 'press', who: 'lina', button: 'Done', about: 'Sami Haddad', in: 'dm' }],
  },
  {
    on: '2026-11-25',
    at: '10:00',
    title: 'The hour that Sara promised. She calls and presses Reached, in Arabic.',
    deeds: [{ does: 'press', who: 'sara', button: 'تم الرد', about: 'نورة العتيبي', in: 'dm' }],
  },
  {
    on: '2026-11-25',
    at: '14:00',
    title: 'Huda asks again, through another source. She has an agent, so no card: {first} is told.',
    deeds: [{ does: 'send-lead', as: 'event', source: 'zillow', fields: hudaAsksAgain }],
  },
  {
    on: '2026-11-25',
    at: '14:20',
    title: '{first} calls at once, in vain.',
    deeds: [{ does: 'press', who: 'first', button: 'No answer', about: 'Huda Salem', in: 'dm' }],
  },
];

const thursday: Scene[] = [
  ...mornings('2026-11-26'),
  {
    on: '2026-11-26',
    at: '16:00',
    title: 'Thursday, four o’clock, as promised on Tuesday.',
    deeds: [{ does: 'press', who: 'first', button: 'Reached', about: 'Huda Salem', in: 'dm' }],
  },
  {
    on: '2026-11-26',
    at: '17:30',
    title: 'Reem has bought. Omar enters the deal, Mona what the neighbour was given.',
    deeds: [
      { does: 'type', who: 'omar', line: '/deal reem 1,250,000 31,250 costs 1,500' },
      { does: 'type', who: 'omar', line: '/lead show reem' },
      { does: 'type', who: 'mona', line: '/source cost referral 2,500' },
      { does: 'type', who: 'mona', line: '/source list' },
    ],
  },
];

const weekend: Scene[] = [
  { on: '2026-11-27', at: '08:00', title: 'Friday is a day off.', deeds: [] },
  { on: '2026-11-28', at: '08:00', title: 'So is Saturday.', deeds: [] },
];

const nextWeek: Scene[] = [
  ...mornings('2026-11-29'),
  {
    on: '2026-11-29',
    at: '11:00',
    title: 'Sami asks to be left alone. It holds at once, and old messages say so.',
    deeds: [{ does: 'type', who: 'lina', line: '/optout sami please stop calling me' }],
  },
  {
    on: '2026-11-29',
    at: '15:00',
    title: 'His name comes in again through the website. The opt-out stands: only Lina hears of it.',
    deeds: [{ does: 'send-lead', as: 'json', source: 'website', fields: samiAsksAgain }],
  },
  ...mornings('2026-11-30'),
  {
    on: '2026-11-30',
    at: '08:40',
    title: 'Khalid calls Faisal, a week after the welcome. Nobody answers.',
    deeds: [{ does: 'press', who: 'khalid', button: 'No answer', about: 'Faisal Amin', in: 'dm' }],
  },
  {
    on: '2026-11-30',
    at: '09:00',
    title: 'Monday, nine o’clock: what the week’s leads cost and brought.',
    deeds: [],
  },
];

/** A week of five people, from set-up to the first digest. Every day follows from the one before. */
export const week: readonly Scene[] = [
  ...monday,
  ...tuesday,
  ...wednesday,
  ...thursday,
  ...weekend,
  ...nextWeek,
];
