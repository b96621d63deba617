// Prints the manifest of the Slack app for HTTP mode: node deploy/http-manifest.mjs https://touchbase.example.com
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

const [, , address = ''] = process.argv;
if (!/^https:\/\/[^/\s]+\/?$/.test(address)) {
  console.error('Which address does Slack reach? For example: https://touchbase.example.com');
  process.exit(2);
}
const requestUrl = new URL('/slack/events', address).href;
const manifest = parseDocument(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8'));
manifest.setIn(['settings', 'socket_mode_enabled'], false);
manifest.setIn(['settings', 'event_subscriptions', 'request_url'], requestUrl);
manifest.setIn(['settings', 'interactivity', 'request_url'], requestUrl);
for (const command of manifest.getIn(['features', 'slash_commands']).items) command.set('url', requestUrl);
process.stdout.write(String(manifest));
