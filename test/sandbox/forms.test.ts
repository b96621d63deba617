import type { App, types } from '@slack/bolt';
import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import { client, plain, socketApp, wire } from './bolt-app.ts';

let now: Date;
let slack: LocalSlack;
let app: App;
let omar: string;

beforeEach(async () => {
  now = new Date('2026-11-23T08:00:00Z');
  slack = await startLocalSlack({ clock: { now: () => now } });
  omar = slack.addPerson({ name: 'omar' });
  app = socketApp(slack);
  await app.start();
});
afterEach(async () => {
  await app.stop();
  await slack.stop();
});

const note = { type: 'plain_text_input' as const, action_id: 'text', max_length: 20 };
function modal(fields: Partial<types.ModalView> = {}): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'log',
    private_metadata: 'touch:7',
    title: plain('Log a touch'),
    submit: plain('Save'),
    blocks: [
      { type: 'input', block_id: 'note', label: plain('Note'), element: note },
      {
        type: 'input',
        block_id: 'when',
        optional: true,
        label: plain('Next'),
        element: { type: 'datepicker', action_id: 'day' },
      },
      {
        type: 'input',
        block_id: 'outcome',
        label: plain('Outcome'),
        element: {
          type: 'static_select',
          action_id: 'pick',
          initial_option: { text: plain('Reached'), value: 'reached' },
          options: [
            { text: plain('Reached'), value: 'reached' },
            { text: plain('No answer'), value: 'no_answer' },
          ],
        },
      },
      {
        type: 'actions',
        block_id: 'row',
        elements: [{ type: 'button', action_id: 'next', value: '1', text: plain('More') }],
      },
    ],
    ...fields,
  };
}

/** Has omar use a shortcut and gives its trigger_id. */
async function trigger(): Promise<string> {
  const ids: string[] = [];
  app.shortcut('open', async ({ ack, shortcut }) => {
    ids.push(shortcut.trigger_id);
    await ack();
  });
  await slack.as(omar).shortcut('open');
  return ids[0] ?? '';
}

async function opened(view = modal()): Promise<void> {
  await client(slack).views.open({ trigger_id: await trigger(), view });
}

describe('trigger_id', () => {
  it('opens one view, within three seconds of the clock', async () => {
    const id = await trigger();
    now = new Date(now.getTime() + 3000);
    expect((await wire(slack, 'views.open', { trigger_id: id, view: modal() })).body.ok).toBe(true);
    expect((await wire(slack, 'views.open', { trigger_id: id, view: modal() })).body.error).toBe(
      'exchanged_trigger_id',
    );
    const second = await trigger();
    now = new Date(now.getTime() + 3001);
    expect((await wire(slack, 'views.open', { trigger_id: second, view: modal() })).body.error).toBe(
      'expired_trigger_id',
    );
    expect((await wire(slack, 'views.open', { trigger_id: 'x', view: modal() })).body.error).toBe(
      'invalid_trigger_id',
    );
  });

  it('survives a view that was refused', async () => {
    const id = await trigger();
    const refused = await wire(slack, 'views.open', {
      trigger_id: id,
      view: modal({ title: plain('x'.repeat(25)) }),
    });
    expect(refused.body.error).toBe('invalid_arguments');
    expect((await wire(slack, 'views.open', { trigger_id: id, view: modal() })).body.ok).toBe(true);
  });
});

describe('submitting', () => {
  it('sends what was filled in, by action id or block id, and closes on an empty ack', async () => {
    const views: unknown[] = [];
    app.view('log', async ({ ack, view, body }) => {
      views.push({ values: view.state.values, metadata: view.private_metadata, user: body.user.id });
      await ack();
    });
    await opened();
    expect(slack.as(omar).openView()).toMatchObject({
      callbackId: 'log',
      title: 'Log a touch',
      submit: 'Save',
    });
    const outcome = await slack
      .as(omar)
      .submit({ note: 'wants 3 beds', day: '2026-11-26', pick: 'No answer' });
    expect(outcome).toMatchObject({ acked: true, form: 'closed' });
    expect(slack.as(omar).views()).toEqual([]);
    expect(views).toEqual([
      {
        metadata: 'touch:7',
        user: omar,
        values: {
          note: { text: { type: 'plain_text_input', value: 'wants 3 beds' } },
          when: { day: { type: 'datepicker', selected_date: '2026-11-26' } },
          outcome: {
            pick: {
              type: 'static_select',
              selected_option: { text: plain('No answer'), value: 'no_answer' },
            },
          },
        },
      },
    ]);
  });

  it('is kept back by the client while a field is missing or too long', async () => {
    await opened();
    const missing = await slack.as(omar).submit();
    expect(missing).toMatchObject({ delivered: false, error: 'client_refused', form: 'failed' });
    expect(Object.keys(missing.fields)).toEqual(['note']);
    expect((await slack.as(omar).submit({ note: 'x'.repeat(21) })).fields.note).toContain('at most 20');
    await expect(slack.as(omar).submit({ nothing: 'x' })).rejects.toThrow('The form has no field nothing');
    await expect(slack.as(omar).submit({ pick: 'maybe' })).rejects.toThrow('There is no option maybe');
    expect(slack.as(omar).views()).toHaveLength(1);
  });

  it('shows errors under fields and keeps what was typed', async () => {
    app.view('log', async ({ ack }) => ack({ response_action: 'errors', errors: { note: 'Say more' } }));
    await opened();
    const outcome = await slack.as(omar).submit({ note: 'ok' });
    expect(outcome).toMatchObject({ form: 'errors', fields: { note: 'Say more' } });
    expect(slack.as(omar).openView()?.values).toMatchObject({ note: { text: { value: 'ok' } } });
  });

  it('finds fault with errors for blocks that are no inputs', async () => {
    app.view('log', async ({ ack }) => ack({ response_action: 'errors', errors: { row: 'x' } }));
    await opened();
    const outcome = await slack.as(omar).submit({ note: 'ok' });
    expect(outcome).toMatchObject({ form: 'failed', error: 'bad_answer' });
    expect(outcome.problems?.join()).toContain('row');
  });

  it('updates, pushes up to three, and clears', async () => {
    const answers: types.ModalView[] = [];
    app.view('log', async ({ ack, view }) => {
      if (view.state.values.note?.text?.value === 'clear') return ack({ response_action: 'clear' });
      if (view.state.values.note?.text?.value === 'push')
        return ack({ response_action: 'push', view: modal() });
      answers.push(modal());
      return ack({ response_action: 'update', view: modal({ title: plain('Second page') }) });
    });
    await opened();
    const me = slack.as(omar);
    const hash = me.openView()?.hash;
    expect((await me.submit({ note: 'update' })).form).toBe('updated');
    expect(me.openView()?.title).toBe('Second page');
    expect(me.openView()?.hash).not.toBe(hash);
    expect((await me.submit({ note: 'push' })).form).toBe('pushed');
    expect((await me.submit({ note: 'push' })).form).toBe('pushed');
    expect(me.views()).toHaveLength(3);
    expect((await me.submit({ note: 'push' })).problems).toEqual(['push_limit_reached']);
    expect((await me.submit({ note: 'clear' })).form).toBe('cleared');
    expect(me.views()).toEqual([]);
  });

  it('stays open when the app does not answer', async () => {
    await opened(modal({ callback_id: 'nobody_listens' }));
    slack.durations.ackWindowMs = 50;
    const outcome = await slack.as(omar).submit({ note: 'x' });
    expect(outcome).toMatchObject({ delivered: true, acked: false, error: 'timeout', form: 'failed' });
    expect(slack.as(omar).views()).toHaveLength(1);
  });
});

describe('views.update, views.push and closing', () => {
  it('updates by id with the right hash only, and keeps filled fields that keep their ids', async () => {
    await opened();
    slack.as(omar).fill({ note: 'kept' });
    const view = slack.as(omar).openView();
    const update = (hash: string | undefined) =>
      wire(slack, 'views.update', { view_id: view?.id, hash, view: modal({ title: plain('New') }) });
    expect((await update('old')).body.error).toBe('hash_conflict');
    expect((await update(view?.hash)).body.ok).toBe(true);
    expect(slack.as(omar).openView()).toMatchObject({
      title: 'New',
      values: { note: { text: { value: 'kept' } } },
    });
    await slack.as(omar).closeView();
    expect((await update(undefined)).body.error).toBe('view_not_found');
  });

  it('presses a button in a modal and pushes on top of it', async () => {
    app.action('next', async ({ ack, body, client: web }) => {
      await ack();
      await web.views.push({
        trigger_id: (body as { trigger_id: string }).trigger_id,
        view: modal({ title: plain('Two') }),
      });
    });
    await opened();
    const view = slack.as(omar).openView();
    if (view === undefined) throw new Error('no view');
    await slack.as(omar).press(view, { actionId: 'next' });
    await slack.waitFor(() => slack.as(omar).views().length === 2, { what: 'the pushed view' });
    expect(slack.as(omar).openView()?.title).toBe('Two');
    await slack.as(omar).closeView();
    expect(slack.as(omar).openView()?.id).toBe(view.id);
  });

  it('cannot push without a modal', async () => {
    expect((await wire(slack, 'views.push', { trigger_id: await trigger(), view: modal() })).body.error).toBe(
      'view_not_found',
    );
  });

  it('tells the app of a closed view when the view asked for it', async () => {
    const closed: unknown[] = [];
    app.view({ callback_id: 'log', type: 'view_closed' }, async ({ ack, body }) => {
      closed.push('is_cleared' in body && body.is_cleared);
      await ack();
    });
    await opened(modal({ notify_on_close: true }));
    expect(await slack.as(omar).closeView()).toMatchObject({ acked: true });
    expect(closed).toEqual([false]);
  });
});

describe('the Home tab', () => {
  it('is published for a person, with hash conflicts', async () => {
    const home = (text: string): types.HomeView => ({
      type: 'home',
      blocks: [{ type: 'section', text: plain(text) }],
    });
    await client(slack).views.publish({ user_id: omar, view: home('one') });
    const first = slack.as(omar).homeView();
    await client(slack).views.publish({ user_id: omar, view: home('two'), hash: String(first?.hash) });
    expect(slack.as(omar).homeView()).toMatchObject({ id: first?.id, blocks: [{ text: plain('two') }] });
    const late = await wire(slack, 'views.publish', { user_id: omar, view: home('x'), hash: first?.hash });
    expect(late.body.error).toBe('hash_conflict');
  });
});
