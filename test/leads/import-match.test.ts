import fc from 'fast-check';
import {
  type FileCandidate,
  matchImported,
  type RowToMatch,
  type SharedAddresses,
} from '../../src/leads/import-match.ts';
import { mailboxOf } from '../../src/parsing/email.ts';

const at = new Date('2026-11-25T09:00:00Z');
const row = (line: number, name: string, phones: string[], emails: string[] = []): RowToMatch => ({
  line,
  person: { name, phones: phones.map((e164) => ({ e164 })), emails },
});
const known = (contactId: string, name: string, phones: string[], emails: string[] = []): FileCandidate => ({
  contactId,
  name,
  phones,
  emails,
  knownSince: new Date('2026-01-01T00:00:00Z'),
  isOfFile: false,
});

/** Ids that sort as they were made. */
function ids(prefix: string, from = 0): () => string {
  let made = from;
  return () => `${prefix}-${String(++made).padStart(2, '0')}`;
}

async function match(rows: RowToMatch[], candidates: FileCandidate[] = [], shared?: SharedAddresses) {
  const matched = await matchImported(rows, candidates, ids('new'), at, shared);
  return matched.map(({ line, contactId, kind, phones, emails }) => [
    line,
    kind,
    contactId,
    [...phones.map(({ e164 }) => e164), ...emails].join(' '),
  ]);
}

it('each row sees those before it, and learns only what is not there', async () => {
  expect(
    await match([
      row(2, 'Huda Salem', ['+1']),
      row(3, 'Huda', ['+1', '+2']),
      row(4, 'هدى سالم', ['+2'], ['huda@x.sa']),
      row(5, 'Omar', ['+1']),
      row(6, '', [], ['huda@x.sa']),
    ]),
  ).toEqual([
    [2, 'new', 'new-01', '+1'],
    [3, 'repeated', 'new-01', '+2'],
    [4, 'repeated', 'new-01', 'huda@x.sa'],
    // Families share phones.
    [5, 'new', 'new-02', '+1'],
    [6, 'repeated', 'new-01', ''],
  ]);
});

it('a contact known before is known, and in the second row repeated', async () => {
  const contact = known('c1', 'Huda', ['+1'], ['h.uda@gmail.com']);
  expect(
    await match([row(2, 'Nora', ['+3'], ['huda@gmail.com']), row(3, 'Huda Salem', ['+1'])], [contact]),
  ).toEqual([
    [2, 'known', 'c1', '+3 huda@gmail.com'],
    [3, 'repeated', 'c1', ''],
  ]);
});

it('a mailbox of another stays that one’s', async () => {
  const contacts = [known('c1', 'Huda', ['+1'], ['a@x.sa']), known('c2', 'Nora', [], ['b@x.sa'])];
  expect(await match([row(2, 'Huda', [], ['a@x.sa', 'b@x.sa', 'c@x.sa'])], contacts)).toEqual([
    [2, 'known', 'c1', 'c@x.sa'],
  ]);
});

it('no row is lost, no mailbox is two people’s, and rows in two parts come to the same as in one', async () => {
  const name = fc.constantFrom('', 'Huda', 'هدى', 'Huda Salem', 'Omar');
  const some = (...all: string[]) => fc.subarray(all, { maxLength: 2 });
  const people = fc.array(
    fc.tuple(name, some('+1', '+2', '+3'), some('a@x.sa', 'b@x.sa', 'c.d@gmail.com', 'cd@gmail.com')),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(people, fc.nat(12), async (all, cut) => {
      const rows = all.map(([said, phones, emails], nth) => row(nth + 2, said, phones, emails));
      const whole = await match(rows);
      expect(whole.map(([line]) => line)).toEqual(rows.map(({ line }) => line));
      const ofMailbox = new Map<string, unknown>();
      for (const [, , contactId, learnt] of whole)
        for (const email of String(learnt)
          .split(' ')
          .filter((one) => one.includes('@'))) {
          const mailbox = mailboxOf(email);
          expect(ofMailbox.get(mailbox) ?? contactId).toBe(contactId);
          ofMailbox.set(mailbox, contactId);
        }
      // What the first part made is what the second finds.
      const first = await matchImported(rows.slice(0, cut), [], ids('new'), at);
      const made = new Map<string, FileCandidate>();
      for (const one of first) {
        const before = made.get(one.contactId);
        const said = all[one.line - 2]?.[0] ?? '';
        made.set(one.contactId, {
          contactId: one.contactId,
          name: before?.name || said,
          phones: [...(before?.phones ?? []), ...one.phones.map(({ e164 }) => e164)],
          emails: [...(before?.emails ?? []), ...one.emails],
          knownSince: at,
          isOfFile: true,
        });
      }
      const second = await matchImported(rows.slice(cut), [...made.values()], ids('new', made.size), at);
      expect([...first, ...second].map(({ line, kind, contactId }) => [line, kind, contactId])).toEqual(
        whole.map(([line, kind, contactId]) => [line, kind, contactId]),
      );
    }),
    { numRuns: 300 },
  );
});

it('of an address that many have, only who has exactly the name is the same, and a mailbox stays the first one’s', async () => {
  const shared = { addresses: new Set(['+1', 'office@x.sa']), taken: new Set<string>() };
  expect(
    await match(
      [
        row(2, 'Huda Salem', ['+1'], ['office@x.sa']),
        row(3, 'Huda', ['+1'], ['office@x.sa']),
        row(4, 'HUDA SALEM', ['+1', '+2']),
        row(5, 'Omar', ['+2']),
        row(6, 'Salem', ['+2']),
      ],
      [known('c1', 'Huda', ['+1'])],
      shared,
    ),
  ).toEqual([
    [2, 'new', 'new-01', '+1 office@x.sa'],
    [3, 'known', 'c1', ''],
    [4, 'repeated', 'new-01', '+2'],
    [5, 'new', 'new-02', '+2'],
    [6, 'repeated', 'new-01', ''],
  ]);
});

it('says where an e-mail is that of somebody with another name', async () => {
  const rows = [row(2, 'Omar', [], ['a@x.sa']), row(3, 'Huda S', [], ['a@x.sa']), row(4, '', [], ['a@x.sa'])];
  const matched = await matchImported(rows, [known('c1', 'Huda', [], ['a@x.sa'])], ids('new'), at);
  expect(matched.map(({ otherName }) => otherName)).toEqual([true, false, false]);
});

it('with one phone has who has exactly the name, and others have turns between rows', async () => {
  const people = Array.from({ length: 50 }, (_, n) => known(`c${n}`, `Person${n} Family${n * 7}`, ['+1']));
  const rows = Array.from({ length: 40 }, (_, n) => row(n + 2, `Person${n} Family${n * 7}`, ['+1']));
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const matched = await matchImported(rows, people, ids('new'), at);
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(rows.length - 1);
  expect(matched.map(({ contactId }) => contactId)).toEqual(rows.map((_, n) => `c${n}`));
});
