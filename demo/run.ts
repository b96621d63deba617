/** What a run of the demo, of either kind, works with. */
export type Run = {
  signal: AbortSignal;
  /** Rejects when somebody wants the demo to end, or something fails that nobody waits for. */
  interrupted: Promise<never>;
  /** Has something ended after the run, whatever becomes of it. */
  endAfterwards(end: () => Promise<void>): void;
  /** All there is to show was shown: from now on, to be interrupted is the way to end. */
  isUp(): void;
};
