import type { JsonObject } from '../json-value.ts';

/** One thing for the app: an event, a command, or a press, shortcut or form. */
export interface Envelope {
  type: 'events_api' | 'slash_commands' | 'interactive';
  payload: JsonObject;
}

export type DeliveryError =
  /** The app said nothing within the ack window. */
  | 'timeout'
  /** No Socket Mode connection was open. */
  | 'no_socket'
  /** The connection closed before the ack. */
  | 'socket_closed'
  /** The app's URL could not be reached, or broke off. */
  | 'connection_failed'
  /** The app's URL answered with another status than 2xx. */
  | 'http_status';

/** How the delivery went. `ack` is what the app answered with; an empty answer is undefined. */
export type DeliveryResult =
  | { acked: true; ack: unknown; status?: number }
  | { acked: false; delivered: boolean; error: DeliveryError; status?: number };

/** A way to reach the app. */
export interface Delivery {
  /** Sends once and waits for the ack, no longer than the window. `onLateAck` is called when an ack comes after it. */
  send(envelope: Envelope, onLateAck: () => void): Promise<DeliveryResult>;
}
