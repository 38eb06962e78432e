import { randomStream } from "../../shared/base/random.ts";
import { BOT_SLICES, type BotDefinition, type BotSlice } from "../../shared/bots/define.ts";
import { random } from "../../shared/bots/random.ts";
import { isBotSeat } from "../../shared/session/delegation.ts";
import type { Table } from "./table.ts";

/**
 * Lets every seat without people act, by ordinary commands; the same session gives the same moves.
 *
 * @param policyOf who plays a seat: chance, unless told otherwise
 */
export function letBotsPlay(
  table: Table,
  chance = "bots",
  policyOf: (seat: string) => BotDefinition = () => random,
): void {
  for (const slice of BOT_SLICES) {
    for (const { id } of table.session.scenario.seats)
      if (isBotSeat(table.session, id)) act(table, id, slice, chance, policyOf(id));
  }
}

function act(table: Table, seat: string, slice: BotSlice, seed: string, policy: BotDefinition): void {
  const { turn, line } = table.session;
  const view = table.view({ kind: "seat", seat });
  const moves = policy.act(view, slice, randomStream({ seed, line, turn, purpose: slice, key: seat }));
  for (const { proposal, answer } of moves.answers) table.bot(seat, { kind: `proposal.${answer}`, proposal });
  for (const offer of moves.offers) table.bot(seat, { kind: "proposal.offer", ...offer });
  if (moves.orders === null) return;
  const revision = table.session.seats[seat]?.revision ?? 0;
  table.bot(seat, { kind: "orders.save", turn, revision, orders: moves.orders });
}
