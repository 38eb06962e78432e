import type { Audience } from "../../shared/base/audience.ts";
import { canonical } from "../../shared/base/canonical.ts";
import { influenceBoard } from "../../shared/influence/board.ts";
import type { Session } from "../../shared/session/session.ts";
import { causeSentence, factSentence, type Names, namesOf } from "../../shared/turn/texts.ts";
import { causeKey } from "../../shared/world/cause-order.ts";
import type { LedgerEntry } from "../../shared/world/ledger.ts";
import type { PlayedTurn, Playthrough } from "./games.ts";
import { lines, movedList, points, wrapped } from "./lines.ts";
import { seatLines } from "./seat-lines.ts";

/** A whole game as text: turn by turn what was ordered, what came of it and why, and what each seat sees of it. */
export function playthroughText(game: Playthrough, turns: readonly PlayedTurn[]): string {
  const first = turns[0];
  if (first === undefined) throw new Error("nothing was played");
  const { scenario, calendar } = first.planned;
  return lines(
    `${game.name}: ${scenario.title}`,
    game.about,
    `${calendar.turns} turns of ${calendar.months} months, seed "${game.seed}". Written by npm run renew; the difference is the review.`,
    ...turns.flatMap((turn) => ["", ...turnLines(turn)]),
  );
}

function turnLines(played: PlayedTurn): readonly string[] {
  const { planned, closed, refused } = played;
  const { turn, scenario } = planned;
  const result = closed.turns[turn - 1];
  if (result === undefined) throw new Error(`turn ${turn} was not closed`);
  const { inputs, outcome } = result;
  const names = namesOf(scenario);
  const named = (id: string) => names[id] ?? id;
  return [
    `=== Turn ${turn} ===`,
    "",
    "Proposals",
    ...proposalLines(planned, named),
    "Sheets",
    ...scenario.seats.flatMap(({ id }) =>
      (inputs.sheets[id] ?? []).map(({ action, fields }) => `  ${named(id)}: ${action} ${words(fields)}`),
    ),
    ...refused.map((what) => `  refused: ${what}`),
    "Facts",
    ...outcome.facts.flatMap((fact) => wrapped(`  (${whom(fact.audience)}) ${factSentence(fact, names)}`)),
    "Ledger",
    ...ledgerLines(outcome.entries, names),
    "After the turn",
    ...boardLines(closed, named),
    ...wrapped(
      `  scores: ${scenario.seats.map(({ id }) => `${named(id)} ${points(outcome.scores[id]?.score ?? 0)}`).join(", ")}`,
    ),
    `  digest ${outcome.digest}`,
    ...scenario.seats.flatMap(({ id }) => [`What ${named(id)} alone sees`, ...seatLines(played, id, names)]),
  ];
}

function proposalLines({ proposals, turn }: Session, named: (id: string) => string): readonly string[] {
  return Object.values(proposals)
    .filter(({ offeredTurn, boundTurn }) => offeredTurn === turn || boundTurn === turn)
    .flatMap(({ id, by, to, terms, turns, secret, state }) => {
      const said = terms.map(({ kind, fields }) => `${kind} ${words(fields)}`).join("; ");
      const how = `${secret ? "secret, " : ""}${turns} ${turns === 1 ? "turn" : "turns"}`;
      return wrapped(`  ${id} ${named(by)} to ${to.map(named).join(", ")} (${how}): ${said}: ${state}`);
    });
}

/** What the causes moved: a cause with its sentence, then all its numbers. */
function ledgerLines(entries: readonly LedgerEntry[], names: Names): readonly string[] {
  const groups = new Map<string, { readonly told: string; readonly moved: [string, number][] }>();
  for (const { target, delta, cause, audience } of entries) {
    const who = "seat" in cause ? `${names[cause.seat] ?? cause.seat}: ` : "";
    const key = canonical([causeKey(cause), audience]);
    const group = groups.get(key) ?? {
      told: `${who}${causeSentence(cause, names)} (${whom(audience)})`,
      moved: [],
    };
    groups.set(key, group);
    group.moved.push([target, delta]);
  }
  return [...groups.keys()].sort().flatMap((key) => {
    const { told = "", moved = [] } = groups.get(key) ?? {};
    return [...wrapped(`  ${told}`), ...wrapped(`      ${movedList(moved)}`)];
  });
}

function boardLines({ scenario, world }: Session, named: (id: string) => string): readonly string[] {
  const board = influenceBoard(scenario, world.numbers);
  const rounded = (value: number) => points(Math.round(value * 1000));
  return [
    ...scenario.states.map(({ id }) => {
      const numbers = (["stability", "threat", "regime", "openness"] as const).map(
        (quantity) => `${quantity} ${points(world.numbers[`state/${id}/${quantity}`] ?? 0)}`,
      );
      return `  ${named(id)}: ${numbers.join(", ")}, autonomy ${rounded(board.autonomy[id] ?? 0)}`;
    }),
    ...wrapped(
      `  influence: ${Object.entries(board.regional)
        .map(
          ([seat, value]) =>
            `${named(seat)} ${rounded(value)} (${rounded(100 * (board.shares[seat] ?? 0))} %)`,
        )
        .join(", ")}`,
    ),
  ];
}

function words(fields: Readonly<Record<string, string | number>>): string {
  const keys = Object.keys(fields).sort();
  return `{${keys.map((key) => `${key} ${fields[key]}`).join(", ")}}`;
}

function whom(audience: Audience): string {
  return typeof audience === "string" ? audience : audience.join(", ");
}
