import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { Language, Look } from '../../../../sandbox/client/look.ts';
import type { Sentence } from '../../../../src/words/say.ts';
import { deskSay } from '../desk-say.ts';
import { lookLink } from '../look-link.ts';
import { postButton } from '../post-button.ts';
import { curlLine } from './curl-line.ts';
import type { IntakeSender, SentRequest } from './intake-sender.ts';
import { leadSampleWords } from './lead-sample-words.ts';
import { awkwardSamples, type LeadSample, sourceSamples } from './lead-samples.ts';
import { providerSamples } from './provider-samples.ts';

const mostShown = 2_000;

/** The panel that sends leads, and below it what was sent, the newest open. */
export function leadsPanel(look: Look, { sent, webUrl }: IntakeSender): ReactElement {
  const { language } = look;
  return h(
    'div',
    { className: 'desk-leads' },
    h('p', null, deskSay(language, leadSampleWords.intro)),
    h('p', { className: 'desk-quiet' }, deskSay(language, leadSampleWords.door, { url: webUrl })),
    samples(language, leadSampleWords.sources, sourceSamples),
    samples(language, leadSampleWords.providers, providerSamples),
    samples(language, leadSampleWords.awkward, awkwardSamples),
    h('h3', null, deskSay(language, leadSampleWords.sent)),
    sent.length === 0
      ? h('p', { className: 'desk-quiet' }, deskSay(language, leadSampleWords.nothingSent))
      : h('ol', { className: 'desk-entries' }, sent.map(sentEntry(look, webUrl, openNumber(look, sent)))),
  );
}

function samples(language: Language, title: Sentence, list: readonly LeadSample[]): ReactNode {
  return [
    h('h3', { key: title.en }, deskSay(language, title)),
    h(
      'ul',
      { key: `${title.en} list`, className: 'desk-samples' },
      list.map(({ key, label, hint }) =>
        h(
          'li',
          { key },
          postButton('/desk/lead', { sample: key }, deskSay(language, label)),
          h('span', { className: 'desk-hint' }, deskSay(language, hint)),
        ),
      ),
    ),
  ];
}

/** The newest is open until another one is opened, or that one closed. */
function openNumber({ more }: Look, [newest]: readonly SentRequest[]): string {
  return more.sent ?? String(newest?.number ?? '');
}

function sentEntry(look: Look, webUrl: string, open: string) {
  const { language } = look;
  return ({ number, request, status, headers, body, ms }: SentRequest): ReactElement => {
    const isOpen = String(number) === open;
    const line = [
      h('span', { key: 'path', className: 'desk-entry-name', dir: 'ltr' }, `POST ${request.path}`),
      h('span', { key: 'status', className: `desk-status desk-status-${Math.floor(status / 100)}` }, status),
      h('span', { key: 'ms', className: 'desk-quiet' }, deskSay(language, leadSampleWords.took, { ms })),
    ];
    return h(
      'li',
      { key: number, id: `desk-sent-${number}` },
      lookLink(look, { more: { sent: isOpen ? 'none' : String(number) } }, line, {
        className: 'desk-entry',
        expands: isOpen,
      }),
      isOpen
        ? h(
            'div',
            { className: 'desk-entry-inside' },
            h('h4', null, deskSay(language, leadSampleWords.request)),
            raw([`POST ${request.path} HTTP/1.1`, ...headerLines(request.headers)], request.body, language),
            h('h4', null, deskSay(language, leadSampleWords.curl)),
            terminalLine(language, curlLine(webUrl, request)),
            h('h4', null, deskSay(language, leadSampleWords.answer)),
            raw([`HTTP/1.1 ${status}`, ...headerLines(headers)], body, language),
          )
        : null,
    );
  };
}

/** A click marks all of it, to be copied. */
function terminalLine(language: Language, line: string): ReactElement {
  return line.length > mostShown
    ? h('p', { className: 'desk-quiet' }, deskSay(language, leadSampleWords.tooLongForLine))
    : h('pre', { className: 'desk-curl', dir: 'ltr', tabIndex: 0 }, line);
}

function headerLines(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

function raw(head: readonly string[], body: string, language: Language): ReactElement {
  const bytes = Buffer.byteLength(body);
  return h(
    'pre',
    { dir: 'ltr', tabIndex: 0 },
    `${head.join('\n')}\n\n`,
    body === '' ? deskSay(language, leadSampleWords.noBody) : body.slice(0, mostShown),
    body.length > mostShown ? `\n${deskSay(language, leadSampleWords.cutBody, { bytes })}` : null,
  );
}
