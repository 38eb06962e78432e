import type { Phase } from "../../shared/session/phase.ts";

/** The parts of the console's middle column. */
export type Middle = "sheets" | "held" | "results" | "messages" | "notes" | "scores";

/**
 * Which part comes to the front when a phase begins: the one that the facilitator is needed for, or has waited for. Who
 * reads messages or writes notes is left there, except where a turn waits for a word.
 */
export function inFront(now: Middle, phase: Phase, hasResults: boolean): Middle {
  switch (phase) {
    case "debrief":
      return "scores";
    case "held":
      return "held";
    case "review":
      return now === "held" || now === "sheets" ? "results" : now;
    case "lobby":
    case "planning":
      // Results can still be read while the next turn is planned; after a practice turn or a rewind there may be none.
      if (now === "held") return hasResults ? "results" : "sheets";
      return now === "results" && !hasResults ? "sheets" : now;
  }
}
