import type { Page } from 'playwright-core';
import { people } from '../../demo/team.ts';
import { composerOf, typeLine } from './support/composer-of.ts';
import { messagesOf } from './support/messages-of.ts';
import { type OpenDemo, openDemo } from './support/open-demo.ts';
import { picture } from './support/picture.ts';

/** What has the focus, as its label says. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labels = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const said = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    return said || (element?.ariaLabel ?? element?.textContent ?? '');
  });
/** What is said to be wrong with a field, as a screen reader finds it. */
const faultOf = (page: Page, label: string) =>
  page.getByRole('textbox', { name: label }).evaluate((field) =>
    (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id))
      .filter((one) => one?.role === 'alert')
      .map((one) => one?.textContent ?? '')
      .join(' '),
  );

describe('forms', () => {
  let demo: OpenDemo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterEach(async () => expect(await demo.closeWindows()).toEqual([]));
  afterAll(() => demo?.close());

  it('are filled in by keyboard alone; what is wrong is said under its field, and what was typed stays', async () => {
    const page = await demo.look({ as: people.omar.id, at: 'messages', more: { panel: 'closed' } });
    const lines = await messagesOf(page, 'Good morning').allTextContents();
    const [, name = ''] = /(?:Call|Text|E-mail) (.+?), /u.exec(lines.join('\n')) ?? [];
    const deal = page.getByRole('dialog', { name: 'Closed sale' });

    await composerOf(page).focus();
    await page.keyboard.type('/de');
    await page.getByRole('option', { name: /^\/deal/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await deal.getByText(`A sale closed with ${name}.`).waitFor();
    expect(await focused(page)).toBe('Price (SAR)');

    await page.keyboard.press('Enter');
    await deal.getByText('Please complete this required field.').nth(1).waitFor();
    expect(await faultOf(page, 'Price')).toBe('Please complete this required field.');
    expect(await faultOf(page, 'Commission')).toBe('Please complete this required field.');
    expect(await faultOf(page, 'Deal costs')).toBe('');
    expect(await focused(page)).toBe('Price (SAR)');
    await picture(page, 'form-1-nothing-filled-in');

    await page.keyboard.type('a lot');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Commission (SAR)');
    await page.keyboard.type('52,500');
    await page.keyboard.press('Enter');
    await deal.getByText('That is not an amount I can read.').waitFor();
    expect(await focused(page)).toBe('Price (SAR)');
    expect(await faultOf(page, 'Commission')).toBe('');
    expect(await page.getByRole('textbox', { name: 'Price' }).inputValue()).toBe('a lot');
    expect(await page.getByRole('textbox', { name: 'Commission' }).inputValue()).toBe('52,500');
    await picture(page, 'form-2-wrong-amount');

    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('2,100,000');
    await page.keyboard.press('Enter');
    await deal.getByText(`Recorded: the sale with ${name}.`).waitFor();
    await picture(page, 'form-3-recorded');
    await page.keyboard.press('Escape');
    await deal.waitFor({ state: 'detached' });
    expect(await composerOf(page).evaluate((box) => box === document.activeElement)).toBe(true);
  });

  it('keep the focus inside, and Escape closes them and gives it back', async () => {
    const page = await demo.look({ as: people.mona.id, at: 'messages' });
    await typeLine(page, '/touchbase setup');
    const setUp = page.getByRole('dialog', { name: 'Set up Touchbase' });
    await setUp.waitFor();
    const inside = () => setUp.evaluate((dialog) => dialog.contains(document.activeElement));
    for (let step = 0; step < 40; step += 1) {
      expect(await inside()).toBe(true);
      await page.keyboard.press(step < 30 ? 'Tab' : 'Shift+Tab');
    }
    await page.keyboard.press('Escape');
    await setUp.waitFor({ state: 'detached' });
    expect(await composerOf(page).evaluate((box) => box === document.activeElement)).toBe(true);
  });

  it('keep what was typed while the page around them changes, and take it once it is right', async () => {
    const page = await demo.look({ as: people.mona.id, at: 'messages' });
    await typeLine(page, '/touchbase setup');
    const setUp = page.getByRole('dialog', { name: 'Set up Touchbase' });
    const country = setUp.getByRole('textbox', { name: 'Country' });
    await country.fill('Saudi Arabia');
    // Something new beside it, while the field is being filled in.
    await page.getByRole('link', { name: 'Leads', exact: true }).click();
    await page.getByRole('button', { name: 'A portal’s event' }).click();
    await page.getByText(/^Sent: .*HTTP 201/).waitFor();
    await page.getByRole('link', { name: /leads 1 unread/ }).waitFor();
    expect(await country.inputValue()).toBe('Saudi Arabia');

    await setUp.getByRole('button', { name: 'Save' }).click();
    await setUp.getByText('Two letters are needed').waitFor();
    expect(await country.inputValue()).toBe('Saudi Arabia');
    expect(await country.evaluate((field) => field === document.activeElement)).toBe(true);
    await picture(page, 'form-4-set-up-with-error');
    await country.fill('SA');
    await setUp.getByRole('button', { name: 'Save' }).click();
    await setUp.getByText('Touchbase is set up').waitFor();
    await picture(page, 'form-5-set-up-done');
    await setUp.getByRole('button', { name: 'Close' }).last().click();
    await setUp.waitFor({ state: 'detached' });
  });
});
