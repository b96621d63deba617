import type { types } from '@slack/bolt';
import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { type DayGroup, dayGroups } from '../../plans/arrange-day.ts';
import { personalDays } from '../../plans/plan.ts';
import type { Discipline, WeekOfDiscipline } from '../../reports/plan-discipline.ts';
import { weeksLookedBack } from '../../reports/plan-discipline.ts';
import type { Voice } from '../../team/voice.ts';
import { sayDay, sayDays, sayList, sayNumber, sayPercent, sayTime } from '../../words/format.ts';
import { groupCountWords, homeWords, personalDayWords } from '../../words/home-words.ts';
import { type Sentence, say } from '../../words/say.ts';
import { type DayLine, dayBlocks } from '../day/day-lines.ts';
import { nameOf } from '../day/touch-answers.ts';
import { type Block, context, cut, section } from '../message.ts';
import { figuresTable } from '../money/figures-table.ts';
import { type HomeLook, keptLook } from './home-look.ts';
import { type HomePeople, peopleBlocks } from './home-people.ts';
import { type HomeSettings, settingsBlocks } from './home-settings.ts';
import type { HomeView } from './publish-home.ts';
import { type WaitingLeads, type WaitingPlace, waitingBlocks } from './waiting-leads.ts';

/** A day ahead: how much is due, and what of it cannot be moved. */
export type DayAhead = {
  day: LocalDay;
  count: number;
  promised: ReadonlyArray<{ name: string; at: Date | null }>;
  /** By which own day of a person, and on which day that comes, which may be a day off after this one. */
  personal: ReadonlyArray<{ day: (typeof personalDays)[number]; name: string; on: LocalDay }>;
};

/** What is due today: how many touches of each part of the day, its first lines, and how many lines are not shown. */
export type HomeToday = {
  counts: ReadonlyMap<DayGroup, number>;
  lines: readonly DayLine[];
  more: number;
};

/** Everything the Home of an agent shows. */
export type Home = {
  look: HomeLook;
  /** What nobody has yet, for a manager. */
  waiting?: Readonly<Record<WaitingPlace, WaitingLeads>> | undefined;
  today: HomeToday;
  week: readonly DayAhead[];
  people: HomePeople;
  /** Where there is nobody: in which channel people are claimed. */
  leadsChannelId: string | null;
  discipline: { whole: Discipline; weeks: readonly WeekOfDiscipline[] };
  settings: HomeSettings;
};

/** So many names of a kind a day. */
const namesShown = 8;
const longestName = 40;

/** The Home of an agent, within Slack's 100 blocks. */
export function homeView(home: Home, voice: Voice, at: Date): HomeView {
  const today = localDay(at, voice.zone);
  const hasNobody = home.people.total === 0 && home.people.who === '';
  return {
    type: 'home',
    private_metadata: keptLook(home.look),
    blocks: inHome([
      ...(home.waiting ? waitingBlocks(home.waiting, voice, at) : []),
      header(homeWords.today, voice),
      ...todayBlocks(home.today, voice, at),
      header(homeWords.week, voice),
      section(weekInWords(home.week, voice, today)),
      header(homeWords.people, voice),
      ...(hasNobody ? [section(nobodyYet(home.leadsChannelId, voice))] : []),
      ...peopleBlocks(home.people, home.look, voice, today),
      header(homeWords.discipline, voice),
      ...disciplineBlocks(home.discipline, voice),
      header(homeWords.settings, voice),
      ...settingsBlocks(home.settings, voice, at),
    ]),
  };
}

/** A Home that says one thing: why there is nothing else in it. */
export function plainHome(text: string): HomeView {
  return { type: 'home', blocks: inHome([section(text)]) };
}

/** Charts are for messages only; there is none among these blocks. */
function inHome(blocks: readonly Block[]): types.KnownBlock[] {
  return blocks.filter((block) => block.type !== 'data_visualization');
}

function header(title: Sentence, voice: Voice): Block {
  return { type: 'header', text: { type: 'plain_text', text: say(voice, title) } };
}

function todayBlocks({ counts, lines, more }: HomeToday, voice: Voice, at: Date): Block[] {
  if (lines.length === 0) return [section(say(voice, homeWords.todayNothing))];
  const groups = dayGroups.flatMap((group) => {
    const n = counts.get(group) ?? 0;
    return n > 0 ? [say(voice, groupCountWords[group], { n })] : [];
  });
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return [
    section(say(voice, homeWords.todayCounts, { n: total, groups: { markup: sayList(voice, groups) } })),
    ...dayBlocks(lines, voice, at),
    ...(more > 0 ? [context(say(voice, homeWords.todayAll, { n: more }))] : []),
  ];
}

function weekInWords(week: readonly DayAhead[], voice: Voice, today: LocalDay): string {
  if (week.length === 0) return say(voice, homeWords.weekNothing);
  return week.map((ahead) => dayInWords(ahead, voice, today)).join('\n');
}

function dayInWords({ day, count, promised, personal }: DayAhead, voice: Voice, today: LocalDay): string {
  const promises = promised.map(({ name, at }) => {
    const shown = cut(nameOf(name, voice), longestName);
    return at
      ? say(voice, homeWords.nameAtHour, { name: shown, time: sayTime(voice, at) })
      : say(voice, homeWords.justName, { name: shown });
  });
  const ofTheirOwn = personalDays.flatMap((one) => {
    const names = personal
      .filter((touch) => touch.day === one)
      .map(({ name, on }) =>
        say(voice, on === day ? homeWords.justName : homeWords.nameOnDay, {
          name: cut(nameOf(name, voice), longestName),
          day: sayDay(voice, on, today),
        }),
      );
    return names.length > 0
      ? [say(voice, personalDayWords[one], { names: { markup: namesInWords(names, voice) } })]
      : [];
  });
  return [
    say(voice, homeWords.weekDay, { day: sayDay(voice, day, today), n: count }),
    ...(promises.length > 0
      ? [say(voice, homeWords.promisedTo, { names: { markup: namesInWords(promises, voice) } })]
      : []),
    ...ofTheirOwn,
  ].join(' · ');
}

/** Some names, and how many more. */
function namesInWords(names: readonly string[], voice: Voice): string {
  const left = names.length - namesShown;
  if (left <= 0) return sayList(voice, names);
  return sayList(voice, [...names.slice(0, namesShown), say(voice, homeWords.andMore, { n: left })]);
}

function nobodyYet(leadsChannelId: string | null, voice: Voice): string {
  if (!leadsChannelId) return say(voice, homeWords.peopleNobody);
  return say(voice, homeWords.peopleNone, { channel: { markup: `<#${leadsChannelId}>` } });
}

function disciplineBlocks({ whole, weeks }: Home['discipline'], voice: Voice): Block[] {
  const hint = context(say(voice, homeWords.disciplineHint));
  const shown = weeks.filter(({ due, isRunning }) => !isRunning || due > 0);
  if (shown.every(({ due }) => due === 0))
    return [section(say(voice, homeWords.disciplineNothing, { weeks: weeksLookedBack }))];
  const figures = ({ due, onTime, share }: Discipline) => [
    sayNumber(voice, due),
    sayNumber(voice, onTime),
    share.kind === 'ratio' ? sayPercent(voice, share.value) : '–',
  ];
  const total = [say(voice, homeWords.allWeeks), ...figures(whole)];
  const words =
    whole.share.kind === 'ratio'
      ? say(voice, homeWords.disciplineWhole, {
          weeks: weeksLookedBack,
          onTime: whole.onTime,
          due: whole.due,
          share: sayPercent(voice, whole.share.value),
        })
      : say(voice, homeWords.disciplineNothing, { weeks: weeksLookedBack });
  return [
    section(words),
    figuresTable({
      heading: [homeWords.columnWeek, homeWords.columnDue, homeWords.columnOnTime, homeWords.columnShare].map(
        (title) => say(voice, title),
      ),
      rows: shown.map((week) => [
        week.isRunning ? say(voice, homeWords.runningWeek) : sayDays(voice, week.from, week.to),
        ...figures(week),
      ]),
      summed: () => total,
      total,
      firstColumn: voice.language === 'ar' ? 'right' : 'left',
    }),
    hint,
  ];
}
