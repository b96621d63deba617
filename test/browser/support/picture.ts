import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

const folder = path.resolve(import.meta.dirname, '../../../artefacts/browser');
/** Higher than any message. */
const tall = 3_000;

/** Keeps a picture of a window for people to look at afterwards. */
export async function picture(page: Page, name: string): Promise<void> {
  await keep(page, name);
}

/** Keeps a picture of one message, however long it is. */
export async function pictureAlone(message: Locator, name: string): Promise<void> {
  const page = message.page();
  const size = page.viewportSize();
  if (size) await page.setViewportSize({ ...size, height: tall });
  await keep(message, name);
  if (size) await page.setViewportSize(size);
}

async function keep(shown: Page | Locator, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await shown.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}
