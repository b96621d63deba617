import type { Language } from '../../../../sandbox/client/look.ts';

/** A line that somebody types, about somebody. */
type LineAbout = (name: string) => string;

/** What the story has people type, in the language it is told in; the last of them in the other one. */
type StoryLines = Readonly<Record<'attempt' | 'promise' | 'optOut' | 'other', LineAbout>>;

export const storyLines: Readonly<Record<Language, StoryLines>> = {
  en: {
    attempt: (name) => `/touch log ${name} call no answer`,
    promise: (name) => `/touch done ${name} reached, wants 3 beds next thursday 4pm`,
    optOut: (name) => `/optout ${name} found a home, please stop calling`,
    other: (name) => `/touch تم ${name} تم الرد، تريد فيلا في النرجس ثم الخميس الساعة ٤ مساءً`,
  },
  ar: {
    attempt: (name) => `/touch سجل ${name} مكالمة لا رد`,
    promise: (name) => `/touch تم ${name} تم الرد، تريد ٣ غرف ثم الخميس الساعة ٤ مساءً`,
    optOut: (name) => `/optout ${name} وجدت بيتًا وتطلب عدم التواصل معها`,
    other: (name) => `/touch done ${name} reached, wants a villa in Al Narjis next thursday 4pm`,
  },
};
