import type { DeliveryError } from '../delivery/delivery.ts';
import type { VisibleMessage } from '../message-store.ts';

export type OutcomeError =
  | DeliveryError
  /** The manifest has no such command or shortcut: Slack's client says so and sends nothing. */
  | 'unknown_command'
  | 'unknown_shortcut'
  /** The manifest does not switch interactivity on. */
  | 'interactivity_off'
  /** Slack's client keeps a form back while a field is missing or wrong; see `fields`. */
  | 'client_refused'
  /** The app answered with something Slack does not understand; see `problems`. */
  | 'bad_answer';

/** What came of something a person did. */
export interface Outcome {
  /** It reached the app. */
  delivered: boolean;
  /** The app acknowledged it within the ack window. */
  acked: boolean;
  /** What the ack carried. */
  ackPayload: unknown;
  error?: OutcomeError;
  /** The HTTP status of the app, in HTTP mode. */
  status?: number;
  /** What Slack itself shows the person when it went wrong. */
  visibleError?: string;
  /** Faults in what the app answered. */
  problems?: readonly string[];
  /** The messages that answered on the ack or through the response_url and that this person sees, as they are now. */
  answers(): VisibleMessage[];
}

/** What became of a form. */
export interface SubmitOutcome extends Outcome {
  /** `failed`: not acknowledged or kept back by the client; the form stays open. */
  form: 'closed' | 'cleared' | 'errors' | 'updated' | 'pushed' | 'failed';
  /** The error under each field, by block id: the app's (form `errors`) or the client's own (`client_refused`). */
  fields: Readonly<Record<string, string>>;
}
