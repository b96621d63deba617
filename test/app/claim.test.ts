import { startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

describe('claiming a lead', () => {
  let touchbase: Touchbase;
  beforeAll(async () => {
    touchbase = await startTouchbase();
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  it('starts', async () => {
    expect(touchbase.running.teamId).toBe(touchbase.slack.teamId);
  });
});
