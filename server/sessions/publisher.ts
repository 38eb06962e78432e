import { type Audience, mayKnow } from "../../shared/base/audience.ts";
import type { ParticipantId } from "../../shared/base/ids.ts";
import { viewerOf } from "../../shared/session/delegation.ts";
import type { Session } from "../../shared/session/session.ts";
import { changesOf, type ViewChanges } from "../../shared/view/changes.ts";
import type { LiveFacts, View } from "../../shared/view/view.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import type { Connection } from "./connection.ts";

interface Line {
  readonly connection: Connection;
  version: number;
  last: View;
}

/** The audiences of what has happened, or "everybody" if it can have changed any view. */
export type Touched = readonly Audience[] | "everybody";

/** Lines of one participant: a wall's link may be open in a whole class. Past that the oldest makes room. */
const MOST_LINES = 100;

/** Sends to each connection what of its participant's view has changed since the last time. */
export class Publisher {
  readonly #lines = new Map<Connection, Line>();
  #connected: ReadonlySet<ParticipantId> | null = null;
  readonly #failed: (participant: ParticipantId, error: unknown) => void;

  /** @param failed told when a view could not be made or sent: the others still get theirs */
  constructor(failed: (participant: ParticipantId, error: unknown) => void) {
    this.#failed = failed;
  }

  /** Sends the whole view; from now on the connection gets what changes. */
  add(connection: Connection, session: Session, facts: LiveFacts): void {
    const last = viewFor(session, connection.participant, facts);
    this.#lines.set(connection, { connection, version: 1, last });
    this.#connected = null;
    connection.view({ version: 1, whole: true, sections: last });
    const [oldest, ...others] = this.connections(connection.participant);
    if (oldest === undefined || others.length < MOST_LINES) return;
    this.remove(oldest);
    oldest.drop();
  }

  /** Sends the whole view again. */
  resend(participant: ParticipantId, session: Session, facts: LiveFacts): void {
    const view = viewFor(session, participant, facts);
    for (const line of this.#lines.values()) {
      if (line.connection.participant !== participant) continue;
      line.version += 1;
      line.last = view;
      line.connection.view({ version: line.version, whole: true, sections: view });
    }
  }

  remove(connection: Connection): void {
    this.#lines.delete(connection);
    this.#connected = null;
  }

  /** Every participant who is connected: the same set until somebody comes or goes. */
  connected(): ReadonlySet<ParticipantId> {
    this.#connected ??= new Set([...this.#lines.keys()].map(({ participant }) => participant));
    return this.#connected;
  }

  connections(participant?: ParticipantId): readonly Connection[] {
    const all = [...this.#lines.keys()];
    return participant === undefined ? all : all.filter((one) => one.participant === participant);
  }

  /**
   * Sends what changed to those whom it can concern: a view changes only by what lies in a part that its viewer may know.
   */
  publish(session: Session, facts: LiveFacts, touched: Touched): void {
    const byParticipant = Map.groupBy(this.#lines.values(), ({ connection }) => connection.participant);
    for (const [participant, lines] of byParticipant) {
      if (!concerns(session, participant, touched)) continue;
      try {
        this.#send(lines, viewFor(session, participant, facts));
      } catch (error) {
        this.#failed(participant, error);
      }
    }
  }

  #send(lines: readonly Line[], view: View): void {
    const known = new Map<View, ViewChanges | null>();
    for (const line of lines) {
      const { last } = line;
      const changes = known.has(last) ? known.get(last) : changesOf(last, view);
      known.set(last, changes ?? null);
      line.last = view;
      if (changes === null || changes === undefined) continue;
      line.version += 1;
      line.connection.view({ version: line.version, whole: false, ...changes });
    }
  }
}

function concerns(session: Session, participant: ParticipantId, touched: Touched): boolean {
  if (touched === "everybody") return true;
  const viewer = viewerOf(session, participant);
  return touched.some((audience) => mayKnow(viewer, audience));
}
