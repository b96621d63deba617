import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, yusuf, mona, guest } = people;

describe('/touchbase', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  it('help, in the language of who asks', async () => {
    expect(await talk.types(omar, '/touchbase')).toMatchSnapshot();
    expect(await talk.types(sara, '/touchbase مساعدة')).toMatchSnapshot();
  });

  it('what is not understood', async () => {
    expect(await talk.types(omar, '/touchbase dance')).toBe(
      'I do not know “dance” after /touchbase. There are: setup, plans, rules, contact, limits, donotcall, quarantine, holidays, cap, coordinator, language, zone, mornings, days, status, roles, keys, audit, retention, help.',
    );
    expect(await talk.types(sara, '/touchbase ارقص')).toBe(
      'لا أعرف «ارقص» بعد /touchbase. المتاح: إعداد، خطط، قواعد، تواصل، حدود، عدم الاتصال، وارد، المناسبات، الحد، المنسق، لغة، توقيت، القائمة، أيام العمل، حالة، الأدوار، المفاتيح، السجل، مدة الحفظ، مساعدة.',
    );
  });

  it('coordinator: who it is, somebody, nobody, and only for managers', async () => {
    expect(await talk.types(omar, '/touchbase coordinator')).toMatch(/managers/i);
    expect(await talk.types(mona, '/touchbase coordinator')).toMatch(/ go to the owner of each contact\./);
    const given = `/touchbase coordinator <@${sara}>`;
    expect(await talk.types(mona, given)).toMatch(/^From now on @سارة does the coordinator’s steps/);
    expect(await talk.types(mona, given)).toBe('That is so already.');
    expect(await talk.types(mona, '/touchbase coordinator')).toMatch(/@سارة/);
    expect(await talk.types(mona, `/touchbase coordinator <@${guest}>`)).toMatch(/; no guests and no apps\./);
    expect(await talk.types(mona, '/touchbase coordinator @nobody.here')).toMatch(
      /^I know nobody called “@nobody.here” in your workspace\./,
    );
    expect(await talk.types(mona, '/touchbase coordinator nobody')).toMatch(
      /^From now on the coordinator’s steps go to the owner of each contact\./,
    );
    expect(await touchbase.look.team.findFirst()).toMatchObject({ coordinatorUserId: null });
  });

  describe('language', () => {
    it('is guessed from what is typed, until it is set', async () => {
      expect(await talk.types(yusuf, '/touch تم')).toBe('لا شيء مستحق الآن.');
      expect(await talk.types(yusuf, '/touch')).toMatch(/^لا شيء مستحق الآن\./);
      // Command words and names are Latin whoever types them.
      expect(await talk.types(yusuf, '/touch done')).toBe('لا شيء مستحق الآن.');
      expect(await talk.types(yusuf, '/lead show huda@example.com')).toMatch(/^لا أجد/);
      expect(await talk.types(yusuf, '/touchbase language english')).toMatch(/^From now on/);
      expect(await talk.types(yusuf, '/touch تم')).toBe('Nothing is due now.');
      expect(await talk.types(yusuf, '/touchbase language arabic')).toBe('سأكتب لك بالعربية من الآن.');
      expect(await talk.types(yusuf, '/touch done')).toBe('لا شيء مستحق الآن.');
    });

    it('is not guessed from the name of a client', async () => {
      expect(await talk.types(lina, '/lead show ليلى الحسن')).toMatch(/^I know nobody called/);
      expect(await talk.types(lina, '/touch done')).toBe('Nothing is due now.');
    });

    it('of the team stays that of somebody who only typed commands', async () => {
      await touchbase.look.team.updateMany({ data: { language: 'ar' } });
      expect(await talk.types(omar, '/touch done')).toBe('لا شيء مستحق الآن.');
      await touchbase.look.team.updateMany({ data: { language: 'en' } });
    });

    it('is set by hand either way, and said when asked', async () => {
      expect(await talk.types(lina, '/touchbase لغة إنجليزي')).toBe('From now on I write to you in English.');
      expect(await talk.types(lina, '/touch تم')).toBe('Nothing is due now.');
      expect(await talk.types(lina, '/touchbase language')).toBe(
        'I write to you in English. For Arabic: /touchbase language arabic',
      );
      expect(await talk.types(lina, '/touchbase language klingon')).toMatch(/^I speak English and Arabic:/);
    });

    it('a person’s messages are in it, the channel’s in the team’s', async () => {
      await talk.types(sara, '/touchbase language arabic');
      const { leadId } = await talk.claimed(sara, 'Huda Salem');
      expect(talk.read(await talk.told('lead-contact', leadId))).toMatch(
        /^لديك الآن Huda Salem\nالهاتف: \+966/,
      );
      expect(talk.read(await talk.told('lead-card', leadId))).toContain('Claimed by @سارة after');
    });
  });

  describe('zone', () => {
    const zoneOf = async (userId: string) =>
      (await touchbase.look.member.findFirstOrThrow({ where: { userId } })).ownZone;

    it('is set by hand, said when asked, and given back to the Slack profile', async () => {
      expect(await talk.types(omar, '/touchbase zone')).toBe(
        'Your time zone is Asia/Riyadh; it is 09:30 there. To set another: /touchbase zone Asia/Dubai; to follow your Slack profile: /touchbase zone slack',
      );
      expect(await talk.types(omar, '/touchbase zone Asia/Dubai')).toBe(
        'Your mornings follow Asia/Dubai from now on; it is 10:30 there.',
      );
      expect(await zoneOf(omar)).toBe('Asia/Dubai');
      expect(await talk.types(omar, '/touchbase zone Mars/Base')).toBe(
        '“Mars/Base” is no time zone I know. For example: /touchbase zone Asia/Dubai',
      );
      expect(await talk.types(omar, '/touchbase zone slack')).toMatch(/^Your mornings follow Asia\/Riyadh/);
      expect(await zoneOf(omar)).toBeNull();
    });

    it('decides when the morning comes', async () => {
      await talk.types(mona, '/touchbase zone Europe/London');
      await talk.claimed(mona, 'London Morning');
      await touchbase.at('2026-11-24T07:59:00Z');
      const mornings = () =>
        touchbase.slack.dm(mona).filter((message) => talk.read(message).startsWith('Good morning'));
      expect(mornings()).toHaveLength(0);
      await touchbase.at('2026-11-24T08:00:00Z');
      expect(mornings()).toHaveLength(1);
    });
  });

  describe('status', () => {
    it('is for managers', async () => {
      expect(await talk.types(omar, '/touchbase status')).toBe('This is for managers.');
      expect(await talk.types(guest, '/touchbase status')).toMatch(/^Touchbase is for the members/);
      expect(await talk.types(mona, '/touchbase status')).toMatchSnapshot();
    });

    it('shows what is stuck, and sends it again', async () => {
      touchbase.slack.faults.next('chat.postMessage', { kind: 'error', error: 'channel_not_found' });
      const lead = await talk.inquires('Stuck Card');
      const status = await talk.answer(mona, '/touchbase status');
      expect(talk.read(status)).toMatch(
        /^One message is stuck\.[\s\S]*A lead card for #leads, .*“channel_not_found”/,
      );
      expect(await talk.presses(mona, status, { actionId: 'retry-dead' })).toBe(
        'One message goes out again.',
      );
      await touchbase.settled();
      expect(talk.read(await talk.told('lead-card', lead.leadId))).toContain('Stuck');
      expect(await talk.presses(mona, status, { actionId: 'retry-dead' })).toBe('Nothing was stuck.');
      expect(await talk.types(mona, '/touchbase status')).toMatch(/^All is well\./);
    });
  });
});
