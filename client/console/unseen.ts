import type { ConsoleView, PersonView } from "../../shared/view/view.ts";

/** Somebody who has not looked in, with when they were there last; null if that was never. */
export interface Unseen {
  readonly person: PersonView;
  readonly last: number | null;
}

/**
 * Whether somebody is away: not connected, and not only because nobody has opened their link yet, as with the wall or a
 * second facilitator. Students are in the game by their own coming.
 */
export function isAway(
  { participant, role, connected }: PersonView,
  { seen }: Pick<ConsoleView, "seen">,
): boolean {
  return !connected && (role === "student" || Object.hasOwn(seen, participant));
}

/** Students at seats who are not here and were not since the last turn closed, or since the game began; longest first. */
export function unseenSinceClose(
  people: readonly PersonView[],
  { seen, closedAt }: Pick<ConsoleView, "seen" | "closedAt">,
): readonly Unseen[] {
  if (closedAt === null) return [];
  return people
    .filter(({ role, seat, connected }) => role === "student" && seat !== null && !connected)
    .map((person) => ({ person, last: seen[person.participant] ?? null }))
    .filter(({ last }) => last === null || last < closedAt)
    .sort((one, other) => (one.last ?? 0) - (other.last ?? 0));
}
