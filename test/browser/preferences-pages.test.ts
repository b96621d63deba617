import type { Page } from 'playwright-core';
import { people } from '../../demo/team.ts';
import { seal } from '../../src/keys/secret-keys.ts';
import { focusWalk } from './support/focus-walk.ts';
import { lookOver } from './support/look-over.ts';
import { type OpenDemo, openDemo } from './support/open-demo.ts';
import { picture } from './support/picture.ts';

/** What a browser tells of an address at which there is no page, which is no fault. */
const notFound = /\b404\b/;

describe('the pages on which people stop what we send', () => {
  let demo: OpenDemo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterEach(async () =>
    expect((await demo.closeWindows()).filter((fault) => !notFound.test(fault))).toEqual([]),
  );
  afterAll(() => demo?.close());

  const open = async (path: string, width: number): Promise<Page> => {
    const page = await demo.look({ as: people.omar.id, at: 'messages' }, { width, height: 1_000 });
    await page.goto(`${demo.running.webUrl}${path}`);
    return page;
  };
  const somebody = async (nth: number) => {
    const { means, teamId } = demo.running;
    const contacts = await means.store.rows.contact.findMany({ orderBy: { id: 'asc' }, skip: nth, take: 1 });
    const contactId = contacts[0]?.id ?? '';
    return { contactId, token: seal(means.secretKeys, 'page-link', `${teamId} ${contactId}`) };
  };
  const standing = async (contactId: string) => {
    const found = await demo.running.means.store.rows.optOut.findMany({
      where: { contactId, undoneAt: null },
    });
    return found.map(({ channel }) => channel).toSorted();
  };

  it('stop our e-mails with one press, and everything by keyboard', async () => {
    const { contactId, token } = await somebody(2);
    const page = await open(`/u/${token}?lang=en`, 900);
    await lookOver(page, 'preferences-1-stop');
    expect(await standing(contactId)).toEqual([]);
    await page.getByRole('button', { name: 'Stop the e-mails' }).click();
    await page.getByRole('heading', { name: 'You get no more e-mails from us' }).waitFor();
    expect(await standing(contactId)).toEqual(['email']);
    await lookOver(page, 'preferences-2-stopped');
    await page.getByRole('link', { name: /Choose what else/ }).click();
    await page.getByRole('heading', { name: 'How may we reach you?' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'E-mails' }).isChecked()).toBe(true);
    const stops = await focusWalk(page, 8);
    expect(stops.every(({ isVisible }) => isVisible)).toBe(true);
    expect(stops.map(({ what }) => what.split(' ')[0])).toEqual(['a', ...Array(6).fill('input'), 'button']);
    await lookOver(page, 'preferences-3-choices');
    await page.getByRole('checkbox', { name: 'Phone calls' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    expect(await standing(contactId)).toEqual(['call', 'email']);
    await lookOver(page, 'preferences-4-saved');
  });

  it('in Arabic read from right to left, at 320 pixels', async () => {
    const { contactId, token } = await somebody(4);
    const page = await open(`/u/${token}?lang=en`, 320);
    await lookOver(page, 'preferences-5-narrow');
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.getByRole('heading', { name: 'إيقاف رسائل البريد الإلكتروني' }).waitFor();
    await lookOver(page, 'preferences-6-arabic-stop');
    await page.getByRole('link', { name: /اختيار ما يتوقف/ }).click();
    await page.getByRole('checkbox', { name: 'كل شيء، عبر جميع القنوات' }).check();
    await page.getByRole('button', { name: 'حفظ' }).click();
    await page.getByRole('status').waitFor();
    expect(await standing(contactId)).toEqual([null]);
    await lookOver(page, 'preferences-7-arabic-everything');
  });

  it('say in both languages that there is no such page', async () => {
    const page = await open('/u/nothing', 700);
    await page.getByRole('heading', { name: 'لا توجد صفحة كهذه' }).waitFor();
    await picture(page, 'preferences-8-unknown');
  });
});
