import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { Language, Look } from '../../../../sandbox/client/look.ts';
import type { LogEntry } from '../../../../sandbox/record.ts';
import { deskSay, momentText, secondText } from '../desk-say.ts';
import { lookLink } from '../look-link.ts';
import type { BlockWarning } from './block-warnings.ts';
import { entryLine } from './entry-line.ts';
import { type EntryWarnings, entryWarnings } from './entry-warnings.ts';
import { foundEntries, type Wanted } from './found-entries.ts';
import { inspectorWords } from './inspector-words.ts';
import { unfolded } from './unfolded.ts';

const mostShown = 20_000;

/** The requests both ways, or those with block warnings: one page, the newest first, one of them open. */
export function traffic(
  look: Look,
  log: readonly LogEntry[],
  wanted: Wanted,
  placeName: (id: string) => string,
): ReactElement {
  const { language } = look;
  const { entries, hasOlder } = foundEntries(log, wanted);
  const none = wanted.warned && !wanted.text ? inspectorWords.noWarnings : inspectorWords.none;
  return h(
    'div',
    null,
    entries.length === 0
      ? h('p', { className: 'desk-quiet' }, deskSay(language, none))
      : h(
          'ol',
          { className: 'desk-entries' },
          entries.map((entry) => entryItem(look, entry, placeName)),
        ),
    wanted.page > 0 || hasOlder
      ? h(
          'nav',
          { className: 'desk-pages', 'aria-label': deskSay(language, inspectorWords.pages) },
          wanted.page > 0 ? pageLink(look, wanted.page - 1, inspectorWords.newer) : null,
          hasOlder ? pageLink(look, wanted.page + 1, inspectorWords.older) : null,
        )
      : null,
  );
}

function pageLink(look: Look, page: number, words: { en: string; ar: string }): ReactElement {
  return lookLink(
    look,
    { more: { page: page === 0 ? undefined : String(page), entry: undefined } },
    deskSay(look.language, words),
    { className: 'desk-button' },
  );
}

function entryItem(look: Look, entry: LogEntry, placeName: (id: string) => string): ReactElement {
  const { language } = look;
  const isOpen = look.more.entry === String(entry.number);
  const { arrow, name, detail, who, result, isGood, ms } = entryLine(entry, placeName);
  const warned = entryWarnings(entry);
  const line = [
    h(
      'span',
      { key: 'at', className: 'desk-quiet', title: momentText(language, entry.at) },
      secondText(language, entry.at),
    ),
    h(
      'span',
      { key: 'name', className: 'desk-entry-name', dir: 'ltr' },
      `${arrow} ${name} `,
      detail ? h('bdi', { className: 'desk-quiet' }, detail) : null,
    ),
    who ? h('bdi', { key: 'who', className: 'desk-who' }, who) : null,
    warned ? h('span', { key: 'warned', className: 'desk-warned', 'aria-hidden': true }, '!') : null,
    h(
      'span',
      { key: 'result', className: `desk-status ${isGood ? 'is-good' : 'is-bad'}`, dir: 'ltr' },
      result,
    ),
    ms === undefined
      ? null
      : h('span', { key: 'ms', className: 'desk-quiet' }, deskSay(language, inspectorWords.took, { ms })),
  ];
  return h(
    'li',
    { key: entry.number, id: `desk-entry-${entry.number}` },
    lookLink(look, { more: { entry: isOpen ? undefined : String(entry.number) } }, line, {
      className: 'desk-entry',
      expands: isOpen,
    }),
    isOpen ? h('div', { className: 'desk-entry-inside' }, inside(entry, warned, language)) : null,
  );
}

function inside(entry: LogEntry, warned: EntryWarnings | undefined, language: Language): ReactNode[] {
  const title = (words: { en: string; ar: string }) => h('h4', { key: words.en }, deskSay(language, words));
  return [
    h('p', { key: 'at', className: 'desk-quiet' }, momentText(language, entry.at)),
    warned
      ? h(
          'ul',
          { key: 'warnings', className: 'desk-warnings' },
          warned.refusals.map((why) =>
            h('li', { key: why }, deskSay(language, inspectorWords.refused, { why })),
          ),
          warned.warnings.map((warning) =>
            h(
              'li',
              { key: `${warning.kind} ${warning.at}` },
              h('code', { dir: 'ltr' }, warning.at),
              ' ',
              inWords(warning, language),
            ),
          ),
        )
      : null,
    title(inspectorWords.body),
    pretty('body', bodyOf(entry), language),
    title(inspectorWords.answer),
    answerOf(entry, language),
  ];
}

function bodyOf(entry: LogEntry): unknown {
  if (entry.kind === 'call') return unfolded(entry.args);
  return entry.kind === 'delivery' ? entry.payload : entry.body;
}

function answerOf(entry: LogEntry, language: Language): ReactElement {
  const words = (sentence: { en: string; ar: string }) =>
    h('p', { key: 'answer', className: 'desk-quiet' }, deskSay(language, sentence));
  if (entry.kind === 'response_url') return pretty('answer', entry.status, language);
  if (entry.kind === 'delivery')
    return entry.state === 'waiting' || entry.state === 'queued'
      ? words(inspectorWords.noAnswerYet)
      : pretty('answer', entry.error ? { error: entry.error } : (entry.ack ?? 'ack'), language);
  if (entry.answer === undefined) return words(inspectorWords.noAnswerYet);
  if (entry.answer === 'hung') return words(inspectorWords.hung);
  if (entry.answer === 'reset') return words(inspectorWords.reset);
  return pretty('answer', entry.answer, language);
}

function pretty(key: string, value: unknown, language: Language): ReactElement {
  const text = typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
  const left = text.length - mostShown;
  return h(
    'pre',
    { key, dir: 'ltr', tabIndex: 0 },
    text.slice(0, mostShown),
    left > 0 ? `\n${deskSay(language, inspectorWords.cutText, { left })}` : null,
  );
}

function inWords(warning: BlockWarning, language: Language): string {
  switch (warning.kind) {
    case 'no-text':
      return deskSay(language, inspectorWords.noText);
    case 'no-alt':
      return deskSay(language, inspectorWords.noAlt);
    case 'near-limit':
      return deskSay(language, inspectorWords.nearLimit, { size: warning.size, limit: warning.limit });
    case 'long-button':
      return deskSay(language, inspectorWords.longButton, { size: warning.size, limit: warning.limit });
  }
}
