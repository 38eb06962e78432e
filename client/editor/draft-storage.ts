import { lasting, readStored, writeStored } from "../connection/keys.ts";

/** A text that was written and not saved, with the time of the last letter. */
export interface KeptDraft {
  readonly text: string;
  /** Milliseconds of this computer's clock. */
  readonly at: number;
  /** The saved version that it goes on from. */
  readonly from: number;
}

const nameOf = (scenario: string) => `whitecell.draft.${scenario}`;

/** Keeps an unsaved text in this browser, so that neither a closed tab nor a dead battery loses it. */
export function keepDraft(scenario: string, draft: KeptDraft): void {
  writeStored(lasting(), nameOf(scenario), JSON.stringify(draft));
}

export function dropDraft(scenario: string): void {
  writeStored(lasting(), nameOf(scenario), null);
}

export function readDraft(scenario: string): KeptDraft | null {
  try {
    const { text, at, from } = JSON.parse(
      readStored(lasting(), nameOf(scenario)) ?? "{}",
    ) as Partial<KeptDraft>;
    return typeof text === "string" && typeof at === "number" && typeof from === "number"
      ? { text, at, from }
      : null;
  } catch {
    return null;
  }
}
