import { expect, test } from "vitest";
import { influenceBoard } from "../../shared/influence/board.ts";
import { checkSheet } from "../../shared/turn/check-sheet.ts";
import type { Agreement } from "../../shared/world/items.ts";
import { NO_COST, type Order } from "../../shared/world/order.ts";
import { gameOf, shippedScenario } from "../scenario/shipped.ts";
import { basing, close, consent, type Game, order, sightFor } from "./turns.ts";

/**
 * The historical line (rules.md section 9): orders near to what really happened, played from the start position, give
 * in direction what really happened, with whatever dice. Accession to the alliance is not in play yet.
 */
interface Turn {
  readonly sheets: Readonly<Record<string, readonly Order[]>>;
  readonly agreements?: (game: Game) => readonly Agreement[];
}

const SCENARIO = shippedScenario("csto-2005");

const aid = (state: string, amount: number) => order("offer-aid", { state, amount });
const reform = (state: string) => order("promote-reform", { state });

const HISTORY: Readonly<Record<number, Turn>> = {
  // July 2005: the declaration of Astana, six months' notice for K2, criticism of the shooting at Andijan.
  1: {
    sheets: {
      moscow: [order("press-for-withdrawal", { deployment: "k2-base" }), aid("uzb", 30)],
      beijing: [aid("uzb", 20)],
      washington: [reform("uzb"), aid("kgz", 20)],
      tashkent: [order("evict-base", { deployment: "k2-base", notice: 2 })],
    },
  },
  2: { sheets: { moscow: [aid("uzb", 20)], tashkent: [order("secure-borders", { partner: "moscow" })] } },
  // November 2005: the treaty of alliance with Russia; the last Americans leave K2.
  3: {
    sheets: { moscow: [order("train-forces", { state: "uzb" }), aid("kgz", 20)] },
    agreements: (game) => [consent(game, "tashkent", "train-forces", "moscow", "uzb")],
  },
  // January 2006: Kazakhstan's individual plan with NATO.
  4: {
    sheets: { nato: [order("deepen-partnership", { institution: "pfp", state: "kaz", route: "around" })] },
    agreements: (game) => [consent(game, "astana", "deepen-partnership", "nato", "kaz")],
  },
  5: { sheets: { moscow: [aid("tjk", 20), aid("arm", 20)], astana: [order("secure-borders")] } },
  // July 2006: Manas stays, for 17.4 M$ a year instead of 2.
  7: {
    sheets: { washington: [aid("kgz", 20)] },
    agreements: (game) => [
      {
        ...basing(game, "bishkek", {
          patron: "washington",
          state: "kgz",
          site: "manas",
          size: 2,
          rent: 2.9,
        }),
        untilTurn: 12,
      },
    ],
  },
  9: { sheets: { moscow: [aid("uzb", 20)], washington: [aid("aze", 20)] } },
};

/** Plays history; every sheet must be legal and affordable. */
function played(seed: string): readonly Game[] {
  const start = gameOf(SCENARIO);
  const games: Game[] = [{ ...start, setting: { ...start.setting, seed } }];
  for (let turn = 1; turn <= 12; turn += 1) {
    const game = games.at(-1) as Game;
    const { sheets = {}, agreements } = HISTORY[turn] ?? {};
    for (const [seat, sheet] of Object.entries(sheets))
      expect(checkSheet(sightFor(game, seat), sheet, seat, NO_COST), `${seat} in turn ${turn}`).toBeNull();
    games.push(close(game, { sheets, agreements: agreements?.(game) ?? [] }));
  }
  return games;
}

const SEEDS = Array.from({ length: 12 }, (_, number) => `history ${number}`);
const board = ({ setting, world }: Game) => influenceBoard(setting.scenario, world.numbers);

test.each(SEEDS)("what happened comes about with the dice %s", (seed) => {
  const games = played(seed);
  const [start, fourth, end] = [games[0], games[4], games[12]] as [Game, Game, Game];
  const security = (game: Game, seat: string) => board(game).influence.uzb?.[seat]?.domains.security ?? 0;

  expect(fourth.world.tables.deployments["k2-base"]).toBeUndefined();
  expect(security(fourth, "washington")).toBeLessThan(security(start, "washington") / 2);
  expect(security(fourth, "moscow")).toBeGreaterThan(security(start, "moscow"));

  const before = start.world.tables.deployments["manas-base"]?.rent ?? Number.NaN;
  expect(end.world.tables.deployments["manas-base"]?.rent).toBeGreaterThan(5 * before);

  expect(end.world.tables.institutions.pfp?.levels.kaz).toBe(3);
  const { autonomy } = board(end);
  expect(autonomy.kaz).toBeGreaterThan(autonomy.kgz ?? 100);
  expect(autonomy.kaz).toBeGreaterThan(autonomy.tjk ?? 100);

  const lead = (game: Game) => (board(game).regional.moscow ?? 0) - (board(game).regional.washington ?? 0);
  expect(lead(end)).toBeGreaterThan(lead(start));
});
