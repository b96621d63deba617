import type { Page } from 'playwright-core';
import { people } from '../../demo/team.ts';
import { lookOver } from './support/look-over.ts';
import { type OpenDemo, openDemo } from './support/open-demo.ts';
import { picture, pictureAlone } from './support/picture.ts';

/** The Home as its person sees it, without the marks that only keep writing directions apart. */
const homeIn = (page: Page) => page.locator('#app-home');

describe('the Home', () => {
  let demo: OpenDemo;
  beforeAll(async () => {
    demo = await openDemo({ contacts: 60 });
  });
  afterEach(async () => expect(await demo.closeWindows()).toEqual([]));
  afterAll(() => demo?.close());

  it('is drawn when it is opened; people are found in it, and what is due is done in it', async () => {
    const page = await demo.look({ as: people.omar.id, at: 'messages', more: { panel: 'closed' } });
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    const home = homeIn(page);
    await home.getByRole('heading', { name: 'My people' }).waitFor();
    for (const title of ['Today', 'The next seven days', 'My discipline', 'Away and settings'])
      await home.getByRole('heading', { name: title }).waitFor();
    await lookOver(page, 'home-1-opened');
    await pictureAlone(home, 'home-1-whole');

    const bold = (await home.locator('strong').allTextContents()).map((text) =>
      text.replaceAll(/[\u2066-\u2069\u200e]/g, ''),
    );
    const name = bold.findLast((text) => /^[A-Z][a-z]+ [A-Z][a-z]+/.test(text)) ?? '';
    const search = home.getByRole('textbox', { name: 'Find somebody' });
    await search.fill(name);
    await search.press('Enter');
    await home.getByText(/^One person fits “/).waitFor();
    await lookOver(page, 'home-2-search');
    await home.getByRole('button', { name: 'Show all my people' }).click();
    await home.getByText(/fits? “/).waitFor({ state: 'detached' });

    const settle = home.getByRole('button', { name: /^(?:Done|No answer)$/ });
    const before = await home.getByText(/^\d+ touch(?:es)?:/).textContent();
    await settle.first().click();
    await home.getByText(before ?? '', { exact: true }).waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 390, height: 844 });
    await lookOver(page, 'home-3-narrow');
  });

  it('in Arabic reads from right to left', async () => {
    const page = await demo.look({
      as: people.sara.id,
      at: 'home',
      language: 'ar',
      more: { panel: 'closed' },
    });
    const home = homeIn(page);
    const arabic = home.getByRole('button', { name: 'العربية' });
    await home.getByRole('heading', { name: /^(?:My people|أشخاصي)$/ }).waitFor();
    if (await arabic.isVisible()) await arabic.click();
    const heading = home.getByRole('heading', { name: 'أشخاصي' });
    await heading.waitFor();
    for (const shown of [heading, home.getByText('منطقتك الزمنية').first()])
      expect(await shown.evaluate((text) => getComputedStyle(text).direction)).toBe('rtl');
    await lookOver(page, 'home-4-arabic');
    await pictureAlone(home, 'home-4-arabic-whole');
    await home.getByRole('button', { name: 'تسجيل غياب…' }).click();
    await page.getByRole('dialog', { name: 'الغياب' }).waitFor();
    await picture(page, 'home-5-away-form');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    await lookOver(page, 'home-6-arabic-narrow');
  });
});
