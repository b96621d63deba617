import { isAgent, isPerson, teamVoice, voiceOf, zoneOf } from '../../src/team/member.ts';
import { aMember, aTeam } from './a-member.ts';

describe('members', () => {
  it.each([
    ['in the leads channel', {}, true],
    ['elsewhere', { inLeadsChannel: false }, false],
    ['a bot', { isBot: true }, false],
    ['a guest', { isGuest: true }, false],
    ['gone', { isGone: true }, false],
    ['a manager in the channel', { isManager: true }, true],
  ])('%s: an agent or not', (_who, more, expected) => {
    expect(isAgent(aMember(more))).toBe(expected);
  });

  it('is a person also outside the channel', () => {
    expect(isPerson(aMember({ inLeadsChannel: false }))).toBe(true);
  });

  it('the zone set by hand wins over the profile, the profile over the team', () => {
    const team = aTeam({ zone: 'Asia/Dubai' });
    expect(zoneOf({ ownZone: 'Europe/London', slackZone: 'Asia/Riyadh' }, team)).toBe('Europe/London');
    expect(zoneOf({ ownZone: null, slackZone: 'Asia/Riyadh' }, team)).toBe('Asia/Riyadh');
    expect(zoneOf({ ownZone: null, slackZone: null }, team)).toBe('Asia/Dubai');
  });

  it('the language set by hand wins over the guess, the guess over the team; digits are the team’s', () => {
    const team = aTeam({ language: 'ar', digits: 'arabic' });
    const language = (more: object) => voiceOf(aMember(more), team).language;
    expect(language({ language: 'en', guessedLanguage: 'ar' })).toBe('en');
    expect(language({ guessedLanguage: 'en' })).toBe('en');
    expect(language({})).toBe('ar');
    expect(voiceOf(aMember({ language: 'en' }), team).digits).toBe('arabic');
    expect(teamVoice(team)).toEqual({ language: 'ar', digits: 'arabic', zone: 'Asia/Riyadh' });
  });
});
