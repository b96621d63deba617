import { randomUUID } from 'node:crypto';
import type { Asking } from '../../../src/flows/asking.ts';
import { copyTeamPlan } from '../../../src/flows/plans/edit-plans.ts';
import { saveRuleSet } from '../../../src/flows/team/contact-rules.ts';
import { builtInRules } from '../../../src/leads/contact-rules.ts';
import { people, type Touchbase } from '../../support/start-touchbase.ts';
import { conversation } from '../conversation.ts';

const { omar, sara, lina, mona, yusuf } = people;

/**
 * What only a few ways in are about: things to take back, to go on with, to override and to delete, each ripe for it.
 *
 * @param of.of a contact of the owner's with something due, which is marked done together with others
 */
export async function stageMore(
  touchbase: Touchbase,
  of: { asking: (userId: string) => Promise<Asking>; importId: string; of: string },
): Promise<Record<string, string>> {
  const { look, running, clock } = touchbase;
  const { teamId } = running;
  const talk = conversation(touchbase);
  const at = clock.now();

  const resting = await talk.claimed(omar, 'Resting Person');
  await talk.types(omar, '/touch pause Resting Person until 1 december');
  const stopped = await talk.claimed(omar, 'Stopped Person');
  const { id: optOut } = await look.optOut.create({
    data: { teamId, contactId: stopped.contactId, at, byUserId: omar, how: 'words', words: 'zz-stop' },
  });
  // It is night where this phone is.
  const far = await talk.claimed(omar, 'Far Person', { phone: '+12125550123' });
  const nightTouch = await talk.owes(far.contactId, 'call back');
  await look.member.updateMany({
    where: { teamId, userId: { in: [omar, sara, lina, mona, yusuf] } },
    data: { awayFrom: new Date('2026-12-24'), awayUntil: new Date('2026-12-25') },
  });

  const batchId = randomUUID();
  const { id: interactionId } = await look.interaction.create({
    data: {
      ...{ teamId, contactId: of.of, byUserId: omar, channel: 'email', outcome: 'sent' },
      ...{ happenedAt: at, loggedAt: at, batchId },
    },
  });
  const done = await look.touch.findFirstOrThrow({ where: { contactId: of.of, state: 'due' } });
  await look.touch.update({
    where: { teamId_id: { teamId, id: done.id } },
    data: { state: 'done', settledAt: at, settledByUserId: omar, interactionId },
  });

  const { shape, ...ready } = await look.import.findUniqueOrThrow({
    where: { teamId_id: { teamId, id: of.importId } },
  });
  const { id: importDone } = await look.import.create({
    data: { ...ready, shape: shape ?? {}, id: randomUUID(), state: 'done', startedAt: at, endedAt: at },
  });
  const spare = await copyTeamPlan(await of.asking(mona), '12-direct', { en: 'zz-plan', ar: 'خطة' });
  if (spare.kind !== 'copied') throw new Error(`No plan was copied: ${spare.kind}`);
  const emirates = builtInRules().sets.get('AE');
  if (!emirates) throw new Error('There are no rules of the Emirates');
  const own = { ...emirates, channels: { ...emirates.channels, social: {} } };
  const rules = await saveRuleSet(await of.asking(mona), 'AE', own);
  if (rules.kind !== 'saved') throw new Error(`No rules were saved: ${rules.kind}`);
  await look.deal.create({
    data: {
      ...{ teamId, contactId: resting.contactId, priceMinor: 765_432_100n, commissionMinor: 5_000_000n },
      ...{ currency: 'SAR', closedOn: new Date('2026-11-20'), enteredByUserId: omar, enteredAt: at },
    },
  });
  await talk.types(mona, '/source cost website 98765');
  return { resting: resting.contactId, optOut, nightTouch, batchId, importDone, sparePlan: spare.plan.key };
}
