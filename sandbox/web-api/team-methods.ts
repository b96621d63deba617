import { type ApiMethod, done } from './api-method.ts';

const authTest: ApiMethod = {
  name: 'auth.test',
  token: 'bot',
  tier: 4,
  args: [],
  run(_args, state) {
    const { team, botUserId } = state.workspace;
    return done({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      user: state.workspace.person(botUserId).name,
      team_id: team.id,
      user_id: botUserId,
      bot_id: state.botId,
      is_enterprise_install: false,
    });
  },
};

const teamInfo: ApiMethod = {
  name: 'team.info',
  token: 'bot',
  scope: 'team:read',
  tier: 3,
  args: ['team'],
  run(_args, state) {
    const { id, name, domain } = state.workspace.team;
    return done({ team: { id, name, domain, email_domain: '', icon: {} } });
  },
};

export const teamMethods: readonly ApiMethod[] = [authTest, teamInfo];
