import type { Page } from 'playwright-core';
import { people } from '../../demo/team.ts';
import { typeLine } from './support/composer-of.ts';
import { messagesOf } from './support/messages-of.ts';
import { type OpenDemo, openDemo } from './support/open-demo.ts';

describe('many windows of one browser', () => {
  let demo: OpenDemo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterEach(async () => expect(await demo.closeWindows()).toEqual([]));
  afterAll(() => demo?.close());

  /** Another window of the browser that this one is in, at the same place. */
  const beside = async (page: Page) => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    return other;
  };

  const setHidden = (page: Page, isHidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);

  it('all live, more of them than a browser opens connections, whichever is closed', async () => {
    const first = await demo.look({ as: people.omar.id, at: 'C0LEADS', more: { panel: 'closed' } });
    const others = [];
    for (let count = 1; count <= 7; count += 1) others.push(await beside(first));
    const last = others.at(-1) ?? first;
    await typeLine(last, 'from the last window');
    for (const page of [first, ...others]) await messagesOf(page, 'from the last window').waitFor();
    // The one that is connected for all of them. A browser that tests drive hides no window by itself.
    await setHidden(first, true);
    await typeLine(last, 'while the first was hidden');
    for (const page of others) await messagesOf(page, 'while the first was hidden').waitFor();
    expect(await messagesOf(first, 'while the first was hidden').count()).toBe(0);
    await setHidden(first, false);
    await messagesOf(first, 'while the first was hidden').waitFor();
    for (const page of [first, ...others.splice(0, 3)]) await page.close();
    await typeLine(last, 'after some were closed');
    for (const page of others) await messagesOf(page, 'after some were closed').waitFor();
  });

  it('draw anew only what has changed, and not for every change by itself', async () => {
    const page = await demo.look({ as: people.omar.id, at: 'C0LEADS', more: { panel: 'closed' } });
    await typeLine(page, 'there before');
    await messagesOf(page, 'there before').waitFor();
    let drawings = 0;
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch' && request.method() === 'GET') drawings += 1;
    });
    const changes = await page.evaluateHandle(() => {
      const seen: string[] = [];
      const rows = document.querySelector('.messages');
      if (rows === null) throw new Error('There are no messages');
      const look = { subtree: true, childList: true, attributes: true, characterData: true };
      new MutationObserver((records) => {
        for (const { target } of records) {
          const row = target instanceof Element ? target : target.parentElement;
          const said = row?.closest('[data-message]')?.textContent;
          if (said) seen.push(said);
        }
      }).observe(rows, look);
      return seen;
    });
    for (let count = 1; count <= 30; count += 1) {
      demo.slack.as(people.khalid.id).says('C0LEADS', `change ${count}.`);
      // Farther apart than what the server tells as one.
      await page.waitForTimeout(70);
    }
    await messagesOf(page, 'change 30.').waitFor();
    expect((await changes.jsonValue()).filter((said) => said.includes('there before'))).toEqual([]);
    expect(drawings).toBeGreaterThan(1);
    expect(drawings).toBeLessThan(12);
  });
});
