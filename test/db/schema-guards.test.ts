import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/db/open-database.ts';
import { openFreshDatabase } from '../support/fresh-database.ts';

const at = new Date('2026-11-23T06:30:00Z');
const day = new Date('2026-11-23');
const month = new Date('2026-11-01');

const paused = { state: 'paused', pausedOn: day, pauseWhy: 'said' };

/** What cannot be true is refused by the database itself, whoever writes it. */
describe('the database refuses', () => {
  let database: Database;
  let rows: Database['store']['rows'];
  const teamId = 'T1';
  let contactId: string;
  let sourceId: string;

  beforeAll(async () => {
    database = await openFreshDatabase();
    rows = database.store.rows;
    for (const id of [teamId, 'T2']) {
      await rows.team.create({ data: { id } });
      await rows.member.createMany({
        data: ['U1', 'U2'].map((userId) => ({ teamId: id, userId, name: userId })),
      });
    }
    contactId = await contact();
    sourceId = await source();
  });
  afterAll(() => database?.close());

  const contact = async (team = teamId) =>
    (await rows.contact.create({ data: { teamId: team, name: 'Huda', nameKey: 'huda', createdAt: at } })).id;
  const source = async (team = teamId) =>
    (await rows.source.create({ data: { teamId: team, key: randomUUID(), name: 'Z', createdAt: at } })).id;
  const lead = async (more: object = {}) =>
    (await rows.lead.create({ data: { teamId, contactId, sourceId, arrivedAt: at, ...more } })).id;
  const enrolment = async (more: object = {}) =>
    (
      await rows.enrolment.create({
        data: {
          teamId,
          contactId: await contact(),
          planKey: '8x8',
          planKind: 'relationship',
          startsOn: day,
          createdAt: at,
          ...more,
        },
      })
    ).id;
  const promise = async () =>
    (await rows.promise.create({ data: { teamId, contactId, madeAt: at, reason: 'said' } })).id;
  const touch = (more: object) =>
    rows.touch.create({
      data: { teamId, contactId, channel: 'call', plannedOn: day, dueOn: day, ...more },
    });
  const interaction = async (more: object = {}) =>
    (
      await rows.interaction.create({
        data: {
          teamId,
          contactId,
          byUserId: 'U1',
          channel: 'call',
          outcome: 'reached',
          happenedAt: at,
          loggedAt: at,
          ...more,
        },
      })
    ).id;
  const cost = (more: object = {}) =>
    rows.sourceCost.create({
      data: {
        teamId,
        sourceId,
        month,
        eachMonth: false,
        amountMinor: 1n,
        currency: 'SAR',
        enteredByUserId: 'U1',
        enteredAt: at,
        ...more,
      },
    });
  const optOut = (more: object = {}) =>
    rows.optOut.create({ data: { teamId, contactId, at, how: 'command', ...more } });
  const delivery = (more: object = {}) =>
    rows.delivery.create({
      data: {
        teamId,
        sourceKey: 'z',
        door: 'intake',
        bodyHash: 'h',
        body: Buffer.from(''),
        receivedAt: at,
        ...more,
      },
    });

  /** Refused by the guard of this name. Another fault than the one meant would be no proof. */
  async function refusedBy(guard: string | RegExp, write: () => Promise<unknown>): Promise<void> {
    const outcome = await write().then(
      () => 'written',
      (error: unknown) => `${String(error)} ${JSON.stringify(error)}`,
    );
    expect(outcome).toMatch(guard);
  }
  const unique = (...fields: string[]) => new RegExp(`Unique constraint[\\s\\S]*${fields.join('[\\s\\S]*')}`);

  it('a lead with half a claim: a claimer without a moment, a moment without a claimer', async () => {
    const id = await lead();
    await refusedBy('Lead_claim_whole', () =>
      rows.lead.update({
        where: { teamId_id: { teamId, id } },
        data: { stage: 'claimed', claimedByUserId: 'U1' },
      }),
    );
    await refusedBy('Lead_claim_whole', () => lead({ claimedAt: at, stage: 'lost' }));
  });

  it('a lead that is claimed by nobody, or new with an owner', async () => {
    await refusedBy('Lead_claimed_has_claimer', () => lead({ stage: 'claimed' }));
    await refusedBy('Lead_new_is_unclaimed', () =>
      lead({ claimedByUserId: 'U1', claimedAt: at, claimedVia: 'claim' }),
    );
  });

  it('a lead in a stage, or claimed in a way, that is none; one that joins itself', async () => {
    await refusedBy('Lead_stage_known', () => lead({ stage: 'asleep' }));
    await refusedBy('Lead_claim_way_known', () =>
      lead({ stage: 'claimed', claimedByUserId: 'U1', claimedAt: at, claimedVia: 'luck' }),
    );
    const id = await lead();
    await refusedBy('Lead_joins_another', () =>
      rows.lead.update({ where: { teamId_id: { teamId, id } }, data: { joinedLeadId: id } }),
    );
  });

  it('a second owner: a lead and a contact have one place for one', async () => {
    const columns = await rows.$queryRaw<Array<{ column_name: string }>>`
      SELECT column_name FROM information_schema.columns
      WHERE table_name IN ('Lead', 'Contact') AND column_name ILIKE '%UserId' ORDER BY 1`;
    expect(columns.map((column) => column.column_name)).toEqual(['claimedByUserId', 'ownerUserId']);
  });

  it('a second morning of an agent and day', async () => {
    const morning = { teamId, userId: 'U1', day, madeAt: at };
    await rows.morning.create({ data: morning });
    await refusedBy(unique('userId', 'day'), () => rows.morning.create({ data: morning }));
  });

  it('a touch without an origin, with two, of a step without an enrolment, of an enrolment without a step', async () => {
    const enrolmentId = await enrolment({ contactId });
    await refusedBy('Touch_one_origin', () => touch({}));
    await refusedBy('Touch_one_origin', async () =>
      touch({ enrolmentId, stepKey: 'a', promiseId: await promise() }),
    );
    await refusedBy('Touch_step_of_its_plan', async () =>
      touch({ promiseId: await promise(), stepKey: 'a' }),
    );
    await refusedBy('Touch_step_of_its_plan', () => touch({ enrolmentId }));
    await rows.enrolment.update({
      where: { teamId_id: { teamId, id: enrolmentId } },
      data: { state: 'stopped', endedAt: at },
    });
  });

  it('the same step of an enrolment twice, a promise with two touches', async () => {
    const step = { enrolmentId: await enrolment(), stepKey: 'call' };
    await touch(step);
    await refusedBy(unique('enrolmentId', 'stepKey'), () => touch(step));
    const promiseId = await promise();
    await touch({ promiseId });
    await refusedBy(unique('promiseId'), () => touch({ promiseId }));
  });

  it('a touch done without an interaction, settled without a moment, due with one', async () => {
    const promiseId = await promise();
    await refusedBy('Touch_done_by_interaction', () => touch({ promiseId, state: 'done', settledAt: at }));
    await refusedBy('Touch_end_recorded', () => touch({ promiseId, state: 'skipped' }));
    await refusedBy('Touch_end_recorded', () => touch({ promiseId, settledAt: at }));
    await refusedBy('Touch_state_known', () => touch({ promiseId, state: 'lost', settledAt: at }));
    await refusedBy('Touch_channel_known', () => touch({ promiseId, channel: 'pigeon' }));
    await touch({ promiseId, state: 'done', settledAt: at, interactionId: await interaction() });
  });

  it('two relationship plans at once; one after the other and an operational one beside it are fine', async () => {
    const person = await contact();
    const first = await enrolment({ contactId: person });
    await refusedBy(/Unique constraint|Enrolment_one_relationship_plan/, () =>
      enrolment({ contactId: person }),
    );
    await refusedBy(/Unique constraint|Enrolment_one_relationship_plan/, () =>
      enrolment({ contactId: person, ...paused }),
    );
    await enrolment({ contactId: person, planKind: 'operational' });
    await rows.enrolment.update({
      where: { teamId_id: { teamId, id: first } },
      data: { state: 'finished', endedAt: at },
    });
    await enrolment({ contactId: person });
  });

  it('a pause without its day or its reason, a reason nobody knows, a cap of nothing, a day that no year has', async () => {
    await refusedBy('Enrolment_pause_recorded', () => enrolment({ state: 'paused' }));
    await refusedBy('Enrolment_pause_reason_known', () => enrolment({ ...paused, pauseWhy: 'a whim' }));
    await refusedBy('Team_weeklyCap_counts', () =>
      rows.team.update({ where: { id: teamId }, data: { weeklyCap: 0 } }),
    );
    const id = await contact();
    await refusedBy('Contact_birthday_is_a_day', () =>
      rows.contact.update({ where: { teamId_id: { teamId, id } }, data: { birthday: '13-01' } }),
    );
    await refusedBy('Referral_of_another', () =>
      rows.referral.create({
        data: {
          teamId,
          byContactId: id,
          referredContactId: id,
          on: day,
          enteredByUserId: 'U1',
          enteredAt: at,
        },
      }),
    );
    await refusedBy('Member_covered_by_another', () =>
      rows.member.update({ where: { teamId_userId: { teamId, userId: 'U1' } }, data: { coverUserId: 'U1' } }),
    );
  });

  it('an enrolment that ended at no time, or goes on after its end', async () => {
    await refusedBy('Enrolment_end_recorded', () => enrolment({ state: 'finished' }));
    await refusedBy('Enrolment_end_recorded', () => enrolment({ endedAt: at }));
  });

  it('an interaction that has not happened yet, with an outcome that is none, or logged twice', async () => {
    await refusedBy('Interaction_not_in_future', () =>
      interaction({ happenedAt: new Date(at.getTime() + 1) }),
    );
    await refusedBy('Interaction_outcome_known', () => interaction({ outcome: 'great' }));
    await interaction({ requestId: 'r1' });
    await refusedBy(unique('requestId'), () => interaction({ requestId: 'r1' }));
  });

  it('two costs of one month, of a source and of a campaign; a cost below zero; a month that is none', async () => {
    await cost();
    await refusedBy(/Unique constraint|SourceCost_once_a_month/, () => cost({ amountMinor: 2n }));
    await cost({ eachMonth: true });
    const { id: campaignId } = await rows.campaign.create({
      data: { teamId, sourceId, key: 'c', name: 'C' },
    });
    await cost({ campaignId });
    await refusedBy(/Unique constraint|SourceCost_campaign_once/, () => cost({ campaignId }));
    const later = { month: new Date('2027-01-01') };
    await refusedBy('SourceCost_not_negative', () => cost({ ...later, amountMinor: -1n }));
    await refusedBy('SourceCost_first_of_month', () => cost({ month: new Date('2027-01-02') }));
  });

  it('the same provider id of a source twice, unless it is marked as a repeat of the first', async () => {
    const { id } = await delivery({ providerId: 'p1' });
    await refusedBy(/Unique constraint|Delivery_provider_id_once/, () => delivery({ providerId: 'p1' }));
    await delivery({ providerId: 'p1', sourceKey: 'y' });
    await delivery({ providerId: 'p1', state: 'repeated', repeatOfId: id });
    await refusedBy('Delivery_repeat_of_something', () => delivery({ state: 'repeated' }));
    await refusedBy('Delivery_quarantine_has_reason', () => delivery({ state: 'quarantined' }));
  });

  it('two leads of one delivery', async () => {
    const { id: deliveryId } = await delivery();
    await lead({ deliveryId });
    await refusedBy(unique('deliveryId'), () => lead({ deliveryId }));
  });

  it('a standing opt-out twice, of everything or of a channel; undone it may be given again', async () => {
    const { id } = await optOut();
    await refusedBy(/Unique constraint|OptOut_one_standing/, () => optOut());
    await optOut({ channel: 'call' });
    await refusedBy(/Unique constraint|OptOut_one_standing/, () => optOut({ channel: 'call' }));
    await refusedBy('OptOut_undone_with_consent', () =>
      rows.optOut.update({ where: { teamId_id: { teamId, id } }, data: { undoneAt: at } }),
    );
    await rows.optOut.update({
      where: { teamId_id: { teamId, id } },
      data: { undoneAt: at, undoneByUserId: 'U1', undoWords: 'call me' },
    });
    await optOut();
  });

  it('an opt-out taken back by the person on a page; misread only where it was read in words, and then undone', async () => {
    const onPage = { how: 'page', undoneAt: at, undoWords: 'stop: -' };
    await optOut({ channel: 'text', ...onPage });
    await refusedBy('OptOut_undone_with_consent', () =>
      optOut({ channel: 'text', undoneByUserId: 'U1', undoWords: null }),
    );
    const misread = { channel: 'visit', isMisread: true, undoneAt: at, undoneByUserId: 'U1', undoWords: '' };
    await optOut({ ...misread, how: 'words' });
    await refusedBy('OptOut_misread_words', () => optOut({ ...misread, how: 'command' }));
    await refusedBy('OptOut_misread_words', () =>
      optOut({ channel: 'visit', how: 'words', isMisread: true }),
    );
    await refusedBy('OptOut_how_known', () => optOut({ channel: 'visit', how: 'guessed' }));
  });

  it('an e-mail twice in a team or not in lower case; a phone twice of a contact or not in E.164', async () => {
    const email = (address: string, team = teamId, of = contactId, mailbox = address) =>
      rows.contactEmail.create({ data: { teamId: team, contactId: of, address, mailbox } });
    await email('a@example.com');
    const other = await contact();
    await refusedBy(unique('address'), () => email('a@example.com', teamId, other));
    await email('a@example.com', 'T2', await contact('T2'));
    await refusedBy('ContactEmail_lower_case', () => email('B@example.com'));
    await email('b.c+d@gmail.com', teamId, other, 'bc@gmail.com');
    await refusedBy('ContactEmail_mailbox_of_address', () => email('b.e@gmail.com'));
    await refusedBy('ContactEmail_mailbox_of_address', () =>
      email('b.e@example.com', teamId, other, 'be@example.com'),
    );
    const phone = (e164: string, of = contactId) =>
      rows.contactPhone.create({ data: { teamId, contactId: of, e164 } });
    await phone('+966501234567');
    await phone('+966501234567', other);
    await refusedBy(unique('e164'), () => phone('+966501234567'));
    await refusedBy('ContactPhone_e164', () => phone('0501234567'));
  });

  it('a deal below zero; a week with two digests; one message told as two', async () => {
    await refusedBy('Deal_not_negative', () =>
      rows.deal.create({
        data: {
          teamId,
          contactId,
          priceMinor: 1n,
          commissionMinor: -1n,
          currency: 'SAR',
          closedOn: day,
          enteredByUserId: 'U1',
          enteredAt: at,
        },
      }),
    );
    const digest = { teamId, weekFrom: day, madeAt: at };
    await rows.digest.create({ data: digest });
    await refusedBy(unique('weekFrom'), () => rows.digest.create({ data: digest }));
    const telling = { teamId, kind: 'morning', subjectId: 's', recipient: 'U1', wantedAt: at };
    await rows.telling.create({ data: telling });
    await refusedBy(unique('subjectId'), () => rows.telling.create({ data: telling }));
    await refusedBy('Telling_place_whole', () =>
      rows.telling.create({ data: { ...telling, subjectId: 't', channelId: 'C1' } }),
    );
  });

  it('an entry of the audit trail changed or deleted; a consent for a day to come', async () => {
    const { id } = await rows.auditEntry.create({
      data: { teamId, at, deed: 'role-given', subjectId: 'U1' },
    });
    await expect(rows.auditEntry.update({ where: { id }, data: { byUserId: 'U2' } })).rejects.toThrow(
      'audit trail',
    );
    await expect(rows.auditEntry.deleteMany({ where: { teamId } })).rejects.toThrow('audit trail');
    expect(await rows.auditEntry.count({ where: { id, byUserId: null } })).toBe(1);
    const consent = { teamId, contactId, how: 'command', recordedAt: at };
    await rows.consent.create({ data: { ...consent, at } });
    await expect(
      rows.consent.create({ data: { ...consent, at: new Date(at.getTime() + 1) } }),
    ).rejects.toThrow('Consent_not_in_future');
  });

  it('settings that are none', async () => {
    const set = (data: object) => rows.team.update({ where: { id: teamId }, data });
    await refusedBy('Team_language_known', () => set({ language: 'fr' }));
    await refusedBy('Team_digits_known', () => set({ digits: 'roman' }));
    await refusedBy('Team_weekdays', () => set({ workingDays: [7] }));
    await refusedBy('Team_weekdays', () => set({ firstWeekday: -1 }));
  });

  it('a row of one team that points at a row of another', async () => {
    const foreignContact = await contact('T2');
    const foreignSource = await source('T2');
    const foreign = /Foreign key constraint/;
    await refusedBy(foreign, () => lead({ contactId: foreignContact }));
    await refusedBy(foreign, () => lead({ sourceId: foreignSource }));
    await refusedBy(foreign, () => interaction({ contactId: foreignContact }));
    await refusedBy(foreign, () => optOut({ contactId: foreignContact }));
    await refusedBy(foreign, () => cost({ sourceId: foreignSource, month: new Date('2027-02-01') }));
    await refusedBy(foreign, async () => touch({ contactId: foreignContact, promiseId: await promise() }));
    await refusedBy(foreign, () =>
      rows.contact.create({
        data: { teamId, name: '', nameKey: '', createdAt: at, ownerUserId: 'U-of-nobody' },
      }),
    );
    const { length: referencesWithoutTeam } = await rows.$queryRaw<object[]>`
      SELECT conname FROM pg_constraint
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND confrelid <> '"Team"'::regclass
        AND NOT EXISTS (SELECT 1 FROM unnest(conkey) k JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k
                        WHERE a.attname = 'teamId')`;
    expect(referencesWithoutTeam).toBe(0);
  });
});
