import { type MonthDay, planYearEnd } from '../../src/calendar/plan-year.ts';
import { whoAsks } from '../../src/flows/asking.ts';
import { editContact } from '../../src/flows/contacts/edit-contact.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, mona, guest } = people;

describe('what is known of a contact', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  let huda: string;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
    huda = (await talk.claimed(omar, 'Huda Salem', { phone: '0557770001', birthday: '03/04/1990' }))
      .contactId;
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const known = (contactId: string) => touchbase.look.contact.findUniqueOrThrow({ where: { id: contactId } });
  /** The days of the steps that fall on a day of the contact's own, with what gave each its day. */
  const ownDays = async (contactId: string) =>
    Object.fromEntries(
      (
        await touchbase.look.touch.findMany({
          where: { contactId, state: 'due', stepKey: { in: ['birthday-card', 'home-anniversary-card'] } },
        })
      ).map(({ stepKey, dueOn, occasion }) => [stepKey, `${dueOn.toISOString().slice(0, 10)} ${occasion}`]),
    );
  const opensForm = (userId: string, line: string) =>
    talk.opensForm(userId, () => talk.command(userId, line));

  it('a closed sale gives the day of the home, unless the contact sold or has one', async () => {
    await talk.types(omar, '/deal huda 2,100,000 52,500 on 20 november');
    expect((await known(huda)).homePurchaseDay).toBe('11-20');
    expect(await ownDays(huda)).toEqual({
      // What was sent could be read in two ways, so the card stands in for the birthday.
      'birthday-card': expect.stringMatching(/ otherwise$/),
      'home-anniversary-card': expect.stringMatching(/^2027-11-\d\d home-purchase$/),
    });
    await talk.types(omar, '/deal huda 900,000 20,000 on 22 november');
    expect((await known(huda)).homePurchaseDay).toBe('11-20');

    const seller = await talk.claimed(omar, 'Salma Sells', { kind: 'seller' });
    await talk.types(omar, '/deal salma 2,100,000 52,500');
    expect((await known(seller.contactId)).homePurchaseDay).toBeNull();
  });

  it('a day is said in a line, and the card in its stead becomes the birthday card', async () => {
    expect(await talk.types(omar, '/lead edit huda birthday 14 march')).toBe(
      'Huda Salem is changed.\nBirthday: 14 March\nIn the plan now:\n• birthday card (33 Touch: Client for Life, 6 of 33): Sunday, 14 March 2027',
    );
    expect(await ownDays(huda)).toMatchObject({ 'birthday-card': '2027-03-14 birthday' });
    expect(await talk.types(omar, '/lead edit huda born march 14, 1990')).toBe(
      'Nothing changed: that is what I know of Huda Salem already.',
    );
    // 29 February is the day before March in other years; a Sunday in 2027, when it is 28 February.
    expect(await talk.types(omar, '/lead edit huda birthday 29 feb')).toContain('Sunday, 28 February 2027');
    await talk.types(omar, '/lead edit huda birthday 14 march');
  });

  it('a day that is over for this plan year changes the next one: nobody is congratulated months late', async () => {
    await touchbase.look.contact.update({ where: { id: huda }, data: { birthday: null } });
    const asking = { ...(await asks(mona)), at: new Date('2026-12-20T09:00:00Z') };
    await editContact(asking, { contactId: huda, edit: { birthday: '11-30' } });
    await editContact(asking, { contactId: huda, edit: { birthday: null } });
    const inStead = await ownDays(huda);
    expect(inStead['birthday-card']).toMatch(/ otherwise$/);
    await editContact(asking, { contactId: huda, edit: { birthday: '11-30' } });
    expect(await ownDays(huda)).toEqual(inStead);
    await editContact(asking, { contactId: huda, edit: { birthday: '03-14' } });
    expect(await ownDays(huda)).toMatchObject({ 'birthday-card': '2027-03-14 birthday' });
  });

  it('what can be read in two ways is asked about, and nothing is changed', async () => {
    const before = await known(huda);
    expect(await talk.types(omar, '/lead edit huda wedding 3/4')).toBe(
      'That can be 3 April or 4 March. Please write the month as a word.',
    );
    expect(await talk.types(omar, '/lead edit huda wedding ١ شوال')).toMatch(/^That is a Hijri date/);
    expect(await talk.types(omar, '/lead edit huda wedding 31 april')).toMatch(/^There is no such day/);
    expect(await talk.types(omar, `/lead edit huda address ${'street '.repeat(60)}`)).toMatch(
      /^That is more than an envelope takes/,
    );
    expect(await known(huda)).toEqual(before);
  });

  it('in Arabic, and an address keeps its lines', async () => {
    const { contactId } = await talk.claimed(sara, 'ليلى حسن', { phone: '0557770002' });
    expect(await talk.types(sara, '/lead تعديل ليلى ميلاد ١٤ مارس')).toBe(
      'تم تعديل بيانات ليلى حسن.\nيوم الميلاد: 14 مارس',
    );
    expect(await talk.types(sara, '/lead تعديل ليلى العنوان شارع العليا\nالرياض 12211')).toContain(
      'العنوان البريدي: شارع العليا · الرياض 12211',
    );
    expect(await known(contactId)).toMatchObject({
      birthday: '03-14',
      postalAddress: 'شارع العليا\nالرياض 12211',
    });
    expect(await talk.types(sara, '/lead تعديل ليلى ميلاد لا شيء')).toContain('يوم الميلاد: لا شيء مسجل');
  });

  it('the form shows all that is known, says what is wrong under each field, and keeps what was typed', async () => {
    expect(await opensForm(omar, '/lead edit huda')).toMatchSnapshot();
    const me = touchbase.slack.as(omar);
    const wrong = await me.submit({
      weddingDay: '3/4',
      homePurchaseDay: '30 february',
      zone: 'Olaya',
      postalAddress: 'a\n'.repeat(9),
    });
    expect(wrong.fields).toEqual({
      weddingDay: 'That can be 3 April or 4 March. Please write the month as a word.',
      homePurchaseDay: 'There is no such day. Write it like 14 March.',
      zone: 'That is no time zone I know. Write a city such as Dubai, or Asia/Dubai.',
      postalAddress: 'That is more than an envelope takes: at most 8 lines and 300 characters.',
    });
    await me.submit({
      name: 'Huda Al Salem',
      language: 'ar',
      weddingDay: '3 April',
      homePurchaseDay: '2 may',
      zone: 'dubai',
      postalAddress: ' 12 High Oak St \n\nRochester, WA 98579',
    });
    expect(talk.form(omar)).toMatchSnapshot();
    expect(await known(huda)).toMatchObject({
      name: 'Huda Al Salem',
      nameKey: 'huda al salem',
      language: 'ar',
      zone: 'Asia/Dubai',
      birthday: '03-14',
      weddingDay: '04-03',
      homePurchaseDay: '05-02',
      postalAddress: '12 High Oak St\nRochester, WA 98579',
    });
    expect(await ownDays(huda)).toMatchObject({ 'home-anniversary-card': '2027-05-02 home-purchase' });
    await touchbase.settled();
    const lead = await touchbase.look.lead.findFirstOrThrow({ where: { contactId: huda } });
    expect(talk.read(await talk.told('lead-contact', lead.id))).toContain('Huda Al Salem');
  });

  it('two who have the form open change only what each changed in it', async () => {
    await opensForm(omar, '/lead edit huda');
    await opensForm(mona, '/lead edit huda');
    await touchbase.slack.as(mona).submit({ birthday: '15 march' });
    await touchbase.slack.as(omar).submit({ weddingDay: '', postalAddress: 'P.O. Box 12' });
    expect(await known(huda)).toMatchObject({
      birthday: '03-15',
      weddingDay: null,
      postalAddress: 'P.O. Box 12',
    });
  });

  it('is shown to those who may see how to reach the person, and changed by them alone', async () => {
    const own = 'Birthday: 15 March\nDay the home was bought: 2 May\nPostal address: P.O. Box 12';
    expect(await talk.types(omar, '/lead show huda')).toContain(own);
    expect(await talk.types(mona, '/lead show huda')).toContain(own);
    expect(await talk.types(lina, '/lead edit huda birthday 1 may')).toMatch(/^I know nobody called “huda”/);
    expect(await talk.types(guest, '/lead edit huda birthday 1 may')).toMatch(
      /^Touchbase is for the members/,
    );
    expect(await editContact(await asks(lina), { contactId: huda, edit: { birthday: '05-01' } })).toEqual({
      kind: 'denied',
      why: 'owner-only',
    });

    const open = await talk.inquires('Open Card', { phone: '0557770003', postal_address: 'Secret Street 1' });
    expect(await talk.types(lina, '/lead show open card')).not.toContain('Secret Street');
    expect(await talk.types(lina, '/lead edit open card')).toMatch(/^Nobody has this person yet/);
    expect(await talk.types(mona, '/lead edit open card birthday 1 may')).toContain('Birthday: 1 May');
    expect(await known(open.contactId)).toMatchObject({ birthday: '05-01' });
  });

  it('who is unclear is asked, with one right example', async () => {
    expect(await talk.types(omar, '/lead edit')).toBe(
      'Who is it about? For example: /lead edit huda birthday 14 march',
    );
    expect(await talk.types(omar, '/lead edit nobody home 2 may')).toMatch(/^I know nobody called “nobody”/);
    await talk.claimed(omar, 'Sami Same', { phone: '0557770004' });
    const second = await talk.claimed(omar, 'Sami Same', { phone: '0557770005' });
    const question = await talk.answer(omar, '/lead edit sami home 2 may');
    const nth = talk.read(question).indexOf('0005') < talk.read(question).indexOf('0004') ? 0 : 1;
    expect(await talk.presses(omar, question, { actionId: `pick-contact-${nth}` })).toContain(
      'Day the home was bought: 2 May',
    );
    expect(await known(second.contactId)).toMatchObject({ homePurchaseDay: '05-02' });
  });

  it('what a source tells is learnt, and never replaces what is known', async () => {
    const event = {
      type: 'Registration',
      person: {
        firstName: 'Rana',
        phones: [{ value: '0557770006' }],
        customBirthday: '1988-07-09T00:00:00Z',
        addresses: [{ street: '' }, { street: '5 Oak', city: 'Kent', state: 'WA', code: '98030' }],
      },
    };
    const { contactId } = await talk.inquires('Rana', event);
    expect(await known(contactId)).toMatchObject({
      birthday: '07-09',
      postalAddress: '5 Oak\nKent, WA 98030',
    });

    const again = { phone: '0557770001', date_of_birth: '1 Jan 1990', mailing_address: 'Elsewhere 1' };
    expect((await talk.inquires('Huda Salem', again)).contactId).toBe(huda);
    expect(await known(huda)).toMatchObject({ birthday: '03-15', postalAddress: 'P.O. Box 12' });

    await talk.types(omar, '/lead edit huda birthday none');
    await talk.inquires('Huda Salem', { ...again, message: 'once more' });
    expect((await known(huda)).birthday).toBe('01-01');
    expect(await ownDays(huda)).toMatchObject({ 'birthday-card': expect.stringMatching(/ birthday$/) });
  });

  it('the day stays within the plan year it is counted in', async () => {
    const enrolment = await touchbase.look.enrolment.findFirstOrThrow({
      where: { contactId: huda, planKey: '33-touch-client-for-life' },
    });
    const startsOn = enrolment.startsOn.toISOString().slice(0, 10);
    const days: readonly MonthDay[] = ['11-23', '11-24', '11-25', '02-29', '01-01'];
    for (const day of days) {
      await editContact(await asks(mona), { contactId: huda, edit: { birthday: day } });
      const [on = ''] = (await ownDays(huda))['birthday-card']?.split(' ') ?? [];
      expect(on >= startsOn && on <= planYearEnd(startsOn, 1)).toBe(true);
    }
  });

  describe('what a manager settles for all plans', () => {
    const team = () => touchbase.look.team.findFirstOrThrow();

    it('how many plan touches a week one person gets', async () => {
      expect(await talk.types(mona, '/touchbase cap')).toMatch(
        /^One person gets at most 2 plan touches a week/,
      );
      expect(await talk.types(mona, '/touchbase cap 3')).toMatch(
        /^From now on one person gets at most 3 plan/,
      );
      expect((await team()).weeklyCap).toBe(3);
      expect(await talk.types(mona, '/touchbase cap 3')).toBe('It is 3 a week already.');
      for (const said of ['0', '15', 'many', '2.5', '-1'])
        expect(await talk.types(mona, `/touchbase cap ${said}`)).toMatch(/a number from 1 to 14/);
      expect(await talk.types(omar, '/touchbase cap 9')).toBe('This is for managers.');
      expect((await team()).weeklyCap).toBe(3);
      expect(await talk.types(mona, '/touchbase حد ١')).toMatch(/تواصلًا واحدًا/);
      await touchbase.look.member.updateMany({ data: { guessedLanguage: null } });
    });

    it('who does the coordinator’s steps, those that are planned too', async () => {
      await talk.types(omar, '/touch plan huda listing management');
      const ofCoordinator = async () => {
        const found = await touchbase.look.touch.findMany({
          where: { contactId: huda, state: 'due', enrolment: { planKey: 'listing-management' } },
          select: { stepKey: true, forUserId: true },
        });
        const plan = touchbase.running.means.library.get('listing-management');
        const theirs = plan?.steps.filter(({ by }) => by === 'coordinator').map(({ key }) => key);
        return found
          .filter(({ stepKey }) => theirs?.includes(stepKey ?? ''))
          .map(({ forUserId }) => forUserId);
      };
      const before = await ofCoordinator();
      expect(before.length).toBeGreaterThan(2);
      expect(new Set(before)).toEqual(new Set([null]));

      expect(await talk.types(mona, '/touchbase coordinator')).toMatch(/go to the owner of each contact/);
      expect(await talk.types(mona, '/touchbase coordinator @lina')).toMatch(
        new RegExp(`^From now on @Lina does .* ${before.length} that are planned go over to them\\.$`),
      );
      expect(new Set(await ofCoordinator())).toEqual(new Set([lina]));
      expect(await talk.types(mona, '/touchbase coordinator @lina')).toBe('That is so already.');
      expect(await talk.types(mona, '/touchbase coordinator @nobody')).toMatch(
        /^I know nobody called “@nobody”/,
      );
      expect(await talk.types(mona, '/touchbase coordinator')).toMatch(/^@Lina does the coordinator’s steps/);
      expect(await talk.types(mona, '/touchbase coordinator lina')).toMatch(/^Name a person/);
      expect(await talk.types(omar, '/touchbase coordinator @omar')).toBe('This is for managers.');
      expect(await talk.types(mona, '/touchbase منسق لا أحد')).toContain('وكيل كل عميل');
      expect(new Set(await ofCoordinator())).toEqual(new Set([null]));
      expect((await team()).coordinatorUserId).toBeNull();
    });
  });

  /** Somebody who asks, as the app finds them. */
  async function asks(userId: string) {
    const { means, teamId } = touchbase.running;
    const at = touchbase.clock.now();
    const asking = await whoAsks(means, { teamId, userId, requestId: `r-${userId}`, at });
    if (!asking) throw new Error(`${userId} may do nothing here`);
    return asking;
  }
});
