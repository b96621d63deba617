import type { Voice } from '../../team/voice.ts';
import { sayMoment } from '../../words/format.ts';
import { say } from '../../words/say.ts';
import { tellingWords, touchbaseWords } from '../../words/touchbase-words.ts';
import { actionIds } from '../ids.ts';
import { actions, button, context, type Message, section } from '../message.ts';

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

function place(id: string) {
  return { markup: /^[UW]/.test(id) ? `<@${id}>` : `<#${id}>` };
}
