import type { JoinInfo } from "../../shared/protocol/http.ts";

type Seat = Pick<JoinInfo["seats"][number], "name" | "state" | "taken" | "botFirst">;

/**
 * Whose government it is, for who does not know the capital, and whether a bot should rather have it; empty where the seat's
 * name says all.
 */
export function seatLine({ name, state, taken, botFirst }: Seat, botSeat: string): string {
  const government = state === name ? null : state;
  return [government, botFirst && taken === 0 ? botSeat : null].filter((part) => part !== null).join(" · ");
}
