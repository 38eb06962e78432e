import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BotSlice } from "../../shared/bots/define.ts";
import { botOf } from "../../shared/bots/registry.ts";
import { Desk } from "./desk.ts";

let classes: readonly Desk[] = [];
let round = 0;
let going = true;
/** In which round of the event loop each bot thought, and about what. */
let thoughts: { readonly round: number; readonly slice: BotSlice }[] = [];

beforeEach(async () => {
  const doctrine = botOf("doctrine");
  if (doctrine === undefined) throw new Error("no doctrine");
  thoughts = [];
  vi.spyOn(doctrine, "act").mockImplementation((_view, slice) => {
    thoughts.push({ round, slice });
    return { answers: [], offers: [], orders: [] };
  });
  going = true;
  const beat = () => {
    round += 1;
    if (going) setImmediate(beat);
  };
  beat();
  const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "doctrine" };
  classes = await Promise.all([1, 2, 3, 4].map(() => Desk.open(settings)));
});
afterEach(async () => {
  going = false;
  vi.restoreAllMocks();
  await Promise.all(classes.map((one) => one.end()));
});

test("the bots of all classes think one after another, and between two of them everybody is served", async () => {
  await Promise.all(classes.map((one) => one.control("control.start", {})));
  await Promise.all(classes.map((one) => one.settle()));
  const seats = classes[0]?.live.session().scenario.seats.length ?? 0;
  expect(thoughts.length).toBeGreaterThanOrEqual(classes.length * seats);
  const inOneRound = Map.groupBy(thoughts, (thought) => thought.round);
  expect(Math.max(...[...inOneRound.values()].map(({ length }) => length))).toBe(1);
});

test("bots stop thinking when the server stops, and when the session is ended", async () => {
  const [first, second] = classes as readonly [Desk, Desk];
  for (const [class1, end] of [
    [first, () => first.sessions.end()],
    [second, () => second.control("control.end", {})],
  ] as const) {
    thoughts = [];
    await class1.control("control.start", {});
    while (thoughts.length < 2) await new Promise(setImmediate);
    const before = thoughts.length;
    await end();
    await class1.settle();
    expect(thoughts.length - before).toBeLessThanOrEqual(1);
  }
});

test("bots whose last word a class waits for think before those of others that have just begun", async () => {
  const [first, ...others] = classes as readonly [Desk, ...Desk[]];
  await first.control("control.start", {});
  await first.settle();
  thoughts = [];
  await Promise.all(others.map((one) => one.control("control.start", {})));
  const closed = await first.control("control.closeTurn", { turn: 1 });
  expect(closed.ok).toBe(true);
  const before = thoughts.filter(({ slice }) => slice !== "file").length;
  const seats = first.live.session().scenario.seats.length;
  expect(thoughts.filter(({ slice }) => slice === "file")).toHaveLength(seats);
  // At most one bot of another class thinks while a filed sheet is being written.
  expect(before).toBeLessThanOrEqual(seats + others.length);
  await Promise.all(others.map((one) => one.settle()));
  expect(thoughts.length).toBeGreaterThan(before + seats);
});
