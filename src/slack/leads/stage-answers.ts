import type { Stage } from '../../leads/lead.ts';
import type { Denial } from '../../team/may-do.ts';
import type { Voice } from '../../team/voice.ts';
import { stageWords } from '../../words/detail-words.ts';
import { sayList, sayMoment } from '../../words/format.ts';
import { mention, type Sentence, say, type Values } from '../../words/say.ts';
import { stageMoveWords } from '../../words/stage-words.ts';
import { nameOf } from '../day/touch-answers.ts';
import { closingView, form, textField } from '../form.ts';
import { actionIds, formIds } from '../ids.ts';
import { actions, button, cut, type Message, option, section } from '../message.ts';
import { deniedMessage, plainMessage } from '../plain-answers.ts';
import type { FormView } from '../reply.ts';
import { withUndo } from './assign-answers.ts';

type Named = { contact: { name: string } };

/** What became of moving a lead to a stage. */
export type StageOutcome =
  | ({ kind: 'moved'; from: Stage; to: Stage; changeId: string } & Named)
  | ({
      kind: 'refused';
      why: 'same' | 'by-deal' | 'sold' | 'nobodys' | 'by-release' | 'no-sql' | 'own-sql' | 'left-alone';
      from: Stage;
    } & Named)
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

const refusals = {
  same: stageMoveWords.same,
  'by-deal': stageMoveWords.byDeal,
  sold: stageMoveWords.sold,
  nobodys: stageMoveWords.nobodys,
  'by-release': stageMoveWords.byRelease,
  'no-sql': stageMoveWords.noSql,
  'own-sql': stageMoveWords.ownSql,
  'left-alone': stageMoveWords.leftAlone,
} satisfies Record<Extract<StageOutcome, { kind: 'refused' }>['why'], Sentence>;

/** So much of a reason is said back. */
const longestWhy = 300;

/**
 * What the one who moved a lead is told, with a way back.
 *
 * @param words why, as they said it
 */
export function stageAnswer(outcome: StageOutcome, words: string, voice: Voice): Message {
  if (outcome.kind === 'denied') return deniedMessage(voice, outcome.why);
  if (outcome.kind === 'gone') return plainMessage(say(voice, stageMoveWords.gone));
  const name = nameOf(outcome.contact.name, voice);
  if (outcome.kind === 'refused')
    return plainMessage(
      say(voice, refusals[outcome.why], { name, stage: stageInWords(outcome.from, voice) }),
    );
  const { from, to, changeId } = outcome;
  const sentence = from === 'lost' ? openedWords(to) : stageMoveWords.moved;
  const lines = [
    say(voice, sentence, { name, from: stageInWords(from, voice), to: stageInWords(to, voice) }),
    ...(words ? [say(voice, stageMoveWords.movedWhy, { words: cut(words, longestWhy) })] : []),
    ...(to === 'lost' ? [say(voice, stageMoveWords.movedLost)] : []),
  ];
  return withUndo(lines, actionIds.undoStage, changeId, voice);
}

const undoWords = {
  undone: stageMoveWords.undone,
  'moved-on': stageMoveWords.movedOn,
  'left-alone': stageMoveWords.leftAlone,
} satisfies Record<string, Sentence>;

/** What became of taking that back. */
export function undoStageAnswer(
  outcome:
    | ({ kind: 'undone' | 'moved-on' | 'left-alone'; stage: Stage } & Named)
    | { kind: 'denied'; why: Denial }
    | { kind: 'gone' },
  voice: Voice,
): Message {
  if (outcome.kind === 'denied') return deniedMessage(voice, outcome.why);
  if (outcome.kind === 'gone') return plainMessage(say(voice, stageMoveWords.gone));
  const said = undoWords[outcome.kind];
  const name = nameOf(outcome.contact.name, voice);
  return plainMessage(say(voice, said, { name, stage: stageInWords(outcome.stage, voice) }));
}

/** How far a lead has come, for whoever asks, and where it may go from there. */
export function stageShown(
  shown: {
    contactName: string;
    leadId: string;
    sourceName: string;
    arrivedAt: Date;
    stage: Stage;
    /** When it came to that stage, and by whom; `null`: by rule. */
    since: { at: Date; byUserId: string | null } | undefined;
    choices: readonly Stage[];
  },
  voice: Voice,
  at: Date,
): Message {
  const { leadId, stage, since, choices } = shown;
  const lines = [
    say(voice, stageMoveWords.now, {
      name: nameOf(shown.contactName, voice),
      source: shown.sourceName,
      moment: sayMoment(voice, shown.arrivedAt, at),
      stage: stageInWords(stage, voice),
    }),
    ...(since ? [sinceInWords(since, voice, at)] : []),
  ];
  const text = lines.join('\n');
  if (choices.length === 0) return plainMessage(text);
  const menu = {
    type: 'static_select' as const,
    action_id: actionIds.stageMenu,
    placeholder: { type: 'plain_text' as const, text: say(voice, stageMoveWords.change) },
    options: choices.map((to) => option(say(voice, stageWords[to]), `${leadId}:${to}`)),
  };
  return { text, blocks: [section(text), actions(`stage:${leadId}`, [menu])] };
}

/**
 * Several inquiries are open: which one is meant. The stage that was said rides on the buttons, the words do not: no
 * button holds what people wrote. Where there were any, it is asked why once the inquiry is known.
 */
export function whichLead(
  {
    contactName,
    leads,
    said,
  }: {
    contactName: string;
    leads: ReadonlyArray<{ leadId: string; sourceName: string; arrivedAt: Date; stage: Stage }>;
    said: { stage: Stage | undefined; hasWords: boolean };
  },
  voice: Voice,
  at: Date,
): Message {
  const text = say(voice, stageMoveWords.whichLead, { name: nameOf(contactName, voice) });
  const choices = leads.map(({ leadId, sourceName, arrivedAt, stage }, nth) =>
    button(
      `${actionIds.stagePick}-${nth}`,
      say(voice, stageMoveWords.leadLabel, {
        source: sourceName,
        moment: sayMoment(voice, arrivedAt, at),
        stage: stageInWords(stage, voice),
      }),
      [leadId, said.stage ?? '-', ...(said.hasWords ? ['why'] : [])].join(' '),
    ),
  );
  return { text, blocks: [section(text), actions('stage-pick', choices)] };
}

/** What was said is no stage. */
export function unknownStage(said: string, stages: readonly Stage[], voice: Voice): Message {
  return plainMessage(
    say(voice, stageMoveWords.unknownStage, {
      said: cut(said, 80),
      stages: {
        markup: sayList(
          voice,
          stages.map((stage) => say(voice, stageWords[stage])),
        ),
      },
      example: { markup: stageMoveWords.example[voice.language] },
    }),
  );
}

/** Asks why a lead is lost, or goes to another stage. */
export function whyForm(
  { leadId, contactName, to }: { leadId: string; contactName: string; to: Stage },
  voice: Voice,
): FormView {
  const isLost = to === 'lost';
  const about = isLost ? stageMoveWords.lostAbout : stageMoveWords.whyAbout;
  const named = { name: nameOf(contactName, voice), to: stageInWords(to, voice) };
  return form(voice, {
    id: formIds.stageWhy,
    title: say(voice, isLost ? stageMoveWords.lostTitle : stageMoveWords.whyTitle),
    submit: say(voice, isLost ? stageMoveWords.lostSend : stageMoveWords.whySend),
    subject: `${leadId}:${to}`,
    blocks: [
      section(say(voice, about, named)),
      textField('why', say(voice, stageMoveWords.lostWhy), { optional: true, multiline: true }),
    ],
  });
}

/** The same form, saying what came of it. */
export function whyShown({ text }: Message, to: Stage, voice: Voice): FormView {
  return closingView(
    voice,
    say(voice, to === 'lost' ? stageMoveWords.lostTitle : stageMoveWords.whyTitle),
    text,
  );
}

function openedWords(to: Stage): Sentence {
  return to === 'new' ? stageMoveWords.offeredAgain : stageMoveWords.movedAgain;
}

function sinceInWords(
  { at: moment, byUserId }: { at: Date; byUserId: string | null },
  voice: Voice,
  at: Date,
) {
  const values: Values = { moment: sayMoment(voice, moment, at) };
  return byUserId
    ? say(voice, stageMoveWords.since, { ...values, who: mention(byUserId) })
    : say(voice, stageMoveWords.sinceByRule, values);
}

function stageInWords(stage: Stage, voice: Voice) {
  return { markup: say(voice, stageWords[stage]) };
}
