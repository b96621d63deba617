import { localDay } from '../calendar/local-day.ts';
import { standingOptOuts } from '../db/contacts.ts';
import { currentPlan, latestInteractions } from '../db/history.ts';
import { readLeadsOf } from '../db/leads.ts';
import { openTouchesFor } from '../db/touches.ts';
import type { Contact } from '../leads/contact.ts';
import { parseLeadLine } from '../parsing/lead-line.ts';
import { contactDetails } from '../slack/contact-details.ts';
import { unclearWhoAnswer } from '../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../slack/plain-answers.ts';
import type { Reply } from '../slack/reply.ts';
import { denial, isManager } from '../team/may-do.ts';
import { answerWords } from '../words/answer-words.ts';
import { detailWords } from '../words/detail-words.ts';
import { exampleWords } from '../words/example-words.ts';
import { say } from '../words/say.ts';
import type { Asking } from './asking.ts';
import { touchLines } from './touch-lines.ts';
import { type Picked, whoIsMeant } from './who-is-meant.ts';

const example = exampleWords.lead;

/** How much of a history an answer shows. */
const latestShown = 5;

/** Does what a line after `/lead` says, and answers. */
export async function answerLeadLine(asking: Asking, text: string, picked?: Picked): Promise<Reply> {
  const { voice, member, at } = asking;
  const why = denial(member, 'work-touches');
  if (why) return { kind: 'say', message: deniedMessage(voice, why) };
  const line = parseLeadLine(text);
  if (line.verb === 'unknown')
    return { kind: 'say', message: plainMessage(say(voice, detailWords.leadUnknown, { said: line.said })) };
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
  return { kind: 'say', message: await detailsOf(asking, who.contact) };
}

async function detailsOf({ means, teamId, team, member, voice, at }: Asking, contact: Contact) {
  const { rows } = means.store;
  const { contactId } = contact;
  const plan = await currentPlan(rows, teamId, contactId);
  const known = plan && means.plans.get(plan.planKey);
  const due = await openTouchesFor(rows, teamId, contactId);
  const today = localDay(at, voice.zone);
  return contactDetails(
    {
      contact,
      // Whoever has the lead has the numbers; until somebody does, only managers see them.
      showAddresses: contact.ownerUserId === member.userId || isManager(member),
      leads: await readLeadsOf(rows, teamId, contactId),
      plan: plan &&
        known && { name: known.name, stepsDone: plan.stepsDone, total: known.total, startsOn: plan.startsOn },
      next: await touchLines({ rows, plans: means.plans, team, agent: member, today }, due.slice(0, 3)),
      latest: await latestInteractions(rows, teamId, contactId, latestShown),
      currency: team.currency,
      optOuts: await standingOptOuts(rows, teamId, contact),
    },
    voice,
    at,
  );
}
