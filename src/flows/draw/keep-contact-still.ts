import type { Tx } from '../../db/store.ts';

/**
 * Keeps a contact from being changed until the transaction ends: an opt-out that commits first is seen by the
 * drawing, one that comes later waits for the request to begin. Others may draw the same contact meanwhile.
 */
export async function keepContactStill(tx: Tx, teamId: string, contactId: string): Promise<void> {
  await tx.rows
    .$executeRaw`SELECT 1 FROM "Contact" WHERE "teamId" = ${teamId} AND "id" = ${contactId}::uuid FOR SHARE`;
}
