import { hasOnlyPlaceholders, placeholdersIn, stepWords } from '../../src/plans/step-words.ts';

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
