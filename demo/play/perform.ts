import { messageAsText } from '../../sandbox/as-text.ts';
import { isObject, type JsonObject, listAt, textAt } from '../../sandbox/json-value.ts';
import type { VisibleMessage } from '../../sandbox/message-store.ts';
import type { Touch } from '../../sandbox/people/find-element.ts';
import { instantOf } from '../../src/calendar/instant.ts';
import { heard } from '../heard.ts';
import type { Stage } from '../stage.ts';
import { channels, intakeKeys, type PersonName, people, teamZone } from '../team.ts';
import type { Narrator } from './narrate.ts';
import type { Actor, Deed, Scene } from './week.ts';

/** What a play needs: the stage, who tells it, and how long to give a reader between two things. */
type Play = {
  stage: Stage;
  narrator: Narrator;
  signal: AbortSignal;
  /** Resolves when the reader has had time for what was printed. */
  read: () => Promise<void>;
};

/** What was shown, for the summary. */
export type Shown = { scenes: number; deeds: number; messages: number };

type Cast = { first?: PersonName; other?: PersonName };

/** Plays the scenes in their order, each at its hour by the team's clock. Throws when something does not happen. */
export async function perform(play: Play, scenes: readonly Scene[]): Promise<Shown> {
  const { stage, narrator, signal } = play;
  const cast: Cast = {};
  const shown: Shown = { scenes: 0, deeds: 0, messages: 0 };
  let today = '';
  const look = async () => {
    await stage.settled();
    shown.messages += narrator.sees();
    await play.read();
  };
  for (const scene of scenes) {
    signal.throwIfAborted();
    if (scene.on !== today) narrator.day(scene.on, shown.scenes, scenes.length);
    today = scene.on;
    stage.clock.set(instantOf(scene.on, scene.at, teamZone));
    narrator.scene(withNames(scene.title, cast));
    shown.scenes += 1;
    const before = shown.messages;
    await stage.running.tick();
    await look();
    if (scene.deeds.length === 0 && shown.messages === before) narrator.deed('Nobody is disturbed.');
    for (const deed of scene.deeds) {
      signal.throwIfAborted();
      shown.deeds += 1;
      await act(play, deed, cast);
      await look();
    }
  }
  return shown;
}

async function act({ stage, narrator }: Play, deed: Deed, cast: Cast): Promise<void> {
  const { slack } = stage;
  switch (deed.does) {
    case 'send-lead':
      return await sendLead(stage, narrator, deed);
    case 'type': {
      const { id, name } = actorOf(deed.who, cast);
      const [command = '', ...words] = deed.line.split(' ');
      narrator.deed(`${name} types ${deed.line}`);
      return heard(await slack.as(id).command(command, words.join(' ')), deed.line);
    }
    case 'press': {
      const { id, name } = actorOf(deed.who, cast);
      narrator.deed(`${name} presses [${deed.button}]`);
      const place = deed.in === 'leads' ? channels.leads.id : id;
      const { message, touch } = pressable(stage, place, deed.about, deed.button);
      return await pressed(stage, id, message, touch);
    }
    case 'race': {
      const runners = deed.who.map((who) => people[who]);
      narrator.deed(`${runners.map(({ name }) => name).join(' and ')} press [${deed.button}]`);
      const { message, touch } = pressable(stage, channels.leads.id, deed.about, deed.button);
      await Promise.all(runners.map(({ id }) => pressed(stage, id, message, touch)));
      await stage.settled();
      const card = slack.message(message);
      const [one, two] = deed.who;
      const wonByOne = card !== undefined && seen(stage, card).includes(`@${people[one].name}`);
      cast.first = wonByOne ? one : two;
      cast.other = wonByOne ? two : one;
      return;
    }
    case 'choose': {
      const { id, name } = actorOf(deed.who, cast);
      narrator.deed(`${name} opens [⋯] and chooses ${deed.choice}`);
      const { message, touch } = pressable(stage, id, deed.about, deed.choice);
      heard(await slack.as(id).press(message, touch), deed.choice);
      await slack.waitFor(() => slack.as(id).openView(), { what: `the form behind ${deed.choice}` });
      return;
    }
    case 'fill':
      return await fillForm(stage, narrator, deed, actorOf(deed.who, cast));
  }
}

async function sendLead(
  { running }: Stage,
  narrator: Narrator,
  { as, source, fields }: Extract<Deed, { does: 'send-lead' }>,
): Promise<void> {
  const path = as === 'event' ? '/v1/events' : `/intake/${source}`;
  const body = as === 'form' ? webForm(fields) : JSON.stringify(fields);
  const type = as === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
  const answer = await fetch(`${running.webUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${intakeKeys[source]}` },
    body,
  });
  narrator.deed(`POST ${path} (${as === 'form' ? 'a web form' : 'JSON'}) is answered ${answer.status}`);
  if (!answer.ok) throw new Error(`The lead was not taken: ${answer.status} ${await answer.text()}`);
}

function webForm(fields: object): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  return form;
}

async function fillForm(
  { slack }: Stage,
  narrator: Narrator,
  { values, until }: Extract<Deed, { does: 'fill' }>,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const person = slack.as(id);
  await slack.waitFor(() => person.openView(), { what: `a form in front of ${name}` });
  person.fill(values);
  narrator.form(id);
  const sent = person.openView()?.submit ?? '';
  narrator.deed(`${name} presses [${sent}]`);
  const outcome = await person.submit();
  heard(outcome, sent);
  if (outcome.form === 'errors') throw new Error(`The form came back: ${JSON.stringify(outcome.fields)}`);
  if (until === undefined) return;
  await slack.waitFor(
    () => {
      const view = person.openView();
      return view !== undefined && messageAsText(view, slack.nameOf).includes(until);
    },
    { what: `the form to say "${until}"` },
  );
  narrator.form(id);
  await person.closeView({ all: true });
}

/** Presses, and where the press is answered in words only this person sees, waits for them. */
async function pressed(stage: Stage, id: string, message: VisibleMessage, touch: Touch): Promise<void> {
  const { slack } = stage;
  const before = slack.ephemerals(id).length;
  heard(await slack.as(id).pressAsSeen(message, touch), touch.actionId);
  if (!answeredInWords.has(touch.actionId)) return;
  await slack.waitFor(() => slack.ephemerals(id).length > before, {
    what: `the answer to ${touch.actionId}`,
  });
}

/** The buttons whose answer is a message of its own rather than a change of the one they stand on. */
const answeredInWords: ReadonlySet<string> = new Set(['claim', 'touch-contact']);

/**
 * The button (or choice of a menu) that reads so, in the newest message of a place that speaks of somebody: on a
 * card the only one, in a list the one below the line with their name.
 */
function pressable(
  stage: Stage,
  place: string,
  about: string,
  label: string,
): { message: VisibleMessage; touch: Touch } {
  for (const message of stage.slack.messages(place).toReversed()) {
    let isTheirs = false;
    for (const block of message.blocks) {
      const elements = listAt(block, 'elements').filter(isObject);
      if (block.type === 'section') isTheirs = seen(stage, { text: '', blocks: [block] }).includes(about);
      if (block.type !== 'actions' || !isTheirs) continue;
      for (const element of elements) {
        const touch = touchThatReads(element, label);
        if (touch) return { message, touch: { ...touch, blockId: textAt(block, 'block_id') ?? '' } };
      }
    }
  }
  throw new Error(`There is no [${label}] for ${about} to press`);
}

function touchThatReads(element: JsonObject, label: string): Touch | undefined {
  const actionId = textAt(element, 'action_id') ?? '';
  const reads = (one: JsonObject) => textAt(one.text, 'text') === label;
  if (element.type === 'button') return reads(element) ? { actionId } : undefined;
  const option = listAt(element, 'options').filter(isObject).find(reads);
  return option && { actionId, select: textAt(option, 'value') ?? '' };
}

function seen({ slack }: Stage, message: Pick<VisibleMessage, 'text' | 'blocks'>): string {
  return messageAsText(message, slack.nameOf);
}

function actorOf(who: Actor, cast: Cast): { id: string; name: string } {
  const name = who === 'first' || who === 'other' ? cast[who] : who;
  if (!name) throw new Error('Nobody has won a race yet');
  return people[name];
}

function withNames(title: string, cast: Cast): string {
  return title.replace(/\{(first|other)\}/g, (_all, who: 'first' | 'other') => actorOf(who, cast).name);
}
