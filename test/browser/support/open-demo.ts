import { type Browser, chromium, type Page } from 'playwright-core';
import { type OpenWorkspace, openWorkspace } from '../../../demo/workspace/open-workspace.ts';
import { hrefOf, type Language, type Look } from '../../../sandbox/client/look.ts';
import { findBrowser } from './find-browser.ts';
import { watchFaults } from './watch-faults.ts';

/** The demo's workspace, real throughout, and a browser to look at it with. */
export type OpenDemo = OpenWorkspace & {
  /** Opens a window of its own, as another computer would: nothing is shared with other windows but the server. */
  look(look: Partial<Look>, options?: WindowOptions): Promise<Page>;
  /** What went wrong in any window: errors on the console, among them what the policy refused, and failed requests. */
  faults: string[];
  /** Closes all windows, and tells what went wrong in them. */
  closeWindows(): Promise<string[]>;
  /** Ends the browser and the workspace. */
  close(): Promise<void>;
};

export type WindowOptions = { width?: number; height?: number; deviceScaleFactor?: number };

/** A Wednesday, so that the workspace opens on Monday, 23 November 2026, 09:30, and "Now" is two days ahead. */
const present = new Date('2026-11-25T12:00:00Z');

const quietly = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses to run as root otherwise, which is who runs tests in a container. It opens our own pages only.
  '--no-sandbox',
];

/** Opens the workspace as `npm run demo` does, with few contacts, and starts a browser. */
export async function openDemo(
  options: { language?: Language; contacts?: number; port?: number } = {},
): Promise<OpenDemo> {
  const { language = 'en', contacts = 20, port = 0 } = options;
  const workspace = await openWorkspace({
    signal: new AbortController().signal,
    contacts,
    port,
    language,
    present: () => present,
  });
  let browser: Browser;
  try {
    browser = await chromium.launch({ executablePath: findBrowser(), args: quietly });
  } catch (error) {
    await workspace.stop();
    throw error;
  }
  const faults: string[] = [];
  return {
    ...workspace,
    faults,
    async look(wanted, { width = 1440, height = 900, deviceScaleFactor = 1 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor,
        reducedMotion: 'reduce',
        // Not the team's: what the window shows must not go by the clock of whoever looks.
        timezoneId: 'America/New_York',
      });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      watchFaults(page, faults);
      const look = { as: '', at: '', language, more: {}, ...wanted };
      await page.goto(new URL(hrefOf(look), workspace.url).href);
      return page;
    },
    async closeWindows() {
      for (const context of browser.contexts()) await context.close();
      return faults.splice(0);
    },
    async close() {
      await browser.close();
      await workspace.stop();
    },
  };
}
