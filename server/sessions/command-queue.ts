import { hash } from "node:crypto";
import type { Audience } from "../../shared/base/audience.ts";
import type { ParticipantId } from "../../shared/base/ids.ts";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { type Digest, sealWithLine } from "../../shared/log/seal.ts";
import type { Actor, Command, Decision } from "../../shared/session/command.ts";
import { decide } from "../../shared/session/decide.ts";
import { evolve } from "../../shared/session/evolve.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/session.ts";
import type { EventStore } from "../store/store.ts";
import { endOfReading } from "./end-of-reading.ts";
import { freshCode } from "./fresh-code.ts";
import { freshEntropy } from "./fresh-entropy.ts";
import type { ServerTime } from "./server-time.ts";
import { standingOf } from "./standing.ts";
import { tellInTurn } from "./telling.ts";

export type Answer = Result<Pick<Decision, "n" | "reply">, Rejection>;

/** A record with its line, and the session after it. */
export interface Step {
  readonly record: LogRecord;
  readonly line: string;
  readonly session: Session;
}

interface Waiting {
  readonly actor: Actor;
  readonly command: Command;
  readonly request: string | undefined;
  readonly settle: (answer: Answer) => void;
}

/** What the queue is given by the session that it serves. */
export interface QueueOwner {
  session(): Session;
  /** Who is connected now. */
  present(): ReadonlySet<ParticipantId>;
  /** With which lease it writes. */
  readonly epoch: number;
  /**
   * The records are durable: the new session takes the place of the old, and views go out.
   * @param code the session's new code, if it was renewed
   */
  committed(steps: readonly Step[], touched: readonly Audience[], code: string | null): void;
  /** Somebody else writes to this session's log. */
  lost(): void;
  failed(what: string, error: unknown): void;
}

/** As the one that has to run in browsers too: Node's own takes a small part of its time. */
const nativeDigest: Digest = (data) => hash("sha256", data);

/** Commands that are decided and written together, at most. */
const BATCH = 50;

/**
 * One session's commands, one after the other: decide, seal, append durably, evolve, publish, acknowledge. Commands that
 * wait for the disk are written together by the next append. If it fails, nothing has changed.
 */
export class CommandQueue {
  readonly #owner: QueueOwner;
  readonly #events: EventStore;
  readonly #time: ServerTime;
  #waiting: Waiting[] = [];
  #working = false;
  #ended = false;

  constructor(owner: QueueOwner, events: EventStore, time: ServerTime) {
    this.#owner = owner;
    this.#events = events;
    this.#time = time;
  }

  put(actor: Actor, command: Command, request?: string): Promise<Answer> {
    if (this.#ended) return Promise.resolve(fail(rejection("SESSION_MOVED")));
    return new Promise((settle) => {
      this.#waiting.push({ actor, command, request, settle });
      if (!this.#working) void this.#work();
    });
  }

  /** Whether nothing waits and nothing is being written. */
  get idle(): boolean {
    return !this.#working;
  }

  /** Refuses everything from now on. */
  end(): void {
    this.#ended = true;
    for (const { settle } of this.#waiting.splice(0)) settle(fail(rejection("SESSION_MOVED")));
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#waiting.length > 0) {
      // Everybody whose request is here already comes along, and all sessions append together.
      await endOfReading();
      await this.#writeBatch(this.#waiting.splice(0, BATCH));
    }
    this.#working = false;
  }

  async #writeBatch(waiting: readonly Waiting[]): Promise<void> {
    const batch = new Batch(this.#owner.session(), this.#time.now(), this.#owner.present());
    const answers = waiting.map((one) => this.#decideOne(batch, one));
    const outcome = batch.steps.length === 0 ? "appended" : await this.#append(batch);
    if (outcome === "appended" && batch.steps.length > 0) await tellInTurn(() => this.#commit(batch));
    for (const [index, { settle }] of waiting.entries()) {
      const { answer, after } = answers[index] as Decided;
      // What was decided upon records that were not written never happened, refusals included.
      settle(outcome === "appended" || after === 0 ? answer : fail(rejection(outcome)));
    }
    if (outcome === "SESSION_MOVED") this.#owner.lost();
  }

  /** What is written has happened, whatever goes wrong in telling it: the queue must go on. */
  #commit({ steps, touched, code }: Batch): void {
    try {
      this.#owner.committed(steps, touched, code);
    } catch (error) {
      this.#owner.failed("committed", error);
    }
  }

  #decideOne(batch: Batch, { actor, command, request }: Waiting): Decided {
    try {
      const answer = batch.decide(actor, command, request);
      return { answer, after: batch.steps.length };
    } catch (error) {
      this.#owner.failed(command.kind, error);
      return { answer: fail(rejection("INTERNAL")), after: batch.steps.length };
    }
  }

  async #append(batch: Batch): Promise<"appended" | "NOT_SAVED" | "SESSION_MOVED"> {
    const { start, session, steps } = batch;
    try {
      if (session.codes !== start.codes) batch.code = await freshCode(this.#events);
      const appended = await this.#events.append({
        session: session.id,
        expectedSeq: start.seq,
        epoch: this.#owner.epoch,
        records: steps.map(({ record: { seq, at }, line }) => ({ seq, at, line })),
        standing: standingOf(session),
        ...(batch.code === null ? {} : { code: batch.code }),
      });
      return appended === "conflict" ? "SESSION_MOVED" : "appended";
    } catch (error) {
      this.#owner.failed("append", error);
      return "NOT_SAVED";
    }
  }
}

interface Decided {
  readonly answer: Answer;
  /** How many steps the batch had after this command. */
  readonly after: number;
}

/** A session as it will be once the records are written. */
class Batch {
  readonly start: Session;
  readonly steps: Step[] = [];
  readonly touched: Audience[] = [];
  /** The code that takes the place of the session's, once the records are written. */
  code: string | null = null;
  readonly #now: number;
  readonly #present: ReadonlySet<ParticipantId>;
  session: Session;

  constructor(session: Session, now: number, present: ReadonlySet<ParticipantId>) {
    this.start = session;
    this.session = session;
    this.#now = now;
    this.#present = present;
  }

  decide(actor: Actor, command: Command, request: string | undefined): Answer {
    const asked = request === undefined ? {} : { request };
    const input = { now: this.#now, actor, present: this.#present, ...asked };
    const decision = decide(this.session, command, input);
    if (!decision.ok) return decision;
    let next = this.session;
    const steps = decision.value.records.map((draft): Step => {
      const seal = { seq: next.seq + 1, at: this.#now, prev: next.hash, entropy: freshEntropy() };
      const { record, line } = sealWithLine(draft, seal, nativeDigest);
      next = evolve(next, record);
      return { record, line, session: next };
    });
    // Only now, when nothing can throw any more, is the command part of the batch.
    this.session = next;
    this.steps.push(...steps);
    for (const draft of decision.value.records)
      this.touched.push(...draft.parts.map(({ audience }) => audience));
    const { n, reply } = decision.value;
    return ok({ n, reply });
  }
}
