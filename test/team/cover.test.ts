import { coveredBy, doerFor } from '../../src/team/cover.ts';
import { aMember } from './a-member.ts';

const monday = '2026-11-23';
const away = (userId: string, coverUserId: string | null, from = monday, until = '2026-11-26') =>
  aMember({ userId, away: { from, until, coverUserId } });

describe('whose touches somebody does', () => {
  it('those of whoever is away that day and named them', () => {
    const people = [away('omar', 'sara'), away('lina', null), aMember({ userId: 'sara' })];
    expect(coveredBy('sara', people, monday)).toEqual(['omar']);
    expect(coveredBy('sara', people, '2026-11-26')).toEqual(['omar']);
    expect(coveredBy('sara', people, '2026-11-22')).toEqual([]);
    expect(coveredBy('sara', people, '2026-11-27')).toEqual([]);
    expect(coveredBy('lina', people, monday)).toEqual([]);
  });

  it('and of those whom these were to cover themselves', () => {
    const people = [away('omar', 'sara'), away('sara', 'lina', '2026-11-24')];
    expect(coveredBy('lina', people, monday)).toEqual([]);
    expect(coveredBy('lina', people, '2026-11-24')).toEqual(['sara', 'omar']);
  });

  it('never their own, even where two name each other', () => {
    const people = [away('omar', 'sara'), away('sara', 'omar')];
    expect(coveredBy('sara', people, monday)).toEqual(['omar']);
  });
});

describe('who does somebody’s work', () => {
  it('they themselves, unless they are away and named somebody; then these, or whom these named', () => {
    const people = [away('omar', 'sara'), away('sara', 'lina', '2026-11-24'), away('noor', null)];
    expect(doerFor('lina', people, monday)).toBe('lina');
    expect(doerFor('noor', people, monday)).toBe('noor');
    expect(doerFor('omar', people, monday)).toBe('sara');
    expect(doerFor('omar', people, '2026-11-24')).toBe('lina');
    expect(doerFor('omar', people, '2026-11-27')).toBe('omar');
  });

  it('they themselves where nobody is left, as when two name each other', () => {
    const people = [away('omar', 'sara'), away('sara', 'omar'), away('lina', 'noor'), away('noor', null)];
    expect(doerFor('omar', people, monday)).toBe('omar');
    expect(doerFor('lina', people, monday)).toBe('lina');
  });
});
