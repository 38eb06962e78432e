import { makeLog } from "../../shared/log/codec.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import { Table } from "../session/table.ts";

/** A small game with two people, some talk, and two closed turns, as its records and its log. */
export function playedGame({ ended = true, rewound = false } = {}): {
  readonly records: readonly LogRecord[];
  readonly log: string;
} {
  const table = new Table({ settings: { minutesPerTurn: null, reviewSeconds: 0, bots: "hold" } });
  table.join("white-cell", null, "facilitator");
  table.join("ada", "moscow");
  table.join("ben", "washington");
  table.person("white-cell", { kind: "control.start" });
  for (const text of ["Shall we talk?", "The weather in Samarkand"])
    table.person("ada", { kind: "message.send", channel: ["washington"], text });
  table.file("ada", [{ action: "offer-aid", fields: { state: "uzb", amount: 20 } }]);
  table.person("white-cell", { kind: "control.closeTurn" });
  table.file("ben", [{ action: "offer-aid", fields: { state: "geo", amount: 30 } }]);
  table.person("white-cell", { kind: "control.closeTurn" });
  if (rewound) {
    table.person("white-cell", { kind: "control.rewind", turn: 2, dice: "new" });
    table.file("ben", [{ action: "offer-aid", fields: { state: "kaz", amount: 30 } }]);
    table.person("white-cell", { kind: "control.closeTurn" });
  }
  if (ended) table.person("white-cell", { kind: "control.end" });
  return { records: table.records, log: makeLog(table.records) };
}
