import { type AuditKind, auditKinds } from '../../team/audited-deeds.ts';
import type { Voice } from '../../team/voice.ts';
import { auditKindWords, auditWords } from '../../words/audit-words.ts';
import { sayLastingMoment } from '../../words/format.ts';
import { say } from '../../words/say.ts';
import { csv } from '../csv.ts';
import { pressView } from '../form.ts';
import { actionIds } from '../ids.ts';
import { actions, button, cut, option, section } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';
import type { FileReply, FormView } from '../reply.ts';
import { type AuditShown, auditInWords } from './audit-in-words.ts';

/** What of the trail is looked at: which kind, by whom, from which entry on. '': all, anybody, from the newest. */
export type AuditLook = { kind: AuditKind | ''; byUserId: string; before: string };

/** The whole trail, from the newest. */
export const wholeTrail: AuditLook = { kind: '', byUserId: '', before: '' };

/** What the view is about, as it comes back with a press on it. */
export function auditSubject({ kind, byUserId, before }: AuditLook): string {
  return [kind, byUserId, before].join('|');
}

/** Reads what a view was about; what is none is the whole trail. */
export function readAuditLook(subject: string): AuditLook {
  const [said = '', byUserId = '', before = ''] = subject.split('|');
  const kind = auditKinds.find((one) => one === said) ?? '';
  const isId = /^[0-9a-f-]{36}$/.test(before);
  return { kind, byUserId: /^[UW][A-Z0-9]+$/.test(byUserId) ? byUserId : '', before: isId ? before : '' };
}

/** Every kind, in the menu. */
const everything = 'all';

/** A page of the trail, with what chooses from it. */
export function auditView(
  { entries, hasMore, look }: { entries: readonly AuditShown[]; hasMore: boolean; look: AuditLook },
  voice: Voice,
  at: Date,
): FormView {
  const kinds = [
    option(say(voice, auditWords.all), everything),
    ...auditKinds.map((kind) => option(say(voice, auditKindWords[kind]), kind)),
  ];
  const chosen = kinds.find(({ value }) => value === (look.kind || everything));
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: true }) as const;
  const isChosen = look.kind !== '' || look.byUserId !== '' || look.before !== '';
  return pressView(voice, {
    title: say(voice, auditWords.title),
    subject: auditSubject(look),
    blocks: [
      section(say(voice, auditWords.intro)),
      actions('audit-choose', [
        {
          type: 'static_select',
          action_id: actionIds.auditKind,
          placeholder: plain(say(voice, auditWords.whichKind)),
          options: kinds,
          ...(chosen ? { initial_option: chosen } : {}),
        },
        {
          type: 'users_select',
          action_id: actionIds.auditWho,
          placeholder: plain(say(voice, auditWords.byWhom)),
          ...(look.byUserId ? { initial_user: look.byUserId } : {}),
        },
        ...(isChosen ? [button(actionIds.auditAll, say(voice, auditWords.newest), 'all')] : []),
      ]),
      ...(entries.length === 0 ? [section(say(voice, auditWords.none))] : []),
      ...entries.map((entry) => ({
        ...section(
          say(voice, auditWords.line, {
            when: sayLastingMoment(voice, entry.at, at),
            what: { markup: auditInWords(entry, voice) },
          }),
        ),
        block_id: `audit:${entry.entryId}`,
      })),
      ...(entries.length > 0
        ? [
            actions('audit-more', [
              ...(hasMore
                ? [button(actionIds.auditOlder, say(voice, auditWords.older), entries.at(-1)?.entryId ?? '')]
                : []),
              button(actionIds.auditFile, say(voice, auditWords.file), 'file'),
            ]),
          ]
        : []),
    ],
  });
}

/**
 * The trail as a file for a spreadsheet, with people by their names.
 *
 * @param trail.isCut there is more than it holds
 * @param trail.names of the members, by id
 */
export function auditFile(
  trail: {
    entries: readonly AuditShown[];
    isCut: boolean;
    names: ReadonlyMap<string, string>;
    day: string;
  },
  voice: Voice,
): FileReply {
  const { entries, isCut, names, day } = trail;
  const nameOf = (userId: string) => names.get(userId) ?? userId;
  const heading = (['columnWhen', 'columnWho', 'columnDeed', 'columnAbout', 'columnDetails'] as const).map(
    (column) => say(voice, auditWords[column]),
  );
  const rows = entries.map((entry) => [
    entry.at.toISOString(),
    entry.byUserId ? nameOf(entry.byUserId) : say(voice, auditWords.touchbase),
    asPlain(auditInWords(entry, voice, nameOf), nameOf),
    entry.name ?? (names.get(entry.subjectId) || entry.subjectId),
    Object.keys(entry.details).length > 0 ? JSON.stringify(entry.details) : '',
  ]);
  const title = say(voice, auditWords.fileTitle);
  return {
    kind: 'file',
    file: {
      name: `touchbase-audit-${day}.csv`,
      title: cut(title, 200),
      comment: say(voice, auditWords.fileComment, { n: entries.length, cut: isCut ? 'yes' : 'no' }),
      content: csv([heading, ...rows]),
    },
    shared: plainMessage(say(voice, auditWords.fileShared)),
    failed: plainMessage(say(voice, auditWords.fileFailed)),
  };
}

/** What was escaped for Slack as it was, and people by their names. */
function asPlain(markup: string, nameOf: (userId: string) => string): string {
  const named = markup.replaceAll(/<@([UW][A-Z0-9]+)>/g, (_, userId: string) => nameOf(userId));
  return named.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
