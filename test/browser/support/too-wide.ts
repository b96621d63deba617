import type { Page } from 'playwright-core';

/** By how many pixels the page is wider than its window; 0 where nothing has to be scrolled sideways. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement ?? document.documentElement;
    return Math.max(0, scrollWidth - window.innerWidth);
  });
}
