import type { Page } from 'playwright-core';
import { channels, people, workspaceCast } from '../../demo/team.ts';
import { hrefOf } from '../../sandbox/client/look.ts';
import { messagesOf } from './support/messages-of.ts';
import { type OpenDemo, openDemo } from './support/open-demo.ts';
import { picture } from './support/picture.ts';

const digitsOf = (text: string) => text.replaceAll(/\D/g, '');
const loadedAt = (page: Page) => page.evaluate(() => performance.timeOrigin);

describe('a lead that two people want', () => {
  let demo: OpenDemo;
  beforeAll(async () => {
    demo = await openDemo();
  });
  afterEach(async () => expect(await demo.closeWindows()).toEqual([]));
  afterAll(() => demo?.close());

  it('goes to one of them when both press at once; the other hears who was first, and nobody else a phone', async () => {
    const inLeads = { at: channels.leads.id, more: { panel: 'closed' } };
    const omar = await demo.look({ as: people.omar.id, ...inLeads });
    const khalid = await demo.look({ as: people.khalid.id, ...inLeads });
    const mona = await demo.look({ as: people.mona.id, at: channels.leads.id, more: { panel: 'leads' } });
    const loaded = await Promise.all([omar, khalid].map(loadedAt));

    await mona.getByRole('button', { name: 'A website’s form' }).click();
    const said = await mona.getByText(/^Sent: .*HTTP 201/).textContent();
    const name = /Sent: \u2068?(.+?)\u2069? \(HTTP/.exec(said ?? '')?.[1] ?? '';
    const pieces = await mona.getByRole('complementary').locator('pre').allTextContents();
    const request = pieces.find((piece) => piece.includes('"phone"')) ?? '';
    const phone = digitsOf(/"phone":\s*"([^"]+)"/.exec(request)?.[1] ?? '').slice(-9);
    expect([name, phone]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/^\d{9}$/)]);

    for (const page of [omar, khalid]) await page.getByRole('button', { name: 'Claim' }).waitFor();
    await picture(omar, 'claim-1-card');
    const release = await holdPresses([omar, khalid]);
    await Promise.all([omar, khalid].map((page) => page.getByRole('button', { name: 'Claim' }).click()));
    await release();

    const cards = [omar, khalid, mona].map((page) => messagesOf(page, 'Claimed by'));
    for (const card of cards) await card.waitFor();
    const [text] = await Promise.all(cards.map((card) => card.textContent()));
    const [winner, loser] = /Claimed by @?Omar/.test(text ?? '') ? [omar, khalid] : [khalid, omar];
    // Khalid is answered in Arabic.
    const first = loser === khalid ? /سبقك \u2068?@?Omar/ : /Khalid was first/;
    const answer = messagesOf(loser, 'Only visible to you');
    await answer.filter({ hasText: first }).waitFor();
    await messagesOf(winner, 'Only visible to you').waitFor();
    expect(await messagesOf(winner, first).count()).toBe(0);
    await picture(loser, 'claim-2-too-late');
    await picture(winner, 'claim-3-claimed');
    for (const page of [omar, khalid, mona])
      expect(await page.getByRole('button', { name: 'Claim' }).count()).toBe(0);
    expect(await Promise.all([omar, khalid].map(loadedAt))).toEqual(loaded);

    await winner.getByRole('link', { name: /^Touchbase/ }).click();
    const given = messagesOf(winner, name);
    await given.filter({ hasText: '@example.com' }).first().waitFor();
    expect(digitsOf((await given.allTextContents()).join(' '))).toContain(phone);
    await picture(winner, 'claim-4-direct-message');

    for (const { id: as } of workspaceCast.map((who) => people[who])) {
      await mona.goto(new URL(hrefOf({ as, language: 'en', ...inLeads }), demo.url).href);
      await messagesOf(mona, 'Claimed by').waitFor();
      expect(digitsOf(await mona.content())).not.toContain(phone);
    }
  });
});

/** Keeps what these windows press until all have pressed; then lets it all go at once. */
async function holdPresses(pages: readonly Page[]): Promise<() => Promise<void>> {
  const gate = Promise.withResolvers<void>();
  const pressed = pages.map(async (page) => {
    const held = Promise.withResolvers<void>();
    await page.route('**/act/press', async (route) => {
      held.resolve();
      await gate.promise;
      await route.continue();
    });
    return { held: held.promise };
  });
  const all = await Promise.all(pressed);
  return async () => {
    await Promise.all(all.map(({ held }) => held));
    gate.resolve();
  };
}
