/** On Windows nobody sends SIGTERM; the closing of the window is SIGHUP there, and Ctrl+Break SIGBREAK. */
export const WORDS_TO_STOP = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const;

/** A terminal, systemd or the program that started this one each hand the same signal on: that is one word. In milliseconds. */
const ONE_WORD = 1_000;

export interface WordToStop {
  /** The process is told to stop. */
  readonly told: () => void;
  /** Somebody has lost patience and tells it again. If left out, the process ends as it is. */
  readonly again?: () => void;
}

/**
 * Listens for signals that ask the process to stop.
 * @returns `hear`, for a word that comes by another way, and `done`, after which a signal ends the process as always
 */
export function listenForStop(
  signals: readonly NodeJS.Signals[],
  { told, again = () => process.exit(INTERRUPTED) }: WordToStop,
): { readonly hear: () => void; readonly done: () => void } {
  let first: number | null = null;
  const hear = (): void => {
    if (first === null) {
      first = performance.now();
      told();
    } else if (performance.now() - first > ONE_WORD) again();
  };
  for (const signal of signals) process.on(signal, hear);
  return {
    hear,
    done: () => {
      for (const signal of signals) process.off(signal, hear);
    },
  };
}

/** What a shell takes for "ended by Ctrl-C". */
const INTERRUPTED = 130;
