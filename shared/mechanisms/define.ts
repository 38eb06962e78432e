import type { MechanismId } from "../base/ids.ts";
import type { ScenarioInject } from "../scenario/format.ts";
import type { Draft } from "../world/draft.ts";

/**
 * A standing mechanism: something that happens every turn by itself. Stage B reads the world at the close; stage C
 * (reactions) reads the world after the sum and the bounds and writes entries with causes of their own.
 */
export interface MechanismDefinition<
  Sentences extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
> {
  readonly id: MechanismId;
  readonly text: {
    readonly name: string;
    /** One sentence that a first-year student understands: what it does. */
    readonly hint: string;
    readonly sentences: Sentences;
  };
  run?(draft: MechanismDraft<Extract<keyof Sentences, string>>): void;
  react?(draft: MechanismDraft<Extract<keyof Sentences, string>>): void;
}

/** A draft for a mechanism: what else of the turn it may look at. */
export interface MechanismDraft<Codes extends string> extends Draft<Codes> {
  /** Injects of the scenario and the ones that the facilitator fires now; only the mechanism of injects reads them. */
  readonly injects: readonly ScenarioInject[];
  readonly fired: readonly string[];
}

/** Gives the definition its exact sentence keys. */
export function defineMechanism<const Sentences extends Readonly<Record<string, string>>>(
  definition: MechanismDefinition<Sentences>,
): MechanismDefinition<Sentences> {
  return definition;
}
