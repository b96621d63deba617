import { hasOnlyPlaceholders, placeholdersIn, stepWords, wordsToSend } from '../../src/plans/step-words.ts';

describe('the words of a step', () => {
  it.each([
    ['Hello {contact}, it is {agent}.', 'Huda', 'Omar', 'Hello Huda, it is Omar.'],
    ['مرحبًا {contact}، معك {agent}.', 'هدى', 'عمر', 'مرحبًا هدى، معك عمر.'],
    ['Hello {contact}, it is {agent}.', '', 'Omar', 'Hello, it is Omar.'],
    ['مرحبًا {contact}، معك {agent}.', '', 'عمر', 'مرحبًا، معك عمر.'],
    ['{contact}, {contact}!', 'Huda', 'Omar', 'Huda, Huda!'],
    ['Hello {contact}.', '{agent}', 'Omar', 'Hello {agent}.'],
    ['Hello {contact}.', "$& $1 $'", 'Omar', "Hello $& $1 $'."],
  ])('%s', (text, contact, agent, expected) => {
    expect(stepWords(text, { contact, agent, occasion: '' })).toBe(expected);
  });

  it('name the holiday, or leave it out with the space before it', () => {
    const text = 'Happy {occasion}, {contact}.';
    expect(stepWords(text, { contact: 'Huda', agent: 'Omar', occasion: 'Eid' })).toBe('Happy Eid, Huda.');
    expect(stepWords(text, { contact: 'Huda', agent: 'Omar', occasion: '' })).toBe('Happy, Huda.');
  });

  it.each([
    ['Homes sell. {agent}', 'Tell them.', 'Homes sell.\nTell them.\n{agent}'],
    ['Homes sell. {agent}', undefined, 'Homes sell.\n{agent}'],
    ['هل يناسبك؟ {agent}\n', 'من يعرفك.', 'هل يناسبك؟\nمن يعرفك.\n{agent}'],
    ['A. B. With good wishes, {agent}', 'Tell them.', 'A. B.\nTell them.\nWith good wishes,\n{agent}'],
    ['أ. مع أطيب تحياتي، {agent}', 'ب.', 'أ.\nب.\nمع أطيب تحياتي،\n{agent}'],
    ['Hello, this is {agent}', 'Tell them.', 'Hello, this is {agent}\nTell them.'],
    ['Hello, this is {agent}. Welcome.', 'Tell them.', 'Hello, this is {agent}. Welcome.\nTell them.'],
    ['Hello.', undefined, 'Hello.'],
  ])('%s with the referral line %s are sent as they stand', (words, referral, sent) => {
    expect(wordsToSend(words, referral)).toBe(sent);
  });

  it('end without a signature where the name is not known', () => {
    const names = { contact: 'Huda', agent: '', occasion: '' };
    expect(stepWords(wordsToSend('Homes sell. {agent}', 'Tell them.'), names)).toBe(
      'Homes sell.\nTell them.',
    );
  });

  it.each([
    ['Hello {contact}, it is {agent}.', true, ['contact', 'agent']],
    ['{agent} and {contact}', true, ['contact', 'agent']],
    ['Hello.', true, []],
    ['Hello {name}.', false, []],
    ['Hello {contact.', false, []],
    ['Hello {{contact}}.', false, ['contact']],
    ['Hello { contact }.', false, []],
  ])('%s: known placeholders only is %s', (text, isKnown, named) => {
    expect(hasOnlyPlaceholders(text)).toBe(isKnown);
    expect(placeholdersIn(text)).toEqual(named);
  });
});
