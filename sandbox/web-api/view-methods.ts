import { checkView, elementsOf, withBlockIds } from '../blocks/check-surface.ts';
import { isObject, type JsonObject, listAt, textAt } from '../json-value.ts';
import type { LocalState } from '../local-state.ts';
import { viewPayload } from '../people/view-payload.ts';
import { modalStackLimit, type OpenView } from '../view-store.ts';
import { type ApiAnswer, type ApiMethod, done, lacksScope, nested, refused } from './api-method.ts';

type ReadView = { refusal: ApiAnswer } | { refusal?: undefined; content: JsonObject };

/** A checked view with its block ids filled in, or the refusal. */
export function readView(
  given: unknown,
  allowed: 'modal' | 'home',
  state: LocalState,
  replaces?: OpenView,
): ReadView {
  const content = nested(given);
  const { error, messages } = checkView(content, allowed);
  if (messages.length > 0 || !isObject(content)) return { refusal: refused(error, messages) };
  const takesFiles = listAt(content, 'blocks')
    .filter(isObject)
    .some((block) => elementsOf(block).some(({ type }) => type === 'file_input'));
  const lacking = takesFiles ? lacksScope(state, 'files:read') : undefined;
  if (lacking !== undefined) return { refusal: lacking };
  const externalId = textAt(content, 'external_id');
  const other = externalId === undefined ? undefined : state.views.byExternalId(externalId);
  if (other !== undefined && other !== replaces) return { refusal: refused('duplicate_external_id') };
  return { content: { ...content, blocks: withBlockIds(listAt(content, 'blocks')) } };
}

function openOrPush(args: JsonObject, state: LocalState, push: boolean): ApiAnswer {
  const id = textAt(args, 'trigger_id') ?? '';
  const trigger = state.triggers.look(id);
  if (typeof trigger === 'string') return refused(trigger);
  const stack = state.views.stack(trigger.personId);
  if (push && (!trigger.fromModal || stack.length === 0)) return refused('view_not_found');
  const onTop = push || (trigger.fromModal && stack.length > 0);
  if (onTop && stack.length >= modalStackLimit) return refused('push_limit_reached');
  const view = readView(args.view, 'modal', state);
  if (view.refusal !== undefined) return view.refusal;
  state.triggers.use(id);
  const opened = state.views.open(trigger.personId, view.content, onTop);
  return done({ view: viewPayload(opened, state) });
}

const open: ApiMethod = {
  name: 'views.open',
  token: 'bot',
  tier: 4,
  args: ['trigger_id', 'view'],
  required: ['trigger_id', 'view'],
  run: (args, state) => openOrPush(args, state, false),
};

const push: ApiMethod = {
  name: 'views.push',
  token: 'bot',
  tier: 4,
  args: ['trigger_id', 'view'],
  required: ['trigger_id', 'view'],
  run: (args, state) => openOrPush(args, state, true),
};

const update: ApiMethod = {
  name: 'views.update',
  token: 'bot',
  tier: 4,
  args: ['view', 'view_id', 'external_id', 'hash'],
  required: ['view'],
  run(args, state) {
    const viewId = textAt(args, 'view_id');
    const externalId = textAt(args, 'external_id');
    if (viewId === undefined && externalId === undefined) {
      return refused('invalid_arguments', ['missing required argument: view_id or external_id']);
    }
    const now = viewId === undefined ? state.views.byExternalId(externalId ?? '') : state.views.byId(viewId);
    if (now === undefined || now.content.type !== 'modal') return refused('view_not_found');
    if (args.hash !== undefined && args.hash !== now.hash) return refused('hash_conflict');
    const view = readView(args.view, 'modal', state, now);
    if (view.refusal !== undefined) return view.refusal;
    state.views.replace(now, view.content);
    return done({ view: viewPayload(now, state) });
  },
};

const publish: ApiMethod = {
  name: 'views.publish',
  token: 'bot',
  tier: 4,
  args: ['user_id', 'view', 'hash'],
  required: ['user_id', 'view'],
  run(args, state) {
    if (!state.manifest.homeTab) return refused('not_enabled');
    const person = state.workspace.people.get(textAt(args, 'user_id') ?? '');
    if (person === undefined) return refused('user_not_found');
    const now = state.views.home(person.id);
    if (args.hash !== undefined && args.hash !== now?.hash) return refused('hash_conflict');
    const view = readView(args.view, 'home', state, now);
    if (view.refusal !== undefined) return view.refusal;
    const shown = state.views.publish(person.id, view.content);
    return done({ view: viewPayload(shown, state) });
  },
};

export const viewMethods: readonly ApiMethod[] = [open, push, update, publish];
