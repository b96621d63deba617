import { addDays, type LocalDay } from '../../../src/calendar/local-day.ts';
import type { Language } from '../../../src/team/voice.ts';
import { people } from '../../team.ts';
import type { Chance } from './chance.ts';
import { pastSources } from './sources.ts';

/** An agent who has contacts from before. */
export type Owner = { userId: string; language: Language };

/** What is decided about a contact before its life is told. */
export type Fate = {
  owner: Owner;
  arrivesOn: LocalDay;
  source: string;
  /** The last touch that was due stays undone, so that somebody has something from before. */
  isBehind: boolean;
  /** After the last conversation a call is promised: so many days from today, at four. */
  promisedInDays: number | undefined;
  /** They ask to be left alone after so many touches. */
  stopsAfter: number | undefined;
  /** They ask again, through another source, while they are on the plan. */
  asksAgain: boolean;
  /** They buy, at the latest so many days before today; it takes a conversation first. */
  buysWithinDays: number | undefined;
  /** Their first call is answered, whatever chance says. */
  isSurelyMet: boolean;
};

export const owners = [
  { userId: people.omar.id, language: 'en' },
  { userId: people.sara.id, language: 'ar' },
  { userId: people.khalid.id, language: 'ar' },
] as const satisfies readonly Owner[];

/** So many of an agent's contacts are on a plan at most: some eight touches each working day. */
const mostOnPlan = 36;
/** So many of them began on a Monday, because it is a Monday on which the workspace opens. */
const begunOnMondays = 6;
/** Of the others, how many days from the Monday of their week they began: Thursday, Sunday, Tuesday, Wednesday. */
const otherDays = [3, -1, 1, 2] as const;
/** And how many weeks ago that was. */
const otherWeeks = [2, 1, 3, 5, 4, 6] as const;
const planWeeks = 7;
/** Who began earlier has come to the end of the plan. */
const surelyFinishedDays = 60;
const longestAgoDays = 355;
const recentDays = 26;
/** However many contacts there are, the team sells so much in a year at most. */
const mostDeals = 40;

/**
 * Decides about the contacts with numbers from 0 up to `contacts`: half of them, up to a limit, are on their plan
 * today, and the others came earlier in the year. The same number has the same fate.
 *
 * @param today a Monday
 */
export function fateOf(nth: number, contacts: number, today: LocalDay, chance: Chance): Fate {
  const owner = owners[nth % owners.length] ?? owners[0];
  const ofOwner = Math.floor(nth / owners.length);
  const source = chance.pickByShare(pastSources).name;
  const usual = {
    owner,
    source,
    isBehind: false,
    promisedInDays: undefined,
    stopsAfter: undefined,
    asksAgain: false,
    buysWithinDays: undefined,
    isSurelyMet: false,
  };
  const onPlan = Math.min(mostOnPlan * owners.length, Math.floor(contacts / 2));
  if (nth < onPlan)
    return {
      ...usual,
      arrivesOn: beginningOnPlan(ofOwner, today),
      isBehind: ofOwner === begunOnMondays || ofOwner === begunOnMondays + 1,
      promisedInDays: ofOwner === 2 ? 0 : ofOwner === 4 ? 2 : undefined,
      isSurelyMet: ofOwner === 2 || ofOwner === 4,
    };

  const before = nth - onPlan;
  const arrivesOn = addDays(today, -chance.between(surelyFinishedDays, longestAgoDays));
  // The first few buy lately, so that the week's figures have something to show.
  const buysLately = before < Math.min(6, Math.max(1, Math.floor(contacts / 12)));
  if (buysLately) return { ...usual, arrivesOn, isSurelyMet: true, buysWithinDays: recentDays };
  if (before === 7 || chance.happens(0.04)) return { ...usual, arrivesOn, stopsAfter: chance.between(2, 5) };
  return {
    ...usual,
    arrivesOn,
    asksAgain: chance.happens(0.07),
    buysWithinDays: chance.happens(Math.min(0.08, mostDeals / contacts)) ? longestAgoDays : undefined,
  };
}

/** The day on which somebody began who is on the plan today: seven weeks ago at the most, yesterday at the least. */
function beginningOnPlan(ofOwner: number, today: LocalDay): LocalDay {
  if (ofOwner < begunOnMondays) return addDays(today, -7 * (1 + (ofOwner % planWeeks)));
  const other = ofOwner - begunOnMondays;
  const week = otherWeeks[other % otherWeeks.length] ?? 1;
  return addDays(today, -7 * week + (otherDays[other % otherDays.length] ?? 0));
}
