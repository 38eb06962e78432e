import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { ACTIONS } from "../../shared/actions/registry.ts";
import { sampleOrder } from "../../shared/actions/sample.ts";
import type { RandomStream } from "../../shared/base/random.ts";
import type { Command } from "../../shared/session/command.ts";
import { checkSheet } from "../../shared/turn/check-sheet.ts";
import type { ViewChanges } from "../../shared/view/changes.ts";
import { NO_COST, type Order } from "../../shared/world/order.ts";
import { SEATS as SEAT_LINES } from "../rules/data/region.ts";
import type { fixtureInput } from "../rules/fixture.ts";
import { chance, shuffled } from "../rules/random-play.ts";
import { Table } from "../session/table.ts";
import { askedText, waitingText } from "./asked.ts";

const TURNS = 3;
const MOMENTS = 4;
/** Seats with people: one has secrets that are varied, the others and an observer are compared. */
const PEOPLE = 5;
/** Orders that everybody reads as soon as they are filed: a motion is there to be voted on. */
const SHOWN_WHEN_FILED = ["table-mandate", "vote"];

/** A game drawn from a number: its world, who sits where, and all that is done but what one seat alone may know. */
export interface Drawn {
  readonly seed: number;
  /** All who sit somewhere; the first one's secrets are varied. */
  readonly seats: readonly string[];
  /** What each moment brings, as it was drawn when the game was played first. */
  readonly script: readonly Deed[][];
}

interface Deed {
  readonly who: string;
  readonly command: Command;
}

/** What everybody but the first seat receives, and what their own requests are answered. */
export interface Received {
  readonly messages: Readonly<Record<string, readonly ViewChanges[]>>;
  readonly answers: readonly unknown[];
  /** What waits for each of them at every moment; after each turn all that can be asked for. */
  readonly asked: readonly string[];
}

/** Plays a random game in which the first seat does nothing in secret, and keeps what was done. */
export function firstGame(seed: number): { readonly drawn: Drawn; readonly received: Received } {
  const random = chance(seed, "people");
  const seats = shuffled(
    SEAT_LINES.map(([id]) => id),
    random,
  ).slice(0, PEOPLE);
  const script: Deed[][] = [];
  const game = new Played(seed, seats, null);
  const received = game.play((moment) => {
    const deeds: Deed[] = [];
    script.push(deeds);
    drawDeeds(game.table, seats, moment, chance(seed, `moment ${moment}`), (deed) => {
      deeds.push(deed);
      return game.do(deed);
    });
  });
  return { drawn: { seed, seats, script }, received };
}

/** The very same game, but for what the first seat alone may know, which is drawn from another number. */
export function sameGame({ seed, seats, script }: Drawn, secret: number): Received {
  const game = new Played(seed, seats, secret);
  return game.play((moment) => {
    for (const deed of script[moment] ?? []) game.do(deed);
  });
}

/** One game on its way. */
class Played {
  readonly table: Table;
  readonly #seats: readonly string[];
  readonly #secret: RandomStream | null;
  readonly #answers: unknown[] = [];

  constructor(seed: number, seats: readonly string[], secret: number | null) {
    this.#seats = seats;
    this.#secret = secret === null ? null : chance(secret, "secret");
    this.table = new Table({
      actions: ACTIONS.map(({ id }) => id),
      seed: `game ${seed}`,
      settings: { minutesPerTurn: 5, reviewSeconds: 30 },
      scenario: (input) =>
        withSecrets(randomWorld(input, chance(seed, "world")), seats[0] ?? "", this.#secret),
    });
  }

  play(inTheOpen: (moment: number) => void): Received {
    const { table } = this;
    const [first = "", ...others] = this.#seats;
    table.join("teacher", null, "facilitator");
    for (const seat of this.#seats) table.join(seat, seat);
    table.join("wall", null, "observer");
    table.person("teacher", { kind: "control.start" });
    const messages = Object.fromEntries([...others, "wall"].map((who) => [who, table.watch(who)]));
    const asked: string[] = [];
    const ask = (text: typeof askedText) => {
      for (const who of [...others, "wall"]) asked.push(text(table, who));
    };
    for (let moment = 0; moment < TURNS * MOMENTS; moment += 1) {
      table.pass(1000);
      if (this.#secret !== null) actInSecret(table, first, this.#secret);
      inTheOpen(moment);
      ask(waitingText);
      if (moment % MOMENTS < MOMENTS - 1) continue;
      table.person("teacher", { kind: "control.closeTurn", turn: table.session.turn });
      // The review, and before it the minute in which a free move waits for its ruling.
      while (table.session.phase !== "planning") table.pass(1000);
      ask(askedText);
    }
    const shown = Object.entries(messages).map(([who, list]) => [who, list.map(withoutHead)]);
    return { messages: Object.fromEntries(shown), answers: this.#answers, asked };
  }

  /** Whatever anybody but the first seat is answered is compared, too. */
  do({ who, command }: Deed) {
    const { seats } = this.table.session;
    const now = "revision" in command ? { ...command, revision: seats[who]?.revision ?? 0 } : command;
    const answer = this.table.person(who, now);
    const { ok } = answer;
    if (who === this.#seats[0] || who === "teacher") this.#answers.push([who, ok]);
    else this.#answers.push([who, ok ? { n: answer.n, reply: answer.reply } : answer]);
    return answer;
  }
}

/** Other start values for every state and every seat. */
function randomWorld(input: ReturnType<typeof fixtureInput>, random: RandomStream) {
  const near = (value: number, by: number, least = 0) =>
    Math.min(95, Math.max(least, value + Math.floor(random() * (2 * by + 1)) - by));
  return {
    ...input,
    states: input.states.map((state) => ({
      ...state,
      stability: near(state.stability, 15, 5),
      threat: near(state.threat, 15),
      regime: near(state.regime, 15, 5),
      openness: near(state.openness, 15),
    })),
    seats: input.seats.map((seat) => ({
      ...seat,
      capital: near(seat.capital, 3, 4),
      prestige: near(seat.prestige, 15, 5),
    })),
  };
}

/** Briefing and a private aim of one seat. They are there in each game: only what they say is secret. */
function withSecrets(input: ReturnType<typeof randomWorld>, seat: string, secret: RandomStream | null) {
  const drawn = (most: number) => (secret === null ? 0 : Math.floor(secret() * most));
  const aim = {
    metric: "prestige",
    weight: 5 + drawn(20),
    private: true,
    from: drawn(40),
    to: 60 + drawn(40),
  };
  const seats = input.seats.map((one) =>
    one.id === seat
      ? {
          ...one,
          briefing: `Briefing ${drawn(1e6)}`,
          objectives: [...one.objectives, { ...aim, text: `Aim ${drawn(1e6)}` }],
        }
      : one,
  );
  return { ...input, seats };
}

/** What the seat does that it alone, or it and the white cell, may know; at the end its filed sheet is as before. */
function actInSecret(table: Table, seat: string, random: RandomStream): void {
  const before = table.session.seats[seat]?.filed?.orders ?? null;
  const file = (kind: "orders.draft" | "orders.save", orders: readonly Order[]) => {
    const revision = table.session.seats[seat]?.revision ?? 0;
    return table.person(seat, { kind, turn: table.session.turn, revision, orders });
  };
  table.seen = { ...table.seen, [seat]: table.now };
  for (let count = Math.floor(random() * 4); count > 0; count -= 1) {
    const text = `Secret ${Math.floor(random() * 1e6)}`;
    const drawn = random();
    if (drawn < 0.3) file("orders.draft", drawSheet(table, seat, random, 4));
    else if (drawn < 0.5 && before !== null) {
      const shown = (orders: readonly Order[]) =>
        orders.some(({ action }) => SHOWN_WHEN_FILED.includes(action));
      const sheet = drawSheet(table, seat, random, 4);
      if (!shown(sheet) && !shown(before)) file("orders.save", sheet);
    } else if (drawn < 0.65) table.person(seat, { kind: "message.send", channel: "seat", text });
    else if (drawn < 0.8) table.person(seat, { kind: "message.send", channel: "facilitator", text });
    else if (drawn < 0.9) table.person("teacher", { kind: "control.note", text, seat });
    else table.person("teacher", { kind: "control.inject", text, audience: [seat] });
  }
  if (before !== null && table.session.seats[seat]?.filed?.orders !== before) file("orders.save", before);
}

/** Some legal orders from what the seat is offered just now. */
function drawSheet(
  table: Table,
  seat: string,
  random: RandomStream,
  tries: number,
  isWanted: (order: Order) => boolean = () => true,
): readonly Order[] {
  const { sight, offers } = table.view(seat);
  let sheet: readonly Order[] = [];
  for (let count = 0; count < tries && offers.length > 0; count += 1) {
    const offer = offers[Math.floor(random() * offers.length)];
    const order = offer === undefined ? null : sampleOrder(offer, random);
    if (order === null || !isWanted(order)) continue;
    if (checkSheet(sight, [...sheet, order], seat, NO_COST) === null) sheet = [...sheet, order];
  }
  return sheet;
}

/** What all seats do at one moment, the first one, too: what it shares with others is no secret of its own. */
function drawDeeds(
  table: Table,
  seats: readonly string[],
  moment: number,
  random: RandomStream,
  tell: (deed: Deed) => unknown,
): void {
  const one = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
  const others = (who: string) => seats.filter((seat) => seat !== who);
  // An investigation is there to bring secrets out.
  const keepsSecrets = ({ action, fields }: Order) => action !== "investigate" || fields.about !== seats[0];
  for (const who of shuffled(seats, random)) {
    const { turn } = table.session;
    const drawn = random();
    if (moment % MOMENTS === 0 || drawn < 0.3) {
      const orders = drawSheet(table, who, random, 6, keepsSecrets);
      tell({ who, command: { kind: "orders.save", turn, revision: 0, orders } });
    } else if (drawn < 0.5) {
      const channel = random() < 0.4 ? ("public" as const) : [one(others(who))];
      tell({ who, command: { kind: "message.send", channel, text: `Word ${Math.floor(random() * 1e6)}` } });
    } else if (drawn < 0.75) {
      const to = one(others(who));
      const amount = 1 + Math.floor(random() * 6);
      const terms = [{ kind: "aid", fields: { from: who, to, amount } }];
      const secret = random() < 0.5;
      tell({ who, command: { kind: "proposal.offer", to: [to], terms, turns: 2, secret } });
    } else {
      const open = Object.values(table.session.proposals).filter(
        ({ to, state }) => state === "open" && to.includes(who),
      );
      const proposal = one(open.map(({ id }) => id));
      const kind = random() < 0.7 ? ("proposal.accept" as const) : ("proposal.decline" as const);
      if (proposal !== "") tell({ who, command: { kind, proposal } });
    }
  }
}

/** The log's hash hides behind salts all that went into it, and differs with it: it is the one thing that may differ. */
function withoutHead(message: ViewChanges): ViewChanges {
  const { session } = message.sections;
  if (session === undefined) return message;
  return { ...message, sections: { ...message.sections, session: { ...session, head: "" } } };
}

/** So many random games, each with what one seat alone may know drawn anew: whether all others receive the same. */
export function othersReceiveTheSame(games: number, milliseconds: number): void {
  test(
    `${games} random worlds and games: what one seat alone may know changes no message and no answer of anybody else`,
    async () => {
      let compared = 0;
      for (let seed = 0; seed < games; seed += 1) {
        const { drawn, received } = firstGame(seed);
        const varied = sameGame(drawn, seed + 1);
        // What compares much faster says no word about what differs.
        if (!isDeepStrictEqual(varied, received)) expect([seed, varied]).toEqual([seed, received]);
        compared += Object.values(received.messages).flat().length;
        // Whoever waits for this test's process hears from it.
        await new Promise(setImmediate);
      }
      expect(compared).toBeGreaterThan(games * 50);
    },
    milliseconds,
  );
}
