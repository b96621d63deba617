import { isLocalDay } from '../../calendar/local-day.ts';
import { dealRefusal } from '../../flows/answers/answer-deal-line.ts';
import { findContacts, mostToPickFrom } from '../../flows/answers/find-contacts.ts';
import { moveMade } from '../../flows/answers/move-made.ts';
import type { Asking } from '../../flows/asking.ts';
import { recordDeal } from '../../flows/money/record-deal.ts';
import type { Contact } from '../../leads/contact.ts';
import { parseAmount } from '../../money/amount.ts';
import { closingView } from '../../slack/form.ts';
import { formIds } from '../../slack/ids.ts';
import { dealFields, dealForm } from '../../slack/money/deal-form.ts';
import { amountRefusal, dealAnswer } from '../../slack/money/money-answers.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import type { FormReply } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import { moneyWords } from '../../words/money-words.ts';
import { say } from '../../words/say.ts';
import type { Form, FormValues } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

type Errors = Record<string, string>;

/** The form of a closed sale was sent. What is wrong is said under its field, all at once; what was typed stays. */
export const dealFormSent: Form = {
  id: formIds.deal,
  async run(asking, values, subject) {
    const { team, member, voice, at } = asking;
    const why = denial(member, 'enter-deal');
    if (why) return said(asking, deniedMessage(voice, why).text);
    const errors: Errors = {};
    const priceMinor = amountIn(asking, values, dealFields.price, errors);
    const commissionMinor = amountIn(asking, values, dealFields.commission, errors);
    const costsMinor = enteredText(values, dealFields.costs)
      ? amountIn(asking, values, dealFields.costs, errors)
      : 0n;
    const closedOn = enteredText(values, dealFields.closedOn);
    if (!isLocalDay(closedOn)) errors[dealFields.closedOn] = say(voice, moneyWords.dealDayMissing);
    const contacts = await contactsMeant(asking, values, subject, errors);
    if (Object.keys(errors).length > 0) return { kind: 'errors', errors };

    const [contactId, ...others] = contacts.ids;
    if (!contactId || others.length > 0) {
      const kept = {
        price: enteredText(values, dealFields.price),
        commission: enteredText(values, dealFields.commission),
        costs: enteredText(values, dealFields.costs),
        closedOn,
      };
      return {
        kind: 'show',
        view: dealForm({ contacts: contacts.found, currency: team.currency, ...kept }, voice),
      };
    }
    const result = await recordDeal(asking, { contactId, priceMinor, commissionMinor, costsMinor, closedOn });
    if (result.kind === 'denied') return said(asking, deniedMessage(voice, result.why).text);
    if (result.kind === 'gone') return said(asking, dealRefusal(asking, result));
    if (result.kind === 'ahead')
      return { kind: 'errors', errors: { [dealFields.closedOn]: dealRefusal(asking, result) } };
    const answer = dealAnswer(result.kind, result.deal, await moveMade(asking, result), voice, at);
    const view = closingView(voice, say(voice, moneyWords.dealTitle), answer.text);
    return { kind: 'show', view: { ...view, blocks: answer.blocks } };
  },
};

/** Who the form is about: as it was opened, as picked in it, or whom the typed name fits; a fault is noted. */
async function contactsMeant(
  asking: Asking,
  values: FormValues,
  subject: string,
  errors: Errors,
): Promise<{ ids: string[]; found: Contact[] }> {
  const chosen = subject || enteredText(values, dealFields.contact);
  if (chosen) return { ids: [chosen], found: [] };
  const who = enteredText(values, dealFields.who);
  const found = await findContacts(asking, who, 'own');
  if (found.length === 0) errors[dealFields.who] = say(asking.voice, moneyWords.dealWhoNone);
  if (found.length > mostToPickFrom) errors[dealFields.who] = say(asking.voice, moneyWords.dealWhoMany);
  return { ids: found.map(({ contactId }) => contactId), found };
}

function amountIn({ team, voice }: Asking, values: FormValues, field: string, errors: Errors): bigint {
  const amount = parseAmount(enteredText(values, field), team.currency);
  if (amount.kind === 'amount') return amount.amountMinor;
  // Under a field nothing is markup, so code marks would show.
  errors[field] = amountRefusal(amount, team.currency, voice).replaceAll('`', '');
  return 0n;
}

function said({ voice }: Asking, text: string): FormReply {
  return { kind: 'show', view: closingView(voice, say(voice, moneyWords.dealTitle), text) };
}
