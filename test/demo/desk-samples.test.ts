import { intakeKeys } from '../../demo/team.ts';
import { awkwardSamples, leadSamples, sourceSamples } from '../../demo/workspace/desk/leads/lead-samples.ts';
import { madeUpPerson } from '../../demo/workspace/desk/leads/made-up-person.ts';
import { providerSamples } from '../../demo/workspace/desk/leads/provider-samples.ts';
import { shapesOf } from '../../src/intake/read-lead.ts';
import { readSentObject } from '../../src/intake/read-sent-object.ts';
import { type DeskStage, openDeskStage } from '../support/desk-stage.ts';

const shapes = shapesOf();
const shaped = [...sourceSamples, ...providerSamples];

describe('the samples of leads', () => {
  it.each(shaped)('$key has the shape it is said to have', ({ shape, request }) => {
    const { body, headers } = request(madeUpPerson(7), undefined);
    const sent = readSentObject(Buffer.from(body), headers['content-type'] ?? '');
    expect(sent.kind).toBe('object');
    const fields = sent.kind === 'object' ? sent.fields : {};
    expect(shapes.find(({ fits }) => fits(fields, 'website'))?.name).toBe(shape);
  });

  it('leave out no shape that the intake reads, and no source that has a key', () => {
    expect(new Set(shaped.map(({ shape }) => shape))).toEqual(new Set(shapes.map(({ name }) => name)));
    const asked = JSON.stringify(shaped.map((sample) => sample.request(madeUpPerson(1), undefined)));
    const basic = Buffer.from(`${intakeKeys.zillow}:`).toString('base64');
    for (const key of Object.values(intakeKeys))
      expect(asked).toContain(key === intakeKeys.zillow ? basic : key);
  });

  it('are about a new person each, with addresses that are nobody’s', () => {
    const people = Array.from({ length: 400 }, (_, n) => madeUpPerson(n));
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length);
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    expect(people.filter(({ email }) => !email.endsWith('@example.com'))).toEqual([]);
    expect(people.filter(({ phone }) => !/^05010\d{5}$/.test(phone))).toEqual([]);
  });
});

describe('the panel of leads', () => {
  let stage: DeskStage;
  beforeAll(async () => {
    stage = await openDeskStage();
  });
  afterAll(async () => {
    await stage?.stop();
  });

  const leadsPanel = () => stage.page({ panel: 'leads' });

  it('refuses in words to repeat what was never sent', async () => {
    for (const sample of ['again', 'repeated'])
      expect((await stage.post('/desk/lead', { sample })).answer).toEqual({
        fault: 'Send a new person first.',
      });
    expect(await leadsPanel()).toContain('Nothing has been sent yet');
  });

  it('sends each through the real intake, which answers as it should, twice over', async () => {
    for (const { key } of [...leadSamples, ...leadSamples]) {
      const { answer } = await stage.post('/desk/lead', { sample: key });
      expect([key, answer.fault]).toEqual([key, undefined]);
      expect([key, answer.say]).toEqual([key, expect.stringMatching(/\d{3}/)]);
    }
    const people = shaped.length * 2;
    const { rows } = stage.running.means.store;
    expect(await rows.contact.count()).toBe(people);
    expect(await rows.delivery.count({ where: { state: 'quarantined' } })).toBe(2);
    expect(await rows.delivery.count({ where: { state: 'repeated' } })).toBe(2);
    expect(await rows.lead.count()).toBe(people + 2);
  });

  it('shows the last twenty requests and answers as they went over the wire, the newest open', async () => {
    await stage.post('/desk/lead', { sample: 'wrong-key' });
    const html = await leadsPanel();
    expect(html.match(/id="desk-sent-/g)).toHaveLength(20);
    expect(html).toContain('x-api-key: not-a-key-of-ours');
    expect(html).toContain('www-authenticate: Basic realm=&quot;Touchbase&quot;');
    expect(html).toContain('{&quot;error&quot;:&quot;key-missing-or-wrong&quot;}');
    expect(html.match(/HTTP\/1\.1 \d/g)).toEqual(['HTTP/1.1 4']);
  });

  it('does not draw a whole mebibyte, and says how much there was', async () => {
    await stage.post('/desk/lead', { sample: 'too-large' });
    const html = await leadsPanel();
    expect(html.length).toBeLessThan(200_000);
    expect(html).toMatch(/… 1,048,\d{3} bytes in all/);
  });

  it('knows no other samples', async () => {
    const { status, answer } = await stage.post('/desk/lead', { sample: 'nobody', language: 'ar' });
    expect([status, answer.fault]).toEqual([404, 'تعذر فهم ذلك.']);
    expect(awkwardSamples.map(({ key }) => key)).not.toContain('nobody');
  });
});
