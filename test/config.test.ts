import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { readConfig } from '../src/config.ts';

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const secret = 'p4ssw0rd-of-nobody';

function configOf(env: Record<string, string | undefined>) {
  const read = readConfig(env);
  if (read.kind !== 'config') throw new Error(`Faults: ${JSON.stringify(read.faults)}`);
  return read.config;
}

function faultsOf(env: Record<string, string | undefined>) {
  const read = readConfig(env);
  return read.kind === 'faults' ? read.faults : [];
}

describe('the environment', () => {
  it('needs two tokens and has defaults for the rest', () => {
    expect(configOf(socket)).toEqual({
      slack: { kind: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' },
      slackApiUrl: undefined,
      databaseUrl: undefined,
      dataDir: './.data',
      port: 3000,
      host: '127.0.0.1',
      intakeKeys: new Map(),
      adminUsers: [],
      secretKeys: [],
      publicUrl: undefined,
      logLevel: 'info',
    });
  });

  it('an empty variable is an absent one', () => {
    const names = [
      'SLACK_API_URL',
      'DATABASE_URL',
      'DATA_DIR',
      'PORT',
      'HOST',
      'INTAKE_KEYS',
      'ADMIN_USERS',
      'SECRET_KEY',
      'PUBLIC_URL',
      'LOG_LEVEL',
    ];
    const empty = Object.fromEntries(names.map((name) => [name, '']));
    expect(configOf({ ...socket, ...empty })).toEqual(configOf(socket));
  });

  it('a signing secret without an app token means HTTP; with one the socket is used', () => {
    const signing = { SLACK_SIGNING_SECRET: '0123456789abcdef' };
    expect(configOf({ SLACK_BOT_TOKEN: 'xoxb-1', ...signing }).slack).toEqual({
      kind: 'http',
      botToken: 'xoxb-1',
      signingSecret: '0123456789abcdef',
    });
    expect(configOf({ ...socket, ...signing }).slack.kind).toBe('socket');
  });

  it('takes one secret key or several, each long enough, and says no value of them', () => {
    const [now, before] = ['n'.repeat(32), 'b'.repeat(40)];
    expect(configOf({ ...socket, SECRET_KEY: now }).secretKeys).toEqual([now]);
    expect(configOf({ ...socket, SECRET_KEY: `${now}, ${before},` }).secretKeys).toEqual([now, before]);
    const faults = faultsOf({ ...socket, SECRET_KEY: `${now},short-one` });
    expect(faults).toMatchObject([
      { variable: 'SECRET_KEY', fault: 'has a key of fewer than 32 characters' },
    ]);
    expect(JSON.stringify(faults)).not.toMatch(/short-one|nnn/);
  });

  it.each([
    ['https://touchbase.example.com/', 'https://touchbase.example.com'],
    ['https://example.com/touchbase//', 'https://example.com/touchbase'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['touchbase.example.com', undefined],
    ['ftp://example.com', undefined],
    ['https://example.com/?a=1', undefined],
    ['https://example.com/#a', undefined],
  ])('takes the public address %s as %s', (said, publicUrl) => {
    const env = { ...socket, PUBLIC_URL: said, SECRET_KEY: 'k'.repeat(32) };
    if (publicUrl) expect(configOf(env).publicUrl).toBe(publicUrl);
    else expect(faultsOf(env)).toMatchObject([{ variable: 'PUBLIC_URL' }]);
  });

  it('asks for a secret key where links are given out: they outlive a disk', () => {
    expect(faultsOf({ ...socket, PUBLIC_URL: 'https://example.com' })).toMatchObject([
      { variable: 'SECRET_KEY', fault: 'is missing, but PUBLIC_URL is set' },
    ]);
  });

  it('reads lists and numbers', () => {
    const config = configOf({
      ...socket,
      PORT: '0',
      INTAKE_KEYS: 'website:long-enough, zillow:with:colons:in-it,',
      ADMIN_USERS: ' U012AB3CD ,W1',
      DATABASE_URL: 'postgresql://u:p@h:5432/d',
    });
    expect(config.port).toBe(0);
    expect([...config.intakeKeys]).toEqual([
      ['website', 'long-enough'],
      ['zillow', 'with:colons:in-it'],
    ]);
    expect(config.adminUsers).toEqual(['U012AB3CD', 'W1']);
  });

  it('a prefix alone is no token', () => {
    expect(
      faultsOf({ SLACK_BOT_TOKEN: 'xoxb-', SLACK_APP_TOKEN: 'xapp-' }).map(({ variable }) => variable),
    ).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']);
  });

  it('the example file, copied as it is, names what has to be filled in', async () => {
    const example = await readFile(path.resolve(import.meta.dirname, '../.env.example'), 'utf8');
    expect(faultsOf(parseEnv(example)).map(({ variable }) => variable)).toEqual([
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET',
    ]);
  });

  it('names every fault at once, each with a way to mend it', () => {
    const faults = faultsOf({
      SLACK_BOT_TOKEN: `xoxp-${secret}`,
      SLACK_SIGNING_SECRET: 'short',
      SLACK_API_URL: `ftp://${secret}`,
      DATABASE_URL: `mysql://root:${secret}@h/d`,
      PORT: '70000',
      INTAKE_KEYS: `website=${secret},zillow:long-enough,zillow:${secret}`,
      ADMIN_USERS: 'omar',
      LOG_LEVEL: 'loud',
    });
    expect(faults.map(({ variable, fault }) => `${variable} ${fault}`)).toEqual([
      'SLACK_BOT_TOKEN is not a bot token (xoxb-…)',
      'SLACK_SIGNING_SECRET is too short to be a signing secret',
      'SLACK_API_URL is not a web address',
      'DATABASE_URL is not a postgresql:// address',
      'PORT is above 65535',
      'INTAKE_KEYS has something that is not name:secret',
      'INTAKE_KEYS names "zillow" twice',
      'ADMIN_USERS has something that is no Slack user id',
      'LOG_LEVEL is not a level',
    ]);
    for (const { mend } of faults) expect(mend.length).toBeGreaterThan(10);
    expect(JSON.stringify(faults)).not.toContain(secret);
  });

  describe('an app of Meta’s', () => {
    const meta = {
      META_APP_SECRET: 'app-secret-1',
      META_VERIFY_TOKEN: 'verify-token-1',
      META_PAGE_TOKEN: 'page-token-1',
    };

    it('is there with all three of its variables, at Meta’s own address unless another is named', () => {
      expect(configOf({ ...socket, ...meta }).meta).toEqual({
        appSecret: 'app-secret-1',
        verifyToken: 'verify-token-1',
        pageToken: 'page-token-1',
        graphUrl: 'https://graph.facebook.com/v23.0',
      });
      const elsewhere = { META_GRAPH_URL: 'http://127.0.0.1:8080/v23.0/' };
      expect(configOf({ ...socket, ...meta, ...elsewhere }).meta?.graphUrl).toBe(
        'http://127.0.0.1:8080/v23.0',
      );
      expect(configOf({ ...socket, ...elsewhere }).meta).toBeUndefined();
      const empty = Object.fromEntries(Object.keys(meta).map((name) => [name, '']));
      expect(configOf({ ...socket, ...empty }).meta).toBeUndefined();
    });

    it.each(Object.keys(meta))('is not there with only %s', (only) => {
      const faults = faultsOf({ ...socket, [only]: secret });
      const missing = Object.keys(meta).filter((name) => name !== only);
      expect(faults.map(({ variable, fault }) => `${variable} ${fault}`)).toEqual(
        missing.map((name) => `${name} is missing, but ${only} is set`),
      );
      expect(JSON.stringify(faults)).not.toContain(secret);
    });

    it('is not there with variables that cannot be right', () => {
      const faults = faultsOf({
        ...socket,
        META_APP_SECRET: 'short',
        META_VERIFY_TOKEN: 'short',
        META_PAGE_TOKEN: `${secret}\nand more`,
        META_GRAPH_URL: `ftp://${secret}`,
        INTAKE_KEYS: 'website:long-enough, meta:long-enough',
      });
      expect(faults.map(({ variable, fault }) => `${variable} ${fault}`)).toEqual([
        'META_APP_SECRET is too short to be an app secret',
        'META_VERIFY_TOKEN is shorter than 8 characters',
        'META_PAGE_TOKEN is not an access token',
        'META_GRAPH_URL is not a web address',
        'INTAKE_KEYS names "meta", but META_APP_SECRET is set',
      ]);
      expect(JSON.stringify(faults)).not.toContain(secret);
    });
  });

  it('an empty environment says what is missing and where to find it', () => {
    expect(faultsOf({})).toMatchSnapshot();
  });

  it.each(['abc', '1.5', '-1'])('PORT %s is refused', (PORT) => {
    expect(faultsOf({ ...socket, PORT }).map(({ variable }) => variable)).toEqual(['PORT']);
  });
});
