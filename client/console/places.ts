import type { SeatId } from "../../shared/base/ids.ts";
import type { ChannelView } from "../../shared/view/view.ts";

/** Somewhere that things are said, as the white cell sees it. */
export interface Place {
  readonly key: string;
  /**
   * all: everybody. seat: a seat's line to the white cell. cell: the white cell among itself. talks: a negotiation
   * between seats. inside: a delegation among itself, which the white cell only reads.
   */
  readonly kind: "all" | "seat" | "cell" | "talks" | "inside";
  readonly seats: readonly SeatId[];
  /** Missing until something was said there. */
  readonly channel: ChannelView | undefined;
}

/** What a message to a place is addressed to; null where the white cell only reads. */
export function addressOf({ kind, seats }: Place): "public" | "facilitator" | SeatId[] | null {
  if (kind === "all") return "public";
  if (kind === "cell") return "facilitator";
  return kind === "inside" ? null : [...seats];
}

/** Everywhere that the white cell can write or read: everybody, each seat's line, then what it overhears. */
export function placesOf(channels: readonly ChannelView[], seats: readonly SeatId[]): readonly Place[] {
  const byKey = new Map(channels.map((channel) => [channel.key, channel]));
  const place = (key: string, kind: Place["kind"], of: readonly SeatId[]): Place => ({
    ...{ key, kind, seats: of },
    channel: byKey.get(key),
  });
  const lines = seats.map((seat) => place(`facilitator/${seat}`, "seat", [seat]));
  const talks = channels
    .filter(({ key }) => key.includes("+"))
    .map(({ key, seats: parties }) => place(key, "talks", parties));
  const inside = channels
    .filter(({ key }) => key.startsWith("seat/"))
    .map(({ key, seats: of }) => place(key, "inside", of));
  return [place("public", "all", []), ...lines, place("facilitator", "cell", []), ...talks, ...inside];
}

/** Whether what is said there waits for the white cell to read it. */
export function isForWhiteCell({ key }: Pick<ChannelView, "key">): boolean {
  return key === "public" || key === "facilitator" || key.startsWith("facilitator/");
}
