import type { ParentCourse } from "./use-parent.ts";
import { useReplayWords } from "./words.ts";

/** What the dotted lines are, or why there are none. */
export function ParentHint({ parent }: { parent: ParentCourse | null }) {
  const words = useReplayWords();
  if (parent === null) return null;
  return (
    <p className="quiet">{parent.regional === null ? words.parentClosed : words.parentHint(parent.turn)}</p>
  );
}
