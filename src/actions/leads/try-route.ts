import { instantOf, isLocalTime } from '../../calendar/instant.ts';
import { isLocalDay } from '../../calendar/local-day.ts';
import { rulesDeniedView } from '../../flows/answers/open-rules.ts';
import { openTryLatest, openTryRoute } from '../../flows/answers/open-try-route.ts';
import { tryRoute } from '../../flows/leads/try-route.ts';
import { keyOfName } from '../../leads/new-lead.ts';
import { parseAmount } from '../../money/amount.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { tryField, tryRouteAnswer } from '../../slack/leads/try-route-form.ts';
import type { FormReply, Reply } from '../../slack/reply.ts';
import { languages } from '../../team/voice.ts';
import { formWords } from '../../words/form-words.ts';
import { ruleFormWords } from '../../words/routing-words.ts';
import { say } from '../../words/say.ts';
import type { Action, Form } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

/** "Like the latest lead": the form is filled in with it. */
export const tryLatest: Action = {
  id: actionIds.tryLatest,
  run: async (asking): Promise<Reply> => ({ kind: 'redraw', view: await openTryLatest(asking) }),
};

/** A lead is described: what would happen to it stands above, so that another can be tried. */
export const tryRouteSent: Form = {
  id: formIds.tryRoute,
  async run(asking, values, mark): Promise<FormReply> {
    const { team, voice } = asking;
    const typed = (field: Parameters<typeof tryField>[0]) => enteredText(values, tryField(field, mark));
    const lead = {
      sourceKey: keyOfName(typed('otherSource')) || typed('source'),
      kind: typed('kind'),
      area: typed('area'),
      price: typed('price'),
      language: typed('language'),
      day: typed('day'),
      hour: typed('hour'),
    };
    const errors: Record<string, string> = {};
    // What a lead says as its price need be no number; but here it is typed to see whether it fits one.
    if (lead.price !== '' && parseAmount(lead.price, team.currency).kind !== 'amount')
      errors[tryField('price', mark)] = say(voice, ruleFormWords.notAPrice, { currency: team.currency });
    if (!isLocalDay(lead.day)) errors[tryField('day', mark)] = say(voice, formWords.dateMissing);
    if (!isLocalTime(lead.hour)) errors[tryField('hour', mark)] = say(voice, ruleFormWords.noHour);
    if (Object.keys(errors).length > 0) return { kind: 'errors', errors };

    const { sourceKey, area, price } = lead;
    const tried = await tryRoute(
      asking,
      {
        sourceKey,
        kind: lead.kind || null,
        area,
        language: languages.find((one) => one === lead.language) ?? null,
        wants: price === '' ? {} : { priceTo: price },
      },
      instantOf(lead.day, lead.hour, team.zone),
    );
    if (tried.kind === 'denied') return { kind: 'show', view: rulesDeniedView(asking, tried.why) };
    const answer = tryRouteAnswer(tried.trace, voice);
    return { kind: 'show', view: await openTryRoute(asking, lead, { mark, answer }) };
  },
};
