import type { View } from "../../shared/view/view.ts";

type Leaving = Pick<View, "you" | "session" | "sight" | "sheet">;

/** Who of the parties leaves what this proposal has become when the turn closes: it ends for all of them then. */
export function leaversOf({ sheet }: Pick<View, "sheet">, id: string): readonly string[] {
  return (sheet?.leaving ?? []).filter(({ agreement }) => agreement === id).map(({ seat }) => seat);
}

/** Whether the viewer's seat may leave it: an agreement in force that nobody leaves yet, while orders are open. */
export function mayLeave({ you, session, sight, sheet }: Leaving, id: string): boolean {
  if (session.phase !== "planning" || you.seat === null) return false;
  const agreement = sight.tables.agreements[id];
  if (agreement?.state !== "in-force" || agreement.fromTurn >= session.turn) return false;
  return agreement.parties.includes(you.seat) && leaversOf({ sheet }, id).length === 0;
}
