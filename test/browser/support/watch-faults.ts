import type { Page } from 'playwright-core';

/** Slack refuses in words, which the window shows: that is an answer. */
const refused = 409;

/** Writes down whatever goes wrong in a window. Chromium tells of what a page's policy refused on the console too. */
export function watchFaults(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.text().includes(`status of ${refused}`)) return;
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is drawn anew while it is being drawn, or a window that is closed, is no fault.
    if (why !== 'net::ERR_ABORTED') faults.push(`${request.method()} ${request.url()}: ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.status() !== refused)
      faults.push(`${response.request().method()} ${response.url()}: ${response.status()}`);
  });
}
