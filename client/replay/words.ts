import { ENGLISH_REPLAY_WORDS } from "./languages/english.ts";

export type ReplayWords = typeof ENGLISH_REPLAY_WORDS;

/** The words of the replay in the reader's language. English is the one that exists. */
export function useReplayWords(): ReplayWords {
  return ENGLISH_REPLAY_WORDS;
}
