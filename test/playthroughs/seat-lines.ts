import type { Audience } from "../../shared/base/audience.ts";
import { canonical } from "../../shared/base/canonical.ts";
import { factSentence, type Names } from "../../shared/turn/texts.ts";
import type { View } from "../../shared/view/view.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import type { Target } from "../../shared/world/target.ts";
import type { PlayedTurn } from "./games.ts";
import { movedList, points, wrapped } from "./lines.ts";

const NOBODY = { now: 0, names: {}, connected: new Set<string>(), code: "" };

/**
 * What a seat sees that an observer does not, from its own view, when planning ended and when the results were out: a leak
 * would be a line here that was not there before.
 */
export function seatLines(
  { begun, planned, closed }: PlayedTurn,
  seat: string,
  names: Names,
): readonly string[] {
  const viewer = { kind: "seat", seat } as const;
  const [before, view] = [viewFor(planned, viewer, NOBODY), viewFor(closed, viewer, NOBODY)];
  const outside = viewFor(closed, { kind: "observer" }, NOBODY);
  const old = new Set(messagesOf(viewFor(begun, viewer, NOBODY)).map(({ id }) => id));
  const said = messagesOf(before).filter(({ id }) => !old.has(id));
  const proposals = before.proposals.filter(({ id }) => planned.proposals[id]?.offeredTurn === planned.turn);
  return [
    ...numberLines(view, outside, seat),
    ...itemLines(view, outside),
    ...said.flatMap(({ key, from, text }) => wrapped(`  [${key}] ${names[from] ?? "White cell"}: ${text}`)),
    ...proposals.map(({ id, state, yours }) => `  proposal ${id}: ${state}${yours ? ", to answer" : ""}`),
    ...resultLines(view, outside, names),
  ];
}

/** The numbers that only some see: what the seat has, whom it trusts and who trusts it. */
function numberLines(view: View, outside: View, seat: string): readonly string[] {
  const sealed = (Object.entries(view.sight.numbers) as [Target, number][]).filter(
    ([target]) => outside.sight.numbers[target] === undefined,
  );
  const own = sealed.filter(([target]) => target.startsWith(`seat/${seat}/`));
  const given = sealed.filter(([target]) => target.startsWith(`trust/${seat}/`));
  const taken = sealed.filter(([target]) => target.startsWith("trust/") && target.endsWith(`/${seat}`));
  const strange = sealed.filter((one) => ![own, given, taken].some((list) => list.includes(one)));
  const score = view.scores.own.at(-1) ?? 0;
  const sheet = view.results === null ? "none" : (view.results.origin ?? "none");
  return [
    ...wrapped(`  ${movedList(own, "")}; score ${points(score)}; sheet ${sheet}`),
    ...wrapped(`  ${movedList(given, "")}`),
    ...wrapped(
      `  trusted by: ${taken.map(([target, value]) => `${target.split("/")[1]} ${points(value)}`).join(", ")}`,
    ),
    ...wrapped(movedList(strange, "")).filter((line) => line !== ""),
  ];
}

/** The items of the tables that an observer has no sight of, with whose they are. */
function itemLines(view: View, outside: View): readonly string[] {
  const sealed = Object.entries(view.sight.tables).flatMap(([table, items]) => {
    const open: Readonly<Record<string, unknown>> =
      outside.sight.tables[table as keyof typeof view.sight.tables];
    return Object.entries(items as Readonly<Record<string, { readonly audience: Audience }>>)
      .filter(([id]) => open[id] === undefined)
      .map(([id, { audience }]) => `${table}/${id} (${String(audience).replaceAll(",", ", ")})`);
  });
  return sealed.length === 0 ? [] : wrapped(`  sealed: ${sealed.join("; ")}`);
}

/** What was said where not all read it. */
function messagesOf({ channels }: View) {
  return channels
    .filter(({ key }) => key !== "public")
    .flatMap(({ key, messages }) =>
      messages.map(({ id, seat, text }) => ({ key, id, from: seat ?? "", text: text ?? "(hidden)" })),
    );
}

/** Facts and entries that are not for everybody, and the sums of what others keep from the seat. */
function resultLines({ results }: View, outside: View, names: Names): readonly string[] {
  if (results === null) return [];
  const open = new Set(
    [...(outside.results?.facts ?? []), ...(outside.results?.entries ?? [])].map(canonical),
  );
  const known = results.entries
    .filter((entry) => !open.has(canonical(entry)))
    .map(({ target, delta }) => [target, delta] as const);
  const undisclosed = Object.entries(results.undisclosed) as [Target, number][];
  return [
    ...results.facts
      .filter((fact) => !open.has(canonical(fact)))
      .flatMap((fact) => wrapped(`  told: ${factSentence(fact, names)}`)),
    ...(known.length === 0 ? [] : wrapped(`  known: ${movedList(known)}`)),
    ...(undisclosed.length === 0 ? [] : wrapped(`  undisclosed: ${movedList(undisclosed)}`)),
  ];
}
