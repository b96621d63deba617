import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from '../../src/start.ts';
import type { DemoClock } from '../demo-clock.ts';
import { whatWaits } from '../what-waits.ts';
import { comingUp } from './coming-up.ts';
import { type Jump, nextStop, type TeamTime, targetOf } from './jump.ts';

/** What went wrong while time went on. */
export type TimeTrouble =
  /** Something could not be told, or was not understood in time; the clock stands where that was. */
  | { kind: 'stuck'; unread: number; untold: number }
  /** Messages were given up meanwhile; time went on. */
  | { kind: 'dead'; count: number }
  /** What was due on the last jump could not be done; time goes on from there. */
  | { kind: 'failed'; why: string }
  /** What was due at the last full minute could not be done; the next one tries again. */
  | { kind: 'late'; why: string };

/** Time as it is. */
export type TimeState = {
  now: Date;
  /** The jump under way. */
  moving: { jump: Jump; from: Date; to: Date } | undefined;
  /** What goes wrong just now, else what went wrong on the last jump. */
  trouble: TimeTrouble | undefined;
  /** Time can be moved to the real present: it is not behind. */
  isPresentAhead: boolean;
};

/** How a jump ended. Stopped or in trouble, time goes on from where it got to. */
export type Arrival = { kind: 'arrived' | 'stopped' | 'troubled'; at: Date };

/** A stop of a jump: since the one before it, time has gone on to `at`. Aborted when the jump is to end. */
export type TimeStop = { jump: Jump; from: Date; at: Date; signal: AbortSignal };

export type JumpAnswer =
  | { kind: 'begun'; to: Date; arrival: Promise<Arrival> }
  /** Another jump is under way; the real present is behind; or everything is being ended. */
  | { kind: 'refused'; why: 'moving' | 'not-ahead' | 'closed' };

/** Moves the team's time: what is due on the way happens at its hour, as it would have. */
export type TimeMachine = {
  readonly state: TimeState;
  /** Begins to move time and answers at once. One jump at a time. */
  jump(jump: Jump): JumpAnswer;
  /** Ends the jump under way at its next stop. */
  stopJump(): void;
  /**
   * Calls `watcher` whenever the state changed, until the returned function is called: at once when a jump begins or
   * ends, and now and then on its way.
   */
  onChange(watcher: () => void): () => void;
  /** Has somebody act at each stop of a jump, once what was due there is done. Time waits for them. */
  accompany(companion: (stop: TimeStop) => Promise<void>): void;
  /** Ends the jump under way and lets time do no more. */
  close(): Promise<void>;
};

type Parts = {
  running: Pick<Running, 'tick' | 'means' | 'teamId'>;
  clock: DemoClock;
  team: TeamTime;
  /** What time it really is. */
  present?: () => Date;
  /** So long may something wait on one stop before the jump gives up. */
  mostWaitMs?: number;
};

const minuteMs = 60_000;
const lookEveryMs = 5;
/** Windows that draw the way as fast as time goes would slow it down. */
const tellEveryMs = 500;

/** Lets time run from where the clock stands, a minute a minute, and moves it on when asked to. */
export function startTime({
  running,
  clock,
  team,
  present = () => new Date(),
  mostWaitMs = 5_000,
}: Parts): TimeMachine {
  const { rows } = running.means.store;
  const watchers = new Set<() => void>();
  const closing = new AbortController();
  let moving: TimeState['moving'];
  /** On the last jump. */
  let trouble: TimeTrouble | undefined;
  /** Since the last tick that went well. */
  let late: Extract<TimeTrouble, { kind: 'late' }> | undefined;
  let stopping = new AbortController();
  let companion: ((stop: TimeStop) => Promise<void>) | undefined;
  let arrival: Promise<Arrival> | undefined;
  let ticking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const changed = () => {
    for (const watcher of [...watchers]) watcher();
  };

  /** Does what is due; answers why that could not be done. */
  const tick = async (): Promise<string | undefined> => {
    const ticked = ticking.then(() => running.tick());
    ticking = ticked.catch(() => undefined);
    try {
      await ticked;
      late = undefined;
      return undefined;
    } catch (error) {
      return whyOf(error);
    }
  };

  /** Waits until everything there is to tell was told; what is in the way, where that takes too long. */
  const settled = async (): Promise<TimeTrouble | undefined> => {
    const since = performance.now();
    for (;;) {
      const { unread, untold } = await whatWaits(rows, running.teamId);
      if (unread + untold === 0 || stopping.signal.aborted) return undefined;
      if (performance.now() - since > mostWaitMs) return { kind: 'stuck', unread, untold };
      await pause(lookEveryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  const doWhatIsDue = async (): Promise<TimeTrouble | undefined> => {
    const why = await tick();
    return why === undefined ? await settled() : { kind: 'failed', why };
  };

  const liveOn = async (jump: Jump, from: Date): Promise<TimeTrouble | undefined> => {
    if (companion === undefined || stopping.signal.aborted) return undefined;
    await companion({ jump, from, at: clock.now(), signal: stopping.signal });
    return await settled();
  };

  const travel = async (jump: Jump, to: Date): Promise<Arrival> => {
    let told = performance.now();
    // Whatever fails, it fails in here: else time would be on its way for ever.
    try {
      clock.hold();
      const deadBefore = (await whatWaits(rows, running.teamId)).dead;
      while (clock.now() < to && !stopping.signal.aborted) {
        const from = clock.now();
        clock.set(nextStop(from, to, team.zone, await comingUp(running, from)));
        trouble = (await doWhatIsDue()) ?? (await liveOn(jump, from));
        if (trouble) return { kind: 'troubled', at: clock.now() };
        if (performance.now() - told < tellEveryMs) continue;
        told = performance.now();
        changed();
      }
      const count = (await whatWaits(rows, running.teamId)).dead - deadBefore;
      if (count > 0) trouble = { kind: 'dead', count };
      return { kind: clock.now() < to ? 'stopped' : 'arrived', at: clock.now() };
    } catch (error) {
      trouble = { kind: 'failed', why: whyOf(error) };
      return { kind: 'troubled', at: clock.now() };
    } finally {
      moving = undefined;
      clock.letRun();
      runOn();
      changed();
    }
  };

  /** Does what is due at each full minute of the clock. */
  function runOn(): void {
    clearTimeout(timer);
    if (closing.signal.aborted) return;
    const untilNextMinute = minuteMs - (clock.now().getTime() % minuteMs);
    timer = setTimeout(async () => {
      if (moving) return;
      const why = await tick();
      if (moving) return;
      if (why !== undefined) late = { kind: 'late', why };
      runOn();
      changed();
    }, untilNextMinute);
  }

  clock.letRun();
  runOn();
  return {
    get state() {
      const now = clock.now();
      return { now, moving, trouble: late ?? trouble, isPresentAhead: present() > now };
    },
    jump(jump) {
      if (closing.signal.aborted) return { kind: 'refused', why: 'closed' };
      if (moving) return { kind: 'refused', why: 'moving' };
      const from = clock.now();
      const to = targetOf(jump, from, team, present());
      if (to <= from) return { kind: 'refused', why: 'not-ahead' };
      clearTimeout(timer);
      trouble = undefined;
      stopping = new AbortController();
      moving = { jump, from, to };
      arrival = travel(jump, to);
      changed();
      return { kind: 'begun', to, arrival };
    },
    stopJump() {
      if (moving) stopping.abort();
    },
    onChange(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    accompany(one) {
      companion = one;
    },
    async close() {
      closing.abort();
      stopping.abort();
      clearTimeout(timer);
      await Promise.allSettled([arrival, ticking]);
      watchers.clear();
    },
  };
}

function whyOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
