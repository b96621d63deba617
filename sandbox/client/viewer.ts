import type { LocalSlack } from '../local-slack.ts';
import type { Person } from '../workspace.ts';
import { type ClockWords, clockWords } from './clock-words.ts';
import type { DrawnAt } from './draw/blocks/drawn-at.ts';
import { rowKey } from './draw/row-key.ts';
import type { FormFaults } from './form-faults.ts';
import type { Look } from './look.ts';
import { channelsOf, type Place, peopleOf, placeOf, shownName } from './place.ts';
import type { ReadMarks } from './read-marks.ts';
import { say } from './say.ts';

/** One window as it is being drawn: who looks, at what, in which words. */
export type Viewer = {
  slack: LocalSlack;
  look: Look;
  person: Readonly<Person>;
  place: Place;
  marks: ReadMarks;
  /** After which ts the open conversation was new to the person; undefined when they had read it all. */
  newSince: string | undefined;
  formFaults: FormFaults;
  clock: ClockWords;
  words(name: Parameters<typeof say>[0], blanks?: Parameters<typeof say>[2]): string;
  /** How blocks are drawn for this person, but for what they belong to. */
  blocks: Pick<DrawnAt, 'nameOf' | 'language' | 'choices' | 'timeZone'>;
  /** What the rows of messages are drawn from, but for the messages: where it is the same, they look the same. */
  rowsKey: string;
  /** The drawings of rows that the window has already. */
  drawn: ReadonlySet<string>;
};

/** Who looks, at what, in which words. The person of the look must be there. */
export function viewerOf(
  slack: LocalSlack,
  look: Look,
  known: Pick<Viewer, 'marks' | 'formFaults' | 'drawn'>,
): Viewer {
  const person = slack.person(look.as);
  const { language } = look;
  const place = placeOf(slack, look.as, look.at);
  const isRead = place.kind === 'channel' || (place.kind === 'app' && place.tab === 'messages');
  const choices = {
    people: peopleOf(slack)
      .filter(({ deleted }) => !deleted)
      .map((one) => ({ id: one.id, name: shownName(one) })),
    channels: channelsOf(slack, look.as).map(({ id, name }) => ({ id, name })),
  };
  return {
    slack,
    look,
    person,
    place,
    // To draw a conversation is to read it.
    newSince: isRead ? known.marks.read(look.as, place.channel) : undefined,
    marks: known.marks,
    formFaults: known.formFaults,
    drawn: known.drawn,
    clock: clockWords(person.tz, language, slack.clock.now()),
    words: (name, blanks) => say(name, language, blanks),
    blocks: { nameOf: slack.nameOf, language, choices, timeZone: person.tz },
    rowsKey: rowKey(
      // The links in a row lead on from where the window is.
      look,
      person.tz,
      choices,
      // Anybody and any channel may be mentioned.
      slack.people.map(shownName),
      slack.channels.map(({ name }) => name),
    ),
  };
}
