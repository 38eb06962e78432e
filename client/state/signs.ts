import { useMemo } from "react";
import { type Sign, WORLD_SIGN } from "../look/roundel.tsx";
import { useNames } from "./names.ts";
import { useView } from "./session-context.tsx";

/** The sign of a seat in the viewer's eyes: a patron's colour, another seat's ring, the own seat in solid ink. */
export function useSigns(): (seat: string | null) => Sign {
  const names = useNames();
  const { seat: own } = useView().you;
  return useMemo(
    () => (seat) =>
      seat === null
        ? WORLD_SIGN
        : {
            letter: names.letter(seat),
            slot: names.palette(seat),
            own: seat === own && names.palette(seat) === undefined,
          },
    [names, own],
  );
}
