import { people } from '../../demo/team.ts';
import type { Language } from '../../sandbox/client/look.ts';
import { lookOver } from './support/look-over.ts';
import { messagesOf } from './support/messages-of.ts';
import { type OpenDemo, openDemo } from './support/open-demo.ts';

/** What is said in each language, as far as it is looked for here. */
const words = {
  en: {
    leads: 'Leads',
    inspector: 'Inspector',
    claim: 'Claim',
    waiting: 'What waits',
    samples: [
      ['A portal’s event', 'HTTP 201'],
      ['Only a phone', 'HTTP 201'],
      ['No name', 'HTTP 201'],
      ['The same person again', 'Known already'],
      ['Nobody can read it', 'Kept for a person to look at'],
      ['A wrong key', 'Refused with \u2068?401'],
      ['Empty', 'Refused with \u2068?400'],
      ['Too large', 'Refused with \u2068?413'],
    ],
  },
  ar: {
    leads: 'العملاء المحتملون',
    inspector: 'الفاحص',
    claim: 'استلام',
    waiting: /انتظار|ينتظر/,
    samples: [
      ['نموذج ويب عربي', 'HTTP 201'],
      ['مفتاح خاطئ', 'رُفض بالرمز'],
    ],
  },
} as const;

describe.each<Language>(['en', 'ar'])('what stands beside the workspace (%s)', (language) => {
  const { leads, inspector, samples } = words[language];
  let demo: OpenDemo;
  beforeAll(async () => {
    demo = await openDemo({ language });
  });
  afterEach(async () => expect(await demo.closeWindows()).toEqual([]));
  afterAll(() => demo?.close());

  it('sends leads through the real door, and shows what was sent and answered', async () => {
    const page = await demo.look({ as: people.mona.id, at: 'C0LEADS' });
    await page.getByRole('complementary').getByRole('link', { name: leads, exact: true }).click();
    for (const [sample, answer] of samples) {
      await page.getByRole('button', { name: sample, exact: true }).click();
      await page.locator('.notice').last().getByText(new RegExp(answer)).waitFor();
    }
    await messagesOf(page)
      .filter({ has: page.getByRole('button', { name: words[language].claim }) })
      .first()
      .waitFor();
    await lookOver(page, `desk-${language}-1-leads`);
    expect(await page.getByRole('complementary').locator('pre').first().textContent()).toMatch(
      /x-api-key: \S+/i,
    );
  });

  it('shows what crosses between the bot and Slack, and what waits', async () => {
    const page = await demo.look({ as: people.mona.id, at: 'C0LEADS' });
    await page.getByRole('complementary').getByRole('link', { name: inspector, exact: true }).click();
    await page.getByText('chat.postMessage').first().click();
    await page.getByRole('complementary').locator('pre').filter({ hasText: '"blocks"' }).first().waitFor();
    await lookOver(page, `desk-${language}-2-inspector`);
    const search = page.getByRole('searchbox');
    await search.fill('views.open');
    await search.press('Enter');
    await page.waitForURL(/q=views\.open/);
    await page.getByText('chat.postMessage').first().waitFor({ state: 'detached' });
    await page.getByRole('complementary').getByRole('link', { name: words[language].waiting }).click();
    await page.getByRole('complementary').getByRole('table').first().waitFor();
    await lookOver(page, `desk-${language}-3-what-waits`);
  });
});
