import { messageAsText } from '../../sandbox/as-text.ts';
import { startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

let touchbase: Touchbase;
beforeAll(async () => {
  touchbase = await startTouchbase();
});
afterAll(() => touchbase.stop());

const types = async (userId: string, text: string) => {
  const outcome = await touchbase.slack.as(userId).command('/source', text);
  expect(outcome).toMatchObject({ acked: true });
  return (
    outcome
      .answers()
      .map((answer) => messageAsText(answer, (id) => id))
      .join('\n')
      // Amounts have spaces that do not break.
      .replaceAll('\u00a0', ' ')
  );
};

describe('/source', () => {
  it('enters, replaces and lists costs, for managers', async () => {
    const { mona, omar } = touchbase.people;
    expect(await types(mona, '')).toContain('There is no source yet');
    expect(await types(mona, 'cost Zillow 1500 each month')).toContain('This source is new');
    expect(await types(mona, 'cost zillow 1,700 each month')).toContain('It was SAR 1,500 before.');
    expect(await types(mona, 'cost zilow 1')).toContain('/source cost Zillow 1');
    expect(await types(mona, 'list')).toContain('Zillow: no leads, SAR 1,700');
    expect(await types(mona, 'costly zillow')).toContain('I do not know “costly”');
    expect(await types(mona, 'cost zillow')).toContain('How much does it cost?');
    expect(await types(mona, 'cost zillow 1500 AED')).toContain('your team counts in SAR');
    expect(await types(omar, 'cost zillow 1500')).toContain('This is for managers.');
    expect(await types(mona, 'تكلفة zillow ١٥٠٠ كل شهر')).toContain('كل شهر ابتداءً من');
  });

  it('and on Monday the digest says what they brought', async () => {
    const { slack, look, leadsChannelId, reportsChannelId } = touchbase;
    expect(leadsChannelId).not.toBe(reportsChannelId);
    const read = () => slack.as(touchbase.people.mona).reads(reportsChannelId);
    await touchbase.at('2026-11-30T05:59:00Z');
    expect(read()).toEqual([]);
    await touchbase.at('2026-11-30T06:00:00Z');
    await touchbase.at('2026-11-30T06:01:00Z');
    const [digest, ...more] = read();
    expect(more).toEqual([]);
    if (!digest) throw new Error('No digest');
    expect(digest.blocks.map(({ type }) => type)).toContain('table');
    expect(messageAsText(digest, (id) => id)).toContain('Zillow');
    expect(await look.telling.findMany({ where: { kind: 'digest' } })).toMatchObject([
      { state: 'told', lastError: null },
    ]);
  });
});
