import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { Joined, JoinInfo } from "../../shared/protocol/http.ts";
import { joinSession, lookUpCode, lookUpInvitation } from "../connection/http.ts";
import { keepKey } from "../connection/keys.ts";
import { rememberCode } from "../connection/known-codes.ts";
import type { Refusal } from "../connection/refusal.ts";
import { keepReturnWords } from "../state/return-words.ts";
import { OBSERVER } from "./seat-picker.tsx";

/** How somebody comes: with a code, which may be empty at first, or with a seat's invitation. */
export type WayIn = { readonly code: string } | { readonly invitation: string };

/** The game behind a code or an invitation; an invitation also names the session and the seat. */
export type FoundGame = JoinInfo & { readonly sessionId?: string; readonly seat?: string };

/** What somebody has entered on the way to a seat, and what the server says to it. */
export interface Joining {
  /** The game; null until it was found. */
  readonly info: FoundGame | null;
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly seat: string | null;
  readonly setSeat: (seat: string) => void;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly sitDown: () => void;
  /** Another code is entered: what was found for the last one goes. */
  readonly forget: () => void;
}

export function useJoining(way: WayIn): Joining {
  const enter = useEntering();
  const found = useGame(way);
  const [name, setName] = useState("");
  const [chosen, setSeat] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const seat = found.info?.seat ?? chosen;
  const sitDown = async () => {
    if (seat === null || pending) return;
    setPending(true);
    setRefusal(null);
    const watches = seat === OBSERVER;
    const place = watches ? { role: "observer" as const } : { seat };
    const answer = await joinSession({ name, ...("code" in way ? { code: way.code, ...place } : way) });
    setPending(false);
    if (!answer.ok) {
      setRefusal(answer.error);
      if (answer.error.code === "NAME_BLANK") setName("");
      return;
    }
    const seatName = found.info?.seats.find(({ id }) => id === seat)?.name ?? null;
    if ("code" in way) rememberCode(way.code, answer.value.sessionId);
    enter(answer.value, watches ? "observer" : "student", seatName);
  };
  return {
    ...{ info: found.info, name, setName, seat, setSeat },
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

/** Keeps the key and the words that came with a seat, and opens the game. */
export function useEntering() {
  const [, go] = useLocation();
  return (
    { sessionId, participantKey, name, phrase }: Joined,
    role: "student" | "observer",
    seat: string | null,
  ) => {
    keepKey(sessionId, { key: participantKey, role, name, seat });
    keepReturnWords(sessionId, phrase);
    go(`/play/${sessionId}`);
  };
}

/** Looks the game up that a code or an invitation leads to. */
function useGame(way: WayIn) {
  const invitation = "invitation" in way ? way.invitation : null;
  const code = "code" in way ? way.code : "";
  const asks = invitation !== null || code !== "";
  const [info, setInfo] = useState<FoundGame | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(asks);
  useEffect(() => {
    if (invitation === null && code === "") return;
    let left = false;
    setPending(true);
    const lookUp = invitation === null ? lookUpCode(code) : lookUpInvitation(invitation);
    void lookUp.then((answer) => {
      if (left) return;
      setPending(false);
      setInfo(answer.ok ? answer.value : null);
      setRefusal(answer.ok ? null : answer.error);
    });
    return () => {
      left = true;
    };
  }, [code, invitation]);
  const forget = () => {
    setInfo(null);
    setRefusal(null);
  };
  return { info, refusal, pending, forget };
}
