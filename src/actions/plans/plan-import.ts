import type { Asking } from '../../flows/asking.ts';
import { draftOfFile } from '../../flows/plans/edit-plans.ts';
import { readPlan } from '../../plans/plan.ts';
import type { Downloaded } from '../../slack/files.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { type Block, section } from '../../slack/message.ts';
import {
  importFaults,
  importFields,
  planImportForm,
  planImportReading,
} from '../../slack/plans/plan-import-form.ts';
import type { FormReply, FormView, Reply } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import { generalWords } from '../../words/general-words.ts';
import { planEditWords } from '../../words/plan-edit-words.ts';
import { say } from '../../words/say.ts';
import type { Action, Form } from '../action.ts';
import { enteredMany } from '../entered-texts.ts';
import { effectNow } from './plan-draft.ts';
import { nothingSaved, nothingThere, nothingView } from './plan-replies.ts';

/** The longest plan of 60 steps is smaller. */
const mostKb = 200;

export const planImport: Action = {
  id: actionIds.planImport,
  async run(asking): Promise<Reply> {
    const why = denial(asking.member, 'edit-plans');
    if (why) return nothingThere({ kind: 'denied', why }, asking);
    return { kind: 'form', view: planImportForm(asking.voice) };
  },
};

/** A file is sent: fetched and read behind the ack; a plan becomes a draft, and what it changes is shown. */
export const planImportSent: Form = {
  id: formIds.planImport,
  async run(asking, values): Promise<FormReply> {
    const { voice, member } = asking;
    const why = denial(member, 'edit-plans');
    if (why) return nothingSaved({ kind: 'denied', why }, asking);
    const [url = ''] = enteredMany(values, importFields.file);
    return {
      kind: 'work',
      view: planImportReading(voice),
      work: async (slack) => importFile(asking, await slack.fileAt(url, mostKb * 1024)),
      onFailure: (reference) =>
        planImportForm(voice, [section(say(voice, generalWords.couldNotNow, { reference }))]),
    };
  },
};

async function importFile(asking: Asking, downloaded: Downloaded): Promise<FormView> {
  const { voice } = asking;
  const again = (...problem: Block[]) => planImportForm(voice, problem);
  if (downloaded.kind === 'too-large')
    return again(section(say(voice, planEditWords.importTooLarge, { kb: mostKb })));
  if (downloaded.kind !== 'file') {
    const error = downloaded.kind === 'trouble' ? downloaded.error : downloaded.kind;
    return again(section(say(voice, planEditWords.importUnreachable, { error })));
  }
  const text = textOf(downloaded.content);
  if (text === undefined) return again(section(say(voice, planEditWords.importNotText)));
  const read = readPlan(text);
  if ('faults' in read) return again(...importFaults(read.faults, voice));

  const result = await draftOfFile(asking, read.plan);
  switch (result.kind) {
    case 'draft':
      return await effectNow(asking, result.draft);
    case 'other-kind': {
      const { key, name } = result.plan;
      const values = { key, name: name[voice.language] };
      return again(section(say(voice, planEditWords.importOtherKind, values)));
    }
    case 'too-many-plans':
      return again(section(say(voice, planEditWords.tooManyPlans, { most: result.most })));
    case 'denied':
      return nothingView(result, voice);
  }
}

/** What a file says, without the mark some editors put first; `undefined` where it is no UTF-8. */
function textOf(content: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
