import type { StoredFile } from '../file-store.ts';
import type { LocalState } from '../local-state.ts';
import type { VisibleMessage } from '../message-store.ts';
import type { Channel } from '../workspace.ts';
import type { FormDesk, VisibleView } from './form-desk.ts';
import { NotPossible } from './not-possible.ts';

/** The eyes of one person: everything they can see in Slack's client. */
export class ReadingPerson {
  readonly id: string;
  readonly #state: LocalState;
  readonly #forms: FormDesk;

  constructor(id: string, state: LocalState, forms: FormDesk) {
    this.id = id;
    this.#state = state;
    this.#forms = forms;
  }

  /** Everything this person sees in a channel (or in the bot's direct message), oldest first. */
  reads(channel = this.id): VisibleMessage[] {
    const place = this.place(channel);
    const { messages } = this.#state;
    return [...messages.inChannel(place.id), ...messages.ephemerals(this.id, place.id)].sort((a, b) =>
      a.ts < b.ts ? -1 : 1,
    );
  }

  /** The last messages this person sees in a channel outside its threads, oldest first; at most so many. */
  readsLatest(channel: string, most: number): { messages: VisibleMessage[]; hasEarlier: boolean } {
    return this.#state.messages.latest(this.place(channel).id, this.id, most);
  }

  /** The replies this person sees under a message, oldest first. */
  readsReplies(channel: string, ts: string): VisibleMessage[] {
    return this.#state.messages.replies(this.place(channel).id, ts, this.id);
  }

  /** How many messages of others came in a channel after `ts`, counted up to `most`. */
  countsSince(channel: string, ts: string, most: number): number {
    return this.#state.messages.countSince(this.place(channel).id, ts, this.id, most);
  }

  /** A file this person may open: their own, or one in a conversation they see; undefined for any other. */
  readsFile(id: string): Readonly<StoredFile> | undefined {
    const file = this.#state.files.find(id);
    if (file === undefined || file.isDeleted) return undefined;
    const { workspace } = this.#state;
    const sees = ({ channel }: { channel: string }) => workspace.canSee(this.id, workspace.channel(channel));
    return file.owner === this.id || file.shares.some(sees) ? file : undefined;
  }

  /** The Home tab as it is now; undefined when none was published. */
  homeView(): VisibleView | undefined {
    return this.#forms.home(this.id);
  }

  /** The modals open for this person, the front one last. */
  views(): VisibleView[] {
    return this.#forms.stack(this.id);
  }

  /** The modal in front; undefined when none is open. */
  openView(): VisibleView | undefined {
    return this.#forms.stack(this.id).at(-1);
  }

  /** A channel this person can open; throws otherwise. */
  protected place(channel: string): Channel {
    const place = this.#state.workspace.channel(channel);
    if (!this.#state.workspace.canSee(this.id, place))
      throw new NotPossible(`${this.id} does not see ${channel}`);
    return place;
  }
}
