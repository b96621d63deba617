import { createElement as h, type ReactElement } from 'react';
import type { Language } from '../../../../sandbox/client/look.ts';
import type { Sentence } from '../../../../src/words/say.ts';
import { deskSay } from '../desk-say.ts';
import { inspectorWords } from './inspector-words.ts';
import type { WaitingWork } from './waiting-work.ts';

/** What has not been done yet, in three tables. */
export function waitingTables(
  language: Language,
  { tellings, deliveries, jobs }: WaitingWork,
  nameOf: (id: string) => string,
): ReactElement {
  const { recipient, kind, state, count, queue, source, why } = inspectorWords;
  return h(
    'div',
    null,
    table(
      language,
      inspectorWords.tellings,
      [recipient, kind, state, why, count],
      tellings.map((row) => [nameOf(row.recipient), row.kind, row.state, row.error, row.count]),
    ),
    table(
      language,
      inspectorWords.deliveriesKept,
      [source, state, why, count],
      deliveries.map((row) => [row.source, row.state, row.why, row.count]),
    ),
    table(
      language,
      inspectorWords.jobs,
      [queue, state, count],
      jobs.map((row) => [row.queue, row.state, row.count]),
    ),
  );
}

function table(
  language: Language,
  title: Sentence,
  columns: readonly Sentence[],
  rows: readonly (readonly (string | number)[])[],
): ReactElement {
  if (rows.length === 0)
    return h(
      'section',
      null,
      h('h3', null, deskSay(language, title)),
      h('p', { className: 'desk-quiet' }, deskSay(language, inspectorWords.nothingWaits)),
    );
  return h(
    'div',
    { className: 'desk-table', tabIndex: 0, role: 'region', 'aria-label': deskSay(language, title) },
    h('h3', null, deskSay(language, title)),
    h(
      'table',
      null,
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          columns.map((column) => h('th', { key: column.en, scope: 'col' }, deskSay(language, column))),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map((cells) =>
          h(
            'tr',
            { key: cells.join(' ') },
            cells.map((cell, index) => h('td', { key: columns[index]?.en, dir: 'auto' }, cell)),
          ),
        ),
      ),
    ),
  );
}
