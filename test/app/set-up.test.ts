import { messageAsText } from '../../sandbox/as-text.ts';
import { setUpTeam } from '../../src/flows/team/set-up-team.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, lina, yusuf, mona, guest } = people;

describe('set-up', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase({ setUp: false, start: { adminUsers: [yusuf] } });
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const team = () => touchbase.look.team.findFirstOrThrow();
  /** Waits for what the database comes to say after an event, which Slack has acknowledged before. */
  async function comesTo<T>(look: () => Promise<T>, expected: T): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      if ((await look()) === expected) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await look()).toBe(expected);
  }
  async function saveAgain(byUserId: string) {
    const { leadsChannelId = '', reportsChannelId = '', fallbackUserId, ...row } = await team();
    const { zone, country, currency, workingDays, firstWeekday } = row;
    const members = await touchbase.look.member.findMany({ where: { inLeadsChannel: true } });
    return await setUpTeam(touchbase.running.means, {
      teamId: row.id,
      byUserId,
      at: touchbase.clock.now(),
      membersOfLeadsChannel: members.map(({ userId }) => userId),
      settings: {
        leadsChannelId: leadsChannelId ?? '',
        reportsChannelId: reportsChannelId ?? '',
        managerUserIds: [mona],
        fallbackUserId,
        zone,
        country,
        currency,
        workingDays,
        firstWeekday,
        language: 'ar',
        digits: 'arabic',
      },
    });
  }
  const agents = async () => {
    const status = await talk.types(mona, '/touchbase status');
    return /(\S+) agents?,/.exec(status)?.[1];
  };
  const asForm = (userId: string) => {
    const view = touchbase.slack.as(userId).openView();
    return view ? messageAsText(view, touchbase.slack.nameOf).replaceAll(/[\u2066-\u2069]/g, '') : '';
  };

  it('before it, every other command says who does it; help and one’s own settings work', async () => {
    for (const line of [
      '/touch',
      '/lead show huda',
      '/optout huda',
      '/deal huda 1 1',
      '/source list',
      '/touchbase status',
    ])
      expect(await talk.types(omar, line)).toBe(
        'Touchbase is not set up yet. An administrator does it with /touchbase setup; it takes a minute.',
      );
    expect(await talk.types(sara, '/touch تم')).toMatch(/^لم يتم إعداد Touchbase بعد/);
    expect(await talk.types(omar, '/touchbase')).toMatch(/^What you can type/);
    expect(await talk.types(omar, '/touchbase language english')).toMatch(/^From now on/);
    expect(await talk.types(omar, '/touchbase zone slack')).toMatch(/^Your mornings/);
    expect(await talk.types(guest, '/touchbase setup')).toMatch(/^Touchbase is for the members/);
  });

  it('leads that come before it are kept', async () => {
    for (const nth of [1, 2, 3]) {
      touchbase.clock.forward(1);
      await talk.inquires(`Early ${nth}`);
    }
    expect(touchbase.slack.messages(touchbase.leadsChannelId)).toEqual([]);
    expect(await touchbase.look.lead.count()).toBe(3);
  });

  it('is for administrators: of the workspace, or named by the environment', async () => {
    expect(await talk.types(omar, '/touchbase setup')).toBe('This is for administrators.');
    expect(await talk.opensForm(yusuf, () => talk.command(yusuf, '/touchbase setup'))).toContain('Touchbase');
    await touchbase.slack.as(yusuf).closeView({ all: true });
  });

  it('opens a form with what is likely where the administrator is', async () => {
    expect(await talk.opensForm(mona, () => talk.command(mona, '/touchbase setup'))).toMatchSnapshot();
  });

  it('says what is wrong under each field, and keeps what was typed', async () => {
    const sent = await touchbase.slack.as(mona).submit({
      'leads-channel': touchbase.leadsChannelId,
      'reports-channel': touchbase.leadsChannelId,
      zone: 'Riyadh',
      country: 'Saudi',
      currency: 'riyal',
    });
    expect(sent.fields).toEqual({
      'reports-channel': 'Choose another one: reports would drown among leads.',
      zone: 'No such time zone. For example Asia/Riyadh or America/New_York.',
      country: 'Two letters are needed, such as SA, AE, EG, US or GB.',
      currency: 'Three letters are needed, such as SAR, AED or USD.',
    });
    expect((await team()).setUpAt).toBeNull();
  });

  it('says how to invite the bot where it is not in a channel, and keeps the values', async () => {
    const closed = touchbase.slack.addChannel({ name: 'closed', members: [mona], withBot: false });
    await touchbase.slack.as(mona).submit({
      'reports-channel': closed,
      zone: 'Asia/Riyadh',
      country: 'sa',
      currency: 'sar',
      fallback: lina,
      'working-days': ['0', '1', '2', '3'],
    });
    const problem = 'I am not in #closed, so nothing was saved.';
    await touchbase.slack.waitFor(() => asForm(mona).includes(problem), { what: 'the problem in the form' });
    expect(asForm(mona)).toMatchSnapshot();
    expect((await team()).setUpAt).toBeNull();
  });

  it('comes back with what was typed where Slack fails, and says under which number the log tells why', async () => {
    touchbase.slack.faults.next('conversations.members', { kind: 'error', error: 'fatal_error' });
    await touchbase.slack.as(mona).submit({ 'reports-channel': touchbase.reportsChannelId });
    await touchbase.slack.waitFor(() => asForm(mona).includes('Reference'), {
      what: 'the failure in the form',
    });
    expect(asForm(mona)).toMatch(
      /Sorry, that could not be done now, and nothing was changed\..*Reference \w{8}/,
    );
    expect(asForm(mona)).not.toContain('I am not in');
    expect(asForm(mona)).toContain('[Asia/Riyadh]');
    expect((await team()).setUpAt).toBeNull();
  });

  it('saves, counts the agents, and posts the leads that came before, oldest first', async () => {
    // Slack stumbles once in each look and once in the answer; all of that is tried again.
    for (const method of ['conversations.members', 'views.update'])
      touchbase.slack.faults.next(method, { kind: 'status', status: 500 });
    await touchbase.slack.as(mona).submit({ 'reports-channel': touchbase.reportsChannelId });
    await touchbase.slack.waitFor(() => asForm(mona).includes('is set up'), { what: 'the end of set-up' });
    expect(asForm(mona)).toMatch(
      /Touchbase is set up\. 5 agents get new leads in #leads\. 3 leads that came before are posted now\./,
    );
    await touchbase.slack.as(mona).closeView({ all: true });
    expect(await team()).toMatchObject({
      leadsChannelId: touchbase.leadsChannelId,
      reportsChannelId: touchbase.reportsChannelId,
      fallbackUserId: lina,
      zone: 'Asia/Riyadh',
      country: 'SA',
      currency: 'SAR',
      workingDays: [0, 1, 2, 3],
      setUpByUserId: mona,
    });
    await touchbase.settled();
    const posted = touchbase.slack.messages(touchbase.leadsChannelId).map((message) => talk.read(message));
    const since = posted.map((card) => /بالانتظار منذ (\S+)/.exec(card)?.[1]);
    expect(since).toEqual(['09:31', '09:32', '09:33']);
  });

  it('again: shows what is so, posts nothing twice', async () => {
    const form = await talk.opensForm(mona, () => talk.command(mona, '/touchbase settings'));
    expect(form).toContain('[Asia/Riyadh]');
    await touchbase.slack.as(mona).submit({ language: 'ar', digits: 'arabic' });
    await touchbase.slack.waitFor(() => /is set up|اكتمل/.test(asForm(mona)), { what: 'the end of set-up' });
    await touchbase.slack.as(mona).closeView({ all: true });
    await touchbase.settled();
    expect(touchbase.slack.messages(touchbase.leadsChannelId)).toHaveLength(3);
    await talk.inquires('Arabic Card');
    expect(talk.read(touchbase.slack.messages(touchbase.leadsChannelId).at(-1) ?? never())).toMatch(
      /^عميل محتمل جديد: شراء · website · بالانتظار منذ .*\nArabic/i,
    );
  });

  describe('who is an agent', () => {
    it('whoever is in the leads channel: joining makes one, leaving ends it', async () => {
      await talk.types(mona, '/touchbase language english');
      expect(await agents()).toBe('٥');
      touchbase.slack.joinTeam({ id: 'U0NEW', name: 'new', realName: 'New', tz: 'Asia/Riyadh' });
      touchbase.slack.join(touchbase.leadsChannelId, 'U0NEW');
      await comesTo(agents, '٦');
      expect(await talk.types('U0NEW', '/touchbase language english')).toMatch(/^From now on/);
      expect(await talk.types('U0NEW', '/touch')).toMatch(/^Nothing is due\./);
      touchbase.slack.leave(touchbase.leadsChannelId, 'U0NEW');
      await comesTo(agents, '٥');
      expect(await talk.types('U0NEW', '/touch')).toBe(
        'This is for the agents: the members of the leads channel.',
      );
      const card = touchbase.slack.messages(touchbase.leadsChannelId)[0] ?? never();
      touchbase.slack.join(touchbase.reportsChannelId, 'U0NEW');
      expect(await agents()).toBe('٥');
      expect(card.channel).toBe(touchbase.leadsChannelId);
    });

    it('bots and guests never are', async () => {
      touchbase.slack.joinTeam({ id: 'U0BOT', name: 'bot', realName: 'Bot', isBot: true });
      touchbase.slack.join(touchbase.leadsChannelId, 'U0BOT');
      touchbase.slack.joinTeam({
        id: 'U0VISITOR',
        name: 'visitor',
        realName: 'Visitor',
        isUltraRestricted: true,
      });
      touchbase.slack.join(touchbase.leadsChannelId, 'U0VISITOR');
      const inChannel = () => touchbase.look.member.count({ where: { inLeadsChannel: true } });
      await touchbase.running.reconcile();
      await comesTo(async () => (await inChannel()) >= 7, true);
      expect(await agents()).toBe('٥');
      const card = touchbase.slack.messages(touchbase.leadsChannelId)[0] ?? never();
      expect(await talk.presses(guest, card, { actionId: 'claim' })).toMatch(/^Touchbase is for the members/);
      expect(await touchbase.look.lead.count({ where: { stage: 'claimed' } })).toBe(0);
    });

    it('who was deactivated is none any more', async () => {
      touchbase.slack.changePerson(lina, { deleted: true });
      await comesTo(agents, '٤');
    });
  });

  it('administrators are whoever set up first and those whom the environment names', async () => {
    const administrators = async () => {
      const rows = await touchbase.look.member.findMany({
        where: { OR: [{ isAdministrator: true }, { isNamedAdministrator: true }] },
      });
      return rows.map(({ userId }) => userId).toSorted();
    };
    expect(await administrators()).toEqual([mona, yusuf].toSorted());
    await saveAgain(yusuf);
    expect(await administrators()).toEqual([mona, yusuf].toSorted());
    // Somebody whom an earlier environment named.
    await touchbase.look.member.updateMany({
      where: { userId: omar },
      data: { isNamedAdministrator: true },
    });
    await touchbase.running.reconcile();
    expect(await administrators()).toEqual([mona, yusuf].toSorted());
  });

  it('is asked of whoever saves once more when Slack has answered', async () => {
    const before = await team();
    // Whom an administrator's role was taken from meanwhile; another admin of the workspace, who came second.
    expect(await saveAgain(omar)).toEqual({ kind: 'denied', why: 'administrators-only' });
    await touchbase.look.member.updateMany({ where: { userId: omar }, data: { isSlackAdmin: true } });
    expect(await saveAgain(omar)).toEqual({ kind: 'denied', why: 'administrators-only' });
    expect(await team()).toEqual(before);
  });

  it('leaves the managers as they are by now where the form did not change them', async () => {
    const managers = async () =>
      (await touchbase.look.member.findMany({ where: { isManager: true } })).map(({ userId }) => userId);
    const setManager = async (userId: string, isManager: boolean) =>
      await touchbase.look.member.updateMany({ where: { userId }, data: { isManager } });
    await setManager(omar, true);
    await talk.opensForm(mona, () => talk.command(mona, '/touchbase settings'));
    await setManager(omar, false);
    await touchbase.slack.as(mona).submit({ currency: 'AED' });
    await touchbase.slack.waitFor(() => asForm(mona).includes('is set up'), { what: 'the end of set-up' });
    await touchbase.slack.as(mona).closeView({ all: true });
    expect((await team()).currency).toBe('AED');
    expect(await managers()).toEqual([mona]);

    await talk.opensForm(mona, () => talk.command(mona, '/touchbase settings'));
    await setManager(omar, true);
    await touchbase.slack.as(mona).submit({ currency: 'SAR', managers: [mona, sara] });
    await touchbase.slack.waitFor(() => asForm(mona).includes('changed the managers'), {
      what: 'the refusal',
    });
    expect((await team()).currency).toBe('AED');
    await touchbase.slack.as(mona).submit({ managers: [mona] });
    await touchbase.slack.waitFor(() => asForm(mona).includes('is set up'), { what: 'the end of set-up' });
    await touchbase.slack.as(mona).closeView({ all: true });
    expect(await managers()).toEqual([mona]);
    expect((await team()).currency).toBe('SAR');
  });

  it('a changed time zone in Slack is followed, unless one was set by hand', async () => {
    await talk.types(sara, '/touchbase zone Asia/Dubai');
    touchbase.slack.changePerson(omar, { tz: 'Africa/Cairo' });
    touchbase.slack.changePerson(sara, { tz: 'Africa/Cairo' });
    const zone = async (userId: string) =>
      (await touchbase.look.member.findFirstOrThrow({ where: { userId } })).slackZone;
    await comesTo(() => zone(omar), 'Africa/Cairo');
    await comesTo(() => zone(sara), 'Africa/Cairo');
    expect(await talk.types(omar, '/touchbase zone')).toMatch(/^Your time zone is Africa\/Cairo/);
    expect(await talk.types(sara, '/touchbase zone')).toMatch(/Asia\/Dubai/);
  });
});

function never(): never {
  throw new Error('There is no message');
}
