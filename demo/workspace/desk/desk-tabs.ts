import type { Look } from '../../../sandbox/client/look.ts';

/** What stands beside the workspace, one at a time. */
export const deskTabs = ['story', 'leads', 'inspector'] as const;
type DeskTab = (typeof deskTabs)[number];

/** Which tab a look has open: the story, until another is chosen or the panel is closed. */
export function openTab({ more: { panel } }: Look): DeskTab | undefined {
  if (panel === 'closed') return undefined;
  return deskTabs.find((tab) => tab === panel) ?? 'story';
}
