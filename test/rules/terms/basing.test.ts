import { expect, test } from "vitest";
import { termOf } from "../../../shared/mechanisms/terms/registry.ts";
import { termOffersTo } from "../../../shared/turn/term-offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import {
  agreed,
  basing,
  close,
  closeWith,
  type Game,
  mechanismMoved,
  moved,
  newGame,
  order,
  sightFor,
  told,
} from "../turns.ts";

const MANAS = { patron: "washington", state: "kgz", site: "manas-site", size: 2, rent: 5 };

function rentOf({ world }: Pick<Game, "world">, id = "manas"): number {
  return world.tables.deployments[id]?.rent ?? Number.NaN;
}

function withRent(game: Game, rent: number, turns = 6) {
  const { world } = game;
  const turn = world.closedTurns + 1;
  return agreed(game, ["bishkek", "washington"], [{ kind: "basing", fields: { ...MANAS, rent } }], {
    id: `rent-${turn}-${rent}`,
    fromTurn: turn,
    untilTurn: turn + turns - 1,
  });
}

test("basing.1 a new rent replaces the old one at the close, and is paid from the next one on", () => {
  const game = newGame();
  const closed = close(game, { agreements: [withRent(game, 5)] });
  expect(rentOf(closed)).toBe(5000);
  expect(told(closed, "term.basing")).toEqual(["rent"]);
  expect(mechanismMoved(closed, "bases", "seat/washington/funds", "rentPaid")).toBe(-4);
  const next = close(closed);
  expect(mechanismMoved(next, "bases", "seat/bishkek/funds", "rentReceived")).toBe(5.5);
  expect(told(next, "term.basing")).toEqual([]);
});

test("basing.2 the newest of two agreements about one base sets the rent", () => {
  const game = newGame();
  const first = close(game, { agreements: [withRent(game, 5)] });
  const second = close(first, { agreements: [withRent(first, 3)] });
  expect(rentOf(second)).toBe(3000);
  expect(rentOf(close(second))).toBe(3000);
});

test("basing.3 terms say M$ a turn: in turns of two base turns the deployment has half of it for each", () => {
  const game = newGame({ variant: "short" });
  const closed = close(game, { agreements: [withRent(game, 5)] });
  expect(rentOf(closed)).toBe(2500);
  expect(mechanismMoved(close(closed), "bases", "seat/washington/funds", "rentPaid")).toBe(-5 - 2 * 2);
});

test("basing.4 lets the patron open a base at the site, up to the size and for no less rent", () => {
  const grants = (fields: Readonly<Record<string, string | number>>) => {
    const needed = { seat: "washington", state: "kgz", site: "manas-site", size: 2, rent: 5, ...fields };
    return termOf("basing")?.grants(
      { kind: "basing", fields: MANAS },
      { by: "bishkek", action: "open-base", fields: needed },
    );
  };
  expect(grants({})).toBe(true);
  expect(grants({ size: 1, rent: 6 })).toBe(true);
  expect(grants({ size: 3 })).toBe(false);
  expect(grants({ rent: 4.9 })).toBe(false);
  expect(grants({ seat: "moscow" })).toBe(false);
  expect(grants({ site: "kant-site" })).toBe(false);
});

test("basing.5 a host that evicts the base breaks the agreement; a patron that withdraws does not", () => {
  const game = newGame();
  const agreedFirst = close(game, { agreements: [withRent(game, 5)] });
  const evicted = closeWith(agreedFirst, {
    bishkek: [order("evict-base", { deployment: "manas", notice: 1 })],
  });
  expect(evicted.world.tables.agreements["rent-1-5"]?.state).toBe("broken");
  const broken = (cause: Parameters<Parameters<typeof moved>[2]>[0]) =>
    cause.kind === "mechanism" && cause.mechanism === "agreements";
  expect(moved(evicted, "seat/bishkek/prestige", broken)).toBe(-5);
  expect(moved(evicted, "trust/washington/bishkek", broken)).toBe(-20);
  const withdrawn = closeWith(agreedFirst, {
    washington: [order("withdraw-forces", { deployment: "manas" })],
  });
  expect(withdrawn.world.tables.agreements["rent-1-5"]?.state).toBe("in-force");
});

test("basing.6 evicting another's base breaks nothing", () => {
  const game = newGame();
  const first = close(game, { agreements: [withRent(game, 5)] });
  const closed = closeWith(first, { bishkek: [order("evict-base", { deployment: "kant", notice: 1 })] });
  expect(closed.world.tables.agreements["rent-1-5"]?.state).toBe("in-force");
});

test("basing.7 is a term between a power and a host, for sites where no base of a third one stands", () => {
  const sites = (seat: string, to: string, state: string) => {
    const offer = termOffersTo(sightFor(newGame(), seat), seat, [to]).find(({ kind }) => kind === "basing");
    const field = offer?.fields.find(({ id }) => id === "site");
    return field === undefined ? null : choicesOf(field, { state }).map(({ value }) => value);
  };
  expect(sites("washington", "bishkek", "kgz")).toEqual(["manas-site"]);
  expect(sites("bishkek", "moscow", "kgz")).toEqual(["kant-site"]);
  expect(sites("bishkek", "tashkent", "kgz")).toBeNull();
  expect(sites("washington", "moscow", "kgz")).toBeNull();
});

test("basing.8 a base that never was has no rent to set", () => {
  const game = newGame();
  const closed = close(game, { agreements: [basing(game, "bishkek", { ...MANAS, patron: "moscow" })] });
  expect(rentOf(closed)).toBe(2000);
  expect(told(closed, "term.basing")).toEqual([]);
});
