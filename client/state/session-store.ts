import type { NoticeMessage, ViewMessage } from "../../shared/protocol/messages.ts";
import { withChanges } from "../../shared/view/changes.ts";
import type { View, ViewSections } from "../../shared/view/view.ts";
import type { ConnectionStatus } from "../connection/session-connection.ts";
import { isOutlived } from "./outlived.ts";

/** What the screens of one session know. A new object for every change, so that it can be compared by identity. */
export interface SessionState {
  /** Null until the first whole view came. */
  readonly view: View | null;
  readonly version: number;
  /** The device's monotonic clock (`performance.now()`) when the view's clock came: countdowns run from here. */
  readonly clockAt: number;
  readonly connection: ConnectionStatus;
  /** Requests that the server has not answered yet. */
  readonly unsaved: number;
  readonly notices: readonly Notice[];
}

export interface Notice {
  readonly id: number;
  readonly message: NoticeMessage;
}

const NOTICES_KEPT = 5;

/** The one store of a session's screens: sections of views are merged here, and nobody else writes. */
export class SessionStore {
  readonly #listeners = new Set<() => void>();
  #noticeCount = 0;
  #state: SessionState = {
    view: null,
    version: 0,
    clockAt: 0,
    connection: { state: "connecting", refusal: null, closedWith: null },
    unsaved: 0,
    notices: [],
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): SessionState => this.#state;

  /**
   * Merges a view message. A whole view replaces all; the next version brings what changed.
   * @returns false if a message before this one was missed, or if sections came before any whole view
   */
  take(message: ViewMessage): boolean {
    const { view } = this.#state;
    const { version, whole, sections } = message;
    if (!whole && (view === null || version > this.#state.version + 1)) return false;
    if (!whole && version <= this.#state.version) return true;
    const merged = (whole || view === null ? sections : withChanges(view, message)) as ViewSections as View;
    const clockAt = sections.clock === undefined ? this.#state.clockAt : performance.now();
    this.#change({ view: merged, version, clockAt, notices: this.#stillNews(merged, whole) });
    return true;
  }

  setConnection(connection: ConnectionStatus): void {
    this.#change({ connection });
  }

  setUnsaved(unsaved: number): void {
    this.#change({ unsaved });
  }

  addNotice(message: NoticeMessage): void {
    this.#noticeCount += 1;
    const notices = [...this.#state.notices, { id: this.#noticeCount, message }].slice(-NOTICES_KEPT);
    this.#change({ notices });
  }

  dismissNotices(ids: readonly number[]): void {
    this.#change({ notices: this.#state.notices.filter(({ id }) => !ids.includes(id)) });
  }

  /** What was told and is not over with this view; the same list if none is. */
  #stillNews({ session: { turn, phase } }: View, whole: boolean): readonly Notice[] {
    const { notices, view } = this.#state;
    if (view === null) return notices;
    const { session } = view;
    const since = { phase: session.turn !== turn || session.phase !== phase, back: whole };
    const still = notices.filter(({ message }) => !isOutlived(message.code, since));
    return still.length === notices.length ? notices : still;
  }

  #change(part: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
