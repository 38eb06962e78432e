import { Notice } from "../look/notice.tsx";
import { useText } from "../text/text.tsx";
import type { FoundGame } from "./use-joining.ts";

type Door = Pick<FoundGame, "phase" | "door">;

/** Whether one can still come in, at once or by somebody's word. */
export function isOpen({ phase, door }: Door): boolean {
  return phase !== "debrief" && door !== "closed";
}

/** What stands between somebody and a game that was found; nothing where one simply walks in. */
export function DoorWords({ game }: { game: Door }) {
  const { join } = useText();
  const { phase, door } = game;
  const started = phase !== "lobby";
  if (!isOpen(game)) return <Notice tone="mark">{phase === "debrief" ? join.ended : join.closed}</Notice>;
  if (door === "approve") return <Notice>{join.approve(started)}</Notice>;
  return started ? <Notice>{join.started}</Notice> : null;
}
