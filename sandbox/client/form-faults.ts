import type { VisibleView } from '../people/form-desk.ts';

/** What was wrong with a form when it was last sent, by view. It is forgotten when the form is another one. */
export class FormFaults {
  readonly #faults = new Map<string, { hash: string; fields: Readonly<Record<string, string>> }>();

  /** Keeps the errors by block id; none clears them. */
  keep(view: Pick<VisibleView, 'id' | 'hash'>, fields: Readonly<Record<string, string>>): void {
    if (Object.keys(fields).length === 0) this.#faults.delete(view.id);
    else this.#faults.set(view.id, { hash: view.hash, fields });
  }

  of(view: Pick<VisibleView, 'id' | 'hash'>): Readonly<Record<string, string>> | undefined {
    const kept = this.#faults.get(view.id);
    return kept?.hash === view.hash ? kept.fields : undefined;
  }
}
