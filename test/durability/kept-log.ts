import type { Store } from "../../server/store/store.ts";
import { makeLine } from "../../shared/log/codec.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import { playedTable } from "../log/played-log.ts";
import type { Table } from "../session/table.ts";

/** A store that counts the records that are read from it. */
export interface CountedStore extends Store {
  recordsRead: number;
}

export function counted(store: Store): CountedStore {
  const events: Store["events"] = {
    ...store.events,
    async read(session, fromSeq) {
      const lines = await store.events.read(session, fromSeq);
      countedStore.recordsRead += lines.length;
      return lines;
    },
  };
  const countedStore: CountedStore = { ...store, events, recordsRead: 0 };
  return countedStore;
}

/** Puts a log into a store, as if it had been written there. */
export async function keepLog(store: Store, id: string, records: readonly LogRecord[]): Promise<void> {
  const session = {
    id,
    code: id.slice(0, 6),
    title: "A class",
    scenario: "fixture",
    turns: 60,
    owner: "first",
    createdAt: 0,
  };
  const lines = records.map((record) => ({ seq: record.seq, at: record.at, line: makeLine(record) }));
  await store.events.create(session, lines, { phase: "planning", turn: 1, due: null });
}

/** Sixty turns in which one person says something, files a sheet and closes the turn: a long log, quickly made. */
export function longTable(turns = 60): Table {
  const table = playedTable(
    {
      settings: { minutesPerTurn: null, reviewSeconds: null, bots: "hold" },
      scenario: (input) => ({ ...input, variants: { ...input.variants, short: { turns: 60, months: 4 } } }),
    },
    0,
  );
  for (let turn = 1; turn <= turns; turn += 1) {
    table.file("ada", [{ action: "offer-aid", fields: { state: "uzb", amount: turn % 9 } }]);
    table.person("ada", { kind: "message.send", channel: ["tashkent"], text: `In turn ${turn}` });
    table.person("teacher", { kind: "control.closeTurn", turn });
    table.person("teacher", { kind: "control.nextTurn", turn });
  }
  return table;
}
