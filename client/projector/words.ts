import { ENGLISH_PROJECTOR_WORDS } from "./languages/english.ts";

export type ProjectorWords = typeof ENGLISH_PROJECTOR_WORDS;

/** The words of the projector's page in the reader's language. English is the one that exists. */
export function useProjectorWords(): ProjectorWords {
  return ENGLISH_PROJECTOR_WORDS;
}
