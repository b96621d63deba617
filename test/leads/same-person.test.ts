import { type Candidate, samePerson } from '../../src/leads/same-person.ts';

const huda: Candidate = {
  contactId: 'huda',
  name: 'Huda Salem',
  phones: ['+966501234567'],
  emails: ['huda@example.com'],
  knownSince: new Date('2026-01-01T00:00:00Z'),
};
const ali: Candidate = {
  contactId: 'ali',
  name: 'Ali Salem',
  phones: ['+966501234567'],
  emails: ['ali@example.com'],
  knownSince: new Date('2026-02-01T00:00:00Z'),
};

describe('samePerson', () => {
  it.each([
    [
      'the same e-mail, whatever the name',
      { name: 'Somebody Else', phones: [], emails: ['huda@example.com'] },
      'huda',
      'email',
    ],
    [
      'the same phone and name',
      { name: 'huda salem', phones: ['+966501234567'], emails: [] },
      'huda',
      'phone',
    ],
    [
      'the same phone and a part of the name',
      { name: 'Ali', phones: ['+966501234567'], emails: [] },
      'ali',
      'phone',
    ],
    [
      'an e-mail of one and the phone of another: the e-mail',
      { name: 'Huda Salem', phones: ['+966501234567'], emails: ['ali@example.com'] },
      'ali',
      'email',
    ],
    [
      'e-mails of two: the one sent first',
      { name: '', phones: [], emails: ['ali@example.com', 'huda@example.com'] },
      'ali',
      'email',
    ],
    [
      'a phone of two and no name: the one known longest',
      { name: '', phones: ['+966501234567'], emails: [] },
      'huda',
      'phone',
    ],
    [
      'a name that fits both: the one of exactly that name',
      { name: 'Salem', phones: ['+966501234567'], emails: [] },
      'huda',
      'phone',
    ],
  ])('knows by %s', (_what, arrival, contactId, by) => {
    expect(samePerson(arrival, [ali, huda])).toEqual({ kind: 'known', contactId, by });
  });

  it('knows a mailbox in another spelling, after one that is the same letter by letter', () => {
    const first = { ...huda, emails: ['h.salem@gmail.com'] };
    const second = { ...ali, emails: ['hs.alem@gmail.com'] };
    const by = (email: string) =>
      samePerson({ name: 'Anybody', phones: [], emails: [email] }, [second, first]);
    expect(by('hsalem+home@googlemail.com')).toEqual({ kind: 'known', contactId: 'huda', by: 'email' });
    expect(by('hs.alem@gmail.com')).toEqual({ kind: 'known', contactId: 'ali', by: 'email' });
    expect(by('hsalem@example.com')).toEqual({ kind: 'new' });
  });

  it('prefers the exact name to the one known longer', () => {
    const salem = { ...ali, contactId: 'salem', name: 'Salem' };
    expect(samePerson({ name: 'SALEM', phones: ['+966501234567'], emails: [] }, [huda, salem])).toEqual({
      kind: 'known',
      contactId: 'salem',
      by: 'phone',
    });
  });

  it.each([
    ['a phone with another name', { name: 'Omar Nasser', phones: ['+966501234567'], emails: [] }],
    ['the name alone', { name: 'Huda Salem', phones: ['+966559999999'], emails: ['other@example.com'] }],
    ['nothing but a name', { name: 'Huda Salem', phones: [], emails: [] }],
  ])('does not know by %s', (_what, arrival) => {
    expect(samePerson(arrival, [huda, ali])).toEqual({ kind: 'new' });
  });
});
