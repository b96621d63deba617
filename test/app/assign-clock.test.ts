import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, yusuf, mona } = people;

/** A lead that nobody takes, in every message it has on its way to somebody who reaches the person. */
describe.each(['en', 'ar'] as const)(
  'a lead through window, managers, pool and capture rule, in %s',
  (language) => {
    let touchbase: Touchbase;
    let talk: ReturnType<typeof conversation>;
    beforeAll(async () => {
      touchbase = await startTouchbase({
        captureMinutes: 15,
        settings: { language, digits: language === 'ar' ? 'arabic' : 'latin' },
      });
      talk = conversation(touchbase);
      await touchbase.look.member.updateMany({ data: { language } });
    });
    afterAll(async () => {
      await touchbase?.stop();
    });

    it('tells everybody what is so, each time', async () => {
      const { look, slack } = touchbase;
      const monday = (time: string) => touchbase.at(`2026-11-23T${time}:00Z`);
      /** Nobody but these works on Mondays. */
      const onlyWorks = async (...userIds: string[]) => {
        await look.member.updateMany({ data: { workingDays: [2] } });
        await look.member.updateMany({ where: { userId: { in: userIds } }, data: { workingDays: [] } });
      };
      const read: string[] = [];
      const note = (step: string, ...said: string[]) => read.push(`— ${step}`, ...said);
      const reads = async (kind: string, recipient?: string) =>
        talk.read(await talk.told(kind, leadId, recipient));
      await onlyWorks();
      const { leadId } = await talk.inquires(language === 'ar' ? 'هدى سالم' : 'Huda Salem', {
        message: 'Call me on 0501234567',
      });

      await monday('06:35');
      const reminder = await talk.told('lead-unclaimed', leadId);
      expect(reminder.pings).toEqual([`<@${lina}>`]);
      note('a window later', talk.read(reminder));
      await monday('06:40');
      note('two windows later, to the manager', await reads('lead-escalated', mona));
      await monday('06:45');
      note('three windows later', await reads('lead-card'), await reads('lead-escalated', mona));

      await onlyWorks(omar);
      await monday('06:46');
      note('somebody is free', await reads('lead-card'), await reads('lead-contact', omar));
      note('the manager reads', await reads('lead-escalated', mona));
      const contact = await talk.told('lead-contact', leadId, omar);
      expect(talk.read(contact)).toContain('0501234567');
      await monday('06:56');
      note('in the last third', await reads('capture-warning', omar));
      await monday('07:01');
      const returned = await talk.told('lead-returned', leadId);
      note('when the time is over', talk.read(returned), await reads('lead-card'));
      const lost = [await reads('lead-contact', omar), await reads('capture-warning', omar)];
      note('who had it reads', ...lost);
      expect(lost.join()).not.toMatch(/050|\+966/);
      const late = await talk.presses(omar, contact, { actionId: 'touch-contact' });
      note('a late press', late);
      expect(late).not.toMatch(/050|\+966/);
      note('and one on Done', await talk.presses(omar, contact, { actionId: 'touch-done' }));
      expect(await look.interaction.count()).toBe(0);

      touchbase.clock.forward(2);
      note('another claims', await talk.presses(sara, returned, { actionId: 'claim' }));
      await touchbase.settled();
      note(
        'and all of them say so',
        await reads('lead-returned'),
        await reads('lead-card'),
        await reads('lead-escalated', mona),
        await reads('lead-contact', omar),
      );
      note('a late press', await talk.presses(omar, contact, { actionId: 'touch-contact' }));
      touchbase.clock.forward(1);
      await talk.types(sara, language === 'ar' ? '/touch تم هدى لم يرد' : '/touch done huda no answer');
      await touchbase.settled();
      note('a first attempt', await reads('lead-card'));
      await monday('09:00');
      expect(await look.lead.findFirstOrThrow({ where: { id: leadId } })).toMatchObject({
        claimedByUserId: sara,
      });
      expect(await talk.timesTold('capture-warning', leadId)).toBe(1);
      expect(slack.dm(yusuf)).toEqual([]);
      expect(read.join('\n\n')).toMatchSnapshot();
    });

    it('a manager sets the limits in a form, and a claim beyond them is refused', async () => {
      const { slack, look } = touchbase;
      const words = language === 'ar' ? '/touchbase الحدود' : '/touchbase limits';
      expect(await talk.types(omar, words)).toMatch(/for managers|للمديرين/);
      await talk.opensForm(mona, () => talk.command(mona, words));
      const wrong = await slack
        .as(mona)
        .submit({ window: '0', capture: 'soon', 'most-open': '0', 'own-most-open': '3' });
      expect(Object.keys(wrong.fields).toSorted()).toEqual(['agent', 'capture', 'most-open', 'window']);
      const values = { window: '١٠', capture: '30', 'most-open': '50', agent: yusuf, 'own-most-a-day': '1' };
      await slack.as(mona).submit(values);
      const saved = () => (/Saved|تم الحفظ/.test(talk.form(mona)) ? talk.form(mona) : undefined);
      const said = await slack.waitFor(saved, { what: 'the limits as they are now' });
      expect(said).toMatchSnapshot();
      expect(await look.team.findFirstOrThrow()).toMatchObject({
        claimWindowMinutes: 10,
        captureMinutes: 30,
        mostOpenLeads: 50,
        mostLeadsADay: null,
      });
      const claims = async (name: string) => {
        const { leadId } = await talk.inquires(name);
        return await talk.presses(yusuf, await talk.told('lead-card', leadId), { actionId: 'claim' });
      };
      expect(await claims('Adel Nasser')).toMatch(/is yours|لديك الآن/);
      expect(await claims('Badr Saleh')).toMatchSnapshot();
    });
  },
);
