export type Cancel = () => void;

/** The server's time, given as a value so that tests can move it. */
export interface ServerTime {
  /** Milliseconds since 1970 by the wall clock at the start of the process; never jumps while it runs. */
  now(): number;
  /** Calls back once, after so many milliseconds, unless cancelled. */
  after(milliseconds: number, call: () => void): Cancel;
}

/** The wall clock is read once, here; from then on time goes by a clock that nobody sets. */
export function systemTime(): ServerTime {
  const start = Date.now() - performance.now();
  return {
    now: () => Math.round(start + performance.now()),
    after(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}

/** Node's timers take at most 2^31 - 1 milliseconds, 24.8 days; a longer one would go off at once. */
const LONGEST = 2 ** 31 - 1;

/** Calls back when the server's time has reached `at`, however far off that is. */
export function alarm(time: ServerTime, at: number, call: () => void): Cancel {
  let cancel: Cancel = () => {};
  const wait = () => {
    const left = at - time.now();
    cancel = left > LONGEST ? time.after(LONGEST, wait) : time.after(Math.max(0, left), call);
  };
  wait();
  return () => cancel();
}
