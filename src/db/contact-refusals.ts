import { localDay } from '../calendar/local-day.ts';
import type { Permission } from '../leads/may-contact.ts';
import type { Channel } from '../parsing/channel.ts';
import type { Team } from '../team/member.ts';
import type { Prisma } from './generated/client.ts';
import { dateOf } from './local-days.ts';

type Rows = Prisma.TransactionClient;
type NotNow = Exclude<Permission, { kind: 'allowed' }>;

/** What is kept of a refusal: about a touch or a lead, and of whom. */
export type Refused = ({ touchId: string } | { leadId: string }) & {
  contactId: string;
  channel: Channel;
  permission: NotNow;
  /** Who asked; `null`: it was left out of a list. */
  byUserId: string | null;
  at: Date;
};

/** Keeps, in one write, what touches were left out of a list and why. Looked at again on the same day, it is kept once. */
export async function logRefusals(
  rows: Rows,
  team: Team,
  leftOut: ReadonlyArray<{
    touch: { touchId: string; channel: Channel; contact: { contactId: string } };
    permission: Permission;
  }>,
  at: Date,
): Promise<void> {
  const data = leftOut.flatMap(({ touch: { touchId, channel, contact }, permission }) =>
    permission.kind === 'allowed'
      ? []
      : [asRow(team, { touchId, contactId: contact.contactId, channel, permission, byUserId: null, at })],
  );
  if (data.length > 0) await rows.contactRefusal.createMany({ data, skipDuplicates: true });
}

/** Keeps that somebody was told no, or not yet. Asked again on the same day, it is kept once. */
export async function keepRefusal(rows: Rows, team: Team, refused: Refused): Promise<void> {
  await rows.contactRefusal.createMany({ data: [asRow(team, refused)], skipDuplicates: true });
}

/** Whether a form has said already that somebody is contacted all the same. */
export async function isOverriddenBy(
  rows: Rows,
  teamId: string,
  overrideRequestId: string,
): Promise<boolean> {
  return (await rows.contactRefusal.count({ where: { teamId, overrideRequestId } })) > 0;
}

/**
 * Keeps that somebody contacts the person all the same, on the row of the refusal of that day, or on one of its own where
 * it was overridden before.
 *
 * @param override.why in their words
 * @returns the row's id
 */
export async function overrideRefusal(
  rows: Rows,
  team: Team,
  refused: Refused & { byUserId: string },
  override: { why: string; requestId: string },
): Promise<string> {
  const row = asRow(team, refused);
  await rows.contactRefusal.createMany({ data: [row], skipDuplicates: true });
  const { teamId, channel, rule, on, touchId, leadId } = row;
  const { id } = await rows.contactRefusal.findFirstOrThrow({
    where: { teamId, channel, rule, on, touchId, leadId, overriddenAt: null },
    select: { id: true },
  });
  await rows.contactRefusal.update({
    where: { teamId_id: { teamId, id } },
    data: {
      overriddenAt: refused.at,
      overriddenByUserId: refused.byUserId,
      overriddenWhy: override.why,
      overrideRequestId: override.requestId,
    },
  });
  return id;
}

function asRow({ teamId, zone }: Team, refused: Refused) {
  const { contactId, channel, permission, byUserId, at } = refused;
  return {
    teamId,
    contactId,
    touchId: 'touchId' in refused ? refused.touchId : null,
    leadId: 'leadId' in refused ? refused.leadId : null,
    channel,
    rule: permission.rule,
    law: permission.law ?? null,
    laterFrom: permission.kind === 'later' ? permission.from : null,
    on: dateOf(localDay(at, zone)),
    at,
    askedByUserId: byUserId,
  };
}
