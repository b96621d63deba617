import { localDay } from '../../calendar/local-day.ts';
import { standingOptOuts } from '../../db/contacts.ts';
import { currentPlan, latestInteractions } from '../../db/history.ts';
import { readLeadsOf } from '../../db/leads.ts';
import { referralsOf } from '../../db/referrals.ts';
import { openTouchesFor } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { parseLeadLine } from '../../parsing/lead-line.ts';
import { contactDetails } from '../../slack/leads/contact-details.ts';
import { unclearWhoAnswer } from '../../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { denial, denialToReach } from '../../team/may-do.ts';
import { answerWords } from '../../words/answer-words.ts';
import { detailWords } from '../../words/detail-words.ts';
import { exampleWords } from '../../words/example-words.ts';
import { referralWords } from '../../words/referral-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { touchLines } from '../day/touch-lines.ts';
import { answerLeadEdit } from './answer-lead-edit.ts';
import { answerAdvocate, answerReferralLine, type Side } from './answer-referral-line.ts';
import { openLeadForm } from './open-lead-form.ts';
import { type Picked, whoIsMeant } from './who-is-meant.ts';

/** How much of a history an answer shows. */
const latestShown = 5;

/**
 * Does what a line after `/lead` says, and answers.
 *
 * @param side of a line about two people, the one who was picked
 */
export async function answerLeadLine(
  asking: Asking,
  text: string,
  picked?: Picked,
  side: Side = 'referred',
): Promise<Reply> {
  const { voice, member, at } = asking;
  const why = denial(member, 'work-touches');
  if (why) return { kind: 'say', message: deniedMessage(voice, why) };
  const line = parseLeadLine(text);
  if (line.verb === 'unknown')
    return { kind: 'say', message: plainMessage(say(voice, detailWords.leadUnknown, { said: line.said })) };
  if (line.verb === 'add') return { kind: 'form', view: await openLeadForm(asking, line.text) };
  if (line.verb === 'edit') return await answerLeadEdit(asking, line.readings, text, picked);
  if (line.verb === 'refer') {
    const pick = picked && { side, pick: picked };
    return { kind: 'say', message: await answerReferralLine(asking, line.readings, pick) };
  }
  const example = line.verb === 'advocate' ? referralWords.exampleAdvocate : exampleWords.lead;
  const who = await whoIsMeant(asking, [{ who: line.who }], 'own', picked);
  if (who.kind === 'nobody-named')
    return {
      kind: 'say',
      message: plainMessage(
        say(voice, answerWords.whoMissing, { example: { markup: example[voice.language] } }),
      ),
    };
  if (who.kind !== 'one')
    return {
      kind: 'say',
      message: unclearWhoAnswer(voice, who, { picker: 'lead', line: text, at, example }),
    };
  const { contact } = who;
  const answer = line.verb === 'advocate' ? answerAdvocate(asking, contact) : detailsOf(asking, contact);
  return { kind: 'say', message: await answer };
}

async function detailsOf(
  { means, plans, teamId, team, member, covers, voice, at }: Asking,
  contact: Contact,
) {
  const { rows } = means.store;
  const { contactId } = contact;
  const plan = await currentPlan(rows, teamId, contactId);
  const known = plan && plans.get(plan.planKey);
  const due = await openTouchesFor(rows, teamId, contactId);
  const today = localDay(at, voice.zone);
  return contactDetails(
    {
      contact,
      showAddresses: !denialToReach(member, contact, covers),
      leads: await readLeadsOf(rows, teamId, contactId),
      plan: plan && known && { ...plan, name: known.name, total: known.total },
      referrals: await referralsOf(rows, teamId, contactId),
      next: await touchLines({ rows, plans, team, agent: member, covers, today }, due.slice(0, 3)),
      latest: await latestInteractions(rows, teamId, contactId, latestShown),
      currency: team.currency,
      optOuts: await standingOptOuts(rows, teamId, contact),
    },
    voice,
    at,
  );
}
