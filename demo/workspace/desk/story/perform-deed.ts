import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../../../../sandbox/people/outcome.ts';
import { actionIds } from '../../../../src/slack/ids.ts';
import type { JumpAnswer } from '../../time-machine.ts';
import type { IntakeSender } from '../leads/intake-sender.ts';
import { type StoryFacts, storyFacts } from './story-facts.ts';
import type { Deed } from './story-steps.ts';
import type { StoryWorkspace } from './story-workspace.ts';

/** What came of a deed that the story did for somebody. */
export type Performed =
  | { kind: 'done' }
  /** Begun, and seen to be done only when time has come there, or a window. */
  | { kind: 'under-way' }
  | { kind: 'done-before' }
  | { kind: 'needs'; step: string }
  /** Time is being moved already, or cannot be. */
  | { kind: 'no-travel'; why: Extract<JumpAnswer, { kind: 'refused' }>['why'] }
  | NotTaken
  | { kind: 'not-seen' };

/** The bot did not take what was done, or what was sent to it. */
type NotTaken =
  | { kind: 'not-taken'; outcome: Outcome; command?: string }
  | { kind: 'turned-away'; status: number };

const patienceMs = 5_000;
const lookEveryMs = 25;

/**
 * Does a deed as the person of the story would: over the local Slack, or by posting to the intake. Answers when its
 * effect is there.
 */
export async function performDeed(
  workspace: StoryWorkspace,
  sender: IntakeSender,
  deed: Deed,
): Promise<Performed> {
  const facts = await storyFacts(workspace);
  if (deed.isDone(facts)) return { kind: 'done-before' };
  if (deed.needs && !deed.needs.isThere(facts)) return { kind: 'needs', step: deed.needs.step };
  if (deed.does.kind === 'travel') {
    const { to } = deed.does;
    // Asked for twice, it is on its way all the same.
    if (workspace.time.state.moving?.jump === to) return { kind: 'under-way' };
    const answer = workspace.time.jump(to);
    return answer.kind === 'begun' ? { kind: 'under-way' } : { kind: 'no-travel', why: answer.why };
  }
  if (deed.does.kind === 'read') return { kind: 'under-way' };
  const failure = await act(workspace, sender, deed, facts);
  if (failure !== undefined) return failure;
  return (await isSeen(workspace, deed)) ? { kind: 'done' } : { kind: 'not-seen' };
}

/** Answers what went wrong, or nothing. */
async function act(
  { slack }: StoryWorkspace,
  sender: IntakeSender,
  { does, who }: Deed,
  facts: StoryFacts,
): Promise<NotTaken | undefined> {
  const person = slack.as(who(facts));
  switch (does.kind) {
    case 'send': {
      const { status } = await sender.send(does.request);
      return status < 300 ? undefined : { kind: 'turned-away', status };
    }
    case 'claim': {
      const card = facts[does.lead]?.card;
      return card ? notTaken(await person.press(card, { actionId: actionIds.claim })) : undefined;
    }
    case 'press-late': {
      const card = facts.huda?.card;
      const [first] = card?.versions ?? [];
      if (!card || !first) return undefined;
      return notTaken(await person.pressAsSeen({ ...card, ...first }, { actionId: actionIds.claim }));
    }
    case 'type': {
      const [command = '', ...words] = does.line(facts).split(' ');
      return notTaken(await person.command(command, words.join(' ')), command);
    }
    case 'travel':
    case 'read':
      return undefined;
  }
}

function notTaken(outcome: Outcome, command?: string): NotTaken | undefined {
  if (outcome.acked && outcome.error === undefined) return undefined;
  return { kind: 'not-taken', outcome, ...(command === undefined ? {} : { command }) };
}

/** Some effects are in the tables only, and nothing calls when they come: they are looked for again and again. */
async function isSeen(workspace: StoryWorkspace, deed: Deed): Promise<boolean> {
  const since = performance.now();
  for (;;) {
    if (deed.isDone(await storyFacts(workspace))) return true;
    if (performance.now() - since > patienceMs) return false;
    await pause(lookEveryMs);
  }
}
