import { createElement as h, type ReactElement } from 'react';
import type { Look } from '../../../../sandbox/client/look.ts';
import type { LocalSlack } from '../../../../sandbox/local-slack.ts';
import type { LogEntry } from '../../../../sandbox/record.ts';
import { deskSay } from '../desk-say.ts';
import type { DeskWorkspace } from '../desk-workspace.ts';
import { lookLink } from '../look-link.ts';
import { inspectorWords } from './inspector-words.ts';
import { traffic } from './traffic.ts';
import { waitingTables } from './waiting-tables.ts';
import { waitingWork } from './waiting-work.ts';

const parts = ['traffic', 'warnings', 'waiting'] as const;
const kinds = {
  call: inspectorWords.calls,
  delivery: inspectorWords.deliveries,
  response_url: inspectorWords.responses,
} as const;

/** Everything that crossed between the bot and Slack, what is odd about its blocks, and what waits. */
export async function inspectorPanel(look: Look, { slack, running }: DeskWorkspace): Promise<ReactElement> {
  const { language, more } = look;
  const part = parts.find((one) => one === more.part) ?? 'traffic';
  const fresh = { page: undefined, entry: undefined };
  return h(
    'div',
    { className: 'desk-inspector' },
    h(
      'nav',
      { className: 'desk-subtabs', 'aria-label': deskSay(language, inspectorWords.views) },
      parts.map((one) =>
        h(
          'span',
          { key: one },
          lookLink(look, { more: { ...fresh, part: one } }, deskSay(language, inspectorWords[one]), {
            isCurrent: one === part,
          }),
        ),
      ),
    ),
    part === 'waiting'
      ? waitingTables(language, await waitingWork(running), placeName(slack))
      : h(
          'div',
          null,
          filters(look),
          traffic(
            look,
            slack.log,
            {
              kind: kindOf(more.kind),
              text: more.q ?? '',
              warned: part === 'warnings',
              failed: more.failed === '1',
              page: Math.max(0, Math.trunc(Number(more.page ?? 0)) || 0),
            },
            placeName(slack),
          ),
        ),
  );
}

/** Names a channel as people do, and a direct message by its person. */
function placeName(slack: LocalSlack): (id: string) => string {
  const names = new Map(
    slack.channels.map(({ id, name, personId }) => [id, personId ? slack.nameOf(personId) : `#${name}`]),
  );
  return (id) => names.get(id) ?? slack.nameOf(id);
}

function filters(look: Look): ReactElement {
  const { language, more } = look;
  const wanted = kindOf(more.kind);
  const kindLink = (kind: LogEntry['kind'] | undefined) =>
    lookLink(
      look,
      { more: { kind, page: undefined, entry: undefined } },
      deskSay(language, kind ? kinds[kind] : inspectorWords.all),
      { isCurrent: kind === wanted },
    );
  return h(
    'div',
    { className: 'desk-filters' },
    h(
      'nav',
      { className: 'desk-subtabs', 'aria-label': deskSay(language, inspectorWords.kinds) },
      [undefined, 'call', 'delivery', 'response_url'].map((kind) =>
        h('span', { key: kind ?? 'all' }, kindLink(kindOf(kind))),
      ),
      h('span', { key: 'failed' }, failedLink(look)),
    ),
    h(
      'form',
      { 'data-post': '/desk/filter', className: 'desk-filter' },
      h('input', { type: 'hidden', name: 'look', value: JSON.stringify(look) }),
      h(
        'label',
        { htmlFor: 'desk-filter-text', className: 'unseen' },
        deskSay(language, inspectorWords.filter),
      ),
      h('input', {
        id: 'desk-filter-text',
        name: 'text',
        type: 'search',
        dir: 'auto',
        placeholder: deskSay(language, inspectorWords.filter),
        defaultValue: more.q ?? '',
        maxLength: 200,
      }),
      h('button', { type: 'submit', className: 'desk-button' }, deskSay(language, inspectorWords.apply)),
    ),
  );
}

/** Leaves out what went well, or takes it in again. */
function failedLink(look: Look): ReactElement {
  const isOn = look.more.failed === '1';
  const change = { failed: isOn ? undefined : '1', page: undefined, entry: undefined };
  return lookLink(look, { more: change }, deskSay(look.language, inspectorWords.failed), { isCurrent: isOn });
}

function kindOf(name: string | undefined): LogEntry['kind'] | undefined {
  return name === 'call' || name === 'delivery' || name === 'response_url' ? name : undefined;
}
