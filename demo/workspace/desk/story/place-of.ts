import { hrefOf, type Look, type LookChange } from '../../../../sandbox/client/look.ts';
import type { LocalSlack } from '../../../../sandbox/local-slack.ts';
import { channels } from '../../../team.ts';
import { atNewest } from '../browser/at-newest.ts';
import type { StoryPlace } from './story-steps.ts';

/** The id by which a look names a place of the story. */
export function placeOf(slack: LocalSlack, place: StoryPlace, personId: string): string {
  // The workspace knows a direct message by its person.
  return place === 'dm' ? slack.channel(personId).id : channels[place].id;
}

/** The address of a look whose conversation opens at its newest message, whatever was not read before. */
export function newestHref(look: Look, change: LookChange = {}): string {
  return `${hrefOf(look, change)}${atNewest}`;
}
