import type { types } from '@slack/bolt';
import { daysBetween, type LocalDay } from '../../calendar/local-day.ts';
import type { Relationship } from '../../leads/contact.ts';
import type { Neglect } from '../../leads/neglect.ts';
import type { Voice } from '../../team/voice.ts';
import { channelWords } from '../../words/channel-words.ts';
import { relationshipWords } from '../../words/detail-words.ts';
import { sayDay } from '../../words/format.ts';
import { homeWords, neglectWords } from '../../words/home-words.ts';
import { asText, mention, type Sentence, say } from '../../words/say.ts';
import { touchWords } from '../../words/touch-words.ts';
import { nameOf } from '../day/touch-answers.ts';
import { originInWords, type TouchLine } from '../day/touch-line.ts';
import { actionIds } from '../ids.ts';
import { actions, type Block, button, context, cut, option, section } from '../message.ts';
import { type HomeLook, longestSearch, type PeopleOrder, peopleOrders } from './home-look.ts';

/** Somebody among an agent's people. */
export type HomePerson = {
  contactId: string;
  name: string;
  /** What tells them from another of the same name who is shown with them. */
  apart?: string | undefined;
  relationship: Relationship;
  /** Who has them, where it is somebody else than the one who looks; `null`: nobody. */
  withOther: string | null | undefined;
  plan:
    | { name: Sentence; settled: number; total: number; paused: { until: LocalDay | null } | undefined }
    | undefined;
  next: TouchLine | undefined;
  /** When they were last spoken with, and last tried, where that was later. */
  spokeOn: LocalDay | undefined;
  triedOn: LocalDay | undefined;
  neglect: Neglect | undefined;
  isLeftAlone: boolean;
};

/** An agent's people, a page of them; or those who fit what was searched for. */
export type HomePeople = {
  /** Whom they search for; '': nobody. */
  who: string;
  people: readonly HomePerson[];
  /** How many there are in all; of a search, at least so many. */
  total: number;
  hasMore: boolean;
};

/** As much of a name as tells people apart in a list. */
const longestName = 60;

/** So many people a page. */
export const peopleAPage = 10;

/** The choices behind the menu of a person. */
export const personChoices = ['show', 'log', 'pause', 'resume', 'opt-out'] as const;
export type PersonChoice = (typeof personChoices)[number];

/** The search, the order and the page, and each person with their menu. */
export function peopleBlocks(
  { people, who, total, hasMore }: HomePeople,
  look: HomeLook,
  voice: Voice,
  today: LocalDay,
): Block[] {
  const lines = people.map((person) => personLine(person, voice, today));
  if (who === '')
    return total === 0
      ? [searchField(look, who, voice)]
      : [
          searchField(look, who, voice),
          steering(look, total, voice),
          ...lines,
          context(
            say(voice, homeWords.peopleShown, {
              from: (look.page - 1) * peopleAPage + 1,
              to: (look.page - 1) * peopleAPage + people.length,
              total,
            }),
          ),
        ];
  const found = hasMore
    ? say(voice, homeWords.foundMore, { who, n: people.length })
    : say(voice, homeWords.found, { who, n: people.length });
  return [
    searchField(look, who, voice),
    section(found),
    ...lines,
    actions('home-found', [button(`${actionIds.homePage}-all`, say(voice, homeWords.searchEnd), '1')]),
  ];
}

/** Reads the value of a menu choice; `undefined` for one this version does not offer. */
export function readPersonChoice(value: string): { choice: PersonChoice; contactId: string } | undefined {
  const [choice, contactId] = value.split(':');
  const known = personChoices.find((one) => one === choice);
  return known && contactId ? { choice: known, contactId } : undefined;
}

/** Reads an order from a menu; `undefined` for none that there is. */
export function readOrder(value: string): PeopleOrder | undefined {
  return peopleOrders.find((one) => one === value);
}

function searchField({ search }: HomeLook, who: string, voice: Voice): Block {
  return {
    type: 'input',
    // Slack keeps what stands in a field for as long as its block has the same id.
    block_id: `home-search-${search}`,
    dispatch_action: true,
    label: { type: 'plain_text', text: say(voice, homeWords.search) },
    element: {
      type: 'plain_text_input',
      action_id: actionIds.homeSearch,
      max_length: longestSearch,
      placeholder: { type: 'plain_text', text: say(voice, homeWords.searchHint) },
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
      ...(who ? { initial_value: who } : {}),
    },
  };
}

/** In which order, and which page of how many people. */
function steering({ order, page }: HomeLook, total: number, voice: Voice): Block {
  const orders = {
    next: option(say(voice, homeWords.orderNext), 'next'),
    silent: option(say(voice, homeWords.orderSilent), 'silent'),
  };
  const from = (page - 1) * peopleAPage + 1;
  const elements: types.ActionsBlock['elements'] = [
    {
      type: 'static_select',
      action_id: actionIds.homeOrder,
      placeholder: { type: 'plain_text', text: say(voice, homeWords.orderLabel) },
      options: peopleOrders.map((one) => orders[one]),
      initial_option: orders[order],
    },
  ];
  if (page > 1)
    elements.push(button(`${actionIds.homePage}-before`, say(voice, homeWords.previous), String(page - 1)));
  if (from + peopleAPage <= total)
    elements.push(button(`${actionIds.homePage}-after`, say(voice, homeWords.following), String(page + 1)));
  // Another id for each order and page: else the menu keeps what it showed.
  return actions(`home-people ${order} ${page}`, elements);
}

function personLine(person: HomePerson, voice: Voice, today: LocalDay): Block {
  const { contactId, plan, isLeftAlone, relationship, withOther } = person;
  const choices: PersonChoice[] = [
    'show',
    'log',
    ...(plan ? [plan.paused ? ('resume' as const) : ('pause' as const)] : []),
    ...(isLeftAlone ? [] : (['opt-out'] as const)),
  ];
  const facts = [
    ...(person.apart === undefined ? [] : [asText(person.apart)]),
    say(voice, relationshipWords[relationship]),
    ...(withOther ? [mention(withOther).markup] : []),
    ...(withOther === null ? [say(voice, homeWords.withNobody)] : []),
    ...(plan ? [planInWords(plan, voice, today)] : []),
  ];
  const head = say(voice, homeWords.person, {
    name: cut(nameOf(person.name, voice), longestName),
    facts: { markup: facts.join(' · ') },
  });
  const line = section([head, whatInWords(person, voice, today).join(' · ')].join('\n'), {
    type: 'overflow',
    action_id: actionIds.homePerson,
    options: choices.map((choice) => option(choiceInWords(choice, voice), `${choice}:${contactId}`)),
  });
  return { ...line, block_id: `person-${contactId}` };
}

function planInWords(plan: NonNullable<HomePerson['plan']>, voice: Voice, today: LocalDay): string {
  const place = say(voice, homeWords.onPlan, {
    plan: plan.name[voice.language],
    n: plan.settled,
    total: plan.total,
  });
  if (!plan.paused) return place;
  const { until } = plan.paused;
  const paused = say(voice, homeWords.planPaused, {
    until: until === null ? 'open' : 'day',
    day: until === null ? '' : sayDay(voice, until, today),
  });
  return say(voice, homeWords.planAndPause, { place: { markup: place }, paused: { markup: paused } });
}

/** What comes next, when people last spoke, and whether it is too long ago. */
function whatInWords(person: HomePerson, voice: Voice, today: LocalDay): string[] {
  const { plan, next, spokeOn, triedOn, neglect, isLeftAlone } = person;
  if (isLeftAlone) return [say(voice, homeWords.leftAlone)];
  return [
    ...(neglect ? [say(voice, neglectWords[neglect])] : []),
    ...(next ? [nextInWords(next, voice, today)] : []),
    ...(!next && !neglect && !plan?.paused ? [say(voice, homeWords.nothingNext)] : []),
    spokeOn === undefined
      ? say(voice, homeWords.neverSpoke)
      : say(voice, homeWords.spoke, { ago: { markup: agoInWords(spokeOn, voice, today) } }),
    ...(triedOn === undefined
      ? []
      : [say(voice, homeWords.tried, { ago: { markup: agoInWords(triedOn, voice, today) } })]),
  ];
}

function nextInWords({ dueOn, channel, origin }: TouchLine, voice: Voice, today: LocalDay): string {
  const day = sayDay(voice, dueOn, today);
  // The name of a step says by which way; what was promised may be anything.
  if (origin.kind === 'step') return say(voice, homeWords.next, { day, what: origin.label[voice.language] });
  return say(voice, homeWords.nextPromised, {
    day,
    channel: { markup: say(voice, channelWords[channel]) },
    what: { markup: originInWords(origin, voice) },
  });
}

/** "3 days ago", "5 weeks ago", "4 months ago". */
function agoInWords(day: LocalDay, voice: Voice, today: LocalDay): string {
  const days = Math.max(0, daysBetween(day, today));
  if (days < 14) return say(voice, homeWords.daysAgo, { n: days });
  if (days < 61) return say(voice, homeWords.weeksAgo, { n: Math.floor(days / 7) });
  return say(voice, homeWords.monthsAgo, { n: Math.floor(days / 30.4) });
}

function choiceInWords(choice: PersonChoice, voice: Voice): string {
  switch (choice) {
    case 'show':
      return say(voice, homeWords.show);
    case 'log':
      return say(voice, homeWords.log);
    case 'pause':
      return say(voice, homeWords.pause);
    case 'resume':
      return say(voice, homeWords.resume);
    case 'opt-out':
      return say(voice, touchWords.optOut);
  }
}
