import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { type RandomStream, randomStream } from "../base/random.ts";
import type { BotDefinition, BotMoves, BotSlice, BotView } from "../bots/define.ts";
import type { Command } from "../session/command.ts";
import { diceOf } from "../session/line.ts";
import type { Session } from "../session/session.ts";
import { botView } from "./bot-view.ts";
import { give } from "./game.ts";

/** How often bots answer each other within one planning phase: as often as in live play before people have spoken. */
const ANSWER_ROUNDS = 2;

/** Who plays which seat, and who is told of what happens. */
export interface Players {
  readonly bots: ReadonlyMap<SeatId, BotDefinition>;
  /** Told what each seat could do when planning began. */
  saw(seat: SeatId, view: BotView): void;
  /** Told when a seat's command was refused. */
  refused(seat: SeatId, command: Command, code: string): void;
}

/**
 * The planning of one turn: all bots propose, answer while anything new reaches them, and file. Who is asked first is
 * drawn anew for each turn, so that no seat is served first because of its name.
 */
export function planTurn(session: Session, players: Players): Session {
  const seats = shuffled([...players.bots.keys()].sort(), streamFor(session, "seating", "all"));
  let current = session;
  for (const seat of seats) current = ask(current, players, seat, "propose", 0);
  const heard = new Map<SeatId, string>();
  for (let round = 1; round <= ANSWER_ROUNDS; round += 1) {
    let quiet = true;
    for (const seat of seats) {
      const news = newsFor(current, seat);
      if (heard.get(seat) === news) continue;
      heard.set(seat, news);
      quiet = false;
      current = ask(current, players, seat, "answer", round);
    }
    if (quiet) break;
  }
  for (const seat of seats) current = ask(current, players, seat, "file", 0);
  return current;
}

function ask(session: Session, players: Players, seat: SeatId, slice: BotSlice, round: number): Session {
  const bot = players.bots.get(seat);
  if (bot === undefined) throw new Error(`nobody plays ${seat}`);
  const view = botView(session, seat);
  if (slice === "propose") players.saw(seat, view);
  const moves = bot.act(view, slice, streamFor(session, "bot", `${seat}/${slice}/${round}`));
  let current = session;
  for (const command of commandsOf(moves)) {
    const given = give(current, placed(current, seat, command), { kind: "bot", seat });
    if (given.ok) current = given.value;
    else players.refused(seat, command, given.error.code);
  }
  return current;
}

/** The commands that a bot's moves are: answers, offers, then the sheet. */
export function commandsOf({ answers, offers, orders }: BotMoves): readonly Command[] {
  return [
    ...answers.map(({ proposal, answer }): Command => ({ kind: `proposal.${answer}`, proposal })),
    ...offers.map((offer): Command => ({ kind: "proposal.offer", ...offer })),
    ...(orders === null ? [] : [{ kind: "orders.save", turn: 0, revision: 0, orders } as const]),
  ];
}

/** A sheet is filed on the turn and the revision of this moment. */
export function placed({ turn, seats }: Session, seat: SeatId, command: Command): Command {
  return command.kind === "orders.save"
    ? { ...command, turn, revision: seats[seat]?.revision ?? 0 }
    : command;
}

/** What has reached a seat in this planning phase, as a text that differs when there is something new. */
export function newsFor({ proposals, tabled, world }: Session, seat: SeatId): string {
  const letters = itemsOf(proposals)
    .filter(
      ({ by, to, state }) =>
        state !== "lapsed" && state !== "abandoned" && (by === seat || to.includes(seat)),
    )
    .map(({ id, state, accepted }) => `${id} ${state} ${accepted.length}`);
  const motions = Object.values(tabled)
    .flat()
    .filter(({ institution }) => world.tables.institutions[institution]?.members.includes(seat))
    .map(({ id }) => id);
  return [...letters, ...motions].sort().join("\n");
}

/** A stream of the turn of now, with the dice that its line meets in it. */
export function streamFor(session: Session, purpose: string, key: string): RandomStream {
  const { seed, turn } = session;
  return randomStream({ seed, line: diceOf(session, turn), turn, purpose, key });
}

function shuffled<T>(items: readonly T[], random: RandomStream): readonly T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
