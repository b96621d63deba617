import { messageAsText } from '../../sandbox/as-text.ts';
import type { VisibleMessage } from '../../sandbox/message-store.ts';
import type { Outcome } from '../../sandbox/people/outcome.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

describe('many want one lead', () => {
  let touchbase: Touchbase;
  beforeAll(async () => {
    touchbase = await startTouchbase();
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const claim = { actionId: 'claim' };

  /** A lead of its own for each test, and its card. */
  async function cardOf(name: string, phone: string): Promise<{ leadId: string; card: VisibleMessage }> {
    const answer = await touchbase.sendLead({ name, phone });
    expect(answer.status).toBe(201);
    const { leadId } = (await answer.json()) as { leadId: string };
    await touchbase.settled();
    const telling = await touchbase.look.telling.findFirstOrThrow({
      where: { kind: 'lead-card', subjectId: leadId },
    });
    const card = touchbase.slack.message({ channel: telling.channelId ?? '', ts: telling.ts ?? '' });
    if (!card) throw new Error('no card');
    return { leadId, card };
  }

  function textOf(message: VisibleMessage): string {
    return messageAsText(message, touchbase.slack.nameOf);
  }

  function saidTo(outcome: Outcome): string {
    return outcome.answers().map(textOf).join('\n');
  }

  /** What the pressers were told, once each of them was. */
  async function allAnswered(outcomes: Outcome[]): Promise<string[]> {
    await touchbase.slack.waitFor(() => outcomes.every((one) => one.answers().length > 0), {
      what: 'an answer to every press',
    });
    return outcomes.map(saidTo);
  }

  function callsTo(method: string): number {
    return touchbase.slack.log.filter((entry) => entry.kind === 'call' && entry.method === method).length;
  }

  it('settles two cards at once, each by itself', async () => {
    const { slack } = touchbase;
    const first = await cardOf('Amal Nasser', '+966501000002');
    const second = await cardOf('Badr Saleh', '+966501000003');
    const outcomes = await Promise.all(
      [people.omar, people.sara, people.lina].flatMap((who) => [
        slack.as(who).press(first.card, claim),
        slack.as(who).press(second.card, claim),
      ]),
    );
    await allAnswered(outcomes);
    await touchbase.settled();
    const changes = await touchbase.look.leadStageChange.findMany({
      where: { leadId: { in: [first.leadId, second.leadId] }, to: 'claimed' },
    });
    expect(changes.map(({ leadId }) => leadId).toSorted()).toEqual([first.leadId, second.leadId].toSorted());
  });

  it('tells a late press on an old picture of the card who has it', async () => {
    const { slack } = touchbase;
    const { leadId, card } = await cardOf('Dalal Fahd', '+966501000004');
    await slack.as(people.omar).press(card, claim);
    await touchbase.settled();
    touchbase.clock.forward(3);
    const late = await slack.as(people.lina).pressAsSeen(card, claim);
    const [said] = await allAnswered([late]);
    expect(said).toContain('Omar');
    expect(said).toContain('was first');
    expect((await touchbase.look.lead.findFirstOrThrow({ where: { id: leadId } })).claimedByUserId).toBe(
      people.omar,
    );
  });

  it('gives nothing to a guest, a bot, somebody outside the channel or somebody never seen', async () => {
    const { slack } = touchbase;
    const { leadId, card } = await cardOf('Faisal Omar', '+966501000005');
    const outside = slack.addPerson({ id: 'U0OUTSIDE', name: 'outside', realName: 'Otto Outside' });
    const robot = slack.addPerson({ id: 'U0ROBOT', name: 'robot', realName: 'Robot', isBot: true });
    await touchbase.running.reconcile();
    const never = slack.addPerson({ id: 'U0NEVER', name: 'never', realName: 'Nora Never' });
    const pressers = [people.guest, outside, never, robot];
    const outcomes = await Promise.all(pressers.map((who) => slack.as(who).pressAsSeen(card, claim)));
    const said = await allAnswered(outcomes);
    expect(outcomes.every((one) => one.acked)).toBe(true);
    const [toGuest, toOutside, toNever, toRobot] = said;
    expect(toOutside).toContain('the members of the leads channel');
    for (const text of [toGuest, toNever, toRobot])
      expect(text).toContain('for the members of this workspace');
    const lead = await touchbase.look.lead.findFirstOrThrow({ where: { id: leadId } });
    expect(lead).toMatchObject({ stage: 'new', claimedByUserId: null });
    expect(slack.dm(outside)).toEqual([]);
  });

  // The last: a process that has just begun to run takes twice as long for its first presses.
  it('gives it to exactly one of a hundred presses and tells everybody else who was first', async () => {
    const { slack } = touchbase;
    const { leadId, card } = await cardOf('Huda Salem', '+966501000001');
    const agents = [people.omar, people.sara, people.lina, people.yusuf, people.mona];
    const pressers = Array.from({ length: 100 }, (_, index) => agents[index % agents.length] ?? people.omar);
    const updatesBefore = callsTo('chat.update');

    const outcomes = await Promise.all(pressers.map((who) => slack.as(who).press(card, claim)));
    const said = await allAnswered(outcomes);
    await touchbase.settled();

    expect(outcomes.filter((one) => !one.acked)).toEqual([]);
    const lead = await touchbase.look.lead.findFirstOrThrow({ where: { id: leadId } });
    const winner = lead.claimedByUserId ?? '';
    expect(agents).toContain(winner);
    const won = said.map((text, index) => ({ text, who: pressers[index] ?? '' }));
    const forWinner = won.filter(({ who }) => who === winner);
    const forOthers = won.filter(({ who }) => who !== winner);
    const inHerWords = /is yours\.|أصبح .* لديك/;
    expect(forWinner.filter(({ text }) => inHerWords.test(text))).toHaveLength(1);
    expect(forWinner.filter(({ text }) => /yours already|لديك بالفعل/.test(text))).toHaveLength(19);
    for (const { text } of forOthers) {
      expect(text).toContain(slack.nameOf(winner));
      expect(text).toMatch(/was first|سبقك/);
    }
    expect(forOthers).toHaveLength(80);

    const changes = await touchbase.look.leadStageChange.findMany({ where: { leadId, to: 'claimed' } });
    expect(changes).toHaveLength(1);
    const contacts = agents.flatMap((id) => slack.dm(id)).filter((one) => textOf(one).includes('Huda'));
    expect(contacts).toHaveLength(1);
    const redrawn = slack.message(card);
    expect(redrawn && textOf(redrawn)).toContain(slack.nameOf(winner));
    expect(slack.as(people.omar).canPress(card, claim)).toBe(false);
    // One picture of the one change, not one for each press.
    expect(callsTo('chat.update') - updatesBefore).toBe(1);
  });
});
