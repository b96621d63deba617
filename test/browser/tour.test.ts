import type { Page } from 'playwright-core';
import { people, teamZone } from '../../demo/team.ts';
import { instantOf } from '../../src/calendar/instant.ts';
import { typeLine } from './support/composer-of.ts';
import { lookOver } from './support/look-over.ts';
import { messagesOf } from './support/messages-of.ts';
import { type OpenDemo, openDemo } from './support/open-demo.ts';
import { pictureAlone } from './support/picture.ts';
import { rest, travel } from './support/travel.ts';

/** The week that the digest of Monday, 30 November is about. */
const week = {
  gte: instantOf('2026-11-22', '00:00', teamZone),
  lt: instantOf('2026-11-29', '00:00', teamZone),
};
const story = (page: Page) => page.getByRole('complementary');
/** The line that the open step says to type. */
const lineToType = async (page: Page) => (await story(page).locator('code').first().textContent()) ?? '';

/** It goes through a week of the team. */
const patience = 180_000;

describe('the tour in English', () => {
  let demo: OpenDemo;
  let page: Page;
  beforeAll(async () => {
    demo = await openDemo();
    page = await demo.look({ as: people.omar.id, at: 'C0LEADS' });
  });
  afterEach(() => expect(demo.faults.splice(0)).toEqual([]));
  afterAll(() => demo?.close());

  it(
    'is walked by hand, doing only what it says',
    async () => {
      const progress = (done: number) => page.getByText(`${done} of 8 done`).waitFor();
      await progress(0);
      await lookOver(page, 'tour-english-0-begin');
      await page.getByRole('button', { name: 'Do it for me' }).click();
      await progress(1);
      await lookOver(page, 'tour-english-1-lead');

      await page.getByRole('link', { name: /Go there as .?Omar/ }).click();
      await page.getByRole('link', { name: 'leads', exact: false }).first().click();
      await page.getByRole('button', { name: 'Claim' }).click();
      await progress(2);
      await page.getByRole('link', { name: /^Touchbase/ }).click();
      await messagesOf(page, 'huda.salem@example.com').first().waitFor();
      await lookOver(page, 'tour-english-2-claimed');

      await page.getByRole('link', { name: /Khalid.? presses too late/ }).click();
      await page.getByRole('button', { name: 'Do it for me' }).click();
      await messagesOf(page, 'سبقك').waitFor();
      await lookOver(page, 'tour-english-3-too-late');

      await page.getByRole('link', { name: /Go there as .?Omar/ }).click();
      await typeLine(page, await lineToType(page));
      await progress(3);
      await messagesOf(page, 'Only visible to you').filter({ hasText: 'Huda Salem' }).waitFor();
      await lookOver(page, 'tour-english-4-attempt');

      await travel(page, 'Next morning', 'Tue 24 Nov, 08:00');
      await progress(4);
      await messagesOf(page, 'Good morning, Omar').nth(1).waitFor();
      await lookOver(page, 'tour-english-5-morning');

      await typeLine(page, await lineToType(page));
      await progress(5);
      await messagesOf(page, 'Promised for').waitFor();
      await lookOver(page, 'tour-english-6-promise');

      for (const said of ['send Noura’s form', 'claim Noura', 'log the call in Arabic']) {
        await page.getByRole('button', { name: 'Do it for me' }).click();
        await page
          .getByText(`Done: ${said}`)
          .or(page.getByText(`Done: \u2068${said}\u2069`))
          .waitFor();
      }
      await progress(6);
      await lookOver(page, 'tour-english-7-arabic');

      await page.getByRole('link', { name: /Go there as .?Omar/ }).click();
      await typeLine(page, await lineToType(page));
      await progress(7);
      await messagesOf(page, 'is left alone from now on').waitFor();
      await lookOver(page, 'tour-english-8-opt-out');
      // What was posted before is drawn anew: nobody calls her by an old message.
      const given = messagesOf(page, 'This person asked to be left alone').first();
      await given.waitFor();
      expect(await given.getByRole('button').count()).toBe(0);
      await pictureAlone(given, 'opt-out-redrawn');

      await travel(page, 'Next Monday', 'Mon 30 Nov, 09:00');
      await page.getByRole('link', { name: /Go there as .?Mona/ }).click();
      await page.getByText('That was the whole loop').waitFor();
      await lookOver(page, 'tour-english-9-end');
    },
    patience,
  );

  it('ends with a digest: a chart, and a table with the figures that the database has', async () => {
    await page.getByRole('link', { name: /Mona/ }).first().click();
    await page.getByRole('link', { name: /^reports/ }).click();
    const digest = messagesOf(page, /22\s–\s28 November 2026/).last();
    const chart = digest.locator('svg[aria-label^="Bar chart: ROI by source"]');
    await chart.scrollIntoViewIfNeeded();
    expect(await chart.evaluate((svg) => svg.namespaceURI)).toBe('http://www.w3.org/2000/svg');
    const box = await chart.boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    expect(box?.height).toBeGreaterThan(150);
    await lookOver(page, 'digest-english-1-in-its-place');
    await pictureAlone(digest, 'digest-english-2-alone');

    const rows = await digest
      .getByRole('region', { name: 'Table' })
      .getByRole('row')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
    const [heading = [], ...body] = rows;
    const column = (name: string, row: readonly string[]) => row[heading.indexOf(name)] ?? '';
    const { rows: tables } = demo.running.means.store;
    const sources = await tables.source.findMany({ select: { id: true, name: true } });
    const leads = await tables.lead.findMany({ where: { arrivedAt: week, isTest: false } });
    // Those of the tour.
    expect(leads.length).toBeGreaterThanOrEqual(2);
    const shown = body.map((row) =>
      ['Source', 'Leads', 'Claimed', 'Attempted'].map((name) => column(name, row)),
    );
    const counted = [...sources, { id: undefined, name: 'All' }].map(({ id, name }) => {
      const own = leads.filter(({ sourceId }) => id === undefined || sourceId === id);
      const claimed = own.filter(({ claimedAt }) => claimedAt !== null);
      const attempted = own.filter(({ firstAttemptAt }) => firstAttemptAt !== null);
      return [name, ...[own, claimed, attempted].map(({ length }) => String(length))];
    });
    expect(shown.toSorted()).toEqual(counted.toSorted());

    // The same ROI in the chart as in the table beneath it.
    await digest.getByText('View as a table').click();
    const charted = await digest
      .getByRole('figure')
      .getByRole('row')
      .evaluateAll((all) =>
        all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      );
    const roi = new Map(body.map((row) => [column('Source', row), column('ROI, one year', row)]));
    expect(charted.length).toBeGreaterThan(1);
    for (const [source = '', value = ''] of charted)
      expect([source, `${value.replace('%', '').trim()}%`]).toEqual([
        source,
        roi.get(source)?.replaceAll(',', ''),
      ]);
  });
});

describe('the tour in Arabic', () => {
  let demo: OpenDemo;
  beforeAll(async () => {
    demo = await openDemo({ language: 'ar' });
  });
  afterEach(async () => expect(await demo.closeWindows()).toEqual([]));
  afterAll(() => demo?.close());

  it(
    'is walked to its end by the button that does each step',
    async () => {
      const page = await demo.look({ as: people.sara.id, at: 'C0LEADS' });
      const steps = page.getByRole('list', { name: 'خطوات الجولة' });
      const end = page.getByText('اكتملت الدورة كلها');
      await steps.waitFor();
      await lookOver(page, 'tour-arabic-00-begin');
      let pressed = 0;
      while ((await end.count()) === 0) {
        expect(pressed).toBeLessThan(15);
        const before = (await steps.textContent()) ?? '';
        await page.getByRole('button', { name: 'نفّذها عني' }).click();
        await page.waitForFunction(
          (was) => document.querySelector('.desk-steps')?.textContent !== was,
          before,
          { timeout: 120_000 },
        );
        await rest(page);
        pressed += 1;
        await lookOver(page, `tour-arabic-${String(pressed).padStart(2, '0')}`);
      }
      await pictureAlone(messagesOf(page, /22\s*–\s*28/).last(), 'digest-arabic-alone');
    },
    patience,
  );
});
