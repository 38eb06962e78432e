import type { SeatId } from "../../shared/base/ids.ts";
import { printedChanges } from "../../shared/base/largest-remainder.ts";
import { fromPoints } from "../../shared/base/points.ts";
import { causeSentence, factSentence, type Names, namesOf, textOf } from "../../shared/turn/texts.ts";
import type { ScoreCause, ScorePart, ViewSections } from "../../shared/view/view.ts";
import type { Fact } from "../../shared/world/ledger.ts";

/** A closed turn as its viewer saw it, as a page of text; for the start: where everything stands. */
export function turnText(view: ViewSections, as: string): string {
  const { session, results } = view;
  const names = namesOf(view.sight.scenario);
  const when = results === null ? "The start" : `Turn ${results.turn} of ${session.turns}`;
  const facts =
    results?.facts.map((fact) => `  ${toldTo(fact, as, names)}${factSentence(fact, names)}`) ?? [];
  const lines = [
    `${when}, as ${names[as] ?? as}`,
    ...(facts.length === 0 ? [] : ["", "What happened:", ...facts]),
    ...scoreLines(view, names),
    ...influenceLines(view, names),
    "",
  ];
  return `${lines.join("\n")}\n`;
}

/** Whom a sealed fact speaks to: "your order" says nothing to the white cell, who reads every seat's. */
function toldTo({ audience }: Fact, as: string, names: Names): string {
  if (as !== "facilitator" || typeof audience === "string") return "";
  return `${audience.map((seat) => names[seat] ?? seat).join(", ")}: `;
}

function scoreLines({ results, scores }: ViewSections, names: Names): string[] {
  const own = results?.score;
  if (own !== null && own !== undefined) {
    const amounts = own.parts.map(({ amount }) => fromPoints(amount));
    const printed = printedChanges(amounts, fromPoints(own.before), fromPoints(own.after), 1);
    const moved = own.parts.map(
      (part, at) => `  ${signed(printed[at] ?? 0).padStart(5)}  ${partSentence(part, names)}`,
    );
    return ["", `Score: ${points(own.before)} -> ${points(own.after)}`, ...moved];
  }
  const { all } = scores;
  if (all === null || results === null) return [];
  const last = (seat: SeatId): number => all[seat]?.at(-1) ?? 0;
  const lines = Object.keys(all).map((seat) => `  ${points(last(seat)).padStart(5)}  ${names[seat] ?? seat}`);
  return ["", "Scores:", ...lines];
}

function influenceLines({ board }: ViewSections, names: Names): string[] {
  const lines = Object.entries(board.now.regional).map(([patron, now]) => {
    const before = board.before?.regional[patron];
    const moved =
      before === undefined ? "" : `  (${signed(Number(now.toFixed(1)) - Number(before.toFixed(1)))})`;
    return `  ${now.toFixed(1).padStart(5)}  ${names[patron] ?? patron}${moved}`;
  });
  return ["", "Influence in the region:", ...lines];
}

/** Who did it goes before a sentence that does not say so. */
function partSentence({ cause, seat }: ScorePart, names: Names): string {
  const sentence = scoreSentence(cause, names);
  const who = seat === null ? "" : (names[seat] ?? seat);
  return sentence.includes(who) ? sentence : `${who}: ${sentence}`;
}

function scoreSentence(cause: ScoreCause, names: Names): string {
  if (cause.kind === "undisclosed") return "Undisclosed.";
  if (cause.kind === "mechanism" && Object.keys(cause.params).length === 0)
    return `${textOf(`mechanism.${cause.mechanism}.name`) ?? cause.mechanism}: ${causeSentence(cause, names)}`;
  if (cause.kind !== "item") return causeSentence(cause, names);
  return cause.fact === null ? `${names[cause.id] ?? cause.id} changed.` : factSentence(cause.fact, names);
}

/** Thousandths as points with one digit. */
function points(thousandths: number): string {
  return (thousandths / 1000).toFixed(1);
}

function signed(amount: number): string {
  const text = amount.toFixed(1);
  if (Number(text) === 0) return "0.0";
  return amount > 0 ? `+${text}` : text;
}
