import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { Joined, JoinInfo } from "../../shared/protocol/http.ts";
import { joinSession, lookUpCode } from "../connection/http.ts";
import { keepKey } from "../connection/keys.ts";
import { rememberCode } from "../connection/known-codes.ts";
import type { Refusal } from "../connection/refusal.ts";
import { OBSERVER } from "./seat-picker.tsx";

/** What somebody has entered on the way from a code to a seat, and what the server says to it. */
export interface Joining {
  /** The game behind the code; null until it was found. */
  readonly info: JoinInfo | null;
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly seat: string | null;
  readonly setSeat: (seat: string) => void;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  /** Seated, with a phrase to be read before the game is entered. */
  readonly joined: Joined | null;
  readonly sitDown: () => void;
  /** Another code is entered: what was found for the last one goes. */
  readonly forget: () => void;
}

export function useJoining(code: string): Joining {
  const [, go] = useLocation();
  const found = useGame(code);
  const [name, setName] = useState("");
  const [seat, setSeat] = useState<string | null>(null);
  const [joined, setJoined] = useState<Joined | null>(null);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const sitDown = async () => {
    if (seat === null || pending) return;
    setPending(true);
    setRefusal(null);
    const watches = seat === OBSERVER;
    const answer = await joinSession({ code, name, ...(watches ? { role: "observer" as const } : { seat }) });
    setPending(false);
    if (!answer.ok) {
      setRefusal(answer.error);
      if (answer.error.code === "NAME_BLANK") setName("");
      return;
    }
    const { sessionId, participantKey, phrase } = answer.value;
    const seatName = found.info?.seats.find(({ id }) => id === seat)?.name ?? null;
    keepKey(sessionId, { key: participantKey, role: watches ? "observer" : "student", name, seat: seatName });
    rememberCode(code, sessionId);
    if (phrase === "") go(`/play/${sessionId}`);
    else setJoined(answer.value);
  };
  return {
    ...{ info: found.info, name, setName, seat, setSeat, joined },
    pending: pending || found.pending,
    refusal: refusal ?? found.refusal,
    sitDown: () => void sitDown(),
    forget: () => {
      setRefusal(null);
      setSeat(null);
      found.forget();
    },
  };
}

/** Looks the game up that a code leads to. */
function useGame(code: string) {
  const [info, setInfo] = useState<JoinInfo | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(code !== "");
  useEffect(() => {
    if (code === "") return;
    let left = false;
    setPending(true);
    void lookUpCode(code).then((answer) => {
      if (left) return;
      setPending(false);
      setInfo(answer.ok ? answer.value : null);
      setRefusal(answer.ok ? null : answer.error);
    });
    return () => {
      left = true;
    };
  }, [code]);
  const forget = () => {
    setInfo(null);
    setRefusal(null);
  };
  return { info, refusal, pending, forget };
}
