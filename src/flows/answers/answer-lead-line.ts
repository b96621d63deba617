import { localDay } from '../../calendar/local-day.ts';
import { standingConsents } from '../../db/consents.ts';
import { standingOptOuts } from '../../db/contacts.ts';
import { currentPlan, latestInteractions } from '../../db/history.ts';
import { importsOfContact } from '../../db/imports.ts';
import { readLeadsOf } from '../../db/leads.ts';
import { referralsOf } from '../../db/referrals.ts';
import { openTouchesFor } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { parseLeadLine } from '../../parsing/lead-line.ts';
import { contactDetails } from '../../slack/leads/contact-details.ts';
import { alikeShown, withAlike } from '../../slack/leads/merge-answers.ts';
import type { Message } from '../../slack/message.ts';
import { unclearWhoAnswer } from '../../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { denial, denialToReach } from '../../team/may-do.ts';
import { answerWords } from '../../words/answer-words.ts';
import { detailWords } from '../../words/detail-words.ts';
import { eraseWords } from '../../words/erase-words.ts';
import { exampleWords } from '../../words/example-words.ts';
import { exportWords } from '../../words/export-words.ts';
import { mergeWords } from '../../words/merge-words.ts';
import { referralWords } from '../../words/referral-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { alikeOf } from '../contacts/look-at-merge.ts';
import { touchLines } from '../day/touch-lines.ts';
import { answerAssignLine } from './answer-assign-line.ts';
import { answerConsentLine } from './answer-consent-line.ts';
import { answerExport, answerOfErased, openErase } from './answer-erase-line.ts';
import { answerHandOverLine } from './answer-hand-over-line.ts';
import { answerLeadEdit } from './answer-lead-edit.ts';
import { answerMergeLine, answerUnmerge, answerUnmergeOf } from './answer-merge-line.ts';
import { answerAdvocate, answerReferralLine, type Side } from './answer-referral-line.ts';
import { answerReleaseLine } from './answer-release-line.ts';
import { answerStageLine } from './answer-stage-line.ts';
import { openImport } from './open-import.ts';
import { openLeadForm } from './open-lead-form.ts';
import { picking } from './picking.ts';
import { type Picked, whoIsMeant } from './who-is-meant.ts';

/** What to type of one person, to be copied as it stands. */
const examples = {
  show: exampleWords.lead,
  export: exportWords.example,
  erase: eraseWords.example,
  advocate: referralWords.exampleAdvocate,
  unmerge: mergeWords.exampleUndo,
};

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
  const { voice, member } = asking;
  const why = denial(member, 'work-touches');
  if (why) return { kind: 'say', message: deniedMessage(voice, why) };
  const line = parseLeadLine(text);
  if (line.verb === 'unknown')
    return { kind: 'say', message: plainMessage(say(voice, detailWords.leadUnknown, { said: line.said })) };
  if (line.verb === 'import') return { kind: 'form', view: await openImport(asking) };
  if (line.verb === 'add') return { kind: 'form', view: await openLeadForm(asking, line.text) };
  if (line.verb === 'edit') return await answerLeadEdit(asking, line.readings, text, picked);
  if (line.verb === 'merge') return await answerMergeLine(asking, line.readings);
  if (line.verb === 'refer') {
    const pick = picked && { side, pick: picked };
    return { kind: 'say', message: await answerReferralLine(asking, line.readings, pick) };
  }
  if (line.verb === 'assign')
    return { kind: 'say', message: await answerAssignLine(asking, line.readings, text, picked) };
  if (line.verb === 'release')
    return { kind: 'say', message: await answerReleaseLine(asking, line.readings, text, picked) };
  if (line.verb === 'stage')
    return { kind: 'say', message: await answerStageLine(asking, line.readings, text, picked) };
  if (line.verb === 'consent')
    return { kind: 'say', message: await answerConsentLine(asking, line, text, picked) };
  if (line.verb === 'handover') return await answerHandOverLine(asking, line.from);
  const ofErased = picked && (await answerOfErased(asking, picked.contactId));
  if (ofErased) return ofErased;
  const example = examples[line.verb];
  const who = await whoIsMeant(asking, [{ who: line.who }], 'own', picked);
  if (who.kind === 'nobody-named')
    return {
      kind: 'say',
      message: plainMessage(
        say(voice, answerWords.whoMissing, { example: { markup: example[voice.language] } }),
      ),
    };
  const unmerged =
    who.kind === 'none' && line.verb === 'unmerge' ? await answerUnmergeOf(asking, line.who) : undefined;
  if (unmerged) return { kind: 'say', message: unmerged };
  if (who.kind !== 'one')
    return {
      kind: 'say',
      message: unclearWhoAnswer(voice, who, { ...picking(asking), picker: 'lead', line: text, example }),
    };
  const { contact } = who;
  if (line.verb === 'erase') return openErase(asking, contact);
  if (line.verb === 'export') return await answerExport(asking, contact);
  const answers = { show: detailsOf, advocate: answerAdvocate, unmerge: answerUnmerge };
  return { kind: 'say', message: await answers[line.verb](asking, contact) };
}

async function detailsOf(asking: Asking, contact: Contact): Promise<Message> {
  const { means, plans, teamId, team, member, covers, voice, at } = asking;
  const { rows } = means.store;
  const { contactId } = contact;
  const plan = await currentPlan(rows, teamId, contactId);
  const known = plan && plans.get(plan.planKey);
  const due = await openTouchesFor(rows, teamId, contactId);
  const today = localDay(at, voice.zone);
  const details = contactDetails(
    {
      contact,
      showAddresses: !denialToReach(member, contact, covers),
      leads: await readLeadsOf(rows, teamId, contactId),
      plan: plan && known && { ...plan, name: known.name, total: known.total },
      referrals: await referralsOf(rows, teamId, contactId),
      next: await touchLines({ rows, plans, team, agent: member, covers, today, at }, due.slice(0, 3)),
      latest: await latestInteractions(rows, teamId, contactId, latestShown),
      imported: await importsOfContact(rows, teamId, contactId),
      currency: team.currency,
      optOuts: await standingOptOuts(rows, teamId, contact),
      consents: await standingConsents(rows, teamId, contactId),
    },
    voice,
    at,
  );
  return withAlike(details, contactId, await alikeOf(asking, contact, alikeShown), voice);
}
