import { makeLog } from "../../shared/log/codec.ts";
import { letBotsPlay } from "../session/bots-play.ts";
import { Table, type TableOptions } from "../session/table.ts";

export const ALL_SORTS = [
  "offer-aid",
  "secure-borders",
  "promote-reform",
  "public-statement",
  "train-forces",
];

/** A game of a few turns with people, bots, talk and proposals, to its end: a log like those of a class. */
export function playedTable(options: TableOptions = {}, turns = 3): Table {
  const table = new Table({
    actions: ALL_SORTS,
    settings: { minutesPerTurn: null, reviewSeconds: 0 },
    scenario: (input) => ({ ...input, variants: { ...input.variants, short: { turns, months: 4 } } }),
    ...options,
  });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.person("teacher", { kind: "control.start" });
  for (let turn = 1; turn <= turns; turn += 1) playTurn(table, turn);
  return table;
}

function playTurn(table: Table, turn: number): void {
  table.pass(1000 * turn);
  table.file("ada", [{ action: "offer-aid", fields: { state: "uzb", amount: 10 } }]);
  table.person("ada", {
    kind: "message.send",
    channel: ["tashkent"],
    text: `Turn ${turn}: "çà" 中\u2028 مرحبا`,
  });
  const terms = [{ kind: "aid", fields: { from: "moscow", to: "tashkent", amount: turn } }];
  const secret = turn % 2 === 0;
  const answer = table.person("ada", { kind: "proposal.offer", to: ["tashkent"], terms, turns: 2, secret });
  const proposal = answer.ok ? String(answer.reply.proposal) : "";
  table.person("eva", { kind: "proposal.accept", proposal }, `request-00000000${turn}`);
  if (turn === 2) table.person("teacher", { kind: "control.inject", inject: "raid" });
  letBotsPlay(table);
  table.person("teacher", { kind: "control.closeTurn", turn });
}

export function playedLog(): string {
  return makeLog(playedTable().records);
}
