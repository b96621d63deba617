import type { LocalSlack } from '../../../sandbox/local-slack.ts';
import type { Running } from '../../../src/start.ts';
import type { TimeMachine } from '../time-machine.ts';

/** The workspace that the desk stands beside: the local Slack, the real bot, and time. */
export type DeskWorkspace = {
  slack: LocalSlack;
  running: Running;
  time: TimeMachine;
};
