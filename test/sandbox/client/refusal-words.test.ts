import { refusalInWords } from '../../../sandbox/client/outcome-words.ts';
import { clientRefusal } from '../../../sandbox/people/view-state.ts';

const text = { type: 'plain_text_input', min_length: 3, max_length: 5 };
const number = { type: 'number_input', min_value: '2', max_value: '9' };

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
