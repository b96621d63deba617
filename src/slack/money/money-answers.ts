import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import type { ReadAmount } from '../../money/amount.ts';
import type { Voice } from '../../team/voice.ts';
import { digestWords } from '../../words/digest-words.ts';
import { sayDay, sayList, sayMoney, sayMonth } from '../../words/format.ts';
import { moneyWords } from '../../words/money-words.ts';
import { asText, type Sentence, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { type Block, context, type Message, section } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';
import { type MoveMadeLine, withMoveMade } from '../plans/move-made.ts';

type Amount = { amountMinor: bigint; currency: string };

/** A cost as it stands now, and what it took the place of. */
export type CostShown = {
  source: string;
  campaign: string | null;
  month: string;
  eachMonth: boolean;
  now: Amount;
  replaced: Amount | null;
  insteadOf: Amount | null;
  keptInMonth: Amount | null;
  isNewSource: boolean;
  isNewCampaign: boolean;
  isCurrentMonth: boolean;
};

const refusedAmounts = {
  'not-a-number': moneyWords.amountNotANumber,
  negative: moneyWords.amountNegative,
  'too-precise': moneyWords.amountTooPrecise,
  'too-large': moneyWords.amountTooLarge,
  'other-currency': moneyWords.amountOtherCurrency,
} satisfies Record<string, Sentence>;

/** Why an amount was not taken, and how to write it. */
export function amountRefusal(
  amount: Exclude<ReadAmount, { kind: 'amount' }>,
  currency: string,
  voice: Voice,
): string {
  return say(voice, refusedAmounts[amount.why], {
    currency,
    said: amount.why === 'other-currency' ? amount.said : '',
  });
}

/** What a source costs now, what it cost before, and how a slip is undone. */
export function costAnswer(cost: CostShown, voice: Voice): Message {
  const { source, campaign, month, eachMonth, now, replaced, insteadOf, keptInMonth } = cost;
  const amount = ({ amountMinor, currency }: Amount) => sayMoney(voice, amountMinor, currency);
  const isSame = replaced?.amountMinor === now.amountMinor && replaced.currency === now.currency;
  const undo = { markup: undoCommand(cost, voice) };
  const said = [
    say(voice, moneyWords.costNow, {
      hasCampaign: campaign ? 'yes' : 'no',
      source,
      campaign: campaign ?? '',
      eachMonth: eachMonth ? 'yes' : 'no',
      month: sayMonth(voice, month),
      amount: amount(now),
    }),
    ...(replaced && isSame ? [say(voice, moneyWords.costSame)] : []),
    ...(replaced && !isSame ? [say(voice, moneyWords.costReplaced, { amount: amount(replaced) })] : []),
    ...(insteadOf ? [say(voice, moneyWords.costInsteadOf, { amount: amount(insteadOf) })] : []),
    ...(keptInMonth
      ? [say(voice, moneyWords.costKept, { month: sayMonth(voice, month), amount: amount(keptInMonth) })]
      : []),
  ].join(' ');
  if (cost.isNewSource)
    return plainMessage([said, say(voice, moneyWords.costNewSource, { undo })].join('\n'));
  if (cost.isNewCampaign)
    return plainMessage([said, say(voice, moneyWords.costNewCampaign, { undo })].join('\n'));
  return plainMessage(said);
}

/** The command that takes a cost of a new source back: the same place and time, at zero. */
function undoCommand(
  { source, campaign, month, eachMonth, isCurrentMonth }: CostShown,
  voice: Voice,
): string {
  // In quotes a name of several words ends where it ends.
  const name = /\s/.test(source) ? `"${source}"` : source;
  return inCode(
    [
      '/source cost',
      name,
      campaign,
      '0',
      isCurrentMonth ? '' : month,
      eachMonth ? say(voice, moneyWords.costEachMonth) : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

export function costForgottenAnswer(
  { source, campaign }: { source: string; campaign: string | null },
  voice: Voice,
): Message {
  const values = { hasCampaign: campaign ? 'yes' : 'no', source, campaign: campaign ?? '' };
  return plainMessage(say(voice, moneyWords.costForgotten, values));
}

export function nothingToForgetAnswer(
  { said, known }: { said: string; known: readonly string[] },
  voice: Voice,
): Message {
  if (known.length === 0) return plainMessage(say(voice, moneyWords.costNoSourceKnown, { said }));
  return plainMessage(say(voice, moneyWords.costNothingToForget, { said, known: sayList(voice, known) }));
}

/** A source spelled nearly like a known one: the line said right, to copy, and how to mean it as it was said. */
export function nearlyKnownAnswer(
  { said, lines, quotedLine }: { said: string; lines: readonly string[]; quotedLine: string },
  voice: Voice,
): Message {
  const command = (line: string) => `\`${inCode(`/source cost ${line}`)}\``;
  return plainMessage(
    [
      say(voice, moneyWords.costNearlyKnown, { said }),
      ...lines.map(command),
      say(voice, moneyWords.costQuoted, { command: { markup: command(quotedLine) } }),
    ].join('\n'),
  );
}

/** Lines a section holds: each has a name of at most 80 characters and two figures. */
const linesASection = 15;

/** Each source with its leads and its cost of the month. */
export function sourceList(
  list: {
    month: string;
    currency: string;
    sources: ReadonlyArray<{ name: string; leads: number; costMinor: bigint }>;
    inOtherCurrency: number;
  },
  voice: Voice,
): Message {
  const { month, currency, sources, inOtherCurrency } = list;
  const [first] = sources;
  if (!first) return plainMessage(say(voice, moneyWords.sourcesNone));
  const lines = sources.map(({ name, leads, costMinor }) =>
    costMinor === 0n
      ? say(voice, moneyWords.sourceLineNoCost, { source: name, leads })
      : say(voice, moneyWords.sourceLine, {
          source: name,
          leads,
          cost: sayMoney(voice, costMinor, currency),
        }),
  );
  const title = say(voice, moneyWords.sourcesTitle, { month: sayMonth(voice, month) });
  const pages = Array.from({ length: Math.ceil(lines.length / linesASection) }, (_, page) =>
    lines.slice(page * linesASection, (page + 1) * linesASection).join('\n'),
  );
  const notes = [
    say(voice, moneyWords.sourcesHowTo, { source: { markup: inCode(first.name) } }),
    ...(inOtherCurrency > 0 ? [say(voice, digestWords.otherCurrency, { n: inOtherCurrency, currency })] : []),
  ];
  const blocks: Block[] = [section(title), ...pages.map((page) => section(page)), context(notes.join('\n'))];
  return { text: [title, ...lines, ...notes].join('\n'), blocks };
}

/** A sale as it was recorded. */
export type DealShown = {
  contactName: string;
  priceMinor: bigint;
  commissionMinor: bigint;
  costsMinor: bigint;
  currency: string;
  closedOn: LocalDay;
  sourceName: string | null;
};

/** What was recorded of a sale, and for which source it counts. */
export function dealAnswer(
  kind: 'recorded' | 'recorded-before',
  deal: DealShown,
  move: MoveMadeLine,
  voice: Voice,
  at: Date,
): Message {
  const money = (amountMinor: bigint) => sayMoney(voice, amountMinor, deal.currency);
  const name = nameOf(deal.contactName, voice);
  const said = [
    say(voice, kind === 'recorded' ? moneyWords.dealRecorded : moneyWords.dealRecordedBefore, { name }),
    say(voice, moneyWords.dealFigures, {
      price: money(deal.priceMinor),
      commission: money(deal.commissionMinor),
      costs: money(deal.costsMinor),
      profit: money(deal.commissionMinor - deal.costsMinor),
      day: sayDay(voice, deal.closedOn, localDay(at, voice.zone)),
    }),
    deal.sourceName === null
      ? say(voice, moneyWords.dealNoSource)
      : say(voice, moneyWords.dealSource, { source: deal.sourceName }),
  ].join('\n');
  return withMoveMade(said, move, voice, at);
}

/** Words within a code span: it ends at the next backtick, and Slack still reads its control characters there. */
function inCode(text: string): string {
  return asText(text.replace(/[`\s]+/g, ' ').trim());
}
