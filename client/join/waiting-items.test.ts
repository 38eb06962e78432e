import { expect, test } from "vitest";
import type { Waiting } from "../../shared/view/waiting.ts";
import { isOpen, type ReadMarks, waitingItems } from "./waiting-items.ts";

const WAITING: Waiting = {
  ...{ title: "IR 304", language: "en", phase: "planning", turn: 3, turns: 6, practiceTurn: false, line: 0 },
  ...{ from: "2005-12-01", to: "2006-04-01", remaining: 60_000, running: true },
  ...{ participant: "ada", role: "student", seat: "moscow", wish: null, sheet: "filed", ready: false },
  ...{ proposals: 0, votes: 0, results: 2, channels: [] },
};
const READ: ReadMarks = { messages: {}, results: "0.2" };
const kinds = (part: Partial<Waiting>, read: ReadMarks = READ) =>
  waitingItems({ ...WAITING, ...part }, read)
    .filter(isOpen)
    .map(({ kind }) => kind);

test("where the sheet is filed and everything is read, nothing waits", () => {
  expect(kinds({})).toEqual([]);
  expect(waitingItems(WAITING, READ)).toEqual([{ kind: "sheet", standing: "filed", ready: false }]);
});

test("a sheet that is not filed as it stands waits, and so do results of this course that were not opened here", () => {
  expect(kinds({ sheet: "empty" })).toEqual(["sheet"]);
  expect(kinds({ sheet: "changed" })).toEqual(["sheet"]);
  expect(kinds({ line: 1 })).toEqual(["results"]);
  expect(kinds({}, { ...READ, results: null })).toEqual(["results"]);
  expect(kinds({ results: null }, { ...READ, results: null })).toEqual([]);
});

test("messages of others since the last one that was read on this device are counted, one's own are not", () => {
  const channels = [
    {
      key: "public",
      messages: [
        { id: "1", participant: "ben" },
        { id: "2", participant: "ada" },
        { id: "3", participant: "ben" },
      ],
    },
    { key: "seat", messages: [{ id: "4", participant: "eva" }] },
  ];
  const count = (messages: Record<string, string>) =>
    waitingItems({ ...WAITING, channels }, { ...READ, messages }).flatMap((item) =>
      item.kind === "messages" ? [item.count] : [],
    );
  expect(count({})).toEqual([3]);
  expect(count({ public: "1" })).toEqual([2]);
  expect(count({ public: "3", seat: "4" })).toEqual([]);
});

test("all that waits at once stands in the order in which it is done", () => {
  const channels = [{ key: "public", messages: [{ id: "1", participant: "ben" }] }];
  const all = { proposals: 2, votes: 1, sheet: "draft", channels } as const;
  expect(kinds(all, { messages: {}, results: null })).toEqual([
    ...["results", "proposals", "votes", "sheet", "messages"],
  ]);
});
