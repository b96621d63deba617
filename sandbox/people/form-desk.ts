import { elementsOf } from '../blocks/check-surface.ts';
import type { Courier } from '../delivery/courier.ts';
import { filePayload } from '../file-payload.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json-value.ts';
import type { LocalState } from '../local-state.ts';
import { modalStackLimit, type OpenView } from '../view-store.ts';
import { readView } from '../web-api/view-methods.ts';
import { NotPossible } from './not-possible.ts';
import type { Outcome, SubmitOutcome } from './outcome.ts';
import { viewPayload } from './view-payload.ts';
import { clientRefusal, type Filling, fieldKey, fill, hasState, stateValues } from './view-state.ts';

/** A modal or Home tab as a person sees it now. */
export interface VisibleView {
  id: string;
  type: 'modal' | 'home';
  callbackId: string;
  title: string;
  submit: string | undefined;
  close: string | undefined;
  blocks: readonly JsonObject[];
  privateMetadata: string;
  hash: string;
  /** `state.values` as the app would get it. */
  values: JsonObject;
}

/** Fills, sends and closes people's modals the way Slack's client does. */
export class FormDesk {
  readonly #state: LocalState;
  readonly #courier: Courier;

  constructor(state: LocalState, courier: Courier) {
    this.#state = state;
    this.#courier = courier;
  }

  stack(personId: string): VisibleView[] {
    return this.#state.views.stack(personId).map(see);
  }

  home(personId: string): VisibleView | undefined {
    const view = this.#state.views.home(personId);
    return view === undefined ? undefined : see(view);
  }

  /** A view this person has open; throws when it is closed or someone else's. */
  mine(personId: string, viewId: string): OpenView {
    const view = this.#state.views.byId(viewId);
    if (view?.personId !== personId) throw new NotPossible(`${personId} has no view ${viewId} open`);
    return view;
  }

  payload(viewId: string): JsonObject {
    const view = this.#state.views.byId(viewId);
    if (view === undefined) throw new Error(`There is no view ${viewId}`);
    return viewPayload(view, this.#state);
  }

  /** Puts values into the front modal or the view named, by action id or block id; throws for a field that is not there. */
  fill(personId: string, values: Readonly<Record<string, Filling>>, viewId?: string): void {
    const view = viewId === undefined ? this.#front(personId) : this.mine(personId, viewId);
    const fields = fieldsOf(view);
    const fileOf = (id: string) => this.#fileOf(personId, id);
    for (const [name, filling] of Object.entries(values)) {
      const field =
        fields.find(({ element }) => element.action_id === name) ??
        fields.find(({ block }) => block.block_id === name);
      if (field === undefined) {
        const there = fields.map(({ block, element }) => `${block.block_id}/${element.action_id}`).join(', ');
        throw new NotPossible(`The form has no field ${name}; it has: ${there}`);
      }
      view.filled.set(fieldKey(field.block, field.element), fill(field.element, filling, fileOf));
    }
    this.#state.record.changed();
  }

  async submit(
    personId: string,
    values: Readonly<Record<string, Filling>>,
    who: JsonObject,
  ): Promise<SubmitOutcome> {
    this.fill(personId, values);
    const view = this.#front(personId);
    const fields = clientRefusals(view);
    if (Object.keys(fields).length > 0) {
      const error = 'client_refused' as const;
      return {
        delivered: false,
        acked: false,
        ackPayload: undefined,
        error,
        answers: none,
        form: 'failed',
        fields,
      };
    }
    const payload = {
      ...who,
      trigger_id: this.#state.triggers.give(personId, true),
      view: viewPayload(view, this.#state),
      response_urls: [],
    };
    const result = await this.#courier.interact({ type: 'interactive', payload });
    const status = result.status === undefined ? {} : { status: result.status };
    if (!result.acked) {
      const { delivered, error } = result;
      const visibleError = 'We had some trouble connecting. Try again?';
      const failed = {
        acked: false,
        ackPayload: undefined,
        form: 'failed' as const,
        fields: {},
        answers: none,
      };
      return { ...failed, delivered, error, visibleError, ...status };
    }
    const answer = this.#take(view, result.ack);
    this.#state.record.changed();
    return { delivered: true, acked: true, ackPayload: result.ack, answers: none, ...status, ...answer };
  }

  /** Closes the front modal or all of them; resolves to the outcome of view_closed where the view asked for it. */
  async close(personId: string, all: boolean, who: JsonObject): Promise<Outcome | undefined> {
    const { views, record } = this.#state;
    const closed = all ? [...views.stack(personId)].reverse() : [this.#front(personId)];
    const payloads = closed
      .filter((view) => view.content.notify_on_close === true)
      .map((view) => ({ ...who, view: viewPayload(view, this.#state), is_cleared: all }));
    if (all || closed[0]?.content.clear_on_close === true) views.closeAll(personId);
    else views.closeTop(personId);
    record.changed();
    let outcome: Outcome | undefined;
    for (const payload of payloads) {
      const result = await this.#courier.interact({ type: 'interactive', payload });
      outcome = result.acked
        ? { delivered: true, acked: true, ackPayload: result.ack, answers: none }
        : {
            delivered: result.delivered,
            acked: false,
            ackPayload: undefined,
            error: result.error,
            answers: none,
          };
    }
    return outcome;
  }

  /** Does what the app answered to a form (docs.slack.dev, "Modals": response_action). */
  #take(
    view: OpenView,
    ack: unknown,
  ): Pick<SubmitOutcome, 'form' | 'fields' | 'error' | 'problems' | 'visibleError'> {
    const { views } = this.#state;
    const bad = (...problems: string[]) => ({
      form: 'failed' as const,
      fields: {},
      error: 'bad_answer' as const,
      problems,
      visibleError: 'We had some trouble connecting. Try again?',
    });
    const action = textAt(ack, 'response_action');
    if (action === undefined) {
      if (ack !== undefined && ack !== '') return bad(`not an answer to a form: ${JSON.stringify(ack)}`);
      // A view that was replaced or closed meanwhile is not closed a second time.
      if (views.stack(view.personId).at(-1) === view) views.closeTop(view.personId);
      return { form: 'closed', fields: {} };
    }
    if (action === 'clear') {
      views.closeAll(view.personId);
      return { form: 'cleared', fields: {} };
    }
    if (action === 'errors') return this.#errors(view, objectAt(ack, 'errors') ?? {}, bad);
    if (action !== 'update' && action !== 'push') return bad(`unknown response_action: ${action}`);
    const read = readView(isObject(ack) ? ack.view : undefined, 'modal', this.#state, view);
    if (read.refusal !== undefined) {
      return bad(
        String(read.refusal.error),
        ...listAt(read.refusal.response_metadata, 'messages').map(String),
      );
    }
    if (action === 'update') {
      views.replace(view, read.content);
      return { form: 'updated', fields: {} };
    }
    if (views.stack(view.personId).length >= modalStackLimit) return bad('push_limit_reached');
    views.open(view.personId, read.content, true);
    return { form: 'pushed', fields: {} };
  }

  #errors<B>(view: OpenView, errors: JsonObject, bad: (...problems: string[]) => B) {
    const inputs = listAt(view.content, 'blocks')
      .filter((block) => textAt(block, 'type') === 'input')
      .map((block) => textAt(block, 'block_id'));
    const strangers = Object.keys(errors).filter((blockId) => !inputs.includes(blockId));
    if (strangers.length > 0)
      return bad(`errors for blocks that are no inputs of this form: ${strangers.join(', ')}`);
    if (Object.keys(errors).length === 0) return bad('errors without any error');
    const fields = Object.fromEntries(
      Object.entries(errors).map(([blockId, text]) => [blockId, String(text)]),
    );
    return { form: 'errors' as const, fields };
  }

  #fileOf(personId: string, id: string): JsonObject | undefined {
    const file = this.#state.files.find(id);
    return file?.owner === personId && !file.isDeleted ? filePayload(file, this.#state) : undefined;
  }

  #front(personId: string): OpenView {
    const view = this.#state.views.stack(personId).at(-1);
    if (view === undefined) throw new NotPossible(`${personId} has no modal open`);
    return view;
  }
}

function fieldsOf(view: OpenView): { block: JsonObject; element: JsonObject }[] {
  return listAt(view.content, 'blocks')
    .filter(isObject)
    .flatMap((block) => elementsOf(block).map((element) => ({ block, element })))
    .filter(({ element }) => hasState(element));
}

function clientRefusals(view: OpenView): Record<string, string> {
  const values = stateValues(listAt(view.content, 'blocks'), view.filled);
  const refusals = fieldsOf(view)
    .filter(({ block }) => block.type === 'input')
    .flatMap(({ block, element }) => {
      const blockId = textAt(block, 'block_id') ?? '';
      const value = objectAt(values[blockId], textAt(element, 'action_id') ?? '') ?? {};
      const refusal = clientRefusal(element, value, block.optional === true);
      return refusal === undefined ? [] : [[blockId, refusal] as const];
    });
  return Object.fromEntries(refusals);
}

function see(view: OpenView): VisibleView {
  const { content } = view;
  return {
    id: view.id,
    type: content.type === 'home' ? 'home' : 'modal',
    callbackId: textAt(content, 'callback_id') ?? '',
    title: textAt(objectAt(content, 'title'), 'text') ?? '',
    submit: textAt(objectAt(content, 'submit'), 'text'),
    close: textAt(objectAt(content, 'close'), 'text'),
    blocks: listAt(content, 'blocks').filter(isObject),
    privateMetadata: textAt(content, 'private_metadata') ?? '',
    hash: view.hash,
    values: stateValues(listAt(content, 'blocks'), view.filled),
  };
}

function none(): [] {
  return [];
}
