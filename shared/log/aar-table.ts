import { canonical } from "../base/canonical.ts";
import { type Cell, csvText, type SeparatorName } from "../base/csv.ts";
import type { ParticipantId, SeatId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import { ok, type Result } from "../base/result.ts";
import { utcText } from "../base/utc.ts";
import { influenceBoard } from "../influence/board.ts";
import type { Scenario } from "../scenario/format.ts";
import type { LogRecord, PartBody } from "../session/record.ts";
import type { Session } from "../session/session.ts";
import { inWords, ordersInWords, type WordsById } from "../session/words.ts";
import { finalScore } from "../turn/score.ts";
import { causeSentence, factSentence, type Names, namesOf } from "../turn/texts.ts";
import type { Cause } from "../world/ledger.ts";
import type { Order } from "../world/order.ts";
import { type Target, targetParts } from "../world/target.ts";
import type { LogFault } from "./log-fault.ts";
import { type ReplayStep, replayLog } from "./replay.ts";

/** One thing that happened: a row of the table for the debrief and for research. */
export interface AarRow {
  readonly session: string;
  readonly line: number;
  /** 0 before the first. */
  readonly turn: number;
  /** Whose deed or number it is; of a fact all seats that it is about, with blanks between. */
  readonly seat: string;
  /** The state of the region whose number changes; of a fact all states that it is about. */
  readonly state: string;
  /** Who did it: the name if it is known, else the participant's id. */
  readonly person: string;
  /** UTC, as `2026-03-01T09:30:00.000Z`. */
  readonly time: string;
  readonly type: string;
  /** The action, number, channel or other thing that it is about. */
  readonly about: string;
  readonly value: Cell;
  /** Why a number changed. */
  readonly cause: string;
}

/** The columns in their order; `server/tables.md` says of each what it holds. */
export const HEADS = [
  "session",
  "line",
  "turn",
  "seat",
  "state",
  "person",
  "time",
  "type",
  "about",
  "value",
  "cause",
] as const;

/**
 * A session as one table, in the order of its log: who did what when, every order, entry, fact and message, and after
 * each turn all scores, the influence in the region, and how the numbers of states and seats stand, also at the start.
 *
 * @param given a log from which at most free texts are left out
 * @param names of participants, as far as they are known
 */
export function aarTable(
  given: readonly LogRecord[],
  names: Readonly<Record<ParticipantId, string>> = {},
): Result<readonly AarRow[], LogFault> {
  const rows: AarRow[] = [];
  const replay = replayLog(given, (step) => {
    for (const row of stepRows(step, names)) rows.push(row);
    return null;
  });
  return replay.ok ? ok(rows) : replay;
}

/** The table as a file for a spreadsheet. */
export function aarText(rows: readonly AarRow[], separator: SeparatorName): string {
  return csvText(
    HEADS,
    rows.map((row) => HEADS.map((head) => row[head])),
    separator,
  );
}

/** What of a row its own part says. */
type Told = Partial<Pick<AarRow, "seat" | "state" | "person" | "about" | "value" | "cause" | "turn">> &
  Pick<AarRow, "type">;

function stepRows({ record, before, after }: ReplayStep, people: Names): readonly AarRow[] {
  const words = namesOf(after.scenario);
  const given = record.parts.flatMap((part) => (typeof part === "string" ? [] : [part.body]));
  const bodies = given.map((body) => bodyInWords(after.words, body));
  const told = bodies.flatMap((body) => toldBy(body, bodies, words, after));
  if (bodies.some(({ kind }) => kind === "turn-closed" || kind === "session-opened"))
    told.push(...influenceRows(after), ...levelRows(after));
  if (bodies.some(({ kind }) => kind === "session-ended")) told.push(...finalRows(after));
  const common = { session: after.id, line: after.line, turn: (before ?? after).turn };
  const blank = { seat: "", state: "", person: "", about: "", value: null, cause: "" };
  const time = utcText(record.at);
  return told.map(({ person = "", ...row }) => ({
    ...{ ...common, ...blank, time, ...row },
    person: Object.hasOwn(people, person) ? (people[person] ?? person) : person,
  }));
}

/** With the words of the texts of which it has ids, as far as they were not erased. */
function bodyInWords(words: WordsById, body: PartBody): PartBody {
  switch (body.kind) {
    case "sheet-filed":
    case "turn-sheet":
      return { ...body, orders: ordersInWords(words, body.orders) };
    case "override-made":
    case "inject-written":
    case "turn-outcome":
    case "turn-voided":
      return inWords(words, body);
    default:
      return body;
  }
}

function influenceRows({ scenario, world, turns }: Session): readonly Told[] {
  const turn = turns.length;
  return Object.entries(influenceBoard(scenario, world.numbers).regional).map(([seat, value]) => {
    const rounded = Math.round(1000 * value) / 1000;
    return { type: "influence", turn, seat, about: "region", value: rounded };
  });
}

/** Of a game that ended before its first close there are none. */
function finalRows({ scenario, turns }: Session): readonly Told[] {
  if (turns.length === 0) return [];
  return scenario.seats.map(({ id: seat }) => {
    const course = turns.flatMap(({ outcome }) => outcome.scores[seat] ?? []);
    const value = fromPoints(finalScore(scenario, course));
    return { type: "final-score", turn: turns.length, seat, value };
  });
}

/** How the numbers of states and seats stand: those of ties follow from the scenario and the changes. */
function levelRows({ world, turns }: Session): readonly Told[] {
  return Object.entries(world.numbers).flatMap(([target, points]): readonly Told[] => {
    const parts = targetParts(target as Target);
    if (parts.kind !== "state" && parts.kind !== "seat") return [];
    const whose = parts.kind === "state" ? { state: parts.state } : { seat: parts.seat };
    return [{ type: "level", turn: turns.length, ...whose, about: target, value: fromPoints(points) }];
  });
}

function toldBy(
  body: PartBody,
  record: readonly PartBody[],
  words: Names,
  { scenario }: Session,
): readonly Told[] {
  switch (body.kind) {
    // Texts are told with what they belong to; briefings and the scenario are in the log itself.
    case "message-worded":
    case "note-worded":
    case "text-worded":
    case "sheet-worded":
    case "seat-briefed":
    case "request-answered":
    case "sheet-drafted":
    case "turn-guided":
      return [];
    case "session-sealed":
      return body.treatment === "" ? [] : [{ type: "treatment", value: body.treatment }];
    case "message-sent":
      return [{ ...who(body), type: "message", about: body.channel, value: textOf(body.message, record) }];
    case "note-made":
      return [{ ...who(body), type: "note", value: textOf(body.note, record) }];
    case "sheet-filed":
      if (body.orders.length === 0) return [{ ...who(body), type: "filed" }];
      return body.orders.map((order) => ({ ...who(body), type: "filed", ...orderWords(order) }));
    case "turn-sheet":
      return [
        { type: "sheet", turn: body.turn, seat: body.seat, value: body.origin },
        ...body.orders.map((order) => ({
          ...{ type: "order", turn: body.turn, seat: body.seat },
          ...orderWords(order),
        })),
      ];
    case "turn-scored":
      return [
        { type: "score", turn: body.turn, seat: body.seat, value: fromPoints(body.score.score) },
        ...body.score.attained.map((part, index) => ({
          ...{ type: "objective", turn: body.turn, seat: body.seat },
          ...{ about: objectiveName(scenario, body.seat, index), value: fromPoints(part) },
        })),
      ];
    case "turn-outcome":
      return [
        ...body.entries.map(({ target, delta, cause }) => ({
          ...{ type: "change", turn: body.turn, seat: seatOf(cause), state: stateOf(target), about: target },
          ...{ value: fromPoints(delta), cause: causeSentence(cause, words) },
        })),
        ...factRows(body, words, scenario),
      ];
    case "turn-voided":
      return factRows(body, words, scenario);
    default:
      return [{ ...who(body), ...otherWords(body) }];
  }
}

function factRows(
  body: Extract<PartBody, { kind: "turn-outcome" | "turn-voided" }>,
  words: Names,
  scenario: Scenario,
): Told[] {
  const among = (about: readonly string[], all: readonly { readonly id: string }[]) =>
    about.filter((one) => all.some(({ id }) => id === one)).join(" ");
  return body.facts.map((fact) => ({
    ...{ type: "fact", turn: body.turn },
    ...{ seat: among(fact.about, scenario.seats), state: among(fact.about, scenario.states) },
    ...{ about: `${fact.source}.${fact.code}`, value: factSentence(fact, words) },
  }));
}

/** Such as `objective/1/autonomy`: its place among the seat's objectives, as the scenario lists them, and its metric. */
function objectiveName({ seats }: Scenario, seat: SeatId, index: number): string {
  const metric = seats.find(({ id }) => id === seat)?.objectives[index]?.metric ?? "";
  return `objective/${index + 1}/${metric}`;
}

function stateOf(target: Target): string {
  const parts = targetParts(target);
  return "state" in parts ? parts.state : "";
}

/** Seat and person, under whatever name a part has them: of a proposal `by` is the seat, and `author` the person. */
function who(body: PartBody): Pick<AarRow, "seat" | "person"> {
  const said = body as PartBody & Readonly<Record<string, unknown>>;
  const [seat, person] =
    "author" in said ? [said.by ?? said.seat, said.author] : [said.seat, said.by ?? said.participant];
  return { seat: wordOf(seat), person: wordOf(person) };
}

function wordOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** What a message or note says; null if that was left out. */
function textOf(id: string, record: readonly PartBody[]): string | null {
  for (const body of record) {
    if (body.kind === "message-worded" && body.message === id) return body.text;
    if (body.kind === "note-worded" && body.note === id) return body.text;
  }
  return null;
}

function orderWords({ action, fields }: Order): Pick<AarRow, "about" | "value"> {
  return { about: action, value: pairs(fields) };
}

function seatOf(cause: Cause): string {
  return cause.kind === "order" ? cause.seat : "";
}

/** Everything else that happens, by its kind: one word of its own if it has just one, else all that it says. */
function otherWords(body: PartBody): Pick<Told, "type" | "value" | "turn"> {
  const { kind, ...said } = body as PartBody & Readonly<Record<string, unknown>>;
  const { seat: _seat, by, author: _author, participant, turn, texts: _texts, ...rest } = said;
  // Whom something was done to, beside whoever did it.
  const more = participant === undefined || by === undefined ? rest : { participant, ...rest };
  const values = Object.values(more);
  const [only] = values;
  const single = values.length === 1 && (typeof only === "string" || typeof only === "number");
  return {
    type: kind,
    ...(typeof turn === "number" ? { turn } : {}),
    value: single ? only : pairs(more),
  };
}

function pairs(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${typeof value === "object" ? canonical(value) : String(value)}`)
    .join("; ");
}
