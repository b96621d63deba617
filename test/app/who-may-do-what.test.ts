import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { actions, forms, shortcuts } from '../../src/actions/index.ts';
import { commands } from '../../src/commands/index.ts';
import { inBothLanguages } from '../../src/slack/plain-answers.ts';
import { generalWords } from '../../src/words/general-words.ts';
import { commandRows } from './ways-in/command-rows.ts';
import { eventRows, tellOf } from './ways-in/events.ts';
import { pageOf } from './ways-in/page.ts';
import { knock, knockers, routeRows, routesThereAre } from './ways-in/routes.ts';
import { actionRows, formRows, mayUse, members, shortcutRows } from './ways-in/rows.ts';
import { everyWay, openListeners, type Somebody } from './ways-in/slack-says.ts';
import { cast, type Stage, secrets, setStage } from './ways-in/stage.ts';
import { digestOf, idOf, rowsBefore, tryWay } from './ways-in/try-way.ts';
import { type Way, waysIn } from './ways-in/ways.ts';

const page = path.resolve(import.meta.dirname, '../../docs/who-may-do-what.md');
const strangers = ['guest', 'outsider', 'bot', 'unseen'] as const;
const otherTeam = 'T0OTHER';
const closedToThem = inBothLanguages(generalWords.notAMember);

let stage: Stage;
let ways: Way[];
beforeAll(async () => {
  stage = await setStage();
  ways = waysIn(stage);
}, 120_000);
afterAll(async () => {
  await stage?.touchbase.stop();
});

describe('the table', () => {
  it('has a row for every way in, and every row is one', () => {
    expect(actions.map(idOf).toSorted()).toEqual(Object.keys(actionRows).toSorted());
    expect(forms.map(idOf).toSorted()).toEqual(Object.keys(formRows).toSorted());
    expect(shortcuts.map(({ id }) => id).toSorted()).toEqual(Object.keys(shortcutRows).toSorted());
    expect(commands.map(({ name }) => name).toSorted()).toEqual(Object.keys(commandRows).toSorted());
    const routes = Object.keys(routeRows).filter((route) => route !== 'GET elsewhere');
    expect(routesThereAre(stage)).toEqual(routes.toSorted());
  });

  it('has whoever may not refused, or finding nobody where they named somebody, and nobody else', () => {
    for (const { name, kind, may, verdicts } of ways)
      members.forEach((who, index) => {
        const finds = kind === 'command' || name.startsWith('^pick');
        const letters = mayUse[may].includes(who) ? 'can' : finds ? 'rf' : 'r';
        expect(`${name} ${who}: ${letters.includes(verdicts[index] ?? '-')}`).toBe(`${name} ${who}: true`);
      });
  });

  it('stands on the page', () => {
    const written = pageOf(ways);
    if (process.env.WRITE_WHO_MAY_DO_WHAT) writeFileSync(page, written);
    expect(readFileSync(page, 'utf8')).toBe(written);
  });
});

describe('members', () => {
  it('are let do what they may, and others are told and can change nothing', async () => {
    const { teamId, means } = stage.touchbase.running;
    const all = await digestOf(means.store.rows, teamId);
    const before = rowsBefore(means.store, teamId);
    const faults: string[] = [];
    for (const who of members) {
      const asking = await stage.asks(cast[who]);
      if (!asking) throw new Error(`${who} may do nothing`);
      for (const way of ways) {
        const came = await tryWay(stage, { ...asking, requestId: randomUUID() }, before, way.act);
        const must = way.verdicts[members.indexOf(who)];
        if (came.letter !== must)
          faults.push(
            `${way.kind} ${way.name} by the ${who}: ${came.letter}, not ${must}: ${came.said.slice(0, 400)}`,
          );
        for (const { of, text, mayRead } of secrets)
          if (came.read.includes(text) && !mayUse[mayRead].includes(who) && !way.typed.includes(text))
            faults.push(`${way.kind} ${way.name} tells the ${who} ${of}: ${came.said.slice(0, 400)}`);
      }
    }
    expect(faults).toEqual([]);
    // Each was taken back.
    expect(await digestOf(means.store.rows, teamId)).toBe(all);
  }, 240_000);
});

describe('an administrator of another team', () => {
  it('reaches and reads nothing with ids of this one, by every way in', async () => {
    const { look, running } = stage.touchbase;
    await look.team.create({
      data: {
        ...{ id: otherTeam, zone: 'Asia/Riyadh', country: 'SA', setUpAt: new Date('2026-01-01T00:00:00Z') },
        ...{ workingDays: [0, 1, 2, 3, 4], leadsChannelId: 'C0THEIRS', reportsChannelId: 'C0THEIRS2' },
      },
    });
    const rights = { inLeadsChannel: true, isManager: true, isAdministrator: true };
    await look.member.create({
      data: { teamId: otherTeam, userId: 'U0THEIRS', name: 'Their Boss', language: 'en', ...rights },
    });
    const asking = await stage.asks('U0THEIRS', otherTeam);
    if (!asking) throw new Error('The administrator of the other team may do nothing');
    const names = (await look.contact.findMany({ where: { teamId: running.teamId } })).map(({ name }) => ({
      of: 'a name',
      text: name.replaceAll(' ', '').toLowerCase(),
    }));
    expect(names.length).toBeGreaterThan(8);
    const faults: string[] = [];
    const before = rowsBefore(running.means.store, running.teamId);
    for (const { kind, name, typed, act } of ways) {
      const came = await tryWay(stage, { ...asking, requestId: randomUUID() }, before, act);
      if (came.letter === 'c') faults.push(`${kind} ${name} changes rows of another team`);
      // What they typed themselves is said again.
      for (const { of, text } of [...secrets, ...names])
        if (came.read.includes(text) && !typed.includes(text))
          faults.push(`${kind} ${name} tells another team ${of}, ${text}: ${came.said.slice(0, 400)}`);
    }
    expect(faults).toEqual([]);
  }, 120_000);
});

describe('guests, people of other workspaces, bots and whoever was never seen', () => {
  const by = (who: keyof typeof cast): Somebody => ({
    userId: cast[who],
    teamId: who === 'outsider' ? 'T0ALIEN' : stage.touchbase.running.teamId,
  });

  it('have no command, button, form and shortcut run for them, and are told so', async () => {
    const { means, teamId } = stage.touchbase.running;
    const before = await digestOf(means.store.rows, teamId);
    const listeners = await openListeners(stage.touchbase);
    try {
      const faults: string[] = [];
      for (const { name, body } of everyWay) {
        // Rightly sent, it is run: so it is not for what is sent that nothing is run below.
        const { ran } = await listeners.tell(body(by('administrator'), listeners.url));
        if (ran.join() !== name) faults.push(`${name} runs ${ran.join()} for the administrator`);
        // Whose workspace is ours by what is sent, though they are of another one, is kept as a guest.
        const each = [...strangers.map(by), { ...by('outsider'), teamId }];
        for (const somebody of each) {
          const came = await listeners.tell(body(somebody, listeners.url));
          const isTold = name.startsWith('form') ? /"clear"/.test(came.said) : saysClosed(came.said);
          if (came.ran.length > 0 || came.faults.length > 0 || !isTold)
            faults.push(`${name} by ${somebody.userId}: ${JSON.stringify(came)}`);
        }
      }
      expect(faults).toEqual([]);
    } finally {
      await listeners.close();
    }
    expect(await digestOf(means.store.rows, teamId)).toBe(before);
  }, 60_000);

  it('may do nothing whatever Slack tells of them', async () => {
    const listeners = await openListeners(stage.touchbase);
    const { means, teamId } = stage.touchbase.running;
    try {
      const others = async () =>
        JSON.stringify(
          await means.store.rows.member.findMany({
            where: { teamId, userId: { notIn: strangers.map((who) => cast[who]) } },
            orderBy: { userId: 'asc' },
          }),
        );
      const before = await others();
      for (const { event, must } of eventRows)
        for (const who of strangers) {
          const came = await listeners.tell(tellOf(event, by(who), stage));
          const home = came.said.includes('views.publish')
            ? saysClosed(came.said)
              ? 'told'
              : 'shown'
            : 'silent';
          expect(`${event} ${who}: ${home} ${came.faults.join()}`).toBe(`${event} ${who}: ${must[who]} `);
          expect(secrets.filter(({ text }) => came.said.includes(text))).toEqual([]);
          // What Slack tells of them is kept; it lets them do nothing.
          expect(await stage.asks(cast[who])).toBeUndefined();
        }
      expect(await others()).toBe(before);
    } finally {
      await listeners.close();
    }
  });

  function saysClosed(said: string): boolean {
    return said.includes(closedToThem.split('\n')[0] ?? closedToThem);
  }
});

describe('the web server', () => {
  // Last: what is let in changes something for good.
  it('lets in who has the secret of a route, and changes and tells nothing to others', async () => {
    const { look, running } = stage.touchbase;
    const came: Record<string, Record<string, string>> = {};
    for (const route of Object.keys(routeRows))
      for (const who of knockers) {
        const before = await digestOf(look, running.teamId);
        const { status, text } = await knock(stage, route, who);
        const read = text.replaceAll(/\s/g, '').toLowerCase();
        expect(secrets.filter((one) => read.includes(one.text))).toEqual([]);
        // What was kept is worked on behind the answer.
        await pause(status < 400 ? 50 : 0);
        await stage.touchbase.settled();
        const isChanged = (await digestOf(look, running.teamId)) !== before;
        const what = isChanged ? 'changes' : status < 400 ? 'answers' : 'refused';
        came[route] = { ...came[route], [who]: `${status} ${what}` };
      }
    expect(came).toEqual(
      Object.fromEntries(Object.entries(routeRows).map(([route, { must }]) => [route, must])),
    );
  }, 60_000);
});
