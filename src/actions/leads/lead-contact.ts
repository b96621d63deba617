import { openLeadContact } from '../../flows/leads/open-lead-contact.ts';
import { actionIds } from '../../slack/ids.ts';
import { linksAnswer } from '../../slack/leads/lead-contact.ts';
import { lostAnswer } from '../../slack/leads/lead-notices.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import { leadWords } from '../../words/lead-words.ts';
import { say } from '../../words/say.ts';
import type { Action } from '../action.ts';

/** How to reach the person of a lead, by what may be used at this moment. */
export const leadContact: Action = {
  id: actionIds.leadContact,
  async run(asking, leadId) {
    const { voice, at } = asking;
    const opened = await openLeadContact(asking, leadId);
    switch (opened.kind) {
      case 'lost':
        return { kind: 'say', message: lostAnswer(opened, voice) };
      case 'denied':
        return { kind: 'say', message: deniedMessage(voice, opened.why) };
      case 'gone':
        return { kind: 'say', message: plainMessage(say(voice, leadWords.leadGone)) };
      case 'open':
        return {
          kind: 'say',
          message: linksAnswer({ ...opened, weeklyCap: asking.team.weeklyCap }, voice, at),
        };
    }
  },
};
