import type { LocalSlack } from '../local-slack.ts';
import type { VisibleMessage } from '../message-store.ts';
import type { Touch } from '../people/find-element.ts';
import type { ActBody } from './act-bodies.ts';
import { type ActReply, emptied, refusal, replied } from './act-reply.ts';
import { placeOf } from './place.ts';
import { say } from './say.ts';

/** A person presses a button or chooses something, on what their window showed at that moment. */
export async function pressFromWindow(slack: LocalSlack, body: ActBody<'press'>): Promise<ActReply> {
  const { as, on, language } = body;
  const person = slack.as(as);
  const what = say('thatAction', language);
  if ('view' in on) {
    const view = [person.homeView(), person.openView()].find((one) => one?.id === on.view);
    if (view === undefined) return refusal(409, 'impossible', language);
    person.fill(emptied(body.values ?? {}), view.id);
    return replied(await person.press(view, touchOf(body)), what, language);
  }
  if (placeOf(slack, as, on.channel).kind === 'nowhere') return refusal(404, 'nowhere', language);
  const message = slack.message(on);
  if (message === undefined || (message.ephemeralFor ?? as) !== as)
    return refusal(404, 'lateMessage', language);
  const seen = asSeen(message, on.version);
  if (seen === undefined) return refusal(400, 'malformed', language);
  return replied(await person.pressAsSeen(seen, touchOf(body)), what, language);
}

/** The message as it was when it had so many versions; undefined when it never had. */
function asSeen(message: VisibleMessage, version: number): VisibleMessage | undefined {
  const then = message.versions[version - 1];
  return then && { ...message, ...then, edited: version > 1, versions: message.versions.slice(0, version) };
}

function touchOf({ block, action, value, index, select }: ActBody<'press'>): Touch {
  return {
    actionId: action,
    blockId: block,
    ...(value === undefined ? {} : { value }),
    ...(index === undefined ? {} : { index }),
    ...(select === undefined ? {} : { select: select === '' ? null : select }),
  };
}
