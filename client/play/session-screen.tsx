import { useState } from "react";
import { LobbyScreen } from "../lobby/lobby-screen.tsx";
import { later } from "../look/later.tsx";
import { useView } from "../state/session-context.tsx";
import { PlayScreen } from "./play-screen.tsx";

const EndScreen = later(() => import("../results/end-screen.tsx"));

/** The screen of the phase in which the session stands. */
export function SessionScreen() {
  const { session, you } = useView();
  const [begun] = useState(session.phase);
  // Who came after the start waits without a seat until the facilitator gives one.
  const isWaiting = you.role === "student" && you.seat === null;
  // Who stood at a door when the game ended has played nothing, and the debrief is not open to them.
  if (isWaiting && (session.phase !== "debrief" || you.wish !== null)) return <LobbyScreen />;
  switch (session.phase) {
    case "lobby":
      return <LobbyScreen />;
    case "planning":
    case "held":
    case "review":
      return <PlayScreen />;
    case "debrief":
      return <EndScreen isSequel={begun !== session.phase} />;
  }
}
