import type { Sentence } from './say.ts';

/** Days, times and durations. */
export const timeWords = {
  today: { en: 'today', ar: 'اليوم' },
  tomorrow: { en: 'tomorrow', ar: 'غدًا' },
  yesterday: { en: 'yesterday', ar: 'أمس' },
  dayAndTime: { en: '{day} at {time}', ar: '{day} الساعة {time}' },
  moments: { en: 'a moment', ar: 'لحظات' },
  seconds: { en: '{n, number} s', ar: '{n, number} ث' },
  minutes: { en: '{n, number} min', ar: '{n, number} د' },
  hours: { en: '{n, number} h', ar: '{n, number} س' },
  hoursMinutes: {
    en: '{hours, number} h {minutes, number} min',
    ar: '{hours, number} س {minutes, number} د',
  },
  days: {
    en: '{n, plural, one {# day} other {# days}}',
    ar: '{n, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  },
} satisfies Record<string, Sentence>;
