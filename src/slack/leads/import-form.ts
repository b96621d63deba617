import { type ImportChoices, type KeptImport, mayDecide } from '../../leads/import.ts';
import type { FileLook } from '../../leads/import-shape.ts';
import type { Voice } from '../../team/voice.ts';
import { sayMoment } from '../../words/format.ts';
import { importStateWords, importWords } from '../../words/import-words.ts';
import { asText, say } from '../../words/say.ts';
import type { Downloaded } from '../files.ts';
import { choiceField, closingView, fileField, form, personField, selectField, textField } from '../form.ts';
import { actionIds, formIds } from '../ids.ts';
import { type Block, button, cut, option, section } from '../message.ts';
import type { FormView } from '../reply.ts';

/** The names of the fields, as their answers come back. */
export const importFormFields = {
  file: 'file',
  owner: 'owner',
  plans: 'plans',
  source: 'source',
  newSource: 'new-source',
} as const;
export const plansChoices = { on: 'on', none: 'none' } as const;

/** Slack shows so many choices in one menu. */
const mostSources = 100;
/** Whatever their ending is, what they hold is looked at: who sends a spreadsheet is told how to save it. */
const endings = ['csv', 'txt', 'tsv', 'xlsx', 'xls', 'ods', 'numbers'];

/** What Slack takes in a form. */
const mostMbInForms = 10;

type Sources = ReadonlyArray<{ key: string; name: string }>;

/** Asks for a file of contacts. `problem` is what was wrong with the last one, on top. */
export function importForm(
  {
    sources,
    latest,
    choices,
    problem = [],
  }: {
    sources: Sources;
    latest: readonly KeptImport[];
    /** As they were entered before; absent: nothing was. */
    choices?: ImportChoices | undefined;
    problem?: readonly Block[];
  },
  voice: Voice,
  at: Date,
): FormView {
  return form(voice, {
    id: formIds.importFile,
    title: say(voice, importWords.title),
    submit: say(voice, importWords.submit),
    subject: '',
    blocks: [
      ...problem,
      section(say(voice, importWords.intro)),
      fileField(importFormFields.file, say(voice, importWords.file), endings, {
        hint: say(voice, importWords.fileHint, { mb: mostMbInForms }),
      }),
      ...choiceFields(sources, choices, voice),
      ...(latest.length > 0 ? [section(say(voice, importWords.latest))] : []),
      ...latest.map((kept) => latestLine(kept, voice, at)),
    ],
  });
}

/** Asks to choose otherwise for a file that waits. */
export function importChangeForm(
  { kept, sources }: { kept: KeptImport; sources: Sources },
  voice: Voice,
): FormView {
  return form(voice, {
    id: formIds.importChange,
    title: say(voice, importWords.title),
    submit: say(voice, importWords.save),
    subject: kept.importId,
    blocks: choiceFields(sources, kept, voice),
  });
}

function choiceFields(sources: Sources, choices: ImportChoices | undefined, voice: Voice): Block[] {
  const isListed = sources.slice(0, mostSources).some(({ key }) => key === choices?.sourceKey);
  return [
    personField(importFormFields.owner, say(voice, importWords.owner), {
      optional: true,
      hint: say(voice, importWords.ownerHint),
      ...(choices?.ownerUserId ? { initial: choices.ownerUserId } : {}),
    }),
    choiceField(
      importFormFields.plans,
      say(voice, importWords.plans),
      [
        {
          ...option(say(voice, importWords.onPlans), plansChoices.on),
          description: { type: 'plain_text', text: cut(say(voice, importWords.onPlansMore), 75) },
        },
        option(say(voice, importWords.noPlans), plansChoices.none),
      ],
      { initial: choices && !choices.onPlans ? plansChoices.none : plansChoices.on },
    ),
    ...(sources.length > 0
      ? [
          selectField(
            importFormFields.source,
            say(voice, importWords.source),
            sources.slice(0, mostSources).map(({ key, name }) => option(cut(name, 75), key)),
            {
              optional: true,
              hint: say(voice, importWords.sourceHint),
              ...(isListed && choices?.sourceKey ? { initial: choices.sourceKey } : {}),
            },
          ),
        ]
      : []),
    textField(
      importFormFields.newSource,
      say(voice, sources.length > 0 ? importWords.newSource : importWords.source),
      {
        optional: true,
        ...(sources.length > 0 ? {} : { hint: say(voice, importWords.sourceHint) }),
        ...(choices?.sourceKey && !isListed ? { initial: choices.sourceName || choices.sourceKey } : {}),
      },
    ),
  ];
}

function latestLine(kept: KeptImport, voice: Voice, at: Date): Block {
  const { importId, fileName: file, state, keptAt } = kept;
  const text = say(voice, importWords.listLine, {
    file,
    when: sayMoment(voice, keptAt, at),
    state: { markup: say(voice, importStateWords[state]) },
  });
  const undo = button(actionIds.importUndo, say(voice, importWords.undo), importId);
  return { ...section(text, mayDecide(state, 'undo') ? undo : undefined), block_id: `import:${importId}` };
}

/** Asks whether an import is to be taken back. */
export function importUndoForm({ kept, added }: { kept: KeptImport; added: number }, voice: Voice): FormView {
  return form(voice, {
    id: formIds.importUndo,
    title: say(voice, importWords.undoTitle),
    submit: say(voice, importWords.undoSubmit),
    subject: kept.importId,
    blocks: [section(say(voice, importWords.undoAsk, { file: kept.fileName, n: added }))],
  });
}

/** Something said in the place of the form. */
export function importSays(text: string, voice: Voice): FormView {
  return closingView(voice, say(voice, importWords.title), text);
}

/** Why the file could not be had from Slack. */
export function notDownloaded(downloaded: Exclude<Downloaded, { kind: 'file' }>, voice: Voice): string {
  switch (downloaded.kind) {
    case 'too-large':
      return say(voice, importWords.tooLarge, { mb: Math.floor(downloaded.mostBytes / 1024 / 1024) });
    case 'gone':
      return say(voice, importWords.fileGone);
    case 'no-access':
      return say(voice, importWords.noAccess);
    default:
      return say(voice, importWords.slackTrouble, {
        error: downloaded.kind === 'trouble' ? downloaded.error : downloaded.kind,
      });
  }
}

/** Why a file is none of contacts. */
export function notContacts(look: Exclude<FileLook, { kind: 'contacts' }>, voice: Voice): string {
  switch (look.kind) {
    case 'too-large':
      return say(voice, importWords.tooLarge, { mb: look.mostMb });
    case 'too-many-rows':
      return say(voice, importWords.tooManyRows, { n: look.most });
    case 'no-people': {
      const columns = cut(look.columns.map((one) => `\`${asText(one)}\``).join(' '), 1_500);
      return say(voice, importWords.noPeople, { columns: { markup: columns } });
    }
    case 'quote-open':
      return say(voice, importWords.quoteOpen, { line: look.line });
    case 'headers-only':
      return say(voice, importWords.headersOnly);
    default:
      return say(voice, importWords[look.kind]);
  }
}
