import type { LocalDay } from '../../calendar/local-day.ts';
import type { DoNotCallList } from '../../leads/do-not-call.ts';
import type { RefusalRule } from '../../leads/may-contact.ts';
import type { Voice } from '../../team/voice.ts';
import { sayCountry, sayList, sayMoment } from '../../words/format.ts';
import { say } from '../../words/say.ts';
import { tellingWords, touchbaseWords } from '../../words/touchbase-words.ts';
import { refusedWords, withheldWords } from '../../words/withheld-words.ts';
import { actionIds } from '../ids.ts';
import { actions, button, context, type Message, section } from '../message.ts';
import { listStatusLine } from './do-not-call-lines.ts';

/** The health of the team's Touchbase. */
export type StatusFigures = {
  waiting: number;
  oldestWaitingAt: Date | null;
  lastError: string | null;
  deadCount: number;
  dead: ReadonlyArray<{ kind: keyof typeof tellingWords; recipient: string; wantedAt: Date; error: string }>;
  quarantined: number;
  stored: number;
  agents: number;
  leadsChannelId: string | null;
  reportsChannelId: string | null;
  doNotCallLists: readonly DoNotCallList[];
  /** The countries of contacts whose rules want such a list, and have none. */
  noDoNotCallList: readonly string[];
  /** How many touches were refused today, by rule. */
  refused: ReadonlyMap<RefusalRule, number>;
  /** Where the team is. */
  today: LocalDay;
};

/** What a manager sees of what is stuck, what waits and what was not understood. */
export function statusAnswer(figures: StatusFigures, voice: Voice, at: Date): Message {
  const title = say(voice, touchbaseWords.statusTitle, { stuck: figures.deadCount });
  const lines = [
    title,
    say(voice, touchbaseWords.statusWaiting, { n: figures.waiting }),
    ...(figures.oldestWaitingAt
      ? [say(voice, touchbaseWords.statusOldest, { moment: sayMoment(voice, figures.oldestWaitingAt, at) })]
      : []),
    ...(figures.lastError ? [say(voice, touchbaseWords.statusSlack, { error: figures.lastError })] : []),
    say(voice, touchbaseWords.statusDeliveries, { quarantined: figures.quarantined, stored: figures.stored }),
    ...figures.doNotCallLists.map((list) => listStatusLine(list, voice, figures.today)),
    ...figures.noDoNotCallList.map((country) =>
      say(voice, withheldWords.noList, { country: sayCountry(voice, country) }),
    ),
    ...refusedLines(figures.refused, voice),
  ];
  const stuck = figures.dead.map(({ kind, recipient, wantedAt, error }) =>
    say(voice, touchbaseWords.statusDead, {
      kind: { markup: say(voice, tellingWords[kind]) },
      recipient: place(recipient),
      moment: sayMoment(voice, wantedAt, at),
      error,
    }),
  );
  const channelOrNone = (id: string | null) =>
    id ? place(id) : { markup: say(voice, touchbaseWords.notSetUpChannel) };
  const people = say(voice, touchbaseWords.statusPeople, {
    agents: figures.agents,
    leads: channelOrNone(figures.leadsChannelId),
    reports: channelOrNone(figures.reportsChannelId),
  });
  return {
    text: lines.join('\n'),
    blocks: [
      section(lines.join('\n')),
      ...(stuck.length > 0
        ? [
            section(stuck.map((line) => `• ${line}`).join('\n')),
            actions('dead-letters', [
              button(actionIds.retryDead, say(voice, touchbaseWords.statusTryAgain), 'all'),
            ]),
          ]
        : []),
      context(people),
    ],
  };
}

/** How many touches were refused, and by which rules. */
function refusedLines(refused: StatusFigures['refused'], voice: Voice): string[] {
  if (refused.size === 0) return [];
  const parts = [...refused].map(([rule, n]) =>
    say(voice, withheldWords.statusPart, { why: { markup: say(voice, refusedWords[rule]) }, n }),
  );
  const n = [...refused.values()].reduce((sum, one) => sum + one, 0);
  return [say(voice, withheldWords.statusLine, { n, byRule: { markup: sayList(voice, parts) } })];
}

function place(id: string) {
  return { markup: /^[UW]/.test(id) ? `<@${id}>` : `<#${id}>` };
}
