import { randomBytes } from 'node:crypto';
import { checkMessageBlocks, withBlockIds } from './blocks/check-surface.ts';
import { isObject, type JsonObject, listAt, textAt } from './json-value.ts';
import type { LocalState } from './local-state.ts';
import type { VisibleMessage } from './message-store.ts';

/** One command, press or shortcut of a person, and the messages that answered it. */
export interface Interaction {
  responseUrlId: string;
  personId: string;
  /** Absent for a shortcut and a form: they have no channel to answer in. */
  channel?: string;
  /** The message whose button was pressed. */
  source?: { channel: string; ts: string };
  at: Date;
  uses: number;
  answered: { channel: string; ts: string }[];
}

const answerFields = new Set([
  'text',
  'blocks',
  'response_type',
  'replace_original',
  'delete_original',
  'thread_ts',
  'unfurl_links',
  'unfurl_media',
  'metadata',
]);

/** The answers that ride on an ack or come through a response_url. */
export class Answers {
  readonly #interactions = new Map<string, Interaction>();

  /** Notes a new interaction and gives it a response_url. */
  begin(interaction: Pick<Interaction, 'personId' | 'channel' | 'source' | 'at'>): Interaction {
    const begun = { ...interaction, responseUrlId: randomBytes(12).toString('hex'), uses: 0, answered: [] };
    this.#interactions.set(begun.responseUrlId, begun);
    return begun;
  }

  /**
   * A post to a response_url. 404 when it is unknown, older than its life, or used up (Slack: 5 uses in 30 minutes);
   * 400 with the reason when the answer itself is refused.
   */
  post(state: LocalState, responseUrlId: string, body: JsonObject): { status: number; body: JsonObject } {
    const interaction = this.#interactions.get(responseUrlId);
    if (interaction === undefined) return { status: 404, body: { ok: false, error: 'invalid_url' } };
    const ageMs = state.clock.now().getTime() - interaction.at.getTime();
    if (ageMs > state.durations.responseUrlLifeMs) {
      return { status: 404, body: { ok: false, error: 'expired_url' } };
    }
    if (interaction.uses >= state.durations.responseUrlUses) {
      return { status: 404, body: { ok: false, error: 'used_url' } };
    }
    interaction.uses += 1;
    const faults = apply(state, interaction, body, 'response_url');
    if (faults.length === 0) return { status: 200, body: { ok: true } };
    return {
      status: 400,
      body: { ok: false, error: 'invalid_payload', response_metadata: { messages: faults } },
    };
  }

  /** Shows the message an ack carried. Returns what is wrong with it; an empty ack shows nothing. */
  fromAck(state: LocalState, interaction: Interaction, ack: unknown): string[] {
    const body = typeof ack === 'string' ? { text: ack } : ack;
    if (!isObject(body) || (body.text === undefined && body.blocks === undefined)) return [];
    if (body.text === '' && body.blocks === undefined) return [];
    return apply(state, interaction, body, 'ack');
  }

  /** The messages that answered an interaction, as they are now. */
  seen(state: LocalState, interaction: Interaction): VisibleMessage[] {
    return interaction.answered.flatMap(({ channel, ts }) => state.messages.find(channel, ts) ?? []);
  }

  clear(): void {
    this.#interactions.clear();
  }
}

function apply(
  state: LocalState,
  interaction: Interaction,
  body: JsonObject,
  via: 'ack' | 'response_url',
): string[] {
  const faults = Object.keys(body)
    .filter((field) => !answerFields.has(field))
    .map((field) => `unsupported argument: ${field}`);
  const blocks = listAt(body, 'blocks');
  const text = textAt(body, 'text') ?? '';
  faults.push(...checkMessageBlocks(blocks).messages);
  const { source, channel } = interaction;
  if (channel === undefined) faults.push('there is no channel to answer in');
  const deletes = body.delete_original === true;
  if (!deletes && text === '' && blocks.length === 0) faults.push('no_text');
  if (faults.length > 0 || channel === undefined) return faults;

  if (deletes) {
    if (source !== undefined) state.messages.remove(source.channel, source.ts);
    state.record.changed();
    return [];
  }
  const shown = withBlockIds(blocks);
  if (body.replace_original === true && source !== undefined) {
    const replaced = state.messages.edit(source.channel, source.ts, { text, blocks: shown });
    if (replaced === undefined) return ['message_not_found'];
    interaction.answered.push({ channel: replaced.channel, ts: replaced.ts });
    state.record.changed();
    return [];
  }
  const threadTs = textAt(body, 'thread_ts');
  const message = state.messages.add({
    channel,
    author: state.workspace.botUserId,
    via,
    text,
    blocks: shown,
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(body.response_type === 'in_channel' ? {} : { ephemeralFor: interaction.personId }),
  });
  interaction.answered.push({ channel: message.channel, ts: message.ts });
  state.record.changed();
  return [];
}
