import type { ActionId, SeatId } from "../../shared/base/ids.ts";
import { fromPoints } from "../../shared/base/points.ts";
import type { BotDefinition, BotView } from "../../shared/bots/define.ts";
import { botOf } from "../../shared/bots/registry.ts";
import type { Session } from "../../shared/session/session.ts";
import { finalScore } from "../../shared/turn/score.ts";
import type { Cost } from "../../shared/world/order.ts";
import { planTurn } from "./bot-turn.ts";
import { type BatchSetting, closeTurn, gameSeed, nthGame } from "./game.ts";

/** How an action was used by one seat, or by all. */
export interface ActionUse {
  /** Sheets filed where the action was offered and could be paid for when planning began. */
  readonly chances: number;
  /** Orders of any kind on these sheets. */
  readonly orders: number;
  /** Orders of this kind among them. */
  readonly used: number;
}

/** Never offered yet. */
export const NO_USE: ActionUse = { chances: 0, orders: 0, used: 0 };

/** What came of one game. */
export interface GameResult {
  readonly game: number;
  readonly seed: string;
  readonly turns: number;
  /** Final scores in thousandths of a point, 0..100. */
  readonly scores: Readonly<Record<SeatId, number>>;
  readonly actions: Readonly<Record<ActionId, ActionUse>>;
  /** How many agreements with a term of each kind came into force. */
  readonly terms: Readonly<Record<string, number>>;
  /** Refused commands by `command CODE`. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Digest of the world at the end. */
  readonly digest: string;
}

/** A game that could not be played to its end. */
export interface FailedGame {
  readonly game: number;
  readonly seed: string;
  readonly failure: string;
}

export type GameOutcome = GameResult | FailedGame;

/** Plays one game of a batch; a fault in it is told with the game's seed and stops no other. */
export function playSafely(opened: Session, setting: BatchSetting, game: number): GameOutcome {
  try {
    return playGame(opened, setting, game);
  } catch (reason) {
    const failure = reason instanceof Error ? reason.message : String(reason);
    return { game, seed: gameSeed(setting.seed, game), failure };
  }
}

/** Plays one game from its first planning to the debrief. */
export function playGame(opened: Session, { bots, seed }: BatchSetting, game: number): GameResult {
  const tally = new Tally();
  const players = {
    bots: new Map(Object.entries(bots).map(([seat, id]) => [seat, botNamed(id)])),
    saw: tally.saw,
    refused: tally.refused,
  };
  let session = nthGame(opened, seed, game);
  while (session.phase === "planning") {
    session = closeTurn(planTurn(session, players));
    tally.closed(session);
  }
  const digest = session.turns.at(-1)?.outcome.digest ?? "";
  return { game, seed: session.seed, turns: session.turns.length, ...tally.sums(session), digest };
}

function botNamed(id: string): BotDefinition {
  const bot = botOf(id);
  if (bot === undefined) throw new Error(`no bot is called ${id}`);
  return bot;
}

/** Counts what happens in a game. */
class Tally {
  readonly #able = new Map<SeatId, ReadonlySet<ActionId>>();
  readonly #actions: Record<ActionId, ActionUse> = {};
  readonly #terms: Record<string, number> = {};
  readonly #refusals: Record<string, number> = {};

  /** A seat's offers when planning begins. */
  saw = (seat: SeatId, { offers, sight }: BotView): void => {
    const have = (resource: keyof Cost): number => fromPoints(sight.numbers[`seat/${seat}/${resource}`] ?? 0);
    const payable = offers.filter(({ cost }) =>
      (["capital", "funds", "forces"] as const).every((resource) => cost[resource] <= have(resource)),
    );
    this.#able.set(seat, new Set(payable.map(({ action }) => action)));
  };

  refused = (_seat: SeatId, { kind }: { readonly kind: string }, code: string): void => {
    increase(this.#refusals, `${kind} ${code}`, 1);
  };

  /** The last closed turn: what was on the sheets that counted, and what was agreed. */
  closed({ turns }: Session): void {
    const inputs = turns.at(-1)?.inputs;
    if (inputs === undefined) throw new Error("no turn was closed");
    for (const [seat, able] of this.#able) {
      const orders = inputs.sheets[seat] ?? [];
      for (const action of able) {
        const { chances, orders: all, used } = this.#actions[action] ?? NO_USE;
        const own = orders.filter((order) => order.action === action).length;
        this.#actions[action] = { chances: chances + 1, orders: all + orders.length, used: used + own };
      }
    }
    for (const { terms } of inputs.agreements)
      for (const kind of new Set(terms.map((term) => term.kind))) increase(this.#terms, kind, 1);
    this.#able.clear();
  }

  sums({ scenario, turns }: Session): Pick<GameResult, "scores" | "actions" | "terms" | "refusals"> {
    const scoresOf = (seat: SeatId) => turns.map(({ outcome }) => outcome.scores[seat] ?? { score: 0 });
    return {
      scores: Object.fromEntries(scenario.seats.map(({ id }) => [id, finalScore(scenario, scoresOf(id))])),
      actions: this.#actions,
      terms: this.#terms,
      refusals: this.#refusals,
    };
  }
}

function increase(counts: Record<string, number>, key: string, by: number): void {
  counts[key] = (counts[key] ?? 0) + by;
}
