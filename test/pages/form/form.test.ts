import { conversation } from '../../app/conversation.ts';
import { startTouchbase, type Touchbase } from '../../support/start-touchbase.ts';

let touchbase: Touchbase;
let talk: ReturnType<typeof conversation>;
beforeAll(async () => {
  touchbase = await startTouchbase();
  talk = conversation(touchbase);
});
afterAll(async () => {
  await touchbase?.stop();
});

type Page = { status: number; headers: Headers; location: string | null; text: string };

async function ask(path: string, init: RequestInit = {}): Promise<Page> {
  const response = await fetch(`${touchbase.running.webUrl}${path}`, { redirect: 'manual', ...init });
  const { status, headers } = response;
  return { status, headers, location: headers.get('location'), text: await response.text() };
}

let computers = 0;

/** Sends the form from a computer of its own, behind the proxy of this machine, unless an address is given. */
function send(fields: Record<string, string>, path = '/form/website?lang=en', from?: string): Promise<Page> {
  computers += 1;
  return ask(path, {
    method: 'POST',
    headers: { 'x-forwarded-for': from ?? `203.0.113.${computers}` },
    body: new URLSearchParams(fields),
  });
}

const deliveries = () => touchbase.look.delivery.count();
const huda = { name: 'Huda Salem', phone: '050 123 4567' };
/** What is marked as wrong, by field: the words that the field refers to. */
function faultsOf(page: Page): Record<string, string | undefined> {
  const marked = [...page.text.matchAll(/name="(\w+)" aria-describedby="([^"]+)" aria-invalid="true"/g)];
  return Object.fromEntries(
    marked.map(([, field = '', ids = '']) => {
      const id = ids.split(' ').at(-1);
      return [field, new RegExp(`id="${id}">([^<]*)<`).exec(page.text)?.[1]];
    }),
  );
}

describe('the form', () => {
  it('is a page without script that any website may frame', async () => {
    const page = await ask('/form/website?lang=en');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=/i);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none';style-src 'sha256-[\w+/]{43}=';img-src data:;form-action 'self';base-uri 'none';frame-ancestors \*$/,
    );
    expect(page.headers.get('x-frame-options')).toBeNull();
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('x-powered-by')).toBeNull();
  });

  it('leaves the other pages as they were', async () => {
    const page = await ask('/healthz');
    expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  });

  it('ties a label to each field that people see, and says how to fill it in', async () => {
    const { text } = await ask('/form/website?lang=en');
    const fields = [...text.matchAll(/<(?:input|select|textarea) id="(\w+)"/g)].map(([, id]) => id);
    expect(fields).toEqual(['name', 'phone', 'email', 'kind', 'area', 'message', 'homepage', 'consent']);
    for (const id of fields) expect(text).toContain(`<label for="${id}">`);
    expect(text).toMatch(/type="tel" inputmode="tel" autocomplete="tel"/);
    expect(text).toMatch(/type="email" inputmode="email" autocomplete="email"/);
    expect(text).toMatch(
      /aria-hidden="true"><label for="homepage">[^<]+<\/label>\s<input[^>]* tabindex="-1" autocomplete="off">/,
    );
  });

  it.each([
    ['by the address', '?lang=ar', 'en', 'ar'],
    ['by the address, whatever the browser', '?lang=en', 'ar-SA', 'en'],
    ['by the browser', '', 'ar-SA,ar;q=0.9,en;q=0.5', 'ar'],
    ['by what the browser likes better', '', 'fr,en-GB;q=0.9,ar;q=0.8', 'en'],
  ])('speaks the language asked for %s', async (_how, query, header, language) => {
    const page = await ask(`/form/website${query}`, { headers: { 'accept-language': header } });
    expect(page.text).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(page.headers.get('vary')).toMatch(/accept-language/i);
    expect(page.text).toContain(`href="/form/website?lang=${language === 'ar' ? 'en' : 'ar'}"`);
    expect(page.text).toContain(`action="/form/website?lang=${language}"`);
  });

  it.each(['*', 'fr', ''])("speaks the team's where the browser asks for %j", async (header) => {
    const where = { id: touchbase.running.teamId };
    await touchbase.look.team.update({ where, data: { language: 'ar' } });
    const page = await ask('/form/website?lang=de', { headers: { 'accept-language': header } });
    await touchbase.look.team.update({ where, data: { language: 'en' } });
    expect(page.text).toContain('<html lang="ar" dir="rtl">');
    expect(page.text).toContain('رقم الهاتف');
  });

  it('has no heading of its own inside another page, also when it is shown again', async () => {
    expect((await ask('/form/website?lang=en')).text).toContain('<h1>Get in touch</h1>');
    const page = await ask('/form/website?lang=en&embed=1');
    expect(page.text).not.toContain('<h1>');
    expect(page.text).toContain('action="/form/website?lang=en&amp;embed=1"');
    const again = await send({}, '/form/website?lang=en&embed=1');
    expect(again.text).not.toContain('<h1>');
    const sent = await send({ ...huda, phone: '0501230009' }, '/form/website?lang=en&embed=1');
    expect(sent).toMatchObject({ status: 303, location: '/form/website/thanks?lang=en&embed=1' });
    await touchbase.settled();
  });
});

describe('what is sent', () => {
  it('is a lead of its source, like any other, and is thanked for', async () => {
    const sent = await send({
      ...huda,
      email: 'Huda@Example.com',
      kind: 'seller',
      area: 'Olaya',
      message: 'A villa,\r\ntwo floors',
      homepage: '',
    });
    expect(sent).toMatchObject({ status: 303, location: '/form/website/thanks?lang=en' });
    await touchbase.settled();

    const lead = await touchbase.look.lead.findFirstOrThrow({
      where: { contact: { emails: { some: { address: 'huda@example.com' } } } },
      include: { source: true, contact: { include: { phones: true } } },
    });
    expect(lead).toMatchObject({
      source: { key: 'website' },
      kind: 'seller',
      area: 'Olaya',
      message: 'A villa,\ntwo floors',
      isTest: false,
      contact: { name: 'Huda Salem', language: 'en', phones: [{ e164: '+966501234567' }] },
    });
    const card = talk.read(await talk.told('lead-card', lead.id));
    expect(card).toContain('Huda');
    expect(card).toContain('Olaya');
    expect(card).not.toMatch(/123 ?4567|example\.com/i);

    const thanks = await ask(sent.location ?? '');
    expect(thanks.status).toBe(200);
    expect(thanks.text).toContain('<h1>Thank you</h1>');
    expect(thanks.headers.get('content-security-policy')).toContain('frame-ancestors *');
  });

  it('is thanked for in Arabic, and the person is spoken to in Arabic', async () => {
    const sent = await send(
      { name: 'ليلى حسن', phone: '٠٥٠٧٧٧٠٠٠٣', kind: 'renter', message: 'شقة في العليا' },
      '/form/website?lang=ar',
    );
    expect(sent).toMatchObject({ status: 303, location: '/form/website/thanks?lang=ar' });
    expect((await ask(sent.location ?? '')).text).toContain('<h1>شكرًا لكم</h1>');
    await touchbase.settled();
    const contact = await touchbase.look.contact.findFirstOrThrow({
      where: { phones: { some: { e164: '+966507770003' } } },
      include: { leads: true },
    });
    expect(contact).toMatchObject({ name: 'ليلى حسن', language: 'ar', leads: [{ kind: 'renter' }] });
  });

  it('twice is one lead, also at once', async () => {
    const fields = { name: 'Twice Sent', phone: '0501230002', message: 'Hello' };
    const answers = await Promise.all([send(fields), send(fields), send(fields)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    await touchbase.settled();
    expect(await touchbase.look.lead.count({ where: { contact: { name: 'Twice Sent' } } })).toBe(1);
  });

  it('says nothing that only the holder of a key may say', async () => {
    const sent = await send({
      ...{ name: 'No Test', phone: '0501230003', test: '1', occurred_at: '2020-01-01T00:00:00Z' },
      ...{ type: 'Unsubscribed', person: 'x', source: 'elsewhere', birthday: '1990-01-01', id: '7' },
    });
    expect(sent.status).toBe(303);
    await touchbase.settled();
    const lead = await touchbase.look.lead.findFirstOrThrow({
      where: { contact: { name: 'No Test' } },
      include: { source: true, contact: true },
    });
    expect(lead).toMatchObject({ isTest: false, source: { key: 'website' }, contact: { birthday: null } });
    expect(await touchbase.look.suppression.count()).toBe(0);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a call to everybody', '<!channel> <@U0OMAR>', '<!channel> <@U0OMAR>'],
    ['marks of direction', 'Huda\u202e\u2067 Salem', 'Huda Salem'],
  ])('is shown as text where it is %s', async (what, name, kept) => {
    const phone = `05012301${what.length}`;
    const refused = await send({ name, phone: '1', message: `"></textarea>${name}`, area: `" ${name}` });
    expect(refused.status).toBe(422);
    expect(refused.text).not.toMatch(/<script|<!channel|<@U0|"><\/textarea>[^\n]/);
    expect((await send({ name, phone, message: `Look ${name}` })).status).toBe(303);
    await touchbase.settled();
    const lead = await touchbase.look.lead.findFirstOrThrow({
      where: { contact: { name: kept } },
      select: { id: true },
    });
    const card = await talk.told('lead-card', lead.id);
    expect(JSON.stringify(card)).not.toMatch(/<!channel>|<@U0OMAR>/);
  });
});

describe('what cannot be sent', () => {
  it('is shown again with what is wrong beside each field, and what was typed', async () => {
    const before = await deliveries();
    const page = await send({
      ...{ name: ' ', phone: '12', email: 'huda@', kind: 'investor', area: 'A & "B"' },
      message: '\nKeep <this>',
    });
    expect(page.status).toBe(422);
    expect(faultsOf(page)).toEqual({
      name: 'Please write your name.',
      phone: expect.stringContaining('check the phone number'),
      email: expect.stringContaining('check the e-mail'),
    });
    expect(page.text).toContain('<title>Not sent yet: get in touch</title>');
    expect(page.text).toContain('role="alert" tabindex="-1" autofocus');
    for (const field of ['name', 'phone', 'email']) expect(page.text).toContain(`<a href="#${field}">`);
    expect(page.text).toContain('value="12"');
    expect(page.text).toContain('value="huda@"');
    expect(page.text).toContain('value="A &amp; &quot;B&quot;"');
    expect(page.text).toContain('<option value="investor" selected>');
    expect(page.text).toContain('>\n\nKeep &lt;this&gt;</textarea>');
    expect(await deliveries()).toBe(before);
  });

  it('is said in Arabic', async () => {
    const page = await send({}, '/form/website?lang=ar');
    expect(page.text).toContain('dir="rtl"');
    expect(faultsOf(page)).toEqual({
      name: 'يرجى كتابة الاسم.',
      phone: 'يرجى كتابة رقم هاتف أو بريد إلكتروني.',
    });
  });

  it('is nothing where a program filled in what nobody sees, which hears the same thanks', async () => {
    const before = await deliveries();
    const sent = await send({ ...huda, homepage: 'https://spam.example' });
    expect(sent).toMatchObject({ status: 303, location: '/form/website/thanks?lang=en' });
    expect(await deliveries()).toBe(before);
  });

  it.each([
    ['too large', 413, 'application/x-www-form-urlencoded', `name=Huda&message=${'x'.repeat(70_000)}`],
    ['of letters nobody knows', 400, 'application/x-www-form-urlencoded; charset=klingon', 'name=Huda'],
  ])('is answered with a page where it is %s', async (_what, status, contentType, body) => {
    const page = await ask('/form/website?lang=ar', {
      method: 'POST',
      headers: { 'content-type': contentType, 'x-forwarded-for': '198.51.100.1' },
      body,
    });
    expect(page.status).toBe(status);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('<html lang="ar" dir="rtl">');
    expect(page.text).toContain('href="/form/website?lang=ar"');
  });

  it.each([
    ['JSON', 'application/json', '{"name":"Huda","phone":"0501234567"}'],
    ['nothing', 'application/x-www-form-urlencoded', ''],
  ])('is asked for again where it is %s', async (_what, contentType, body) => {
    const page = await ask('/form/website?lang=en', {
      method: 'POST',
      headers: { 'content-type': contentType, 'x-forwarded-for': '198.51.100.2' },
      body,
    });
    expect(page.status).toBe(422);
    expect(Object.keys(faultsOf(page))).toEqual(['name', 'phone']);
  });

  it('waits where too much comes from one address, and is kept in the page', async () => {
    const from = '198.51.100.77';
    const statuses = new Set<number>();
    for (let nth = 0; nth < 30; nth++) statuses.add((await send({}, undefined, from)).status);
    expect(statuses).toEqual(new Set([422]));
    const before = await deliveries();
    const page = await send({ ...huda, message: 'Still here' }, '/form/website?lang=ar', from);
    expect(page.status).toBe(429);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page.text).toContain('وصل الكثير من شبكتكم');
    expect(page.text).toContain('Still here</textarea>');
    expect(await deliveries()).toBe(before);
    expect((await send({}, undefined, '198.51.100.78')).status).toBe(422);
    expect((await ask('/form/website', { headers: { 'x-forwarded-for': from } })).status).toBe(200);
  });

  it.each(['Delivery', 'Team'])('can be sent again where it could not be kept: without %s', async (table) => {
    const fields = { name: 'Kept Later', phone: '0501230077', message: `Without ${table}` };
    const rename = (from: string, to: string) =>
      touchbase.look.$executeRawUnsafe(`ALTER TABLE "${from}" RENAME TO "${to}"`);
    await rename(table, 'Away');
    const page = await send(fields);
    const look = await ask('/form/website');
    await rename('Away', table);
    expect(page.status).toBe(503);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page.text).toContain('could not be sent');
    expect(page.text).toContain(`Without ${table}</textarea>`);
    expect(look.status).toBe(200);
    expect((await send(fields)).status).toBe(303);
    await touchbase.settled();
  });
});

describe('elsewhere', () => {
  it.each([
    '/form/unheard-of',
    '/form/unheard-of/thanks',
    '/form',
    '/form/',
    '/form/website/more',
    '/form/%zz',
    '/form/__proto__',
  ])('%s is no form, in both languages', async (path) => {
    for (const method of ['GET', 'POST']) {
      const page = await ask(path, { method });
      expect([path, method, page.status]).toEqual([path, method, 404]);
      expect(page.text).toContain('There is no form here');
      expect(page.text).toContain('<section lang="ar" dir="rtl"><h1>لا يوجد نموذج هنا</h1>');
    }
  });

  it('HEAD is as GET, without the page', async () => {
    for (const path of ['/form/website', '/form/website/thanks', '/form/unheard-of']) {
      const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)];
      expect([head.status, head.text]).toEqual([get.status, '']);
      expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
    }
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is answered with what is possible', async (method) => {
    const form = await ask('/form/website?lang=en', { method });
    expect([form.status, form.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect(form.text).toContain('<h1>That is not possible here</h1>');
    const thanks = await ask('/form/website/thanks', { method });
    expect([thanks.status, thanks.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});
