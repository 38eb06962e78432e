import type { SeatId } from "../../shared/base/ids.ts";
import type { ViewSections } from "../../shared/view/view.ts";
import { HOUR } from "../text/lengths.ts";

/** The one thing that waits for the facilitator. */
export type NextThing =
  | { readonly kind: "nobody" }
  | { readonly kind: "lobby"; readonly here: number; readonly taken: number; readonly bots: number }
  | { readonly kind: "paused" }
  | { readonly kind: "all-ready" }
  | { readonly kind: "bots-only"; readonly clock: boolean }
  | {
      readonly kind: "waits";
      readonly seats: readonly SeatId[];
      /** Those of the seats that nobody can make ready: none of their people is connected. */
      readonly away: readonly SeatId[];
      readonly clock: boolean;
    }
  | { readonly kind: "held" }
  | { readonly kind: "judgement"; readonly open: number; readonly clock: boolean }
  | { readonly kind: "review"; readonly clock: boolean; readonly anew: boolean }
  | { readonly kind: "last"; readonly clock: boolean }
  | { readonly kind: "debrief" };

/** Where planning lasts for hours people come and go: then who has not been seen since the last close is told instead. */
const LONG = 3 * HOUR;

type Needed = Pick<ViewSections, "session" | "clock" | "people" | "seats"> &
  Partial<Pick<ViewSections, "whiteCell">>;

/** Seats with people that have not said that they are ready; bots are never waited for. */
export function notReady({ seats }: Pick<ViewSections, "seats">): SeatId[] {
  return seats.filter(({ bot, ready }) => !bot && !ready).map(({ seat }) => seat);
}

/** Seats with people of whom none is connected. */
export function awaySeats({ seats, people }: Pick<ViewSections, "seats" | "people">): SeatId[] {
  const here = new Set(people.filter(({ connected }) => connected).map(({ seat }) => seat));
  return seats.filter(({ bot, seat }) => !bot && !here.has(seat)).map(({ seat }) => seat);
}

export function nextThing(view: Needed): NextThing {
  const { session, clock, people, seats } = view;
  switch (session.phase) {
    case "lobby": {
      const seated = people.filter(({ seat }) => seat !== null);
      const taken = new Set(seated.map(({ seat }) => seat)).size;
      if (seated.length === 0) return { kind: "nobody" };
      return { kind: "lobby", here: seated.length, taken, bots: seats.length - taken };
    }
    case "held": {
      if (session.heldFor !== "judgement") return { kind: "held" };
      const open = view.whiteCell?.judged.filter(({ ruling }) => ruling === null).length ?? 0;
      return { kind: "judgement", open, clock: clock.remaining !== null };
    }
    case "planning": {
      if (!clock.running && clock.remaining !== null) return { kind: "paused" };
      // Nobody is ready where there is nobody: the clock runs on.
      if (seats.every(({ bot }) => bot)) return { kind: "bots-only", clock: clock.remaining !== null };
      const waits = notReady(view);
      if (waits.length === 0) return { kind: "all-ready" };
      const isLong = (clock.length ?? 0) >= LONG;
      const away = isLong ? [] : awaySeats(view).filter((seat) => waits.includes(seat));
      return { kind: "waits", seats: waits, away, clock: clock.remaining !== null };
    }
    case "review":
      if (!clock.running && clock.remaining !== null) return { kind: "paused" };
      return session.turn >= session.turns && !session.practiceTurn
        ? { kind: "last", clock: clock.remaining !== null }
        : { kind: "review", clock: clock.remaining !== null, anew: session.practiceTurn };
    case "debrief":
      return { kind: "debrief" };
  }
}
