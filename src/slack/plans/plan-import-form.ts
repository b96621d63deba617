import type { Voice } from '../../team/voice.ts';
import { planEditWords } from '../../words/plan-edit-words.ts';
import { asText, say } from '../../words/say.ts';
import { closingView, fileField, form } from '../form.ts';
import { formIds } from '../ids.ts';
import { type Block, cut, section } from '../message.ts';
import type { FormView } from '../reply.ts';

export const importFields = { file: 'file' } as const;

/** Asks for a plan's file. `problem` is what was wrong with the last one, on top. */
export function planImportForm(voice: Voice, problem: readonly Block[] = []): FormView {
  return form(voice, {
    id: formIds.planImport,
    title: say(voice, planEditWords.importTitle),
    submit: say(voice, planEditWords.importSubmit),
    subject: '',
    blocks: [
      ...problem,
      section(say(voice, planEditWords.importIntro)),
      fileField(importFields.file, say(voice, planEditWords.importFile), ['yaml', 'yml']),
    ],
  });
}

/** While the file is fetched and read. */
export function planImportReading(voice: Voice): FormView {
  return closingView(voice, say(voice, planEditWords.importTitle), say(voice, planEditWords.importReading));
}

/** So many faults are shown; the rest are counted. */
const mostFaults = 40;
/** The longest a fault may stand in the form. */
const longestFault = 400;
/** A section holds so much, marks included. */
const faultsASection = 5;

/** What keeps a file from being a plan: an explanation, and each fault as it stands in plan files. */
export function importFaults(faults: readonly string[], voice: Voice): Block[] {
  const shown = faults.slice(0, mostFaults).map(asCode);
  const more = faults.length - shown.length;
  const sections: Block[] = [];
  for (let first = 0; first < shown.length; first += faultsASection)
    sections.push(section(shown.slice(first, first + faultsASection).join('\n')));
  return [
    section(say(voice, planEditWords.importFaults, { n: faults.length })),
    ...sections,
    ...(more > 0 ? [section(say(voice, planEditWords.importMoreFaults, { n: more }))] : []),
  ];
}

/** A line in code marks, which it must not close itself. */
function asCode(fault: string): string {
  const line = cut(
    fault.replace(/[\s`]+/gu, (mark) => (mark.includes('`') ? 'ˋ' : ' ')),
    longestFault,
  );
  return `\`${asText(line)}\``;
}
