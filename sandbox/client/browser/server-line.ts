/** How long a window waits before it tries again, when the connection broke. */
const comeBackMs = 1_000;

/** What a window hears from the server. */
export type Heard = {
  /** The connection stands, to the server that was started as `boot`. What came before may have been missed. */
  hello(boot: string): void;
  /** Something may look different. */
  change(): void;
  /** The connection broke. */
  lost(): void;
};

/** What windows tell each other: what was heard, and whether somebody is connected. */
type Told =
  | { kind: 'hello'; boot: string }
  | { kind: 'here'; boot: string }
  | { kind: 'change' }
  | { kind: 'lost' }
  | { kind: 'anybody' };

/**
 * Listens to the server for as long as this window can be seen. A browser opens six connections to a server and then
 * lets everything else wait, so one window of all holds the line and passes on what it hears; when it is closed or
 * hidden, the next one does.
 */
export function listenToServer(heard: Heard): void {
  const windows = new BroadcastChannel('changes');
  /** Stops holding the line, or waiting for it. */
  let leaving: AbortController | undefined;
  /** Of the server at the other end of this window's own line. */
  let boot: string | undefined;
  let isConnected = false;

  const hear = (told: Told) => {
    if (told.kind === 'anybody') {
      if (boot !== undefined) windows.postMessage({ kind: 'here', boot } satisfies Told);
    } else if (told.kind === 'change') heard.change();
    else if (told.kind === 'lost') {
      isConnected = false;
      heard.lost();
    } else if (told.kind === 'hello' || !isConnected) {
      isConnected = true;
      heard.hello(told.boot);
    }
  };
  const pass = (told: Told) => {
    windows.postMessage(told);
    hear(told);
  };
  const connect = (left: AbortSignal) => {
    if (left.aborted) return;
    const source = new EventSource('/changes');
    left.addEventListener('abort', () => source.close());
    source.addEventListener('hello', ({ data }) => {
      boot = String(data);
      pass({ kind: 'hello', boot });
    });
    source.addEventListener('change', () => pass({ kind: 'change' }));
    source.addEventListener('error', () => {
      source.close();
      boot = undefined;
      pass({ kind: 'lost' });
      setTimeout(() => connect(left), comeBackMs);
    });
  };
  const follow = () => {
    leaving?.abort();
    leaving = undefined;
    boot = undefined;
    isConnected = false;
    if (document.hidden) return;
    leaving = new AbortController();
    windows.postMessage({ kind: 'anybody' } satisfies Told);
    void holdInTurn(leaving.signal, connect);
  };
  windows.addEventListener('message', ({ data }) => {
    if (isTold(data)) hear(data);
  });
  document.addEventListener('visibilitychange', follow);
  follow();
}

/** Holds the line when it is this window's turn, until it leaves. */
async function holdInTurn(left: AbortSignal, connect: (left: AbortSignal) => void): Promise<void> {
  try {
    await navigator.locks.request('changes', { signal: left }, async () => {
      connect(left);
      await new Promise((resolve) => left.addEventListener('abort', resolve));
    });
  } catch (error) {
    // It was hidden before its turn came.
    if (!left.aborted) throw error;
  }
}

/** After the server was started anew, a window of the older code may still be open beside this one. */
function isTold(data: unknown): data is Told {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  const { kind } = data;
  if (kind === 'hello' || kind === 'here') return 'boot' in data && typeof data.boot === 'string';
  return kind === 'change' || kind === 'lost' || kind === 'anybody';
}
