import type { VisibleView } from '../../sandbox/people/form-desk.ts';
import { addDays } from '../../src/calendar/local-day.ts';
import { asContact, contactParts } from '../../src/db/contacts.ts';
import { readMember, teamOf } from '../../src/db/people.ts';
import { enrolContacts } from '../../src/flows/plans/enrol-contacts.ts';
import { followEditedPlan } from '../../src/flows/plans/follow-edited-plan.ts';
import { readPlan } from '../../src/plans/plan.ts';
import { planAsYaml } from '../../src/plans/plan-yaml.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, mona, yusuf } = people;
const planKey = '33-touch';
const howMany = 200;
const today = '2026-11-23';

describe('plans edited in Slack, with 200 people on one', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
    await putPeopleOn(howMany);
  }, 60_000);
  afterAll(async () => {
    await touchbase?.stop();
  });

  /** People of Omar's on a yearly plan, begun from 200 days ago to two weeks from now; most of what is past is settled. */
  async function putPeopleOn(count: number): Promise<void> {
    const { running, look, clock } = touchbase;
    const { teamId } = running;
    const at = clock.now();
    await look.contact.createMany({
      data: Array.from({ length: count }, (_, nth) => ({
        teamId,
        name: `Person ${nth}`,
        nameKey: `person ${nth}`,
        relationship: 'met',
        ownerUserId: omar,
        createdAt: at,
        ...(nth % 3 === 0 ? { birthday: '03-09' } : {}),
      })),
    });
    const rows = await look.contact.findMany({ include: contactParts, orderBy: { id: 'asc' } });
    await look.optOut.createMany({
      data: rows
        .slice(0, 40)
        .map(({ id }) => ({ teamId, contactId: id, channel: 'text', at, how: 'command' })),
    });
    const team = await teamOf(look, teamId);
    const owner = await readMember(look, teamId, omar);
    const plan = running.means.library.get(planKey);
    if (!plan) throw new Error(`No ${planKey}`);
    await running.means.store.transaction(
      async (tx) => {
        const enrolments = rows.map((row, nth) => ({
          contact: asContact(row),
          startsOn: addDays(today, 14 - Math.floor((nth * 214) / count)),
          spreadDays: nth % 5,
        }));
        await enrolContacts(tx, { team, plan, owner, enrolments, at });
      },
      { withinMs: 30_000 },
    );
    await look.touch.updateMany({
      where: { dueOn: { lt: new Date('2026-11-16') } },
      data: { state: 'skipped', settledAt: at, settledByUserId: omar },
    });
  }

  const view = (userId: string): VisibleView => {
    const open = touchbase.slack.as(userId).openView();
    if (!open) throw new Error(`${userId} has no form open`);
    return open;
  };
  const shows = (userId: string, text: string | RegExp) =>
    touchbase.slack.waitFor(
      () => (typeof text === 'string' ? talk.form(userId).includes(text) : text.test(talk.form(userId))),
      { what: `a form with ${text}`, timeoutMs: 20_000 },
    );
  /** Presses on the form in front, and waits for what it then shows. */
  async function press(userId: string, actionId: string, select: string | undefined, then: string | RegExp) {
    const { slack } = touchbase;
    const [, about = ''] = select?.split(' ') ?? [];
    const blocks = ['plan-menu', 'step-menu'].includes(actionId)
      ? { blockId: `${actionId === 'plan-menu' ? 'plan' : 'step'}:${about}` }
      : {};
    const touch = { actionId, ...blocks, ...(select === undefined ? {} : { select }) };
    talk.answerOf(await slack.as(userId).press(view(userId), touch));
    await shows(userId, then);
  }
  const stepMenu = (choice: string, then: string | RegExp) => press(mona, 'step-menu', choice, then);
  async function submits(userId: string, values: Record<string, string | readonly string[] | null> = {}) {
    const sent = await touchbase.slack.as(userId).submit(values);
    if (sent.error) throw new Error(`${sent.error} ${sent.problems?.join('\n') ?? ''}`);
    const fields = Object.entries(sent.fields).map(([field, text]) => [
      field,
      text.replaceAll('\u00a0', ' '),
    ]);
    return { ...sent, fields: Object.fromEntries(fields) };
  }
  async function opensPlans(userId: string, line = '/touchbase plans'): Promise<string> {
    await touchbase.slack.as(userId).closeView({ all: true });
    return await talk.opensForm(userId, () => talk.command(userId, line));
  }
  const toFollow = () => touchbase.look.enrolment.count({ where: { toFollow: true } });
  async function followed(): Promise<void> {
    for (let tries = 0; tries < 1_500 && (await toFollow()) > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await toFollow()).toBe(0);
  }
  const touches = async () => {
    const all = await touchbase.look.touch.findMany({ where: { enrolment: { planKey } } });
    return new Map(
      all.map((touch) => [
        touch.id,
        { ...touch, day: touch.dueOn.toISOString().slice(0, 10), isDue: touch.state === 'due' },
      ]),
    );
  };
  type Touches = Awaited<ReturnType<typeof touches>>;
  /** What really happened between two looks, in the words of the preview. */
  const difference = (before: Touches, after: Touches) => {
    const pairs = [...after.values()].map((now) => ({ was: before.get(now.id), now }));
    return {
      added: pairs.filter(({ was, now }) => now.isDue && !was?.isDue).length,
      moved: pairs.filter(
        ({ was, now }) => was?.isDue && now.isDue && (was.day !== now.day || was.channel !== now.channel),
      ).length,
      withdrawn: pairs.filter(({ was, now }) => was?.isDue && !now.isDue).length,
      settledChanged: pairs.filter(
        ({ was, now }) => was && !was.isDue && was.state !== 'withdrawn' && was.state !== now.state,
      ).length,
    };
  };
  const number = (text: string, pattern: RegExp) =>
    Number(pattern.exec(text)?.[1]?.replaceAll(',', '').replace('one', '1') ?? 0);
  const previewed = (text: string) => ({
    added: number(text, /• (\S+) touch(?:es)? more/),
    moved: number(text, /• (\S+) touch(?:es)? gets? another day/),
    withdrawn: number(text, /• (\S+) touch(?:es)? that (?:is|are) due/),
    settledChanged: 0,
  });

  const words = {
    'label-en': 'a call about the summer',
    'label-ar': 'مكالمة عن الصيف',
    'words-en': 'Hello {contact}, this is {agent}.',
    'words-ar': 'مرحبًا {contact}، معك {agent}.',
    channel: 'call',
    purpose: 'keep-in-touch',
    like: 'call',
    cost: '1.50',
  };

  it('is for managers, at every press', async () => {
    expect(await talk.types(omar, '/touchbase plans')).toBe('This is for managers.');
    const list = await opensPlans(mona);
    expect(list).toContain('33 Touch · built in · 33 steps · 200 people on it');
    expect(list).toContain('8x8 · built in · 8 steps · nobody on it');
    const { look } = touchbase;
    await look.member.updateMany({
      where: { userId: mona },
      data: { isManager: false, isAdministrator: false },
    });
    await press(mona, 'plan-menu', `edit ${planKey}`, 'This is for managers.');
    await look.member.updateMany({
      where: { userId: mona },
      data: { isManager: true, isAdministrator: true },
    });
    expect(await look.planDraft.count()).toBe(0);
  });

  it('shows a plan, with its words', async () => {
    await opensPlans(mona);
    await press(mona, 'plan-menu', 'look 8x8', 'Hello {contact}, this is {agent}. Thank you');
    expect(talk.form(mona)).toContain('text message · on the first day');
    expect(await talk.types(yusuf, '/touchbase خطط')).toBe('هذا للمديرين.');
  });

  it('inserts a step, and says under each field what is wrong', async () => {
    await opensPlans(mona);
    await press(mona, 'plan-menu', `edit ${planKey}`, '33 Touch: 33 steps');
    await stepMenu('insert email-rent-or-buy', 'Words in Arabic');
    const wrong = await submits(mona, {
      ...words,
      'label-ar': 'summer',
      'words-ar': 'مرحبًا {agent}',
      'referral-en': 'Tell them my name.',
      cost: 'a lot',
      month: '1',
      week: '1',
    });
    expect(wrong.fields).toEqual({
      'label-ar': 'There is no Arabic letter here: this is for the Arabic words.',
      'words-ar': 'English and Arabic must have the same in braces: {contact} {agent}.',
      'referral-ar': 'In both languages, or in none.',
      cost: 'An amount, such as 2.50, up to USD 100,000.',
    });
    // Another way to say when asks for other things, and what was typed stays.
    await press(mona, 'step-way', 'event', 'Title of the card in English');
    expect(view(mona).values['label-en']).toMatchObject({ 'label-en': { value: words['label-en'] } });
    await press(mona, 'step-way', 'plain', /^(?!.*Title of the card).*$/s);
    const sent = await submits(mona, {
      ...words,
      'referral-en': null,
      month: '9',
      week: '2',
    });
    expect(sent.form).toBe('closed');
    await shows(mona, '33 Touch: 34 steps');
    expect(talk.form(mona)).toContain('a call about the summer\ncall · month 9, week 2');
  });

  it('moves, rewords and removes steps; nothing holds before it is saved', async () => {
    await stepMenu('move call-what-has-changed', 'Move a step');
    await submits(mona, { month: '11', week: '2' });
    await shows(mona, 'month 11, week 2');
    await stepMenu('reword note-kept-in-mind', 'Words in Arabic');
    await submits(mona, { 'label-en': 'a note by hand', channel: 'text' });
    await shows(mona, 'a note by hand');
    await stepMenu('remove email-loan-offers', '33 Touch: 33 steps');
    expect(await touchbase.look.teamPlan.count()).toBe(0);
    expect(await toFollow()).toBe(0);
  });

  it('shows what it comes to for how many, and exactly that happens when it is saved', async () => {
    const before = await touches();
    await submits(mona);
    await shows(mona, /200 people are on 33 Touch/);
    const preview = talk.form(mona);
    expect(previewed(preview).added).toBeGreaterThan(100);
    expect(previewed(preview).moved).toBeGreaterThan(50);
    expect(previewed(preview).withdrawn).toBeGreaterThan(20);
    await submits(mona);
    await shows(mona, 'The 200 people on it follow in a moment');
    expect(talk.form(mona)).toContain('33 Touch · changed by the team · 33 steps · 200 people on it');
    await followed();
    const after = await touches();
    expect(difference(before, after)).toEqual(previewed(preview));
    // What became a text message is not due for those who asked for none.
    const texts = await touchbase.look.touch.groupBy({
      by: ['state'],
      where: { stepKey: 'note-kept-in-mind', channel: 'text', contact: { optOuts: { some: {} } } },
      _count: true,
    });
    expect(texts.map(({ state }) => state)).toEqual(['withdrawn']);
    // What is new lies ahead.
    const fresh = [...after.values()].filter(({ id }) => !before.has(id));
    expect(fresh.every(({ day, channel }) => day >= today && channel === 'call')).toBe(true);
    expect(await touchbase.look.planDraft.count()).toBe(0);
  }, 60_000);

  it('done again it changes nothing', async () => {
    const before = await touches();
    const { running, clock } = touchbase;
    await touchbase.look.enrolment.updateMany({ where: { planKey }, data: { toFollow: true } });
    while ((await toFollow()) > 0)
      await followEditedPlan(running.means, { teamId: running.teamId, planKey, at: clock.now() });
    const nothing = { added: 0, moved: 0, withdrawn: 0, settledChanged: 0 };
    expect(difference(before, await touches())).toEqual(nothing);
  }, 60_000);

  it('of two managers the second is told who was first, and loses nothing', async () => {
    const { look, slack, clock } = touchbase;
    await look.member.updateMany({ where: { userId: yusuf }, data: { isManager: true, language: 'ar' } });
    for (const userId of [mona, yusuf]) {
      await opensPlans(userId, userId === yusuf ? '/touchbase خطط' : '/touchbase plans');
      await press(userId, 'plan-menu', 'edit 8x8', /8x8: /);
    }
    await press(yusuf, 'step-menu', 'remove event-invitation', /7/);
    await submits(yusuf);
    await shows(yusuf, 'لا أحد على');
    clock.forward(5);
    await submits(yusuf);
    await shows(yusuf, 'تم حفظ');

    await press(mona, 'step-menu', 'remove social-one-question', '7 steps');
    await submits(mona);
    await shows(mona, 'Nobody is on 8x8');
    await submits(mona);
    await shows(mona, /يوسف saved 8x8 \(.*09:35\) after you had begun/);
    expect((await look.teamPlan.findFirstOrThrow({ where: { key: '8x8' } })).savedByUserId).toBe(yusuf);
    const draft = await look.planDraft.findFirstOrThrow({ where: { key: '8x8', byUserId: mona } });
    await press(mona, 'draft-export', undefined, 'in our conversation');
    const [file] = slack.dm(mona).at(-1)?.files ?? [];
    const text =
      slack
        .as(mona)
        .readsFile(file ?? '')
        ?.content.toString() ?? '';
    expect(readPlan(text)).toEqual({ plan: draft.plan, key: '8x8' });
    await slack.as(mona).closeView();
    await press(mona, 'draft-anew', undefined, '8x8: 7 steps');
    expect(talk.form(mona)).toContain('social message: one question');
    await slack.as(yusuf).closeView({ all: true });
  });

  it('goes on after a restart in the middle', async () => {
    const before = await touches();
    await opensPlans(mona);
    await press(mona, 'plan-menu', `built-in ${planKey}`, '33 Touch: 33 steps');
    await submits(mona);
    await shows(mona, /200 people are on 33 Touch/);
    const preview = previewed(talk.form(mona));
    await submits(mona);
    for (let left = howMany; left === howMany; left = await toFollow())
      await new Promise((resolve) => setTimeout(resolve, 5));
    await touchbase.running.stop();
    expect(await startedAgain(async () => await toFollow())).toBeGreaterThan(0);
    await followed();
    expect(difference(before, await touches())).toEqual(preview);
    // The step that had been removed is due again, and the plan is the built-in one.
    expect(await touchbase.look.teamPlan.count({ where: { key: planKey } })).toBe(0);
    expect(await touchbase.look.touch.count({ where: { stepRemovedAt: { not: null }, state: 'due' } })).toBe(
      0,
    );
    expect(
      await touchbase.look.touch.count({ where: { stepKey: 'email-loan-offers', state: 'due' } }),
    ).toBeGreaterThan(20);

    async function startedAgain<T>(look: () => Promise<T>): Promise<T> {
      await touchbase.startAgain();
      return await look();
    }
  }, 60_000);

  it('copies a plan, under a name of its own, and deletes it when nobody is on it', async () => {
    await opensPlans(mona);
    await press(mona, 'plan-menu', 'copy buyer', 'Name in Arabic');
    const taken = await submits(mona, { 'name-en': ' buyer ', 'name-ar': 'مشترو الرياض' });
    expect(taken.fields).toEqual({ 'name-en': 'There is a plan of this name already.' });
    await submits(mona, { 'name-en': 'Riyadh buyers', 'name-ar': 'مشترو الرياض' });
    await shows(mona, 'Riyadh buyers · the team’s own · 11 steps · nobody on it');
    await press(mona, 'plan-menu', 'delete riyadh-buyers', 'Delete Riyadh buyers?');
    await touchbase.look.enrolment.updateMany({ where: { planKey }, data: { planKey: 'riyadh-buyers' } });
    await submits(mona);
    await shows(mona, '200 people are on Riyadh buyers, so it stays.');
    await touchbase.look.enrolment.updateMany({ where: { planKey: 'riyadh-buyers' }, data: { planKey } });
    await press(mona, 'plan-menu', 'delete riyadh-buyers', 'Delete Riyadh buyers?');
    await submits(mona);
    await shows(mona, 'Riyadh buyers is deleted.');
  });

  it('imports a plan as YAML: with clear faults, or as an edit whose effect is shown', async () => {
    const { slack, running } = touchbase;
    const plan = running.means.library.get('12-direct');
    if (!plan) throw new Error('No 12-direct');
    const uploaded = (content: string | Uint8Array) => slack.as(mona).uploads({ name: 'plan.yaml', content });
    const sends = async (content: string | Uint8Array, then: string) => {
      await submits(mona, { file: [uploaded(content)] });
      await shows(mona, then);
      return talk.form(mona);
    };
    await opensPlans(mona);
    await press(mona, 'plan-import', undefined, 'Import a plan');
    const yaml = planAsYaml(plan);
    const faulty = yaml.replace('total: 12', 'total: 13').replace(/channel: \w+/, 'channel: pigeon');
    const faults = await sends(faulty, 'The file is no plan yet:');
    expect(faults).toMatch(/step 1 \([a-z-]+\): channel: /);
    expect(faults).toContain('total: says 13, but there are 12 steps');
    expect(await sends('steps: [', 'The file is no plan yet: one fault.')).toContain('Flow sequence');
    expect(await sends('x'.repeat(201 * 1024), 'A plan has at most 200 kB.')).toContain('Import');
    expect(await sends(new Uint8Array([0xff, 0xfe, 0x41]), 'no text in UTF-8')).toContain('Import');
    expect(await sends(yaml.replace('repeats: yearly\n', ''), 'The file is no plan yet')).toContain('when:');
    expect(
      await sends(planAsYaml({ ...plan, kind: 'operational' }), 'There is a plan with the key'),
    ).toContain('12-direct');
    const named = planAsYaml({ ...plan, key: 'our-mail', name: { en: 'Our mail', ar: 'بريدنا' } });
    await sends(`\ufeff${named}`, 'Nobody is on Our mail');
    await submits(mona);
    await shows(mona, 'Our mail · the team’s own · 12 steps · nobody on it');
    await press(mona, 'plan-menu', 'export our-mail', 'in our conversation');
    const [file] = slack.dm(mona).at(-1)?.files ?? [];
    expect(
      slack
        .as(mona)
        .readsFile(file ?? '')
        ?.content.toString(),
    ).toBe(named);
  });
});
