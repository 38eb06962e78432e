import type { SeatId } from "../base/ids.ts";
import type { Rejection } from "../base/rejection.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { NO_HASH, sealRecord } from "../log/seal.ts";
import type { Variant } from "../scenario/choices.ts";
import type { Scenario } from "../scenario/format.ts";
import type { Actor, Command } from "../session/command.ts";
import { decide } from "../session/decide.ts";
import { applyBodies, evolve } from "../session/evolve.ts";
import { openSession } from "../session/open-session.ts";
import type { Session } from "../session/session.ts";
import { settingsSchema } from "../session/settings.ts";
import type { Shape } from "./shaped-bot.ts";

/** What all games of a batch have in common. */
export interface BatchSetting {
  readonly scenario: Scenario;
  readonly scenarioText: string;
  readonly variant: Variant;
  /** The policy of each seat, by its id. */
  readonly bots: Readonly<Record<SeatId, string>>;
  readonly seed: string;
  /** Seats that are made to do something, or kept from it. */
  readonly shapes?: Readonly<Record<SeatId, Shape>>;
}

const WHITE_CELL: Actor = { kind: "participant", participant: "white-cell" };

/**
 * A session with nobody but a facilitator in it, in the planning of turn 1. Games go through the very commands of live
 * play, but build no log. No clock runs: every time is 0.
 */
export function openGame({ scenario, scenarioText, variant, seed }: BatchSetting): Session {
  const settings = settingsSchema.parse({ variant, minutesPerTurn: null, reviewSeconds: 0 });
  const title = scenario.title;
  const opening = { session: "game", title, scenario, scenarioText, settings, seed, guessable: true };
  const draft = openSession({ ...opening, program: "simulate" });
  const entropy = new Uint8Array(32);
  const opened = evolve(null, sealRecord(draft, { seq: 1, at: 0, prev: NO_HASH, entropy }));
  const join: Command = {
    kind: "participant.join",
    participant: "white-cell",
    role: "facilitator",
    seat: null,
  };
  return must(give(must(give(opened, join, { kind: "server" })), { kind: "control.start" }, WHITE_CELL));
}

/** The same beginning for one game of the batch: it has a seed of its own, made from the batch's and its number. */
export function nthGame(opened: Session, seed: string, game: number): Session {
  return { ...opened, seed: gameSeed(seed, game) };
}

/** The seed of a game: with it the game can be played again by itself. */
export function gameSeed(seed: string, game: number): string {
  return `${seed}/${game}`;
}

/** The session after a command, or why it was refused. */
export function give(session: Session, command: Command, actor: Actor): Result<Session, Rejection> {
  const decision = decide(session, command, { now: 0, actor, logged: false });
  if (!decision.ok) return fail(decision.error);
  let next = session;
  for (const { parts } of decision.value.records)
    next = applyBodies(
      next,
      parts.map(({ body }) => body),
      0,
    );
  return ok(next);
}

/** The session after its turn was closed; the next planning has begun, or, after the last turn, the debrief. */
export function closeTurn(session: Session): Session {
  return must(give(session, { kind: "control.closeTurn" }, WHITE_CELL));
}

function must(result: Result<Session, Rejection>): Session {
  if (result.ok) return result.value;
  throw new Error(`the game cannot go on: ${result.error.code} ${JSON.stringify(result.error.params)}`);
}
