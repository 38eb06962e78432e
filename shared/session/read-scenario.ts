import { parseDocument } from "yaml";
import { withColours } from "../scenario/colours.ts";
import { type Scenario, scenarioSchema } from "../scenario/format.ts";
import { positionsIn } from "../scenario/place.ts";
import { readDocument } from "../scenario/read-document.ts";

/** Scenarios that are kept: those of the sessions that are played just now are few, and many sessions share one. */
const KEPT = 16;

/** A scenario and the text that it stands in. */
export interface ReadScenario {
  readonly scenario: Scenario;
  readonly text: string;
}

/** By their text, the one that was asked for last at the end. */
const kept = new Map<string, ReadScenario>();

/**
 * Reads the scenario in a log's header again. It was parsed and checked against the catalogue before the session was
 * opened, so that only its form matters here; YAML is read with the same options as there. Sessions of one text share
 * that text and the parts of their scenario, which never change; the scenario itself is each session's own, since what is
 * remembered of a session hangs on it.
 * @throws Error if the text is no scenario: a log is verified before it is read.
 */
export function scenarioIn(text: string): ReadScenario {
  const read = kept.get(text) ?? { scenario: parsed(text), text };
  kept.delete(text);
  kept.set(read.text, read);
  const [longest] = kept.keys();
  if (kept.size > KEPT && longest !== undefined) kept.delete(longest);
  return { ...read, scenario: { ...read.scenario } };
}

/** The scenario alone. */
export function readScenario(text: string): Scenario {
  return scenarioIn(text).scenario;
}

function parsed(text: string): Scenario {
  const plain = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const tree = parseDocument(plain, { version: "1.2", schema: "core", uniqueKeys: false });
  return withColours(scenarioSchema.parse(readDocument(tree, scenarioSchema, positionsIn(plain)).value));
}
