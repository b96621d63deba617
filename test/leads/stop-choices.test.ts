import { channelsOfChoice, choiceNames, choiceStates } from '../../src/leads/stop-choices.ts';
import { type Channel, channels } from '../../src/parsing/channel.ts';

const of = (...among: (Channel | null)[]) => among.map((channel) => ({ channel }));

describe('what people can stop', () => {
  it('covers every way by which somebody is contacted, each once', () => {
    const covered = choiceNames.flatMap(channelsOfChoice).filter((channel) => channel !== null);
    expect(covered.toSorted()).toEqual(channels.filter((channel) => channel !== 'task').toSorted());
    expect(channelsOfChoice('everything')).toEqual([null]);
  });

  it.each([
    ['nothing', of(), of(), 'open'],
    ['on the page', of('text', 'social'), of('text', 'social'), 'own'],
    ['half of it', of('text'), of('text'), 'open'],
    ['in another way', of('text', 'social'), of(), 'fixed'],
    ['half of it in another way', of('text', 'social'), of('social'), 'fixed'],
    ['by somebody with the same phone too', of('text', 'social', 'text'), of('text', 'social'), 'fixed'],
  ] as const)('%s stopped', (_what, standing, own, state) => {
    const states = choiceStates(standing, own);
    expect(states).toMatchObject({ messages: state, email: 'open', everything: 'open' });
  });

  it('everything stopped is no word about each', () => {
    expect(choiceStates(of(null), of(null))).toMatchObject({ everything: 'own', calls: 'open' });
    expect(choiceStates(of(null, 'call'), of('call'))).toMatchObject({ everything: 'fixed', calls: 'own' });
  });
});
