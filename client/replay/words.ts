import { type Text, useText } from "../text/text.tsx";

export type ReplayWords = Text["replay"];

/** The words of the replay in the reader's language. */
export function useReplayWords(): ReplayWords {
  return useText().replay;
}
