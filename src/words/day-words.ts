import type { DayGroup } from '../plans/arrange-day.ts';
import type { Sentence } from './say.ts';

/** The headings over the parts of a day. */
export const dayGroupWords: Record<DayGroup, Sentence> = {
  before: { en: '*From before*', ar: '*من قبل*' },
  promised: { en: '*Promised, and new leads*', ar: '*وعود وعملاء جدد*' },
  people: { en: '*People*', ar: '*الأشخاص*' },
  sending: { en: '*To send*', ar: '*للإرسال*' },
  tasks: { en: '*Tasks*', ar: '*المهام*' },
};

/** A day as a whole. */
export const dayWords = {
  goodEvening: { en: 'Good evening, {name}.', ar: 'مساء الخير، {name}.' },
  countsFor: {
    en: '{today, plural, =0 {Nothing new} one {# touch} other {# touches}} for {day}{before, plural, =0 {.} one {, # from before.} other {, # from before.}}',
    ar: '{day}: {today, plural, =0 {لا جديد} zero {لا جديد} one {تواصل واحد} two {تواصلان} few {# تواصلات} many {# تواصلًا} other {# تواصل}}{before, plural, =0 {.} zero {.} one {، وواحد من قبل.} two {، واثنان من قبل.} few {، و# من قبل.} many {، و# من قبل.} other {، و# من قبل.}}',
  },
  // Where a piece for many people is one line
  countsInLines: {
    en: '{n, plural, one {# touch} other {# touches}}{kind, select, new { today} before { from before} other {, {today, number} today and {before, number} from before}}, in {lines, plural, one {one line} other {# lines}}.',
    ar: '{n, plural, zero {لا تواصلات} one {تواصل واحد} two {تواصلان} few {# تواصلات} many {# تواصلًا} other {# تواصل}}{kind, select, new { اليوم} before { من قبل} other {، منها {today, plural, zero {#} one {واحد} two {اثنان} few {#} many {#} other {#}} اليوم و{before, plural, zero {#} one {واحد} two {اثنان} few {#} many {#} other {#}} من قبل}}، في {lines, plural, zero {# سطر} one {سطر واحد} two {سطرين} few {# سطور} many {# سطرًا} other {# سطر}}.',
  },
  countsInLinesFor: {
    en: '{n, plural, one {# touch} other {# touches}} for {day}{kind, select, new {} before {, all from before} other {, {today, number} new and {before, number} from before}}, in {lines, plural, one {one line} other {# lines}}.',
    ar: '{day}: {n, plural, zero {لا تواصلات} one {تواصل واحد} two {تواصلان} few {# تواصلات} many {# تواصلًا} other {# تواصل}}{kind, select, new {} before { من قبل} other {، منها {today, plural, zero {#} one {واحد} two {اثنان} few {#} many {#} other {#}} لليوم نفسه و{before, plural, zero {#} one {واحد} two {اثنان} few {#} many {#} other {#}} من قبل}}، في {lines, plural, zero {# سطر} one {سطر واحد} two {سطرين} few {# سطور} many {# سطرًا} other {# سطر}}.',
  },
  letGo: {
    en: '{n, plural, one {One small touch from before was let go, as it came too late: {examples}.} other {# small touches from before were let go, as they came too late, such as those to {examples}.}}',
    ar: '{n, plural, zero {لم يُترك شيء مما سبق.} one {تُرك تواصل صغير سابق لفوات أوانه: {examples}.} two {تُرك تواصلان صغيران سابقان لفوات أوانهما: {examples}.} few {تُركت # تواصلات صغيرة سابقة لفوات أوانها، منها مع {examples}.} many {تُرك # تواصلًا صغيرًا سابقًا لفوات أوانه، منها مع {examples}.} other {تُرك # تواصل صغير سابق لفوات أوانه، منها مع {examples}.}}',
  },
  nextWorkingDay: { en: 'Next working day: {day}', ar: 'يوم العمل القادم: {day}' },
  nextWeekOn: { en: 'Next week: {day}', ar: 'الأسبوع القادم: {day}' },
  forOwner: { en: 'for {who}', ar: 'نيابةً عن {who}' },
  doneBy: { en: 'done by {who}', ar: 'يتولاه {who}' },
} satisfies Record<string, Sentence>;
