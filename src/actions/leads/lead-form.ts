import { isLocalDay, localDay } from '../../calendar/local-day.ts';
import { openLeadForm } from '../../flows/answers/open-lead-form.ts';
import type { Asking } from '../../flows/asking.ts';
import { addLead } from '../../flows/leads/add-lead.ts';
import type { EnteredLead } from '../../leads/entered-lead.ts';
import { keyOfName } from '../../leads/new-lead.ts';
import { parseEmail } from '../../parsing/email.ts';
import { cleanName } from '../../parsing/person-name.ts';
import { parsePhone } from '../../parsing/phone.ts';
import { closingView } from '../../slack/form.ts';
import { formIds, shortcutIds } from '../../slack/ids.ts';
import { leadAddedView, leadFields, whoseLead } from '../../slack/leads/lead-form.ts';
import { addLeadWords } from '../../words/add-lead-words.ts';
import { sayDay } from '../../words/format.ts';
import { generalWords } from '../../words/general-words.ts';
import { say } from '../../words/say.ts';
import type { Form, FormValues, Shortcut } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

/** "New lead", from anywhere in Slack. */
export const newLead: Shortcut = {
  id: shortcutIds.newLead,
  run: (asking) => openLeadForm(asking, ''),
};

/** "Make this a lead", on a message: what it says of a person is in the form, to be corrected. */
export const makeLead: Shortcut = {
  id: shortcutIds.makeLead,
  run: (asking, messageText) => openLeadForm(asking, messageText),
};

/** The form of a new lead was sent. What cannot be read is said under its field, all at once. */
export const leadFormSent: Form = {
  id: formIds.lead,
  async run(asking, values) {
    const { voice, team, at } = asking;
    const { entered, errors } = enteredLead(asking, values);
    if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
    const added = await addLead(asking, entered);
    switch (added.kind) {
      case 'denied': {
        const denied = say(voice, generalWords.denied, { why: added.why.replaceAll('-', '_') });
        return { kind: 'show', view: closingView(voice, say(voice, addLeadWords.title), denied) };
      }
      case 'nobody':
        return { kind: 'errors', errors: { [leadFields.name]: say(voice, addLeadWords.nobody) } };
      case 'added': {
        const { leadsChannelId } = team;
        const next = added.hasNext && entered.nextOn;
        const nextOn = next ? sayDay(voice, next, localDay(at, voice.zone)) : null;
        const shown = { ...added, name: added.contactName, leadsChannelId, nextOn };
        return { kind: 'show', view: leadAddedView(shown, voice) };
      }
    }
  },
};

/**
 * What was entered of a lead, and what is wrong with it, by field.
 *
 * @param hasSource it is known where it came from, so none is asked for
 */
export function enteredLead(
  { team, voice, at }: Asking,
  values: FormValues,
  { hasSource = false }: { hasSource?: boolean } = {},
): { entered: EnteredLead; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const typed = (field: keyof typeof leadFields) => enteredText(values, leadFields[field]);
  const several = (field: 'phones' | 'emails') =>
    typed(field)
      .split(/[,،;؛\n]/u)
      .map((one) => one.trim())
      .filter(Boolean);
  const name = cleanName(typed('name'));
  const phones = several('phones');
  const emails = several('emails');
  if (!name && phones.length + emails.length === 0) errors[leadFields.name] = say(voice, addLeadWords.nobody);
  if (phones.some((one) => parsePhone(one, team.country) === undefined))
    errors[leadFields.phones] = say(voice, addLeadWords.notAPhone);
  if (emails.some((one) => parseEmail(one) === undefined))
    errors[leadFields.emails] = say(voice, addLeadWords.notAnEmail);
  const newSource = cleanName(typed('newSource'));
  const sourceKey = keyOfName(newSource) || typed('source');
  if (sourceKey === '' && !hasSource) errors[leadFields.newSource] = say(voice, addLeadWords.noSource);
  const day = typed('nextOn');
  const nextOn = isLocalDay(day) ? day : null;
  if (nextOn && nextOn < localDay(at, voice.zone))
    errors[leadFields.nextOn] = say(voice, addLeadWords.dayBehind);
  const isMine = typed('whose') === whoseLead.mine;
  return {
    entered: {
      name,
      phones,
      emails,
      kind: typed('kind'),
      area: typed('area'),
      bedrooms: typed('bedrooms'),
      priceTo: typed('priceTo'),
      message: typed('message'),
      sourceKey,
      newSource: keyOfName(newSource) ? newSource : '',
      isMine,
      nextOn: isMine ? nextOn : null,
    },
    errors,
  };
}
