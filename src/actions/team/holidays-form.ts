import { changeHolidays } from '../../flows/team/change-holidays.ts';
import { closingView } from '../../slack/form.ts';
import { formIds } from '../../slack/ids.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import { readHolidaysField } from '../../slack/team/holidays-field.ts';
import { holidaysAsBefore, holidaysFieldName, holidaysSaved } from '../../slack/team/holidays-form.ts';
import { holidayWords } from '../../words/holiday-words.ts';
import { say } from '../../words/say.ts';
import type { Form } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

/** A manager changed the team's holidays. */
export const holidaysFormSent: Form = {
  id: formIds.holidays,
  async run(asking, values) {
    const { voice, at } = asking;
    const typed = readHolidaysField(enteredText(values, holidaysFieldName), voice);
    if ('problem' in typed) return { kind: 'errors', errors: { [holidaysFieldName]: typed.problem } };
    const { holidays } = typed;
    const result = await changeHolidays(asking, holidays);
    switch (result.kind) {
      case 'denied': {
        const { text: denied } = deniedMessage(voice, result.why);
        return { kind: 'show', view: closingView(voice, say(voice, holidayWords.title), denied) };
      }
      case 'same':
        return { kind: 'show', view: holidaysAsBefore(voice) };
      case 'changed':
        return {
          kind: 'show',
          view: holidaysSaved({ holidays, following: result.following }, voice, at),
        };
    }
  },
};
