import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import { client, wire } from './bolt-app.ts';

let slack: LocalSlack;
let leads: string;
let other: string;
beforeEach(async () => {
  slack = await startLocalSlack({ rates: { channelPaceMs: 0 } });
  leads = slack.addChannel({ name: 'leads' });
  other = slack.addChannel({ name: 'other' });
});
afterEach(() => slack.stop());

const post = (text = 'x', channel = leads) => client(slack).chat.postMessage({ channel, text });
const stored = () => slack.messages(leads).map((message) => message.text);

it('answers 500 without storing, or after storing', async () => {
  slack.faults.next('chat.postMessage', { kind: 'status', status: 500 });
  slack.faults.next('chat.postMessage', { kind: 'status', status: 500, stored: true });
  await expect(post('a')).rejects.toThrow();
  await expect(post('b')).rejects.toThrow();
  await post('c');
  expect(stored()).toEqual(['b', 'c']);
});

it('breaks the connection before storing, or after', async () => {
  slack.faults.next('chat.postMessage', { kind: 'reset', stored: false });
  slack.faults.next('chat.postMessage', { kind: 'reset', stored: true });
  await expect(post('a')).rejects.toThrow();
  await expect(post('b')).rejects.toThrow();
  expect(stored()).toEqual(['b']);
  expect(slack.log.map((entry) => entry.kind === 'call' && entry.answer)).toEqual(['reset', 'reset']);
});

it('holds a call until it is released', async () => {
  slack.faults.next('chat.postMessage', { kind: 'hang' });
  const held = post('late');
  await slack.waitFor(() => slack.faults.hangingCalls === 1, { what: 'the held call' });
  expect(stored()).toEqual([]);
  slack.faults.release();
  expect((await held).ok).toBe(true);
  expect(stored()).toEqual(['late']);
});

it('can hold the answer of a call that took effect', async () => {
  slack.faults.next('chat.postMessage', { kind: 'hang', stored: true });
  const held = post('there');
  await slack.waitFor(() => slack.faults.hangingCalls === 1, { what: 'the held call' });
  expect(stored()).toEqual(['there']);
  slack.faults.release();
  expect((await held).ts).toBe(slack.messages(leads)[0]?.ts);
});

it('ends held calls when it stops', async () => {
  slack.faults.next('chat.postMessage', { kind: 'hang' });
  const held = post();
  await slack.waitFor(() => slack.faults.hangingCalls === 1, { what: 'the held call' });
  const ended = expect(held).rejects.toThrow();
  await slack.stop();
  await ended;
});

it('answers 429 with the seconds, or without the header', async () => {
  slack.faults.next('chat.update', { kind: 'rate_limited', retryAfterSeconds: 7 });
  slack.faults.next('chat.update', { kind: 'rate_limited' });
  const first = await wire(slack, 'chat.update', {});
  expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7']);
  const second = await wire(slack, 'chat.update', {});
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, null]);
});

it('answers any error, so many times', async () => {
  slack.faults.next('views.publish', { kind: 'error', error: 'internal_error' }, { times: 2 });
  const errors: unknown[] = [];
  for (let call = 0; call < 3; call += 1) errors.push((await wire(slack, 'views.publish')).body.error);
  expect(errors).toEqual(['internal_error', 'internal_error', 'invalid_arguments']);
});

it('strikes one channel only, until cleared', async () => {
  slack.faults.next(
    'chat.postMessage',
    { kind: 'error', error: 'fatal_error' },
    { channel: leads, times: Infinity },
  );
  await post('fine', other);
  await expect(post('a')).rejects.toThrow('fatal_error');
  await expect(post('b')).rejects.toThrow('fatal_error');
  slack.faults.clear();
  await post('c');
  expect(stored()).toEqual(['c']);
});
