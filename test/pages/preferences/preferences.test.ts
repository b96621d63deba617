import { contactOfToken } from '../../../src/flows/contacts/page-links.ts';
import { seal } from '../../../src/keys/secret-keys.ts';
import { conversation } from '../../app/conversation.ts';
import { people, startTouchbase, type Touchbase } from '../../support/start-touchbase.ts';

const { omar, mona } = people;

let touchbase: Touchbase;
let talk: ReturnType<typeof conversation>;
beforeAll(async () => {
  touchbase = await startTouchbase();
  talk = conversation(touchbase);
});
afterAll(async () => {
  await touchbase?.stop();
});

type Page = { status: number; headers: Headers; text: string };
let computers = 0;

async function ask(path: string, init: RequestInit = {}): Promise<Page> {
  computers += 1;
  const response = await fetch(`${touchbase.running.webUrl}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { 'x-forwarded-for': `203.0.113.${computers % 250}`, ...init.headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function tokenOf(contactId: string, teamId = touchbase.running.teamId): string {
  return seal(touchbase.running.means.secretKeys, 'page-link', `${teamId} ${contactId}`);
}
const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
const choosing = (pairs: [string, string][]) => ({ method: 'POST', body: new URLSearchParams(pairs) });
const standing = async (contactId: string) =>
  (
    await touchbase.look.optOut.findMany({ where: { contactId, undoneAt: null }, orderBy: { id: 'asc' } })
  ).map(({ channel, how }) => `${how}: ${channel ?? 'everything'}`);
let phones = 0;
const known = async (name: string, more: object = {}) => {
  phones += 1;
  const phone = `+96655300${String(phones).padStart(4, '0')}`;
  const lead = await talk.claimed(omar, name, { phone, email: `secret${phones}@example.org`, ...more });
  return { ...lead, token: tokenOf(lead.contactId) };
};

describe('the page that stops our e-mails', () => {
  it('changes nothing when it is fetched, however often, nor by another method', async () => {
    const { contactId, token } = await known('Scanned Huda');
    const before = await talk.due(contactId);
    const page = await ask(`/u/${token}?lang=en`);
    expect(page).toMatchObject({ status: 200 });
    expect(page.text).toContain('<h1>Stop our e-mails</h1>');
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']) await ask(`/u/${token}`, { method });
    expect((await ask(`/u/${token}`, { method: 'PUT' })).status).toBe(405);
    expect((await ask(`/u/${token}`, { method: 'POST', body: 'hello' })).status).toBe(400);
    expect(await standing(contactId)).toEqual([]);
    expect(await talk.due(contactId)).toEqual(before);
  });

  it('acts on a one-click post: no cookie, no login, no redirect, and twice is once', async () => {
    const { contactId, token } = await known('Clicking Nour');
    for (let times = 0; times < 2; times++) {
      const page = await ask(`/u/${token}`, oneClick);
      expect(page.status).toBe(200);
      expect(page.headers.get('set-cookie')).toBeNull();
      expect(page.text).toContain('You get no more e-mails from us');
    }
    expect(await standing(contactId)).toEqual(['page: email']);
    expect((await talk.due(contactId)).map(({ channel }) => channel)).not.toContain('email');
    expect((await talk.due(contactId)).length).toBeGreaterThan(0);
    const [optOut] = await touchbase.look.optOut.findMany({ where: { contactId } });
    expect(optOut).toMatchObject({ byUserId: null, words: 'List-Unsubscribe=One-Click' });
    expect(
      await touchbase.look.auditEntry.findFirst({ where: { subjectId: contactId, deed: 'opted-out' } }),
    ).toMatchObject({ byUserId: null, details: { optOutId: optOut?.id, channel: 'email', how: 'page' } });
    expect((await ask(`/u/${token}?lang=en`)).text).toContain('<h1>You get no more e-mails from us</h1>');
  });

  it('acts on a one-click post in parts', async () => {
    const { contactId, token } = await known('Parted Rana');
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await ask(`/u/${token}`, { method: 'POST', body })).status).toBe(200);
    expect(await standing(contactId)).toEqual(['page: email']);
  });

  it('works after forty days, and leads to who was kept in a merge', async () => {
    const { contactId, token } = await known('Kept Kamal');
    const merged = await known('Merged Kamal');
    await talk.opensForm(mona, () => talk.command(mona, '/lead merge kept kamal with merged kamal'));
    await touchbase.slack.as(mona).submit({});
    await touchbase.slack.as(mona).closeView({ all: true });
    const merge = await touchbase.look.contactMerge.findFirst({ where: { undoneAt: null } });
    const now = touchbase.clock.now();
    touchbase.clock.forward(60 * 24 * 40);
    for (const one of [token, merged.token]) expect((await ask(`/u/${one}`, oneClick)).status).toBe(200);
    touchbase.clock.set(now);
    expect([contactId, merged.contactId]).toContain(merge?.keptContactId);
    expect(await standing(merge?.keptContactId ?? '')).toEqual(['page: email']);
  });

  it('works with a key that was replaced since', () => {
    const [key] = touchbase.running.means.secretKeys;
    expect(
      contactOfToken(['a-newer-key-of-thirty-two-letters', key], touchbase.running.teamId, tokenOf('c1')),
    ).toBe('c1');
  });

  it('is in both languages one answer for a wrong token and one of another team', async () => {
    const { contactId, token } = await known('Foreign Farah');
    const wrong = [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      tokenOf(contactId, 'T0ANOTHER'),
      seal(touchbase.running.means.secretKeys, 'suppression', `${touchbase.running.teamId} ${contactId}`),
      'x',
      '%zz',
    ];
    const pages = await Promise.all(
      wrong.flatMap((one) => [ask(`/u/${one}`), ask(`/preferences/${one}`), ask(`/u/${one}`, oneClick)]),
    );
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 404));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect(pages[0]?.text).toMatch(/There is no such page[\s\S]*لا توجد صفحة كهذه/);
    expect(await standing(contactId)).toEqual([]);
  });

  it('slows down an address that tries tokens, and no other', async () => {
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    const { token } = await known('Guessed Ghada');
    for (let nth = 0; nth < 60; nth++) await ask(`/u/guess${nth}`, from('198.51.100.7'));
    const page = await ask(`/u/${token}`, from('198.51.100.7'));
    expect(page.status).toBe(429);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(`/u/${token}`, from('198.51.100.8'))).status).toBe(200);
  });

  it('says nothing of the person, has no script, and is kept by nobody', async () => {
    const { contactId, token } = await known('Sealed Samia');
    expect(token).toMatch(/^[\w-]+$/);
    expect(token).not.toContain(Buffer.from(contactId).toString('base64url').slice(0, 12));
    for (const path of [`/u/${token}`, `/preferences/${token}`]) {
      const page = await ask(path);
      expect(page.text).not.toMatch(/Samia|secret|example\.org|96655/);
      expect(page.text).not.toContain(contactId);
      expect(page.text).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=/i);
      expect(page.headers.get('content-security-policy')).toMatch(
        /^default-src 'none';style-src 'sha256-[\w+/]{43}=';img-src data:;form-action 'self';base-uri 'none';frame-ancestors 'none'$/,
      );
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('x-robots-tag')).toBe('noindex');
    }
  });

  it('is a calm page once nothing is kept of the person', async () => {
    const gone = '0192f0c0-0000-7000-8000-000000000000';
    const page = await ask(`/u/${tokenOf(gone)}?lang=en`, oneClick);
    expect(page.status).toBe(200);
    expect(page.text).toContain('There is nothing to stop');
    expect((await ask(`/preferences/${tokenOf(gone)}`)).status).toBe(200);
  });

  it('refuses what is too large, in a page', async () => {
    const { token } = await known('Large Lamia');
    const page = await ask(`/u/${token}`, { method: 'POST', body: 'x'.repeat(10_000) });
    expect(page.status).toBe(413);
    expect(page.text).toContain('<!doctype html>');
  });
});

describe('the page of preferences', () => {
  it('stops what is ticked and takes back what is ticked no more, as new consent', async () => {
    const { contactId, token } = await known('Choosing Basma');
    const path = `/preferences/${token}?lang=en`;
    expect((await ask(path)).text).toContain('Nothing is stopped now.');
    const sent = await ask(
      path,
      choosing([
        ['stop', 'calls'],
        ['stop', 'post'],
      ]),
    );
    expect(sent).toMatchObject({ status: 303 });
    expect(sent.headers.get('location')).toBe(`${path}&saved=1`);
    expect((await standing(contactId)).toSorted()).toEqual([
      'page: call',
      'page: card',
      'page: gift',
      'page: mail',
    ]);
    const page = await ask(`${path}&saved=1`);
    expect(page.text).toContain('Stopped now: Phone calls and Letters, cards and gifts.');
    expect(page.text).toMatch(/value="calls" checked>/);
    expect(page.text).toMatch(/<input type="hidden" name="was" value="calls">/);

    const back = choosing([
      ['stop', 'post'],
      ['was', 'calls'],
      ['was', 'post'],
    ]);
    for (let times = 0; times < 2; times++) await ask(path, back);
    expect(await standing(contactId)).toEqual(['page: mail', 'page: card', 'page: gift']);
    expect(await touchbase.look.consent.findMany({ where: { contactId } })).toMatchObject([
      { channel: 'call', how: 'page', byUserId: null, words: 'stop: post; stopped before: calls, post' },
    ]);
    expect(await touchbase.look.optOut.findFirst({ where: { contactId, channel: 'call' } })).toMatchObject({
      undoneByUserId: null,
      undoneAt: touchbase.clock.now(),
    });
  });

  it('stops everything at once, and a page drawn before takes nothing back by what it does not know', async () => {
    const { contactId, token } = await known('Everything Amal');
    const path = `/preferences/${token}?lang=en`;
    await ask(path, choosing([['stop', 'everything']]));
    expect(await standing(contactId)).toEqual(['page: everything']);
    expect(await talk.due(contactId)).toEqual([]);
    await ask(path, choosing([['stop', 'email']]));
    expect(await standing(contactId)).toEqual(['page: everything']);
    expect((await ask(path)).text).toContain('We do not contact you at all now.');
  });

  it('takes back nothing that was asked for in another way', async () => {
    const { contactId, token } = await known('Fixed Faten');
    await talk.types(omar, '/optout fixed faten call');
    const path = `/preferences/${token}?lang=en`;
    const page = await ask(path);
    expect(page.text).toMatch(/value="calls" checked disabled aria-describedby="calls-hint">/);
    await ask(
      path,
      choosing([
        ['was', 'calls'],
        ['was', 'everything'],
      ]),
    );
    expect(await standing(contactId)).toEqual(['command: call']);
    await talk.types(omar, '/optout fixed faten');
    expect((await ask(path)).text).not.toContain('<form');
  });

  it('speaks the language asked for, else the person’s', async () => {
    const { contactId, token } = await known('ليلى القارئة');
    await touchbase.look.contact.update({
      where: { teamId_id: { teamId: touchbase.running.teamId, id: contactId } },
      data: { language: 'ar' },
    });
    const arabic = await ask(`/preferences/${token}`, { headers: { 'accept-language': '*' } });
    expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.text).toContain(`href="/preferences/${token}?lang=en"`);
    const english = await ask(`/preferences/${token}`, { headers: { 'accept-language': 'en-GB' } });
    expect(english.text).toContain('<html lang="en" dir="ltr">');
    expect(english.headers.get('vary')).toMatch(/accept-language/i);
  });
});

describe('the links to these pages', () => {
  it('stand under the words of an e-mail that Contact gives, and in what the mail program opens with', async () => {
    const { contactId } = await known('Letter Lina');
    const due = await talk.due(contactId);
    const email = due.find(({ channel }) => channel === 'email');
    await touchbase.look.touch.updateMany({
      where: { contactId, id: { not: email?.id ?? '' } },
      data: { state: 'skipped', settledAt: touchbase.clock.now() },
    });
    await touchbase.look.touch.updateMany({
      where: { contactId, state: 'due' },
      data: { dueOn: new Date('2026-11-23') },
    });
    const list = await talk.answer(omar, '/touch');
    const answer = await talk.pressAnswer(omar, list, { actionId: 'touch-contact', value: email?.id ?? '' });
    const text = JSON.stringify(answer.blocks);
    const shown = new RegExp(`To stop these letters:\\\\n><(${touchbase.running.webUrl}/u/[\\w-]+)>`).exec(
      text,
    )?.[1];
    const path = new URL(shown ?? 'http://missing').pathname;
    expect((await ask(path)).status).toBe(200);
    const mail = decodeURIComponent(/mailto:[^"]+/.exec(text)?.[0] ?? '');
    expect(mail).toMatch(/\?body=[\s\S]+To stop these letters:\r\nhttp:\/\/[\w.:]+\/u\/[\w-]+$/);
  });
});
