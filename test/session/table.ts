import { stringify } from "yaml";
import type { Viewer } from "../../shared/base/audience.ts";
import type { Rejection } from "../../shared/base/rejection.ts";
import { type Course, takeStep } from "../../shared/log/courses.ts";
import { NO_HASH, sealRecord } from "../../shared/log/seal.ts";
import type { Actor, Command, Decision } from "../../shared/session/command.ts";
import { decide } from "../../shared/session/decide.ts";
import { dueAt } from "../../shared/session/due-at.ts";
import { evolve } from "../../shared/session/evolve.ts";
import { openSession } from "../../shared/session/open-session.ts";
import { readScenario } from "../../shared/session/read-scenario.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/session.ts";
import { type Settings, settingsSchema } from "../../shared/session/settings.ts";
import { changesOf, type ViewChanges } from "../../shared/view/changes.ts";
import type { LiveFacts, View } from "../../shared/view/view.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import { fixtureInput } from "../rules/fixture.ts";

/** What a test may choose when it opens a session. */
export interface TableOptions {
  readonly settings?: Partial<Settings>;
  readonly actions?: readonly string[];
  readonly seed?: string;
  /** Changes the scenario before it is written as YAML. */
  readonly scenario?: (input: ReturnType<typeof fixtureInput>) => unknown;
  /** The very text of a scenario, instead of the one for tests. */
  readonly text?: string;
  readonly session?: string;
  readonly title?: string;
}

const SERVER: Actor = { kind: "server" };
export const START = 1_700_000_000_000;
export const MINUTE = 60_000;

interface Opened {
  readonly record: LogRecord;
  readonly session: Session;
}

const opened = new Map<string, Opened>();
/** Openings that are remembered: a test that opens thousands of its own would fill the memory. */
const REMEMBERED = 50;

/** Opens a session. The same opening gives the same session each time, and reading a scenario takes a while. */
function openedOnce({
  settings = {},
  actions = ["offer-aid"],
  seed = "test",
  scenario,
  text,
  session = "s1",
  title = "A class",
}: TableOptions): Opened {
  const input = fixtureInput(actions);
  const scenarioText = text ?? stringify(scenario === undefined ? input : scenario(input));
  const key = JSON.stringify([scenarioText, settings, seed, session, title]);
  let made = opened.get(key);
  if (made === undefined) {
    const draft = openSession({
      session,
      title,
      scenario: readScenario(scenarioText),
      scenarioText,
      settings: settingsSchema.parse(settings),
      seed,
      guessable: true,
      program: "0.0.0",
    });
    const record = sealRecord(draft, { seq: 1, at: START, prev: NO_HASH, entropy: entropyOf(1) });
    made = { record, session: evolve(null, record) };
    if (opened.size >= REMEMBERED) opened.clear();
    opened.set(key, made);
  }
  return made;
}

/** Other bytes for each record, the same in each run of the test. */
function entropyOf(seq: number): Uint8Array {
  return new Uint8Array(32).map((_, at) => (seq * 31 + at * 7) % 256);
}

/**
 * A session without a server: commands are decided, sealed and evolved as the server does it, on a clock that the test
 * moves. Whoever is watched collects the view messages that a connection would get.
 */
export class Table {
  readonly records: LogRecord[] = [];
  readonly watched = new Map<string, { last: View; readonly messages: ViewChanges[] }>();
  readonly connected = new Set<string>();
  /** When people were last connected, which a server keeps beside the log. */
  seen: Readonly<Record<string, number>> = {};
  courses: readonly Course[];
  session: Session;
  now = START;

  constructor(options: TableOptions = {}) {
    const { record, session } = openedOnce(options);
    this.session = session;
    this.courses = takeStep([], session);
    this.records.push(record);
  }

  /** Gives a command for somebody; `request` is the id of a repeated request. */
  ask(actor: Actor, command: Command, request?: string): Answer {
    const decision = decide(this.session, command, {
      now: this.now,
      actor,
      present: this.connected,
      ...(request === undefined ? {} : { request }),
    });
    if (!decision.ok) return { ok: false, ...decision.error };
    for (const draft of decision.value.records) this.#append(draft);
    return { ok: true, ...decision.value };
  }

  /** As `ask`, where a refusal is a fault of the test. */
  do(actor: Actor, command: Command, request?: string): Decision {
    const answer = this.ask(actor, command, request);
    if (!answer.ok) throw new Error(`${command.kind} was refused: ${JSON.stringify(answer)}`);
    return answer;
  }

  join(participant: string, seat: string | null, role: "student" | "facilitator" | "observer" = "student") {
    this.connected.add(participant);
    return this.do(SERVER, { kind: "participant.join", participant, role, seat });
  }

  person(participant: string, command: Command, request?: string): Answer {
    return this.ask({ kind: "participant", participant }, command, request);
  }

  server(command: Command): Answer {
    return this.ask(SERVER, command);
  }

  bot(seat: string, command: Command): Answer {
    return this.ask({ kind: "bot", seat }, command);
  }

  /** Files orders for a participant, upon the newest revision of its seat. */
  file(participant: string, orders: Extract<Command, { kind: "orders.save" }>["orders"]): Answer {
    const seat = this.session.participants[participant]?.seat ?? "";
    const revision = this.session.seats[seat]?.revision ?? 0;
    return this.person(participant, { kind: "orders.save", turn: this.session.turn, revision, orders });
  }

  /** Lets time go by; the server gives its command whenever one is due. */
  pass(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (;;) {
      const due = dueAt(this.session);
      if (due === null || due > end) break;
      this.now = Math.max(this.now, due);
      this.server({ kind: "clock.passed" });
    }
    this.now = end;
  }

  /** From now on collects what the participant's connection would be sent. */
  watch(participant: string): ViewChanges[] {
    const last = this.view(participant);
    const messages: ViewChanges[] = [{ sections: last }];
    this.watched.set(participant, { last, messages });
    return messages;
  }

  view(who: string | Viewer): View {
    return viewFor(this.session, who, this.facts());
  }

  /** What a server would know beside the log. */
  facts(): LiveFacts {
    return {
      now: this.now,
      names: Object.fromEntries(Object.keys(this.session.participants).map((id) => [id, `Name of ${id}`])),
      connected: new Set(this.connected),
      seen: this.seen,
      code: "CLASS-CODE",
    };
  }

  #append(draft: Parameters<typeof sealRecord>[0]): void {
    const { seq, hash } = this.session;
    const entropy = entropyOf(seq + 1);
    const record = sealRecord(draft, { seq: seq + 1, at: this.now, prev: hash, entropy });
    this.session = evolve(this.session, record);
    this.courses = takeStep(this.courses, this.session);
    this.records.push(record);
    for (const [participant, watch] of this.watched) {
      const next = this.view(participant);
      const changes = changesOf(watch.last, next);
      watch.last = next;
      if (changes !== null) watch.messages.push(changes);
    }
  }
}

export type Answer = ({ readonly ok: true } & Decision) | ({ readonly ok: false } & Rejection);
