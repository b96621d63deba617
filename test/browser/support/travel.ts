import type { Page } from 'playwright-core';

/** A week on a machine with other work to do. */
const patience = { timeout: 120_000 };

/** Presses a button that moves time and waits until time has come there and everything on the way was done. */
export async function travel(page: Page, button: string, arrivesAt: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.locator('time[data-clock]').filter({ hasText: arrivesAt }).waitFor(patience);
  await rest(page);
}

/** Waits until time is not being moved any more: the buttons that move it are there again. */
export async function rest(page: Page): Promise<void> {
  await page
    .getByRole('progressbar', { name: /Time is moving|الوقت يتحرك/ })
    .waitFor({ ...patience, state: 'detached' });
}
