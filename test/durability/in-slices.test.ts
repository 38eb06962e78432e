import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inSlices } from "../../server/sessions/in-slices.ts";
import { runLogTask } from "../../server/sessions/run-log-task.ts";
import { makeLine } from "../../shared/log/codec.ts";
import { playedTable } from "../log/played-log.ts";
import { HISTORICAL_LINE } from "../scenario/play-history.ts";

/** Keeps the thread busy, as the record of a turn does that is worked through. */
function work(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

test("while a long log is worked through, others are served after each record that takes long", async () => {
  let served = 0;
  let over = false;
  const serve = () => {
    served += 1;
    if (!over) setImmediate(serve);
  };
  setImmediate(serve);
  const seen: number[] = [];
  await inSlices([1, 2, 3, 4, 5, 6], (record) => {
    work(6);
    seen.push(record);
  });
  over = true;
  expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  expect(served).toBeGreaterThanOrEqual(5);
});

test("a table does not wait behind logs that come from elsewhere", async () => {
  const text = readFileSync(HISTORICAL_LINE, "utf8");
  const lines = playedTable().records.map((record) => ({
    seq: record.seq,
    at: record.at,
    line: makeLine(record),
  }));
  let brought = 0;
  const logs = [1, 2].map(() =>
    runLogTask({ kind: "check", text }).then(() => {
      brought += 1;
    }),
  );
  const table = await runLogTask({ kind: "table", lines, names: {}, separator: "comma" });
  expect(table.ok && table.value.split("\r\n").length).toBeGreaterThan(10);
  expect(brought).toBeLessThan(2);
  await Promise.all(logs);
});
