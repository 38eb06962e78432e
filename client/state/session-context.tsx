import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { fail } from "../../shared/base/result.ts";
import type { RequestName, RequestPayload } from "../../shared/protocol/requests.ts";
import type { View, ViewSections } from "../../shared/view/view.ts";
import { viewBack } from "../connection/http.ts";
import type { Reply } from "../connection/outbox.ts";
import { SessionConnection } from "../connection/session-connection.ts";
import { type SessionState, SessionStore } from "./session-store.ts";

/**
 * Where the screens of a session get their state from and put their requests: a live connection, or a view out of a log.
 */
export interface SessionSource {
  readonly store: SessionStore;
  readonly request: <N extends RequestName>(
    type: N,
    payload: Omit<RequestPayload<N>, "id">,
  ) => Promise<Reply>;
  readonly retry: () => void;
  /** The viewer's own view as it stood when a turn's results came out, or from the debrief on another seat's; null where it cannot be had now. */
  readonly lookBack: (turn: number, as?: string) => Promise<ViewSections | null>;
  /** A replay: everything can be looked at and nothing be sent. */
  readonly readOnly: boolean;
}

const SourceContext = createContext<SessionSource | null>(null);

/** Gives screens a source of their own, such as one view after another of a replay. */
export function SessionSourceProvider({ source, children }: { source: SessionSource; children: ReactNode }) {
  return <SourceContext.Provider value={source}>{children}</SourceContext.Provider>;
}

/**
 * A source that shows what is put into its store and refuses every request.
 * @param lookBack gives the same viewer's views of earlier turns
 */
export function readOnlySource(
  lookBack: SessionSource["lookBack"] = () => Promise.resolve(null),
): SessionSource {
  const store = new SessionStore();
  const request = () => Promise.resolve(fail({ code: "NOT_ALLOWED", params: { detail: "replay" } }));
  return { store, request, retry: () => {}, lookBack, readOnly: true };
}

/** Connects to a session with a participant's key for as long as it is mounted. */
export function LiveSession({ session, participantKey, children }: LiveSessionProps) {
  const [source, setSource] = useState<SessionSource | null>(null);
  useEffect(() => {
    const store = new SessionStore();
    const connection = new SessionConnection(session, participantKey, {
      view: (message) => store.take(message),
      notice: (message) => store.addNotice(message),
      status: (status) => store.setConnection(status),
      unsaved: (count) => store.setUnsaved(count),
    });
    setSource({
      store,
      request: (type, payload) => connection.request(type, payload),
      retry: () => connection.retryNow(),
      lookBack: async (turn, as) => {
        const answer = await viewBack(session, participantKey, turn, as);
        return answer.ok ? answer.value.view : null;
      },
      readOnly: false,
    });
    connection.open();
    return () => connection.close();
  }, [session, participantKey]);
  return source === null ? null : <SessionSourceProvider source={source}>{children}</SessionSourceProvider>;
}

interface LiveSessionProps {
  readonly session: string;
  readonly participantKey: string;
  readonly children: ReactNode;
}

export function useSource(): SessionSource {
  const source = useContext(SourceContext);
  if (source === null) throw new Error("a screen of a session needs a session around it");
  return source;
}

export function useSessionState(): SessionState {
  const { store } = useSource();
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

/** The view; only for screens that are shown once there is one. */
export function useView(): View {
  const { view } = useSessionState();
  if (view === null) throw new Error("this screen needs a view");
  return view;
}
