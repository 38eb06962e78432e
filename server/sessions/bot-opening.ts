import { commandsOf, newsFor, placed, streamFor } from "../../shared/analysis/bot-turn.ts";
import { botView } from "../../shared/analysis/bot-view.ts";
import type { SeatId } from "../../shared/base/ids.ts";
import type { BotDefinition, BotSlice } from "../../shared/bots/define.ts";
import type { Command } from "../../shared/session/command.ts";
import { decide } from "../../shared/session/decide.ts";
import { applyBodies } from "../../shared/session/evolve.ts";
import type { Session } from "../../shared/session/session.ts";
import { withinTime } from "./within-time.ts";

/** What a bot does in the opening of a turn. */
export interface BotMove {
  readonly seat: SeatId;
  readonly command: Command;
  /** The id that a proposal got while the opening was worked out; it may get another one in the session. */
  readonly proposal: string | null;
}

/** How often bots answer each other before people had a chance to speak. */
const ROUNDS = 2;

/** Plays bots apart from the session that they belong to. */
export interface BotOpening {
  readonly policy: BotDefinition;
  readonly seats: readonly SeatId[];
  /** Lets others do their work between two bots. */
  readonly breathe: () => Promise<void>;
  /** Whether nobody wants to know any more: the server stops, or the turn is gone. */
  readonly over: () => boolean;
  readonly failed: (what: string, error: unknown) => void;
}

/**
 * What the bots do when planning begins: they propose and answer each other. It is worked out from the session as it
 * stood at that moment and from nothing else, so that it is the same whatever people do meanwhile, and the same again
 * after a crash.
 */
export async function botOpening(start: Session, opening: BotOpening): Promise<readonly BotMove[]> {
  const moves: BotMove[] = [];
  let current = start;
  const play = async (seat: SeatId, slice: BotSlice, round: number) => {
    await opening.breathe();
    if (opening.over()) return;
    for (const command of movesOf(current, seat, slice, String(round), opening)) {
      const made = tried(current, seat, command);
      if (made === null) continue;
      current = made.session;
      moves.push({ seat, command, proposal: made.proposal });
    }
  };
  for (const seat of opening.seats) await play(seat, "propose", 0);
  const heard = new Map<SeatId, string>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const seat of opening.seats) {
      const news = newsFor(current, seat);
      if (heard.get(seat) === news) continue;
      heard.set(seat, news);
      await play(seat, "answer", round);
    }
  }
  return withLastSheets(moves);
}

/** Of each seat only its last sheet: the earlier ones were for the others to see while they answered each other. */
function withLastSheets(moves: readonly BotMove[]): readonly BotMove[] {
  const last = new Map<SeatId, BotMove>();
  for (const move of moves) if (move.command.kind === "orders.save") last.set(move.seat, move);
  return moves.filter((move) => move.command.kind !== "orders.save" || last.get(move.seat) === move);
}

/** The slowest bot on a slow machine takes half of it; one that takes longer would never end. In milliseconds. */
const LONGEST_THOUGHT = 5_000;

/** What a bot wants to do now. One that throws, or does not come to an end, does nothing, and the fault is named. */
export function movesOf(
  session: Session,
  seat: SeatId,
  slice: BotSlice,
  occasion: string,
  { policy, failed }: Pick<BotOpening, "policy" | "failed">,
): readonly Command[] {
  try {
    return withinTime(LONGEST_THOUGHT, () => {
      // Made for each call: one that is repeated must not go on in the middle of a stream.
      const random = streamFor(session, "bot", `${seat}/${slice}/${occasion}`);
      return commandsOf(policy.act(botView(session, seat), slice, random));
    });
  } catch (error) {
    failed(`bot of ${seat}: ${slice}`, error);
    return [];
  }
}

function tried(session: Session, seat: SeatId, command: Command) {
  const input = { now: 0, actor: { kind: "bot", seat } } as const;
  const decision = decide(session, placed(session, seat, command), input);
  if (!decision.ok) return null;
  const { records, reply } = decision.value;
  const proposal = typeof reply.proposal === "string" ? reply.proposal : null;
  const next = records.reduce(
    (current, { parts }) =>
      applyBodies(
        current,
        parts.map(({ body }) => body),
        0,
      ),
    session,
  );
  return { session: next, proposal };
}
