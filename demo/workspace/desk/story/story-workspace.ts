import type { DeskWorkspace } from '../desk-workspace.ts';
import type { Readings } from './readings.ts';

/** What the story needs of the workspace, and of what its windows showed. */
export type StoryWorkspace = DeskWorkspace & { readings: Readings };
