import { Select } from "../look/select.tsx";
import { useNames } from "../state/names.ts";
import type { Replay } from "./use-replay.ts";
import { useReplayWords } from "./words.ts";

/** Through whose eyes: only those that are open to whoever asks. */
export function EyesSelect({ replay }: { replay: Replay }) {
  const words = useReplayWords();
  const names = useNames();
  const label = (viewer: string) =>
    viewer === "facilitator" || viewer === "observer" ? words[viewer] : names.seat(viewer);
  return (
    <Select
      label={words.eyes}
      value={replay.as}
      onChange={replay.lookAs}
      choices={replay.viewers.map((viewer) => ({ id: viewer, label: label(viewer) }))}
    />
  );
}
