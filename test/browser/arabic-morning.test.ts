import { people } from '../../demo/team.ts';
import { composerOf, typeLine } from './support/composer-of.ts';
import { faintTexts } from './support/faint-texts.ts';
import { messagesOf } from './support/messages-of.ts';
import { namelessControls } from './support/nameless-controls.ts';
import { type OpenDemo, openDemo } from './support/open-demo.ts';
import { picture, pictureAlone } from './support/picture.ts';
import { travel } from './support/travel.ts';

const arabicDigits = /[٠-٩]/;

describe('a morning in Arabic', () => {
  let demo: OpenDemo;
  beforeAll(async () => {
    demo = await openDemo({ language: 'ar' });
  });
  afterEach(async () => expect(await demo.closeWindows()).toEqual([]));
  afterAll(() => demo?.close());

  it('comes at eight, reads from right to left, and is worked through by button and by typing', async () => {
    const page = await demo.look({ as: people.sara.id, at: 'messages' });
    await travel(page, 'الصباح التالي', 'الثلاثاء، 24 نوفمبر، 08:00');
    const morning = messagesOf(page, 'صباح الخير، سارة').last();
    await morning.locator('time', { hasText: '08:00' }).waitFor();
    expect(await messagesOf(page, 'صباح الخير، سارة').count()).toBe(2);

    const shown = await morning.evaluate((row) => {
      const line = row.querySelector('strong')?.parentElement ?? row;
      const { direction, textAlign } = getComputedStyle(line);
      const list = row.parentElement ?? row;
      return {
        page: document.documentElement.dir,
        direction,
        textAlign,
        list: getComputedStyle(list).direction,
      };
    });
    expect(shown).toEqual({ page: 'rtl', direction: 'rtl', textAlign: 'start', list: 'rtl' });
    const words = (await morning.textContent()) ?? '';
    expect(words).toMatch(/[0-9]/);
    expect(words).not.toMatch(arabicDigits);
    // The first button of a line stands furthest right.
    const contact = await morning.getByRole('button', { name: 'بيانات التواصل' }).first().boundingBox();
    const more = await morning.getByRole('button', { name: 'إجراءات أخرى' }).first().boundingBox();
    expect(contact?.x ?? 0).toBeGreaterThan(more?.x ?? Number.POSITIVE_INFINITY);
    await page.getByRole('region', { name: 'الرسائل في Touchbase' }).evaluate((list) => list.scrollTo(0, 0));
    await picture(page, 'arabic-1-morning');
    await pictureAlone(morning, 'arabic-2-morning-alone');
    expect(await namelessControls(page)).toEqual([]);
    expect(await faintTexts(page)).toEqual([]);

    const done = morning.getByRole('button', { name: 'تم', exact: true });
    const before = await done.count();
    expect(before).toBeGreaterThan(0);
    await done.first().click();
    await morning.locator('s, del').first().waitFor();
    expect(await done.count()).toBe(before - 1);

    const names = await morning.locator('strong').allTextContents();
    const name = names.map((text) => text.replaceAll(/[\u2066-\u2069]/g, '')).at(-1) ?? '';
    await typeLine(page, `/touch تم ${name} تم الرد ثم الخميس الساعة ٤ مساءً`);
    const answer = messagesOf(page, 'مرئية لك وحدك').filter({ hasText: name });
    await answer.filter({ hasText: 'الموعد' }).waitFor();
    expect(await answer.textContent()).toMatch(/16:00/);
    expect(await answer.textContent()).not.toMatch(arabicDigits);
    await picture(page, 'arabic-3-typed-and-answered');
  });

  it('has its forms and what is wrong with them in Arabic, from right to left', async () => {
    const page = await demo.look({ as: people.sara.id, at: 'messages' });
    const bold = await messagesOf(page, 'صباح الخير').first().locator('strong').allTextContents();
    const name = bold.map((text) => text.replaceAll(/[\u2066-\u2069]/g, '')).at(-1) ?? '';
    await typeLine(page, `/deal ${name}`);
    const deal = page.getByRole('dialog', { name: 'صفقة مغلقة' });
    await deal.getByRole('textbox', { name: 'السعر' }).fill('كثير');
    await deal.getByRole('button', { name: 'تسجيل' }).click();
    await deal.getByText('هذا الحقل مطلوب.').waitFor();
    await deal.getByRole('textbox', { name: 'العمولة' }).fill('٥٢٬٥٠٠');
    await deal.getByRole('button', { name: 'تسجيل' }).click();
    await deal.getByText('هذا ليس مبلغًا', { exact: false }).or(deal.getByText('1,500.50')).first().waitFor();
    expect(await deal.evaluate((form) => getComputedStyle(form).direction)).toBe('rtl');
    await picture(page, 'arabic-4-form-with-error');
    await page.keyboard.press('Escape');
    await deal.waitFor({ state: 'detached' });
    expect(await composerOf(page).evaluate((box) => box === document.activeElement)).toBe(true);
  });
});
