import path from 'node:path';
import type { App, types } from '@slack/bolt';
import { messageAsText } from '../../sandbox/as-text.ts';
import { checkMessageBlocks, checkView } from '../../sandbox/blocks/check-surface.ts';
import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import { client, plain, socketApp, wire } from './bolt-app.ts';

let slack: LocalSlack;
let app: App;
let omar: string;
let sara: string;

beforeAll(async () => {
  slack = await startLocalSlack();
  omar = slack.addPerson({ name: 'omar' });
  sara = slack.addPerson({ name: 'sara' });
  app = socketApp(slack);
  app.shortcut('import', async ({ ack, shortcut }) => {
    await ack();
    await client(slack).views.open({ trigger_id: shortcut.trigger_id, view: form() });
  });
  await app.start();
});
afterAll(async () => {
  await app.stop();
  await slack.stop();
});

function form(element: object = {}, block: object = {}): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'import',
    title: plain('Import a plan'),
    submit: plain('Import'),
    blocks: [
      {
        type: 'input',
        block_id: 'plan',
        label: plain('Plan'),
        element: {
          type: 'file_input',
          action_id: 'file',
          filetypes: ['yml', 'yaml'],
          max_files: 1,
          ...element,
        },
        ...block,
      },
    ],
  };
}

it('hands the app the files that were chosen, to be fetched by it', async () => {
  const got: unknown[] = [];
  app.view('import', async ({ ack, view }) => {
    const [file, ...more] = view.state.values.plan?.file?.files ?? [];
    const headers = { authorization: `Bearer ${slack.botToken}` };
    const response = await fetch(file?.url_private_download ?? '', { headers });
    got.push({ ...file, more, text: await response.text() });
    await ack();
  });
  const me = slack.as(omar);
  await me.shortcut('import');
  await slack.waitFor(() => me.openView(), { what: 'the form' });
  expect(messageAsText(me.openView() ?? {}, slack.nameOf)).toContain('Plan: [… 📎]');
  const sends = async (files: readonly string[]) => (await me.submit({ file: files })).fields.plan;

  expect(await sends([])).toBe('Please complete this required field.');
  expect(await sends([me.uploads({ name: 'plan.pdf', content: '%PDF' })])).toBe(
    'Only files of these types: yml, yaml.',
  );
  const plan = me.uploads({ name: 'خطة.YML', content: 'steps: []\n' });
  const other = me.uploads({ name: 'other.yaml', content: 'steps: []\n' });
  expect(await sends([plan, other])).toBe('At most 1 file.');
  expect(await sends([me.uploads({ name: 'big.yml', content: 'x'.repeat(10 * 1024 * 1024 + 1) })])).toBe(
    'Each file may have at most 10 MB.',
  );
  const hers = slack.as(sara).uploads({ name: 'hers.yml', content: 'x' });
  await expect(me.submit({ file: [hers] })).rejects.toThrow(`There is no file ${hers}`);
  expect(got).toEqual([]);

  me.fill({ plan: [plan] });
  expect(messageAsText(me.openView() ?? {}, slack.nameOf)).toContain('Plan: [خطة.YML 📎]');
  expect((await me.submit()).form).toBe('closed');
  expect(got).toEqual([
    expect.objectContaining({
      id: plan,
      name: 'خطة.YML',
      filetype: 'yaml',
      mimetype: 'text/plain',
      size: 10,
      user: omar,
      more: [],
      text: 'steps: []\n',
    }),
  ]);
  expect(slack.as(sara).readsFile(plan)).toBeUndefined();
});

it('has its limits, and its place in modals', () => {
  const faults = (view: object, kind: 'modal' | 'home' = 'modal') => checkView(view, kind).messages.join();
  expect(faults(form())).toBe('');
  expect(faults(form({ max_files: 10, filetypes: ['csv'] }))).toBe('');
  expect(faults(form({ max_files: 0 }))).toContain('/element/max_files');
  expect(faults(form({ max_files: 11 }))).toContain('/element/max_files');
  expect(faults(form({ filetypes: [] }))).toContain('/element/filetypes');
  expect(faults(form({ filetypes: ['.yml'] }))).toContain('/element/filetypes/0');
  expect(faults(form({ placeholder: plain('x') }))).toContain('unsupported field: placeholder');
  expect(faults(form({}, { dispatch_action: true }))).toContain(
    'dispatch_action does not go with a file_input',
  );
  const { blocks } = form();
  expect(faults({ type: 'home', blocks }, 'home')).toContain('unsupported element here: file_input');
  expect(checkMessageBlocks(blocks).messages.join()).toContain('unsupported element here: file_input');
});

it('needs files:read', async () => {
  const strict = await startLocalSlack({ manifest: path.join(import.meta.dirname, 'manifest.yml') });
  const other = socketApp(strict);
  try {
    const triggers: string[] = [];
    other.shortcut('new_lead', async ({ ack, shortcut }) => {
      triggers.push(shortcut.trigger_id);
      await ack();
    });
    await other.start();
    await strict.as(strict.addPerson({ name: 'omar' })).shortcut('new_lead');
    const { body } = await wire(strict, 'views.open', { trigger_id: triggers[0], view: form() });
    expect(body).toMatchObject({ error: 'missing_scope', needed: 'files:read' });
  } finally {
    await other.stop();
    await strict.stop();
  }
});
