import { unreadDate } from '../../src/parsing/trailing-when.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara } = people;

describe('answers that say what did not happen, and what to do instead', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  it.each(['/touch', '/lead', '/source', '/deal'])('%s help is the help', async (command) => {
    expect(await talk.types(omar, `${command} help`)).toContain('What you can type');
  });

  it('help is asked for in Arabic too', async () => {
    expect(await talk.types(sara, '/touch مساعدة')).toContain('ما يمكن كتابته');
  });

  it('a promise whose day could not be read is said to have made no reminder', async () => {
    await talk.claimed(omar, 'Unread Day', { phone: '0551990001' });
    expect(await talk.types(omar, '/touch log unread reached next thusday')).toContain(
      'No reminder was set: I could not read a date in “next thusday”.',
    );
  });

  it('a step that lies ahead is neither skipped nor put off; what comes next is said', async () => {
    const { contactId } = await talk.claimed(omar, 'Ahead Only', { phone: '0551990002' });
    await talk.types(omar, '/touch skip ahead');
    const left = await touchbase.look.touch.count({ where: { contactId, state: 'due' } });
    for (const line of ['/touch skip ahead', '/touch snooze ahead tomorrow'])
      expect(await talk.types(omar, line)).toMatch(
        /^Nothing is due for Ahead Only yet\. Next: introductory call/,
      );
    expect(await touchbase.look.touch.count({ where: { contactId, state: 'due' } })).toBe(left);
  });

  it('what is logged with somebody who asked to be left alone says so', async () => {
    await talk.claimed(omar, 'Left Alone', { phone: '0551990003' });
    await talk.types(omar, '/optout left please stop');
    expect(await talk.types(omar, '/touch log left reached')).toContain('asked to be left alone');
  });

  it('a zone is known by its city', async () => {
    expect(await talk.types(omar, '/touchbase zone dubai')).toContain('Asia/Dubai');
  });
});

describe('what looks like a promise whose day could not be read', () => {
  it.each([
    ['wants news next thusday', 'next thusday'],
    ['ثم الخميس القادم بعد العصر', 'ثم الخميس القادم بعد العصر'],
    ['wants a house next to the park', undefined],
    ['lives next door', undefined],
    ['wants 3 beds', undefined],
  ])('%s', (note, date) => {
    expect(unreadDate(note)).toBe(date);
  });
});
