import { holidayDays } from '../../src/calendar/holidays.ts';
import { lockContact, readContact } from '../../src/db/contacts.ts';
import { standingEnrolments } from '../../src/db/enrolments.ts';
import { dayOf } from '../../src/db/local-days.ts';
import { readMember, teamOf } from '../../src/db/people.ts';
import { enrolContacts, stopEnrolment } from '../../src/flows/plans/enrol-contacts.ts';
import { proposedHolidays } from '../../src/team/proposed-holidays.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, lina, mona } = people;

describe('holidays', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase({ setUp: false });
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const team = () => teamOf(touchbase.look, touchbase.running.teamId);
  const opens = async (line: string) => {
    await touchbase.slack.as(mona).closeView({ all: true });
    return await talk.opensForm(mona, () => talk.command(mona, line));
  };
  /** Sends the form of set-up and reads what came of it. */
  const setsUp = async (values: Record<string, string | string[]>): Promise<string> => {
    await touchbase.slack.as(mona).submit(values);
    const done = () => /is set up|اكتمل/.test(talk.form(mona));
    await touchbase.slack.waitFor(() => done() || undefined, { what: 'the end of set-up' });
    return talk.form(mona);
  };
  /** The days of a contact's holiday cards, once every plan follows. */
  const cards = async (contactId: string) => {
    for (let tries = 0; (await touchbase.look.enrolment.count({ where: { toFollow: true } })) > 0; tries++) {
      if (tries === 500) throw new Error('The plans do not follow');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const touches = await touchbase.look.touch.findMany({
      where: { contactId, state: 'due', stepKey: { startsWith: 'holiday-' } },
      orderBy: { stepKey: 'asc' },
    });
    return touches.map(({ occasion, dueOn }) => ({ occasion, dueOn: dayOf(dueOn) }));
  };
  let contactId = '';

  it('are proposed by set-up for the country, in the language of whoever sets up', async () => {
    expect(await talk.types(mona, '/touchbase holidays')).toMatch(/^Touchbase is not set up yet/);
    const form = await opens('/touchbase setup');
    expect(form).toContain('[x] Nobody works on the country’s public holidays');
    expect(form).toContain('1 Shawwal = Eid al-Fitr / عيد الفطر');
    await talk.types(mona, '/touchbase language arabic');
    expect(await opens('/touchbase إعداد')).toContain('١ شوال = عيد الفطر / Eid al-Fitr');
  });

  it('what is wrong is said under the field, by its line', async () => {
    const mona_ = touchbase.slack.as(mona);
    const channels = {
      'leads-channel': touchbase.leadsChannelId,
      'reports-channel': touchbase.reportsChannelId,
    };
    const sent = await mona_.submit({
      ...channels,
      holidays: 'العيد = 1 شوال\nالحفل = قريبًا',
      country: 'ZZ',
    });
    expect(Object.keys(sent.fields).toSorted()).toEqual(['country', 'holidays']);
    expect(sent.fields.holidays).toBe(
      'السطر 2: «قريبًا» ليس تاريخًا يعود كل سنة. مثل: ٢٥ ديسمبر، ١ شوال، آخر اثنين في مايو',
    );
    await talk.types(mona, '/touchbase language english');
    const lines = ['= 05-05', 'Party', 'Party = 31 June', 'A = 1 May', 'B = 1 May', 'C'];
    const again = await mona_.submit({ holidays: lines.join('\n'), country: 'SA' });
    expect(again.fields.holidays?.split('\n')).toEqual([
      'Line 1 has no name. For example: 1 Shawwal = Eid al-Fitr',
      'Line 2 has no date: “Party”. For example: 1 Shawwal = Eid al-Fitr',
      'Line 3: “31 June” is no date that comes back each year. For example: 25 December, 1 Shawwal, last Monday in May',
      '2 more lines have faults.',
    ]);
    expect((await mona_.submit({ holidays: ' \n' })).fields.holidays).toBeDefined();
    const long = Array.from({ length: 12 }, (_, nth) => `${'l'.repeat(230)}${nth}=1-${nth + 1}`);
    expect((await mona_.submit({ holidays: long.join('\n') })).fields.holidays).toMatch(/too long/);
    expect(long.join('\n').length).toBeLessThan(2_900);
    expect((await team()).isSetUp).toBe(false);
  });

  it('another country in the form has its own proposed, where the list was left alone', async () => {
    const form = await opens('/touchbase setup');
    expect(form).toContain('Founding Day');
    const closed = touchbase.slack.addChannel({ name: 'closed', members: [mona], withBot: false });
    await touchbase.slack.as(mona).submit({
      'leads-channel': touchbase.leadsChannelId,
      'reports-channel': closed,
      country: 'eg',
      language: 'en',
    });
    const problem = () => talk.form(mona).includes('I am not in #closed');
    await touchbase.slack.waitFor(() => problem() || undefined, { what: 'the problem in the form' });
    const said = await setsUp({ 'reports-channel': touchbase.reportsChannelId });
    expect(said).toContain(
      'Cards go out on the holidays that are usual in the new country, Egypt: Eid al-Fitr,',
    );
    expect(await team()).toMatchObject({
      country: 'EG',
      holidays: proposedHolidays('EG'),
      holidaysOff: true,
    });
  });

  it('a list of one’s own stays, whatever the country', async () => {
    expect(await opens('/touchbase setup')).toContain('Sham El Nessim');
    const said = await setsUp({
      country: 'SA',
      holidays: '1 Shawwal = Eid al-Fitr / عيد الفطر\nTeam day = last Thursday in January, off, no card',
      'public-holidays': [],
    });
    expect(said).not.toContain('usual in');
    const { holidays, holidaysOff } = await team();
    expect(holidaysOff).toBe(false);
    expect(holidays.map(({ key, rule, greet, off }) => [key, rule, greet, off])).toEqual([
      ['eid-al-fitr', '1 Shawwal', true, false],
      ['team-day', 'thursday before 02-01', false, true],
    ]);
    const again = await opens('/touchbase setup');
    expect(again).toContain('[ ] Nobody works on the country’s public holidays');
    expect(again).toContain('last Thursday in January = Team day, off, no card');
  });

  it('/touchbase holidays is for managers, and shows the days on which they come', async () => {
    expect(await talk.types(omar, '/touchbase holidays')).toBe('This is for managers.');
    const form = await opens('/touchbase holidays');
    expect(form).toContain('• Eid al-Fitr: Tuesday, 9 March 2027\n');
    expect(form).toContain('• Team day: Thursday, 28 January 2027 · nobody works · no card');
    expect(form).toContain('The public holidays of Saudi Arabia are working days.');
    expect(await opens('/touchbase المناسبات')).toBe(form);
  });

  it('a new list moves the cards of those who are on plans', async () => {
    ({ contactId } = await talk.claimed(omar, 'Huda Salem'));
    await touchbase.running.means.store.transaction(async (tx) => {
      const { teamId } = touchbase.running;
      await lockContact(tx.rows, teamId, contactId);
      const contact = await readContact(tx.rows, teamId, contactId);
      const plan = touchbase.running.means.library.get('33-touch');
      if (!contact || !plan) throw new Error('There is no contact or no plan');
      const at = touchbase.clock.now();
      for (const { enrolmentId } of await standingEnrolments(tx.rows, teamId, contactId))
        await stopEnrolment(tx, { teamId, enrolmentId, at, why: 'moved to 33-touch' });
      await enrolContacts(tx, {
        team: await team(),
        plan,
        owner: await readMember(tx.rows, teamId, omar),
        enrolments: [{ contact, startsOn: '2026-11-23' }],
        at,
      });
    });
    const before = await cards(contactId);
    expect(before).toHaveLength(7);
    expect(before.slice(0, 2)).toMatchObject([
      { occasion: 'holiday:eid-al-fitr' },
      { occasion: 'otherwise' },
    ]);

    await opens('/touchbase holidays');
    const lines = 'نصف شعبان / Mid-Shaban = 15 شعبان\nEid al-Fitr / عيد الفطر = 1 Shawwal';
    await touchbase.slack.as(mona).submit({ holidays: lines });
    expect(talk.form(mona)).toContain('Saved. The plan of one person follows within minutes');
    expect(talk.form(mona)).toContain('• Mid-Shaban: ');
    const [midShaban = ''] = holidayDays('15 Shaban', { from: '2026-11-23', until: '2027-11-22' });
    const after = await cards(contactId);
    expect(after).toHaveLength(7);
    expect(after[0]?.occasion).toBe('holiday:mid-shaban');
    expect(after[0]?.dueOn.slice(0, 7)).toBe(midShaban.slice(0, 7));
    expect(after[1]).toEqual(before[0]);
  });

  it('saved as it was, it changes nothing', async () => {
    await opens('/touchbase holidays');
    await touchbase.slack.as(mona).submit({});
    expect(talk.form(mona)).toContain('Nothing was changed.');
    expect(await touchbase.look.enrolment.count({ where: { toFollow: true } })).toBe(0);
  });

  it('other working days and days off in set-up move what is ahead, and nothing else does', async () => {
    await opens('/touchbase setup');
    expect(await setsUp({ fallback: lina })).not.toContain('follow');
    const [, eid] = await cards(contactId);
    expect(eid?.dueOn).toBe('2027-03-09');
    await opens('/touchbase setup');
    expect(await setsUp({ 'public-holidays': ['off'] })).toContain('The plan of one person follows');
    const [, moved] = await cards(contactId);
    expect(moved?.occasion).toBe('holiday:eid-al-fitr');
    expect(moved?.dueOn).not.toBe('2027-03-09');
    await opens('/touchbase setup');
    expect(await setsUp({ 'working-days': ['1', '2', '3'] })).toContain('The plan of one person follows');
    const days = (await cards(contactId)).map(({ dueOn }) => new Date(dueOn).getUTCDay());
    expect(days.every((day) => [1, 2, 3].includes(day))).toBe(true);
  });

  it('a team that was set up before there were any gets the proposal to look at', async () => {
    await touchbase.look.team.updateMany({ data: { holidays: [] } });
    expect(await opens('/touchbase setup')).toContain('Founding Day');
    const form = await opens('/touchbase holidays');
    expect(form).toContain('Nothing is saved yet: this is what is usual in the country, Saudi Arabia.');
    await touchbase.slack.as(mona).submit({});
    expect((await team()).holidays).toEqual(proposedHolidays('SA'));
  });
});
