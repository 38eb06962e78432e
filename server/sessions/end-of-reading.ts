let end: Promise<void> | null = null;

/**
 * Resolves, for everybody who waits at once, when the sockets have been read that had something to read: they are read
 * one after the other in a turn of the event loop, and promises go on in between.
 */
export function endOfReading(): Promise<void> {
  end ??= new Promise((resolve) =>
    setImmediate(() => {
      end = null;
      resolve();
    }),
  );
  return end;
}
