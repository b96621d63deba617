import { jsonOfRows } from '../../src/db/insert-rows.ts';

it('writes rows as PostgreSQL takes them: no half of an emoji, no zero character, all else as it is', () => {
  const house = '\u{1f3e0}';
  const said = ['\\ud83d', `${house}`, 'C:\\u0000', null, 1];
  expect(JSON.parse(jsonOfRows([{ said }]))).toEqual([{ said }]);
  expect(JSON.parse(jsonOfRows([{ said: [house.slice(0, 1), `a\u0000b`, house.slice(1)] }]))).toEqual([
    { said: ['\ufffd', 'ab', '\ufffd'] },
  ]);
});
