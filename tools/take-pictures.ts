/**
 * Takes the pictures of the README from the demo: `npm run pictures`. The workspace opens on the same Monday with the
 * same people each time, so that a picture changes only where the product does.
 */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { channels, people } from '../demo/team.ts';
import { messagesOf } from '../test/browser/support/messages-of.ts';
import { openDemo } from '../test/browser/support/open-demo.ts';

type Region = { x: number; y: number; width: number; height: number };

const folder = path.resolve(import.meta.dirname, '../docs/pictures');
/** More, and the README loads slowly. */
const mostBytes = 200_000;
/** Wide enough for the sidebar to stand beside, and higher than any message. */
const messageWindow = { width: 1040, height: 3_000, deviceScaleFactor: 1.5 };
/** Beneath the last that is shown. */
const marginPx = 8;
const closed = { panel: 'closed' };

await mkdir(folder, { recursive: true });
const demo = await openDemo({ contacts: 60 });
try {
  const story = await demo.look(
    { as: people.omar.id, at: channels.leads.id },
    { width: 1280, height: 860, deviceScaleFactor: 1.25 },
  );
  await story.getByRole('button', { name: 'Do it for me' }).click();
  await story.getByRole('button', { name: 'Claim' }).waitFor();
  await story.getByRole('button', { name: 'Dismiss' }).click();
  // So that nothing is drawn as if the mouse were on it.
  await story.mouse.move(0, 0);
  await keep('workspace', (file) => story.screenshot({ path: file, animations: 'disabled' }));
  await story.getByRole('button', { name: 'Claim' }).click();
  await messagesOf(story, 'Claimed by').waitFor();

  await story.getByRole('link', { name: 'Leads', exact: true }).click();
  await story.getByRole('button', { name: 'A portal’s event' }).click();
  await messagesOf(story, 'Zillow').waitFor();

  const leads = await demo.look({ as: people.khalid.id, at: channels.leads.id, more: closed }, messageWindow);
  await keepMessages('claim', leads, [messagesOf(leads, 'Claimed by'), messagesOf(leads, 'Zillow')]);

  const morning = await demo.look({ as: people.omar.id, at: 'messages', more: closed }, messageWindow);
  await keepMessages('morning', morning, [messagesOf(morning, 'Good morning, Omar')], 'More actions');

  const arabic = await demo.look(
    { as: people.sara.id, at: 'messages', language: 'ar', more: closed },
    messageWindow,
  );
  await keepMessages('morning-arabic', arabic, [messagesOf(arabic, 'صباح الخير، سارة')], 'إجراءات أخرى');

  const reports = await demo.look(
    { as: people.mona.id, at: channels.reports.id, more: closed },
    messageWindow,
  );
  await keepMessages('digest', reports, [messagesOf(reports, 'Lead sources')]);
  if (demo.faults.length > 0) throw new Error(demo.faults.join('\n'));
} finally {
  await demo.close();
}

/** Keeps a picture of messages that stand beneath each other; of a long one, down to its third button of a name. */
async function keepMessages(
  name: string,
  page: Page,
  messages: readonly Locator[],
  thirdButton?: string,
): Promise<void> {
  const parts = await Promise.all(messages.map(regionOf));
  const [first, ...others] = parts;
  if (first === undefined) throw new Error(`There is nothing to take a picture of for ${name}`);
  const last =
    thirdButton === undefined
      ? (others.at(-1) ?? first)
      : await regionOf(page.getByRole('button', { name: thirdButton }).nth(2));
  const clip = { ...first, height: last.y + last.height + marginPx - first.y };
  await page.mouse.move(0, 0);
  await keep(name, (file) => page.screenshot({ path: file, clip, animations: 'disabled' }));
}

async function regionOf(message: Locator): Promise<Region> {
  const box = await message.boundingBox();
  if (box === null) throw new Error('A message is not in its window');
  return box;
}

async function keep(name: string, take: (file: string) => Promise<unknown>): Promise<void> {
  const file = path.join(folder, `${name}.png`);
  await take(file);
  const { size } = await stat(file);
  process.stdout.write(`${path.relative(process.cwd(), file)}: ${Math.round(size / 1_000)} kB\n`);
  if (size > mostBytes) throw new Error(`${name}.png is larger than ${mostBytes / 1_000} kB`);
}
