import type { types } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';

export type HomeView = types.HomeView;

/** Puts a Home in place of the one somebody has. May be repeated freely, so the client may retry by itself. */
export async function publishHome(client: WebClient, userId: string, view: HomeView): Promise<void> {
  await client.views.publish({ user_id: userId, view });
}
