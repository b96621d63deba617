import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../../../../sandbox/people/outcome.ts';
import { actionIds } from '../../../../src/slack/ids.ts';
import type { DeskWorkspace } from '../desk-workspace.ts';
import type { IntakeSender } from '../leads/intake-sender.ts';
import { type StoryFacts, storyFacts } from './story-facts.ts';
import { storyLeads } from './story-leads.ts';
import type { Deed } from './story-steps.ts';

/** What came of a deed that the story did for somebody. */
export type Performed =
  | { kind: 'done' }
  /** Begun, and seen to be done only when time has come there. */
  | { kind: 'under-way' }
  | { kind: 'done-before' }
  | { kind: 'needs'; step: string }
  /** Time is being moved already, or cannot be. */
  | { kind: 'no-travel'; why: string }
  | { kind: 'failed'; why: string }
  | { kind: 'not-seen' };

/** Moves time; answers why it cannot be moved, in words, or nothing. */
export type Travel = (to: 'next-morning' | 'next-monday') => string | undefined;

const patienceMs = 5_000;
const lookEveryMs = 25;

/**
 * Does a deed as the person of the story would: over the local Slack, or by posting to the intake. Answers when its
 * effect is there.
 */
export async function performDeed(
  workspace: DeskWorkspace,
  sender: IntakeSender,
  travel: Travel,
  deed: Deed,
): Promise<Performed> {
  const facts = await storyFacts(workspace);
  if (deed.isDone(facts)) return { kind: 'done-before' };
  if (deed.needs && !deed.needs.isThere(facts)) return { kind: 'needs', step: deed.needs.step };
  if (deed.does.kind === 'travel') {
    const why = travel(deed.does.to);
    return why === undefined ? { kind: 'under-way' } : { kind: 'no-travel', why };
  }
  const failure = await act(workspace, sender, deed, facts);
  if (failure !== undefined) return { kind: 'failed', why: failure };
  return (await isSeen(workspace, deed)) ? { kind: 'done' } : { kind: 'not-seen' };
}

/** Answers what went wrong, or nothing. */
async function act(
  { slack }: DeskWorkspace,
  sender: IntakeSender,
  { does, who }: Deed,
  facts: StoryFacts,
): Promise<string | undefined> {
  const person = slack.as(who(facts));
  switch (does.kind) {
    case 'send': {
      const { status, body } = await sender.send(storyLeads[does.lead].request);
      return status < 300 ? undefined : `${status} ${body}`;
    }
    case 'claim': {
      const card = facts[does.lead]?.card;
      return card ? heard(await person.press(card, { actionId: actionIds.claim })) : undefined;
    }
    case 'press-late': {
      const card = facts.huda?.card;
      const [first] = card?.versions ?? [];
      if (!card || !first) return undefined;
      return heard(await person.pressAsSeen({ ...card, ...first }, { actionId: actionIds.claim }));
    }
    case 'type': {
      const [command = '', ...words] = does.line(facts).split(' ');
      return heard(await person.command(command, words.join(' ')));
    }
    case 'travel':
      return undefined;
  }
}

function heard({ error, visibleError, problems }: Outcome): string | undefined {
  return error === undefined ? undefined : [visibleError ?? error, ...(problems ?? [])].join(' ');
}

/** Some effects are in the tables only, and nothing calls when they come: they are looked for again and again. */
async function isSeen(workspace: DeskWorkspace, deed: Deed): Promise<boolean> {
  const since = performance.now();
  for (;;) {
    if (deed.isDone(await storyFacts(workspace))) return true;
    if (performance.now() - since > patienceMs) return false;
    await pause(lookEveryMs);
  }
}
