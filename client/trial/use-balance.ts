import { useEffect, useRef, useState } from "react";
import type { BatchSetting } from "../../shared/analysis/game.ts";
import type { ToldBalance } from "./game-asks.ts";
import { GameLane } from "./game-lane.ts";
import { playBatch } from "./play-batch.ts";

export type BalanceState =
  | { readonly state: "none" }
  | { readonly state: "playing"; readonly done: number; readonly asked: number }
  /** Stopped before any game was played to its end. */
  | { readonly state: "nothing" }
  | { readonly state: "reported"; readonly setting: BatchSetting; readonly told: ToldBalance }
  /** A worker broke, or could not be fetched. */
  | { readonly state: "broken" };

/** Workers at once. One processor is left for the page. */
const MOST_LANES = 4;

function lanesOfMachine(): number {
  return Math.max(1, Math.min(MOST_LANES, (navigator.hardwareConcurrency || 2) - 1));
}

/** Many games of bots in workers, and the report on them; a stop gives the report of what was played. */
export function useBalance() {
  const [state, setState] = useState<BalanceState>({ state: "none" });
  const stopper = useRef<AbortController | null>(null);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      stopper.current?.abort();
    };
  }, []);

  const play = async (setting: BatchSetting, games: number): Promise<void> => {
    const own = new AbortController();
    stopper.current = own;
    setState({ state: "playing", done: 0, asked: games });
    const next = await reportOn(setting, games, own.signal, (done) =>
      setState({ state: "playing", done, asked: games }),
    ).catch((): BalanceState => ({ state: "broken" }));
    if (!left.current) setState(next);
  };
  return { state, play, stop: () => stopper.current?.abort() };
}

async function reportOn(
  setting: BatchSetting,
  games: number,
  stop: AbortSignal,
  progress: (done: number) => void,
): Promise<BalanceState> {
  const openLane = () => new GameLane(setting);
  const played = await playBatch({ games, lanes: lanesOfMachine(), openLane, stop, progress });
  if (played.length === 0) return { state: "nothing" };
  const lane = openLane();
  try {
    const told = await lane.ask({ kind: "report", games: played, asked: games });
    return told === null ? { state: "nothing" } : { state: "reported", setting, told: told.told };
  } finally {
    lane.end();
  }
}
