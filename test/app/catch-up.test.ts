import { enrolMany } from '../../src/flows/plans/enrol-many.ts';
import { agreed } from '../support/agreed.ts';
import { startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const people = 300;

describe('catching up', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  const omar = 'U0OMAR';
  beforeAll(async () => {
    // Sunday, 09:30 in Riyadh.
    touchbase = await startTouchbase({ at: '2026-03-01T06:30:00Z' });
    talk = conversation(touchbase);
  }, 60_000);
  afterAll(async () => {
    await touchbase?.stop();
  });

  /** People of an agent's who have met them. */
  async function peopleOf(userId: string, count: number): Promise<string[]> {
    const { teamId } = touchbase.running;
    const rows = await touchbase.look.contact.createManyAndReturn({
      data: Array.from({ length: count }, (_, nth) => ({
        teamId,
        name: `Person ${nth}`,
        nameKey: `person ${nth}`,
        relationship: 'met',
        ownerUserId: userId,
        createdAt: touchbase.clock.now(),
      })),
      select: { id: true },
    });
    const contactIds = rows.map(({ id }) => id);
    await agreed(touchbase.look, { teamId, contactIds, at: touchbase.clock.now() });
    return contactIds;
  }

  const dueBy = async (day: string) =>
    await touchbase.look.touch.findMany({
      where: { state: 'due', dueOn: { lte: new Date(day) } },
      orderBy: { dueOn: 'asc' },
    });

  it('after four weeks away with 300 people: what is small and old is let go, and the first list says so', async () => {
    const contactIds = await peopleOf(omar, people);
    const at = touchbase.clock.now();
    await enrolMany(touchbase.running.means, {
      teamId: touchbase.running.teamId,
      ownerUserId: omar,
      contactIds,
      planKey: '33-touch',
      at,
    });
    // Ten months later, with everything done until then.
    await touchbase.look.touch.updateMany({
      where: { state: 'due', dueOn: { lt: new Date('2027-01-10') } },
      data: { state: 'skipped', settledAt: at, settledByUserId: omar },
    });
    await touchbase.at('2027-01-10T05:00:00Z');
    const before = talk.dm(omar).length;
    expect(before).toBeGreaterThan(0);
    await talk.types(omar, '/touch away until 2027-02-06');
    // Now and then, as the minutes go by.
    for (const instant of ['2027-01-17T05:00:00Z', '2027-01-25T05:00:00Z', '2027-02-04T13:00:00Z'])
      await touchbase.at(instant);
    expect(talk.dm(omar)).toHaveLength(before);
    expect(await touchbase.look.touch.count({ where: { state: 'let-go' } })).toBe(0);
    const waiting = await dueBy('2027-02-07');

    touchbase.clock.set('2027-02-07T05:00:00Z');
    await touchbase.running.tick();
    await touchbase.settled();
    const gone = await touchbase.look.touch.count({ where: { state: 'let-go' } });
    const left = await dueBy('2027-02-07');
    const isCall = ({ channel }: { channel: string }) => channel === 'call';
    const callsWaiting = waiting.filter(isCall).length;
    const callsLeft = left.filter(isCall).length;
    const later = callsWaiting - callsLeft;
    expect(gone).toBeGreaterThan(100);
    expect(later).toBeGreaterThan(20);
    expect(left).toHaveLength(waiting.length - gone - later);
    const [first = '', ...pages] = talk.dm(omar).slice(before);
    expect(first).toMatch(new RegExp(`${gone} small touches from before were let go`));
    expect(first).toMatch(new RegExp(`${later} calls that waited meanwhile come up in the days to come`));
    // Twelve calls that waited, today's own, and of what is small only what is still fresh.
    expect(pages.length).toBeLessThan(5);
    for (const { dueOn } of left.filter((one) => !isCall(one)))
      expect(dueOn >= new Date('2027-02-01')).toBe(true);
    const calls = await touchbase.look.touch.findMany({ where: { channel: 'call', state: 'due' } });
    expect(calls.filter(({ plannedOn }) => plannedOn <= new Date('2027-02-07'))).toHaveLength(callsWaiting);

    // Done once: the next minute says nothing more, and the days to come have their share.
    const said = talk.dm(omar).length;
    await touchbase.at('2027-02-07T05:01:00Z');
    expect(talk.dm(omar)).toHaveLength(said);
    await touchbase.at('2027-02-08T05:00:00Z');
    expect(talk.dm(omar).slice(said).join('\n')).not.toMatch(/come up in the days to come/);
    expect((await dueBy('2027-02-08')).filter(isCall).length).toBeGreaterThan(callsLeft);
  }, 120_000);
});
