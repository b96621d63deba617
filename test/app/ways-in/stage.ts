import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { dayOf } from '../../../src/db/local-days.ts';
import { type Asking, whoAsks } from '../../../src/flows/asking.ts';
import { mergeContacts } from '../../../src/flows/contacts/merge-contacts.ts';
import { keepImport } from '../../../src/flows/imports/keep-import.ts';
import { newRuleId, newRuleMark, ruleMark, saveRule } from '../../../src/flows/leads/routing-rules.ts';
import { openDraft } from '../../../src/flows/plans/edit-plans.ts';
import { makeKey } from '../../../src/flows/team/intake-keys.ts';
import { readRoles } from '../../../src/flows/team/roles.ts';
import { lookAtFile } from '../../../src/leads/import-shape.ts';
import { anyLead } from '../../../src/leads/route.ts';
import { holidayLines } from '../../../src/parsing/holiday-lines.ts';
import { batchRefText } from '../../../src/slack/day/batch-ref.ts';
import { batchFormSubject } from '../../../src/slack/day/shown-in-form.ts';
import { proposedHolidays } from '../../../src/team/proposed-holidays.ts';
import { appSecret, verifyToken } from '../../intake/meta-graph-server.ts';
import { people, startTouchbase, type Touchbase } from '../../support/start-touchbase.ts';
import { conversation } from '../conversation.ts';
import { stageMore } from './stage-more.ts';

/** Everybody who may try a way in, by the name of the table. */
export const cast = {
  guest: people.guest,
  outsider: 'U0ALIEN',
  bot: 'U0ROBOT',
  unseen: 'U0NOBODY',
  member: people.yusuf,
  agent: people.sara,
  owner: people.omar,
  manager: people.lina,
  administrator: people.mona,
} as const;

const { omar, mona } = people;

/**
 * What stands in rows of each kind, and who may read it in an answer. Written without spaces and in small letters, as
 * answers are looked through.
 */
export const secrets: readonly {
  of: string;
  text: string;
  mayRead: 'owner' | 'managers' | 'administrators' | 'agents';
}[] = [
  { of: 'a phone', text: '501119999', mayRead: 'owner' },
  { of: 'a mailbox', text: 'huda.hidden', mayRead: 'owner' },
  { of: 'a promise', text: 'zz-promise', mayRead: 'owner' },
  { of: 'a note', text: 'zz-note', mayRead: 'owner' },
  { of: 'the words of an opt-out', text: 'zz-stop', mayRead: 'owner' },
  { of: 'a sale', text: '7,654,321', mayRead: 'owner' },
  { of: 'a merged person', text: 'zahrazaman', mayRead: 'owner' },
  { of: 'a delivery', text: 'zz-delivery', mayRead: 'managers' },
  { of: 'a file of contacts', text: 'zz-contacts', mayRead: 'managers' },
  { of: 'a row of a file', text: 'zz-row', mayRead: 'managers' },
  { of: 'a routing rule', text: 'zz-rule', mayRead: 'managers' },
  { of: 'what a source costs', text: '98,765', mayRead: 'managers' },
  { of: 'a plan', text: 'zz-plan', mayRead: 'agents' },
  { of: 'a key', text: 'zz-key', mayRead: 'administrators' },
];
const planKey = '12-direct';
/** With what Slack signs. */
export const signingSecret = 'signing-secret-of-the-tests';

/** A team with something of every kind that is the owner's or the team's, by id. */
export type Stage = {
  touchbase: Touchbase;
  ids: Record<string, string>;
  asks(userId: string, teamId?: string): Promise<Asking | undefined>;
};

export async function setStage(): Promise<Stage> {
  // Over HTTP, and with an app of Meta's: so there are all the routes that there can be.
  const touchbase = await startTouchbase({
    start: {
      slack: { kind: 'http', botToken: 'xoxb-local-bot-token', signingSecret },
      meta: { appSecret, verifyToken, pageToken: 'unused', graphUrl: 'http://127.0.0.1:9' },
    },
  });
  const talk = conversation(touchbase);
  const { look, running, clock } = touchbase;
  const { means, teamId } = running;
  const at = () => clock.now();
  await look.member.updateMany({ where: { teamId }, data: { language: 'en' } });
  await look.member.updateMany({ where: { userId: cast.member }, data: { inLeadsChannel: false } });
  await look.member.updateMany({ where: { userId: cast.manager }, data: { isManager: true } });
  await look.member.createMany({
    data: [
      { teamId, userId: cast.outsider, name: 'Al Ien', isGuest: true, inLeadsChannel: true },
      { teamId, userId: cast.bot, name: 'Robot', isBot: true, isManager: true, isAdministrator: true },
    ],
  });
  const asks = (userId: string, ofTeam = teamId) =>
    whoAsks(means, { teamId: ofTeam, userId, requestId: randomUUID(), at: at() });
  const asking = async (userId: string) => {
    const found = await asks(userId);
    if (!found) throw new Error(`${userId} may do nothing`);
    return found;
  };

  const huda = await talk.claimed(omar, 'Huda Hidden', {
    phone: '+966501119999',
    email: 'huda.hidden@example.com',
  });
  const second = await talk.claimed(omar, 'Second Hidden');
  const open = await talk.inquires('Open Person');
  const released = await talk.claimed(omar, 'Released Person');
  await talk.types(omar, '/lead release Released Person');
  const assigned = await talk.inquires('Assigned Person');
  await talk.types(mona, `/lead assign Assigned Person to <@${omar}>`);
  await talk.claimed(omar, 'Layla Alone');
  await talk.types(omar, '/optout Layla Alone call');
  await talk.types(omar, '/lead stage Huda Hidden contacted');
  const twins = [await talk.claimed(omar, 'Zahra Zaman'), await talk.claimed(omar, 'Zahra Zamani')];
  const [firstId = '', secondId = ''] = twins.map(({ contactId }) => contactId);
  await mergeContacts(await asking(omar), { firstId, secondId, choices: { kept: 'first' } });
  const { delivery } = (await (await touchbase.sendLead({ text: 'zz-delivery' })).json()) as {
    delivery: string;
  };
  await touchbase.at('2026-11-24T05:05:00Z');

  const promise = await talk.owes(huda.contactId, 'zz-promise');
  const touch = await look.touch.findFirstOrThrow({
    where: { contactId: huda.contactId, state: 'due', promiseId: null },
    orderBy: { dueOn: 'asc' },
  });
  const interaction = await look.interaction.create({
    data: {
      teamId,
      contactId: huda.contactId,
      byUserId: omar,
      channel: 'email',
      outcome: 'sent',
      happenedAt: at(),
      loggedAt: at(),
      note: 'zz-note',
    },
  });
  const batch = { kind: 'due', touchId: touch.id, day: dayOf(touch.dueOn), isUnreachable: false } as const;
  const bytes = Buffer.from('Name,Phone\nzz-row,0501234567\nzz-row,call me\n');
  const file = await lookAtFile(bytes, 'SA');
  if (file.kind !== 'contacts') throw new Error('The file holds no contacts');
  const choices = { ownerUserId: null, sourceKey: null, sourceName: '', onPlans: true };
  const kept = await keepImport(means, {
    ...{ teamId, byUserId: mona, fileName: 'zz-contacts.csv', bytes, shape: file.shape, choices, at: at() },
  });
  if (kept.kind !== 'kept') throw new Error('The file was not kept');
  const isReady = async () =>
    (await look.import.findUniqueOrThrow({ where: { id: kept.importId } })).state === 'ready';
  for (let looks = 0; !(await isReady()); looks++) {
    if (looks === 1_000) throw new Error('The file was not read');
    await pause(20);
  }
  const more = await stageMore(touchbase, { asking, importId: kept.importId, of: second.contactId });
  const drafted = await openDraft(await asking(mona), planKey);
  if (drafted.kind !== 'draft') throw new Error(`No draft: ${drafted.kind}`);
  const rule = await saveRule(await asking(mona), {
    ruleId: newRuleId(),
    seenMark: newRuleMark,
    edit: { name: 'zz-rule', conditions: anyLead, target: { kind: 'pool' } },
  });
  if (rule.kind !== 'saved') throw new Error('The rule was not saved');
  await saveRule(await asking(mona), {
    ruleId: newRuleId(),
    seenMark: newRuleMark,
    edit: { name: 'The rest', conditions: anyLead, target: { kind: 'pool' } },
  });
  const key = await makeKey(await asking(mona), { source: 'portal', label: 'zz-key' });
  if (key.kind !== 'made') throw new Error('No key was made');
  const handOver = await look.handOver.create({
    data: {
      ...{ teamId, fromUserId: cast.agent, toUserIds: [omar], contactId: huda.contactId },
      ...{ byUserId: mona, at: at(), state: 'done', endedAt: at() },
    },
  });
  const enrolment = await look.enrolment.findFirstOrThrow({ where: { contactId: huda.contactId } });
  const move = await look.planMove.create({
    data: {
      ...{ teamId, contactId: huda.contactId, toEnrolmentId: enrolment.id },
      ...{ why: 'closed', at: at(), toldUserId: omar },
    },
  });
  await look.telling.create({
    data: { teamId, kind: 'digest', subjectId: 'x', recipient: mona, wantedAt: at(), state: 'dead' },
  });
  const picks = JSON.stringify(await talk.answer(omar, '/lead show Hidden'));
  const roles = await readRoles(await asking(mona));
  const first = async (rows: Promise<{ id: string } | null>) => (await rows)?.id ?? '';
  await touchbase.settled();
  return {
    touchbase,
    asks,
    ids: {
      planKey,
      promise,
      ...more,
      delivery,
      lead: huda.leadId,
      contact: huda.contactId,
      second: second.contactId,
      open: open.leadId,
      released: released.leadId,
      touch: touch.id,
      batch: batchRefText(batch),
      batchForm: batchFormSubject(batch, [touch.id]),
      interaction: interaction.id,
      holding: await first(look.leadHolding.findFirst({ where: { leadId: assigned.leadId, userId: omar } })),
      stageChange: await first(
        look.leadStageChange.findFirst({ where: { leadId: huda.leadId, to: 'contacted' } }),
      ),
      merge: await first(look.contactMerge.findFirst({ where: { keptContactId: firstId } })),
      import: kept.importId,
      draft: drafted.draft.draftId,
      draftAt: drafted.draft.changedAt.toISOString(),
      step: drafted.draft.plan.steps[0]?.key ?? '',
      rule: rule.rule.ruleId,
      ruleMark: ruleMark(rule.rule),
      holidays: holidayLines(proposedHolidays('SA').slice(0, 2), 'en'),
      rulesVersion: String((await look.team.findFirstOrThrow({ where: { id: teamId } })).rulesVersion),
      key: key.listed.keyId,
      handOver: handOver.id,
      enrolment: enrolment.id,
      move: move.id,
      audit: await first(look.auditEntry.findFirst({ orderBy: { at: 'desc' } })),
      pick: /"value":"([^"]{20,})"/.exec(picks)?.[1] ?? '',
      rolesMark: roles.kind === 'roles' ? roles.now.mark : '',
      leads: touchbase.leadsChannelId,
      reports: touchbase.reportsChannelId,
    },
  };
}
