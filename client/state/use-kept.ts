import { useCallback, useEffect, useState } from "react";
import { type DraftPlace, keep, readKept } from "./draft-storage.ts";

/**
 * State that lies on this device until it is set to null, so that reload, Back, a closed tab and a lost network lose
 * nothing. `what` names it among all that the seat has half written.
 * @param read makes sure that what was kept has the right form; null if not
 */
export function useKept<T>(
  place: DraftPlace,
  what: string,
  read: (kept: unknown) => T | null,
): [T | null, (value: T | null) => void] {
  const { session, seat } = place;
  const [value, setValue] = useState(() => read(readKept(place, what)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` is a plain function; its identity means nothing.
  useEffect(() => setValue(read(readKept({ session, seat }, what))), [session, seat, what]);
  const set = useCallback(
    (next: T | null) => {
      keep({ session, seat }, what, next);
      setValue(next);
    },
    [session, seat, what],
  );
  return [value, set];
}

export const readText = (kept: unknown): string | null => (typeof kept === "string" ? kept : null);
