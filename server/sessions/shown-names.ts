import type { ParticipantId } from "../../shared/base/ids.ts";
import { remembered } from "../../shared/session/remembered.ts";
import type { Session } from "../../shared/session/session.ts";
import type { LiveFacts } from "../../shared/view/view.ts";
import { nameApart, namesApart } from "../auth/name.ts";

type Names = ReadonlyMap<ParticipantId, string>;

/**
 * The name under which a newcomer is kept: with a number if another looks the same. Where the session hides names it stays
 * as it was typed: by a number its owner would learn that somebody of that name is here.
 */
export function nameToKeep({ settings }: Session, typed: string, names: Names): string {
  return settings.names === "hidden" ? typed : nameApart(typed, [...names.values()]);
}

/** What people are called: by whoever may see all names, and, where names are hidden, by everybody else. */
export function shownNames(session: Session, names: Names): Pick<LiveFacts, "names" | "typedNames"> {
  const kept = Object.fromEntries(names);
  if (session.settings.names !== "hidden") return { names: kept };
  const { participants } = session;
  const apart = remembered(session, "names-apart", [participants], () => {
    const people = Object.values(participants).sort((one, other) => one.number - other.number);
    return namesApartIn(
      people.map(({ id }) => id),
      names,
    );
  });
  return { names: { ...kept, ...apart }, typedNames: kept };
}

/**
 * Names with numbers behind those that look like an earlier one.
 * @param ids of people in the order in which they came
 */
export function namesApartIn(
  ids: readonly ParticipantId[],
  names: Names,
): Readonly<Record<ParticipantId, string>> {
  const named = ids.filter((id) => names.has(id));
  const apart = namesApart(named.map((id) => names.get(id) ?? ""));
  return Object.fromEntries(named.map((id, at) => [id, apart[at] ?? ""]));
}
