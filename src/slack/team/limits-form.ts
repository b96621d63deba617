import type { Voice } from '../../team/voice.ts';
import { formWords } from '../../words/form-words.ts';
import { limitWords } from '../../words/limit-words.ts';
import { mention, say } from '../../words/say.ts';
import { closingView, form, personField, textField } from '../form.ts';
import { formIds } from '../ids.ts';
import { section } from '../message.ts';
import type { FormView } from '../reply.ts';

/** How long leads wait for whom, in minutes, and how many one agent may have; `null`: no limit. */
type Limits = {
  claimWindowMinutes: number;
  captureMinutes: number;
  mostOpenLeads: number | null;
  mostLeadsADay: number | null;
};

/** Limits of one agent; `null`: the team's holds. */
type OwnLimits = { userId: string; mostOpenLeads: number | null; mostLeadsADay: number | null };

/** The fields of the form, by name. */
export const limitFields = {
  window: 'window',
  capture: 'capture',
  mostOpen: 'most-open',
  mostADay: 'most-a-day',
  agent: 'agent',
  ownMostOpen: 'own-most-open',
  ownMostADay: 'own-most-a-day',
} as const;

/** More than a team of that kind has; the others are counted. */
const mostNamed = 20;

/** The limits of a team and of one agent, to be changed; who has limits of their own is above the latter. */
export function limitsForm(
  { limits, exceptions }: { limits: Limits; exceptions: readonly OwnLimits[] },
  voice: Voice,
): FormView {
  const noLimit = say(voice, limitWords.noLimitHint);
  const asTeam = say(voice, limitWords.asTeamHint);
  const number = (name: string, label: string, value: number | null, hint: string, optional = false) =>
    textField(name, label, { hint, optional, ...(value === null ? {} : { initial: String(value) }) });
  const { window, capture, mostOpen, mostADay, agent, ownMostOpen, ownMostADay } = limitFields;
  return form(voice, {
    id: formIds.limits,
    title: say(voice, limitWords.title),
    submit: say(voice, formWords.save),
    subject: '',
    blocks: [
      number(
        window,
        say(voice, limitWords.window),
        limits.claimWindowMinutes,
        say(voice, limitWords.windowHint),
      ),
      number(
        capture,
        say(voice, limitWords.capture),
        limits.captureMinutes,
        say(voice, limitWords.captureHint),
      ),
      number(mostOpen, say(voice, limitWords.mostOpen), limits.mostOpenLeads, noLimit, true),
      number(mostADay, say(voice, limitWords.mostADay), limits.mostLeadsADay, noLimit, true),
      ...exceptionLines(exceptions, voice).map((text) => section(text)),
      personField(agent, say(voice, limitWords.forOne), {
        optional: true,
        hint: say(voice, limitWords.forOneHint),
      }),
      number(ownMostOpen, say(voice, limitWords.oneMostOpen), null, asTeam, true),
      number(ownMostADay, say(voice, limitWords.oneMostADay), null, asTeam, true),
    ],
  });
}

/** What the limits are now, and what they were where they were changed. */
export function limitsSaved(
  saved: {
    was: Limits;
    now: Limits;
    own: { was: OwnLimits; now: OwnLimits } | null;
    exceptions: readonly OwnLimits[];
  },
  voice: Voice,
): FormView {
  const { was, now, own, exceptions } = saved;
  const minutes = (field: 'claimWindowMinutes' | 'captureMinutes') => ({
    now: now[field],
    was: was[field],
    changed: now[field] === was[field] ? 'no' : 'yes',
  });
  const leads = (field: 'mostOpenLeads' | 'mostLeadsADay') => ({
    has: now[field] === null ? 'no' : 'yes',
    now: now[field] ?? 0,
    was: was[field] ?? 0,
    changed: now[field] === was[field] ? 'no' : was[field] === null ? 'none' : 'number',
  });
  const isOwnSame =
    own === null ||
    (own.was.mostOpenLeads === own.now.mostOpenLeads && own.was.mostLeadsADay === own.now.mostLeadsADay);
  const fields = ['claimWindowMinutes', 'captureMinutes', 'mostOpenLeads', 'mostLeadsADay'] as const;
  const isSame = isOwnSame && fields.every((field) => now[field] === was[field]);
  const lines = [
    say(voice, isSame ? limitWords.same : limitWords.saved),
    say(voice, limitWords.windowIs, minutes('claimWindowMinutes')),
    say(voice, limitWords.captureIs, minutes('captureMinutes')),
    say(voice, limitWords.openIs, leads('mostOpenLeads')),
    say(voice, limitWords.dayIs, leads('mostLeadsADay')),
  ];
  const ownLines =
    own && !isOwnSame
      ? [
          [
            say(voice, limitWords.one, { who: mention(own.now.userId), ...ownValues(own.now) }),
            say(voice, limitWords.oneWas, ownValues(own.was)),
          ].join('\n'),
        ]
      : [];
  const closing = closingView(voice, say(voice, limitWords.title), lines.join('\n'));
  const others = exceptions.filter(({ userId }) => isOwnSame || userId !== own?.now.userId);
  return {
    ...closing,
    blocks: [
      ...closing.blocks,
      ...[...ownLines, ...exceptionLines(others, voice)].map((text) => section(text)),
    ],
  };
}

/** Who has limits of their own, in one paragraph; none where nobody has. */
function exceptionLines(exceptions: readonly OwnLimits[], voice: Voice): string[] {
  if (exceptions.length === 0) return [];
  const more = exceptions.length - mostNamed;
  const lines = exceptions
    .slice(0, mostNamed)
    .map((own) => say(voice, limitWords.one, { who: mention(own.userId), ...ownValues(own) }));
  return [
    [
      say(voice, limitWords.whoseLimits),
      ...lines,
      ...(more > 0 ? [say(voice, limitWords.andMore, { n: more })] : []),
    ].join('\n'),
  ];
}

function ownValues({ mostOpenLeads, mostLeadsADay }: OwnLimits) {
  return {
    hasOpen: mostOpenLeads === null ? 'no' : 'yes',
    open: mostOpenLeads ?? 0,
    hasDay: mostLeadsADay === null ? 'no' : 'yes',
    day: mostLeadsADay ?? 0,
  };
}
