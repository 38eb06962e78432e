import { expect, test } from "vitest";
import {
  close,
  closeWith,
  consent,
  type Game,
  mechanismMoved,
  order,
  told,
  wholeGame,
  withNumbers,
} from "../turns.ts";

const ULTIMATA = "ultimata";
const threat = (demand: string, state = "kgz") => order("coerce", { state, lever: "trade", demand });
const evict = order("evict-base", { deployment: "manas", notice: 3 });

/** The game after Moscow has made its demand on Bishkek. */
const demanded = (demand: string): Game => closeWith(wholeGame(), { moscow: [threat(demand)] });

test("ultimata.1 unmet by the close of the next turn: stability and regime -4, own economic -3, trust -10", () => {
  const closed = close(demanded("evict.manas"));
  expect(mechanismMoved(closed, ULTIMATA, "state/kgz/stability")).toBe(-4);
  expect(mechanismMoved(closed, ULTIMATA, "state/kgz/regime")).toBe(-4);
  expect(mechanismMoved(closed, ULTIMATA, "engagement/moscow/kgz/economic")).toBe(-3);
  expect(mechanismMoved(closed, ULTIMATA, "trust/bishkek/moscow")).toBe(-10);
  expect(told(closed, "mechanism.ultimata")).toEqual(["unmet"]);
});

test("ultimata.2 is judged once", () => {
  const after = close(close(demanded("evict.manas")));
  expect(told(after, "mechanism.ultimata")).toEqual([]);
  expect(mechanismMoved(after, ULTIMATA, "state/kgz/stability")).toBe(0);
});

test("ultimata.3 a notice given in the same turn, or in the next, meets it", () => {
  const same = closeWith(wholeGame(), { moscow: [threat("evict.manas")], bishkek: [evict] });
  const next = closeWith(demanded("evict.manas"), { bishkek: [evict] });
  for (const closed of [close(same), next]) {
    expect(told(closed, "mechanism.ultimata")).toEqual(["met"]);
    expect(mechanismMoved(closed, ULTIMATA, "state/kgz/stability")).toBe(0);
    expect(mechanismMoved(closed, ULTIMATA, "trust/bishkek/moscow")).toBe(0);
  }
});

test("ultimata.4 so does the owner that withdraws by itself", () => {
  const closed = closeWith(demanded("evict.manas"), {
    washington: [order("withdraw-forces", { deployment: "manas" })],
  });
  expect(told(closed, "mechanism.ultimata")).toEqual(["met"]);
});

test("ultimata.5 a step is refused by taking none; one that is taken is not met", () => {
  const game = demanded("refuse.pfp");
  expect(told(close(game), "mechanism.ultimata")).toEqual(["met"]);
  const step = order("deepen-partnership", { institution: "pfp", state: "kgz", route: "around" });
  const agreed = consent(game, "bishkek", "deepen-partnership", "nato", "kgz");
  expect(told(closeWith(game, { nato: [step] }, [agreed]), "mechanism.ultimata")).toEqual(["unmet"]);
  expect(told(closeWith(game, { nato: [step] }), "mechanism.ultimata")).toEqual(["met"]);
});

test("ultimata.6 a membership is left, or it is not met", () => {
  const game = withNumbers(wholeGame(), { "engagement/washington/kgz/economic": 50 });
  const first = closeWith(game, { washington: [threat("leave.csto")] });
  expect(told(close(first), "mechanism.ultimata")).toEqual(["unmet"]);
  const left = closeWith(first, { bishkek: [order("leave-institution", { institution: "csto" })] });
  expect(told(left, "mechanism.ultimata")).toEqual(["met"]);
});

test("ultimata.7 two to one state: both run, with one set of damage to it", () => {
  const game = withNumbers(wholeGame(), { "engagement/washington/kgz/economic": 50 });
  const closed = close(
    closeWith(game, { moscow: [threat("evict.manas")], washington: [threat("leave.csto")] }),
  );
  expect(told(closed, "mechanism.ultimata")).toEqual(["unmet", "unmet"]);
  expect(mechanismMoved(closed, ULTIMATA, "state/kgz/stability")).toBe(-4);
  expect(mechanismMoved(closed, ULTIMATA, "state/kgz/regime")).toBe(-4);
  expect(mechanismMoved(closed, ULTIMATA, "trust/bishkek/moscow")).toBe(-10);
  expect(mechanismMoved(closed, ULTIMATA, "trust/bishkek/washington")).toBe(-10);
});

test("ultimata.8 nobody else learns why the state suffers", () => {
  const closed = close(demanded("evict.manas"));
  const entries = closed.outcome.entries.filter(
    ({ cause }) => cause.kind === "mechanism" && cause.mechanism === ULTIMATA,
  );
  expect(entries.length).toBe(4);
  for (const { audience } of entries) expect(audience).toEqual(["bishkek", "moscow"]);
});
