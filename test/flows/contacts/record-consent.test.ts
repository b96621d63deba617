import { answerLeadLine } from '../../../src/flows/answers/answer-lead-line.ts';
import { recordConsent } from '../../../src/flows/contacts/record-consent.ts';
import { recordOptOut } from '../../../src/flows/contacts/record-opt-out.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../money/money-team.ts';

let team: MoneyTeam;
let huda: string;
beforeEach(async () => {
  team = await moneyTeam();
  huda = await team.contact('Huda Salem', { ownerUserId: 'U0OMAR' });
});
afterEach(() => team.close());

async function says(userId: string, line: string, at = wednesday): Promise<string> {
  const reply = await answerLeadLine(await team.asks(userId, at), line);
  if (!('message' in reply)) throw new Error(reply.kind);
  return reply.message.text;
}
const kept = async () =>
  (await team.rows.consent.findMany({ orderBy: { id: 'asc' } })).map(
    ({ contactId, channel, words, at, how, byUserId, withdrawnAt }) => ({
      contactId,
      channel,
      words,
      on: at.toISOString(),
      how,
      byUserId,
      stands: withdrawnAt === null,
    }),
  );
const audited = async () =>
  (await team.rows.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ deed, subjectId, details }) => [
    deed,
    subjectId,
    details,
  ]);

describe('/lead consent', () => {
  it('keeps who agreed, by what, when, in which words, and shows it', async () => {
    expect(await says('U0OMAR', 'consent huda email wrote: please send me homes on 3 may')).toBe(
      'Recorded that *Huda Salem* agreed to e-mail.',
    );
    expect(await kept()).toEqual([
      {
        contactId: huda,
        channel: 'email',
        words: 'wrote: please send me homes',
        on: '2026-05-03T09:00:00.000Z',
        how: 'command',
        byUserId: 'U0OMAR',
        stands: true,
      },
    ]);
    expect(await audited()).toEqual([['consent-recorded', huda, { channel: 'email', how: 'command' }]]);
    const shown = JSON.stringify((await answerLeadLine(await team.asks('U0OMAR'), 'show huda')) as object);
    expect(shown).toContain('Agreed to e-mail on Sunday 3 May (typed, recorded by <@U0OMAR>)');
    expect(shown).toContain('wrote: please send me homes');
  });

  it('is of all ways where none is said, of now where no day is, in Arabic as well', async () => {
    expect(await says('U0OMAR', 'موافقة huda كتبت: تواصلوا معي')).toContain(
      'agreed to be contacted in any way',
    );
    expect(await kept()).toMatchObject([
      { channel: null, words: 'كتبت: تواصلوا معي', on: wednesday.toISOString() },
    ]);
  });

  it('asks for the words, takes no day ahead, and is not recorded twice', async () => {
    expect(await says('U0OMAR', 'consent huda')).toContain('In which words did *Huda Salem* agree');
    expect(await says('U0OMAR', 'consent huda yes on 3 december')).toContain('still to come');
    await says('U0OMAR', 'consent huda text yes');
    expect(await says('U0OMAR', 'consent huda text yes')).toContain('was recorded before');
    expect(await kept()).toHaveLength(1);
  });

  it('is for who may work the contact', async () => {
    const asking = await team.asks('U0SARA');
    const consent = { contactId: huda, channel: null, words: 'yes', givenAt: wednesday };
    expect(await recordConsent(asking, consent)).toEqual({ kind: 'denied', why: 'owner-only' });
    expect((await recordConsent(await team.asks('U0MONA'), consent)).kind).toBe('recorded');
  });

  it('is withdrawn, and revived by nothing from before', async () => {
    await says('U0OMAR', 'consent huda text yes on 3 may');
    await says('U0OMAR', 'consent huda email yes on 3 may');
    expect(await says('U0OMAR', 'consent withdraw huda call')).toContain('No such consent');
    expect(await says('U0OMAR', 'consent withdraw huda email')).toContain('no longer agrees to e-mail');
    expect((await kept()).map(({ channel, stands }) => [channel, stands])).toEqual([
      ['text', true],
      ['email', false],
    ]);
    expect((await audited()).at(-1)).toEqual([
      'consent-withdrawn',
      huda,
      { channel: 'email', how: 'command' },
    ]);
    expect(await says('U0OMAR', 'consent huda email wrote it before on 4 may')).toContain(
      'has withdrawn it since',
    );
    const later = new Date(wednesday.getTime() + 3_600_000);
    expect(await says('U0OMAR', 'consent huda email wrote again', later)).toContain('agreed to e-mail');
  });

  it('that was given for all ways is withdrawn as a whole', async () => {
    await says('U0OMAR', 'consent huda yes');
    expect(await says('U0OMAR', 'consent withdraw huda email')).toContain('withdrew what they had agreed to');
    expect((await kept()).map(({ stands }) => stands)).toEqual([false]);
  });

  it('undoes no request to be left alone, and says so', async () => {
    const optOut = { contactId: huda, channel: 'call', how: 'command', words: 'stop' } as const;
    await recordOptOut(await team.asks('U0OMAR'), optOut);
    expect(await says('U0OMAR', 'consent huda email yes')).not.toContain('/optout undo');
    expect(await says('U0OMAR', 'consent huda call you may call again')).toContain('`/optout undo`');
    expect(await team.rows.optOut.count({ where: { undoneAt: null } })).toBe(1);
  });
});
