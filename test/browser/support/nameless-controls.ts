import type { Page } from 'playwright-core';

const operable = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'listbox',
  'menuitem',
  'option',
  'radio',
  'searchbox',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
  'Date',
  'InputTime',
]);

/** What people operate and a screen reader has no name for, by its role: as Chromium itself tells assistive tools. */
export async function namelessControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const controls = nodes.filter(({ role, ignored }) => !ignored && operable.has(String(role?.value)));
  if (controls.length === 0) throw new Error('Chromium tells of no control at all');
  return controls
    .filter(({ name }) => String(name?.value ?? '').trim() === '')
    .map(({ role, properties }) => `${role?.value} ${JSON.stringify(properties)}`);
}
