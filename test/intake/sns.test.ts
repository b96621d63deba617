import { createSign, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAmazonAddress, signedText, snsEnvelope } from '../../src/intake/sns-envelope.ts';
import { type Door, openDoor, zillowKey } from './open-door.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
/** An envelope with its certificate, signed once; whoever signed it is gone. */
const sentByZillow = JSON.parse(fixture('zillow-in-envelope.json')) as Record<string, string>;
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** An envelope of our own, signed now. */
function signed(more: Record<string, string>, key = keys.privateKey): Record<string, string> {
  const unsigned: Record<string, string> = {
    ...sentByZillow,
    SigningCertURL: 'https://sns.us-west-2.amazonaws.com/ours.pem',
    Signature: '',
    ...more,
  };
  const envelope = snsEnvelope(unsigned);
  if (!envelope) throw new Error('no envelope');
  const algorithm = unsigned.SignatureVersion === '1' ? 'RSA-SHA1' : 'RSA-SHA256';
  return { ...unsigned, Signature: createSign(algorithm).update(signedText(envelope)).sign(key, 'base64') };
}

const without = (sent: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(sent).filter(([key]) => key !== name));

const confirmation = {
  Type: 'SubscriptionConfirmation',
  MessageId: 'message-of-confirmation',
  Message: 'You have chosen to subscribe to the topic.',
  Token: 'token-1',
  SubscribeURL: 'https://sns.us-west-2.amazonaws.com/?Action=ConfirmSubscription&Token=token-1',
};

describe('what Amazon brings from Zillow', () => {
  let amazon: Server;
  let door: Door;
  const asked: string[] = [];
  let isDown = false;
  beforeAll(async () => {
    amazon = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (isDown) return response.writeHead(500).end();
      if (request.url === '/SimpleNotificationService-test.pem')
        return response.end(fixture('sns-certificate.pem'));
      if (request.url === '/ours.pem')
        return response.end(keys.publicKey.export({ type: 'spki', format: 'pem' }));
      if (request.url?.startsWith('/?Action=ConfirmSubscription')) return response.end('<ok/>');
      return response.writeHead(404).end('not a certificate');
    });
    await new Promise<void>((resolve) => amazon.listen(0, '127.0.0.1', resolve));
    door = await openDoor({ snsUrl: `http://127.0.0.1:${(amazon.address() as AddressInfo).port}` });
  });
  beforeEach(() => {
    asked.length = 0;
    isDown = false;
  });
  afterAll(async () => {
    await door?.close();
    await new Promise((resolve) => amazon.close(resolve));
  });

  // As it comes: the content type lies, and the key is in the address, since Amazon sends no header of ours.
  const bring = (envelope: object, where = `/intake/zillow?key=${zillowKey}`) =>
    door.post(where, JSON.stringify(envelope), {
      'content-type': 'text/plain; charset=UTF-8',
      'x-api-key': '',
    });
  const counts = async () => [await door.look.lead.count(), await door.look.delivery.count()];

  it('is a lead, once, and its certificate is asked for once', async () => {
    const first = await bring(sentByZillow);
    expect(first.status).toBe(201);
    expect(await bring(sentByZillow)).toMatchObject({ status: 200, body: { leadId: first.body.leadId } });
    expect(asked).toEqual(['/SimpleNotificationService-test.pem']);
    const [lead] = await door.look.lead.findMany({ include: { contact: true } });
    expect(lead).toMatchObject({ contact: { name: 'Huda Salem' }, area: 'Rochester' });
  });

  it('under the same id in another envelope is the same lead', async () => {
    const before = await counts();
    const again = await bring(signed({ MessageId: 'message-2', Timestamp: '2026-11-23T06:31:00.000Z' }));
    expect(again.status).toBe(200);
    expect(await counts()).toEqual([before[0], Number(before[1]) + 1]);
  });

  it('an update of it is no second lead', async () => {
    const inner = JSON.parse(sentByZillow.Message ?? '');
    inner.ContactMessage.ContactInfo.Update = true;
    inner.ContactMessage.ContactInfo.ContactMessage = 'On second thoughts';
    const [leads] = await counts();
    const updated = await bring(signed({ MessageId: 'message-3', Message: JSON.stringify(inner) }));
    expect(updated).toMatchObject({ status: 200, body: { contactId: expect.any(String) } });
    expect(updated.body.leadId).toBeUndefined();
    expect((await counts())[0]).toBe(leads);
  });

  it.each(['1', '2'])('is taken with a signature of version %s', async (SignatureVersion) => {
    const answer = await bring(
      signed({ SignatureVersion, MessageId: `message-of-version-${SignatureVersion}` }),
    );
    expect(answer.status).toBe(200);
  });

  it.each([
    [
      'a changed message',
      { ...sentByZillow, Message: '{"ContactMessage":{"ContactInfo":{"ContactName":"Eve"}}}' },
    ],
    ['another topic', { ...sentByZillow, TopicArn: 'arn:aws:sns:us-west-2:1:others' }],
    ['no signature', { ...sentByZillow, Signature: '' }],
    ['its signature left out', without(sentByZillow, 'Signature')],
    ['its type left out', without(sentByZillow, 'Type')],
    ['a signature by somebody else', signed({}, otherKeys.privateKey)],
    [
      'a certificate that is not Amazon’s',
      signed({ SigningCertURL: 'https://sns.us-west-2.amazonaws.com.evil.example/c.pem' }),
    ],
    [
      'a certificate over plain HTTP',
      signed({ SigningCertURL: 'http://sns.us-west-2.amazonaws.com/ours.pem' }),
    ],
    ['a certificate that is none', signed({ SigningCertURL: 'https://sns.us-west-2.amazonaws.com/ours' })],
  ])('is refused with %s, and nothing of it kept', async (_what, envelope) => {
    const before = await counts();
    expect(await bring(envelope)).toMatchObject({ status: 403, body: { error: 'signature-wrong' } });
    expect(await counts()).toEqual(before);
    expect(asked.filter((url) => url.includes('evil'))).toEqual([]);
  });

  it('is refused unsigned at the door of events too', async () => {
    const { Signature: _left, ...unsigned } = sentByZillow;
    expect(await bring(unsigned, `/v1/events?key=${zillowKey}`)).toMatchObject({ status: 403 });
  });

  it('is refused unsigned however its names are spelled', async () => {
    const { Signature: _left, ...unsigned } = sentByZillow;
    const spelled = JSON.stringify(unsigned).replace('"TopicArn"', '"\\u0054opicArn"');
    expect(spelled).toContain('u0054');
    const headers = { 'content-type': 'text/plain', 'x-api-key': '' };
    expect(await door.post(`/intake/zillow?key=${zillowKey}`, spelled, headers)).toMatchObject({
      status: 403,
    });
  });

  it('is refused without a key, however well signed', async () => {
    expect(await bring(sentByZillow, '/intake/zillow')).toMatchObject({ status: 401 });
    expect(await bring(sentByZillow, '/intake/zillow?key=wrong-one')).toMatchObject({ status: 401 });
  });

  it('is to be sent again where Amazon cannot be asked', async () => {
    isDown = true;
    const answer = await bring(signed({ SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/new.pem' }));
    expect(answer).toMatchObject({ status: 503, body: { error: 'amazon-not-reached-try-again' } });
    expect(answer.headers.get('retry-after')).toBe('30');
  });

  it('asks whether it is wanted, and is told yes', async () => {
    const before = await counts();
    expect(await bring(signed(confirmation))).toMatchObject({ status: 200, body: { confirmed: true } });
    expect(asked).toContain('/?Action=ConfirmSubscription&Token=token-1');
    expect(await counts()).toEqual(before);
  });

  it('is not confirmed at an address that is not Amazon’s, nor unsigned', async () => {
    await bring(
      signed({ ...confirmation, SubscribeURL: 'https://evil.example/?Action=ConfirmSubscription' }),
    );
    await bring({ ...signed(confirmation), Token: 'token-2' });
    expect(asked.filter((url) => url.includes('Confirm'))).toEqual([]);
  });
});

describe('an address of Amazon’s', () => {
  it.each([
    ['https://sns.us-west-2.amazonaws.com/a.pem', true],
    ['https://sns.cn-north-1.amazonaws.com.cn/a.pem', true],
    ['https://sns.us-west-2.amazonaws.com:8443/a.pem', false],
    ['https://sns.us-west-2.amazonaws.com@evil.example/a.pem', false],
    ['https://evil.example/sns.us-west-2.amazonaws.com/a.pem', false],
    ['https://s3.us-west-2.amazonaws.com/bucket/a.pem', false],
    ['https://xsns.us-west-2.amazonaws.com/a.pem', false],
    ['https://sns.s3-us-west-2.amazonaws.com/a.pem', false],
    ['https://sns.us-gov-west-1.amazonaws.com/a.pem', true],
    ['not an address', false],
  ])('%s: %s', (address, isAmazons) => {
    expect(isAmazonAddress(address)).toBe(isAmazons);
  });
});
