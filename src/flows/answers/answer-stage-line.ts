import { readContact } from '../../db/contacts.ts';
import { readLead, readLeadsOf } from '../../db/leads.ts';
import { openInquiriesOf } from '../../db/open-inquiries.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Lead, Stage } from '../../leads/lead.ts';
import { stagesByHand, stagesToChoose } from '../../leads/stage-move.ts';
import type { StageReading } from '../../parsing/stage-line.ts';
import { nameOf } from '../../slack/day/touch-answers.ts';
import { stageAnswer, stageShown, unknownStage, whichLead } from '../../slack/leads/stage-answers.ts';
import type { Message } from '../../slack/message.ts';
import { unclearWhoAnswer } from '../../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import { denialToWork, isManager } from '../../team/may-do.ts';
import { answerWords } from '../../words/answer-words.ts';
import { mention, say } from '../../words/say.ts';
import { stageMoveWords } from '../../words/stage-words.ts';
import type { Asking } from '../asking.ts';
import { moveStage, type SaidMove, whoHas, whoMarkedSql } from '../leads/move-stage.ts';
import { picking } from './picking.ts';
import type { Picked } from './who-is-meant.ts';
import { whoseIsMeant } from './whose-is-meant.ts';

const { example } = stageMoveWords;

/** What is said of a lead's stage; no stage: how it stands. */
export type SaidStageOf = { stage: Stage | undefined; words: string };

/**
 * Does what a line after `/lead stage` says, and answers. It is about the latest open inquiry; where several are open,
 * which one is asked; where none is, about the latest of all, which may be opened again.
 *
 * @param text the whole line, to be done again for one of several who fit
 */
export async function answerStageLine(
  asking: Asking,
  readings: readonly StageReading[],
  text: string,
  picked?: Picked,
): Promise<Message> {
  const { member, covers, voice, at } = asking;
  const who = await whoseIsMeant(asking, readings, picked);
  if (who.kind === 'nobody-named')
    return plainMessage(say(voice, answerWords.whoMissing, { example: { markup: example[voice.language] } }));
  if (who.kind !== 'one')
    return unclearWhoAnswer(voice, who, { ...picking(asking), picker: 'lead', line: text, example });
  const { contact, reading } = who;
  const name = nameOf(contact.name, voice);
  if (denialToWork(member, contact, covers) === 'owner-only' && contact.ownerUserId)
    return plainMessage(say(voice, stageMoveWords.withOther, { name, who: mention(contact.ownerUserId) }));
  if (reading.unread !== undefined) return unknownStage(reading.unread, stagesByHand, voice);
  const leads = await leadsToMove(asking, contact.contactId);
  const [only, ...others] = leads;
  if (!only) return plainMessage(say(voice, stageMoveWords.noLead, { name }));
  const { stage, words } = reading;
  if (others.length > 0) {
    const said = { stage, hasWords: words !== '' };
    return whichLead({ contactName: contact.name, leads: leads.slice(0, mostToChoose), said }, voice, at);
  }
  return await answerStageOf(asking, only.leadId, { stage, words });
}

/** Slack shows so many buttons well. */
const mostToChoose = 10;

/** Puts a lead at a stage, or says how it stands where none was said. */
export async function answerStageOf(
  asking: Asking,
  leadId: string,
  { stage, words }: SaidStageOf,
): Promise<Message> {
  if (stage) return await answerMove(asking, { leadId, to: stage, words });
  const { means, teamId, member, covers, voice, at } = asking;
  const { rows } = means.store;
  const lead = await readLead(rows, teamId, leadId);
  const contact = lead && (await readContact(rows, teamId, lead.contactId));
  if (!lead || !contact) return plainMessage(say(voice, stageMoveWords.gone));
  const why = denialToWork(member, contact, covers);
  if (why) return deniedMessage(voice, why);
  const since = await rows.leadStageChange.findFirst({
    where: { teamId, leadId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, byUserId: true },
  });
  const { sourceName, arrivedAt } = lead;
  const choices = await choicesFor(asking, lead, contact);
  const shown = { contactName: contact.name, leadId, sourceName, arrivedAt, stage: lead.stage, choices };
  return stageShown({ ...shown, since: since ?? undefined }, voice, at);
}

/** Puts a lead at a stage, and says what came of it. */
export async function answerMove(asking: Asking, said: SaidMove): Promise<Message> {
  return stageAnswer(await moveStage(asking, said), said.words, asking.voice);
}

/** Whose lead it is, for a form about it; `undefined` where they may not work it, or there is none. */
export async function personOfLead(
  { means, teamId, member, covers }: Asking,
  leadId: string,
): Promise<Contact | undefined> {
  const { rows } = means.store;
  const lead = await readLead(rows, teamId, leadId);
  const contact = lead && (await readContact(rows, teamId, lead.contactId));
  return contact && !denialToWork(member, contact, covers) ? contact : undefined;
}

async function choicesFor({ means, teamId, member }: Asking, lead: Lead, contact: Contact): Promise<Stage[]> {
  const { leadId, stage: from } = lead;
  const holderUserId = await whoHas(means.store, teamId, lead, contact);
  const sqlByUserId = await whoMarkedSql(means.store, teamId, leadId);
  return stagesToChoose({ from, holderUserId, sqlByUserId, isManager: isManager(member) });
}

/** The open inquiries of a contact, each card once, latest first; where none is open the latest of all. */
async function leadsToMove({ means, teamId }: Asking, contactId: string) {
  const { rows } = means.store;
  const open = await openInquiriesOf(rows, teamId, contactId);
  const cards = open.filter(({ joinedLeadId }) => !open.some(({ leadId }) => leadId === joinedLeadId));
  return cards.length > 0 ? cards.toReversed() : (await readLeadsOf(rows, teamId, contactId)).slice(0, 1);
}
