import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { people } from '../../demo/team.ts';
import { focusWalk } from './support/focus-walk.ts';
import { lookOver } from './support/look-over.ts';
import { type OpenDemo, openDemo } from './support/open-demo.ts';
import { picture } from './support/picture.ts';

/** What a browser tells of a form that is shown again, which is no fault. */
const shownAgain = /\b422\b/;

describe('the form page', () => {
  let demo: OpenDemo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterEach(async () =>
    expect((await demo.closeWindows()).filter((fault) => !shownAgain.test(fault))).toEqual([]),
  );
  afterAll(() => demo?.close());

  const open = async (path: string, width: number): Promise<Page> => {
    const page = await demo.look({ as: people.omar.id, at: 'messages' }, { width, height: 1_150 });
    await page.goto(`${demo.running.webUrl}${path}`);
    return page;
  };
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.className);

  it('is filled in by keyboard, shown again with what is wrong, and thanked for', async () => {
    const page = await open('/form/website?lang=en', 900);
    await lookOver(page, 'form-page-1-wide');
    const stops = await focusWalk(page, 9);
    expect(stops.every(({ isVisible }) => isVisible)).toBe(true);
    expect(stops.map(({ what }) => what.split(' ')[0])).toEqual([
      'a',
      ...['input', 'input', 'input', 'select', 'input', 'textarea', 'input'],
      'button',
    ]);

    await page.getByRole('textbox', { name: 'Your name' }).fill('Huda Salem');
    await page.getByRole('textbox', { name: 'Phone' }).fill('12');
    await page.getByRole('combobox', { name: 'What are you looking for?' }).selectOption('To sell');
    await page.getByRole('textbox', { name: 'Message' }).fill('A villa in Olaya,\nwith a garden');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').waitFor();
    expect(await focused(page)).toBe('notice');
    await lookOver(page, 'form-page-2-wrong');
    const phone = page.getByRole('textbox', { name: 'Phone' });
    expect(await phone.inputValue()).toBe('12');
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe(
      'A villa in Olaya,\nwith a garden',
    );
    await page.getByRole('link', { name: /check the phone number/ }).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('+966 55 010 2030');
    expect(await phone.inputValue()).toBe('+966 55 010 2030');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await lookOver(page, 'form-page-3-thanks');
  });

  it('in Arabic reads from right to left, at 320 pixels', async () => {
    const page = await open('/form/website?lang=en', 320);
    await lookOver(page, 'form-page-4-narrow');
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.getByRole('heading', { name: 'للتواصل معنا' }).waitFor();
    await lookOver(page, 'form-page-5-arabic');
    await page.getByRole('button', { name: 'إرسال' }).click();
    await page.getByRole('alert').waitFor();
    await lookOver(page, 'form-page-6-arabic-wrong');
    await page.getByRole('textbox', { name: 'الاسم' }).fill('ليلى حسن');
    await page.getByRole('textbox', { name: 'رقم الهاتف' }).fill('٠٥٥٠١٠٢٠٤٠');
    await page.getByRole('button', { name: 'إرسال' }).click();
    await page.getByRole('heading', { name: 'شكرًا لكم' }).waitFor();
    await lookOver(page, 'form-page-7-arabic-thanks');
  });

  it('stands in the page of another website, and is sent from there', async () => {
    const page = await open('/form/website', 700);
    const address = `${demo.running.webUrl}/form/website?lang=en&embed=1`;
    const site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>Agency</title><link rel="icon" href="data:,"><h1>Write to us</h1>
        <iframe title="Form" src="${address}" width="640" height="1000"></iframe>`);
    });
    await once(site.listen(0, '127.0.0.1').unref(), 'listening');
    // This machine by another name is another website to a browser.
    await page.goto(`http://localhost:${(site.address() as AddressInfo).port}`);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('textbox', { name: 'Your name' }).fill('Framed Huda');
    await frame.getByRole('textbox', { name: 'E-mail' }).fill('framed@example.com');
    expect(await frame.getByRole('heading').count()).toBe(0);
    await picture(page, 'form-page-8-framed');
    await frame.getByRole('button', { name: 'Send' }).click();
    await frame.getByRole('heading', { name: 'Thank you' }).waitFor();
  });
});
