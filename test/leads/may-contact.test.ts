import {
  type Asked,
  isLeftAlone,
  isListable,
  mayContact,
  openChannels,
  type Permission,
  promiseChannel,
  reachableHours,
  type Standing,
} from '../../src/leads/may-contact.ts';
import { contactZones, ruleSetsFor } from '../../src/leads/rules-for-contact.ts';
import { type Channel, channels } from '../../src/parsing/channel.ts';
import { aStanding, phoneOf } from './a-standing.ts';

const riyadh = aStanding(['SA']);
const noon = new Date('2026-11-23T12:00:00Z');
const ask = (standing: Standing, more: Partial<Omit<Asked, 'at'>> & { at?: string } = {}) =>
  mayContact(standing, {
    channel: 'call',
    isMarketing: false,
    ...more,
    at: more.at ? new Date(more.at) : noon,
  });

describe('may this contact be contacted?', () => {
  it('in decent hours where the phone is: 08:00 belongs to them, 21:00 does not', () => {
    const at = (instant: string) => ask(riyadh, { at: instant });
    expect(at('2026-11-23T05:00:00Z')).toEqual({ kind: 'allowed' });
    expect(at('2026-11-23T17:59:59.999Z')).toEqual({ kind: 'allowed' });
    const later = (from: string) => ({ kind: 'later', from: new Date(from), rule: 'decent-hours' });
    expect(at('2026-11-23T04:59:59.999Z')).toEqual(later('2026-11-23T05:00:00Z'));
    expect(at('2026-11-23T18:00:00Z')).toEqual(later('2026-11-24T05:00:00Z'));
  });

  it('a letter or an e-mail waits by itself, so any hour will do', () => {
    const anyHour = channels.filter(
      (channel) => ask(riyadh, { at: '2026-11-23T23:00:00Z', channel }).kind === 'allowed',
    );
    expect(anyHour).toEqual(['email', 'mail', 'card', 'event', 'gift', 'task']);
  });

  it('an opt-out of everything refuses every channel, one of a channel only that one', () => {
    for (const channel of channels) {
      const left = (...optOuts: Array<{ channel: Channel | null }>) =>
        ask(aStanding(['SA'], { optOuts }), { channel });
      expect(left({ channel: null })).toEqual({ kind: 'refused', rule: 'opted-out' });
      expect(left({ channel: 'call' }).kind).toBe(channel === 'call' ? 'refused' : 'allowed');
      expect(left({ channel }, { channel: null })).toEqual({ kind: 'refused', rule: 'opted-out' });
    }
  });

  it('not before the next week where plans touch them as often as a week may have', () => {
    const nextWeekFrom = new Date('2026-11-28T21:00:00Z');
    const within = (thisWeek: number) => ({ planTouches: { thisWeek, cap: 2, nextWeekFrom } });
    expect(ask(riyadh, { ...within(1), channel: 'email' })).toEqual({ kind: 'allowed' });
    expect(ask(riyadh, { ...within(2), channel: 'email' })).toEqual({
      kind: 'later',
      from: nextWeekFrom,
      rule: 'weekly-cap',
    });
    // A call then waits for a decent hour too.
    const at8 = new Date('2026-11-29T05:00:00Z');
    expect(ask(riyadh, within(3))).toEqual({ kind: 'later', from: at8, rule: 'weekly-cap' });
    const left = aStanding(['SA'], { optOuts: [{ channel: null }] });
    expect(ask(left, within(3)).kind).toBe('refused');
  });

  it('goes by the known zone, else by every phone, wherever in its country that may be', () => {
    const zones = ({ contact, rules, team }: Standing) => contactZones(contact, rules, team, noon);
    expect(zones(aStanding(['SA'], {}, { zone: 'Asia/Tokyo' }))).toEqual(['Asia/Tokyo']);
    expect(zones(riyadh)).toEqual(['Asia/Riyadh']);
    expect(zones(aStanding([]))).toEqual(['Europe/London']);
    const american = zones(aStanding(['US', 'SA', 'SA']));
    expect(american).toHaveLength(9);
    expect(american).toEqual(
      // Detroit’s clocks are those of New York.
      expect.arrayContaining(['America/Detroit', 'America/Los_Angeles', 'Pacific/Honolulu', 'Asia/Riyadh']),
    );
    // A number that no country is known of may be where the team is.
    const unknown = { zone: null, phones: [{ e164: '+8001234567', country: null }, phoneOf('SA')] };
    expect(contactZones(unknown, riyadh.rules, riyadh.team, noon)).toEqual(['Europe/London', 'Asia/Riyadh']);
  });

  it('a team may have people of its own country count as being in its zone', () => {
    const chicago = { team: { zone: 'America/Chicago', country: 'US' } };
    const rules = { ...riyadh.rules, unknownZoneIsTeams: true };
    const one = aStanding(['US'], {}, { ...chicago, rules });
    expect(contactZones(one.contact, one.rules, one.team, noon)).toEqual(['America/Chicago']);
    const abroad = aStanding(['US'], {}, { rules });
    expect(contactZones(abroad.contact, abroad.rules, abroad.team, noon)).toHaveLength(8);
  });

  it('falls under the rules of every phone and of the known zone, else of the team', () => {
    const keys = ({ contact, rules, team }: Standing) =>
      ruleSetsFor(contact, rules, team).map(({ key }) => key);
    expect(keys(aStanding(['SA', 'AE']))).toEqual(['SA', 'AE']);
    expect(keys(aStanding(['US-FL']))).toEqual(['US', 'US-FL']);
    expect(keys(aStanding(['US']))).toEqual(['US']);
    expect(keys(aStanding(['SA'], {}, { zone: 'Europe/Berlin' }))).toEqual(['SA', 'EU']);
    expect(keys(aStanding(['GB']))).toEqual(['usual']);
    expect(keys(aStanding([]))).toEqual(['usual']);
    expect(keys(aStanding([], {}, { team: { zone: 'Asia/Dubai', country: 'AE' } }))).toEqual(['AE']);
  });

  it('whichever phone rings, the hour is decent there', () => {
    const newYork = { zone: null, phones: [phoneOf('SA')] };
    const both = aStanding(['SA'], {}, { team: { zone: 'America/New_York', country: 'US' } });
    const standing = {
      ...both,
      contact: { ...newYork, phones: [{ e164: '+18001234567', country: null }, phoneOf('SA')] },
    };
    // 08:00 in Riyadh is midnight in New York; 08:00 in New York is 16:00 in Riyadh.
    expect(ask(standing, { at: '2026-11-23T05:00:00Z' })).toMatchObject({
      kind: 'later',
      from: new Date('2026-11-23T13:00:00Z'),
      rule: 'decent-hours',
    });
    expect(ask(standing, { at: '2026-11-23T13:00:00Z' })).toEqual({ kind: 'allowed' });
    expect(reachableHours(standing, 'call', '2026-11-23')).toEqual({
      from: new Date('2026-11-23T13:00:00Z'),
      until: new Date('2026-11-23T18:00:00Z'),
    });
  });

  it('of phones that have no hour in common the team’s country counts, else the first', () => {
    const newYork = { team: { zone: 'America/New_York', country: 'US' } };
    const morning = { at: '2026-11-23T05:00:00Z' };
    for (const places of [
      ['SA', 'US'],
      ['US', 'AE'],
      ['AE', 'US', 'SA'],
    ]) {
      const standing = aStanding(places, {}, newYork);
      // 08:00 in Honolulu.
      expect(ask(standing, morning)).toEqual({
        kind: 'later',
        from: new Date('2026-11-23T18:00:00Z'),
        rule: 'decent-hours',
        law: 'T1',
      });
      expect(ask(standing, { at: '2026-11-23T18:00:00Z' })).toEqual({ kind: 'allowed' });
    }
    const first = aStanding(['AE', 'CA']);
    expect(ask(first, morning)).toEqual({ kind: 'allowed' });
    const hours = { from: new Date('2026-11-23T05:00:00Z'), until: new Date('2026-11-23T14:00:00Z') };
    expect(reachableHours(first, 'call', '2026-11-23')).toEqual(hours);
    // Until 22:00 one may write to Riyadh, when it is 09:00 in Honolulu and 14:00 in New York.
    const text = { from: new Date('2026-11-23T18:00:00Z'), until: new Date('2026-11-23T19:00:00Z') };
    expect(reachableHours(aStanding(['SA', 'US']), 'text', '2026-11-23')).toEqual(text);
  });

  it('a list shows a promise that no hour suits, and nothing else that is refused', () => {
    const until = new Date('2026-11-24T00:00:00Z');
    const never: Permission = { kind: 'refused', rule: 'no-decent-hour' };
    expect([isListable(never, until, true), isListable(never, until, false)]).toEqual([true, false]);
    for (const rule of ['opted-out', 'opted-out-of-channel', 'consent-needed', 'do-not-call'] as const)
      expect(isListable({ kind: 'refused', rule }, until, true)).toBe(false);
  });

  it('zones so far apart that they share no day still share hours', () => {
    const standing = aStanding([], {}, { team: { zone: 'America/New_York', country: 'CA' } });
    const phones = [
      { e164: '+18001234567', country: null },
      { e164: '+6857212345', country: 'WS' },
    ];
    // 14:00 to 21:00 in New York is 08:00 to 15:00 of the next day in Apia.
    expect(reachableHours({ ...standing, contact: { zone: null, phones } }, 'call', '2026-11-23')).toEqual({
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
    const both = { ...riyadh.contact, emails: ['h@example.org'] };
    expect(isLeftAlone(both, [{ channel: 'call' }, { channel: 'text' }])).toBe(false);
    expect(isLeftAlone(both, [{ channel: 'call' }, { channel: 'text' }, { channel: 'email' }])).toBe(true);
    expect(isLeftAlone({ phones: [], emails: [] }, [{ channel: 'call' }])).toBe(false);
    expect(isLeftAlone({ phones: [], emails: [] }, [{ channel: null }])).toBe(true);
  });

  it('opens only the links that are allowed at that moment', () => {
    const at = new Date('2026-11-23T18:30:00Z');
    // 21:30 in Riyadh: too late to call, not to write (SA4).
    const open = openChannels(riyadh, { at, isMarketing: false });
    expect([open.has('call'), open.has('text'), open.has('email')]).toEqual([false, true, true]);
    const asked = openChannels(riyadh, { at, isMarketing: true });
    expect([asked.has('text'), asked.has('email'), asked.has('mail')]).toEqual([false, false, true]);
  });
});
