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
  /** What was due could not be done. */
  | { kind: 'failed'; why: string };

/** Time as it is. */
export type TimeState = {
  now: Date;
  /** The jump under way. */
  moving: { jump: Jump; from: Date; to: Date } | undefined;
  /** What went wrong on the last jump, or since. */
  trouble: TimeTrouble | undefined;
};

/** How a jump ended. Stopped or in trouble, time goes on from where it got to. */
export type Arrival = { kind: 'arrived' | 'stopped' | 'troubled'; at: Date };

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
  /** Calls `watcher` whenever the state changed, until the returned function is called. */
  onChange(watcher: () => void): () => void;
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
  let trouble: TimeTrouble | undefined;
  let stopping = new AbortController();
  let arrival: Promise<Arrival> | undefined;
  let ticking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const changed = () => {
    for (const watcher of [...watchers]) watcher();
  };

  const tick = async (): Promise<TimeTrouble | undefined> => {
    const ticked = ticking.then(() => running.tick());
    ticking = ticked.catch(() => undefined);
    try {
      await ticked;
      return undefined;
    } catch (error) {
      return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
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

  const doWhatIsDue = async () => (await tick()) ?? (await settled());

  const travel = async (to: Date): Promise<Arrival> => {
    clock.hold();
    const deadBefore = (await whatWaits(rows, running.teamId)).dead;
    try {
      while (clock.now() < to && !stopping.signal.aborted) {
        clock.set(nextStop(clock.now(), to, team.zone, await comingUp(running, clock.now())));
        trouble = await doWhatIsDue();
        if (trouble) return { kind: 'troubled', at: clock.now() };
        changed();
      }
      const count = (await whatWaits(rows, running.teamId)).dead - deadBefore;
      if (count > 0) trouble = { kind: 'dead', count };
      return { kind: clock.now() < to ? 'stopped' : 'arrived', at: clock.now() };
    } catch (error) {
      trouble = { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
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
      const failed = await tick();
      if (failed) trouble = failed;
      if (moving) return;
      runOn();
      changed();
    }, untilNextMinute);
  }

  clock.letRun();
  runOn();
  return {
    get state() {
      return { now: clock.now(), moving, trouble };
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
      arrival = travel(to);
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
    async close() {
      closing.abort();
      stopping.abort();
      clearTimeout(timer);
      await arrival;
      await ticking;
      watchers.clear();
    },
  };
}
