import { eventRows } from './events.ts';
import { knockers, routeRows } from './routes.ts';
import type { Letter } from './rows.ts';
import type { Way } from './ways.ts';

const inWords: Record<Letter, string> = {
  c: 'changes',
  a: 'answers',
  n: 'nothing',
  r: 'refused',
  f: 'finds nobody',
};

/** The page of who may do what, as the table states it. */
export function pageOf(ways: readonly Way[]): string {
  const ofWays = ways.map(({ kind, name, may, verdicts }) => {
    const each = [...verdicts].map((letter) => inWords[letter as Letter]);
    return `| ${kind} | \`${name}\` | ${may} | ${each.join(' | ')} |`;
  });
  const ofRoutes = Object.entries(routeRows).map(
    ([route, { secret, must }]) =>
      `| \`${route}\` | ${secret || 'open to all'} | ${knockers.map((who) => must[who]).join(' | ')} |`,
  );
  const ofEvents = eventRows.map(
    ({ event, must: { guest, outsider, bot, unseen } }) =>
      `| \`${event}\` | ${guest} | ${outsider} | ${bot} | ${unseen} |`,
  );
  return `# Who may do what

This is the table of \`test/app/ways-in\`. \`test/app/who-may-do-what.test.ts\` fails where a command, button, form,
shortcut or route has no row in it, where something else comes of one than its row says, or where this page says something
else.

## Members

Each is tried on rows of one agent, the *owner*, and taken back: as a member who is no agent, another agent, the owner, a
manager and an administrator. *changes*: something was written; *answers*: something was shown or asked, and nothing
written; *refused*: they were told why not; *finds nobody*: they named somebody who is not among their contacts, and were
told what is told of a name that nobody has; *nothing*: there was nothing to see or do.

In no answer to anybody but the owner, managers and administrators is how to reach a person, or what was noted, promised or
sold; in none to others than managers are deliveries, files of contacts, routing rules and costs; in none to others than
administrators are keys.

| way in | name | may | member | another agent | owner | manager | administrator |
|---|---|---|---|---|---|---|---|
${ofWays.join('\n')}

An administrator of another team tries each of them too, with the ids of this one: nothing of this team is changed, and
nothing that stands in its rows is in an answer, names of people among it.

## Strangers

Guests, people of other workspaces, bots and whoever was never seen: each command, button, form and shortcut above is sent
to its listener as Slack would send it. Nothing of it is run for them; they are told that Touchbase is for members, or their
form is closed. The same sent by an administrator is run.

What Slack tells of them by itself, though it called them administrators of their workspace and they were in the leads
channel, is kept, and lets them do nothing after it. *told*: their Home says that it is for members; *silent*: nothing is
shown.

| event | guest | other workspace | bot | never seen |
|---|---|---|---|---|
${ofEvents.join('\n')}

## Routes of the web server

*Another secret*: one that opens something else, as a key of another source, a signature by somebody else or the token of
another team's page. With the status of the answer, and what comes of it.

| route | opened by | without a secret | with another secret | with the right one |
|---|---|---|---|---|
${ofRoutes.join('\n')}
`;
}
