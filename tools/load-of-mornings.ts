import { publicHolidays } from '../src/calendar/holidays.ts';
import { addDays, type LocalDay } from '../src/calendar/local-day.ts';
import { isWorkingDay, type WorkCalendar } from '../src/calendar/working-day.ts';
import { arrangeDay, type DayTouch } from '../src/plans/arrange-day.ts';
import { loadLibrary } from '../src/plans/library.ts';
import { scheduleOf } from '../src/plans/schedule.ts';
import { type Begin, spreadBeginnings } from '../src/plans/spread.ts';
import { proposedHolidays } from '../src/team/proposed-holidays.ts';

// How full the mornings of an agent are whose people were all put on one plan on one day, as they would be without
// spreading and as they are: `node tools/load-of-mornings.ts [people] [plan]`. Everything is done on its day.

const people = Number(process.argv[2] ?? 300);
const planKey = process.argv[3] ?? '33-touch';
const from = '2026-11-22';
const years = 2;

const plan = loadLibrary().get(planKey);
if (!plan) throw new Error(`No plan ${planKey}`);
const asked = plan;
const work: WorkCalendar = {
  workingDays: [0, 1, 2, 3, 4],
  isDayOff: (day) => publicHolidays('SA', Number(day.slice(0, 4))).has(day),
};
const holidays = proposedHolidays('SA').filter(({ greet }) => greet);

function touchesOf(begins: readonly Begin[]): Map<LocalDay, DayTouch[]> {
  const days = new Map<LocalDay, DayTouch[]>();
  for (const [nth, { startsOn, spreadDays }] of begins.entries())
    for (let planYear = 1; planYear <= years; planYear += 1) {
      const facts = { work, holidays, events: [], personalDays: personalDaysOf(nth) };
      for (const touch of scheduleOf(asked, { startsOn, planYear, shiftedDays: 0, spreadDays }, facts)) {
        const step = asked.steps[touch.ordinal - 1];
        if (!step) continue;
        const due = days.get(touch.dueOn) ?? [];
        due.push({
          touchId: `${nth}-${planYear}-${touch.stepKey}`,
          contactId: String(nth),
          channel: touch.channel,
          dueOn: touch.dueOn,
          dueAt: null,
          origin: {
            kind: 'step',
            planKey: asked.key,
            stepKey: touch.stepKey,
            occasion: touch.occasion,
            purpose: step.purpose,
            isBatch: step.batch === true,
          },
          stage: null,
          waits: false,
          isUnreachable: false,
          score: 0,
        });
        days.set(touch.dueOn, due);
      }
    }
  return days;
}

/** Birthdays of two in three are known, of one in two the day of the wedding. */
function personalDaysOf(nth: number) {
  const dayOf = (seed: number) => addDays('2024-01-01', (nth * seed) % 366).slice(5);
  return {
    ...(nth % 3 === 0 ? {} : { birthday: dayOf(37) }),
    ...(nth % 2 === 0 ? {} : { wedding: dayOf(101) }),
  };
}

function report(name: string, begins: readonly Begin[]) {
  const days = touchesOf(begins);
  for (let year = 0; year < years; year += 1) {
    const mornings: { day: LocalDay; lines: number; people: number }[] = [];
    for (let nth = 0; nth < 365; nth += 1) {
      const day = addDays(from, year * 365 + nth);
      if (!isWorkingDay(day, work)) continue;
      const due = days.get(day) ?? [];
      const lines = new Set(arrangeDay(due, day).map(({ line }) => line)).size;
      mornings.push({ day, lines, people: due.length });
    }
    const byLines = mornings.toSorted((a, b) => a.lines - b.lines || a.people - b.people);
    const said = (morning: (typeof byLines)[number] | undefined) =>
      morning ? `${morning.lines} lines for ${morning.people} touches (${morning.day})` : '–';
    console.log(`${name}, year ${year + 1}: ${mornings.length} mornings`);
    console.log(`  busiest  ${said(byLines.at(-1))}`);
    console.log(`  median   ${said(byLines[Math.floor(byLines.length / 2)])}`);
    console.log(`  quietest ${said(byLines[0])}`);
  }
}

report(
  `${people} on ${planKey}, all on one day`,
  Array.from({ length: people }, () => ({ startsOn: from, spreadDays: 0 })),
);
report(`${people} on ${planKey}, spread`, spreadBeginnings({ count: people, from, workingDaysAWeek: 5 }));
