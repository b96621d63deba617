import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara } = people;

/** Everything that is said from the door to the first conversation, as people read it. */
describe.each(['en', 'ar'] as const)('the whole loop, in %s', (language) => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase({
      settings: { language, digits: language === 'ar' ? 'arabic' : 'latin' },
    });
    talk = conversation(touchbase);
    await touchbase.look.member.updateMany({ where: { userId: { in: [omar, sara] } }, data: { language } });
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  it('a lead arrives, is claimed by one of two, is worked, and the card tells how it went', async () => {
    const read: string[] = [];
    const lead = await talk.inquires(language === 'ar' ? 'هدى سالم' : 'Huda Salem', {
      message: 'Looking for 3 beds in Olaya, call me on 0501234567',
      bedrooms: 3,
      price: '2100000',
      area: 'Olaya',
    });
    const card = await talk.told('lead-card', lead.leadId);
    read.push(talk.read(card));
    expect(read[0]).not.toContain('0501234567');

    touchbase.clock.forward(2);
    await touchbase.slack.as(omar).press(card, { actionId: 'claim' });
    touchbase.clock.forward(1);
    read.push(await talk.presses(sara, card, { actionId: 'claim' }));
    await touchbase.settled();
    read.push(talk.read(await talk.told('lead-card', lead.leadId)));
    read.push(talk.read(await talk.told('lead-contact', lead.leadId)));

    await touchbase.at('2026-11-24T05:00:00Z');
    const morning = touchbase.slack.dm(omar).at(-1);
    if (!morning) throw new Error('No morning');
    read.push(talk.read(morning));
    read.push(
      await talk.types(
        omar,
        language === 'ar'
          ? '/touch تم هدى تم الرد، تريد ٣ غرف ثم الخميس الساعة ٤ مساءً'
          : '/touch done huda reached, wants 3 beds next thursday 4pm',
      ),
    );
    await touchbase.settled();
    const redrawn = touchbase.slack.message(morning);
    read.push(redrawn ? talk.read(redrawn) : 'gone');
    read.push(talk.read(await talk.told('lead-card', lead.leadId)));
    await touchbase.at('2026-11-26T13:00:00Z');
    read.push(talk.dm(omar).at(-1) ?? 'nothing');
    expect(read.join('\n\n')).toMatchSnapshot();
  });

  it('a lead closed though nobody claimed it is not said to have been claimed', async () => {
    const lead = await talk.inquires('Carla Closed');
    await touchbase.at(new Date(touchbase.clock.now().getTime() + 5 * 60_000).toISOString());
    const reminder = () => talk.told('lead-unclaimed', lead.leadId);
    expect(talk.read(await reminder())).toMatch(/nobody has claimed Carla|لم يستلم أحد Carla/);
    expect(await talk.types(people.mona, '/deal carla 2,000,000 50,000')).toMatch(/^Recorded|^سُجلت/);
    await touchbase.settled();
    expect(talk.read(await reminder())).toMatch(/^Carla \(Website\) (is no longer open|لم يعد متاحًا)\.$/);
  });

  it('a lead nobody claims mentions the fallback once, until somebody does', async () => {
    const lead = await talk.inquires('Waiting Wanda');
    const start = touchbase.clock.now().getTime();
    await touchbase.at(new Date(start + 4 * 60_000).toISOString());
    expect(await talk.timesTold('lead-unclaimed', lead.leadId)).toBe(0);
    await touchbase.at(new Date(start + 5 * 60_000).toISOString());
    await touchbase.at(new Date(start + 9 * 60_000).toISOString());
    const reminder = await talk.told('lead-unclaimed', lead.leadId);
    expect(reminder.pings).toEqual([`<@${people.lina}>`]);
    expect(talk.read(reminder)).toMatchSnapshot();
    await touchbase.slack.as(sara).press(await talk.told('lead-card', lead.leadId), { actionId: 'claim' });
    await touchbase.settled();
    expect(talk.read(await talk.told('lead-unclaimed', lead.leadId))).toMatchSnapshot();
  });
});
