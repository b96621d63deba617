import { channels, people } from '../../demo/team.ts';
import { messagesOf } from './support/messages-of.ts';
import { type OpenDemo, openDemo } from './support/open-demo.ts';
import { picture } from './support/picture.ts';
import { travel } from './support/travel.ts';

describe('moving time', () => {
  let demo: OpenDemo;
  beforeAll(async () => {
    demo = await openDemo();
    // Nobody tries to reach anybody here, and no lead is to go round for that.
    await demo.running.means.store.rows.team.updateMany({ data: { captureMinutes: 0 } });
  });
  afterEach(async () => expect(await demo.closeWindows()).toEqual([]));
  afterAll(() => demo?.close());

  it('goes an hour on, and what is due on the way bears its own hour', async () => {
    const page = await demo.look({ as: people.mona.id, at: channels.leads.id, more: { panel: 'leads' } });
    // The team's hour, wherever the one who looks is.
    await page.getByText(/Mon 23 Nov, 09:3\d/).waitFor();
    await page.getByRole('button', { name: 'A website’s form' }).click();
    await page.getByRole('button', { name: 'Claim' }).waitFor();
    await travel(page, '+1 hour', /Mon 23 Nov, 10:3\d/);
    // By now the lead has gone from the pool to whoever was free, and the message that asked for somebody says so.
    const asked = messagesOf(page, 'has been claimed');
    await asked.waitFor();
    expect(await asked.locator('time').textContent()).toMatch(/^09:(3[5-9]|4\d)$/);
    await picture(page, 'time-1-an-hour-on');
  });

  it('tells who was first when somebody presses what was on the screen an hour ago', async () => {
    const mona = await demo.look({ as: people.mona.id, at: channels.leads.id, more: { panel: 'leads' } });
    await mona.getByRole('button', { name: 'A website’s form' }).click();
    await mona.getByRole('button', { name: 'Claim' }).waitFor();
    const khalid = await demo.look({
      as: people.khalid.id,
      at: channels.leads.id,
      more: { panel: 'closed' },
    });
    await khalid.getByRole('button', { name: 'Claim' }).waitFor();
    // This window hears of no change any more, and goes on showing the button.
    await khalid.route('**/?*', (route) => route.abort('aborted'));
    const omar = await demo.look({ as: people.omar.id, at: channels.leads.id });
    await omar.getByRole('button', { name: 'Claim' }).click();
    await messagesOf(omar, 'Claimed by').waitFor();
    await travel(omar, '+1 hour', /Mon 23 Nov, 11:3\d/);

    await khalid.getByRole('button', { name: 'Claim' }).click();
    await demo.slack.waitFor(() => demo.slack.ephemerals(people.khalid.id, channels.leads.id)[0], {
      what: 'the answer',
    });
    await khalid.unroute('**/?*');
    await khalid.reload();
    await messagesOf(khalid, /سبقك \u2068?@?Omar/).waitFor();
    await messagesOf(khalid, 'Claimed by').waitFor();
    expect(await khalid.getByRole('button', { name: 'Claim' }).count()).toBe(0);
  });

  it('stops on the way when asked to, and says so', async () => {
    const page = await demo.look({ as: people.omar.id, at: 'messages' });
    await page.getByRole('button', { name: 'Play a week' }).click();
    const progress = page.getByRole('progressbar', { name: /Time is moving to/ });
    await progress.waitFor();
    await picture(page, 'time-2-moving');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Time stopped moving.').waitFor();
    await page.getByRole('button', { name: 'Play a week' }).waitFor();
    expect(await progress.count()).toBe(0);
    const shown = await page.locator('time[data-clock]').textContent();
    expect(shown).not.toMatch(/30 Nov/);
  });

  it('goes to the present, and not back to it', async () => {
    const page = await demo.look({ as: people.omar.id, at: 'messages' });
    await travel(page, 'Now', /Wed 25 Nov, 15:00/);
    await messagesOf(page, 'Good morning, Omar').nth(2).waitFor();
    await travel(page, '+1 hour', /Wed 25 Nov, 16:0\d/);
    const now = page.getByRole('button', { name: 'Now' });
    expect(await now.isDisabled()).toBe(true);
    expect(await now.getAttribute('title')).toContain('time does not go back here');
    await picture(page, 'time-3-not-back');
  });
});
