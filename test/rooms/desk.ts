import { hashOfKey } from "../../server/auth/keys.ts";
import type { Connection } from "../../server/sessions/connection.ts";
import { createSession } from "../../server/sessions/create-session.ts";
import { deskIds } from "../../server/sessions/desk-ids.ts";
import { joinSession } from "../../server/sessions/join-session.ts";
import type { LiveSession } from "../../server/sessions/live-session.ts";
import { Sessions } from "../../server/sessions/sessions.ts";
import { openMemoryStore } from "../../server/store/sqlite-store.ts";
import type { Store } from "../../server/store/store.ts";
import type { NoticeMessage, ViewMessage } from "../../shared/protocol/messages.ts";
import type { RequestName, RequestPayload } from "../../shared/protocol/requests.ts";
import { readScenario } from "../../shared/session/read-scenario.ts";
import type { Settings } from "../../shared/session/settings.ts";
import { testScenario } from "../classroom/test-server.ts";
import { ManualTime } from "./manual-time.ts";

/** A line that keeps what it is sent. */
export interface KeptLine {
  readonly views: ViewMessage[];
  readonly notices: NoticeMessage[];
  dropped: boolean;
  expelled: boolean;
  close(): void;
}

/** Sessions on a store in memory and on a clock that the test moves, without rooms. */
export class Desk {
  readonly time = new ManualTime();
  readonly faults: unknown[] = [];
  readonly store: Store;
  sessions: Sessions;
  live: LiveSession;

  private constructor(store: Store, faults: unknown[]) {
    this.store = store;
    this.faults = faults;
    this.sessions = this.#made();
    this.live = null as unknown as LiveSession;
  }

  static async open(settings: Partial<Settings> = {}, store?: Store): Promise<Desk> {
    const desk = new Desk(store ?? (await openMemoryStore()), []);
    const scenarioText = testScenario();
    const made = await createSession(desk.sessions, {
      scenario: readScenario(scenarioText),
      scenarioText,
      title: "A class",
      settings: { bots: "hold", ...settings },
      seed: "test",
      owner: "first",
    });
    if (!made.ok) throw new Error(made.error.code);
    await desk.reopen(made.value.id);
    return desk;
  }

  /** The session as a new process finds it: from its log alone. */
  async reopen(id = this.live.id): Promise<void> {
    await this.sessions.end();
    this.sessions = this.#made();
    const live = await this.sessions.open(id);
    if (live === null) throw new Error("the session is gone");
    this.live = live;
  }

  async join(name: string, seat: string): Promise<string> {
    const joined = await joinSession(this.sessions, this.live, { name, role: "student", seat });
    if (!joined.ok) throw new Error(joined.error.code);
    const keyHash = hashOfKey(joined.value.participantKey);
    return (await this.store.participants.byKeyHash(this.live.id, keyHash))?.id ?? "";
  }

  ask<N extends RequestName>(participant: string, name: N, payload: RequestPayload<N>) {
    return this.live.request(participant, name, payload);
  }

  control<N extends RequestName>(name: N, payload: RequestPayload<N>) {
    return this.ask(deskIds(this.live.id).facilitator, name, payload);
  }

  line(participant: string): KeptLine {
    const line: KeptLine = { views: [], notices: [], dropped: false, expelled: false, close: () => {} };
    const connection: Connection = {
      ...{ participant, since: this.live.signOuts.count },
      view: (message) => void line.views.push(message),
      notice: (message) => void line.notices.push(message),
      drop: () => {
        line.dropped = true;
        line.close();
      },
      expel: () => {
        line.expelled = true;
      },
    };
    line.close = this.live.connect(connection);
    return line;
  }

  /** Lets time go by, and everything come to rest that happens meanwhile. */
  pass(milliseconds: number): Promise<void> {
    return this.time.pass(milliseconds, () => this.settle());
  }

  /** Until nothing waits any more: commands, the disk, and bots, which go on from one turn of the loop to the next. */
  async settle(): Promise<void> {
    for (let still = 0; still < 20; still += 1) {
      await new Promise(setImmediate);
      await this.live.quiet();
    }
  }

  async end(): Promise<void> {
    await this.sessions.end();
    await this.store.close();
  }

  #made(): Sessions {
    const error = (details: object, words: string) => void this.faults.push({ words, ...details });
    const log = { info: () => {}, warn: () => {}, error };
    return new Sessions({ store: this.store, time: this.time, log, secret: "secret" });
  }
}
