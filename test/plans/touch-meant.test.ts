import { type Channel, channels } from '../../src/parsing/channel.ts';
import { outcomes } from '../../src/parsing/outcome.ts';
import { touchMeant, usualOutcome } from '../../src/plans/touch-meant.ts';

const touch = (channel: Channel, nth = 1) => ({ touchId: `${channel}-${nth}`, channel });
const meant = (
  due: ReturnType<typeof touch>[],
  said: Parameters<typeof touchMeant>[1] = {},
): string | undefined => touchMeant(due, said)?.touchId;

describe('which due touch is meant', () => {
  const due = [touch('email'), touch('call'), touch('call', 2), touch('text')];

  it('the first one, when nothing but "done" is said', () => {
    expect(meant(due)).toBe('email-1');
    expect(meant([])).toBeUndefined();
  });

  it('the first on the channel that was named, and none on another', () => {
    expect(meant(due, { channel: 'call' })).toBe('call-1');
    expect(meant(due, { channel: 'visit', outcome: 'met' })).toBeUndefined();
  });

  it.each(outcomes)('after %s one that can end so', (outcome) => {
    const spoken = ['reached', 'met', 'no-answer', 'message-left', 'wrong-number'].includes(outcome);
    expect(meant(due, { outcome })).toBe(spoken ? 'call-1' : 'email-1');
    expect(meant([touch(spoken ? 'email' : 'call')], { outcome })).toBeUndefined();
  });

  it('what comes of each channel when nothing else is said', () => {
    expect(Object.fromEntries(channels.map((channel) => [channel, usualOutcome(channel)]))).toEqual({
      call: 'reached',
      text: 'sent',
      email: 'sent',
      mail: 'sent',
      card: 'sent',
      social: 'sent',
      visit: 'met',
      event: 'sent',
      gift: 'sent',
      task: 'sent',
    });
  });
});
