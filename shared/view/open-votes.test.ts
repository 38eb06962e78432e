import { expect, test } from "vitest";
import { openVotes } from "./open-votes.ts";
import type { View } from "./view.ts";

const motion = (id: string, by: string) => ({
  id,
  by,
  institution: "csto",
  state: "kgz",
  size: 2,
  result: "open",
});
const MOTIONS = { "m-1": motion("m-1", "moscow"), "m-2": motion("m-2", "astana") };
const choices = Object.keys(MOTIONS).map((value) => ({ value }));
const OFFER = { action: "vote", fields: [{ id: "motion", kind: "choice", choices }] };

const view = (offers: readonly unknown[]) =>
  ({ offers, sight: { tables: { motions: MOTIONS } }, you: { seat: "astana" } }) as unknown as View;
const ids = (orders: Parameters<typeof openVotes>[1], offers: readonly unknown[] = [OFFER]) =>
  openVotes(view(offers), orders).map(({ id }) => id);

test("a motion of another waits for the seat's vote until one is on the sheet, whatever it says", () => {
  expect(ids([])).toEqual(["m-1"]);
  expect(ids([{ action: "vote", fields: { motion: "m-1", choice: "abstain" } }])).toEqual([]);
  expect(ids([{ action: "vote", fields: { motion: "m-2", choice: "yes" } }])).toEqual(["m-1"]);
});

test("who has no vote is asked for none", () => {
  expect(ids([], [])).toEqual([]);
});
