import type { Locator, Page } from 'playwright-core';

/** The messages of the place that is open which say something. */
export function messagesOf(page: Page, saying: string | RegExp = ''): Locator {
  return page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('time'), hasText: saying });
}
