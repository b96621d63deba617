import { cleanName } from '../../parsing/person-name.ts';
import { maskPhonesAndEmails } from '../../parsing/phone.ts';
import type { Voice } from '../../team/voice.ts';
import { sayMoment } from '../../words/format.ts';
import { handWords } from '../../words/hand-words.ts';
import { leadWords } from '../../words/lead-words.ts';
import { asText, type Sentence, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { pressView } from '../form.ts';
import { actionIds } from '../ids.ts';
import { agentMenu } from '../leads/assign-answers.ts';
import { actions, type Block, button, context, cut, section } from '../message.ts';
import type { FormView } from '../reply.ts';

/** Leads that nobody has: those offered to be claimed, or those in the pool. */
export const waitingPlaces = ['offered', 'pool'] as const;
export type WaitingPlace = (typeof waitingPlaces)[number];

/** A lead that nobody has, as a manager sees it. */
export type WaitingLead = {
  leadId: string;
  name: string;
  sourceName: string;
  area: string;
  isTest: boolean;
  arrivedAt: Date;
  channelId: string | null;
  remindedAt: Date | null;
  escalatedAt: Date | null;
  pooledAt: Date | null;
};

/** Some of those leads, oldest first, and how many there are. */
export type WaitingLeads = { leads: readonly WaitingLead[]; total: number };

/** So many stand in the Home; behind a button, so many a page. */
export const waitingInHome = 10;
export const waitingAPage = 20;

const titles: Record<WaitingPlace, Sentence> = { offered: handWords.waiting, pool: handWords.pool };
const longestFact = 60;

/** The two lists in the Home of a manager, each lead with a menu of people to give it to. Never how to reach anybody. */
export function waitingBlocks(
  waiting: Readonly<Record<WaitingPlace, WaitingLeads>>,
  voice: Voice,
  at: Date,
): Block[] {
  return waitingPlaces.flatMap((place) => {
    const { leads, total } = waiting[place];
    const header: Block = {
      type: 'header',
      text: { type: 'plain_text', text: say(voice, titles[place]) },
    };
    if (total === 0) return [header, section(say(voice, noneIn(place)))];
    return [
      header,
      section(say(voice, handWords.waitingCount, { n: total })),
      ...leads.map((lead) => leadLine(lead, voice, at)),
      ...(total > leads.length
        ? [
            actions(`waiting-all-${place}`, [
              button(
                `${actionIds.waitingPage}-${place}`,
                say(voice, handWords.showAll, { n: total }),
                `${place}:1`,
              ),
            ]),
          ]
        : []),
    ];
  });
}

/** A page of all of them. */
export function waitingView(
  { place, page, leads, total }: { place: WaitingPlace; page: number } & WaitingLeads,
  voice: Voice,
  at: Date,
): FormView {
  const from = (page - 1) * waitingAPage + 1;
  const isLast = page * waitingAPage >= total;
  const turn = (words: Sentence, to: number, id: string) =>
    button(`${actionIds.waitingPage}-${id}`, say(voice, words), `${place}:${to}`);
  const turns = [
    ...(page > 1 ? [turn(handWords.previousPage, page - 1, 'previous')] : []),
    ...(isLast ? [] : [turn(handWords.nextPage, page + 1, 'next')]),
  ];
  return pressView(voice, {
    title: say(voice, titles[place]),
    subject: `${place}:${page}`,
    blocks:
      leads.length === 0
        ? [section(say(voice, noneIn(place)))]
        : [
            ...leads.map((lead) => leadLine(lead, voice, at)),
            context(say(voice, handWords.pageOf, { from, to: from + leads.length - 1, total })),
            ...(turns.length > 0 ? [actions('waiting-turn', turns)] : []),
          ],
  });
}

/** Reads which page of which list is asked for; `undefined` for none that there is. */
export function readWaitingPage(value: string): { place: WaitingPlace; page: number } | undefined {
  const [said, number] = value.split(':');
  const place = waitingPlaces.find((one) => one === said);
  const page = Number(number);
  return place && Number.isInteger(page) && page >= 1 && page <= 10_000 ? { place, page } : undefined;
}

function leadLine(lead: WaitingLead, voice: Voice, at: Date): Block {
  const moment = (instant: Date) => sayMoment(voice, instant, at);
  const facts = [
    ...(lead.isTest ? [say(voice, leadWords.test)] : []),
    asText(cut(lead.sourceName, longestFact)),
    asText(cut(maskPhonesAndEmails(lead.area), longestFact)),
    say(voice, handWords.waitingSince, { moment: moment(lead.arrivedAt) }),
    ...(lead.pooledAt
      ? [say(voice, handWords.poolSince, { moment: moment(lead.pooledAt) })]
      : [
          lead.channelId
            ? say(voice, handWords.inChannel, { channel: { markup: `<#${lead.channelId}>` } })
            : say(voice, handWords.inNoChannel),
          ...(lead.escalatedAt
            ? [say(voice, handWords.managersAsked, { moment: moment(lead.escalatedAt) })]
            : lead.remindedAt
              ? [say(voice, handWords.fallbackAsked, { moment: moment(lead.remindedAt) })]
              : []),
        ]),
  ];
  // Some senders put a phone where the name belongs.
  const name = nameOf(cut(maskPhonesAndEmails(cleanName(lead.name)), longestFact), voice);
  const text = say(voice, handWords.waitingLine, {
    name,
    facts: { markup: facts.filter(Boolean).join(' · ') },
  });
  return {
    ...section(text, agentMenu(actionIds.assignWaiting, voice)),
    block_id: `waiting:${lead.leadId}`,
  };
}

function noneIn(place: WaitingPlace): Sentence {
  return place === 'pool' ? handWords.poolNone : handWords.waitingNone;
}
