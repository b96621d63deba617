import { answerLeadLine } from '../../flows/answers/answer-lead-line.ts';
import { answerTouchLine } from '../../flows/answers/answer-touch-line.ts';
import type { Asking } from '../../flows/asking.ts';
import { lookAtContact } from '../../flows/contacts/look-at-contact.ts';
import { searchInHome } from '../../flows/home/search-in-home.ts';
import { logForm } from '../../slack/day/log-form.ts';
import { optOutForm } from '../../slack/day/touch-forms.ts';
import { firstLook, longestSearch } from '../../slack/home/home-look.ts';
import { type PersonChoice, readOrder, readPersonChoice } from '../../slack/home/home-people.ts';
import { actionIds } from '../../slack/ids.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { homeWords } from '../../words/home-words.ts';
import { say } from '../../words/say.ts';
import type { Action } from '../action.ts';

/** The order in which an agent looks at their people; from its first page. */
export const homeOrder: Action = {
  id: actionIds.homeOrder,
  run: async (_asking, value, { look = firstLook }) => ({
    kind: 'home',
    look: { ...look, order: readOrder(value) ?? look.order, page: 1 },
  }),
};

/** Another page of their people, or all of them again after a search. */
export const homePage: Action = {
  id: new RegExp(`^${actionIds.homePage}-`),
  async run(_asking, value, { look = firstLook }) {
    const page = Number(value);
    const isPage = Number.isInteger(page) && page >= 1 && page <= 10_000;
    return { kind: 'home', look: { ...look, page: isPage ? page : 1, search: 0 } };
  },
};

/** Whom they search for; an empty field shows everybody again. */
export const homeSearch: Action = {
  id: actionIds.homeSearch,
  async run(asking, value, { look = firstLook }) {
    const who = value.trim().slice(0, longestSearch);
    await searchInHome(asking, who);
    return { kind: 'home', look: { ...look, page: 1, search: who === '' ? 0 : look.search + 1 } };
  },
};

/** What stands behind the menu of a person. */
export const homePerson: Action = {
  id: actionIds.homePerson,
  async run(asking, value) {
    const chosen = readPersonChoice(value);
    return chosen ? await chose(asking, chosen.choice, chosen.contactId) : { kind: 'nothing' };
  },
};

async function chose(asking: Asking, choice: PersonChoice, contactId: string): Promise<Reply> {
  const { voice, at } = asking;
  // As if the command had been typed and this person picked: what may be done and what is answered is the same.
  const picked = { contactId, typedAt: at };
  switch (choice) {
    case 'show':
      return await answerLeadLine(asking, 'show', picked);
    case 'pause':
    case 'resume':
      return await answerTouchLine(asking, choice, picked);
    case 'log':
    case 'opt-out': {
      const found = await lookAtContact(asking, contactId, choice === 'log' ? 'work' : 'opt-out');
      if (found.kind === 'gone')
        return { kind: 'say', message: plainMessage(say(voice, homeWords.personGone)) };
      if (found.kind === 'denied') return { kind: 'say', message: deniedMessage(voice, found.why) };
      const { name } = found.contact;
      return choice === 'log'
        ? { kind: 'form', view: logForm({ contactId, contactName: name }, voice, at) }
        : { kind: 'form', view: optOutForm({ subject: contactId, contactName: name }, voice) };
    }
  }
}
