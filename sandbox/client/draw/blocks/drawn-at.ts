import type { JsonObject } from '../../../json-value.ts';
import type { Language } from '../../look.ts';

/** Where blocks are drawn: for whom, in which words, and what a press on them is a press on. */
export type DrawnAt = {
  /** The shown name of a person or channel. */
  nameOf(id: string): string;
  /** The language of the client's own words, for instance on a menu without a placeholder. */
  language: Language;
  /** What the elements belong to; without it they are drawn but cannot be used. */
  target?: PressTarget;
  /** Where on the page, for what is drawn twice on it: a message stands in its channel and over its thread. */
  part?: string;
  /** Who and what the menus of people and channels offer. */
  choices: { people: readonly Choice[]; channels: readonly Choice[] };
  /** Errors under inputs, by block id. */
  fields?: Readonly<Record<string, string>>;
  /** The reader's time zone, in which Slack writes dates; without it their fallback is shown. */
  timeZone?: string;
  /** `state.values` of a view: what was filled in so far. */
  values?: JsonObject;
};

/** A message as it was when it was drawn, or a view. */
export type PressTarget = { channel: string; ts: string; version: number } | { view: string };

/** One entry of a menu of people or channels. */
export type Choice = { id: string; name: string };
