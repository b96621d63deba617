import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { Look } from '../../../../sandbox/client/look.ts';
import type { LocalSlack } from '../../../../sandbox/local-slack.ts';
import { sayNumber } from '../../../../src/words/format.ts';
import type { Sentence } from '../../../../src/words/say.ts';
import { people } from '../../../team.ts';
import { deskSay, deskVoice } from '../desk-say.ts';
import { lookLink } from '../look-link.ts';
import { postButton } from '../post-button.ts';
import { allFolded, opened, openStep } from './open-step.ts';
import { newestHref, placeOf } from './place-of.ts';
import { storyCasts, storyName } from './story-cast.ts';
import type { StoryFacts } from './story-facts.ts';
import {
  type Deed,
  isStepDone,
  lateAgent,
  leadAgent,
  otherAgent,
  type StoryStep,
  stepToDo,
  storySteps,
} from './story-steps.ts';
import { storyWords } from './story-words.ts';

type Told = { look: Look; slack: LocalSlack; facts: StoryFacts };

/** The guided tour: what this is, the steps with what is really done of them, and what comes after. */
export function storyPanel(look: Look, slack: LocalSlack, facts: StoryFacts): ReactElement {
  const { language } = look;
  const steps = storySteps(language);
  const needed = steps.filter(({ isOptional }) => !isOptional);
  const done = needed.filter((step) => isStepDone(step, facts)).length;
  const next = stepToDo(language, facts);
  const open = openStep(look, facts);
  const told = { look, slack, facts };
  return h(
    'div',
    { className: 'desk-story' },
    h('h3', null, deskSay(language, storyWords.title)),
    introduction(told, done === 0),
    h(
      'p',
      { className: 'desk-progress' },
      h('progress', { value: done, max: needed.length, 'aria-hidden': true }),
      h(
        'span',
        { 'aria-live': 'polite' },
        deskSay(language, storyWords.progress, { done, all: needed.length }),
      ),
    ),
    h(
      'ol',
      { className: 'desk-steps', 'aria-label': deskSay(language, storyWords.steps) },
      steps.map((step) => stepItem(told, step, { isOpen: step === open, isNext: step === next })),
    ),
    next === undefined ? ending(told) : null,
  );
}

function introduction({ look, slack }: Told, isLong: boolean): ReactNode {
  const { language } = look;
  if (!isLong) return null;
  const cast = [
    [people.omar.id, storyWords.agent],
    [people.sara.id, storyWords.agentInArabic],
    [people.khalid.id, storyWords.agentInArabic],
    [people.mona.id, storyWords.manager],
    [people.dana.id, storyWords.guest],
  ] as const;
  return h(
    'div',
    { className: 'desk-intro' },
    h('p', null, deskSay(language, storyWords.what)),
    h('p', null, deskSay(language, storyWords.real)),
    h('p', null, deskSay(language, storyWords.languages)),
    h('h4', null, deskSay(language, storyWords.people)),
    h(
      'ul',
      { className: 'desk-people' },
      cast.map(([id, role]) =>
        h(
          'li',
          { key: id },
          lookLink(
            look,
            { as: id, thread: undefined },
            h('bdi', null, storyName(language, id, slack.nameOf)),
          ),
          h('span', { className: 'desk-quiet' }, deskSay(language, role)),
        ),
      ),
    ),
  );
}

function stepItem(told: Told, step: StoryStep, { isOpen, isNext }: { isOpen: boolean; isNext: boolean }) {
  const { look, facts } = told;
  const { language } = look;
  const isDone = isStepDone(step, facts);
  const names = namesIn(told);
  const say = (sentence: Sentence) => deskSay(language, sentence, names);
  const note = step.note?.(facts);
  const title = [
    h(
      'span',
      { key: 'mark', className: 'desk-mark', 'aria-hidden': true },
      isDone ? '✓' : sayNumber(deskVoice(language), storySteps(language).indexOf(step) + 1),
    ),
    h('span', { key: 'title', className: 'desk-step-title' }, say(step.words.title)),
    isDone ? h('span', { key: 'done', className: 'unseen' }, say(storyWords.done)) : null,
    step.isOptional ? h('span', { key: 'may', className: 'desk-quiet' }, say(storyWords.optional)) : null,
  ];
  const classes = ['desk-step', isDone ? 'is-done' : '', isNext ? 'is-next' : ''].filter(Boolean).join(' ');
  return h(
    'li',
    { key: step.key, id: `desk-step-${step.key}`, className: classes },
    lookLink(look, { more: { step: isOpen ? allFolded(language, facts) : opened(step, facts) } }, title, {
      className: 'desk-entry',
      expands: isOpen,
    }),
    isOpen
      ? h(
          'div',
          { className: 'desk-entry-inside' },
          h('p', null, say(step.words.why)),
          isDone ? null : h('p', null, say(step.words.how)),
          note ? h('p', null, say(note)) : null,
          h(
            'ul',
            { className: 'desk-deeds' },
            step.deeds.map((deed) => deedItem(told, step, deed)),
          ),
        )
      : null,
  );
}

function deedItem(told: Told, step: StoryStep, deed: Deed): ReactElement {
  const { look, facts } = told;
  const { language } = look;
  const isDone = deed.isDone(facts);
  const { does } = deed;
  // Among several, the one that comes next; a step of one deed says itself what it needs first.
  const isItsTurn = step.deeds.length === 1 || deed === step.deeds.find((one) => !one.isDone(facts));
  return h(
    'li',
    { key: deed.key, className: isDone ? 'is-done' : undefined },
    step.deeds.length > 1
      ? h(
          'p',
          { className: 'desk-deed' },
          h('span', { className: 'desk-mark', 'aria-hidden': true }, isDone ? '✓' : ''),
          deskSay(language, deed.label),
          isDone ? h('span', { className: 'unseen' }, deskSay(language, storyWords.done)) : null,
        )
      : null,
    does.kind === 'type' && !isDone
      ? h(
          'p',
          { className: 'desk-type' },
          h('span', null, deskSay(language, storyWords.type)),
          ' ',
          h('code', { dir: 'auto' }, does.line(facts)),
        )
      : null,
    (isDone && deed !== step.deeds.at(-1)) || (does.kind === 'read' && !isItsTurn)
      ? null
      : h(
          'p',
          { className: 'desk-choices' },
          isDone || !isItsTurn || does.kind === 'read'
            ? null
            : postButton('/desk/story', { deed: deed.key }, deskSay(language, storyWords.doIt), {
                look: 'main',
              }),
          goThere(told, deed),
        ),
  );
}

/** To the newest message where something can be seen. */
function goThere({ look, slack, facts }: Told, { who, place }: Deed): ReactElement {
  const id = who(facts);
  return h(
    'a',
    {
      href: newestHref(look, { as: id, at: placeOf(slack, place, id), thread: undefined }),
      'data-look': true,
      className: 'desk-button',
    },
    deskSay(look.language, storyWords.goThere, { who: storyName(look.language, id, slack.nameOf) }),
  );
}

/** Whom the steps are about, as things are. */
function namesIn({ look: { language }, slack, facts }: Told): Record<string, string> {
  const name = (id: string) => storyName(language, id, slack.nameOf);
  return {
    who: name(leadAgent(facts, language)),
    late: name(lateAgent(facts, language)),
    other: name(otherAgent(facts, language)),
    manager: name(storyCasts[language].manager),
  };
}

function ending({ look: { language } }: Told): ReactElement {
  return h(
    'section',
    { className: 'desk-end' },
    h('h3', null, deskSay(language, storyWords.endTitle)),
    h('p', null, deskSay(language, storyWords.endWhat)),
    h('p', null, deskSay(language, storyWords.endDocs)),
  );
}
