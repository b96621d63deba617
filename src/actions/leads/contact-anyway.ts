import { refusedTouch } from '../../flows/answers/refused-touch.ts';
import type { Asking } from '../../flows/asking.ts';
import { type AnywayResult, contactAnyway } from '../../flows/contacts/contact-anyway.ts';
import { stopLinkFor } from '../../flows/contacts/page-links.ts';
import { touchAsLine } from '../../flows/day/touch-lines.ts';
import { contactAnswer, nameOf } from '../../slack/day/touch-answers.ts';
import { pressView } from '../../slack/form.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { anywayField, anywayForm, readAbout } from '../../slack/leads/contact-refused.ts';
import { linksAnswer } from '../../slack/leads/lead-contact.ts';
import { context, type Message } from '../../slack/message.ts';
import { plainMessage } from '../../slack/plain-answers.ts';
import { answerWords } from '../../words/answer-words.ts';
import { contactRuleWords } from '../../words/contact-rule-words.ts';
import { say } from '../../words/say.ts';
import type { Action, Form } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

/** Somebody wants to contact a person although a rule says no or not yet: it is asked why. */
export const contactAnywayPressed: Action = {
  id: actionIds.contactAnyway,
  async run({ voice }, value) {
    const about = readAbout(value);
    return about ? { kind: 'form', view: anywayForm(about, voice) } : { kind: 'nothing' };
  },
};

/** It was said why: the words and the links, for this one time. */
export const contactAnywaySent: Form = {
  id: formIds.contactAnyway,
  async run(asking, values, subject) {
    const { voice } = asking;
    const about = readAbout(subject);
    const why = enteredText(values, anywayField);
    const result: AnywayResult = about ? await contactAnyway(asking, about, why) : { kind: 'gone' };
    if (result.kind === 'why-missing')
      return { kind: 'errors', errors: { [anywayField]: say(voice, contactRuleWords.anywayWhyMissing) } };
    const { blocks } = await answerOf(asking, result);
    const kept = result.kind === 'open' ? [context(say(voice, contactRuleWords.anywayKept, { why }))] : [];
    return {
      kind: 'show',
      view: pressView(voice, {
        title: say(voice, contactRuleWords.anywayTitle),
        subject: '',
        blocks: [...blocks, ...kept],
      }),
    };
  },
};

async function answerOf(
  asking: Asking,
  result: Exclude<AnywayResult, { kind: 'why-missing' }>,
): Promise<Message> {
  const { voice, team, at } = asking;
  switch (result.kind) {
    case 'open': {
      const { touch, contact, open } = result;
      if (touch)
        return contactAnswer(
          {
            line: await touchAsLine(asking, touch),
            contact,
            open,
            stopLink: stopLinkFor(asking, touch),
          },
          voice,
          at,
        );
      const permission = { kind: 'allowed' } as const;
      return linksAnswer({ leadId: '', contact, permission, open, weeklyCap: team.weeklyCap }, voice, at);
    }
    case 'opted-out':
      return plainMessage(
        say(voice, answerWords.contactRefused, { name: nameOf(result.contact.name, voice) }),
      );
    default:
      return refusedTouch(asking, result);
  }
}
