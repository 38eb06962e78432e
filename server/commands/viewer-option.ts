import type { Viewer } from "../../shared/base/audience.ts";
import type { SeatId } from "../../shared/base/ids.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import { oneOf } from "./parse-words.ts";

/**
 * Through whose eyes: a seat, `facilitator` or `observer`.
 * @throws CommandFault for any other word.
 */
export function viewerNamed(option: string, name: string, seats: readonly SeatId[]): Viewer {
  const word = oneOf(option, name, [...seats, "facilitator", "observer"]);
  if (seats.includes(word)) return { kind: "seat", seat: word };
  return { kind: word === "facilitator" ? "facilitator" : "observer" };
}

/** The seats of a log; of a projected log those whose briefing it holds. */
export function seatsOf([header]: readonly LogRecord[]): readonly SeatId[] {
  const parts = header?.parts ?? [];
  return parts.flatMap((part) =>
    typeof part !== "string" && part.body.kind === "seat-briefed" ? [part.body.seat] : [],
  );
}
