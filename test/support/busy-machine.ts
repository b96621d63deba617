/**
 * What Slack and the product wait for is a second or three. On a machine that is busy with other things, as where all is
 * checked before it lands, a test would then judge the machine: it waits this many times longer, and what is not about
 * waiting says the same.
 */
export const busyMachine = {
  databasePatience: 5,
  intakePatienceMs: 15_000,
  ackWindowMs: 15_000,
} as const;
