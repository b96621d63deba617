import { relationships } from '../../src/leads/contact.ts';
import {
  type DueForOneOfTwo,
  doubledTouches,
  fieldsToChoose,
  isMergeUndoOpen,
  type MergePerson,
  mergedPerson,
  planThatStays,
  usuallyKept,
  usualSide,
} from '../../src/leads/merge.ts';

const early = new Date('2026-01-05T08:00:00Z');
const late = new Date('2026-06-05T08:00:00Z');

function person(more: Partial<MergePerson> = {}): MergePerson {
  return {
    contactId: 'a',
    name: 'Huda',
    language: null,
    zone: null,
    relationship: 'havent-met',
    ownerUserId: null,
    lastTwoWayAt: null,
    phones: [],
    emails: [],
    birthday: null,
    weddingDay: null,
    homePurchaseDay: null,
    postalAddress: '',
    kind: null,
    knownSince: early,
    ...more,
  };
}

describe('who is kept', () => {
  it.each([
    ['who is somebody’s', { knownSince: late, ownerUserId: 'U1' }, {}, 'first'],
    ['whichever of them that is', {}, { knownSince: late, ownerUserId: 'U1' }, 'second'],
    [
      'of two who are somebody’s, who is known longer',
      { knownSince: late, ownerUserId: 'U1' },
      { ownerUserId: 'U2' },
      'second',
    ],
    ['of two who are nobody’s, too', {}, { knownSince: late }, 'first'],
    ['else who was named first', {}, {}, 'first'],
  ] as const)('%s', (_what, first, second, kept) => {
    expect(usuallyKept({ first: person(first), second: person(second) })).toBe(kept);
  });
});

describe('what is known of the two', () => {
  const first = person({
    name: 'Huda',
    ownerUserId: 'U1',
    birthday: '03-14',
    language: 'ar',
    relationship: 'met',
    lastTwoWayAt: early,
    knownSince: late,
  });
  const second = person({
    name: 'Huda Salem',
    ownerUserId: 'U2',
    weddingDay: '05-02',
    language: 'en',
    zone: 'Asia/Dubai',
    kind: 'buyer',
    relationship: 'client',
    lastTwoWayAt: late,
    postalAddress: 'Olaya 1',
  });
  const pair = { first, second };

  it('is chosen where both have something and it differs', () => {
    expect(fieldsToChoose(pair)).toEqual(['name', 'ownerUserId']);
    expect(fieldsToChoose({ first, second: first })).toEqual([]);
  });

  it('is usually the longer name, else what the one who is kept has', () => {
    expect(usualSide('name', pair, 'first')).toBe('second');
    expect(usualSide('ownerUserId', pair, 'first')).toBe('first');
    expect(usualSide('weddingDay', pair, 'first')).toBe('second');
  });

  it('is joined: what only one has, the further relationship, the later conversation, the earlier beginning', () => {
    expect(mergedPerson(pair, { kept: 'first' })).toEqual({
      name: 'Huda Salem',
      ownerUserId: 'U1',
      birthday: '03-14',
      weddingDay: '05-02',
      homePurchaseDay: null,
      postalAddress: 'Olaya 1',
      language: 'ar',
      zone: 'Asia/Dubai',
      kind: 'buyer',
      relationship: 'client',
      lastTwoWayAt: late,
      knownSince: early,
    });
  });

  it('follows what was chosen, unless there is nothing to take', () => {
    const chosen = mergedPerson(pair, {
      kept: 'second',
      name: 'first',
      ownerUserId: 'first',
      weddingDay: 'first',
    });
    expect(chosen).toMatchObject({ name: 'Huda', ownerUserId: 'U1', weddingDay: '05-02', language: 'en' });
  });
});

describe('which relationship plan stays', () => {
  it.each(relationships.flatMap((kept) => relationships.map((merged) => [kept, merged] as const)))(
    'kept %s, merged %s: that of the further; of two as far the one begun later',
    (kept, merged) => {
      const further = Math.sign(relationships.indexOf(kept) - relationships.indexOf(merged));
      const stays = (keptAt: Date, mergedAt: Date) =>
        planThatStays({ relationship: kept, begunAt: keptAt }, { relationship: merged, begunAt: mergedAt });
      const byRelationship = further > 0 ? 'kept' : 'merged';
      expect(stays(early, late)).toBe(further === 0 ? 'merged' : byRelationship);
      expect(stays(late, early)).toBe(further === 0 ? 'kept' : byRelationship);
      expect(stays(early, early)).toBe(further === 0 ? 'kept' : byRelationship);
    },
  );
});

describe('what is due twice', () => {
  let nth = 0;
  const due = (of: 'kept' | 'merged', piece: string | undefined, dueOn: string): DueForOneOfTwo => {
    nth += 1;
    return { touchId: `${of} ${nth}`, of, piece, dueOn };
  };

  it('is withdrawn of whoever is due it later, and of the one who was merged on one day', () => {
    const kept = due('kept', 'newsletter', '2026-11-24');
    const merged = due('merged', 'newsletter', '2026-11-23');
    expect(doubledTouches([kept, merged])).toEqual([kept.touchId]);
    const sameDay = due('merged', 'newsletter', '2026-11-24');
    expect(doubledTouches([kept, sameDay])).toEqual([sameDay.touchId]);
  });

  it('stays where only one of them has it, however often, and where it is like nothing else', () => {
    const twice = [due('kept', 'closing', '2026-11-23'), due('kept', 'closing', '2026-12-23')];
    expect(doubledTouches([...twice, due('merged', 'other', '2026-11-23')])).toEqual([]);
    expect(
      doubledTouches([due('kept', undefined, '2026-11-23'), due('merged', undefined, '2026-11-23')]),
    ).toEqual([]);
  });
});

it('a merge may be taken back for 30 days', () => {
  const days = (n: number) => new Date(early.getTime() + n * 86_400_000);
  expect([0, 29.9, 30, 31].map((n) => isMergeUndoOpen(early, days(n)))).toEqual([true, true, false, false]);
});
