import { type BotDefinition, type BotMoves, type BotView, NO_MOVES } from "../../shared/bots/define.ts";
import { botOf } from "../../shared/bots/registry.ts";
import { offersFor } from "../../shared/turn/offers.ts";
import type { ProposalView } from "../../shared/view/view.ts";
import type { Term } from "../../shared/world/items.ts";
import { NO_COST } from "../../shared/world/order.ts";
import { chance } from "./random-play.ts";
import { type Game, sightFor } from "./turns.ts";

/** A bot's view of a game in planning, with nothing filed yet. */
export function viewOf(game: Game, seat: string, proposals: readonly ProposalView[] = []): BotView {
  const sight = sightFor(game, seat);
  return {
    sight,
    offers: offersFor(sight, seat),
    proposals,
    sheet: { filed: null, reserved: NO_COST, acceptancesLeft: 2 },
  };
}

/** A proposal that waits for the word of the one it is made to. */
export function offered(by: string, to: string, terms: readonly Term[], turns = 3): ProposalView {
  return {
    id: `p-${by}-${to}`,
    at: 0,
    by,
    to: [to],
    terms,
    turns,
    secret: false,
    lapses: 1,
    answers: null,
    accepted: [],
    state: "open",
    yours: true,
  };
}

/** What a bot does with a view; its chance is always the same. */
export function act(
  bot: string,
  view: BotView,
  slice: Parameters<BotDefinition["act"]>[1] = "propose",
): BotMoves {
  return botOf(bot)?.act(view, slice, chance(1, "bot")) ?? NO_MOVES;
}
