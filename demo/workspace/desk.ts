import path from 'node:path';
import type { Router } from 'express';
import type { ClientFrame } from '../../sandbox/client/frame.ts';
import { teamZone, workingDays } from '../team.ts';
import { busyWeek } from './desk/busy-week/busy-week.ts';
import { clockBar } from './desk/clock-bar.ts';
import { deskPanel } from './desk/desk-panel.ts';
import { deskRoutes } from './desk/desk-routes.ts';
import { deskSay } from './desk/desk-say.ts';
import { deskWords } from './desk/desk-words.ts';
import type { DeskWorkspace } from './desk/desk-workspace.ts';
import { openIntakeSender } from './desk/leads/intake-sender.ts';
import { Readings } from './desk/story/readings.ts';

/** What stands around Slack's client in the demo. */
export type Desk = {
  frame: ClientFrame;
  /** Answers what is posted under `/desk`. */
  router: Router;
  /** What was read in its windows. */
  readings: Readings;
};

const folder = path.join(import.meta.dirname, 'desk');
const styleSheets = [
  'desk.css',
  'clock-bar.css',
  'story/story.css',
  'leads/leads.css',
  'inspector/inspector.css',
].map((file) => path.join(folder, file));

const scripts = ['clock.ts', 'landing.ts', 'narrow-window.ts'].map((file) =>
  path.join(folder, 'browser', file),
);

/**
 * Puts the clock bar above the workspace, and the story, the leads and the inspector beside it.
 *
 * Time's own changes are for whoever starts it to pass on.
 *
 * @param changed called when something of the desk is to be drawn anew
 */
export function createDesk(workspace: DeskWorkspace, changed: () => void): Desk {
  const sender = openIntakeSender(workspace.running.webUrl, changed);
  const readings = new Readings(workspace.slack);
  const { slack, running, time } = workspace;
  time.accompany(busyWeek(workspace, sender, { zone: teamZone, workingDays }));
  const told = { slack, running, time, readings };
  return {
    readings,
    router: deskRoutes(told, sender),
    frame: {
      bar(look) {
        readings.see(look);
        return clockBar(look, time.state);
      },
      panel: (look) => deskPanel(look, told, sender),
      styleSheets,
      scripts,
      ended: (language) => deskSay(language, deskWords.ended),
    },
  };
}
