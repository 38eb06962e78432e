import type { ParentCourse } from "./use-parent.ts";
import { useReplayWords } from "./words.ts";

/** What the dotted lines are, or why there are none. */
export function ParentHint({ parent }: { parent: ParentCourse | null }) {
  const words = useReplayWords();
  if (parent === null) return null;
  if (parent.regional === null)
    return (
      <p className="quiet" data-screen-only="">
        {words.parentClosed}
      </p>
    );
  // The table lies behind a button, which paper has not.
  return (
    <p className="quiet">
      {words.parentHint(parent.turn)} <span data-screen-only="">{words.parentInTable}</span>
    </p>
  );
}
