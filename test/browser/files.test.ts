import { readFile } from 'node:fs/promises';
import type { App } from '@slack/bolt';
import { type Browser, chromium, type Page } from 'playwright-core';
import { plain } from '../sandbox/bolt-app.ts';
import { boltApp, type OpenClient, openClient } from '../sandbox/client/open-client.ts';
import { findBrowser } from './support/find-browser.ts';
import { lookOver } from './support/look-over.ts';
import { namelessControls } from './support/nameless-controls.ts';
import { watchFaults } from './support/watch-faults.ts';

const form = {
  type: 'modal' as const,
  callback_id: 'import',
  title: plain('Import plans'),
  submit: plain('Import'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'plan',
      label: plain('Plans'),
      hint: plain('YAML'),
      element: { type: 'file_input' as const, action_id: 'file', filetypes: ['yml', 'yaml'], max_files: 2 },
    },
    {
      type: 'input' as const,
      block_id: 'note',
      optional: true,
      label: plain('Note'),
      element: { type: 'plain_text_input' as const, action_id: 'note' },
    },
  ],
};

const yaml = (name: string, text = 'steps: []\n') => ({
  name,
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
});

describe('files', () => {
  let client: OpenClient;
  let app: App;
  let browser: Browser;
  const faults: string[] = [];
  beforeAll(async () => {
    client = await openClient({ manifest: 'any' });
    app = boltApp(client.slack);
    app.command('/import', async ({ ack, body, client: api }) => {
      await ack();
      await api.views.open({ trigger_id: body.trigger_id, view: form });
    });
    await app.start();
    browser = await chromium.launch({
      executablePath: findBrowser(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await client?.stop();
  });

  async function look(language: 'en' | 'ar'): Promise<Page> {
    const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    watchFaults(page, faults);
    const search = new URLSearchParams({ as: client.omar, at: 'messages', language });
    await page.goto(`${client.url}?${search}`);
    return page;
  }

  it('are chosen in a form, taken back, and sent with it, though the upload is slow', async () => {
    const sent: unknown[] = [];
    app.view('import', async ({ ack, view }) => {
      const { plan, note } = view.state.values;
      sent.push([plan?.file?.files?.map(({ name, size }) => `${name} ${size}`), note?.note?.value]);
      await ack();
    });
    const page = await look('en');
    await client.slack.as(client.omar).command('/import');
    const dialog = page.getByRole('dialog', { name: 'Import plans' });
    await dialog.waitFor();
    const input = dialog.locator('input[type=file]');
    await dialog.getByRole('textbox', { name: 'Note' }).fill('both of them');
    await dialog.getByRole('button', { name: 'Import' }).click();
    await dialog.getByText('Please complete this required field.').waitFor();

    await input.setInputFiles(yaml('wrong.pdf'));
    await dialog.getByRole('checkbox', { name: 'wrong.pdf' }).waitFor();
    await lookOver(page, 'files-1-chosen');
    expect(await namelessControls(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Import' }).click();
    await dialog.getByText('Only files of these types: yml, yaml.').waitFor();
    await dialog.getByRole('checkbox', { name: 'wrong.pdf' }).uncheck();

    await input.setInputFiles(yaml('big.yml', 'x'.repeat(10 * 1024 * 1024 + 1)));
    await page.getByText('Each file may have at most 10 MB.').waitFor();

    // Sent while the second is still on its way: the form waits for it.
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/act/upload?**', async (route) => {
      await gate;
      await route.continue();
    });
    const asked = page.waitForRequest('**/act/upload?**');
    await input.setInputFiles([yaml('one.yml'), yaml('خطة.yaml', 'a: 1')]);
    await asked;
    await dialog.getByRole('button', { name: 'Import' }).click();
    expect(await dialog.getByRole('checkbox', { name: 'one.yml' }).count()).toBe(0);
    expect(sent).toEqual([]);
    letGo();
    await dialog.waitFor({ state: 'detached' });
    expect(sent).toEqual([[['one.yml 10', 'خطة.yaml 4'], 'both of them']]);
    await page.context().close();
    expect(faults.splice(0)).toEqual([]);
  });

  it('are downloaded from under a message, in both languages', async () => {
    await app.client.filesUploadV2({
      channel_id: client.slack.channel(client.omar).id,
      filename: 'بطاقات.csv',
      initial_comment: 'Two labels',
      content: 'name\nهدى\n',
    });
    for (const language of ['en', 'ar'] as const) {
      const page = await look(language);
      const link = page.getByRole('link', { name: 'بطاقات.csv' });
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toBe('بطاقات.csv');
      expect(await readFile(await download.path(), 'utf8')).toBe('name\nهدى\n');
      await lookOver(page, `files-2-card-${language}`);
      await page.context().close();
    }
    expect(faults.splice(0)).toEqual([]);
  });
});
