import { setTimeout as pause } from 'node:timers/promises';
import type { Touch } from '../../sandbox/people/find-element.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, mona, guest } = people;

describe('what administrators keep', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
    for (const userId of [mona, sara])
      await touchbase.look.member.updateMany({ where: { userId }, data: { language: 'en' } });
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const opens = (userId: string, line: string) => talk.opensForm(userId, () => talk.command(userId, line));
  const presses = async (userId: string, touch: Touch) => {
    const view = touchbase.slack.as(userId).openView();
    if (!view) throw new Error(`${userId} has no form open`);
    talk.answerOf(await touchbase.slack.as(userId).press(view, touch));
  };
  const shows = (userId: string, text: string) =>
    touchbase.slack.waitFor(() => talk.form(userId).includes(text), { what: `a form that says ${text}` });
  const deeds = async (deed: string) =>
    await touchbase.look.auditEntry.findMany({ where: { deed }, orderBy: { id: 'asc' } });

  describe('roles', () => {
    it('are seen and given by administrators alone', async () => {
      expect(await talk.types(omar, '/touchbase roles')).toContain('for administrators');
      const form = await opens(mona, '/touchbase الأدوار');
      expect(form).toContain('Managers');
      expect(form).toContain('Agents now:');
    });

    it('hold from the next press on, are told privately and kept', async () => {
      expect(await talk.types(omar, '/touchbase status')).toContain('for managers');
      await opens(mona, '/touchbase roles');
      await touchbase.slack.as(mona).submit({ managers: [mona, omar], administrators: [mona, sara] });
      await shows(mona, '@Omar is a manager now.');
      expect(talk.form(mona)).toContain('is an administrator now.');
      expect(await talk.types(omar, '/touchbase status')).not.toContain('for managers');
      await touchbase.settled();
      expect(talk.dm(omar).at(-1)).toContain('you are a manager now');
      expect(talk.dm(sara).at(-1)).toContain('you are an administrator now');
      expect(await deeds('role-given')).toMatchObject([
        { byUserId: mona, subjectId: mona, details: { role: 'manager' } },
        { byUserId: mona, subjectId: mona, details: { role: 'administrator' } },
        { byUserId: mona, subjectId: omar, details: { role: 'manager' } },
        { byUserId: mona, subjectId: sara, details: { role: 'administrator' } },
      ]);
    });

    it('are not for guests, and somebody has to stay administrator', async () => {
      await opens(mona, '/touchbase roles');
      const toGuest = await touchbase.slack
        .as(mona)
        .submit({ managers: [mona, guest], administrators: [mona] });
      expect(toGuest.fields).toMatchObject({ managers: expect.stringContaining('Only members') });
      const toNobody = await touchbase.slack.as(mona).submit({ managers: [mona], administrators: [] });
      expect(toNobody.fields).toMatchObject({ administrators: expect.stringContaining('has to stay') });
    });

    it('that were changed meanwhile are shown anew, and nothing is saved', async () => {
      await opens(mona, '/touchbase roles');
      await opens(sara, '/touchbase roles');
      await touchbase.slack.as(sara).submit({ managers: [mona], administrators: [mona, sara] });
      await touchbase.slack.as(mona).submit({ managers: [mona, lina], administrators: [mona] });
      await shows(mona, 'changed the roles meanwhile');
      expect(await touchbase.look.member.findMany({ where: { isManager: true } })).toMatchObject([
        { userId: mona },
      ]);
      // What is open already is of no use to whom it was taken from.
      await opens(sara, '/touchbase roles');
      await opens(mona, '/touchbase roles');
      await touchbase.slack.as(mona).submit({ managers: [mona], administrators: [mona] });
      await touchbase.slack.as(sara).submit({ managers: [sara], administrators: [sara] });
      expect(talk.form(sara)).toMatch(/for administrators/);
      await touchbase.settled();
      expect(talk.dm(sara).at(-1)).toMatch(/neither manager nor administrator/);
      const stays = { where: { OR: [{ isAdministrator: true }, { userId: sara }] } };
      await touchbase.running.reconcile();
      expect(await touchbase.look.member.findMany({ ...stays, orderBy: { userId: 'asc' } })).toMatchObject([
        { userId: mona, isAdministrator: true },
        { userId: sara, isAdministrator: false },
      ]);
    });
  });

  describe('keys', () => {
    const post = (key: string, path = '/intake/portal', body: object = {}) =>
      fetch(`${touchbase.running.webUrl}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': key },
        body: JSON.stringify({ name: 'Nora', email: `${crypto.randomUUID()}@example.com`, ...body }),
      });
    /** Until the processes have heard of it, which takes two seconds at most. */
    const comesTo = async (key: string, status: number, path?: string) => {
      const end = performance.now() + 20_000;
      for (;;) {
        const answer = await post(key, path);
        if (answer.status === status || performance.now() > end) return answer.status;
        // Many refusals from one address are refused for being many.
        await pause(300);
      }
    };
    const keyIn = (text: string) => /tb_[0-9a-f]{64}/.exec(text)?.[0] ?? '';
    let first = '';

    it('are made for a source, and shown this once', async () => {
      expect(await talk.types(omar, '/touchbase keys')).toContain('for administrators');
      await opens(mona, '/touchbase keys');
      await presses(mona, { actionId: 'key-make' });
      await shows(mona, 'What it is for');
      const refused = await touchbase.slack.as(mona).submit({ source: 'Meta' });
      expect(refused.fields).toMatchObject({ source: expect.stringContaining('Meta’s signature') });
      await touchbase.slack.as(mona).submit({ source: 'Portal', label: 'Agency' });
      await shows(mona, 'The key for portal');
      first = keyIn(talk.form(mona));
      expect(first).not.toBe('');

      const [kept] = await touchbase.look.intakeKey.findMany();
      expect(kept).toMatchObject({ sourceKey: 'portal', label: 'Agency', createdByUserId: mona });
      const everywhere = JSON.stringify([
        kept,
        await touchbase.look.auditEntry.findMany(),
        await touchbase.look.telling.count(),
      ]);
      expect(everywhere).not.toContain(first);
      expect(await opens(mona, '/touchbase keys')).toContain(first.slice(0, 8));
      expect(talk.form(mona)).not.toContain(first);
    });

    it('open their own source alone, and the door of events', async () => {
      expect(await comesTo(first, 201)).toBe(201);
      expect((await post(first, '/intake/website')).status).toBe(403);
      expect(
        (await post(first, '/v1/events', { person: { emails: [{ value: 'n@x.org' }] } })).status,
      ).toBeLessThan(300);
      expect((await post(`${first}x`)).status).toBe(401);
      // The form for people is there for the source too.
      expect((await fetch(`${touchbase.running.webUrl}/form/portal`)).status).toBe(200);
      expect(await touchbase.look.intakeKey.findMany()).toMatchObject([
        { lastUsedAt: touchbase.clock.now() },
      ]);
    });

    it('are exchanged with an overlap', async () => {
      await opens(mona, '/touchbase keys');
      await presses(mona, { actionId: 'key-rotate-day' });
      await shows(mona, 'The one before goes on until');
      const second = keyIn(talk.form(mona));
      expect(second).not.toBe(first);
      expect(await touchbase.look.intakeKey.count()).toBe(2);
      await opens(mona, '/touchbase keys');
      expect(talk.form(mona)).toContain('ends');

      expect(await comesTo(second, 201)).toBe(201);
      expect((await post(first)).status).toBe(201);
      touchbase.clock.forward(24 * 60 + 1);
      expect((await post(first)).status).toBe(401);
      expect((await post(second)).status).toBe(201);
      first = second;
    });

    it('end at once, in another process too', async () => {
      const before = touchbase.running;
      await touchbase.startAgain();
      const other = touchbase.running;
      try {
        expect(await comesTo(first, 201)).toBe(201);
        await opens(mona, '/touchbase keys');
        await presses(mona, { actionId: 'key-end' });
        await shows(mona, 'No key has been made here yet');
        for (const running of [before, other]) {
          touchbase.running = running;
          expect(await comesTo(first, 401)).toBe(401);
        }
      } finally {
        // In HTTP mode Slack posts to the one that started last.
        touchbase.running = other;
        await before.stop();
      }
    });
  });

  describe('the trail', () => {
    it('tells administrators who changed what, newest first, by kind and person', async () => {
      expect(await opens(omar, '/touchbase audit')).toContain('for administrators');
      const trail = await opens(mona, '/touchbase السجل');
      expect(trail).toContain('@Mona ended the key tb_');
      expect(trail).toContain('@Mona exchanged the key tb_');
      await presses(mona, { actionId: 'audit-kind', select: 'roles' });
      const isOnlyRoles = () =>
        talk.form(mona).includes('@Mona made @Omar a manager') && !talk.form(mona).includes('the key tb_');
      await touchbase.slack.waitFor(isOnlyRoles, { what: 'the roles alone' });
      await presses(mona, { actionId: 'audit-who', select: omar });
      await shows(mona, 'Nothing of that kind');
      await presses(mona, { actionId: 'audit-all' });
      await shows(mona, 'ended the key');
    });

    it('has every change of settings and of owners, with what it was and what it is', async () => {
      await talk.types(mona, '/touchbase cap 3');
      await talk.types(mona, `/touchbase coordinator <@${lina}>`);
      const { leadId } = await talk.claimed(omar, '=HYPERLINK("http://x") Huda');
      await talk.types(mona, `/lead assign Huda to <@${lina}>`);
      const trail = await opens(mona, '/touchbase audit');
      expect(trail).toContain('the weekly cap of touches: from 2 to 3');
      expect(trail).toContain('@Mona changed the coordinator: from nothing to @Lina');
      expect(trail).toMatch(/Huda went from nobody to @Omar, by @Omar/);
      expect(trail).toMatch(/Huda went from @Omar to @Lina, by @Mona/);
      const { contactId } = await touchbase.look.lead.findUniqueOrThrow({ where: { id: leadId } });
      // What is kept names nobody: the name is looked up when it is drawn.
      const kept = await touchbase.look.auditEntry.findMany({ where: { subjectId: contactId } });
      expect(JSON.stringify(kept)).not.toContain('Huda');
    });

    it('is a file that no spreadsheet takes for formulas', async () => {
      await opens(mona, '/touchbase audit');
      await presses(mona, { actionId: 'audit-file' });
      const [file] = await touchbase.slack.waitFor(() => touchbase.slack.dm(mona).at(-1)?.files, {
        what: 'the file',
      });
      const text = String(touchbase.slack.as(mona).readsFile(file ?? '')?.content);
      expect(text).toContain('Omar');
      expect(text).not.toMatch(/(?:^|,)"?[=+@-]/m);
    });

    it('is in pages', async () => {
      const { teamId } = touchbase.running;
      await touchbase.look.auditEntry.createMany({
        data: Array.from({ length: 60 }, (_, nth) => ({
          teamId,
          at: new Date(touchbase.clock.now().getTime() - (nth + 1) * 86_400_000),
          byUserId: lina,
          deed: 'settings-changed',
          details: { setting: 'weeklyCap', from: nth, to: nth + 1 },
        })),
      });
      await opens(mona, '/touchbase audit');
      await presses(mona, { actionId: 'audit-who', select: lina });
      await shows(mona, 'from 24 to 25');
      expect(talk.form(mona)).not.toContain('from 25 to 26');
      await presses(mona, { actionId: 'audit-older' });
      await shows(mona, 'from 25 to 26');
      await presses(mona, { actionId: 'audit-older' });
      await shows(mona, 'from 59 to 60');
    });
  });
});
