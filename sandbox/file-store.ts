import { randomBytes } from 'node:crypto';
import type { Clock } from './local-slack-options.ts';

/** A file of the workspace. Its bytes are there from the moment somebody may see it. */
export interface StoredFile {
  readonly id: string;
  name: string;
  title: string;
  /** The person or bot it belongs to. */
  readonly owner: string;
  readonly content: Buffer;
  readonly created: Date;
  /** The messages that show it. */
  readonly shares: { channel: string; ts: string }[];
  /** Slack keeps saying of a deleted file that it was there. Its bytes are gone. */
  readonly isDeleted: boolean;
}

interface Ticket {
  fileId: string;
  name: string;
  owner: string;
  /** How many bytes were announced. */
  length: number;
  content?: Buffer;
}

/** All files, and the uploads that were begun: announced, then sent to an address of their own, then completed. */
export class FileStore {
  readonly #clock: Clock;
  readonly #files = new Map<string, StoredFile>();
  /** By the secret in the address the bytes are posted to. */
  readonly #tickets = new Map<string, Ticket>();
  #ids = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Announces an upload of so many bytes. */
  announce(name: string, length: number, owner: string): { fileId: string; secret: string } {
    const secret = randomBytes(16).toString('hex');
    const fileId = this.#nextId();
    this.#tickets.set(secret, { fileId, name, owner, length });
    return { fileId, secret };
  }

  /** Takes the announced bytes, once. */
  receive(secret: string, content: Buffer): 'received' | 'no_ticket' | 'wrong_length' {
    const ticket = this.#tickets.get(secret);
    if (ticket === undefined || ticket.content !== undefined) return 'no_ticket';
    if (content.length !== ticket.length) return 'wrong_length';
    ticket.content = content;
    return 'received';
  }

  /** True when the bytes of this upload are there and it was not completed yet. */
  canComplete(fileId: string): boolean {
    return this.#waiting(fileId) !== undefined;
  }

  /** Makes a file of an upload; undefined when its bytes are not there, or it was completed before. */
  complete(fileId: string, title: string | undefined): StoredFile | undefined {
    const [secret, ticket] = this.#waiting(fileId) ?? [];
    if (secret === undefined || ticket?.content === undefined) return undefined;
    this.#tickets.delete(secret);
    return this.#keep(fileId, ticket.name, title || ticket.name, ticket.owner, ticket.content);
  }

  /** A file that a person chose from their own machine. */
  add(name: string, content: Buffer, owner: string): StoredFile {
    return this.#keep(this.#nextId(), name, name, owner, content);
  }

  /** The file, deleted ones too. */
  find(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  remove(file: StoredFile): void {
    this.#files.set(file.id, { ...file, content: Buffer.alloc(0), isDeleted: true });
  }

  clear(): void {
    this.#files.clear();
    this.#tickets.clear();
  }

  #waiting(fileId: string): [secret: string, ticket: Ticket] | undefined {
    return [...this.#tickets].find(([, ticket]) => ticket.fileId === fileId && ticket.content !== undefined);
  }

  #keep(id: string, name: string, title: string, owner: string, content: Buffer): StoredFile {
    const created = this.#clock.now();
    const file = { id, name, title, owner, content, created, shares: [], isDeleted: false };
    this.#files.set(id, file);
    return file;
  }

  #nextId(): string {
    this.#ids += 1;
    return `F${String(this.#ids).padStart(10, '0')}`;
  }
}
