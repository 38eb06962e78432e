import type { ActionOffer } from "../../shared/actions/define.ts";
import { actionOf } from "../../shared/actions/registry.ts";
import { sampleOrder } from "../../shared/actions/sample.ts";
import { type RandomStream, randomStream } from "../../shared/base/random.ts";
import { termAskingFor } from "../../shared/mechanisms/terms/consents.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import { checkSheet } from "../../shared/turn/check-sheet.ts";
import { offersFor } from "../../shared/turn/offers.ts";
import type { TurnInputs, Verdict } from "../../shared/turn/turn.ts";
import { orderDigest } from "../../shared/turn/verdicts.ts";
import type { Agreement } from "../../shared/world/items.ts";
import { tabledMotions, VOTE } from "../../shared/world/motions.ts";
import { NO_COST, type Order } from "../../shared/world/order.ts";
import type { Sight } from "../../shared/world/sight.ts";
import { close, everyAction, type Game, inputsOf, newGame, sightFor } from "./turns.ts";

/** A stream of chance for a test, by a number and a purpose. */
export function chance(seed: number, purpose: string): RandomStream {
  return randomStream({ seed: `test ${seed}`, line: 1, turn: 0, purpose, key: "" });
}

/** A legal sheet drawn from the seat's offers: `tries` orders are drawn, those that fit the sheet are kept. */
export function randomSheet(game: Game, seat: string, tries: number, random: RandomStream): readonly Order[] {
  const sight = sightFor(game, seat);
  const offers = offersFor(sight, seat);
  let sheet: readonly Order[] = [];
  for (let count = 0; count < tries && offers.length > 0; count += 1) {
    const drawn = sampleOrder(offers[Math.floor(random() * offers.length)] as ActionOffer, random);
    if (drawn === null) continue;
    const longer = [...sheet, drawn];
    if (checkSheet(sight, longer, seat, NO_COST) === null) sheet = longer;
  }
  return sheet;
}

/** Agreements that give most of the consents which the orders of a sheet need. */
function randomConsents(
  sight: Sight,
  seat: string,
  sheet: readonly Order[],
  random: RandomStream,
): readonly Agreement[] {
  return sheet.flatMap((given, at) =>
    (actionOf(given.action)?.consents?.(sight, given, seat) ?? []).flatMap((need, number): Agreement[] => {
      const term = termAskingFor(need);
      if (term === null || random() < 0.2) return [];
      const secret = random() < 0.3;
      const parties = [seat, need.by].sort();
      // Either side pays, and often more than it has: governments have little.
      const [from, to] = random() < 0.5 ? [seat, need.by] : [need.by, seat];
      return [
        {
          id: `agreement-${sight.turn}-${seat}-${at}-${number}`,
          audience: secret ? parties : "open",
          parties,
          terms: [term, { kind: "aid", fields: { from, to, amount: 1 + Math.floor(random() * 30) } }],
          secret,
          fromTurn: sight.turn,
          untilTurn: sight.turn + Math.floor(random() * 4),
          state: "in-force",
        },
      ];
    }),
  );
}

/** The sheets with votes of some members on the motions that others table in this very turn, as a session shows them. */
function withVotes(game: Game, sheets: TurnInputs["sheets"], random: RandomStream): TurnInputs["sheets"] {
  const { tables, closedTurns } = game.world;
  const motions = tabledMotions(tables, closedTurns + 1, sheets);
  if (motions.length === 0) return sheets;
  const tabled = Object.fromEntries(motions.map((motion) => [motion.id, motion]));
  const planned = {
    ...game,
    world: { ...game.world, tables: { ...tables, motions: { ...tables.motions, ...tabled } } },
  };
  const voted: Record<string, readonly Order[]> = {};
  for (const [seat, sheet] of Object.entries(sheets)) {
    const sight = sightFor(planned, seat);
    const offer = offersFor(sight, seat).find(({ action }) => action === VOTE);
    const drawn = offer === undefined || random() < 0.4 ? null : sampleOrder(offer, random);
    const longer = drawn === null ? sheet : [...sheet, drawn];
    voted[seat] = checkSheet(sight, longer, seat, NO_COST) === null ? longer : sheet;
  }
  return voted;
}

/** What the white cell rules on most of the free moves. */
function randomVerdicts(sheets: TurnInputs["sheets"], random: RandomStream): readonly Verdict[] {
  return Object.entries(sheets).flatMap(([seat, sheet]) =>
    sheet
      .filter((given) => actionOf(given.action)?.judged === true && random() < 0.7)
      .map((given) => ({
        seat,
        order: orderDigest(given),
        chance: Math.floor(random() * 101),
        effects: [
          { target: "state/uzb/threat", delta: Math.floor(random() * 21) - 10 },
          { target: `seat/${seat}/prestige`, delta: Math.floor(random() * 5) - 2 },
        ],
        by: "facilitator",
      })),
  );
}

/**
 * Inputs of a turn in which every seat files a legal sheet, with most consents given, some agreement left, some votes on
 * the motions of the turn and most free moves judged.
 */
export function randomInputs(game: Game, seed: number, tries = 8): TurnInputs {
  const random = chance(seed, `inputs ${game.world.closedTurns}`);
  const sheets: Record<string, readonly Order[]> = {};
  const agreements: Agreement[] = [];
  const acceptances: Record<string, number> = {};
  for (const { id } of game.setting.scenario.seats) {
    const sheet = randomSheet(game, id, tries, random);
    sheets[id] = sheet;
    for (const agreement of randomConsents(sightFor(game, id), id, sheet, random)) {
      agreements.push(agreement);
      for (const party of agreement.parties)
        if (party !== id) acceptances[party] = (acceptances[party] ?? 0) + 1;
    }
  }
  const inForce = Object.values(game.world.tables.agreements).filter(({ state }) => state === "in-force");
  const left = inForce
    .filter(() => random() < 0.1)
    .map(({ id, parties }) => ({ agreement: id, seat: parties[0] ?? "" }));
  const judging = chance(seed, `white cell ${game.world.closedTurns}`);
  return inputsOf({
    sheets: withVotes(game, sheets, judging),
    agreements,
    acceptances,
    left,
    fired: random() < 0.3 ? ["raid"] : [],
    verdicts: randomVerdicts(sheets, judging),
  });
}

/** A game some turns on, all of them played at random. */
export function playedGame(
  seed: number,
  turns: number,
  variant: "short" | "full" = "full",
  change: (scenario: Scenario) => Scenario = everyAction,
): Game {
  let game: Game = newGame({ seed: `played ${seed}`, variant, change });
  for (let turn = 0; turn < turns; turn += 1) {
    const { setting, world } = close(game, randomInputs(game, seed));
    game = { setting, world };
  }
  return game;
}

/** The items in another order. */
export function shuffled<T>(items: readonly T[], random: RandomStream): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** The same value with the keys of all its objects in another order; lists stay as they are. */
export function withShuffledKeys<T>(value: T, random: RandomStream): T {
  if (Array.isArray(value)) return value.map((item) => withShuffledKeys(item, random)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = shuffled(Object.entries(value), random);
  return Object.fromEntries(entries.map(([key, item]) => [key, withShuffledKeys(item, random)])) as T;
}
