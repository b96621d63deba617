import { people } from '../../demo/team.ts';
import { composerOf, typeLine } from './support/composer-of.ts';
import { focusWalk } from './support/focus-walk.ts';
import { lookOver } from './support/look-over.ts';
import { messagesOf } from './support/messages-of.ts';
import { type OpenDemo, openDemo } from './support/open-demo.ts';
import { picture } from './support/picture.ts';

const inLeads = { at: 'C0LEADS', more: { panel: 'leads' } };

describe('the window', () => {
  let demo: OpenDemo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterEach(async () => expect(await demo.closeWindows()).toEqual([]));
  afterAll(() => demo?.close());

  it('loads nothing from elsewhere: its policy refuses that, and these tests notice', async () => {
    const page = await demo.look({ as: people.omar.id, ...inLeads });
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', resolve);
          const image = document.createElement('img');
          image.src = 'https://example.com/picture.png';
          document.body.append(image);
        }),
    );
    expect(demo.faults.splice(0).join()).toContain('Content Security Policy');
  });

  it('completes commands by keyboard, brings back what was sent, and knows what is no command', async () => {
    const page = await demo.look({ as: people.omar.id, at: 'messages' });
    const box = composerOf(page);
    await box.focus();
    await page.keyboard.type('/to');
    const options = page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
    await options.nth(1).waitFor();
    expect(await options.locator('b').allTextContents()).toEqual(
      expect.arrayContaining(['/touch', '/touchbase']),
    );
    expect(await page.getByRole('option', { selected: true }).locator('b').textContent()).toBe('/touch');
    await picture(page, 'window-1-completion');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox', { name: 'Commands' }).count()).toBe(0);
    expect(await box.inputValue()).toBe('/to');
    await page.keyboard.type('u');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('/touchbase ');
    await page.keyboard.type('help');
    await page.keyboard.press('Enter');
    await messagesOf(page, 'Only visible to you').last().waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await box.inputValue()).toBe('/touchbase help');

    await box.fill('/nothing');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('/nothing is not a valid command').waitFor();
    expect(await box.inputValue()).toBe('/nothing');
    await lookOver(page, 'window-2-help-and-unknown-command');
  });

  it('counts what is unread for everybody, until it is read; one click acts as somebody else', async () => {
    const page = await demo.look({ as: people.mona.id, at: 'messages', more: { panel: 'leads' } });
    await page.getByRole('button', { name: 'A website’s form' }).click();
    await page.getByRole('link', { name: /^leads 1 unread/ }).waitFor();
    expect(await page.title()).toMatch(/^\(\d+\)/);
    const rail = page.getByRole('navigation', { name: 'Act as' });
    await rail.getByRole('link', { name: 'Khalid, has unread messages' }).click();
    await rail.getByRole('link', { name: 'Khalid, acting now' }).waitFor();
    await page.getByRole('link', { name: /^leads 1 unread/ }).click();
    await page.getByRole('button', { name: 'Claim' }).first().waitFor();
    await page.getByRole('link', { name: /^leads$/ }).waitFor();
    expect(await page.getByRole('link', { name: /^reports/ }).count()).toBe(0);
    await lookOver(page, 'window-3-as-khalid');
  });

  it('lets a guest look, and says why a guest may do no more', async () => {
    const page = await demo.look({ as: people.dana.id, ...inLeads });
    await page.getByRole('button', { name: 'Claim' }).first().click();
    await messagesOf(page, 'Only visible to you')
      .filter({ hasText: /agents|members/ })
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Claim' }).count()).toBeGreaterThan(0);
    await lookOver(page, 'window-4-guest');
  });

  it('has threads beside the channel, where commands are refused as Slack does', async () => {
    const page = await demo.look({ as: people.omar.id, at: 'C0LEADS', more: { panel: 'closed' } });
    const card = messagesOf(page)
      .filter({ has: page.getByRole('button', { name: 'Claim' }) })
      .first();
    await card.hover();
    await card.getByRole('link', { name: 'Reply in thread' }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    const reply = thread.getByRole('combobox').or(thread.getByRole('textbox'));
    await reply.fill('I know this street.');
    await reply.press('Enter');
    await thread.getByText('I know this street.').waitFor();
    await card.getByText('1 reply').waitFor();
    await reply.fill('/touch');
    await reply.press('Enter');
    await page.getByRole('alert').getByText('/touch cannot be used in threads').waitFor();
    await lookOver(page, 'window-5-thread');
    await thread.getByRole('link', { name: 'Close the thread' }).click();
    await thread.waitFor({ state: 'detached' });
  });

  it('keeps what is being written while others write, and where the reader was', async () => {
    const page = await demo.look({ as: people.omar.id, at: 'C0LEADS' });
    const other = await demo.look({ as: people.khalid.id, at: 'C0LEADS' });
    await composerOf(page).fill('half a sente');
    await typeLine(other, 'السلام عليكم');
    await messagesOf(page, 'السلام عليكم').waitFor();
    expect(await composerOf(page).inputValue()).toBe('half a sente');
    expect(await composerOf(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await picture(page, 'window-6-somebody-writes');
  });

  it('shows where the focus is, wherever Tab leads', async () => {
    const page = await demo.look({ as: people.omar.id, ...inLeads });
    const stops = await focusWalk(page, 40);
    expect(new Set(stops.map(({ what }) => what)).size).toBeGreaterThan(20);
    expect(stops.filter(({ isVisible }) => !isVisible)).toEqual([]);
  });

  it.each([
    { width: 390, language: 'en' },
    { width: 390, language: 'ar' },
    { width: 360, language: 'en' },
  ] as const)('fits a phone: $width px, $language', async ({ width, language }) => {
    const page = await demo.look(
      { as: people.omar.id, at: 'C0LEADS', language, more: {} },
      { width, height: 800 },
    );
    const name = `narrow-${width}-${language}`;
    await lookOver(page, `${name}-1-channel`);
    const sides = page.locator('button[data-drawer=sides]');
    await sides.click();
    expect(await sides.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('link', { name: /^Touchbase/ }).waitFor();
    await lookOver(page, `${name}-2-places`);
    await page.getByRole('link', { name: /^Touchbase/ }).click();
    await messagesOf(page, 'Good morning').first().waitFor();
    await page.waitForFunction(() => document.documentElement.dataset.drawer === undefined);
    await lookOver(page, `${name}-3-morning`);
    await page.locator('button[data-drawer=panel]').click();
    await page.getByRole('complementary').getByRole('button').first().waitFor();
    await lookOver(page, `${name}-4-story`);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.documentElement.dataset.drawer === undefined);
  });
});

describe('a window whose server goes', () => {
  it('says so and how to start it again, and comes back by itself', async () => {
    const demo = await openDemo();
    let again: OpenDemo | undefined;
    try {
      const page = await demo.look({ as: people.omar.id, at: 'messages' });
      await messagesOf(page, 'Good morning, Omar').waitFor();
      expect(demo.faults.splice(0)).toEqual([]);
      await demo.stop();
      const banner = page.getByRole('alert').getByText('The demo has ended. npm run demo starts it again');
      await banner.waitFor();
      await picture(page, 'window-7-ended');
      again = await openDemo({ port: Number(new URL(demo.url).port) });
      await banner.waitFor({ state: 'hidden' });
      await messagesOf(page, 'Good morning, Omar').waitFor();
    } finally {
      await demo.close();
      await again?.close();
    }
  });
});
