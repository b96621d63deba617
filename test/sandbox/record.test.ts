import { SlackRecord } from '../../sandbox/record.ts';

const at = new Date('2026-11-23T08:00:00Z');

describe('waitFor', () => {
  it('asks at once and after every change, and gives the first truthy answer', async () => {
    const record = new SlackRecord();
    let asked = 0;
    const waiting = record.waitFor(
      () => {
        asked += 1;
        return record.entries.length === 2 && 'both';
      },
      { what: 'two entries' },
    );
    record.addCall({ at, method: 'auth.test', args: {}, token: 'bot' });
    record.addCall({ at, method: 'users.list', args: {}, token: 'bot' });
    expect(await waiting).toBe('both');
    expect(asked).toBe(3);
    record.changed();
    expect(asked).toBe(3);
  });

  it('names what it waited for, and what happened instead', async () => {
    const record = new SlackRecord();
    record.addCall({ at, method: 'users.list', args: { limit: 2 }, token: 'bot' });
    await expect(record.waitFor(() => false, { what: 'the lead card', timeoutMs: 1 })).rejects.toThrow(
      /the lead card[\s\S]*users\.list \{"limit":2\} → open/,
    );
  });

  it('passes on what the look throws', async () => {
    const look = () => {
      throw new Error('wrong look');
    };
    await expect(new SlackRecord().waitFor(look, { what: 'x' })).rejects.toThrow('wrong look');
  });
});

it('numbers entries in order, also after it was cleared', () => {
  const record = new SlackRecord();
  record.addCall({ at, method: 'a', args: {}, token: 'bot' });
  record.clear();
  expect(record.addResponseUrl({ at, body: {}, status: 200 }).number).toBe(2);
  expect(record.entries).toHaveLength(1);
});
