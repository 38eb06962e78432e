import { randomStream } from "../../shared/base/random.ts";
import { BOT_SLICES, type BotSlice } from "../../shared/bots/define.ts";
import { random } from "../../shared/bots/random.ts";
import { isBotSeat } from "../../shared/session/delegation.ts";
import type { Table } from "./table.ts";

/** Lets every seat without people act by chance, by ordinary commands; the same session gives the same moves. */
export function letBotsPlay(table: Table, chance = "bots"): void {
  for (const slice of BOT_SLICES) {
    for (const { id } of table.session.scenario.seats)
      if (isBotSeat(table.session, id)) act(table, id, slice, chance);
  }
}

function act(table: Table, seat: string, slice: BotSlice, seed: string): void {
  const { turn, line } = table.session;
  const view = table.view({ kind: "seat", seat });
  const moves = random.act(view, slice, randomStream({ seed, line, turn, purpose: slice, key: seat }));
  for (const { proposal, answer } of moves.answers) table.bot(seat, { kind: `proposal.${answer}`, proposal });
  for (const offer of moves.offers) table.bot(seat, { kind: "proposal.offer", ...offer });
  if (moves.orders === null) return;
  const revision = table.session.seats[seat]?.revision ?? 0;
  table.bot(seat, { kind: "orders.save", turn, revision, orders: moves.orders });
}
