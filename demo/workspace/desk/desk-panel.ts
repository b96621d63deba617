import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { Look } from '../../../sandbox/client/look.ts';
import { deskSay } from './desk-say.ts';
import { deskTabs, openTab } from './desk-tabs.ts';
import { deskWords } from './desk-words.ts';
import { inspectorPanel } from './inspector/inspector-panel.ts';
import type { IntakeSender } from './leads/intake-sender.ts';
import { leadsPanel } from './leads/leads-panel.ts';
import { lookLink } from './look-link.ts';
import { storyFacts } from './story/story-facts.ts';
import { storyPanel } from './story/story-panel.ts';
import type { StoryWorkspace } from './story/story-workspace.ts';

/** What stands beside the workspace: the story, the leads or the inspector; nothing when it was closed. */
export async function deskPanel(
  look: Look,
  workspace: StoryWorkspace,
  sender: IntakeSender,
): Promise<ReactNode> {
  const tab = openTab(look);
  if (tab === undefined) return null;
  return h(
    'div',
    { className: 'desk' },
    tabs(look, tab),
    h('div', { id: `desk-${tab}`, className: 'desk-inside' }, await inside(tab, look, workspace, sender)),
  );
}

async function inside(
  tab: (typeof deskTabs)[number],
  look: Look,
  workspace: StoryWorkspace,
  sender: IntakeSender,
): Promise<ReactElement> {
  switch (tab) {
    case 'story':
      return storyPanel(look, workspace.slack, await storyFacts(workspace));
    case 'leads':
      return leadsPanel(look, sender);
    case 'inspector':
      return await inspectorPanel(look, workspace);
  }
}

function tabs(look: Look, open: (typeof deskTabs)[number]): ReactElement {
  const { language } = look;
  const close = deskSay(language, deskWords.close);
  return h(
    'nav',
    { className: 'desk-tabs', 'aria-label': deskSay(language, deskWords.desk) },
    deskTabs.map((tab) =>
      h(
        'span',
        { key: tab },
        lookLink(look, { more: { panel: tab } }, deskSay(language, deskWords[tab]), {
          isCurrent: tab === open,
        }),
      ),
    ),
    h(
      'span',
      { className: 'desk-close', title: close },
      lookLink(look, { more: { panel: 'closed' } }, [
        h('span', { key: 'sign', 'aria-hidden': true }, '×'),
        h('span', { key: 'words', className: 'unseen' }, close),
      ]),
    ),
  );
}
