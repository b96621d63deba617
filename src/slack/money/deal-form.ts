import type { LocalDay } from '../../calendar/local-day.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Voice } from '../../team/voice.ts';
import { moneyWords } from '../../words/money-words.ts';
import { say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { choiceField, dateField, form, textField } from '../form.ts';
import { formIds } from '../ids.ts';
import { option, section } from '../message.ts';
import { pickLabel } from '../pick-list.ts';
import type { FormView } from '../reply.ts';

/** The names of the fields, as their answers come back. */
export const dealFields = {
  who: 'who',
  contact: 'contact',
  price: 'price',
  commission: 'commission',
  costs: 'costs',
  closedOn: 'closed-on',
} as const;

/** What the form asks, and what is in it already. */
export type DealForm = {
  /** One: it is about that person. Several: one of them is to be picked. None: somebody is to be named. */
  contacts: readonly Contact[];
  currency: string;
  price?: string;
  commission?: string;
  costs?: string;
  closedOn: LocalDay;
};

/** The form of a closed sale. Amounts are typed as text, so that any digits and marks do. */
export function dealForm(deal: DealForm, voice: Voice): FormView {
  const { contacts, currency } = deal;
  const [only, ...others] = contacts;
  return form(voice, {
    id: formIds.deal,
    title: say(voice, moneyWords.dealTitle),
    submit: say(voice, moneyWords.dealSubmit),
    subject: only && others.length === 0 ? only.contactId : '',
    blocks: [
      whoBlock(contacts, voice),
      textField(dealFields.price, say(voice, moneyWords.dealPrice, { currency }), initial(deal.price)),
      textField(dealFields.commission, say(voice, moneyWords.dealCommission, { currency }), {
        hint: say(voice, moneyWords.dealCommissionHint),
        ...initial(deal.commission),
      }),
      textField(dealFields.costs, say(voice, moneyWords.dealCosts, { currency }), {
        optional: true,
        ...initial(deal.costs),
      }),
      dateField(dealFields.closedOn, say(voice, moneyWords.dealClosedOn), { initial: deal.closedOn }),
    ],
  });
}

function whoBlock(contacts: readonly Contact[], voice: Voice) {
  const [only, ...others] = contacts;
  if (only && others.length === 0)
    return section(say(voice, moneyWords.dealAbout, { name: nameOf(only.name, voice) }));
  if (only)
    return choiceField(
      dealFields.contact,
      say(voice, moneyWords.dealWho),
      contacts.map((contact) => option(pickLabel(contact, voice), contact.contactId)),
    );
  return textField(dealFields.who, say(voice, moneyWords.dealWho), {
    hint: say(voice, moneyWords.dealWhoHint),
  });
}

function initial(value: string | undefined): { initial?: string } {
  return value ? { initial: value } : {};
}
