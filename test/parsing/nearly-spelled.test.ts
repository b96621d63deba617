import { nearlySpelled } from '../../src/parsing/nearly-spelled.ts';

const known = ['Zillow', 'Open House', 'إحالة', 'FB', 'Instagram'];

describe('nearlySpelled', () => {
  it.each([
    ['zilow', 'Zillow', 1],
    ['Zillows', 'Zillow', 1],
    ['zlilow', 'Zillow', 1],
    ['zilow spring 2026', 'Zillow', 1],
    ['open hosue', 'Open House', 2],
    ['opn hose', 'Open House', 2],
    ['احاله', undefined, 0],
    ['احالت', 'إحالة', 1],
    ['instgrm', 'Instagram', 1],
    ['zilo', undefined, 0],
    ['fc', undefined, 0],
    ['zillow', undefined, 0],
    ['billboard', undefined, 0],
    ['', undefined, 0],
  ])('%p', (said, name, words) => {
    expect(nearlySpelled(said, known)).toEqual(name ? [{ known: name, words }] : []);
  });

  it('gives the nearest first, each once, and at most three', () => {
    expect(nearlySpelled('abcdefgh', ['abcdefxy', 'abcdefgx', 'ABCDEFGX', 'abcdefgy', 'abcdefgz'])).toEqual([
      { known: 'abcdefgx', words: 1 },
      { known: 'abcdefgy', words: 1 },
      { known: 'abcdefgz', words: 1 },
    ]);
  });
});
