import { findBrowser } from './find-browser.ts';

/** Fails before any test does, with what to do, where there is no browser. */
export default function globalSetup(): void {
  findBrowser();
}
