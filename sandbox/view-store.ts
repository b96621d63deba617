import { randomBytes } from 'node:crypto';
import type { JsonObject } from './json-value.ts';

/** A modal or Home tab as it is now, in Slack's field names, and what its person has filled in. */
export interface OpenView {
  id: string;
  personId: string;
  /** The view as the app sent it, with block ids filled in. */
  content: JsonObject;
  hash: string;
  previousViewId: string | null;
  rootViewId: string;
  /** What was typed or chosen, by block id and action id. */
  filled: Map<string, JsonObject>;
}

/** A person cannot have more modals on top of each other (docs.slack.dev, "Modals"). */
export const modalStackLimit = 3;

/** Every person's stack of modals and Home tab. */
export class ViewStore {
  readonly #stacks = new Map<string, OpenView[]>();
  readonly #homes = new Map<string, OpenView>();
  #ids = 0;

  /** The person's modals, the front one last. */
  stack(personId: string): readonly OpenView[] {
    return this.#stacks.get(personId) ?? [];
  }

  home(personId: string): OpenView | undefined {
    return this.#homes.get(personId);
  }

  /** Opens a modal: alone, or on top of the stack. */
  open(personId: string, content: JsonObject, onTop: boolean): OpenView {
    const below = onTop ? this.stack(personId) : [];
    const view = this.#make(personId, content, below);
    this.#stacks.set(personId, [...below, view]);
    return view;
  }

  publish(personId: string, content: JsonObject): OpenView {
    const now = this.#homes.get(personId);
    if (now === undefined) {
      const view = this.#make(personId, content, []);
      this.#homes.set(personId, view);
      return view;
    }
    return this.replace(now, content);
  }

  /** Gives a view new content and a new hash. What was filled in stays where block and action keep their ids. */
  replace(view: OpenView, content: JsonObject): OpenView {
    view.content = content;
    view.hash = newHash();
    return view;
  }

  /** The front modal goes; the one below is in front again. */
  closeTop(personId: string): OpenView | undefined {
    const stack = [...this.stack(personId)];
    const closed = stack.pop();
    this.#stacks.set(personId, stack);
    return closed;
  }

  /** All modals of a person go. */
  closeAll(personId: string): void {
    this.#stacks.delete(personId);
  }

  byId(id: string): OpenView | undefined {
    return this.#all().find((view) => view.id === id);
  }

  byExternalId(externalId: string): OpenView | undefined {
    return this.#all().find((view) => view.content.external_id === externalId);
  }

  clear(): void {
    this.#stacks.clear();
    this.#homes.clear();
  }

  #all(): OpenView[] {
    return [...[...this.#stacks.values()].flat(), ...this.#homes.values()];
  }

  #make(personId: string, content: JsonObject, below: readonly OpenView[]): OpenView {
    this.#ids += 1;
    const id = `V${String(this.#ids).padStart(10, '0')}`;
    return {
      id,
      personId,
      content,
      hash: newHash(),
      previousViewId: below.at(-1)?.id ?? null,
      rootViewId: below[0]?.id ?? id,
      filled: new Map(),
    };
  }
}

function newHash(): string {
  return `${randomBytes(5).toString('hex')}.${randomBytes(4).toString('hex')}`;
}
