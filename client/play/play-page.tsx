import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { View } from "../../shared/view/view.ts";
import {
  forgetKey,
  keepKey,
  keyLeftHere,
  keyOfThisTab,
  type StoredKey,
  takeKeyFromAddress,
} from "../connection/keys.ts";
import { ContinueAs } from "../join/continue-as.tsx";
import { Button } from "../look/button.tsx";
import { loadRest } from "../look/later.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { LiveSession, useSessionState, useSource } from "../state/session-context.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { TextProvider, useText } from "../text/text.tsx";
import { SessionScreen } from "./session-screen.tsx";

/** The key that this tab may use at once: from its address, or one that it has used before. */
function keyAtHand(session: string): StoredKey | null {
  const given = takeKeyFromAddress();
  if (given === null) return keyOfThisTab(session, "student") ?? keyOfThisTab(session, "observer");
  const stored: StoredKey = { key: given, role: "student", name: "", seat: null };
  keepKey(session, stored);
  return stored;
}

/** `/play/:session`: a student's or an observer's place in a game, from the lobby to the end. */
export default function PlayPage({ session }: { session: string }) {
  const [stored, setStored] = useState(() => keyAtHand(session));
  const [left] = useState(() => keyLeftHere(session, "student"));
  const [, go] = useLocation();
  const { connection, join } = useText();
  const leave = () => {
    if (stored !== null) forgetKey(session, stored.role);
    go("/join");
  };
  if (stored !== null) {
    return (
      <LiveSession session={session} participantKey={stored.key}>
        <Playing stored={stored} onLeave={leave} />
      </LiveSession>
    );
  }
  if (left !== null) {
    const goOn = () => {
      keepKey(session, left);
      setStored(left);
    };
    return <ContinueAs session={session} stored={left} onYes={goOn} onNo={() => go("/join")} />;
  }
  return (
    <PageShell title={join.noKeyTitle} sub={join.noKeyText} width="narrow">
      <Button look="solid" size="large" onPress={() => go("/join")}>
        {connection.joinAgain}
      </Button>
    </PageShell>
  );
}

/** What the key of this tab opened last, for the question "Continue as Ada?": a seat may have come later, or changed. */
function useKeptPlace(stored: StoredKey, view: View | null) {
  const name = view?.you.name ?? stored.name;
  const seats = view?.sight.scenario.seats ?? [];
  const seat = view === null ? stored.seat : (seats.find(({ id }) => id === view.you.seat)?.name ?? null);
  const session = view?.session.id;
  useEffect(() => {
    if (session !== undefined && stored.role === "student") keepKey(session, { ...stored, name, seat });
  }, [session, stored, name, seat]);
}

function Playing({ stored, onLeave }: { stored: StoredKey; onLeave: () => void }) {
  const { view, connection } = useSessionState();
  const stands = view !== null;
  useKeptPlace(stored, view);
  useEffect(() => {
    if (stands) loadRest();
  }, [stands]);
  const { connection: text } = useText();
  const words = useText();
  if (connection.state === "removed" || connection.state === "refused") {
    const { refusal } = connection;
    const isGone = refusal?.code === "NOT_FOUND";
    const title =
      connection.state === "removed" ? text.removedTitle : isGone ? text.goneTitle : text.refusedTitle;
    const sentence = isGone ? text.gone : refusal?.code === "KEY_UNKNOWN" ? text.signedOut : null;
    const reason = refusal === null ? text.removed : (sentence ?? refusalSentence(words, refusal));
    return (
      <PageShell title={title} sub={reason} width="narrow">
        <Button look="solid" size="large" onPress={onLeave}>
          {text.joinAgain}
        </Button>
      </PageShell>
    );
  }
  if (view === null) return <Waiting />;
  return (
    <TextProvider language={view.session.settings.language}>
      <SessionScreen />
    </TextProvider>
  );
}

/** Before the first view. A network that stops the connection is named, with what to ask for. */
function Waiting() {
  const { connection } = useSessionState();
  const { retry } = useSource();
  const { connection: text } = useText();
  if (connection.state === "connecting") {
    return (
      <PageShell title={text.connecting} width="narrow">
        <LoadingRows rows={6} label={text.connecting} />
      </PageShell>
    );
  }
  const blocked = connection.state === "blocked";
  return (
    <PageShell
      title={blocked ? text.blockedTitle : text.connecting}
      sub={blocked ? text.blocked : text.offline}
      width="narrow"
    >
      <div role="alert">{blocked && <p>{text.blockedAsk(location.host)}</p>}</div>
      <p>
        <Button onPress={retry}>{text.retry}</Button>
      </p>
    </PageShell>
  );
}
