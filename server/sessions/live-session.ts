import type { Audience } from "../../shared/base/audience.ts";
import type { ParticipantId, SessionId } from "../../shared/base/ids.ts";
import { rejection } from "../../shared/base/rejection.ts";
import { fail, ok } from "../../shared/base/result.ts";
import { botOf } from "../../shared/bots/registry.ts";
import type { NoticeMessage } from "../../shared/protocol/messages.ts";
import type { RequestName, RequestPayload } from "../../shared/protocol/requests.ts";
import type { Actor, Command } from "../../shared/session/command.ts";
import { dueAt } from "../../shared/session/due-at.ts";
import type { Role } from "../../shared/session/phase.ts";
import type { Session } from "../../shared/session/session.ts";
import { messagePage } from "../../shared/view/message-page.ts";
import type { LiveFacts } from "../../shared/view/view.ts";
import type { ServerLog } from "../log.ts";
import type { Store, StoredSession } from "../store/store.ts";
import { AbsenceWatch } from "./absence-watch.ts";
import { arrivalNotices, bodiesOf } from "./arrivals.ts";
import { BotPlayers } from "./bot-players.ts";
import { type Answer, CommandQueue, type QueueOwner, type Step } from "./command-queue.ts";
import type { Connection, PublicStanding, RequestAnswer, SessionDoor } from "./connection.ts";
import type { History } from "./history.ts";
import { LastSeen, NOBODY_SEEN } from "./last-seen.ts";
import { Publisher, type Touched } from "./publisher.ts";
import { closesPlanning, commandOf, onThisTurn } from "./request-command.ts";
import type { Restored } from "./restore.ts";
import { ResyncPace } from "./resync-pace.ts";
import { alarm, type Cancel, type ServerTime } from "./server-time.ts";
import { shownNames } from "./shown-names.ts";
import { SignOuts } from "./sign-outs.ts";
import type { Remembered } from "./snapshot-bytes.ts";
import { SnapshotWriter } from "./snapshots.ts";

export interface SessionTools {
  readonly store: Store;
  readonly time: ServerTime;
  readonly log: ServerLog;
}

const SERVER: Actor = { kind: "server" };
/** Comings and goings are told together: a class that comes back in one moment is one change. In milliseconds. */
const GATHERING = 50;
/** A session that nobody is connected to is unloaded after this time, unless its next deadline is as near. */
export const IDLE = 30 * 60_000;
/** Before a deadline that could not be written is tried again. */
const AGAIN = 1_000;

/** A session in memory: its queue, its timers, its bots, and the lines of the people who are connected. */
export class LiveSession implements SessionDoor, QueueOwner {
  readonly id: SessionId;
  readonly epoch: number;
  readonly stored: StoredSession;
  readonly history: History;
  readonly names: Map<ParticipantId, string>;
  readonly signOuts = new SignOuts();
  readonly #tools: SessionTools;
  readonly #queue: CommandQueue;
  readonly #publisher: Publisher;
  readonly #bots: BotPlayers | null;
  readonly #absences: AbsenceWatch;
  readonly #seen: LastSeen;
  readonly #resyncs: ResyncPace;
  readonly #snapshots: SnapshotWriter;
  readonly #format: number;
  readonly #goneCalls: (() => void)[] = [];
  readonly #standingCalls: (() => void)[] = [];
  #session: Session;
  #code: string;
  #armed: { readonly due: number; readonly cancel: Cancel } | null = null;
  #presence: Cancel | null = null;
  #idle: { readonly since: number; readonly cancel: Cancel } | null = null;
  #gone = false;
  readonly #readOnly: boolean;

  /** @param epoch the lease with which it writes */
  constructor(
    stored: StoredSession,
    { session, history, format, snapshot, readOnly = false, seen = NOBODY_SEEN }: Restored,
    names: ReadonlyMap<ParticipantId, string>,
    tools: SessionTools,
    epoch: number,
  ) {
    this.id = stored.id;
    this.epoch = epoch;
    this.stored = stored;
    this.names = new Map(names);
    this.history = history;
    this.#session = session;
    this.#code = stored.code;
    this.#tools = tools;
    this.#queue = new CommandQueue(this, tools.store.events, tools.time);
    this.#publisher = new Publisher((participant, error) => this.failed(`view of ${participant}`, error));
    this.#readOnly = readOnly;
    const policy = botOf(session.settings.bots);
    this.#bots = policy === undefined || readOnly ? null : new BotPlayers(this.#botsOwner(), policy);
    this.#resyncs = new ResyncPace(tools.time);
    this.#format = format;
    const failed = (error: unknown) => this.failed("snapshot", error);
    this.#snapshots = new SnapshotWriter(tools.store.snapshots, stored.id, failed, snapshot);
    this.#seen = new LastSeen(tools.store.participants, seen, (error) => this.failed("last seen", error));
    this.#absences = new AbsenceWatch(tools.time, (participant) => this.#passHead(participant));
  }

  /** Sets time and bots going. A deadline that passed while the server was away leaves everybody time to come back. */
  async begin(): Promise<void> {
    if (this.#readOnly) {
      this.#watchIdle();
      return;
    }
    await this.put(SERVER, { kind: "clock.restored" });
    for (const { head } of Object.values(this.#session.seats)) if (head !== null) this.#absences.left(head);
    this.#arm();
    this.#bots?.wake();
    this.#watchIdle();
  }

  session(): Session {
    return this.#session;
  }

  present(): ReadonlySet<ParticipantId> {
    return this.#publisher.connected();
  }

  /** Whether somebody is in the session, and was not removed. */
  has(participant: ParticipantId): boolean {
    return this.#session.participants[participant]?.removed === false;
  }

  /** The role of somebody who is in the session, and was not removed; else null. */
  roleOf(participant: ParticipantId): Role | null {
    return this.has(participant) ? (this.#session.participants[participant]?.role ?? null) : null;
  }

  facts(): LiveFacts {
    return {
      now: this.#tools.time.now(),
      ...shownNames(this.#session, this.names),
      connected: this.#publisher.connected(),
      seen: this.#seen.times,
      code: this.#code,
      ended: this.#session.phase === "debrief",
      botsThink: this.#bots?.thinks === true,
    };
  }

  put(actor: Actor, command: Command, request?: string): Promise<Answer> {
    if (this.#readOnly) return Promise.resolve(fail(rejection("READ_ONLY")));
    return this.#queue.put(actor, command, request);
  }

  async request<N extends RequestName>(
    participant: ParticipantId,
    name: N,
    payload: RequestPayload<N>,
  ): Promise<RequestAnswer> {
    const n = this.#session.answers[participant]?.n ?? 0;
    if (name === "resync") {
      await this.#resyncs.send(participant, () =>
        this.#publisher.resend(participant, this.#session, this.facts()),
      );
      return ok({ ok: true, n });
    }
    if (name === "message.page") {
      const { channel, before } = payload as RequestPayload<"message.page">;
      const page = messagePage(this.#session, participant, channel, before, this.facts());
      if (page === null) return fail(rejection("NOT_FOUND", { what: "message", id: before }));
      return ok({ ok: true, n, ...page });
    }
    const command = onThisTurn(this.#session, commandOf(name, payload));
    const { line } = this.#session;
    if (closesPlanning(this.#session, participant, command)) await this.#bots?.settle();
    // While the bots said their last word the turn may have been rewound: the press was meant for the other course.
    if (command.kind === "control.closeTurn" && this.#session.line !== line)
      return fail(rejection("TURN_ENDED"));
    const answer = await this.put({ kind: "participant", participant }, command, payload.id);
    return answer.ok ? ok({ ...answer.value.reply, ok: true, n: answer.value.n }) : answer;
  }

  connect(connection: Connection): () => void {
    const { participant } = connection;
    // Between the reservation of a place and the coming of its socket somebody may be removed.
    if (!this.has(participant)) {
      this.#expel(connection);
      return () => {};
    }
    if (this.signOuts.isAfter(connection.since, participant)) {
      this.#safely("sign out", () => connection.drop());
      return () => {};
    }
    const facts = this.facts();
    const connected = new Set([...facts.connected, participant]);
    this.#publisher.add(connection, this.#session, { ...facts, connected });
    this.#absences.came(participant);
    this.#seen.mark(participant, facts.now);
    this.#presenceChanged();
    return () => {
      this.#publisher.remove(connection);
      if (this.#gone) return;
      if (!this.#publisher.connected().has(participant)) this.#absences.left(participant);
      this.#seen.mark(participant, this.#tools.time.now());
      this.#presenceChanged();
    };
  }

  standing(): PublicStanding {
    const { phase, turn } = this.#session;
    return { phase, turn, connected: this.#publisher.connected().size };
  }

  onStanding(call: () => void): void {
    this.#standingCalls.push(call);
  }

  /** Calls back when it is given up; at once if it was. */
  onGone(call: () => void): void {
    if (this.#gone) call();
    else this.#goneCalls.push(call);
  }

  /** Sends a notice to those whom the choice takes in. */
  notify(message: NoticeMessage, whom: (participant: ParticipantId) => boolean): void {
    for (const connection of this.#publisher.connections())
      if (whom(connection.participant)) this.#safely("notice", () => connection.notice(message));
  }

  committed(steps: readonly Step[], touched: readonly Audience[], code: string | null): void {
    const closed = this.#session.turns.length;
    this.#session = steps.at(-1)?.session ?? this.#session;
    for (const { session } of steps) this.history.take(session);
    this.#code = code ?? this.#code;
    this.#expelRemoved(steps);
    this.#bots?.wake();
    this.#publish(code === null ? touched : "everybody");
    for (const { notice, whom } of arrivalNotices(steps, this.#session, this.facts().names))
      this.notify(notice, whom);
    this.#arm();
    this.#watchIdle();
    if (this.#session.turns.length > closed) this.#snapshots.afterClose(this.#remembered());
  }

  lost(): void {
    this.#tools.log.warn({ session: this.id }, "another server writes to this session; it is given up");
    this.notify({ code: "SESSION_MOVED", params: {} }, () => true);
    this.unload();
  }

  failed(what: string, error: unknown): void {
    this.#tools.log.error({ session: this.id, what, err: error }, "a fault was caught");
  }

  /** Whether it was given up: what it knows may be outdated. */
  get isGone(): boolean {
    return this.#gone;
  }

  /** Since when nobody is connected, if it can be unloaded: nothing is under way and no deadline is near. */
  get idleSince(): number | null {
    return this.#idle !== null && this.#restsFor(IDLE) ? this.#idle.since : null;
  }

  /** Unloads a session that rests, with a snapshot for whoever opens it next. */
  rest(): void {
    this.#snapshots.atRest(this.#remembered());
    this.unload();
  }

  /** Ends everything that this process does for the session; its log stays. */
  unload(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#armed?.cancel();
    this.#presence?.();
    this.#idle?.cancel();
    this.#absences.end();
    this.#bots?.end();
    this.#queue.end();
    for (const one of this.present()) this.#seen.mark(one, this.#tools.time.now());
    for (const call of this.#goneCalls) this.#safely("gone", call);
  }

  /** Resolves when nothing is being written and no bot thinks any more. */
  async quiet(): Promise<void> {
    while (!this.#queue.idle || this.#bots?.idle === false || !this.#snapshots.idle || !this.#seen.idle)
      await new Promise(setImmediate);
  }

  #publish(touched: Touched): void {
    this.#publisher.publish(this.#session, this.facts(), touched);
    for (const call of this.#standingCalls) this.#safely("standing", call);
  }

  #presenceChanged(): void {
    this.#watchIdle();
    if (this.#gone) return;
    this.#presence ??= this.#tools.time.after(GATHERING, () => {
      this.#presence = null;
      this.#publish("everybody");
    });
  }

  #arm(): void {
    const due = this.#gone ? null : dueAt(this.#session);
    if (this.#armed?.due === due) return;
    this.#armed?.cancel();
    this.#armed =
      due === null ? null : { due, cancel: alarm(this.#tools.time, due, () => void this.#passed(due)) };
  }

  async #passed(due: number): Promise<void> {
    if (this.#session.phase === "planning") await this.#bots?.settle();
    const answer = await this.put(SERVER, { kind: "clock.passed" });
    if (this.#gone || this.#armed?.due !== due) return;
    this.#armed = null;
    if (answer.ok) this.#arm();
    else this.#armed = { due, cancel: this.#tools.time.after(AGAIN, () => void this.#passed(due)) };
  }

  #passHead(participant: ParticipantId): void {
    const present = [...this.#publisher.connected()];
    void this.put(SERVER, { kind: "participant.absent", participant, present });
  }

  #expelRemoved(steps: readonly Step[]): void {
    const removed = bodiesOf(steps).flatMap((body) =>
      body.kind === "participant-removed" ? [body.participant] : [],
    );
    for (const participant of removed) {
      const marked = this.#tools.store.participants.markRemoved(participant);
      marked.catch((error: unknown) => this.failed("mark as removed", error));
    }
    for (const connection of this.#publisher.connections()) {
      if (!removed.includes(connection.participant)) continue;
      this.#publisher.remove(connection);
      this.#expel(connection);
    }
  }

  /** Closes the lines of somebody whose key was replaced; what comes back by itself finds that the key is not known. */
  signOut(participant: ParticipantId): void {
    this.signOuts.add(participant);
    for (const connection of this.#publisher.connections(participant))
      this.#safely("sign out", () => connection.drop());
  }

  #expel(connection: Connection): void {
    this.#safely("expel", () => {
      connection.notice({ code: "REMOVED", params: {} });
      connection.expel();
    });
  }

  #watchIdle(): void {
    const { time } = this.#tools;
    if (this.#gone || this.#publisher.connected().size > 0) {
      this.#idle?.cancel();
      this.#idle = null;
      return;
    }
    if (this.#idle !== null) return;
    const cancel = time.after(IDLE, () => {
      const rests = this.#restsFor(IDLE);
      this.#idle = null;
      if (rests) this.rest();
      else this.#watchIdle();
    });
    this.#idle = { since: time.now(), cancel };
  }

  /** Whether nothing is under way here, nor will be for so many milliseconds unless somebody comes. */
  #restsFor(milliseconds: number): boolean {
    const due = dueAt(this.#session);
    const near = due !== null && due < this.#tools.time.now() + milliseconds;
    return this.#publisher.connected().size === 0 && !near && this.#queue.idle && this.#bots?.idle !== false;
  }

  #remembered(): Remembered {
    return { format: this.#format, session: this.#session, planning: this.history.planning };
  }

  #botsOwner() {
    return {
      session: () => this.#session,
      planning: () => this.history.planning,
      put: (actor: Actor, command: Command) => this.put(actor, command),
      rested: () => this.#publish(["whiteCell"]),
      failed: (what: string, error: unknown) => this.failed(what, error),
    };
  }

  #safely(what: string, call: () => void): void {
    try {
      call();
    } catch (error) {
      this.failed(what, error);
    }
  }
}
