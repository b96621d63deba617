import { localDay } from '../../calendar/local-day.ts';
import { parseDealLine } from '../../parsing/deal-line.ts';
import { dealForm } from '../../slack/money/deal-form.ts';
import { amountRefusal, dealAnswer } from '../../slack/money/money-answers.ts';
import { unclearWhoAnswer } from '../../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import { exampleWords } from '../../words/example-words.ts';
import { sayDay } from '../../words/format.ts';
import { moneyWords } from '../../words/money-words.ts';
import { type Sentence, say, type Values } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { type DealResult, recordDeal } from '../money/record-deal.ts';
import { moveMade } from './move-made.ts';
import { picking } from './picking.ts';
import { type Picked, whoIsMeant } from './who-is-meant.ts';

const example = exampleWords.deal;
const refusals = {
  'no-who': moneyWords.dealNoWho,
  'no-commission': moneyWords.dealNoCommission,
  'no-costs': moneyWords.dealNoCosts,
} satisfies Record<string, Sentence>;

/**
 * Does what a line after `/deal` says, and answers. Nothing said, or only who: a form asks for the rest. Two people
 * who fit are a list to pick from.
 */
export async function answerDealLine(asking: Asking, text: string, picked?: Picked): Promise<Reply> {
  const { team, member, voice, at } = asking;
  const why = denial(member, 'enter-deal');
  if (why) return { kind: 'say', message: deniedMessage(voice, why) };
  const zone = zoneOf(member, team);
  const today = localDay(at, zone);
  const { currency, firstWeekday, country } = team;
  if (text.trim() === '' && !picked)
    return { kind: 'form', view: dealForm({ contacts: [], currency, closedOn: today }, voice) };

  const line = parseDealLine(text, { at: picked?.typedAt ?? at, zone, firstWeekday, country, currency });
  if (line.kind === 'refused') {
    if (line.why === 'amount') return words(amountRefusal(line.amount, currency, voice));
    return sentence(asking, refusals[line.why]);
  }
  if (line.kind === 'deal' && line.on?.kind === 'wrong-direction')
    return words(dealRefusal(asking, { kind: 'ahead', closedOn: line.on.day }));
  const who = await whoIsMeant(asking, [{ who: line.who }], 'own', picked);
  if (who.kind === 'nobody-named') return sentence(asking, moneyWords.dealNoWho);
  if (who.kind !== 'one')
    return {
      kind: 'say',
      message: unclearWhoAnswer(voice, who, { ...picking(asking), picker: 'deal', line: text, example }),
    };
  if (line.kind === 'only-who')
    return { kind: 'form', view: dealForm({ contacts: [who.contact], currency, closedOn: today }, voice) };

  const result = await recordDeal(asking, {
    contactId: who.contact.contactId,
    priceMinor: line.priceMinor,
    commissionMinor: line.commissionMinor,
    costsMinor: line.costsMinor,
    closedOn: line.on?.day,
  });
  if (result.kind === 'denied') return { kind: 'say', message: deniedMessage(voice, result.why) };
  if (result.kind === 'ahead' || result.kind === 'gone') return words(dealRefusal(asking, result));
  return {
    kind: 'say',
    message: dealAnswer(result.kind, result.deal, await moveMade(asking, result), voice, at),
  };
}

/** Why a sale was not recorded. */
export function dealRefusal(
  { voice, team, member, at }: Asking,
  result: Extract<DealResult, { kind: 'ahead' | 'gone' }>,
): string {
  if (result.kind === 'gone') return say(voice, moneyWords.dealGone);
  const today = localDay(at, zoneOf(member, team));
  return say(voice, moneyWords.dealAhead, { day: sayDay(voice, result.closedOn, today) });
}

function sentence({ voice }: Asking, saying: Sentence, values: Values = {}): Reply {
  return words(say(voice, saying, values));
}

function words(text: string): Reply {
  return { kind: 'say', message: plainMessage(text) };
}
