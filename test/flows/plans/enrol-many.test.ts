import { dayOf } from '../../../src/db/local-days.ts';
import type { Means } from '../../../src/flows/means.ts';
import { enrolMany } from '../../../src/flows/plans/enrol-many.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../money/money-team.ts';

const omar = 'U0OMAR';

let team: MoneyTeam;
beforeAll(async () => {
  team = await moneyTeam();
});

it('many are put on a plan once, each in a place of their own, though a transaction runs again', async () => {
  const { teamId, rows } = team;
  const created = await rows.contact.createManyAndReturn({
    data: Array.from({ length: 60 }, (_, nth) => ({
      teamId,
      name: `Person ${nth}`,
      nameKey: `person ${nth}`,
      ownerUserId: omar,
      createdAt: wednesday,
    })),
    select: { id: true },
  });
  const { store } = team.means;
  // PostgreSQL undoes each transaction once, at its end.
  const undoing: Means = {
    ...team.means,
    store: {
      ...store,
      async transaction(work, options) {
        const undone = new Error('undone');
        await store
          .transaction(async (tx) => {
            await work(tx);
            throw undone;
          }, options)
          .catch((error: unknown) => {
            if (error !== undone) throw error;
          });
        return await store.transaction(work, options);
      },
    },
  };
  const asked = {
    teamId,
    ownerUserId: omar,
    contactIds: created.map(({ id }) => id),
    planKey: '12-direct',
    at: wednesday,
  };
  expect(await enrolMany(undoing, asked)).toEqual({ enrolled: 60, onPlanAlready: 0, leftAlone: 0 });
  const begun = await rows.enrolment.findMany({ select: { startsOn: true, spreadDays: true } });
  const places = Map.groupBy(begun, ({ startsOn, spreadDays }) => `${dayOf(startsOn)} ${spreadDays}`);
  // Five a working day, over twelve days from today on: none of the early places is left empty.
  expect([...places.values()].map((one) => one.length)).toEqual(Array(12).fill(5));
  expect(begun.map(({ startsOn }) => dayOf(startsOn)).toSorted()[0]).toBe('2026-11-25');
});
