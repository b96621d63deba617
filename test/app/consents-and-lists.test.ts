import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, mona } = people;

describe('what people agreed to, and whom nobody may call', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const opens = (userId: string, line = '/touchbase donotcall') =>
    talk.opensForm(userId, () => talk.command(userId, line));
  const shows = (userId: string, text: string) =>
    touchbase.slack.waitFor(() => talk.form(userId).includes(text), { what: text });
  /** Sends a list by the form in front of a manager. */
  async function sends(content: string | Uint8Array, chosen: Record<string, string> = {}) {
    const me = touchbase.slack.as(mona);
    const file = [me.uploads({ name: 'numbers.txt', content })];
    return await me.submit({ country: 'US', 'as-of': '2026-11-20', file, ...chosen });
  }
  const told = (userId: string, text: string) =>
    touchbase.slack.waitFor(
      () => touchbase.slack.dm(userId).findLast((message) => talk.read(message).includes(text)),
      { what: text },
    );

  describe('/touchbase donotcall', () => {
    it('is a manager’s', async () => {
      expect(await opens(omar)).toContain('This is for managers.');
      expect(await opens(mona)).toContain('There is no list yet.');
      expect(await opens(sara, '/touchbase عدم الاتصال')).toContain('للمديرين');
    });

    it('refuses a list by its day and by what it is, and keeps what was entered', async () => {
      await opens(mona);
      expect((await sends('2025550101', { 'as-of': '2026-11-24' })).fields).toEqual({
        'as-of': 'This day is still to come.',
      });
      expect((await sends('2025550101', { 'as-of': '2026-10-22' })).fields).toEqual({
        'as-of': 'A list of this country may be 31 days old at most. Please fetch a new one.',
      });
      expect((await sends('2025550101', { country: 'America' })).fields).toEqual({
        country: 'Two letters are needed, such as SA, AE, EG, US or GB.',
      });
      const again = async (content: string | Uint8Array, text: string) => {
        await sends(content);
        await shows(mona, text);
        expect(JSON.stringify(touchbase.slack.as(mona).openView()?.blocks)).toContain(
          '"initial_date":"2026-11-20"',
        );
      };
      await again('Dear all\n', 'I find no United States phone number');
      await again(new Uint8Array([1, 0, 2, 0]), 'This is no text.');
      await again('5550101\n', 'no area code');
      expect(await touchbase.look.doNotCallList.count()).toBe(0);
    });

    it('takes a list in, tells how far it is and what it came to, and shows it', async () => {
      await opens(mona);
      const numbers = Array.from({ length: 10_000 }, (_, nth) => `202${2_000_000 + nth}`);
      await sends(`Phone\n${numbers.join('\n')}\n`);
      await shows(mona, 'numbers.txt is kept and is being read.');
      const done = talk.read(await told(mona, 'is in use: 10,000 numbers.'));
      expect(done).toContain('The United States do-not-call list as of Friday 20 November');
      expect(done).toContain('One line holds no number of that country.');
      expect(done).toContain('It may be used until Monday 21 December.');
      expect(await opens(mona)).toContain('10,000 numbers as of Friday 20 November, 3 days old; taken in by');
      expect(await talk.types(mona, '/touchbase status')).toContain(
        'United States do-not-call list: 3 days old. May be used until Monday 21 December.',
      );
    });

    it('warns before a list is too old, and tells managers once that it is', async () => {
      await touchbase.at('2026-12-17T06:30:00Z');
      expect(await talk.types(mona, '/touchbase status')).toContain('May be used only until');
      await touchbase.at('2026-12-22T06:30:00Z');
      await told(mona, 'may be used no longer');
      await touchbase.at('2026-12-23T06:30:00Z');
      const said = touchbase.slack.dm(mona).filter((one) => talk.read(one).includes('may be used no longer'));
      expect(said).toHaveLength(1);
      expect(await talk.types(mona, '/touchbase status')).toContain('Too old since');
      await opens(mona);
      await sends('2022000001\n', { 'as-of': '2026-12-22' });
      await told(mona, 'is in use: one number.');
      await touchbase.settled();
      expect(talk.read(await told(mona, 'that was too old has been replaced'))).not.toContain('no longer');
      expect(touchbase.slack.dm(mona).some((one) => talk.read(one).includes('by a newer one'))).toBe(true);
    });
  });

  describe('a consent', () => {
    it('that comes with a lead, by the page, or typed is shown with its words', async () => {
      const { contactId } = await talk.claimed(omar, 'Huda Salem', {
        email: 'huda@example.com',
        email_consent: 'Yes, please write to me',
      });
      const address = `${touchbase.running.webUrl}/form/website?lang=en`;
      const page = await (await fetch(address)).text();
      expect(page).toMatch(/<input id="consent" name="consent" type="checkbox" value="yes">/);
      const posted = await fetch(address, {
        method: 'POST',
        body: new URLSearchParams({ name: 'Huda Salem', email: 'huda@example.com', consent: 'yes' }),
      });
      expect(posted.url).toContain('/thanks');
      await touchbase.settled();
      expect(await talk.types(omar, '/lead consent huda call said on the phone: call me on 1 december')).toBe(
        'Recorded that Huda Salem agreed to calls.',
      );
      const kept = await touchbase.look.consent.findMany({ where: { contactId }, orderBy: { id: 'asc' } });
      expect(kept.map(({ channel, how, words, byUserId }) => [channel, how, words, byUserId])).toEqual([
        ['email', 'intake', 'Yes, please write to me', null],
        [null, 'page', expect.stringContaining('You may call me and write to me'), null],
        ['call', 'command', 'said on the phone: call me', omar],
      ]);
      const shown = await talk.types(omar, '/lead show huda');
      expect(shown).toContain('Agreed to e-mail on');
      expect(shown).toContain('by themselves, on a page');
      expect(shown).toContain('said on the phone: call me');
      expect(await talk.types(sara, '/lead show huda')).not.toContain('said on the phone');
      expect(await talk.types(omar, '/lead consent withdraw huda')).toContain(
        'withdrew what they had agreed to',
      );
      expect(await touchbase.look.consent.count({ where: { contactId, withdrawnAt: null } })).toBe(0);
    });
  });
});
