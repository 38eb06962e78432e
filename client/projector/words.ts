import { type Text, useText } from "../text/text.tsx";

export type ProjectorWords = Text["projector"];

/** The words of the projector's page in the reader's language. */
export function useProjectorWords(): ProjectorWords {
  return useText().projector;
}
