import { parseDocument } from "yaml";
import { type Scenario, scenarioSchema } from "../scenario/format.ts";
import { positionsIn } from "../scenario/place.ts";
import { readDocument } from "../scenario/read-document.ts";

/**
 * Reads the scenario in a log's header again. It was parsed and checked against the catalogue before the session was
 * opened, so that only its form matters here; YAML is read with the same options as there.
 * @throws Error if the text is no scenario: a log is verified before it is read.
 */
export function readScenario(text: string): Scenario {
  const plain = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const parsed = parseDocument(plain, { version: "1.2", schema: "core", uniqueKeys: false });
  return scenarioSchema.parse(readDocument(parsed, scenarioSchema, positionsIn(plain)).value);
}
