import {
  firstLook,
  keptLook,
  lookOf,
  openedFromHome,
  readLook,
  subjectAndLook,
} from '../../../src/slack/home/home-look.ts';

describe('what a Home shows', () => {
  const look = { order: 'silent', page: 3, search: 2 } as const;

  it('is read as it was kept', () => {
    expect(readLook(keptLook(look))).toEqual(look);
  });

  it.each([
    '',
    'nonsense',
    '{',
    '{}',
    '{"order":"next","page":0,"search":0}',
    '{"order":"old","page":1,"search":0}',
    'null',
  ])('is the first look where %j was kept', (text) => expect(readLook(text)).toEqual(firstLook));

  it('rides on a form that was opened from it, beside the subject of the form', () => {
    const form = openedFromHome({ type: 'modal', private_metadata: 'touch-7 list' }, look);
    expect(subjectAndLook(form.private_metadata)).toEqual({ subject: 'touch-7 list', look });
    expect(lookOf(form)).toEqual(look);
  });

  it('is none where the form was opened elsewhere', () => {
    expect(subjectAndLook('touch-7')).toEqual({ subject: 'touch-7', look: undefined });
    expect(lookOf({ type: 'modal', private_metadata: '' })).toBeUndefined();
    expect(lookOf({ type: 'home', private_metadata: keptLook(look) })).toEqual(look);
  });
});
