import { useEffect, useRef, useState } from "react";
import type { BatchSetting } from "../../shared/analysis/game.ts";
import type { FailedGame } from "../../shared/analysis/play-game.ts";
import type { ToldTrial } from "./game-asks.ts";
import { GameLane } from "./game-lane.ts";

export type TrialState =
  | { readonly state: "none" }
  | { readonly state: "playing"; readonly setting: BatchSetting; readonly closed: number }
  | { readonly state: "stopped"; readonly closed: number }
  | { readonly state: "played"; readonly setting: BatchSetting; readonly trial: ToldTrial }
  | { readonly state: "failed"; readonly failed: FailedGame }
  /** The worker broke, or could not be fetched. */
  | { readonly state: "broken" };

/** One game of bots in a worker. It goes on while another tab is looked at, and ends with the page. */
export function useTrial() {
  const [state, setState] = useState<TrialState>({ state: "none" });
  const lane = useRef<GameLane | null>(null);
  useEffect(
    () => () => {
      lane.current?.end();
    },
    [],
  );

  const play = async (setting: BatchSetting, game: number): Promise<void> => {
    lane.current?.end();
    setState({ state: "playing", setting, closed: 0 });
    const own = new GameLane(setting, (closed) => setState({ state: "playing", setting, closed }));
    lane.current = own;
    const told = await own.ask({ kind: "trial", game }).catch(() => "broken" as const);
    own.end();
    if (told === null) return;
    if (told === "broken") setState({ state: "broken" });
    else if ("failure" in told.trial) setState({ state: "failed", failed: told.trial });
    else setState({ state: "played", setting, trial: told.trial });
  };
  const stop = (): void => {
    lane.current?.end();
    setState((now) => (now.state === "playing" ? { state: "stopped", closed: now.closed } : now));
  };
  return { state, play, stop };
}
