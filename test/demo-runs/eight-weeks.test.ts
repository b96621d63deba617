import { mkdirSync, writeFileSync } from 'node:fs';
import type { VisibleMessage } from '../../sandbox/message-store.ts';
import { addDays, localDay } from '../../src/calendar/local-day.ts';
import { dayOf } from '../../src/db/local-days.ts';
import { conversation } from '../app/conversation.ts';
import { startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

/** What Omar does when a step of the 8x8 stands in his morning: nobody answers the call, all else goes out. */
const presses: Record<string, string> = {
  'welcome-message': 'touch-done',
  'introductory-call': 'touch-no-answer',
  'email-real-prices': 'touch-done',
  'social-street-view': 'touch-done',
  'email-full-cost': 'touch-done',
  'event-invitation': 'touch-done',
  'social-one-question': 'touch-done',
  'email-road-map': 'touch-done',
};

/** Huda comes to the evening to which she was invited. */
const openEvening = '2026-12-30';

/** Eight weeks of one contact, lived day by day. What was said stands in artefacts/eight-weeks.txt afterwards. */
describe('eight weeks of one contact', () => {
  let touchbase: Touchbase;
  const transcript: string[] = [];
  beforeAll(async () => {
    // Sunday, 09:30 in Riyadh.
    touchbase = await startTouchbase({ at: '2026-11-22T06:30:00Z' });
  });
  afterAll(async () => {
    await touchbase?.stop();
    const folder = new URL('../../artefacts/', import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL('eight-weeks.txt', folder), `${transcript.join('\n')}\n`);
  });

  it('go from the welcome message to the plan for life, a touch a week, and nothing in between', async () => {
    const talk = conversation(touchbase);
    const { slack, people, look } = touchbase;
    const shown = new Map<string, number>();

    /** What is new or drawn anew in a conversation since it was last looked at. */
    function read(where: string, messages: readonly VisibleMessage[]): string[] {
      return messages.flatMap((message) => {
        const versions = message.versions.length;
        const before = shown.get(`${where} ${message.ts}`) ?? 0;
        shown.set(`${where} ${message.ts}`, versions);
        if (versions === before) return [];
        return [
          `${where}${before === 0 ? '' : ' (the same message, drawn anew)'}\n${indented(talk.read(message))}`,
        ];
      });
    }
    const indented = (text: string) => text.replaceAll(/^/gmu, '    ');
    function note(heading: string): string[] {
      const news = [
        ...read('Omar’s direct messages', slack.dm(people.omar)),
        ...read('#leads', slack.messages(touchbase.leadsChannelId)),
      ];
      if (news.length > 0) transcript.push(`## ${heading}`, ...news, '');
      return news;
    }

    const { contactId } = await talk.claimed(people.omar, 'Huda Salem', {
      email: 'huda@example.com',
      language: 'en',
      message: '3 beds in Olaya, by March',
    });
    note('Sunday 22 November, 09:30: an inquiry, claimed');

    const touched: string[] = [];
    const mornings: string[] = [];
    for (let nth = 0; nth <= 70; nth += 1) {
      const day = addDays('2026-11-22', nth);
      if (nth > 0) {
        await touchbase.at(`${day}T05:00:00Z`);
        await touchbase.settled();
        const news = note(`${day}, 08:00`);
        if (news.some((one) => one.includes('Good morning'))) mornings.push(day);
      }
      for (const touch of await talk.due(contactId)) {
        const action = presses[touch.stepKey ?? ''];
        if (dayOf(touch.dueOn) > day || !action) continue;
        await touchbase.at(`${day}T07:00:00Z`);
        const message = slack.dm(people.omar).findLast((one) => JSON.stringify(one).includes(touch.id));
        if (!message) throw new Error(`${touch.stepKey} of ${day} was not told`);
        await slack.as(people.omar).pressAsSeen(message, { actionId: action, value: touch.id });
        await touchbase.settled();
        touched.push(`${day} ${touch.stepKey} ${action}`);
        note(`${day}, 10:00: Omar presses ${action}`);
      }
      if (day === openEvening) {
        await touchbase.at(`${day}T17:00:00Z`);
        const line = '/touch log huda met event, wants to see Olaya in spring';
        transcript.push(
          `## ${day}, 20:00: Omar types ${line}`,
          indented(await talk.types(people.omar, line)),
          '',
        );
        await touchbase.settled();
        note(`${day}, 20:00: after that`);
      }
    }

    expect(touched.map((one) => one.split(' ')[1])).toEqual(Object.keys(presses));
    const days = touched.map((one) => one.slice(0, 10));
    expect(days[0]).toBe('2026-11-22');
    // A morning comes on the days on which something is due, and on no other.
    expect(mornings.slice(0, 7)).toEqual(days.slice(1));
    const first = await look.enrolment.findFirstOrThrow({ where: { contactId, planKey: '8x8' } });
    expect(first.state).toBe('finished');
    const next = await look.enrolment.findFirstOrThrow({ where: { contactId, planKey: '33-touch' } });
    expect(next.state).toBe('active');
    expect(await look.touch.count({ where: { enrolmentId: next.id } })).toBe(33);
    expect(dayOf(next.startsOn) > localDay(first.endedAt ?? new Date(0), 'Asia/Riyadh')).toBe(true);
    const said = talk.dm(people.omar).join('\n');
    expect(said).toContain('33 Touch');
  });
});
