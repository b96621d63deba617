import { messageAsText } from '../../sandbox/as-text.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

describe('the loop: a lead arrives, is claimed, is worked', () => {
  let touchbase: Touchbase;
  beforeAll(async () => {
    touchbase = await startTouchbase();
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  it('goes round', async () => {
    const { slack, leadsChannelId } = touchbase;
    const answer = await touchbase.sendLead({
      name: 'Huda Salem',
      phone: '+966501234567',
      email: 'huda@example.com',
      message: 'Looking for 3 beds in Olaya, call me on 0501234567',
      bedrooms: 3,
      price: '2100000',
      area: 'Olaya',
      kind: 'buyer',
    });
    console.log(answer.status, await answer.text());
    await touchbase.settled();
    const show = (where: string) =>
      console.log(where, slack.messages(where).map((one) => messageAsText(one, slack.nameOf)).join('\n-----\n'));
    show(leadsChannelId);
    const [card] = slack.messages(leadsChannelId);
    if (!card) throw new Error('no card');
    touchbase.clock.forward(2);
    const presses = await Promise.all(
      [people.omar, people.sara].map((id) => slack.as(id).press(card, { actionId: 'claim' })),
    );
    console.log(presses.map((one) => [one.acked, one.error, one.answers().map((m) => messageAsText(m, slack.nameOf))]));
    await touchbase.settled();
    show(leadsChannelId);
    show(people.omar);
    await touchbase.at('2026-11-24T05:00:00Z');
    show(people.omar);
    const dm = slack.dm(people.omar);
    const commands: Array<[string, string]> = [
      ['/touch', ''],
      ['/touch', 'done huda reached, wants 3 beds in Olaya next thursday 4pm'],
      ['/lead', 'show huda'],
      ['/touch', 'تم هدى'],
      ['/touch', 'snooze huda next week'],
      ['/touchbase', 'status'],
      ['/touchbase', ''],
      ['/optout', 'huda asked to stop'],
    ];
    for (const [command, text] of commands) {
      const outcome = await slack.as(people.omar).command(command, text);
      console.log(command, text, outcome.error ?? '', outcome.problems ?? '', outcome.answers().map((m) => messageAsText(m, slack.nameOf)).join('\n'));
    }
    await touchbase.settled();
    show(people.omar);
    show(leadsChannelId);
    void dm;
  });
});
