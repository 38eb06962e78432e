import { newsFor, placed } from "../../shared/analysis/bot-turn.ts";
import { canonical, digestOfText } from "../../shared/base/canonical.ts";
import type { SeatId } from "../../shared/base/ids.ts";
import type { BotDefinition, BotSlice } from "../../shared/bots/define.ts";
import type { Actor, Command } from "../../shared/session/command.ts";
import { isBotSeat } from "../../shared/session/delegation.ts";
import type { Session } from "../../shared/session/session.ts";
import { type BotMove, botOpening, movesOf } from "./bot-opening.ts";
import type { Answer } from "./command-queue.ts";
import { turnToThink } from "./thinking.ts";
import { BrokenOff } from "./within-time.ts";

/** What the bots are given by the session that they play in. */
export interface BotsOwner {
  session(): Session;
  /** The session when the planning that goes on began; null outside planning. */
  planning(): Session | null;
  put(actor: Actor, command: Command): Promise<Answer>;
  /** No bot thinks any more. */
  rested(): void;
  failed(what: string, error: unknown): void;
}

/** How often a seat may answer within one turn: a proposal that comes back for ever is not answered for ever. */
const MOST_ANSWERS = 40;

/**
 * Plays the seats without people, by ordinary commands. When planning begins they propose, file a first sheet and
 * answer each other; then they answer whatever reaches them; before the turn closes they file their last sheet. Bots
 * think one at a time (`turnToThink`), and between two of them everybody else is served.
 */
export class BotPlayers {
  readonly #owner: BotsOwner;
  readonly #policy: BotDefinition;
  #turn: TurnOfBots | null = null;
  /** The planning in which a bot had to be broken off: nobody can be served as long as one thinks. */
  #brokenOff: Session | null = null;
  #working: Promise<void> | null = null;
  #again = false;
  #settling = 0;
  #ended = false;

  constructor(owner: BotsOwner, policy: BotDefinition) {
    this.#owner = owner;
    this.#policy = policy;
  }

  /** Something has happened in the session. */
  wake(): void {
    this.#again = true;
    if (this.#working === null && !this.#ended && this.#owner.planning() !== null)
      this.#working = this.#work().finally(() => {
        this.#working = null;
        // What happened while the last bot was leaving the table is not forgotten.
        if (this.#again) this.wake();
        if (this.#seats().length > 0) this.#owner.rested();
      });
  }

  /** Resolves when the bots have answered everything and filed their last sheets: the turn may close. */
  async settle(): Promise<void> {
    this.#settling += 1;
    try {
      this.wake();
      await this.#working;
      for (const seat of this.#seats()) {
        await this.#breathe();
        await this.#play(seat, "file", "0");
      }
    } finally {
      this.#settling -= 1;
    }
  }

  /** Whether no bot thinks. */
  get idle(): boolean {
    return this.#working === null && this.#settling === 0;
  }

  /** Whether there are bots, and one of them thinks. */
  get thinks(): boolean {
    return !this.idle && this.#seats().length > 0;
  }

  end(): void {
    this.#ended = true;
  }

  async #work(): Promise<void> {
    while (this.#again && !this.#ended) {
      this.#again = false;
      const planning = this.#owner.planning();
      if (planning === null) return;
      const { line, turn } = planning;
      if (this.#turn?.line !== line || this.#turn.turn !== turn) {
        this.#turn = { line, turn, heard: new Map(), answers: new Map() };
        await this.#open(planning);
        // What they said to each other in the opening is answered there.
        for (const seat of this.#seats()) this.#turn.heard.set(seat, newsFor(this.#owner.session(), seat));
        this.#catchUp(planning, this.#turn.heard);
      }
      for (const seat of this.#seats()) await this.#answer(this.#turn, seat);
    }
  }

  async #open(planning: Session): Promise<void> {
    const { session, failed } = this.#bound();
    const seats = this.#seats(planning);
    const breathe = () => this.#breathe();
    const gone = () => this.#ended || !this.#isOpen(planning);
    const over = () => gone() || this.#rests();
    const moves = await botOpening(planning, { policy: this.#policy, seats, breathe, over, failed });
    const known = new Map<string, string>();
    for (const move of moves) {
      if (gone()) return;
      await this.#carryOut(move, known, session());
    }
  }

  async #carryOut(move: BotMove, known: Map<string, string>, session: Session): Promise<void> {
    const { seat, proposal } = move;
    // After a restart in mid-turn the opening is in the log already, whole or in part.
    const filed = move.command.kind === "orders.save" && (session.seats[seat]?.filed ?? null) !== null;
    if (filed || !isBotSeat(session, seat)) return;
    const command = withKnownIds(move.command, known);
    const found = foundAlready(session, seat, command);
    if (found === null) {
      const answer = await this.#put(seat, command);
      const given = answer.ok ? answer.value.reply.proposal : undefined;
      if (proposal !== null && typeof given === "string") known.set(proposal, given);
    } else if (proposal !== null && found !== "") known.set(proposal, found);
  }

  /** People spoke to bots while these were still opening, or before a restart: that is news. */
  #catchUp({ turn }: Session, heard: Map<SeatId, string>): void {
    const session = this.#owner.session();
    for (const seat of this.#seats()) {
      const spoken = Object.values(session.proposals).some(
        ({ to, by, offeredTurn, state, accepted }) =>
          offeredTurn === turn &&
          state !== "abandoned" &&
          ((to.includes(seat) && !isBotSeat(session, by)) ||
            (by === seat &&
              to.some((one) => !isBotSeat(session, one)) &&
              (state !== "open" || accepted.length > 0))),
      );
      if (spoken || session.seats[seat]?.filed === null) heard.delete(seat);
    }
  }

  async #answer(turn: TurnOfBots, seat: SeatId): Promise<void> {
    const session = this.#owner.session();
    const news = newsFor(session, seat);
    const answers = turn.answers.get(seat) ?? 0;
    if (turn.heard.get(seat) === news || answers >= MOST_ANSWERS) return;
    turn.heard.set(seat, news);
    turn.answers.set(seat, answers + 1);
    await this.#breathe();
    // Chance hangs on what has reached the seat, not on how often it was asked: a restart changes nothing.
    await this.#play(seat, "answer", digestOfText(news).slice(0, 16));
  }

  async #play(seat: SeatId, slice: BotSlice, occasion: string): Promise<void> {
    const { session, failed } = this.#bound();
    const { phase, line, turn } = session();
    if (this.#ended || this.#rests() || phase !== "planning" || !isBotSeat(session(), seat)) return;
    for (const command of movesOf(session(), seat, slice, occasion, { policy: this.#policy, failed })) {
      // What was thought of on a line that was rewound meanwhile belongs to no other.
      if (session().line !== line || session().turn !== turn) return;
      if (foundAlready(session(), seat, command) === null) await this.#put(seat, command);
    }
  }

  /** Lets everybody else do what waits before the next bot thinks. */
  #breathe(): Promise<void> {
    return turnToThink(this.#settling > 0);
  }

  /** A refusal is a bot's bad luck like anybody's: a proposal may be gone by now. */
  #put(seat: SeatId, command: Command): Promise<Answer> {
    return this.#owner.put({ kind: "bot", seat }, placed(this.#owner.session(), seat, command));
  }

  #seats(session: Session = this.#owner.session()): readonly SeatId[] {
    return session.scenario.seats.map(({ id }) => id).filter((seat) => isBotSeat(session, seat));
  }

  #isOpen({ line, turn }: Session): boolean {
    const planning = this.#owner.planning();
    return planning !== null && planning.line === line && planning.turn === turn;
  }

  /** After one that did not come to an end no bot of the class is asked again in this planning: it costs the others. */
  #rests(): boolean {
    return this.#brokenOff !== null && this.#isOpen(this.#brokenOff);
  }

  #bound() {
    return {
      session: () => this.#owner.session(),
      failed: (what: string, error: unknown) => {
        if (error instanceof BrokenOff) this.#brokenOff = this.#owner.planning();
        this.#owner.failed(what, error);
      },
    };
  }
}

interface TurnOfBots {
  readonly line: number;
  readonly turn: number;
  /** What each seat knew when it was last asked. */
  readonly heard: Map<SeatId, string>;
  readonly answers: Map<SeatId, number>;
}

function withKnownIds(command: Command, known: ReadonlyMap<string, string>): Command {
  return "proposal" in command
    ? { ...command, proposal: known.get(command.proposal) ?? command.proposal }
    : command;
}

/**
 * Whether the log shows that a bot has done this already: a sheet with these orders, an offer in these words.
 * @returns null if not; the offer's id, or an empty text
 */
function foundAlready({ seats, proposals, turn }: Session, seat: SeatId, command: Command): string | null {
  if (command.kind === "orders.save") {
    const filed = seats[seat]?.filed ?? null;
    return filed !== null && canonical(filed.orders) === canonical(command.orders) ? "" : null;
  }
  if (command.kind !== "proposal.offer") return null;
  const { to, terms, turns, secret } = command;
  const words = canonical({ to: [...to].sort(), terms, turns, secret });
  const found = Object.values(proposals).find(
    (one) =>
      one.by === seat &&
      one.offeredTurn === turn &&
      one.state !== "abandoned" &&
      canonical({ to: [...one.to].sort(), terms: one.terms, turns: one.turns, secret: one.secret }) === words,
  );
  return found?.id ?? null;
}
