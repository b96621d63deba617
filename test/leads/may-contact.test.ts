import fc from 'fast-check';
import { localTime } from '../../src/calendar/instant.ts';
import { addDays, localDay } from '../../src/calendar/local-day.ts';
import {
  contactZones,
  isLeftAlone,
  mayContact,
  promiseChannel,
  reachableHours,
} from '../../src/leads/may-contact.ts';
import { type Channel, channels } from '../../src/parsing/channel.ts';

const riyadh = { zone: null, phones: [{ e164: '+966501234567', country: 'SA' }] };
const ask = (more: Partial<Parameters<typeof mayContact>[0]> = {}) =>
  mayContact({
    contact: riyadh,
    optOuts: [],
    channel: 'call',
    teamZone: 'Europe/London',
    at: new Date('2026-11-23T12:00:00Z'),
    ...more,
  });
const at = (instant: string) => ({ at: new Date(instant) });

describe('may this contact be contacted?', () => {
  it('in decent hours where the phone is: 08:00 belongs to them, 21:00 does not', () => {
    expect(ask(at('2026-11-23T05:00:00Z'))).toEqual({ kind: 'allowed' });
    expect(ask(at('2026-11-23T17:59:59.999Z'))).toEqual({ kind: 'allowed' });
    expect(ask(at('2026-11-23T04:59:59.999Z'))).toEqual({
      kind: 'later',
      from: new Date('2026-11-23T05:00:00Z'),
      rule: 'decent-hours',
    });
    expect(ask(at('2026-11-23T18:00:00Z'))).toEqual({
      kind: 'later',
      from: new Date('2026-11-24T05:00:00Z'),
      rule: 'decent-hours',
    });
  });

  it('a letter or an e-mail waits by itself, so any hour will do', () => {
    const atNight = at('2026-11-23T23:00:00Z');
    const anyHour = channels.filter((channel) => ask({ ...atNight, channel }).kind === 'allowed');
    expect(anyHour).toEqual(['email', 'mail', 'card', 'event', 'gift', 'task']);
  });

  it('an opt-out of everything refuses every channel, one of a channel only that one', () => {
    for (const channel of channels) {
      expect(ask({ channel, optOuts: [{ channel: null }] })).toEqual({ kind: 'refused', rule: 'opted-out' });
      expect(ask({ channel, optOuts: [{ channel: 'call' }] }).kind).toBe(
        channel === 'call' ? 'refused' : 'allowed',
      );
    }
    expect(ask({ optOuts: [{ channel: 'call' }, { channel: null }] })).toEqual({
      kind: 'refused',
      rule: 'opted-out',
    });
  });

  it('not before the next week where plans touch them as often as a week may have', () => {
    const nextWeekFrom = new Date('2026-11-28T21:00:00Z');
    const within = (thisWeek: number) => ({ planTouches: { thisWeek, cap: 2, nextWeekFrom } });
    expect(ask({ ...within(1), channel: 'email' })).toEqual({ kind: 'allowed' });
    expect(ask({ ...within(2), channel: 'email' })).toEqual({
      kind: 'later',
      from: nextWeekFrom,
      rule: 'weekly-cap',
    });
    // A call then waits for a decent hour too.
    const at8 = new Date('2026-11-29T05:00:00Z');
    expect(ask(within(3))).toEqual({ kind: 'later', from: at8, rule: 'weekly-cap' });
    expect(ask({ ...within(3), optOuts: [{ channel: null }] }).kind).toBe('refused');
  });

  it('goes by the known zone, else by every phone; one whose country has several zones counts as the team’s', () => {
    const when = new Date('2026-11-23T12:00:00Z');
    const zones = (contact: Parameters<typeof contactZones>[0]) =>
      contactZones(contact, 'Europe/London', when);
    const american = { e164: '+12125550100', country: 'US' };
    expect(zones({ ...riyadh, zone: 'Asia/Tokyo' })).toEqual(['Asia/Tokyo']);
    expect(zones(riyadh)).toEqual(['Asia/Riyadh']);
    expect(zones({ zone: null, phones: [american] })).toEqual(['Europe/London']);
    expect(zones({ zone: null, phones: [american, ...riyadh.phones, ...riyadh.phones] })).toEqual([
      'Europe/London',
      'Asia/Riyadh',
    ]);
    expect(zones({ zone: null, phones: [] })).toEqual(['Europe/London']);
  });

  it('whichever phone rings, the hour is decent there', () => {
    const american = { e164: '+12125550100', country: 'US' };
    const contact = { zone: null, phones: [american, ...riyadh.phones] };
    const asked = { contact, teamZone: 'America/New_York' };
    // 08:00 in Riyadh is midnight in New York; 08:00 in New York is 16:00 in Riyadh.
    expect(ask({ ...asked, ...at('2026-11-23T05:00:00Z') })).toEqual({
      kind: 'later',
      from: new Date('2026-11-23T13:00:00Z'),
      rule: 'decent-hours',
    });
    expect(ask({ ...asked, ...at('2026-11-23T13:00:00Z') })).toEqual({ kind: 'allowed' });
    expect(reachableHours(contact, 'call', 'America/New_York', '2026-11-23')).toEqual({
      from: new Date('2026-11-23T13:00:00Z'),
      until: new Date('2026-11-23T18:00:00Z'),
    });
  });

  it('zones so far apart that they share no day still share hours', () => {
    const contact = { zone: null, phones: [{ e164: '+6857212345', country: 'WS' }] };
    const phones = [{ e164: '+12125550100', country: 'US' }, ...contact.phones];
    // 14:00 to 21:00 in New York is 08:00 to 15:00 of the next day in Apia.
    expect(reachableHours({ zone: null, phones }, 'call', 'America/New_York', '2026-11-23')).toEqual({
      from: new Date('2026-11-23T19:00:00Z'),
      until: new Date('2026-11-24T02:00:00Z'),
    });
  });

  it('a promise is kept by the first way that is open', () => {
    const without = (...closed: Channel[]) => promiseChannel(closed.map((channel) => ({ channel })));
    expect(without()).toBe('call');
    expect(without('call')).toBe('text');
    expect(without('text', 'call')).toBe('email');
    expect(without('call', 'text', 'email')).toBe('visit');
    expect(without('call', 'text', 'email', 'visit')).toBeUndefined();
    expect(promiseChannel([{ channel: null }])).toBeUndefined();
  });

  it('somebody is left alone who closed everything, or each way that is known', () => {
    const both = { ...riyadh, emails: ['h@example.org'] };
    expect(isLeftAlone(both, [{ channel: 'call' }, { channel: 'text' }])).toBe(false);
    expect(isLeftAlone(both, [{ channel: 'call' }, { channel: 'text' }, { channel: 'email' }])).toBe(true);
    expect(isLeftAlone({ phones: [], emails: [] }, [{ channel: 'call' }])).toBe(false);
    expect(isLeftAlone({ phones: [], emails: [] }, [{ channel: null }])).toBe(true);
  });

  const somebody = fc.record({
    zone: fc.option(fc.constantFrom('Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia', 'Asia/Kathmandu'), {
      nil: null,
    }),
    phones: fc.array(
      fc.record({
        e164: fc.constant('+10000000'),
        country: fc.constantFrom('SA', 'US', 'GB', 'AU', 'EG', 'AE', null),
      }),
      { maxLength: 3 },
    ),
  });
  const question = fc.record({
    contact: somebody,
    optOuts: fc.array(fc.record({ channel: fc.option(fc.constantFrom(...channels), { nil: null }) }), {
      maxLength: 3,
    }),
    channel: fc.constantFrom(...channels),
    teamZone: fc.constantFrom(
      'Asia/Riyadh',
      'Europe/London',
      'America/New_York',
      'Australia/Lord_Howe',
      'UTC',
    ),
    at: fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
  });

  it('nobody who opted out is ever allowed, and nobody is disturbed at an indecent hour', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const permission = mayContact(asked);
        const optedOut = asked.optOuts.some(({ channel }) => channel === null || channel === asked.channel);
        expect(permission.kind === 'refused').toBe(optedOut);
        if (permission.kind !== 'allowed' || !disturbing.has(asked.channel)) return;
        for (const zone of contactZones(asked.contact, asked.teamZone, asked.at)) {
          const time = localTime(asked.at, zone);
          expect(time >= '08:00' && time < '21:00').toBe(true);
        }
      }),
    );
  });

  it('“later” is ahead, is itself allowed, and no earlier instant was', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const permission = mayContact(asked);
        if (permission.kind !== 'later') return;
        expect(permission.from.getTime()).toBeGreaterThan(asked.at.getTime());
        expect(mayContact({ ...asked, at: permission.from })).toEqual({ kind: 'allowed' });
        const justBefore = new Date(permission.from.getTime() - 1);
        expect(mayContact({ ...asked, at: justBefore }).kind).toBe('later');
      }),
    );
  });

  it('the hours shown are those in which it is allowed', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const open = { ...asked, optOuts: [] };
        const [zone] = contactZones(asked.contact, asked.teamZone, asked.at);
        const on = localDay(asked.at, zone);
        const hours = reachableHours(asked.contact, asked.channel, asked.teamZone, on);
        expect(hours === undefined).toBe(!disturbing.has(asked.channel));
        if (!hours) return;
        expect(mayContact({ ...open, at: hours.from }).kind).toBe('allowed');
        expect(mayContact({ ...open, at: hours.until }).kind).toBe('later');
        const within = asked.at >= hours.from && asked.at < hours.until;
        expect(mayContact(open).kind === 'allowed').toBe(within);
        expect(localDay(hours.from, zone)).toBe(on);
        expect([on, addDays(on, 1)]).toContain(localDay(hours.until, zone));
      }),
    );
  });
});

const disturbing: ReadonlySet<Channel> = new Set(['call', 'text', 'social', 'visit']);
