import { keptDeniedView, openKept, openKeptList } from '../../flows/answers/open-kept.ts';
import { discardKept, makeLeadOfKept, putKeptBack } from '../../flows/leads/kept-deliveries.ts';
import { closingView } from '../../slack/form.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { keptDiscardedView } from '../../slack/leads/kept-view.ts';
import { leadAddedView, leadFields } from '../../slack/leads/lead-form.ts';
import { addLeadWords } from '../../words/add-lead-words.ts';
import { keptWords } from '../../words/kept-words.ts';
import { say } from '../../words/say.ts';
import type { Action, Form } from '../action.ts';
import { enteredLead } from './lead-form.ts';

/** Looks at something that arrived and was not understood. */
export const keptLook: Action = {
  id: actionIds.keptLook,
  run: async (asking, deliveryId) => ({ kind: 'form', view: await openKept(asking, deliveryId) }),
};

/** The older ones, in the place of the list. */
export const keptOlder: Action = {
  id: actionIds.keptOlder,
  run: async (asking, before) => ({ kind: 'redraw', view: await openKeptList(asking, before) }),
};

/** It is no lead. */
export const keptDiscard: Action = {
  id: actionIds.keptDiscard,
  async run(asking, deliveryId) {
    const { voice } = asking;
    const moved = await discardKept(asking, deliveryId);
    if (moved.kind === 'denied') return { kind: 'redraw', view: keptDeniedView(asking, moved.why) };
    if (moved.kind === 'gone')
      return {
        kind: 'redraw',
        view: closingView(voice, say(voice, keptWords.title), say(voice, keptWords.gone)),
      };
    return { kind: 'redraw', view: keptDiscardedView(deliveryId, voice) };
  },
};

/** It was discarded by a slip. */
export const keptBack: Action = {
  id: actionIds.keptBack,
  async run(asking, deliveryId) {
    await putKeptBack(asking, deliveryId);
    return { kind: 'redraw', view: await openKept(asking, deliveryId) };
  },
};

/** Somebody said who it is about. */
export const keptSent: Form = {
  id: formIds.kept,
  async run(asking, values, deliveryId) {
    const { voice, team } = asking;
    const { entered, errors } = enteredLead(asking, values, { hasSource: true });
    if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
    const made = await makeLeadOfKept(asking, deliveryId, entered);
    if (made.kind === 'denied') return { kind: 'show', view: keptDeniedView(asking, made.why) };
    if (made.kind === 'nobody')
      return { kind: 'errors', errors: { [leadFields.name]: say(voice, addLeadWords.nobody) } };
    if (made.kind === 'gone')
      return {
        kind: 'show',
        view: closingView(voice, say(voice, keptWords.title), say(voice, keptWords.gone)),
      };
    const { leadsChannelId } = team;
    return {
      kind: 'show',
      view: leadAddedView({ ...made, name: made.contactName, leadsChannelId, nextOn: null }, voice),
    };
  },
};
