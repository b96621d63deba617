import type { LocalSlack } from '../../../sandbox/local-slack.ts';
import type { Running } from '../../../src/start.ts';
import type { TimeMachine } from '../time-machine.ts';

/** What the desk needs of the workspace it stands beside. */
export type DeskWorkspace = {
  slack: LocalSlack;
  running: Running;
  time: TimeMachine;
};
