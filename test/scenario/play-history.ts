import { makeLog } from "../../shared/log/codec.ts";
import type { Command } from "../../shared/session/command.ts";
import type { Session } from "../../shared/session/session.ts";
import { type Answer, MINUTE, Table } from "../session/table.ts";
import { HISTORY, type HistoricTurn } from "./history.ts";
import { shippedText } from "./shipped.ts";

/** A game of the historical line: what was refused (nothing must be) and the session as each turn began. */
export interface PlayedHistory {
  readonly table: Table;
  readonly refused: readonly string[];
  /** The session before turn 1, and after each close. */
  readonly sessions: readonly Session[];
}

/** The log that is shipped: `make-historical-line.ts` writes it. */
export const HISTORICAL_LINE = new URL("../../scenarios/csto-2005/historical-line.jsonl", import.meta.url);

/** The whole log of the history, byte for byte the same each time; throws if anything in it is refused. */
export function historicalLog(): string {
  const { table, refused } = playHistory("historical-line");
  if (refused.length > 0) throw new Error(refused.join("\n"));
  return makeLog(table.records);
}

const WHITE_CELL = "white-cell";
const TURNS = 12;

/** The person of a seat: one delegate each, no bots. */
const delegate = (seat: string) => `delegate-${seat}`;

/**
 * Plays the history in turns of two months as a class would: through commands, with proposals and answers, each seat by a
 * delegate of its own and the white cell as chronicler.
 *
 * @param leave what a turn is to leave out or do otherwise, for comparison
 */
export function playHistory(
  seed: string,
  change: (turn: number, given: HistoricTurn) => HistoricTurn = (_, given) => given,
): PlayedHistory {
  const table = new Table({
    text: shippedText("csto-2005"),
    session: "historical-line",
    title: "How it really went",
    seed,
    settings: { variant: "full", minutesPerTurn: null, reviewSeconds: 0, bots: "hold" },
  });
  const refused: string[] = [];
  const note = (what: string, answer: Answer) => {
    if (!answer.ok) refused.push(`turn ${table.session.turn}, ${what}: ${answer.code} ${answer.path ?? ""}`);
    return answer;
  };
  table.join(WHITE_CELL, null, "facilitator");
  for (const { id } of table.session.scenario.seats) table.join(delegate(id), id);
  const lead = (command: Command) => note(command.kind, table.person(WHITE_CELL, command));
  lead({ kind: "control.start" });
  const sessions = [table.session];
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const given = HISTORY[turn];
    if (given === undefined) throw new Error(`there is no turn ${turn} in the history`);
    const { chronicle, deals = [], orders = {}, fired = [] } = change(turn, given);
    table.pass(MINUTE);
    lead({ kind: "message.send", channel: "public", text: chronicle });
    for (const { by, to, terms, turns } of deals) {
      const offer: Command = { kind: "proposal.offer", to, terms, turns, secret: false };
      const made = note(`an offer of ${by}`, table.person(delegate(by), offer));
      const proposal = made.ok ? String(made.reply.proposal) : "";
      for (const seat of to)
        note(`${seat}'s yes`, table.person(delegate(seat), { kind: "proposal.accept", proposal }));
    }
    for (const [seat, sheet] of Object.entries(orders)) note(seat, table.file(delegate(seat), sheet));
    for (const inject of fired) lead({ kind: "control.inject", inject });
    table.pass(MINUTE);
    lead({ kind: "control.closeTurn", turn });
    sessions.push(table.session);
  }
  return { table, refused, sessions };
}
