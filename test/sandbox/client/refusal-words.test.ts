import { refusalInWords } from '../../../sandbox/client/outcome-words.ts';
import { clientRefusal } from '../../../sandbox/people/view-state.ts';

const text = { type: 'plain_text_input', min_length: 3, max_length: 5 };
const number = { type: 'number_input', min_value: '2', max_value: '9' };

const files = { type: 'file_input', max_files: 1 };

/** Each reason for which Slack's client keeps a form back. */
it.each([
  [text, ''],
  [text, 'ab'],
  [text, 'abcdef'],
  [number, 'many'],
  [number, '2.5'],
  [number, '1'],
  [number, '10'],
])('says why %j does not take %j in the language of the window', (element, value) => {
  const refusal = clientRefusal(element, { type: element.type, value }, false) ?? '';
  expect(refusalInWords(refusal, 'en')).toBe(refusal);
  expect(refusal).toMatch(/^[A-Z].*\.$/);
  const arabic = refusalInWords(refusal, 'ar');
  expect(arabic).toMatch(/\p{Script=Arabic}/u);
  expect(arabic).not.toMatch(/[a-z{}]/i);
  expect(arabic.match(/\d+/)?.[0]).toBe(refusal.match(/\d+/)?.[0]);
});

it.each([
  ['two files where one may be', files, [{ name: 'a.yml' }, { name: 'b.yml' }], /^At most 1 file\.$/],
  ['too many files', { type: 'file_input' }, Array(11).fill({ name: 'a.yml' }), /^At most 10 files\.$/],
  ['another type', { ...files, filetypes: ['yml', 'yaml'] }, [{ name: 'a.pdf' }], /: yml, yaml\.$/],
  ['a large file', files, [{ name: 'a.yml', size: 10 * 1024 * 1024 + 1 }], / 10 MB\.$/],
])('says of %s what is wrong, in the language of the window', (_what, element, chosen, words) => {
  const refusal = clientRefusal(element, { type: 'file_input', files: chosen }, false) ?? '';
  expect(refusal).toMatch(words);
  expect(refusalInWords(refusal, 'en')).toBe(refusal);
  const arabic = refusalInWords(refusal, 'ar');
  expect(arabic).toMatch(/^\p{Script=Arabic}/u);
  expect(arabic.match(/\d+|yml, yaml/)?.[0]).toBe(refusal.match(/\d+|yml, yaml/)?.[0]);
});
