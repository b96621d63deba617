import { randomUUID } from 'node:crypto';
import { whoAsks } from '../../src/flows/asking.ts';
import { takeBackReading } from '../../src/flows/contacts/answer-stop-words.ts';
import { touchFields } from '../../src/slack/day/touch-forms.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, mona } = people;

describe('words that ask to be left alone', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const optOutsOf = (contactId: string) =>
    touchbase.look.optOut.findMany({ where: { contactId }, orderBy: { id: 'asc' } });
  const audited = async (subjectId: string) =>
    (await touchbase.look.auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).filter(
      ({ deed }) => deed !== 'owner-changed',
    );

  const asks = async (userId: string) => {
    const { means, teamId } = touchbase.running;
    const at = touchbase.clock.now();
    const asking = await whoAsks(means, { teamId, userId, requestId: randomUUID(), at });
    if (!asking) throw new Error(`${userId} may not ask`);
    return asking;
  };

  it('in a logged reply act at once, with the note as evidence', async () => {
    const { contactId } = await talk.claimed(omar, 'Huda Replies');
    const answer = await talk.answer(omar, '/touch log huda replied STOP next thursday');
    expect(talk.read(answer)).toMatch(
      /^Huda Replies: replied\.\nNote: STOP\nNo reminder was made.*\nI read that as a request to stop: Huda Replies is left alone from now on, on every channel\. \d+ touches were withdrawn\.\nWas it none/s,
    );
    expect(await talk.due(contactId)).toEqual([]);
    const [optOut] = await optOutsOf(contactId);
    expect(optOut).toMatchObject({ channel: null, how: 'words', words: 'STOP', byUserId: omar });
    expect(await audited(contactId)).toMatchObject([
      { deed: 'opted-out', byUserId: omar, details: { optOutId: optOut?.id, channel: null, how: 'words' } },
    ]);
    expect(await touchbase.look.enrolment.findFirst({ where: { contactId } })).toMatchObject({
      state: 'stopped',
      why: 'opt-out',
    });
  });

  it('misread: whoever logged it takes it back, and all goes on as before', async () => {
    const { contactId } = await talk.claimed(omar, 'Misread Majed');
    await talk.owes(contactId, 'the brochure');
    // Logged once before, so that what follows changes nothing in the plan.
    await talk.types(omar, '/touch log majed reached, fine');
    const before = (await talk.due(contactId)).map(({ id }) => id);
    const enrolled = await touchbase.look.enrolment.findMany({ where: { contactId } });
    const answer = await talk.answer(omar, '/touch log majed reached, "stop"');
    expect(await talk.due(contactId)).toEqual([]);

    const optOutId = (await optOutsOf(contactId))[0]?.id ?? '';
    expect(await takeBackReading(await asks(lina), optOutId)).toEqual({ kind: 'stays' });
    expect(await talk.presses(omar, answer, { actionId: 'stop-misread' })).toBe(
      'Taken back: Misread Majed had not asked to be left alone. Everything goes on as before.',
    );
    expect((await talk.due(contactId)).map(({ id }) => id)).toEqual(before);
    const states = ({ id, state, why, endedAt }: (typeof enrolled)[number]) => ({ id, state, why, endedAt });
    const after = await touchbase.look.enrolment.findMany({ where: { contactId } });
    expect(after.map(states)).toEqual(enrolled.map(states));
    expect(await optOutsOf(contactId)).toMatchObject([
      { isMisread: true, undoneByUserId: omar, undoneAt: touchbase.clock.now(), undoWords: '' },
    ]);
    // It never was one, so nobody agreed anew.
    expect(await touchbase.look.consent.count({ where: { contactId } })).toBe(0);
    expect((await audited(contactId)).map(({ deed }) => deed)).toEqual(['opted-out', 'opt-out-undone']);
  });

  it('misread, by a copied press of somebody else: it stands, and tells no name', async () => {
    const { contactId } = await talk.claimed(omar, 'Copied Kamal');
    await talk.answer(omar, '/touch log kamal reached, stop calling me');
    const [optOut] = await optOutsOf(contactId);
    const take = async () => await takeBackReading(await asks(lina), optOut?.id ?? '');
    expect(await take()).toEqual({ kind: 'stays' });
    await touchbase.look.optOut.updateMany({
      where: { contactId },
      data: { isMisread: true, undoneAt: touchbase.clock.now(), undoneByUserId: omar, undoWords: '' },
    });
    expect(await take()).toEqual({ kind: 'stays' });
  });

  it('misread, said too late or after it was said in earnest: it stands', async () => {
    const late = await talk.claimed(omar, 'Late Lubna');
    const answer = await talk.answer(omar, '/touch log lubna reached, stop calling me');
    touchbase.clock.forward(11);
    expect(await talk.presses(omar, answer, { actionId: 'stop-misread' })).toMatch(/^This stands now/);
    const [optOut] = await optOutsOf(late.contactId);
    expect(optOut).toMatchObject({ undoneAt: null, isMisread: false });

    const earnest = await talk.claimed(omar, 'Earnest Eman');
    const read = await talk.answer(omar, '/touch log eman reached, stop calling me');
    expect(await talk.types(lina, '/optout eman she called me too')).toMatch(/it stands\.$/);
    expect(await talk.presses(omar, read, { actionId: 'stop-misread' })).toMatch(/^This stands now/);
    expect(await optOutsOf(earnest.contactId)).toMatchObject([
      { how: 'command', words: 'stop calling me\nshe called me too', undoneAt: null },
    ]);
  });

  it('misread, where less was asked for in earnest: that stands', async () => {
    const { contactId } = await talk.claimed(omar, 'Partly Petra');
    const read = await talk.answer(omar, '/touch log petra reached, stop calling me');
    expect(await talk.types(lina, '/optout petra email')).not.toMatch(/it stands\.$/);
    await talk.presses(omar, read, { actionId: 'stop-misread' });
    expect(await optOutsOf(contactId)).toMatchObject([
      { channel: null, how: 'words', words: 'stop calling me', isMisread: true },
      { channel: 'email', how: 'command', undoneAt: null },
    ]);
    const due = await talk.due(contactId);
    expect(due.length).toBeGreaterThan(0);
    expect(due.filter(({ channel }) => channel === 'email')).toEqual([]);
  });

  it('are heeded of somebody whom the opt-out of another covers, and asked about at a wrong number', async () => {
    const { contactId } = await talk.claimed(omar, 'Covered Wafiq');
    const { contactId: otherId } = await talk.claimed(omar, 'Coverer Cassia');
    const { e164: address } = await touchbase.look.contactPhone.findFirstOrThrow({ where: { contactId } });
    await talk.types(lina, '/optout cassia');
    const { id: optOutId, teamId } = (await optOutsOf(otherId))[0] ?? { id: '', teamId: '' };
    await touchbase.look.suppression.create({ data: { teamId, optOutId, address } });
    await talk.answer(omar, '/touch log wafiq reached, stop calling me');
    expect(await optOutsOf(contactId)).toMatchObject([{ channel: null, how: 'words', undoneAt: null }]);

    await talk.claimed(omar, 'Mistaken Misha');
    const asked = await talk.answer(omar, '/touch log misha wrong number, asked us to stop calling');
    expect(talk.read(asked)).toContain('Does Mistaken Misha want to be left alone?');
  });

  it('doubtful ones are asked about: yes stops, no goes on', async () => {
    const { contactId } = await talk.claimed(omar, 'Doubtful Dana');
    const due = await talk.due(contactId);
    const first = await talk.answer(omar, "/touch log dana reached, busy, don't call today");
    expect(talk.read(first)).toContain('Does Doubtful Dana want to be left alone? Nothing was changed yet.');
    expect(await optOutsOf(contactId)).toEqual([]);
    expect(await talk.presses(omar, first, { actionId: 'stop-not-meant' })).toBe(
      'Nothing changes for Doubtful Dana.',
    );
    expect(due.length).toBeGreaterThan(0);
    expect(await optOutsOf(contactId)).toEqual([]);

    const second = await talk.answer(omar, '/touch log dana reached, maybe stop');
    expect(await talk.presses(omar, second, { actionId: 'stop-meant' })).toMatch(
      /^Doubtful Dana is left alone from now on, on every channel\./,
    );
    expect(await talk.presses(omar, second, { actionId: 'stop-meant' })).toBe(
      'Doubtful Dana had asked for that before; it stands.',
    );
    expect(await optOutsOf(contactId)).toMatchObject([{ how: 'button', words: 'maybe stop' }]);
  });

  it('of which none was said, or which nobody answered, change nothing', async () => {
    const { contactId } = await talk.claimed(omar, 'Plain Palma');
    for (const line of [
      "reached, don't stop",
      'reached, will stop by the office',
      'sent STOP',
      'no answer, stop',
    ])
      expect(await talk.types(omar, `/touch log palma ${line}`)).not.toMatch(/left alone/);
    expect(await optOutsOf(contactId)).toEqual([]);
    expect((await talk.due(contactId)).length).toBeGreaterThan(0);
  });

  it('typed into a form are read too, and taken back there', async () => {
    const { contactId, leadId } = await talk.claimed(omar, 'Formal Fahd');
    const message = await talk.told('lead-contact', leadId);
    const { id: touchId } = await talk.firstDue(contactId);
    await talk.opensForm(omar, () =>
      touchbase.slack.as(omar).press(message, { actionId: 'touch-menu', select: `more:${touchId}` }),
    );
    await touchbase.slack.as(omar).submit({
      [touchFields.outcome]: 'reached',
      [touchFields.note]: 'said "please don\'t call me again"',
    });
    await touchbase.slack.waitFor(() => talk.form(omar).includes('I read that as a request to stop'), {
      what: 'the answer',
    });
    expect(await optOutsOf(contactId)).toMatchObject([{ how: 'words', undoneAt: null }]);
  });

  it('in Arabic', async () => {
    const { contactId } = await talk.claimed(sara, 'ليلى تكتب');
    expect(await talk.types(sara, '/touch سجل ليلى رد برسالة: لا ترسلوا لي رسائل بعد الآن')).toContain(
      'فُهم هذا على أنه طلب عدم تواصل: لن يُتواصل مع ليلى تكتب بعد الآن عبر أي قناة.',
    );
    expect(await optOutsOf(contactId)).toMatchObject([{ channel: null, how: 'words' }]);
  });

  it('sent by somebody we know: an opt-out, and the owner is told; by somebody new: a card', async () => {
    const phone = '0551002001';
    const { contactId } = await talk.claimed(omar, 'Sender Salma', { phone });
    const again = await talk.inquires('Sender Salma', { phone, message: 'Please stop calling me.' });
    expect(await optOutsOf(contactId)).toMatchObject([
      { channel: null, how: 'intake', words: 'Please stop calling me.', byUserId: null },
    ]);
    expect(await talk.due(contactId)).toEqual([]);
    expect(talk.read(await talk.told('lead-after-opt-out', again.leadId, omar))).toContain(
      'Please stop calling me.',
    );
    const stranger = await talk.inquires('Stranger Sami', { phone: '0551002002', message: 'stop' });
    expect(await optOutsOf(stranger.contactId)).toEqual([]);
    expect(await talk.timesTold('lead-card', stranger.leadId)).toBe(1);
  });

  it('as an event Unsubscribed stop e-mail alone, make no lead, and protect who was not known', async () => {
    const email = 'una@example.org';
    const { contactId } = await talk.claimed(omar, 'Una Subscribed', { phone: '0551002003', email });
    const unsubscribed = async (person: object, message = '') => {
      const response = await fetch(`${touchbase.running.webUrl}/v1/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': 'test-key-of-website' },
        body: JSON.stringify({ source: 'Website', type: 'Unsubscribed', message, person }),
      });
      expect(response.status).toBeLessThan(300);
      return (await response.json()) as { contactId: string; leadId: string | null };
    };
    expect((await unsubscribed({ emails: [{ value: email }] })).contactId).toBe(contactId);
    expect(await optOutsOf(contactId)).toMatchObject([{ channel: 'email', how: 'intake' }]);
    expect((await talk.due(contactId)).map(({ channel }) => channel)).not.toContain('email');
    expect((await talk.due(contactId)).length).toBeGreaterThan(0);

    const unknown = await unsubscribed({ firstName: 'Nobody', emails: [{ value: 'new@example.org' }] });
    expect(await optOutsOf(unknown.contactId)).toMatchObject([{ channel: 'email' }]);
    expect(await touchbase.look.lead.count({ where: { contactId: unknown.contactId } })).toBe(0);
    // Where the words say more, they hold.
    await unsubscribed({ emails: [{ value: email }] }, 'Leave me alone!');
    expect(await optOutsOf(contactId)).toMatchObject([{ channel: 'email' }, { channel: null }]);
  });

  it('taken back only with new consent, which is kept with the words', async () => {
    const { contactId } = await talk.claimed(omar, 'Consenting Carim');
    await touchbase.look.consent.create({
      data: {
        ...{ teamId: touchbase.running.teamId, contactId, channel: null, how: 'form', words: 'yes' },
        ...{ at: touchbase.clock.now(), recordedAt: touchbase.clock.now() },
      },
    });
    await talk.types(omar, '/optout carim text enough');
    await talk.types(omar, '/optout carim enough');
    await talk.types(mona, '/optout undo carim wrote: call me again');
    const at = touchbase.clock.now();
    const consents = await touchbase.look.consent.findMany({ where: { contactId }, orderBy: { id: 'asc' } });
    expect(consents).toMatchObject([
      { how: 'form', withdrawnAt: at },
      {
        channel: 'text',
        how: 'opt-out-undone',
        words: 'wrote: call me again',
        byUserId: mona,
        withdrawnAt: null,
      },
      {
        channel: null,
        how: 'opt-out-undone',
        words: 'wrote: call me again',
        byUserId: mona,
        withdrawnAt: null,
      },
    ]);
    const entries = await audited(contactId);
    expect(entries.map(({ deed }) => deed)).toEqual([
      ...['opted-out', 'opted-out'],
      ...['opt-out-undone', 'consent-recorded', 'opt-out-undone', 'consent-recorded'],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Carim|call me|enough/);
  });
});
