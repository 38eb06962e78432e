import type { Objective, Scenario } from "./format.ts";

/** What a metric can be narrowed to. */
export const METRIC_PARAMS = ["seat", "state", "domain", "institution"] as const;
export type MetricParam = (typeof METRIC_PARAMS)[number];

export interface CatalogueMetric {
  readonly id: string;
  /** Parameters without which it has no meaning. */
  readonly needs: readonly MetricParam[];
  /** Parameters that it understands. */
  readonly takes: readonly MetricParam[];
  /** Whose it is: the seat's that is named, or the own; of a power alone, or of any seat. Missing: nobody's. */
  readonly whose?: "power" | "seat";
}

export interface CatalogueAction {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  /** Labels of its fields by field id. */
  readonly fields: Readonly<Record<string, string>>;
  /** Who may take it where the scenario names no seats. */
  readonly takers: "patrons" | "states" | "all";
}

export interface CatalogueMechanism {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
}

export interface CatalogueTerm extends CatalogueMechanism {
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * What the rules know, as a value: the ids, fields and parameters of all that a scenario may name. The parser is given
 * it, because the format stands to the left of the rules.
 */
export interface Catalogue {
  readonly actions: readonly CatalogueAction[];
  readonly metrics: readonly CatalogueMetric[];
  readonly mechanisms: readonly CatalogueMechanism[];
  readonly terms: readonly CatalogueTerm[];
  /** The value of an objective's metric in the world before turn 1, for advice about dead scores. */
  startOf(scenario: Scenario, seat: string, objective: Objective): number;
}
