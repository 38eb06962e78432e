import { LobbyScreen } from "../lobby/lobby-screen.tsx";
import { EndScreen } from "../results/end-screen.tsx";
import { useView } from "../state/session-context.tsx";
import { PlayScreen } from "./play-screen.tsx";

/** The screen of the phase in which the session stands. */
export function SessionScreen() {
  const { session } = useView();
  switch (session.phase) {
    case "lobby":
      return <LobbyScreen />;
    case "planning":
    case "held":
    case "review":
      return <PlayScreen />;
    case "debrief":
      return <EndScreen />;
  }
}
