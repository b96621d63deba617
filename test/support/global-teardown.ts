/** Ends the PostgreSQL of the run. */
export default async function globalTeardown(): Promise<void> {
  const { touchbaseTestServer } = globalThis as unknown as { touchbaseTestServer: { stop(): Promise<void> } };
  await touchbaseTestServer.stop();
}
