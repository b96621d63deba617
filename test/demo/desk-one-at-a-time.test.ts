import { oneAtATime } from '../../demo/workspace/desk/story/one-at-a-time.ts';

it('does one thing of a key at a time, and answers all who asked with what came of it', async () => {
  const begun: string[] = [];
  const ends = new Map<string, (result: string) => void>();
  const act = oneAtATime(
    (key: string) =>
      new Promise<string>((resolve) => {
        begun.push(key);
        ends.set(key, resolve);
      }),
    (key) => key,
  );
  const asked = [act('send'), act('claim'), act('send')];
  expect(begun).toEqual(['send', 'claim']);
  ends.get('send')?.('sent');
  ends.get('claim')?.('claimed');
  expect(await Promise.all(asked)).toEqual(['sent', 'claimed', 'sent']);
  void act('send');
  expect(begun).toEqual(['send', 'claim', 'send']);
});

it('does one again that failed', async () => {
  let tries = 0;
  const act = oneAtATime(
    async () => {
      tries += 1;
      if (tries === 1) throw new Error('no database');
      return tries;
    },
    () => 'key',
  );
  await expect(act(undefined)).rejects.toThrow('no database');
  expect(await act(undefined)).toBe(2);
});
