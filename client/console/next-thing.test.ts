import { describe, expect, test } from "vitest";
import type { ViewSections } from "../../shared/view/view.ts";
import { DAY } from "../text/lengths.ts";
import { nextThing, notReady } from "./next-thing.ts";

type Needed = Pick<ViewSections, "session" | "clock" | "people" | "seats">;

function view(phase: string, changes: Partial<Needed> = {}): Needed {
  const session = { phase, turn: 2, turns: 6, practiceTurn: false } as ViewSections["session"];
  const clock = { remaining: 60_000, length: 420_000, running: true, allReady: false, restored: false };
  const people = ["ada", "bob"].map((name) => ({ participant: name, name, seat: "moscow", connected: true }));
  const seats = [
    { seat: "moscow", bot: false, ready: false },
    { seat: "nato", bot: true, ready: false },
  ];
  return { session, clock, people: people as unknown as ViewSections["people"], seats, ...changes };
}

describe("the one thing that waits", () => {
  test("in the lobby: who is here, and how many seats a bot will play (C3)", () => {
    expect(nextThing(view("lobby"))).toEqual({ kind: "lobby", here: 2, taken: 1, bots: 1 });
    expect(nextThing(view("lobby", { people: [] }))).toEqual({ kind: "nobody" });
  });

  test("in planning: the seats with people that are not ready, never a bot", () => {
    expect(nextThing(view("planning"))).toEqual({
      ...{ kind: "waits", seats: ["moscow"], away: [], clock: true },
    });
    const seats = [
      { seat: "moscow", bot: false, ready: true },
      { seat: "nato", bot: true, ready: false },
    ];
    expect(notReady({ seats })).toEqual([]);
    expect(nextThing(view("planning", { seats }))).toEqual({ kind: "all-ready" });
  });

  test("in planning: which of them nobody can make ready, for all their people are gone", () => {
    const people = view("planning").people.map((person, at) => ({ ...person, connected: at > 0 }));
    expect(nextThing(view("planning", { people }))).toMatchObject({ seats: ["moscow"], away: [] });
    const gone = people.map((person) => ({ ...person, connected: false }));
    expect(nextThing(view("planning", { people: gone }))).toMatchObject({
      ...{ seats: ["moscow"], away: ["moscow"] },
    });
    const seats = [{ seat: "moscow", bot: false, ready: true }];
    expect(nextThing(view("planning", { people: gone, seats }))).toEqual({ kind: "all-ready" });
    const others = [...seats, { seat: "nato", bot: false, ready: false }];
    expect(nextThing(view("planning", { people: gone, seats: others }))).toMatchObject({
      ...{ seats: ["nato"], away: ["nato"] },
    });
  });

  test("in a game of days nobody is expected to stay: that all have gone is no news", () => {
    const gone = view("planning").people.map((person) => ({ ...person, connected: false }));
    const clock = { remaining: 60_000, length: DAY, running: true, allReady: false, restored: false };
    expect(nextThing(view("planning", { people: gone, clock }))).toMatchObject({
      seats: ["moscow"],
      away: [],
    });
  });

  test("where bots play all seats nothing closes by itself before its time", () => {
    const seats = [{ seat: "moscow", bot: true, ready: false }];
    expect(nextThing(view("planning", { seats }))).toEqual({ kind: "bots-only", clock: true });
    const clock = { remaining: null, length: null, running: true, allReady: false, restored: false };
    expect(nextThing(view("planning", { seats, clock }))).toEqual({ kind: "bots-only", clock: false });
  });

  test("a stopped clock is a pause, no clock is not", () => {
    const clock = { remaining: 60_000, length: 420_000, running: false, allReady: false, restored: false };
    expect(nextThing(view("planning", { clock }))).toEqual({ kind: "paused" });
    const none = { remaining: null, length: null, running: false, allReady: false, restored: false };
    expect(nextThing(view("review", { clock: none }))).toEqual({
      kind: "review",
      clock: false,
      anew: false,
    });
  });

  test("a held turn waits for the word, or for the odds of free moves", () => {
    const held = (heldFor: "review" | "judgement") =>
      ({ phase: "held", turn: 2, turns: 6, heldFor }) as ViewSections["session"];
    expect(nextThing(view("held", { session: held("review") }))).toEqual({ kind: "held" });
    const judged = [{ ruling: null }, { ruling: { chance: 50, effects: [] } }];
    const whiteCell = { judged } as unknown as ViewSections["whiteCell"];
    const judging = { ...view("held", { session: held("judgement") }), whiteCell };
    expect(nextThing(judging)).toEqual({ kind: "judgement", open: 1, clock: true });
  });

  test("after the last turn the end is what waits", () => {
    const session = { phase: "review", turn: 6, turns: 6, practiceTurn: false } as ViewSections["session"];
    expect(nextThing(view("review", { session }))).toEqual({ kind: "last", clock: true });
    expect(nextThing(view("debrief"))).toEqual({ kind: "debrief" });
  });

  test("after a practice turn the beginning is what waits, also where a game has but one turn", () => {
    const session = { phase: "review", turn: 1, turns: 1, practiceTurn: true } as ViewSections["session"];
    expect(nextThing(view("review", { session }))).toEqual({ kind: "review", clock: true, anew: true });
  });
});
