import { isLocalDay, localDay } from '../../calendar/local-day.ts';
import { type AwayResult, comeBack, setAway } from '../../flows/day/set-away.ts';
import { setEvening } from '../../flows/day/set-evening.ts';
import { setOwnLanguage } from '../../flows/team/own-settings.ts';
import { closingView } from '../../slack/form.ts';
import { firstLook } from '../../slack/home/home-look.ts';
import { awayFields, awayForm } from '../../slack/home/home-settings.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import type { FormReply } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import type { Voice } from '../../team/voice.ts';
import { awayWords } from '../../words/away-words.ts';
import { formWords } from '../../words/form-words.ts';
import { sayDay } from '../../words/format.ts';
import { homeWords } from '../../words/home-words.ts';
import { say } from '../../words/say.ts';
import type { Action, Form } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

/** Opens the form for being away, with what was said before. */
export const homeAway: Action = {
  id: actionIds.homeAway,
  run: async ({ member, voice, at }) => {
    const why = denial(member, 'work-touches');
    if (why) return { kind: 'say', message: deniedMessage(voice, why) };
    const isOver = member.away !== null && member.away.until < localDay(at, voice.zone);
    return { kind: 'form', view: awayForm(isOver ? null : member.away, voice, at) };
  },
};

/** They are back, or not going to be away after all. */
export const homeBack: Action = {
  id: actionIds.homeBack,
  async run(asking, _value, { look = firstLook }) {
    const why = denial(asking.member, 'work-touches');
    if (why) return { kind: 'say', message: deniedMessage(asking.voice, why) };
    await comeBack(asking);
    return { kind: 'home', look };
  },
};

/** Their list comes in the morning, or the evening before. */
export const homeListTime: Action = {
  id: actionIds.homeListTime,
  async run(asking, value, { look = firstLook }) {
    await setEvening(asking, value === 'evening');
    return { kind: 'home', look };
  },
};

/** The other language. */
export const homeLanguage: Action = {
  id: actionIds.homeLanguage,
  async run(asking, value, { look = firstLook }) {
    await setOwnLanguage(asking, value === 'ar' ? 'ar' : 'en');
    return { kind: 'home', look };
  },
};

/** From when to when they are away was filled in. The Home says it then. */
export const awaySent: Form = {
  id: formIds.away,
  async run(asking, values) {
    const { member, voice, at } = asking;
    const why = denial(member, 'work-touches');
    if (why) {
      const title = say(voice, homeWords.awayTitle);
      return { kind: 'show', view: closingView(voice, title, deniedMessage(voice, why).text) };
    }
    const [from, until, cover] = [awayFields.from, awayFields.until, awayFields.cover].map((name) =>
      enteredText(values, name),
    );
    if (!until || !isLocalDay(until))
      return { kind: 'errors', errors: { [awayFields.until]: say(voice, homeWords.untilMissing) } };
    const result = await setAway(asking, {
      from: from && isLocalDay(from) ? from : undefined,
      until,
      coverUserId: cover || null,
    });
    return result.kind === 'away' ? { kind: 'close' } : refused(result, { from }, voice, at);
  },
};

/** Why they cannot be away so, under the field it is about. There is no markup under a field. */
function refused(
  result: Exclude<AwayResult, { kind: 'away' }>,
  { from }: { from: string | undefined },
  voice: Voice,
  at: Date,
): FormReply {
  const wrong = (field: string, words: string): FormReply => ({ kind: 'errors', errors: { [field]: words } });
  switch (result.kind) {
    case 'in-the-past': {
      const field = result.day === from ? awayFields.from : awayFields.until;
      return wrong(field, say(voice, formWords.datePast));
    }
    case 'ends-before':
      return wrong(awayFields.until, say(voice, homeWords.endsBefore));
    case 'cover-is-you':
      return wrong(awayFields.cover, say(voice, awayWords.coverIsYou));
    case 'cover-is-no-agent':
      return wrong(awayFields.cover, say(voice, homeWords.coverIsNoAgent));
    case 'cover-is-away': {
      const until = sayDay(voice, result.until, localDay(at, voice.zone));
      return wrong(awayFields.cover, say(voice, homeWords.coverIsAway, { until }));
    }
  }
}
